"""What is heard of a page, written down."""

from pathlib import Path

from loivao_checks.outcome import ObstacleError, Words
from loivao_checks.speech import transcript
from loivao_checks.speech.reading import Heard

_CANNOT_WRITE = Words(
    "Không ghi được bản chép lời đọc vào “{path}”: {reason}.", "The transcript cannot be written to “{path}”: {reason}."
)


def write(page: Heard, folder: Path, path: str) -> None:
    """Write the transcript of a page into a folder, made when it is missing. Raises ObstacleError."""
    file = transcript.file_of(folder, path)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(transcript.write(page), "utf-8", newline="\n")
    except OSError as error:
        raise ObstacleError(_CANNOT_WRITE.fill(path=file, reason=error.strerror)) from error

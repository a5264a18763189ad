"""The engine that listens: each page is measured once, rules judge what is heard, its transcript is written."""

from pathlib import Path

from loivao_checks import static
from loivao_checks.examination import Examined, Job
from loivao_checks.measurement import Measurement
from loivao_checks.outcome import Finding, ObstacleError, Words
from loivao_checks.rules import RULES
from loivao_checks.speech import transcript, tree
from loivao_checks.speech.reading import Heard, hear
from loivao_checks.states import State

ENGINE = "speech"
_CANNOT_WRITE = Words(
    "Không ghi được bản chép lời đọc vào “{path}”: {reason}.", "The transcript cannot be written to “{path}”: {reason}."
)


def job(key: str, url: str, state: State) -> Job:
    """What the worker is to measure of a page."""
    return Job(key, url, state, Measurement("speech"))


def heard(examined: Examined) -> Heard:
    """What a screen reader says of the page that was measured."""
    return hear(tree.read(examined.answer["measured"]))


def findings(page: Heard, state: str, *, ours: bool) -> list[Finding]:
    """What the rules say of it."""
    return [
        finding
        for rule in RULES
        if rule.look_at_speech is not None
        for finding in static.findings(rule, tuple(rule.look_at_speech(page)), ours=ours, engine=ENGINE, state=state)
    ]


def write(page: Heard, folder: Path, path: str) -> None:
    """Write the transcript of a page into a folder, made when it is missing. Raises ObstacleError."""
    file = transcript.file_of(folder, path)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(transcript.write(page), "utf-8", newline="\n")
    except OSError as error:
        raise ObstacleError(_CANNOT_WRITE.fill(path=file, reason=error.strerror)) from error

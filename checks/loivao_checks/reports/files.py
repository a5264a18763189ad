"""Reports as files. Pictures lie beside the page that shows them."""

from pathlib import Path

from loivao_checks.outcome import Language, Report
from loivao_checks.reports.formats import FORMATS, Format


def write_all(report: Report, language: Language, folder: Path) -> None:
    """The report in every format into a folder, made when it is missing. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for made in FORMATS.values():
        write_one(report, language, made, folder / made.file)


def write_one(report: Report, language: Language, made: Format, file: Path) -> None:
    """The report in one format. Raises OSError."""
    file.write_text(made.write(report, language), "utf-8")
    if made is FORMATS["html"]:
        for picture in report.pictures:
            place = file.parent / picture.file
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(picture.png)

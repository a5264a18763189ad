"""Every format a report can be had in. A format is a module with one function `write` from Report to text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from loivao_checks.outcome import Language, Report
from loivao_checks.reports import as_earl, as_html, as_json, as_junit, as_openacr, as_sarif, as_text


@dataclass(frozen=True)
class Format:
    """How a report is written, and what its file is called among the others."""

    write: Callable[[Report, Language], str]
    file: str


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "text": Format(as_text.write, "report.txt"),
        "json": Format(as_json.write, "report.json"),
        "html": Format(as_html.write, "report.html"),
        "sarif": Format(as_sarif.write, "report.sarif"),
        "junit": Format(as_junit.write, "report.junit.xml"),
        "earl": Format(as_earl.write, "report.earl.jsonld"),
        "openacr": Format(as_openacr.write, "report.openacr.yaml"),
    }
)

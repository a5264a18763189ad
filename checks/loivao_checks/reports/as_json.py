"""The report as JSON: keys are only ever added. One outcome a line, in a fixed order: equal inputs give equal bytes."""

import json
from collections.abc import Iterator

from loivao_checks import __version__
from loivao_checks.outcome import Finding, Language, Outcome, PageReport, Report
from loivao_checks.states import words_of


def write(report: Report, language: Language) -> str:
    """The whole report; messages in one language."""
    return "\n".join(_lines(report, language)) + "\n"


def _lines(report: Report, language: Language) -> Iterator[str]:
    tool = {
        "name": "loivao-check",
        "version": __version__,
        "engines": dict(report.engines),
        "states": list(report.states),
        "stateWords": {state: words_of(state).in_language(language) for state in report.states},
    }
    summary = {
        "pages": len(report.pages),
        "failed": report.count(Outcome.FAILED),
        "cantTell": report.count(Outcome.CANT_TELL),
        "exit": report.exit_code,
    }
    yield "{"
    yield f'"tool": {_dump(tool)},'
    yield '"pages": ['
    for number, page in enumerate(report.pages, start=1):
        yield from _page(page, language, last=number == len(report.pages))
    yield "],"
    yield f'"summary": {_dump(summary)},'
    yield f'"obstacles": {_dump([words.in_language(language) for words in report.obstacles])}'
    yield "}"


def _page(page: PageReport, language: Language, *, last: bool) -> Iterator[str]:
    yield f'{{"path": {_dump(page.path)}, "outcomes": ['
    outcomes = [_dump(_outcome(finding, language)) for finding in page.findings]
    for number, outcome in enumerate(outcomes, start=1):
        yield outcome + ("," if number < len(outcomes) else "")
    yield "]}" + ("" if last else ",")


def _outcome(finding: Finding, language: Language) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "engine": finding.engine,
        "criteria": list(finding.criteria),
        "outcome": finding.outcome.value,
        "state": finding.state,
        "target": finding.target,
        "snippet": finding.snippet,
        "message": finding.message.in_language(language),
        "mend": finding.mend.in_language(language),
        "help": finding.help,
    }


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)

"""The report as JSON: keys are only ever added. One outcome a line, in a fixed order: equal inputs give equal bytes."""

import json
from collections.abc import Iterator

from loivao_checks import __version__
from loivao_checks.coverage import Row, table
from loivao_checks.outcome import Finding, Language, Outcome, PageReport, Report, Witness, Words
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
        "waived": report.waived,
    }
    yield "{"
    yield f'"tool": {_dump(tool)},'
    yield '"pages": ['
    for number, page in enumerate(report.pages, start=1):
        yield from _page(page, language, last=number == len(report.pages))
    yield "],"
    yield f'"summary": {_dump(summary)},'
    yield f'"obstacles": {_said(report.obstacles, language)},'
    yield f'"faults": {_said(report.faults, language)},'
    yield f'"notes": {_said(report.notes, language)},'
    yield '"criteria": ['
    rows = [_dump(_row(row, language)) for row in table(report)]
    yield ",\n".join(rows)
    yield "]"
    yield "}"


def _page(page: PageReport, language: Language, *, last: bool) -> Iterator[str]:
    unchanged = '"unchanged": true, ' if page.unchanged else ""
    yield f'{{"path": {_dump(page.path)}, "digest": {_dump(page.digest)}, {unchanged}"outcomes": ['
    outcomes = [_dump(_outcome(finding, language)) for finding in page.findings]
    for number, outcome in enumerate(outcomes, start=1):
        yield outcome + ("," if number < len(outcomes) else "")
    yield "]}" + ("" if last else ",")


def _outcome(finding: Finding, language: Language) -> dict[str, object]:
    told: dict[str, object] = {
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
    if finding.snippet or finding.outcome in (Outcome.FAILED, Outcome.CANT_TELL):
        told["fingerprint"] = finding.fingerprint
    if finding.also:
        told["also"] = [
            {
                "engine": each.engine,
                "rule": each.rule,
                "message": each.message.in_language(language),
                "fingerprint": each.fingerprint,
                "states": list(each.states),
            }
            for each in finding.also
        ]
    if finding.answered:
        told["answered"] = _witness(finding.answered, "when")
    if finding.waived:
        told["waived"] = _witness(finding.waived, "until")
    return told


def _said(all_words: tuple[Words, ...], language: Language) -> str:
    return _dump([words.in_language(language) for words in all_words])


def _row(row: Row, language: Language) -> dict[str, object]:
    judged = row.judged and {
        "outcome": row.judged.outcome.value,
        "who": row.judged.witness.who,
        "when": row.judged.witness.day.isoformat(),
        "note": row.judged.witness.note,
    }
    return {
        "criterion": row.criterion.number,
        "level": row.criterion.level,
        "status": row.status.value,
        "rules": list(row.rules),
        "pages": {outcome.value: pages for outcome, pages in row.pages.items()},
        "toJudge": row.to_judge.in_language(language),
        "judged": judged,
        "lastAnswered": row.last_answered.isoformat() if row.last_answered else None,
    }


def _witness(witness: Witness, day: str) -> dict[str, object]:
    return {"who": witness.who, day: witness.day.isoformat(), "note": witness.note}


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)

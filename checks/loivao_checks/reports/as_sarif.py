"""The report as SARIF 2.1.0, for forges: each fault and question once a page and place, those put off as suppressed."""

import json
from collections.abc import Iterator
from urllib.parse import quote

from loivao_checks import __version__
from loivao_checks.outcome import Finding, Language, Outcome, Report
from loivao_checks.reports import said
from loivao_checks.states import words_of

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_KINDS = {Outcome.FAILED: ("fail", "error"), Outcome.CANT_TELL: ("review", "none")}
"""SARIF's kind, and its level, which only a `fail` may have."""


def write(report: Report, language: Language) -> str:
    """The whole report; messages in one language."""
    found = list(_found(report))
    rules = {finding.rule: finding for _, findings in found for finding in findings}
    numbers = {rule: number for number, rule in enumerate(rules)}
    invocation = {
        "executionSuccessful": not report.could_not_look,
        "exitCode": report.exit_code,
        "toolExecutionNotifications": [
            {"level": level, "message": {"text": words.in_language(language)}}
            for level, all_words in (
                ("error", (*said.obstacles(report), *report.faults)),
                ("note", report.notes),
            )
            for words in all_words
        ],
    }
    driver = {
        "name": "loivao-check",
        "version": __version__,
        "language": language,
        "rules": [_rule(finding, language) for finding in rules.values()],
    }
    extensions = [{"name": name, "version": version} for name, version in report.engines]
    run = {
        "tool": {"driver": driver, "extensions": extensions},
        "language": language,
        "invocations": [invocation],
        "results": [_result(path, findings, numbers, language) for path, findings in found],
    }
    whole = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _found(report: Report) -> Iterator[tuple[str, list[Finding]]]:
    """Each fault and question of a page with the findings of all states that it was seen in."""
    for page in report.pages:
        places: dict[tuple[str, str, str, Outcome], list[Finding]] = {}
        for finding in page.findings:
            if finding.outcome in _KINDS and not finding.blocks_looking:
                key = (finding.rule, finding.target, finding.message.en, finding.outcome)
                places.setdefault(key, []).append(finding)
        yield from ((page.path, findings) for findings in places.values())


def _rule(finding: Finding, language: Language) -> dict[str, object]:
    text = finding.mend.in_language(language) or finding.message.in_language(language)
    made: dict[str, object] = {"id": finding.rule, "help": {"text": text}}
    if finding.help:
        made["helpUri"] = finding.help
    return made | {"properties": {"tags": [finding.engine, *(f"wcag{number}" for number in finding.criteria)]}}


def _result(path: str, findings: list[Finding], numbers: dict[str, int], language: Language) -> dict[str, object]:
    finding = findings[0]
    kind, level = _KINDS[finding.outcome]
    location: dict[str, object] = {"artifactLocation": {"uri": path if "://" in path else quote(path)}}
    if finding.snippet:
        # SARIF wants a line where there is a snippet; a page as the browser has it has none that would mean anything.
        location["region"] = {"startLine": 1, "snippet": {"text": finding.snippet}}
    place: dict[str, object] = {"physicalLocation": location}
    if finding.target:
        place["logicalLocations"] = [{"fullyQualifiedName": finding.target, "kind": "element"}]
    made: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": numbers[finding.rule],
        "kind": kind,
        "level": level,
        "message": {"text": finding.message.in_language(language)},
        "locations": [place],
        "partialFingerprints": {"loivaoThing/v1": finding.fingerprint},
        "properties": {
            "states": [words_of(each.state).in_language(language) for each in findings],
            "alsoFoundBy": list(dict.fromkeys(rule for each in findings for rule in each.witnesses)),
        },
    }
    if finding.waived:
        made["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": said.until(finding.waived, language)}
        ]
    return made

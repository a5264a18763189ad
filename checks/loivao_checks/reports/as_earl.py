"""The report as EARL 1.0 in JSON-LD, for the tools of W3C: an assertion for each outcome of a rule on a page."""

import json
from collections.abc import Iterator
from urllib.parse import quote

from loivao_checks import __version__
from loivao_checks.criteria import EXPLAINED
from loivao_checks.outcome import Finding, Language, Outcome, Report, Witness
from loivao_checks.reports import said
from loivao_checks.states import words_of

_WCAG = "https://www.w3.org/TR/WCAG22/"
_CONTEXT = {
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "ptr": "http://www.w3.org/2009/pointers#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_TOOL = "urn:loivao-check"


def write(report: Report, language: Language) -> str:
    """The whole report; descriptions in one language."""
    graph = [_tool(report), *_subjects(report), *_tests(report), *_assertions(report, language)]
    # A node a line: a site has very many.
    nodes = ",\n".join(_dump(node) for node in graph)
    return f'{{"@context": {_dump(_CONTEXT)}, "@graph": [\n{nodes}\n]}}\n'


def _tool(report: Report) -> dict[str, object]:
    return {
        "@id": _TOOL,
        "@type": ["earl:Assertor", "earl:Software"],
        "dct:title": "loivao-check",
        "dct:hasVersion": __version__,
        "dct:description": ", ".join(f"{name} {version}" for name, version in report.engines),
    }


def _subjects(report: Report) -> Iterator[dict[str, object]]:
    for page in report.pages:
        yield {"@id": _page(page.path), "@type": "earl:TestSubject", "dct:title": page.path}


def _tests(report: Report) -> Iterator[dict[str, object]]:
    findings = [finding for page in report.pages for finding in page.findings]
    numbers = {number for finding in findings for number in finding.criteria}
    numbers |= {judged.criterion for judged in report.judged}
    for number, criterion in EXPLAINED.items():
        if number in numbers:
            yield {
                "@id": f"{_WCAG}#{criterion.slug}",
                "@type": ["earl:TestCriterion", "earl:TestRequirement"],
                "dct:title": f"{number} {criterion.en}",
                "dct:isPartOf": {"@id": _WCAG},
            }
    for rule, finding in {_rule(finding): finding for finding in findings}.items():
        made: dict[str, object] = {
            "@id": rule,
            "@type": ["earl:TestCriterion", "earl:TestCase"],
            "dct:title": finding.rule,
        }
        if finding.criteria:
            made["dct:isPartOf"] = [{"@id": f"{_WCAG}#{EXPLAINED[number].slug}"} for number in finding.criteria]
        yield made


def _assertions(report: Report, language: Language) -> Iterator[dict[str, object]]:
    for page in report.pages:
        told: dict[tuple[str, str, str, Outcome], list[Finding]] = {}
        for finding in page.findings:
            key = (_rule(finding), finding.target, finding.message.en, finding.outcome)
            told.setdefault(key, []).append(finding)
        for findings in told.values():
            yield _assertion(page.path, findings, report, language)
    for judged in report.judged:
        yield {
            "@type": "earl:Assertion",
            "earl:assertedBy": _person(judged.witness),
            "earl:mode": {"@id": "earl:manual"},
            "earl:test": {"@id": f"{_WCAG}#{EXPLAINED[judged.criterion].slug}"},
            "earl:subject": [{"@id": _page(page.path)} for page in report.pages],
            "earl:result": _result(judged.outcome, judged.witness.note, judged.witness.day.isoformat()),
        }


def _assertion(path: str, findings: list[Finding], report: Report, language: Language) -> dict[str, object]:
    finding = findings[0]
    states = "; ".join(words_of(each.state).in_language(language) for each in findings)
    day = (finding.answered.day if finding.answered else report.day).isoformat()
    result = _result(finding.outcome, f"{finding.message.in_language(language)} ({states})", day)
    if also := said.also(finding):
        result["earl:info"] = also.in_language(language)
    if finding.target:
        result["earl:pointer"] = {"@type": "ptr:CSSSelectorPointer", "ptr:expression": finding.target}
    return {
        "@type": "earl:Assertion",
        "earl:assertedBy": _person(finding.answered) if finding.answered else {"@id": _TOOL},
        "earl:mode": {"@id": "earl:semiAuto" if finding.answered else "earl:automatic"},
        "earl:test": {"@id": _rule(finding)},
        "earl:subject": {"@id": _page(path)},
        "earl:result": result,
    }


def _result(outcome: Outcome, text: str, day: str) -> dict[str, object]:
    return {
        "@type": "earl:TestResult",
        "earl:outcome": {"@id": f"earl:{outcome.value}"},
        "dct:description": text,
        "dct:date": {"@value": day, "@type": "xsd:date"},
    }


def _person(witness: Witness) -> dict[str, object]:
    return {"@type": ["earl:Assertor", "foaf:Person"], "foaf:name": witness.who}


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _page(path: str) -> str:
    return path if "://" in path else quote(path)


def _rule(finding: Finding) -> str:
    return f"urn:loivao-check:{finding.engine}:{quote(finding.rule, safe='')}"

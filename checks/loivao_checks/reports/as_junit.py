"""The report as JUnit XML, for build servers: a page is a suite, a rule that applied to it is a test."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from loivao_checks.outcome import Finding, Language, Outcome, Report
from loivao_checks.reports import said
from loivao_checks.states import words_of

_NOT_IN_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF], "\ufffd")
_PARTS = ("errors", "failures", "skipped")


def write(report: Report, language: Language) -> str:
    """The whole report; messages in one language. What could not be looked at is an error, a question is skipped."""
    suites = Element("testsuites", name="loivao-check")
    for page in report.pages:
        rules: dict[str, list[Finding]] = {}
        for finding in page.findings:
            if finding.outcome is not Outcome.INAPPLICABLE:
                rules.setdefault(f"{finding.engine}: {finding.rule}", []).append(finding)
        suite = _suite(suites, page.path)
        for rule, findings in rules.items():
            _case(suite, page.path, rule, findings, language)
        _count(suite)
    troubles = [*report.obstacles, *report.faults]
    if troubles:
        suite = _suite(suites, "loivao-check")
        for number, words in enumerate(troubles, start=1):
            case = SubElement(suite, "testcase", classname="loivao-check", name=f"{number}", time="0")
            SubElement(case, "error", message=_clean(words.in_language(language)))
        _count(suite)
    indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _suite(suites: Element, name: str) -> Element:
    return SubElement(suites, "testsuite", name=_clean(name))


def _case(suite: Element, page: str, rule: str, findings: list[Finding], language: Language) -> None:
    case = SubElement(suite, "testcase", classname=_clean(page), name=_clean(rule), time="0")
    blocked = [finding for finding in findings if finding.blocks_looking]
    failed = [finding for finding in findings if finding.outcome is Outcome.FAILED and finding.waived is None]
    asked = [finding for finding in findings if finding.outcome is Outcome.CANT_TELL]
    put_off = [finding for finding in findings if finding.waived]
    for name, found in (("error", blocked), ("failure", failed), ("skipped", asked), ("skipped", put_off)):
        if found:
            made = SubElement(case, name, message=_clean(found[0].message.in_language(language)))
            made.text = _clean("\n".join(_places(found, language)))
            return


def _places(found: Iterable[Finding], language: Language) -> list[str]:
    lines = []
    for finding in found:
        lines.append(f"{finding.target} ({words_of(finding.state).in_language(language)})".strip())
        lines += [finding.snippet] if finding.snippet else []
        lines += [said.until(finding.waived, language)] if finding.waived else []
    return list(dict.fromkeys(lines))


def _count(suite: Element) -> None:
    cases = suite.findall("testcase")
    suite.set("tests", str(len(cases)))
    for part, name in zip(_PARTS, ("error", "failure", "skipped"), strict=True):
        suite.set(part, str(sum(case.find(name) is not None for case in cases)))
    suite.set("time", "0")


def _clean(text: str) -> str:
    return text.translate(_NOT_IN_XML)

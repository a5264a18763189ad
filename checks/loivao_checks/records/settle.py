"""What becomes of a report by what people wrote down: questions become their answers, waived faults do not count."""

from dataclasses import replace
from typing import Protocol

from loivao_checks import browser, door
from loivao_checks.outcome import Finding, Outcome, Report, Words
from loivao_checks.records.kinds import Answer, Records, Waiver, fits
from loivao_checks.records.table import Row
from loivao_checks.rules import RULES
from loivao_checks.states import STATIC

_UNKNOWN_RULE = Words(
    "Không có quy tắc “{rule}”. Hãy chép tên trong ngoặc vuông của báo cáo, sau dấu hai chấm.",
    "There is no rule “{rule}”. Copy the name in square brackets of the report, after the colon.",
)
_ANSWER_FITS_NOTHING = Words(
    "Câu trả lời này không còn khớp với chỗ nào: chỗ đó đã đổi hoặc đã sửa. Hãy xóa nó; nếu báo cáo hỏi lại, "
    "hãy xem lại.",
    "This answer fits nothing any more: the thing changed or was mended. Delete it; if the report asks again, "
    "look again.",
)
_WAIVER_FITS_NOTHING = Words(
    "Không còn lỗi nào để tạm hoãn ở đây. Hãy xóa dòng này.", "No fault is left to put off here. Delete this row."
)


class _Record(Protocol):
    @property
    def row(self) -> Row: ...
    @property
    def rule(self) -> str: ...
    @property
    def page(self) -> str: ...
    def fits(self, path: str, finding: Finding) -> bool: ...


def settle(report: Report, records: Records) -> Report:
    """The report with all that is known. What is wrong in the files, or fits nothing, is told in it."""
    used: set[int] = set()
    pages = tuple(
        replace(page, findings=tuple(_settled(finding, page.path, records, used) for finding in page.findings))
        for page in report.pages
    )
    ran = {rule for page in report.pages for finding in page.findings for rule in finding.rules}
    rows: tuple[_Record, ...] = (*records.answers, *records.waivers)
    unknown = [
        each.row.fault("rule", _UNKNOWN_RULE.fill(rule=each.rule))
        for each in rows
        if each.rule not in ran and not _exists(each.rule)
    ]
    return replace(
        report,
        pages=pages,
        judged=records.judged,
        faults=(*report.faults, *records.faults, *unknown),
        notes=(
            *report.notes,
            *_idle(records.answers, _ANSWER_FITS_NOTHING, report, used),
            *_idle(records.waivers, _WAIVER_FITS_NOTHING, report, used),
        ),
    )


def _settled(finding: Finding, path: str, records: Records, used: set[int]) -> Finding:
    if finding.outcome is Outcome.CANT_TELL and not finding.blocks_looking:
        answer = next((each for each in records.answers if each.fits(path, finding)), None)
        if answer is not None:
            used.add(id(answer))
            finding = replace(finding, outcome=answer.outcome, answered=answer.witness)
    if finding.outcome is Outcome.FAILED:
        waiver = next((each for each in records.waivers if each.fits(path, finding)), None)
        if waiver is not None:
            used.add(id(waiver))
            finding = replace(finding, waived=waiver.witness)
    return finding


def _idle(rows: tuple[Answer, ...] | tuple[Waiver, ...], said: Words, report: Report, used: set[int]) -> list[Words]:
    """Rows that fit nothing although their page was looked at by what could find it."""
    ran = {rule for page in report.pages for finding in page.findings for rule in finding.rules}
    in_browser = any(state != STATIC for state in report.states)
    return [
        row.row.fault("", said)
        for row in rows
        if id(row) not in used
        and (row.rule in ran or (in_browser and _exists(row.rule)))
        and any(fits(row.page, page.path) for page in report.pages if not page.unchanged)
    ]


def _exists(rule: str) -> bool:
    """True for a rule of any engine, also of one that did not run."""
    return rule in {each.id for each in RULES} | browser.RULES or door.knows(rule)

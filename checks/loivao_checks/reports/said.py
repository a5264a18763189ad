"""The sentences that the reports for people share, whatever they are written in."""

from collections.abc import Iterator

from loivao_checks.coverage import summary
from loivao_checks.criteria import EXPLAINED
from loivao_checks.outcome import Finding, Language, Outcome, Report, Witness, Words
from loivao_checks.reports.things import Wanted, to_judge, to_mend, waived
from loivao_checks.states import words_of

OBSTACLES = Words("KHÔNG XEM ĐƯỢC", "COULD NOT LOOK")
RECORDS = Words("TỆP TRẢ LỜI VÀ TẠM HOÃN PHẢI SỬA", "FILES OF ANSWERS AND WAIVERS TO MEND")
NOTES = Words("NÊN BIẾT", "GOOD TO KNOW")
SECTIONS: tuple[tuple[Words, Wanted], ...] = (
    (Words("PHẢI SỬA", "TO MEND"), to_mend),
    (Words("CẦN NGƯỜI XEM LẠI", "FOR A PERSON TO JUDGE"), to_judge),
    (Words("ĐƯỢC TẠM HOÃN", "PUT OFF"), waived),
)
HOW_TO_ANSWER = Words(
    "Xem từng chỗ. Nếu không có gì phải sửa, ghi câu trả lời vào answers.yaml, kèm dấu của chỗ đó.",
    "Look at each place. If nothing is to be mended, write the answer into answers.yaml with the place's fingerprint.",
)
MEND = Words("Cách sửa: {mend}", "How to mend: {mend}")
HELP = Words("Xem thêm: {help}", "See: {help}")
MORE = Words("… và {count} chỗ khác.", "… and {count} more places.")
FINGERPRINT = Words("dấu {fingerprint}", "fingerprint {fingerprint}")
_ALSO = Words("Cũng thấy điều này: {rules}", "Also found by {rules}")
_CRITERION = Words("WCAG {number} {name} (mức {level})", "WCAG {number} {name} (level {level})")
_UNTIL = Words("Hoãn đến {day} ({who}): {note}", "Put off until {day} ({who}): {note}")
_LOOKED_WITH = Words("Đã xem {pages} trang bằng {engines}.", "Looked at {pages} pages with {engines}.")
_STATES = Words("Trạng thái: {states}.", "States: {states}.")
_SUM = Words(
    "Tổng cộng: {pages} trang, {failed} lỗi, {asks} điều cần người xem lại.",
    "In all: {pages} pages, {failed} faults, {asks} for a person to judge.",
)
_PUT_OFF = Words("Được tạm hoãn: {waived} lỗi.", "Put off: {waived} faults.")
_VERDICTS = {
    0: Words(
        "Không thấy lỗi nào. Công cụ tự động chỉ thấy một phần các rào cản; phần còn lại phải do người kiểm tra.",
        "No faults found. Automatic tools see only part of the barriers; people must look for the rest.",
    ),
    1: Words("Có lỗi phải sửa.", "There are faults to mend."),
    2: Words(
        "Chưa xem được tất cả, nên không thể nói là đạt.", "Not everything could be looked at: this is not a pass."
    ),
}


def obstacles(report: Report) -> tuple[Words, ...]:
    """What could not be looked at, and why; each thing once."""
    blocked = (
        Words(f"{page.path}: {finding.message.vi}", f"{page.path}: {finding.message.en}")
        for page in report.pages
        for finding in page.findings
        if finding.blocks_looking
    )
    return (*report.obstacles, *dict.fromkeys(blocked))


def looked(report: Report) -> tuple[Words, Words]:
    """What was looked at, with what, and in which states."""
    engines = ", ".join(f"{name} {version}" for name, version in report.engines)
    states = [words_of(state) for state in report.states]
    named = Words("; ".join(words.vi for words in states), "; ".join(words.en for words in states))
    return _LOOKED_WITH.fill(pages=len(report.pages), engines=engines), _STATES.fill(states=named)


def sums(report: Report) -> Iterator[Words]:
    """The figures of the run, and what they mean."""
    counts = {"failed": report.count(Outcome.FAILED), "asks": report.count(Outcome.CANT_TELL)}
    yield _SUM.fill(pages=len(report.pages), **counts)
    if report.waived:
        yield _PUT_OFF.fill(waived=report.waived)
    yield summary(report)
    yield _VERDICTS[report.exit_code]


def criterion(number: str) -> Words:
    """A criterion with its name and level."""
    row = EXPLAINED[number]
    return _CRITERION.fill(number=number, name=Words(row.vi, row.en), level=row.level)


def also(finding: Finding) -> Words | None:
    """Who else found the same; None where nobody did."""
    return _ALSO.fill(rules=", ".join(finding.witnesses)) if finding.also else None


def put_off(finding: Finding) -> Words | None:
    """Until when a fault is waived, and why."""
    return _until(finding.waived) if finding.waived else None


def until(waived: Witness, language: Language) -> str:
    """The same in one language."""
    return _until(waived).in_language(language)


def _until(waived: Witness) -> Words:
    return _UNTIL.fill(who=waived.who, day=waived.day, note=waived.note)

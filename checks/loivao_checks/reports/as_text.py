"""The report for people: grouped by what to mend, not by page. A fault in many pages is one thing to mend."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loivao_checks.criteria import CRITERIA
from loivao_checks.outcome import Finding, Language, Outcome, Report, Words, by_outcome
from loivao_checks.states import together, words_of

_MOST_PLACES = 20
_LOOKED_WITH = Words("Đã xem {pages} trang bằng {engines}.", "Looked at {pages} pages with {engines}.")
_STATES = Words("Trạng thái: {states}.", "States: {states}.")
_OBSTACLES = Words("KHÔNG XEM ĐƯỢC", "COULD NOT LOOK")
_FAILED = Words("PHẢI SỬA", "TO MEND")
_CANT_TELL = Words("CẦN NGƯỜI XEM LẠI", "FOR A PERSON TO JUDGE")
_MEND = Words("Cách sửa: {mend}", "How to mend: {mend}")
_HELP = Words("Xem thêm: {help}", "See: {help}")
_MORE = Words("… và {count} chỗ khác.", "… and {count} more places.")
_CRITERION = Words("WCAG {number} {name} (mức {level})", "WCAG {number} {name} (level {level})")
_SUM = Words(
    "Tổng cộng: {pages} trang, {failed} lỗi, {asks} điều cần người xem lại.",
    "In all: {pages} pages, {failed} faults, {asks} for a person to judge.",
)
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


@dataclass(frozen=True)
class _Thing:
    """What there is to mend: the same sentence of the same rule."""

    engine: str
    rule: str
    message: str


def write(report: Report, language: Language) -> str:
    """The whole report in one language."""
    return "\n".join(_lines(report, language)) + "\n"


def obstacles(report: Report, language: Language) -> tuple[str, ...]:
    """What could not be looked at, and why; each thing once."""
    blocked = (
        f"{page.path}: {finding.message.in_language(language)}"
        for page in report.pages
        for finding in page.findings
        if finding.blocks_looking
    )
    return (*(words.in_language(language) for words in report.obstacles), *dict.fromkeys(blocked))


def _lines(report: Report, language: Language) -> Iterator[str]:
    engines = ", ".join(f"{name} {version}" for name, version in report.engines)
    yield _LOOKED_WITH.fill(pages=len(report.pages), engines=engines).in_language(language)
    yield _STATES.fill(states="; ".join(words_of(state).in_language(language) for state in report.states)).in_language(
        language
    )
    if unseen := obstacles(report, language):
        yield from ("", _OBSTACLES.in_language(language))
        yield from (f"- {each}" for each in unseen)
    found = [(page.path, finding) for page in report.pages for finding in page.findings]
    for title, outcome in ((_FAILED, Outcome.FAILED), (_CANT_TELL, Outcome.CANT_TELL)):
        rest = [
            (path, finding) for path, finding in found if by_outcome([finding], outcome) and not finding.blocks_looking
        ]
        if rest:
            yield from ("", title.in_language(language))
            yield from _things(rest, report.states, language)
    yield ""
    counts = {"failed": report.count(Outcome.FAILED), "asks": report.count(Outcome.CANT_TELL)}
    yield _SUM.fill(pages=len(report.pages), **counts).in_language(language)
    yield _VERDICTS[report.exit_code].in_language(language)


def _things(found: list[tuple[str, Finding]], looked_in: Sequence[str], language: Language) -> Iterator[str]:
    places: dict[_Thing, dict[tuple[str, str], list[Finding]]] = {}
    for path, finding in found:
        thing = _Thing(finding.engine, finding.rule, finding.message.in_language(language))
        places.setdefault(thing, {}).setdefault((path, finding.target), []).append(finding)
    for number, (thing, where) in enumerate(places.items(), start=1):
        example = next(iter(where.values()))[0]
        yield f"{number}. {thing.message} [{thing.engine}: {thing.rule}]"
        for criterion in example.criteria:
            row = CRITERIA[criterion]
            named = Words(row.vi, row.en).in_language(language)
            yield f"   {_CRITERION.fill(number=criterion, name=named, level=row.level).in_language(language)}"
        if example.mend.en:
            yield f"   {_MEND.fill(mend=example.mend.in_language(language)).in_language(language)}"
        if example.help:
            yield f"   {_HELP.fill(help=example.help).in_language(language)}"
        for (path, target), findings in list(where.items())[:_MOST_PLACES]:
            states = together([finding.state for finding in findings], looked_in).in_language(language)
            yield f"   - {path} ({states}){f': {target}' if target else ''}"
            if findings[0].snippet:
                yield f"       {findings[0].snippet}"
        if len(where) > _MOST_PLACES:
            yield f"   {_MORE.fill(count=len(where) - _MOST_PLACES).in_language(language)}"

"""An accessibility conformance report in OpenACR form: chapters A and AA of WCAG 2.2, one adherence a criterion.

No rule sees all of a criterion, so what only rules looked at is `not-evaluated`, with what they saw in the notes. Only
a person makes it `supports`. A fault is a fault whoever finds it.
"""

from io import StringIO

from ruamel.yaml import YAML

from loivao_checks import __version__
from loivao_checks.coverage import Row, Status, table
from loivao_checks.outcome import Language, Outcome, Report, Words
from loivao_checks.reports import said

_CATALOG = "2.5-edition-wcag-2.2-en"
_CHAPTERS = {"A": "success_criteria_level_a", "AA": "success_criteria_level_aa"}
_TITLE = Words("Báo cáo mức đáp ứng tiếp cận: {name}", "{name} Accessibility Conformance Report")
_UNNAMED = Words("Trang chưa có tên", "Unnamed site")
_FAULTS = Words(
    "Quy tắc tự động thấy lỗi trên {failed} trong {pages} trang.", "Rules found faults on {failed} of {pages} pages."
)
_PUT_OFF = Words("Trên {waived} trang, lỗi được tạm hoãn.", "On {waived} pages faults are put off.")
_ASKS = Words("Trên {asks} trang còn điều cần người xem.", "On {asks} pages questions are open.")
_CLEAN = Words(
    "Quy tắc tự động xem {pages} trang và không thấy lỗi; chưa có người xét cả tiêu chí.",
    "Rules looked at {pages} pages and found no fault; no person has judged the whole criterion.",
)
_NOBODY = Words("Chưa ai xem tiêu chí này.", "Nobody has looked at this criterion.")
_JUDGED = Words("{who} xét ngày {day}: {note}", "Judged by {who} on {day}: {note}")


def write(report: Report, language: Language) -> str:
    """The whole report; notes in one language."""
    rows = table(report)
    whole = {
        "title": _TITLE.fill(name=_name(report, language)).in_language(language),
        "product": {"name": _name(report, language)},
        # The form demands an address. The checker knows none, and does not make one up.
        "author": {"name": f"loivao-check {__version__}", "email": ""},
        "report_date": report.day.isoformat(),
        "version": 1,
        "notes": "\n".join(words.in_language(language) for words in said.sums(report)),
        "evaluation_methods_used": "\n".join(words.in_language(language) for words in said.looked(report)),
        "catalog": _CATALOG,
        "chapters": {
            chapter: {"criteria": [_criterion(row, report, language) for row in rows if row.criterion.level == level]}
            for level, chapter in _CHAPTERS.items()
        },
    }
    written = StringIO()
    yaml = YAML()
    yaml.width = 10_000
    yaml.dump(whole, written)
    return written.getvalue()


def _name(report: Report, language: Language) -> str:
    return report.name or _UNNAMED.in_language(language)


def _criterion(row: Row, report: Report, language: Language) -> dict[str, object]:
    adherence = {"level": _level(row), "notes": " ".join(words.in_language(language) for words in _notes(row, report))}
    return {"num": row.criterion.number, "components": [{"name": "web", "adherence": adherence}]}


def _level(row: Row) -> str:
    failed = row.pages[Outcome.FAILED]
    unfit = row.judged is not None and row.judged.outcome is Outcome.FAILED
    if failed or unfit:
        return "partially-supports" if row.pages[Outcome.PASSED] and not unfit else "does-not-support"
    return "supports" if row.judged else "not-evaluated"


def _notes(row: Row, report: Report) -> list[Words]:
    failed, asks = row.pages[Outcome.FAILED], row.pages[Outcome.CANT_TELL]
    notes = []
    if row.judged:
        witness = row.judged.witness
        notes.append(_JUDGED.fill(who=witness.who, day=witness.day, note=witness.note))
    if failed:
        notes.append(_FAULTS.fill(failed=failed, pages=len(report.pages)))
    if row.waived:
        notes.append(_PUT_OFF.fill(waived=row.waived))
    if asks:
        notes.append(_ASKS.fill(asks=asks))
    if not notes:
        notes.append(_NOBODY if row.status is Status.NOBODY else _CLEAN.fill(pages=len(report.pages)))
    return notes

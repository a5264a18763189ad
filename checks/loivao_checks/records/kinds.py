"""What people may write down: answers, judgments, waivers; each row with what it must hold."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from urllib.parse import unquote, urlsplit

from loivao_checks.criteria import CRITERIA
from loivao_checks.outcome import Finding, Judged, Outcome, Witness, Words
from loivao_checks.records.table import Row, read

_ANSWERS = {
    "answers": ("rule", "page", "target", "answer", "note", "who", "when"),
    "criteria": ("criterion", "answer", "note", "who", "when"),
}
_WAIVERS = {"waivers": ("rule", "page", "reason", "who", "until")}
_FINGERPRINT = re.compile(r"[0-9a-f]{16}\Z")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_OUTCOMES = {"passed": Outcome.PASSED, "failed": Outcome.FAILED}
_NOT_ANSWER = Words(
    "“{found}” không phải là câu trả lời. Hãy ghi passed (đạt) hoặc failed (không đạt).",
    "“{found}” is no answer. Write passed or failed.",
)
_NOT_DAY = Words(
    "“{found}” không phải là ngày. Hãy ghi năm-tháng-ngày, như 2026-11-25.",
    "“{found}” is no day. Write year-month-day, such as 2026-11-25.",
)
_NOT_YET = Words(
    "Ngày {found} chưa tới. Hãy ghi ngày đã xem.", "{found} is still to come. Write the day it was looked at."
)
_NOT_FINGERPRINT = Words(
    "“{found}” không phải là dấu. Hãy chép 16 chữ số và chữ a–f sau chữ “dấu” trong báo cáo.",
    "“{found}” is no fingerprint. Copy the 16 digits and letters a–f after “fingerprint” in the report.",
)
_NOT_CRITERION = Words(
    "WCAG 2.2 mức A và AA không có tiêu chí “{found}”. Hãy ghi số, như 1.1.1.",
    "WCAG 2.2 A and AA have no criterion “{found}”. Write its number, such as 1.1.1.",
)
_TWICE = Words("Trùng với dòng {line}. Chỉ giữ một.", "The same as line {line}. Keep one.")
_EXPIRED = Words(
    "Việc tạm hoãn quy tắc “{rule}” ở “{page}” đã hết hạn ngày {until}. Hãy sửa lỗi rồi xóa dòng này, "
    "hoặc ghi hạn mới kèm lý do.",
    "The waiver of the rule “{rule}” on “{page}” ended on {until}. Mend the fault and delete this row, "
    "or write a new day and why.",
)


@dataclass(frozen=True)
class Answer:
    """What a person answered to a question; holds as long as the thing has the same fingerprint."""

    row: Row
    rule: str
    page: str
    """A page of the report, or a pattern with `*`."""
    target: str
    outcome: Outcome
    witness: Witness

    def fits(self, path: str, finding: Finding) -> bool:
        """True when this is the answer to the question."""
        return (self.rule, self.target) in finding.answerable_as and fits(self.page, path)


@dataclass(frozen=True)
class Waiver:
    """A fault that somebody puts off until a day."""

    row: Row
    rule: str
    page: str
    witness: Witness

    def fits(self, path: str, finding: Finding) -> bool:
        """True when the fault is put off."""
        return self.rule in finding.rules and fits(self.page, path)


@dataclass(frozen=True)
class Records:
    """All that was written down, and what is wrong in it."""

    answers: tuple[Answer, ...] = ()
    judged: tuple[Judged, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    faults: tuple[Words, ...] = ()


def fits(pattern: str, path: str) -> bool:
    """True when a page of a report is the one a row names; of an address the path counts, as that of a file."""
    name = path
    if "://" in path:
        name = unquote(urlsplit(path).path).lstrip("/")
        name = f"{name}index.html" if not name or name.endswith("/") else name
    return fnmatchcase(name, pattern.replace("[", "[[]"))


def read_records(answers: Path | None, waivers: Path | None, day: date) -> Records:
    """Read both files; None is no file. Raises ObstacleError when one cannot be read."""
    faults: list[Words] = []
    checked = _Checker(faults, day)
    rows, wrong = read(answers, _ANSWERS) if answers else ({"answers": [], "criteria": []}, [])
    faults += wrong
    found = [answer for row in rows["answers"] if (answer := checked.answer(row))]
    judged = [(row, judgment) for row in rows["criteria"] if (judgment := checked.judged(row))]
    put_off_rows, wrong = read(waivers, _WAIVERS) if waivers else ({"waivers": []}, [])
    faults += wrong
    put_off = [waiver for row in put_off_rows["waivers"] if (waiver := checked.waiver(row))]
    checked.twice((each.row, (each.rule, each.page, each.target)) for each in found)
    checked.twice((row, (each.criterion, str(each.witness.day))) for row, each in judged)
    checked.twice((each.row, (each.rule, each.page)) for each in put_off)
    return Records(tuple(found), tuple(each for _, each in judged), tuple(put_off), tuple(faults))


@dataclass(frozen=True)
class _Checker:
    """Makes rows into records, or tells what is wrong with them."""

    faults: list[Words]
    day: date

    def answer(self, row: Row) -> Answer | None:
        outcome, witness = self._outcome(row), self._witness(row)
        known = self._holds(row, "target", _NOT_FINGERPRINT, lambda text: bool(_FINGERPRINT.match(text)))
        texts = row.texts
        if outcome is None or witness is None or not known:
            return None
        return Answer(row, texts["rule"], texts["page"], texts["target"], outcome, witness)

    def judged(self, row: Row) -> Judged | None:
        outcome, witness = self._outcome(row), self._witness(row)
        known = self._holds(row, "criterion", _NOT_CRITERION, CRITERIA.__contains__)
        if outcome is None or witness is None or not known:
            return None
        return Judged(row.texts["criterion"], outcome, witness)

    def waiver(self, row: Row) -> Waiver | None:
        texts = row.texts
        until = self._day(row, "until")
        if until is None:
            return None
        if until < self.day:
            said = _EXPIRED.fill(rule=texts["rule"], page=texts["page"], until=until)
            self.faults.append(row.fault("until", said))
            return None
        return Waiver(row, texts["rule"], texts["page"], Witness(texts["who"], until, texts["reason"]))

    def twice(self, rows: Iterable[tuple[Row, tuple[str, ...]]]) -> None:
        seen: dict[tuple[str, ...], int] = {}
        for row, key in rows:
            if key in seen:
                self.faults.append(row.fault("", _TWICE.fill(line=seen[key])))
            seen.setdefault(key, row.line)

    def _outcome(self, row: Row) -> Outcome | None:
        self._holds(row, "answer", _NOT_ANSWER, _OUTCOMES.__contains__)
        return _OUTCOMES.get(row.texts["answer"])

    def _witness(self, row: Row) -> Witness | None:
        when = self._day(row, "when")
        if when is not None and when > self.day:
            self.faults.append(row.fault("when", _NOT_YET.fill(found=when)))
            return None
        return Witness(row.texts["who"], when, row.texts["note"]) if when else None

    def _day(self, row: Row, key: str) -> date | None:
        text = row.texts[key]
        try:
            return date.fromisoformat(text if _DAY.match(text) else "")
        except ValueError:
            self.faults.append(row.fault(key, _NOT_DAY.fill(found=text)))
            return None

    def _holds(self, row: Row, key: str, otherwise: Words, holds: Callable[[str], bool]) -> bool:
        fine = holds(row.texts[key])
        if not fine:
            self.faults.append(row.fault(key, otherwise.fill(found=row.texts[key])))
        return fine

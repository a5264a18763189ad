"""What is asked before something new is written: one table a kind, answered by options or at the keyboard."""

import re
import sys
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from difflib import get_close_matches
from itertools import count
from typing import Final

from pydantic_core import PydanticCustomError

from loivao.exits import CouldNot
from loivao.model.agencies import AgencyLevel
from loivao.model.instruments import InstrumentType
from loivao.model.portal import Portal
from loivao.model.record import Confidence
from loivao.model.results import Direction
from loivao.model.scalars import INDICATOR_PATTERN, read_date, read_https, read_integer, read_text
from loivao.sentences import Voice, Wording

Answer = str | tuple[str, ...]
Answers = Mapping[str, Answer]

REVIEW_AFTER: Final = timedelta(days=182)


@dataclass(frozen=True)
class Question:
    """One question; ``option`` is also its name among the answers."""

    option: str
    ask: Wording
    optional: bool = False
    many: bool = False
    choices: tuple[str, ...] = ()
    known: Callable[[Portal], Sequence[str]] | None = None
    """The ids that an answer must be one of."""
    default: Callable[[Portal], str] | None = None
    read: Callable[[object], object] = read_text
    """Raises where the answer cannot be read."""

    def fault(self, answer: str, portal: Portal, voice: Voice) -> str | None:
        """What is wrong with ``answer``, or None."""
        allowed = self.choices or (self.known(portal) if self.known else ())
        wording = None
        try:
            self.read(answer)
        except PydanticCustomError as unreadable:
            wording = FAULTS.get(unreadable.type, FAULTS["value"])
        if wording is None and allowed and unicodedata.normalize("NFC", answer.strip()) not in allowed:
            wording = FAULTS["choice"]
        # Of a long list of ids the nearest are enough.
        near = ", ".join(self.choices or get_close_matches(answer, allowed, n=5, cutoff=0.3) or allowed[:5])
        return wording and wording.say(voice.language, answer=answer, option=f"--{self.option}", allowed=near)


FAULTS: Final[Mapping[str, Wording]] = {
    "value": Wording("“{answer}” không dùng được ở đây ({option}).", "“{answer}” cannot be used here ({option})."),
    "value.not-a-date": Wording(
        "“{answer}” không phải là ngày ({option}). Cần dạng 2026-10-05 hoặc 05/10/2026.",
        "“{answer}” is not a date ({option}). Expected: 2026-10-05 or 05/10/2026.",
    ),
    "value.no-such-day": Wording(
        "Không có ngày “{answer}” trong lịch ({option}).", "There is no day “{answer}” in the calendar ({option})."
    ),
    "value.not-an-integer": Wording(
        "“{answer}” không phải là số nguyên ({option}). Cần chữ số viết liền, ví dụ 2026.",
        "“{answer}” is not a whole number ({option}). Expected: digits only, for example 2026.",
    ),
    "value.not-https": Wording(
        "“{answer}” không phải địa chỉ web an toàn ({option}). Cần địa chỉ bắt đầu bằng https:// và không có dấu cách.",
        "“{answer}” is no secure web address ({option}). Expected: one that begins with https://, without blanks.",
    ),
    "value.not-an-indicator-code": Wording(
        "“{answer}” không phải mã chỉ số ({option}). Cần mã dạng NKT-05 hoặc NKT-03a.",
        "“{answer}” is no code of an indicator ({option}). Expected: NKT-05 or NKT-03a.",
    ),
    "choice": Wording(
        "“{answer}” không có trong danh sách ({option}). Cần một trong: {allowed}.",
        "“{answer}” is not on the list ({option}). Expected one of: {allowed}.",
    ),
}


def _instruments(portal: Portal) -> Sequence[str]:
    return tuple(each.id for each in portal.instruments)


def _agencies(portal: Portal) -> Sequence[str]:
    return tuple(each.id for each in portal.agencies)


def _areas(portal: Portal) -> Sequence[str]:
    return tuple(each.id for each in portal.areas)


def _read_code(answer: object) -> object:
    if not re.match(INDICATOR_PATTERN, f"{answer}"):
        raise PydanticCustomError("value.not-an-indicator-code", "")
    return answer


def _next_code(portal: Portal) -> str:
    used = {each.code[:6] for each in portal.indicators}
    return next(code for number in count(1) if (code := f"NKT-{number:02}") not in used)


_SOURCE: Final = Question("source", Wording("Đọc điều này ở đâu", "where this was read"))
_CONFIDENCE: Final = Question(
    "confidence",
    Wording("Chắc chắn tới đâu", "how sure it is"),
    choices=tuple(Confidence),
    default=lambda _: Confidence.UNVERIFIED.value,
)

QUESTIONS: Final[Mapping[str, tuple[Question, ...]]] = {
    "guide": (
        Question("title", Wording("Tên hướng dẫn", "title")),
        Question("description", Wording("Trang giúp người đọc việc gì, một câu", "what it helps with, one sentence")),
        Question("for-whom", Wording("Ai được hưởng, một câu", "who it is for, one sentence")),
        Question("you-get", Wording("Người đọc được gì", "what the reader gets"), many=True),
        Question(
            "instrument", Wording("Mã văn bản làm căn cứ", "id of its legal basis"), many=True, known=_instruments
        ),
        Question(
            "review-by",
            Wording("Hạn kiểm tra lại", "day by which it must be reviewed"),
            default=lambda portal: (portal.day + REVIEW_AFTER).isoformat(),
            read=read_date,
        ),
    ),
    "agency": (
        Question("name", Wording("Tên cơ quan", "name")),
        Question("level", Wording("Cấp", "level"), choices=tuple(AgencyLevel)),
        Question("about", Wording("Cơ quan này làm gì cho người đọc, một hai câu", "what it does for the reader")),
        Question("valid-from", Wording("Hoạt động từ ngày", "working since"), optional=True, read=read_date),
        _SOURCE,
        _CONFIDENCE,
    ),
    "instrument": (
        Question("type", Wording("Loại văn bản", "type"), choices=tuple(InstrumentType)),
        Question("number", Wording("Số, ký hiệu, ví dụ 335/2026/NĐ-CP", "official number"), optional=True),
        Question("subject", Wording("Về điều gì, đọc tiếp được sau số hiệu: “về …”", "what it is about")),
        Question("issuer", Wording("Cơ quan ban hành", "issuer"), optional=True),
        Question("issued-on", Wording("Ngày ban hành", "day of issue"), optional=True, read=read_date),
        Question("in-force-from", Wording("Có hiệu lực từ ngày", "in force from"), optional=True, read=read_date),
        Question(
            "official-url",
            Wording("Địa chỉ bản chính thức", "address of the official text"),
            optional=True,
            read=read_https,
        ),
        _SOURCE,
        _CONFIDENCE,
    ),
    "indicator": (
        Question("code", Wording("Mã chỉ số", "code"), default=_next_code, read=_read_code),
        Question("name", Wording("Tên chỉ số", "name")),
        Question("unit", Wording("Đơn vị: người, %, triệu đồng…", "unit")),
        Question("definition", Wording("Đếm gì, vào lúc nào", "what is counted, and when")),
        Question("direction", Wording("Chiều nào là tốt hơn", "which way is better"), choices=tuple(Direction)),
        Question("lead-agency", Wording("Mã cơ quan đầu mối", "id of the lead agency"), optional=True, known=_agencies),
    ),
    "results": (
        Question("year", Wording("Năm", "year"), default=lambda portal: str(portal.day.year - 1), read=read_integer),
        Question(
            "area",
            Wording("Mã địa bàn, để mỗi chỉ số có sẵn một dòng", "id of an area, to have a row for each indicator"),
            optional=True,
            known=_areas,
        ),
    ),
}


def answered(kind: str, given: Mapping[str, Answer | None], portal: Portal, voice: Voice) -> Answers:
    """Every answer: as given, else asked at the keyboard, else the default.

    Raises:
        CouldNot: nobody is at the keyboard and answers are missing, or a given answer cannot be used; all are named.
    """
    questions = QUESTIONS[kind]
    faults = [
        fault
        for question in questions
        for each in _each(given.get(question.option))
        if (fault := question.fault(each, portal, voice))
    ]
    if faults:
        raise CouldNot("new.wrong", faults="\n".join(faults))
    if sys.stdin.isatty():
        found = {each.option: given.get(each.option) or _ask(each, portal, voice) for each in questions}
    else:
        missing = [each.option for each in questions if not (given.get(each.option) or each.optional or each.default)]
        if missing:
            raise CouldNot("new.missing", options=", ".join(f"--{option}" for option in missing))
        found = {each.option: given.get(each.option) or (each.default and each.default(portal)) for each in questions}
    return {option: answer for option, answer in found.items() if answer}


def _ask(question: Question, portal: Portal, voice: Voice) -> Answer | None:
    """Ask until there is a usable answer; an empty line takes the default, leaves out what is optional, ends a list."""
    default = question.default(portal) if question.default else None
    hint = default or (voice.text("new.may-be-empty") if question.optional else "")
    prompt = question.ask.say(voice.language) + (f" [{hint}]" if hint else "")
    if question.choices:
        prompt += f" ({', '.join(question.choices)})"
    collected: list[str] = []
    while True:
        answer = input(f"{prompt}: ").strip() or ("" if collected else default or "")
        if not answer and (question.optional or collected):
            return tuple(collected) or None
        if fault := question.fault(answer, portal, voice):
            voice.refuse(fault if answer else voice.text("new.needed"))
        elif not question.many:
            return answer
        else:
            collected.append(answer)
            prompt = voice.text("new.another")


def _each(answer: Answer | None) -> tuple[str, ...]:
    return (answer,) if isinstance(answer, str) else answer or ()

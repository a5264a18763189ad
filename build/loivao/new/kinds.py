"""What a new thing looks like in the portal: the file it goes to, and what is written there."""

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from loivao.model.addresses import slug
from loivao.model.portal import Portal
from loivao.model.results import Result, ResultStatus
from loivao.new.questions import Answer, Answers
from loivao.new.yaml_text import Value, mapping


@dataclass(frozen=True)
class NewFile:
    """A file that must not be there yet."""

    path: PurePosixPath
    data: bytes


@dataclass(frozen=True)
class NewEntry:
    """One more item of the list ``key`` in a YAML file."""

    path: PurePosixPath
    key: str
    entry: Mapping[str, Value]


Draft = NewFile | NewEntry

_SECTIONS: Final = (
    "Ai được hưởng",
    "Bạn được gì",
    "Nộp ở đâu, nộp thế nào",
    "Giấy tờ cần có",
    "Bao lâu có kết quả",
    "Nếu bị từ chối hoặc không đồng ý",
    "Căn cứ",
)
_NOT_WRITTEN: Final = "Phần này đang được viết."
"""Stands in each section of a new guide until someone writes it; true, should it be published before."""

RESULT_COLUMNS: Final = tuple(name for name in Result.model_fields if name != "year")


def guide(answers: Answers, portal: Portal) -> Draft:
    """A guide with its checked head and the sections that every guide has."""
    head: dict[str, Value] = {
        "title": one(answers, "title"),
        "description": one(answers, "description"),
        "order": str(max((each.head.order for each in portal.guides), default=0) + 1),
        "for_whom": one(answers, "for-whom"),
        "you_get": many(answers, "you-get"),
        "instruments": many(answers, "instrument"),
        "checked_on": portal.day.isoformat(),
        "review_by": one(answers, "review-by"),
    }
    basis = "\n".join(f"- [[instrument:{each}]]" for each in many(answers, "instrument"))
    sections = [f"## {title}\n\n{basis if title == 'Căn cứ' else _NOT_WRITTEN}" for title in _SECTIONS]
    text = "\n".join(["---", *mapping(head), "---", "", "\n\n".join(sections), ""])
    return NewFile(PurePosixPath("content/huong-dan", f"{slug(one(answers, 'title'))}.md"), text.encode())


def agency(answers: Answers, portal: Portal) -> Draft:
    """An agency of today."""
    entry = {"id": slug(one(answers, "name")), **_fields(answers), "checked_on": portal.day.isoformat()}
    return NewEntry(PurePosixPath("data/agencies.yml"), "agencies", entry)


def instrument(answers: Answers, portal: Portal) -> Draft:
    """A legal instrument, named by its number, or by its type and subject where it has none."""
    named = one(answers, "number") or f"{one(answers, 'type')} {one(answers, 'subject').removeprefix('về ')}"
    entry = {"id": slug(named), **_fields(answers), "checked_on": portal.day.isoformat()}
    return NewEntry(PurePosixPath("data/instruments.yml"), "instruments", entry)


def indicator(answers: Answers, portal: Portal) -> Draft:  # noqa: ARG001  # every kind is made the same way
    """An indicator without targets."""
    return NewEntry(PurePosixPath("data/indicators.yml"), "indicators", _fields(answers))


def results(answers: Answers, portal: Portal) -> Draft:
    """The table of a year: its header, and for an area one row an indicator, "not reported" until it is filled in."""
    year, area = one(answers, "year"), one(answers, "area")
    table = io.StringIO()
    writer = csv.DictWriter(table, RESULT_COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for each in portal.indicators if area else ():
        row = {"indicator": each.code, "area": area, "unit": each.unit, "status": ResultStatus.NOT_REPORTED.value}
        writer.writerow({**row, "as_of": f"{year}-12-31", "source": "Chưa có báo cáo"})
    # With a byte order mark: Excel reads Vietnamese in a CSV file rightly only then.
    return NewFile(PurePosixPath("data/results", f"{year}.csv"), table.getvalue().encode("utf-8-sig"))


KINDS: Final[Mapping[str, Callable[[Answers, Portal], Draft]]] = {
    "guide": guide,
    "agency": agency,
    "instrument": instrument,
    "indicator": indicator,
    "results": results,
}


def one(answers: Answers, name: str) -> str:
    """A single answer, empty where there is none."""
    answer = answers.get(name, "")
    return answer if isinstance(answer, str) else ""


def many(answers: Answers, name: str) -> tuple[str, ...]:
    """The answers of a list."""
    answer: Answer = answers.get(name, ())
    return (answer,) if isinstance(answer, str) else answer


def _fields(answers: Answers) -> dict[str, Value]:
    """Answers under the names of the data model."""
    return {name.replace("-", "_"): answer for name, answer in answers.items() if answer}

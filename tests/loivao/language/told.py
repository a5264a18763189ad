"""A page of the tests, and what the rules tell about it."""

from dataclasses import dataclass

from loivao.language import TERMS, faults_of_language
from loivao.problems import Problem
from loivao.readers.tree import Fields, Items, Node, Scalar

FILE = "content/huong-dan/thu.md"
BODY_LINE = 10
KNOWN = {
    "ubnd": ("UBND", "Ủy ban nhân dân"),
    "bhyt": ("BHYT", "bảo hiểm y tế"),
    "thcs": ("THCS", "trung học cơ sở"),
    "thpt": ("THPT", "trung học phổ thông"),
    "ld-tb-xh": ("LĐ-TB&XH", "Lao động - Thương binh và Xã hội"),
    "tm": ("TM.", "Thay mặt"),
    "qd-ttg": ("QĐ-TTg", "Quyết định của Thủ tướng Chính phủ"),
    "unicef": ("UNICEF", ""),
    "cap-xa": ("cấp xã", ""),
}


@dataclass(frozen=True)
class Root:
    root: Fields


@dataclass(frozen=True)
class Body:
    text: str
    file: str = FILE
    first_line: int = BODY_LINE


def _fields(values: dict[str, str | list[str]]) -> Fields:
    return Fields({key: (line, _node(value, line)) for line, (key, value) in enumerate(values.items(), 2)}, 1)


def _node(value: str | list[str], line: int) -> Node:
    if isinstance(value, str):
        return Scalar(value, line)
    return Items(tuple(Scalar(item, line) for item in value), line)


def terms() -> Fields:
    records = [{"id": identifier, "written": each[0], "full": each[1]} for identifier, each in KNOWN.items()]
    return Fields({"terms": (1, Items(tuple(_fields(dict(record)) for record in records), 1))}, 1)


def problems(text: str, with_terms: bool = True, **head: str | list[str]) -> tuple[Problem, ...]:
    """What the rules tell about a body, and about the fields of its front matter (on lines 2, 3, …)."""
    trees = {FILE: Root(_fields({"title": "Tên trang", **head}))}
    if with_terms:
        trees[TERMS] = Root(terms())
    return tuple(faults_of_language(trees, {FILE: Body(text)}))


def told(text: str, **head: str | list[str]) -> list[tuple[str, str]]:
    """Code and found value of each."""
    return [(each.code.partition(".")[2], dict(each.values).get("found", "")) for each in problems(text, **head)]


def codes(text: str, **head: str | list[str]) -> list[str]:
    return [code for code, _ in told(text, **head)]


def only(code: str, text: str) -> list[str]:
    """What was found of one code; nothing else may be told."""
    assert {each for each, _ in told(text)} <= {code}
    return [found for _, found in told(text)]

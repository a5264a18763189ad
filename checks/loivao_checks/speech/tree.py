"""The accessibility tree of a page as values: its nodes in reading order, each knows where its inside ends."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from loivao_checks.html import Place

_SPELLINGS = {"img": "image", "gridcell": "cell", "Caption": "caption", "Details": "group", "doc-subtitle": "heading"}
"""Roles that are one to the ear."""
LANDMARKS = ("banner", "navigation", "search", "main", "complementary", "contentinfo", "region", "form")
FIELDS = (
    *("textbox", "searchbox", "combobox", "listbox", "checkbox", "radio", "switch", "slider", "spinbutton"),
    *("Date", "DateTime", "InputTime", "Month", "Week", "ColorWell"),
)
CONTROLS = ("link", "button", "DisclosureTriangle", "tab", "menuitem", "menuitemcheckbox", "menuitemradio", "option")
_FRACTION = re.compile(r"-?\d+\.\d{7,}\Z")
CELLS = ("cell", "columnheader", "rowheader")


@dataclass(frozen=True, eq=False)
class Node:
    """One node that is not kept from screen readers."""

    index: int
    end: int
    """Index of the first node after its inside."""
    depth: int
    role: str
    name: str
    """With the blanks it has: texts that stand side by side are joined as they are."""
    named_by: str
    description: str
    value: str
    states: Mapping[str, Any]
    tag: str
    """Empty for text, and for what the browser itself puts into a control."""
    language: str
    attributes: Mapping[str, str]
    block: str
    """Which line it belongs to: that of its nearest element that begins a line."""
    place: Place

    @property
    def words(self) -> str:
        """The name with blanks collapsed."""
        return " ".join(self.name.split())

    @property
    def says_own_name(self) -> bool:
        """True when its name is said in place of what it holds."""
        return bool(self.words) and self.named_by in ("attribute", "relatedElement", "placeholder")


@dataclass(frozen=True, eq=False)
class Tree:
    """A page as assistive technology is told of it."""

    title: str
    language: str
    nodes: tuple[Node, ...]

    def inside(self, node: Node) -> tuple[Node, ...]:
        """All nodes inside a node."""
        return self.nodes[node.index + 1 : node.end]

    def children(self, node: Node) -> Iterator[Node]:
        """The nodes directly inside a node."""
        at = node.index + 1
        while at < node.end:
            yield self.nodes[at]
            at = self.nodes[at].end

    def holds_something(self, node: Node) -> bool:
        """True when something inside, or the name, is said: words, a control, a field, a picture."""
        return bool(self.text(node)) or any(
            each.words and (each.role in (*FIELDS, *CONTROLS) or each.role == "image") for each in self.inside(node)
        )

    def text(self, node: Node) -> str:
        """All text inside, with blanks collapsed."""
        return " ".join("".join(each.name for each in self.inside(node) if each.role == "StaticText").split())


def read(measured: Mapping[str, Any]) -> Tree:
    """The tree that the worker measured."""
    raw: Sequence[Mapping[str, Any]] = measured["nodes"]
    ends = [len(raw)] * len(raw)
    opened: list[int] = []
    for index, each in enumerate(raw):
        while opened and raw[opened[-1]]["depth"] >= each["depth"]:
            ends[opened.pop()] = index
        opened.append(index)
    language = primary(measured["language"])
    nodes = tuple(_node(index, ends[index], each, language) for index, each in enumerate(raw))
    return Tree(" ".join(measured["title"].split()), language, nodes)


def primary(tag: str) -> str:
    """The language of a tag of BCP 47 without script and region: `vi` of `vi-VN`."""
    return tag.strip().partition("-")[0].lower()


def _node(index: int, end: int, raw: Mapping[str, Any], language: str) -> Node:
    return Node(
        index,
        end,
        raw["depth"],
        _SPELLINGS.get(raw["role"], raw["role"]),
        raw["name"],
        raw["namedBy"],
        " ".join(raw["description"].split()),
        _value(raw["value"]),
        raw["states"],
        raw.get("tag", ""),
        primary(raw.get("lang", language)),
        raw.get("attributes", {}),
        raw.get("block", ""),
        Place(raw.get("selector", ""), raw.get("snippet", "")),
    )


def _value(written: str) -> str:
    # Of a meter the browser tells 0.30000001192092896 where the page says 0.3.
    return f"{float(written):.6g}" if _FRACTION.match(written) else " ".join(written.split())

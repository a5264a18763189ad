"""YAML to a tree of text. No types, no anchors, no tags, no merge keys, one document; bounded before it is parsed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError, YAMLStreamError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from loivao.problems import Place, Tell, problem
from loivao.readers.tree import Fields, Items, Node, Scalar

MAX_CHARACTERS: Final = 2_000_000
MAX_DEPTH: Final = 12
"""No record of the model nests half as deep."""

_WHERE_IT_BEGAN: Final = frozenset({"yaml.open-quote", "yaml.open-bracket", "yaml.no-colon"})
_STANDARD_TAG: Final = "tag:yaml.org,2002:"
_NO_KEYS: Final = frozenset({"", "<<"})
_EMPTY: Final = frozenset({"", "~", "null", "Null", "NULL"})
# What ruamel says, and which of our messages tells a person what to do about it.
_SYNTAX: Final = (
    ("mapping values are not allowed", "yaml.colon"),
    ("could not find expected ':'", "yaml.no-colon"),
    ("found character '\\t'", "yaml.tab"),
    ("cannot start any token", "yaml.special-sign"),
    ("found unexpected end of stream", "yaml.open-quote"),
    ("found unexpected document separator", "yaml.open-quote"),
    ("but found '<scalar>'", "yaml.after-quote"),
    ("expected <block end>", "yaml.indent"),
    ("expected ',' or", "yaml.open-bracket"),
)


@dataclass
class _Open:
    """A list or mapping whose end has not come yet."""

    line: int
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, tuple[int, Node]] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)
    key: Scalar | None = None

    def closed(self) -> Node:
        if not self.is_mapping:
            return Items(tuple(self.items), self.line)
        return Fields(self.entries, self.line, frozenset(self.keys.keys() - self.entries.keys()))


class _RefusedError(Exception):
    """The file cannot be read to its end; the reason was told."""


def read_yaml(text: str, file: str, tell: Tell, first_line: int = 1) -> Fields | None:
    """The mapping that a file holds; None, and told, when it cannot be read as one.

    A file with a doubled key, an empty item or a tag is told and yet read, so that its other faults are found too.

    ``first_line`` is the number of the first line of ``text`` in ``file`` (front matter begins at 2).
    """
    return _Builder(file, tell, first_line).read(text)


class _Builder:
    def __init__(self, file: str, tell: Tell, first_line: int) -> None:
        self.file, self.tell, self.first_line = file, tell, first_line
        self.open: list[_Open] = []
        self.root: Node | None = None
        self.has_alias = False

    def read(self, text: str) -> Fields | None:
        if len(text) > MAX_CHARACTERS:
            self._say("yaml.too-large", 0, limit=f"{MAX_CHARACTERS // 1_000_000}")
            return None
        try:
            for event in self._events(text):
                self._take(event)
        except _RefusedError:
            return None
        if not isinstance(self.root, Fields):
            self._say("yaml.not-a-mapping", 0)
            return None
        return None if self.has_alias else self.root

    def _events(self, text: str) -> Iterator[Event]:
        try:
            yield from YAML(typ="base", pure=True).parse(text)
        except MarkedYAMLError as error:
            self._say_syntax(error, text)
            raise _RefusedError from error
        except (YAMLError, YAMLStreamError, ValueError, IndexError) as error:
            self._say("yaml.syntax", 0, quoted="")
            raise _RefusedError from error

    def _take(self, event: Event) -> None:
        line = event.start_mark.line
        if isinstance(event, DocumentStartEvent) and self.root is not None:
            self._say("yaml.second-document", line)
            raise _RefusedError
        if isinstance(event, NodeEvent):
            self._check_plain(event)
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            if len(self.open) == MAX_DEPTH:
                self._say("yaml.too-deep", line, limit=str(MAX_DEPTH))
                raise _RefusedError
            self.open.append(_Open(self.first_line + line, isinstance(event, MappingStartEvent)))
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self._add(self.open.pop().closed(), is_empty=False)
        elif isinstance(event, ScalarEvent):
            is_empty = event.style is None and event.value in _EMPTY
            self._add(Scalar(event.value, self.first_line + line), is_empty)
        elif isinstance(event, AliasEvent):
            self._add(Scalar("", self.first_line + line), is_empty=True)

    def _add(self, node: Node, is_empty: bool) -> None:
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if not parent.is_mapping:
            if is_empty:
                self._refuse("yaml.empty-item", node)
            else:
                parent.items.append(node)
        elif parent.key is None:
            parent.key = self._key(parent, node)
        else:
            if not is_empty and parent.key.text not in _NO_KEYS:
                parent.entries[parent.key.text] = (parent.key.line, node)
            parent.key = None

    def _key(self, parent: _Open, node: Node) -> Scalar:
        if not isinstance(node, Scalar) or not node.text:
            self._refuse("yaml.key-not-text", node)
            return Scalar("", node.line)
        if node.text == "<<":
            self._refuse("yaml.merge-key", node)
        elif node.text in parent.keys:
            self._refuse("yaml.duplicate-key", node, key=node.text, first=str(parent.keys[node.text]))
        parent.keys.setdefault(node.text, node.line)
        return node

    def _check_plain(self, event: NodeEvent) -> None:
        line, tag = event.start_mark.line, getattr(event, "tag", None)
        if isinstance(event, AliasEvent):
            self.has_alias = True
            self._say("yaml.alias", line, name=str(event.anchor))
        elif event.anchor is not None:
            self._say("yaml.anchor", line, name=str(event.anchor))
        elif tag is not None:
            self._say("yaml.tag", line, name=str(tag).replace(_STANDARD_TAG, "!!"))

    def _refuse(self, code: str, node: Node, **values: str) -> None:
        self.tell(problem(code, Place(self.file, node.line), **values))

    def _say(self, code: str, line: int, **values: str) -> None:
        self.tell(problem(code, Place(self.file, self.first_line + line), **values))

    def _say_syntax(self, error: MarkedYAMLError, text: str) -> None:
        mark = error.problem_mark or error.context_mark
        said = f"{error.problem}"
        code = next((code for sign, code in _SYNTAX if sign in said), "yaml.syntax")
        if code in _WHERE_IT_BEGAN and error.context_mark:
            mark = error.context_mark
        line = mark.line if mark else 0
        lines = text.split("\n")
        quoted = re.sub(r"\s+", " ", lines[line]).strip() if line < len(lines) else ""
        self._say(code, line, quoted=quoted)

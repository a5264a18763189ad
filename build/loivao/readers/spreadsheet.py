"""The parts of an Excel workbook (ECMA-376) that say what its cells hold: sheets, texts, formats, rows.

A cell is handed on with what is behind it: a formula without a result, an error, a percentage and a day are told
apart from words and numbers. Large sheets pass by row by row.
"""

import posixpath
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache
from typing import IO, Final, NamedTuple
from xml.parsers import expat

from lxml import etree

MAX_COLUMNS: Final = 64
CHUNK: Final = 65_536
_RELATION: Final = "{*}Relationship"
_PERCENTS: Final = frozenset({9, 10})
_MOMENTS: Final = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
# What a format shows as it stands: quoted words, a letter after a backslash, a blank or a filler, colours and places.
_LITERAL: Final = re.compile(r'"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_MOMENT: Final = re.compile("[dmyhs]", re.IGNORECASE)
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
_WHOLE: Final = re.compile(r"-?[0-9]{1,15}\Z")
_TRUE: Final = frozenset({"1", "true", "on"})


class Kind(Enum):
    """What a cell holds."""

    TEXT = auto()
    NUMBER = auto()
    PERCENT = auto()
    MOMENT = auto()
    """A number that Excel shows as a day or a time."""
    ERROR = auto()
    FORMULA = auto()
    """A formula whose result is not in the file."""


class Value(NamedTuple):
    """One cell that is not empty."""

    kind: Kind
    text: str
    """What the cell shows; of a formula without a result the formula, of a moment its number."""


@dataclass(slots=True)
class SheetRow:
    """One row: its number, and its cells by their position, those beyond ``MAX_COLUMNS`` apart."""

    number: int
    is_hidden: bool
    values: list[Value | None] = field(default_factory=list)
    beyond: int | None = None
    """The position of a cell beyond the last column that is read."""

    def put(self, position: int, value: Value) -> None:
        """Set the cell at a position."""
        if position == len(self.values) < MAX_COLUMNS:
            self.values.append(value)
        elif position < MAX_COLUMNS:
            self.values.extend([None] * (position + 1 - len(self.values)))
            self.values[position] = value
        else:
            self.beyond = position


@dataclass(frozen=True)
class SheetPart:
    """A sheet of cells: its name, whether people see it, and the part of the file that holds it."""

    name: str
    is_visible: bool
    part: str


Merged = tuple[tuple[int, int], tuple[int, int]]
"""The first and the last cell of an area: row as a spreadsheet counts it, column from 0."""


class Workbook:
    """An opened workbook. Whatever is wrong with the file itself is an exception, of many kinds."""

    def __init__(self, parts: zipfile.ZipFile) -> None:
        self._parts = parts
        main = next(target for kind, target in self._relations("").values() if kind == "officeDocument")
        relations = self._relations(main)
        root = self._tree(main)
        properties = root.find("{*}workbookPr")
        self.counts_from_1904 = properties is not None and properties.get("date1904") in _TRUE
        self.sheets = tuple(_sheets(root, relations))
        others = {kind: target for kind, target in relations.values() if target in parts.namelist()}
        self._strings: Sequence[str] = ()
        if "sharedStrings" in others:
            with parts.open(others["sharedStrings"]) as shared:
                self._strings = _shared(shared)
        self._kinds = _kinds(self._tree(others["styles"])) if "styles" in others else []

    def rows(self, sheet: SheetPart, merged: list[Merged] | None = None) -> Iterator[SheetRow]:
        """The rows that the file has of a sheet, with or without cells; ``merged`` gets its merged areas at the end."""
        with self._parts.open(sheet.part) as part:
            yield from _rows(part, self._read, [] if merged is None else merged)

    def _read(self, kind: str, written: str, style: str) -> Value | None:
        if not written:
            return None
        match kind:
            case "n":
                return _number(written, self._kinds[int(style)] if int(style) < len(self._kinds) else Kind.NUMBER)
            case "s":
                text = self._strings[int(written)]
            case "b":
                text = "TRUE" if written in _TRUE else "FALSE"
            case "e":
                return Value(Kind.ERROR, written)
            case _:
                text = _one_line(written)
        return Value(Kind.TEXT, text) if text else None

    def _relations(self, part: str) -> Mapping[str, tuple[str, str]]:
        """By id: the last word of the kind of a relation of ``part``, and the part that it leads to."""
        folder, name = posixpath.split(part)
        root = self._tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        return {
            each.get("Id", ""): (
                each.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, each.get("Target", ""))).lstrip("/"),
            )
            for each in root.iterfind(_RELATION)
            if each.get("TargetMode") != "External"
        }

    def _tree(self, part: str) -> etree._Element:
        return etree.fromstring(self._parts.read(part), etree.XMLParser(resolve_entities=False, no_network=True))


def _rows(part: IO[bytes], read: Callable[..., Value | None], merged: list[Merged]) -> Iterator[SheetRow]:
    """The XML of a sheet as rows, while it passes by: a tree of a large sheet would fill the memory.

    Closures with few comparisons, because they run some millions of times.
    """
    done: list[SheetRow] = []
    letters: list[str] = []
    known: dict[tuple[str, str, str], Value | None] = {}
    row, position, cell, formula, spoken = SheetRow(0, False), -1, {"": ""}, "", 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal row, position, cell, formula, spoken
        if name == "c":
            cell, formula = attributes, ""
            letters.clear()
        elif name == "row":
            number = int(attributes.get("r") or row.number + 1)
            row, position = SheetRow(number, attributes.get("hidden") in _TRUE), -1
        elif name == "rPh":  # how an Asian word is spoken
            spoken = len(letters)
        elif name == "mergeCell":
            first, _, last = attributes["ref"].partition(":")
            merged.append((_address(first), _address(last or first)))

    def end(name: str) -> None:
        nonlocal position, formula
        if name == "c":
            reference = cell.get("r")
            position = _column(reference.rstrip("0123456789")) if reference else position + 1
            key = (cell.get("t", "n"), "".join(letters).strip(), cell.get("s", "0"))
            value = known.get(key)
            if value is None and key not in known:
                value = known[key] = read(*key)
            if formula and not key[1] and key[0] != "str":
                value = Value(Kind.FORMULA, formula)
            if value is not None:
                row.put(position, value)
        elif name == "row":
            done.append(row)
        elif name == "f":
            formula = f"={''.join(letters).strip()}"
            letters.clear()
        elif name == "rPh":
            del letters[spoken:]

    parser = _parser(start, end, letters.append)
    while chunk := part.read(CHUNK):
        parser.Parse(chunk)
        yield from done
        done.clear()
    parser.Parse(b"", True)


def _shared(part: IO[bytes]) -> list[str]:
    """The texts that cells share, in the order of their numbers."""
    texts: list[str] = []
    letters: list[str] = []
    spoken = 0

    def start(name: str, _: object) -> None:
        nonlocal spoken
        if name == "si":
            letters.clear()
        elif name == "rPh":
            spoken = len(letters)

    def end(name: str) -> None:
        if name == "si":
            texts.append(_one_line("".join(letters)))
        elif name == "rPh":
            del letters[spoken:]

    _parser(start, end, letters.append).ParseFile(part)
    return texts


def _parser(
    start: Callable[[str, dict[str, str]], None], end: Callable[[str], None], letters: Callable[[str], None]
) -> expat.XMLParserType:
    """A parser that calls these with the names of elements, less the prefix that the root has."""
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def root(name: str, _: object) -> None:
        prefix = name[: name.find(":") + 1]
        parser.StartElementHandler, parser.EndElementHandler = start, end
        if prefix:
            parser.StartElementHandler = lambda name, attributes: start(name.removeprefix(prefix), attributes)
            parser.EndElementHandler = lambda name: end(name.removeprefix(prefix))

    parser.StartElementHandler, parser.CharacterDataHandler = root, letters
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse(*_: object) -> None:
    raise ValueError("no part of a workbook has a document type")


def _sheets(root: etree._Element, relations: Mapping[str, tuple[str, str]]) -> Iterator[SheetPart]:
    for each in root.iterfind("{*}sheets/{*}sheet"):
        relation = next((value for name, value in each.items() if name.endswith("}id")), "")
        kind, part = relations[relation]
        if kind == "worksheet":
            yield SheetPart(each.get("name", ""), each.get("state", "visible") == "visible", part)


def _kinds(styles: etree._Element) -> Sequence[Kind]:
    """By number of a style: what a number is that it is put on."""
    own = {each.get("numFmtId"): each.get("formatCode", "") for each in styles.iterfind("{*}numFmts/{*}numFmt")}
    return [_kind(each.get("numFmtId", "0"), own) for each in styles.iterfind("{*}cellXfs/{*}xf")]


def _kind(number: str, own: Mapping[str | None, str]) -> Kind:
    if number in own:
        signs = _LITERAL.sub("", own[number])
        if "%" in signs:
            return Kind.PERCENT
        return Kind.MOMENT if _MOMENT.search(signs.replace("General", "")) else Kind.NUMBER
    if int(number) in _PERCENTS:
        return Kind.PERCENT
    return Kind.MOMENT if int(number) in _MOMENTS else Kind.NUMBER


def _number(written: str, kind: Kind) -> Value:
    """A number as Excel keeps it: in plain digits, fifteen of which count (0.1 + 0.2 is 0.3 there)."""
    if kind is Kind.NUMBER and _WHOLE.match(written):
        return Value(kind, written)
    try:
        number = Decimal(f"{float(written):.15g}")
    except ValueError:
        return Value(Kind.TEXT, written)
    return Value(kind, f"{(number * 100).normalize():f}%" if kind is Kind.PERCENT else f"{number:f}")


def _one_line(text: str) -> str:
    """A text in composed letters, its blanks and ends of lines single blanks; XML escapes some signs as ``_x000D_``."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return " ".join(unicodedata.normalize("NFC", text).split())


@lru_cache(MAX_COLUMNS)
def _column(letters: str) -> int:
    """The position of a column from 0: A is 0, AA is 26."""
    position = 0
    for letter in letters:
        position = position * 26 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".index(letter) + 1
    return position - 1


def _address(reference: str) -> tuple[int, int]:
    letters = reference.rstrip("0123456789")
    return int(reference[len(letters) :]), _column(letters)

"""The parts of an Excel workbook (ECMA-376) that say what its cells hold: sheets, texts, formats, rows.

A cell is handed on with what is behind it: a formula without a result, an error, a percentage and a day are told
apart from words and numbers. Large sheets pass by row by row.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from lxml import etree

from loivao.readers.cells import TRUE, Kind, Merged, SheetRow, Value, one_line, shared_texts
from loivao.readers.sheet_rows import rows

_RELATION: Final = "{*}Relationship"
_PERCENTS: Final = frozenset({9, 10})
_MOMENTS: Final = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
# What a format shows as it stands: quoted words, a letter after a backslash, a blank or a filler, colours and places.
_LITERAL: Final = re.compile(r'"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_MOMENT: Final = re.compile("[dmyhs]", re.IGNORECASE)
_WHOLE: Final = re.compile(r"-?[0-9]{1,15}\Z")


@dataclass(frozen=True)
class SheetPart:
    """A sheet of cells: its name, whether people see it, and the part of the file that holds it."""

    name: str
    is_visible: bool
    part: str


class Workbook:
    """An opened workbook. Whatever is wrong with the file itself is an exception, of many kinds."""

    def __init__(self, parts: zipfile.ZipFile) -> None:
        self._parts = parts
        main = next(target for kind, target in self._relations("").values() if kind == "officeDocument")
        relations = self._relations(main)
        root = self._tree(main)
        properties = root.find("{*}workbookPr")
        self.counts_from_1904 = properties is not None and properties.get("date1904") in TRUE
        self.sheets = tuple(_sheets(root, relations))
        others = {kind: target for kind, target in relations.values() if target in parts.namelist()}
        self._strings: Sequence[str] = ()
        if "sharedStrings" in others:
            with parts.open(others["sharedStrings"]) as shared:
                self._strings = shared_texts(shared)
        self._kinds = _kinds(self._tree(others["styles"])) if "styles" in others else []

    def rows(self, sheet: SheetPart, merged: list[Merged] | None = None) -> Iterator[SheetRow]:
        """The rows that the file has of a sheet, with or without cells; ``merged`` gets its merged areas at the end."""
        with self._parts.open(sheet.part) as part:
            yield from rows(part, self._read, [] if merged is None else merged)

    def _read(self, kind: str, written: str, style: str) -> Value | None:
        if not written:
            return None
        match kind:
            case "n":
                return _number(written, self._kinds[int(style)] if int(style) < len(self._kinds) else Kind.NUMBER)
            case "s":
                text = self._strings[int(written)]
            case "b":
                text = "TRUE" if written in TRUE else "FALSE"
            case "e":
                return Value(Kind.ERROR, written)
            case _:
                text = one_line(written)
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

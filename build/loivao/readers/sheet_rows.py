"""The rows of a sheet: those that are written as programs write them by their letters, all else by the XML reader.

The XML reader sees one document, less the rows that it is spared; so a row means the same in both ways (decision 0014).
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import IO, Final

from loivao.readers.cells import TRUE, Merged, SheetRow, Value, XmlRows, column

CHUNK: Final = 65_536
_LONGEST_ROW: Final = 1_000_000
"""Bytes without the end of a row after which everything is left to the XML reader."""
_MOST_KNOWN: Final = 8_192
"""How many different cells are kept in mind."""
_BEGIN: Final = b"<sheetData>"
_END: Final = b"</row>"
_PLAIN: Final = rb"[^<>&\x00-\x1f\xef]*"
_CODE: Final = rb"(?:1[6-9][0-9]|[2-9][0-9]{2}|[1-9][0-9]{3}|[1-4][0-9]{4})"
_TEXT: Final = _PLAIN + rb"(?:&(?:amp|lt|gt|quot|apos|#" + _CODE + rb");" + _PLAIN + rb")*"
"""Letters that XML says nothing about (bytes of 0xEF begin some that it forbids), and references to letters."""
_REFERENCE: Final = re.compile("&(?:#([0-9]+)|([a-z]+));")
_NAMED: Final = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_ROW: Final = re.compile(rb"\s*<row r=\"([0-9]{1,7})\"((?: [A-Za-z0-9:]+=\"[^<>&\"]*\")*)>")
_HIDDEN: Final = re.compile(rb" hidden=\"([a-z0-9]+)\"")
_CELL: Final = re.compile(
    rb"<c r=\"([A-Z]{1,3})[0-9]+\"((?: s=\"[0-9]+\")?(?: t=\"[A-Za-z]+\")?"
    rb"(?:/>|><v>" + _TEXT + rb"</v></c>|><is><t>" + _TEXT + rb"</t></is></c>))"
)
_REST: Final = re.compile(rb"(?: s=\"([0-9]+)\")?(?: t=\"([A-Za-z]+)\")?(?:/>|>(?:<v>|<is><t>)([^<]*))")


def rows(part: IO[bytes], read: Callable[..., Value | None], merged: list[Merged]) -> Iterator[SheetRow]:
    """The rows that a sheet has, while it passes by; ``merged`` gets its merged areas at the end.

    ``read`` makes a value of the type, the letters and the style of a cell. Raises what the XML reader does.
    """
    read = lru_cache(_MOST_KNOWN)(read)
    by_xml, by_letters = XmlRows(read, merged), _by_letters(read)
    for piece, is_row in _pieces(part):
        row = by_letters(piece) if is_row else None
        if row is None:
            yield from by_xml.feed(piece)
        else:
            by_xml.last = row.number
            yield row
    by_xml.end()


def _pieces(part: IO[bytes]) -> Iterator[tuple[bytes, bool]]:
    """A sheet in pieces, and of each whether it may be one row, whole, and nothing besides."""
    head, begin, buffer = part.read(CHUNK).partition(_BEGIN)
    yield head + begin, False
    # Another encoding, and whatever may hold what only looks like a row, is for the XML reader from there on.
    as_usual = bool(begin) and b"encoding" not in head.lower().replace(b'encoding="utf-8"', b"")
    as_usual = as_usual and b"<!" not in head and head.count(b"<?") <= 1
    chunk, buffer = buffer, b""
    while chunk:
        buffer += chunk
        as_usual = as_usual and b"<!" not in buffer and b"<?" not in buffer
        if as_usual:
            *ended, buffer = buffer.split(_END)
            for piece in ended:
                yield piece + _END, True
            as_usual = len(buffer) < _LONGEST_ROW
        else:
            yield buffer, False
            buffer = b""
        chunk = part.read(CHUNK)
    yield buffer, False


def _plain(text: str) -> str:
    """A text with its references resolved."""
    return (
        _REFERENCE.sub(lambda found: chr(int(found[1])) if found[1] else _NAMED[found[2]], text)
        if "&" in text
        else text
    )


def _by_letters(read: Callable[..., Value | None]) -> Callable[[bytes], SheetRow | None]:
    """A reader of one row; None for what is not written as programs write rows."""
    known: dict[bytes, tuple[Value | None, int]] = {}
    positions: dict[bytes, int] = {}

    def learn(rest: bytes) -> tuple[Value | None, int]:
        found = _REST.match(rest)
        style, kind, written = found.groups() if found else (None, None, None)
        value = read((kind or b"n").decode(), _plain((written or b"").decode()).strip(), (style or b"0").decode())
        if len(known) < _MOST_KNOWN:
            known[rest] = value, rest.count(b"<") + 1
        return value, rest.count(b"<") + 1

    def row_of(piece: bytes) -> SheetRow | None:
        head = _ROW.match(piece)
        if head is None:
            return None
        hidden = _HIDDEN.search(head[2])
        row = SheetRow(int(head[1]), hidden is not None and hidden[1].decode() in TRUE)
        tags = 2
        for letters, rest in _CELL.findall(piece, head.end()):
            value, count = known.get(rest) or learn(rest)
            tags += count
            if value is not None:
                position = positions.get(letters)
                if position is None:
                    position = positions[letters] = column(letters.decode())
                row.put(position, value)
        return row if piece.count(b"<") == tags else None

    return row_of

"""Text in one spelling (NFC), without letters nobody sees: searching, braille and speech depend on it."""

import unicodedata
from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, tag
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_DECOMPOSED = Words("Chữ không ở dạng NFC: “{piece}”.", "Text is not in NFC: “{piece}”.")
_INVISIBLE = Words(
    "Chữ có ký tự không nhìn thấy được {names}: “{piece}”.", "Text has invisible characters {names}: “{piece}”."
)
# Soft hyphen, zero width space and joiners, direction marks, word joiner, byte order mark, replacement character.
_UNWANTED = frozenset("\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufffd")
_READ_ATTRIBUTES = ("alt", "aria-label", "aria-description", "content", "placeholder", "title")
_SILENT = {"script", "style"}


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each element with text of its own or an attribute that is read out."""
    written = [(element, "\n".join(_pieces(element))) for element in document.elements()]
    sound = _fault("\n".join(pieces for _, pieces in written)) is None
    for element, pieces in written:
        if pieces and not pieces.isspace():
            faults = () if sound else (fault for piece in pieces.split("\n") if (fault := _fault(piece)))
            yield document.says(element, next(iter(faults), None))


def _pieces(element: Element) -> list[str]:
    read = [value for name in _READ_ATTRIBUTES if (value := element.get(name))] if element.attrib else []
    if tag(element) in _SILENT:
        return read
    return [element.text or "", *(child.tail for child in element if child.tail), *read]


def _fault(piece: str) -> Words | None:
    if piece.isascii():
        return None
    unwanted = sorted(_UNWANTED.intersection(piece))
    shown = " ".join(piece.split())[:60]
    if unwanted:
        return _INVISIBLE.fill(names=", ".join(f"U+{ord(letter):04X}" for letter in unwanted), piece=shown)
    return None if unicodedata.is_normalized("NFC", piece) else _DECOMPOSED.fill(piece=shown)


RULE = Rule(
    id="clean-text",
    strength=Strength.HOUSE,
    title=Words("Chữ phải ở dạng NFC và không có ký tự ẩn.", "Text must be in NFC and without invisible characters."),
    mend=Words(
        "Hãy gõ lại chữ bằng bộ gõ Unicode dựng sẵn, hoặc xóa ký tự ẩn.",
        "Type the text anew in composed Unicode, or delete the invisible characters.",
    ),
    see="1.3.1",
    look=look,
)

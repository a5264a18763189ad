"""Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one; everything else is refused, never guessed.

Line ends become ``\\n`` and letters NFC. What a legacy save has destroyed is told: a question mark between letters
(Excel's "CSV" without UTF-8), letters no Vietnamese word has (TCVN3, VNI, UTF-8 encoded twice).
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from loivao.problems import Place, Tell, problem, warning

_VIETNAMESE: Final = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
# Letters of written languages of Viet Nam's peoples (Ê Đê, Gia Rai, Ba Na, Mnông, Hrê…), beyond the Vietnamese ones.
_OF_THE_PEOPLES: Final = "čĕĭŏŭƀñ"
_KNOWN: Final = frozenset(_VIETNAMESE + _VIETNAMESE.upper() + _OF_THE_PEOPLES + _OF_THE_PEOPLES.upper())
_PLAIN: Final = _KNOWN.union(map(chr, range(128)))
# UTF-8 read as Windows-1252 and saved again: the first byte of a letter, and one that follows it. The marks that end
# a word in print (’ ” …) are left out: "XÃ”" is a word in capitals at the end of a quotation.
_TWICE: Final = re.compile("[ÂÃÄÅÆáâ][¡-¿€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]")
_WORD: Final = re.compile(r"\S+")
_LOST: Final = re.compile(r"[^\W\d_]\?+[^\W\d_]")
_ADDRESS: Final = re.compile(r"://|www\.|\.vn/|\?[\w.-]+=")
_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_MERGE: Final = re.compile(r"^(?:<{7}|>{7}) .*", re.MULTILINE)
"""What git leaves in a file that two people changed, for a person to choose from."""
_MARKS: Final = (  # UTF-32 first: its mark begins like the one of UTF-16
    (codecs.BOM_UTF32_LE, None),
    (codecs.BOM_UTF32_BE, None),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(raw: bytes, file: str, tell: Tell) -> str | None:
    """The text of a file; None, and told, when it is in another encoding or is no text."""
    mark, encoding = next(((mark, name) for mark, name in _MARKS if raw.startswith(mark)), (b"", "utf-8"))
    if encoding is None:
        tell(problem("text.encoding", Place(file, 1)))
        return None
    try:
        text = str(memoryview(raw)[len(mark) :], encoding)  # no second copy of a large table
    except UnicodeDecodeError as error:
        line = raw[: len(mark) + error.start].count(b"\n") + 1
        tell(problem("text.encoding", Place(file, line)))
        return None
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        tell(problem("text.control-character", Place(file, line), found=f"U+{ord(found.group()):04X}"))
        return None
    if ("<<<<<<< " in text or ">>>>>>> " in text) and (found := _MERGE.search(text)):
        line = text.count("\n", 0, found.start()) + 1
        tell(problem("text.merge-marks", Place(file, line), found=found.group()))
        return None
    return text


def tell_damage(text: str, place: Place, tell: Tell) -> bool:
    """Tell the words that a legacy save has damaged, and return whether no letter was lost.

    ``place`` is a cell, or the line at which ``text`` begins.
    """
    sound = True
    for code, word, line in damage(text):
        at = place if place.cell else Place(place.file, (place.line or 1) + line)
        tell(problem(code, at, found=word) if code == "text.lost-letters" else warning(code, at, found=word))
        sound = sound and code != "text.lost-letters"
    return sound


def damage(text: str) -> Iterator[tuple[str, str, int]]:
    """Code, word and number of line (from 0) of each damaged word; addresses of the web are left alone."""
    if not is_damaged(text):
        return
    for number, line in enumerate(text.split("\n")):
        for found in _WORD.finditer(line):
            word = found.group()
            if _ADDRESS.search(word):
                continue
            if _LOST.search(word):
                yield "text.lost-letters", word, number
            elif _TWICE.search(word) or foreign_letters(word):
                yield "text.foreign-letters", word.strip("“”\"'.,;:()[]"), number


def is_damaged(text: str) -> bool:
    """Whether a word of ``text`` may have been damaged by a legacy save."""
    if "?" in text and _LOST.search(text):
        return True
    return not _PLAIN.issuperset(text) and bool(_TWICE.search(text) or foreign_letters(text))


def foreign_letters(text: str) -> str:
    """The letters and loose combining marks of ``text`` that no Vietnamese word has, each once, sorted."""
    if _PLAIN.issuperset(text):
        return ""
    return "".join(sorted(letter for letter in set(text) - _PLAIN if unicodedata.category(letter)[0] in "LM"))

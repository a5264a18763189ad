"""Which words of a text are abbreviations that a voice spells, and whether a page says what they stand for."""

import re
import unicodedata
from collections.abc import Iterator

from loivao_checks.languages.vietnamese import is_syllable

_TECHNIQUE = "PDF CSV JSON HTML XML CSS API URL HTTP HTTPS RSS QR SMS USB GPS PC ID IP IT PIN SIM ZIP TV DVD CD FM MP"
_FILES = "DOC DOCX XLS XLSX PPT TXT JPG PNG SVG"
_UNITS = "KB MB GB TB KM KG CM MM HZ KHZ MHZ GHZ KW KWH VND VNĐ USD EUR GBP JPY AM PM BC AD"
_EVERYDAY = "OK VIP WC TP US UK EU UN HIV AIDS COVID DNA"
KNOWN = frozenset(f"{_TECHNIQUE} {_FILES} {_UNITS} {_EVERYDAY}".split())
"""What everyone knows by its letters."""
_CAPITALS = re.compile(r"(?<![\w./&@’'-])[^\W\d_a-z]{2,8}(?![\w/&@’'-]|\.\w)")
_ROMAN = re.compile(r"[IVXLCDM]+\Z")
_ANY_WORD = re.compile(r"[^\W\d_]+")
_LEFT_OUT = "of the and for in on to a và của các về cho de la le du des et"
_SMALL = frozenset(_LEFT_OUT.split())
"""Words that abbreviations leave out."""
_SAID_AS_A_WORD = re.compile(
    r"(?:(?:[BCDFGHJKLMNPQRSTVWXYZ]|BL|BR|CH|CL|CR|DR|FL|FR|GL|GR|PH|PL|PR|QU|SC|SH|SK|SL|SM|SN|SP|ST|STR|TH|TR|TW|WH)?"
    r"[AEIOUY]+[BCDFGHJKLMNPQRSTVWXZ]{0,2})+\Z"
)
_MOST_CAPITALS = 0.6
"""Share of capitals above which a line is shouted rather than abbreviated."""


def abbreviations(line: str) -> Iterator[str]:
    """The abbreviations of a line that few know by heart: no numbers of documents, no words in capitals."""
    letters = [sign for sign in line if sign.isalpha()]
    words = _ANY_WORD.findall(line)
    if len(words) > 1 and sum(sign.isupper() for sign in letters) > _MOST_CAPITALS * len(letters):
        return
    for found in _CAPITALS.finditer(line):
        short = found[0]
        beside = [*_ANY_WORD.findall(line[: found.start()])[-1:], *_ANY_WORD.findall(line[found.end() :])[:1]]
        shouted = any(len(word) > 1 and word.isupper() for word in beside)
        if short.isupper() and not shouted and short not in KNOWN and not _ROMAN.match(short) and _is_spelled(short):
            yield short


def expanded(short: str, text: str) -> bool:
    """True when the page explains it: in brackets, in a sentence, or by words that begin with these letters."""
    after = rf"\({short}\)|(?:tắt là|gọi là|gọi tắt|nghĩa là|called|known as)\W*{short}\b"
    before = rf"\b{short}(?:\s*\(|:\s|\s[=–—]\s|\s(?:là|nghĩa là|means|stands for)\s)"
    written = re.search(f"{after}|{before}", text)
    return bool(written) or any(_spells(short, line) for line in text.split("\n"))


def _is_spelled(short: str) -> bool:
    return not is_syllable(short) and not _SAID_AS_A_WORD.match(short)


def _spells(short: str, line: str) -> bool:
    words = _ANY_WORD.findall(line)
    initials = "".join(_first(word) if word != short else " " for word in words)
    without_small = "".join(_first(word) for word in words if word.lower() not in _SMALL and word != short)
    return short in initials or short in without_small


def _first(word: str) -> str:
    # “Ủy ban” is shortened to UB: the mark goes, and Đ, a letter of its own, stays.
    return unicodedata.normalize("NFD", word[0].upper())[0]

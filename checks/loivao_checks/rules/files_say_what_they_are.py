"""A link to a file says its format, and how large it is: a phone may not open it, and data costs money."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict
from loivao_checks.names import around, name
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_NO_FORMAT = Words(
    "Liên kết “{text}” mở một tệp .{kind} mà không nói là tệp gì.",
    "The link “{text}” opens a .{kind} file and does not say so.",
)
_NO_SIZE = Words(
    "Liên kết “{text}” mở một tệp mà không nói tệp lớn bao nhiêu.",
    "The link “{text}” opens a file and does not say how large it is.",
)
_WORDS = {
    "pdf": "pdf",
    "doc|docx|odt|rtf": "word|docx?|odt|rtf|văn bản soạn thảo",
    "xls|xlsx|ods": "excel|xlsx?|ods|bảng tính|spreadsheet",
    "csv": "csv",
    "ppt|pptx|odp": "powerpoint|pptx?|odp|trình chiếu|slides?|presentation",
    "zip|rar|7z": "zip|rar|7z|tệp nén|file nén|archive",
    "epub": "epub",
    "mp3|wav|ogg|m4a": "mp3|wav|ogg|m4a|audio|âm thanh|nghe|listen|podcast|ghi âm|bản đọc",
    "mp4|mov|avi|webm|wmv": "mp4|mov|avi|webm|wmv|video|phim|xem|watch|film|clip",
}
_KINDS = {
    kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kinds, words in _WORDS.items() for kind in kinds.split("|")
}
_SIZE = re.compile(r"\d\s*(?:[kmg]?i?b|bytes?|trang|pages?|phút|minutes?|giây|seconds?)\b", re.IGNORECASE)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each link to a file that a browser does not show as a page."""
    for link in document.elements("a"):
        kind = _kind(link.get("href") or "")
        said = "" if document.hides(link) else name(link, document)
        if kind not in _KINDS or not said:
            continue
        # What stands beside the link is read on; format and size in an icon's alt count as well.
        heard = f"{said} {link.get('title') or ''} {around(link)} {link.get('type') or ''}"
        if not _KINDS[kind].search(heard):
            yield document.says(link, _NO_FORMAT.fill(text=said, kind=kind))
        elif not _SIZE.search(heard) and not _listed_or_elsewhere(link):
            yield document.says(link, _NO_SIZE.fill(text=said), Strength.HOUSE)
        else:
            yield document.says(link, None)


def _kind(address: str) -> str:
    try:
        return urlsplit(address).path.rpartition(".")[2].lower()
    except ValueError:
        return ""


def _listed_or_elsewhere(link: Element) -> bool:
    # A table of files says the size in a column; that of a file on another site may change without notice.
    return next(link.iterancestors("table"), None) is not None or "//" in (link.get("href") or "")


RULE = Rule(
    id="files-say-what-they-are",
    strength=Strength.QUESTION,
    title=Words(
        "Liên kết tới tệp phải nói định dạng và dung lượng.", "A link to a file must say its format and its size."
    ),
    mend=Words("Hãy viết thêm, ví dụ: “(PDF, 240 kB)”.", "Add it, such as “(PDF, 240 kB)”."),
    see="2.4.4",
    look=look,
)

"""A link says where it leads: those who list the links of a page hear nothing but its text."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict
from loivao_checks.names import name, plain
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_SAYS_NOTHING = Words(
    "Chữ liên kết “{text}” không nói dẫn tới đâu; người nghe danh sách liên kết có biết không?",
    "The link text “{text}” does not say where it leads; would those who hear a list of links know?",
)
_PHRASES = frozenset(
    [
        "tại đây",
        "đây",
        "ở đây",
        "vào đây",
        "xem",
        "xem tại đây",
        "xem ở đây",
        "xem thêm",
        "xem tiếp",
        "xem chi tiết",
        "xem ngay",
        "chi tiết",
        "đọc thêm",
        "đọc tiếp",
        "thêm",
        "tìm hiểu thêm",
        "bấm vào đây",
        "nhấn vào đây",
        "ấn vào đây",
        "click vào đây",
        "nhấp vào đây",
        "kích vào đây",
        "bấm đây",
        "bấm tại đây",
        "nhấn tại đây",
        "tải tại đây",
        "tải về tại đây",
        "tải về",
        "tải xuống",
        "liên kết",
        "link",
        "liên kết này",
        "trang này",
        "xem thêm tại đây",
        "click here",
        "here",
        "click",
        "press here",
        "tap here",
        "read more",
        "more",
        "learn more",
        "see more",
        "view more",
        "find out more",
        "more info",
        "more information",
        "more details",
        "details",
        "view details",
        "read on",
        "continue",
        "continue reading",
        "go",
        "this",
        "this page",
        "this link",
        "view",
        "download",
        "download here",
        "see here",
        "read here",
        "link here",
        "cliquez ici",
        "ici",
        "en savoir plus",
        "lire la suite",
        "hier",
        "mehr",
        "weiterlesen",
        "aquí",
        "leer más",
        "qui",
        "ler mais",
    ]
)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each link with a name. A description that is read out with it is enough."""
    for link in document.elements("a", "area"):
        said = "" if link.get("href") is None or document.hides(link) else name(link, document)
        if plain(said):
            told = plain(said) not in _PHRASES or link.get("aria-describedby") or _title_tells(link)
            yield document.says(link, None if told else _SAYS_NOTHING.fill(text=said))


def _title_tells(link: Element) -> bool:
    return plain(link.get("title") or "") not in ("", *_PHRASES)


RULE = Rule(
    id="link-text-tells",
    strength=Strength.QUESTION,
    title=Words("Chữ liên kết phải nói liên kết dẫn tới đâu.", "A link's text must say where it leads."),
    mend=Words(
        "Hãy viết tên của trang hay tệp đích làm chữ liên kết, ví dụ “Hồ sơ xin trợ cấp hằng tháng”.",
        "Make the name of the page or file the link's text, such as “Applying for the monthly allowance”.",
    ),
    see="2.4.4",
    look=look,
)

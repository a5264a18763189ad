"""Links: heard one after the other, without what stands around them, each says where it leads."""

import re
from collections.abc import Iterator
from typing import Final

from loivao.language.page import Link, Page
from loivao.language.vocabulary import Vocabulary, folded
from loivao.model.addresses import destination
from loivao.problems import Place, Problem, problem

SAYS_NOTHING: Final = frozenset(
    {
        *("tại đây", "ở đây", "đây", "vào đây", "theo đây", "này", "trang này", "liên kết này", "đường dẫn này"),
        *("xem", "xem thêm", "xem chi tiết", "xem tại đây", "xem ở đây", "xem thêm tại đây", "xem tiếp"),
        *("bấm vào đây", "nhấn vào đây", "nhấp vào đây", "ấn vào đây", "bấm", "nhấn", "bấm để xem", "kích vào đây"),
        *("chi tiết", "thêm", "đọc thêm", "đọc tiếp", "tìm hiểu thêm", "tiếp", "tiếp theo", "tải về", "tải xuống"),
        *("liên kết", "đường dẫn", "link", "here", "click", "click here", "more", "read more"),
    }
)
"""Texts, folded, that say nothing without what stands around them."""
_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)\S*|[\w-]+(?:\.[\w-]+)*\.(?:vn|com|org|net|html?|pdf|docx?|md)(?:/\S*)?"
)


def links(page: Page, _: Vocabulary) -> Iterator[Problem]:
    """Faults: a text that is empty, says nothing or is an address; one text that leads to two places."""
    seen: dict[str, Link] = {}
    for link in page.links:
        place = Place(page.file, link.line)
        text = folded(link.text)
        if not text:
            yield problem("language.link-without-text", place, target=link.target)
        elif _ADDRESS.fullmatch(link.text.strip("<>")) or link.text.startswith("<mailto:"):
            yield problem("language.link-is-address", place, found=link.text.strip("<>"))
        elif text in SAYS_NOTHING:
            yield problem("language.link-says-nothing", place, found=link.text)
        else:
            first = seen.setdefault(text, link)
            if _leads(first, page.file) != _leads(link, page.file):
                values = {"found": link.text, "target": link.target, "first": str(first.line), "other": first.target}
                yield problem("language.link-text-twice", place, **values)


def _leads(link: Link, file: str) -> str:
    """Where it leads, one way of writing it; a target that is not understood is told elsewhere."""
    try:
        return destination(link.target, file.removeprefix("content/")) or link.target
    except ValueError:
        return link.target

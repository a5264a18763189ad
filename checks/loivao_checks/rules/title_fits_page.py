"""The title says what the page is about: it has a word of the page's heading, and is no leftover of a program."""

import re
from collections.abc import Iterator

from loivao_checks.html import Document, Verdict, lineage, text
from loivao_checks.names import plain
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_LEFT_OVER = Words(
    "Tiêu đề “{title}” không nói trang về điều gì.", "The title “{title}” does not say what the page is about."
)
_ELSEWHERE = Words(
    "Tiêu đề “{title}” không có chữ nào chung với đề mục “{heading}”. Tiêu đề này có đúng của trang này không?",
    "The title “{title}” has no word in common with the heading “{heading}”. Is it the title of this page?",
)
_NOTHING = frozenset(
    [
        "untitled",
        "untitled document",
        "untitled page",
        "untitled-1",
        "no title",
        "new page",
        "new page 1",
        "document",
        "page",
        "page title",
        "title",
        "enter the title of your html document here",
        "my page",
        "webpage",
        "web page",
        "index",
        "default",
        "test",
        "trang mới",
        "trang",
        "tiêu đề",
        "tiêu đề trang",
        "không có tiêu đề",
        "tài liệu",
        "trang web",
        "react app",
        "vite app",
        "nuxt app",
    ]
)
_HOME = frozenset(["trang chủ", "trang nhất", "home", "home page", "homepage", "welcome", "start", "accueil"])
_FILE = re.compile(r"\S+\.(?:html?|php|aspx?|jsp|docx?|pdf)\Z", re.IGNORECASE)
_DASH = re.compile(r"\s[-–—|:·•»]\s")
_WORD = re.compile(r"\w{2,}")


def look(document: Document) -> Iterator[Verdict]:
    """Applies to a title with words."""
    titles = [title for title in document.elements("title") if not any(at.tag == "svg" for at in lineage(title))]
    title = text(titles[0]) if titles else ""
    if not plain(title):
        return
    if plain(title) in _NOTHING or _FILE.match(title):
        yield document.says(titles[0], _LEFT_OVER.fill(title=title))
        return
    heads = [said for heading in document.elements("h1") if not document.hides(heading) and (said := text(heading))]
    words = set(_WORD.findall(title.casefold()))
    apart = bool(heads and words) and not any(words & set(_WORD.findall(said.casefold())) for said in heads)
    elsewhere = apart and not _stands_on(title, document)
    yield document.says(titles[0], _ELSEWHERE.fill(title=title, heading=heads[0]) if elsewhere else None)


def _stands_on(title: str, document: Document) -> bool:
    """True when all parts of the title between dashes are said on the page: a home page is called as its site."""
    parts = [plain(part) for part in _DASH.split(title)]
    said = plain(" ".join(passage.text for passage in document.passages))
    known = [part in said or part in _HOME for part in parts]
    return all(known) and any(len(part.split()) > 1 for part in parts)


RULE = Rule(
    id="title-fits-page",
    strength=Strength.QUESTION,
    title=Words("Tiêu đề phải nói trang về điều gì.", "The title must say what the page is about."),
    mend=Words(
        "Hãy lấy đề mục chính của trang làm đầu tiêu đề, rồi đến tên của cổng.",
        "Begin the title with the page's main heading, then the name of the site.",
    ),
    see="2.4.2",
    look=look,
)

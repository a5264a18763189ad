"""Links that say the same lead to the same place, unless what stands around them tells them apart."""

from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, text
from loivao_checks.names import around, headings_above, name, plain
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_ELSEWHERE = Words(
    "Liên kết “{text}” dẫn tới “{here}”, còn một liên kết trước đó cùng chữ lại dẫn tới “{there}”. Có "
    "phân biệt được không?",
    "The link “{text}” leads to “{here}”, an earlier one with the same text to “{there}”. Can they be told apart?",
)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each link with a name; the first of several is right."""
    links = [(link, link.get("href") or "") for link in document.elements("a") if link.get("href") is not None]
    named = [
        (link, href, said) for link, href in links if (said := plain(name(link, document))) and not document.hides(link)
    ]
    written: dict[str, set[str]] = defaultdict(set)
    for _, href, said in named:
        written[said].add(href)
    several = {said for said, hrefs in written.items() if len(hrefs) > 1}
    above = headings_above(document) if several else {}
    first: dict[tuple[str, ...], str] = {}
    for link, href, said in named:
        there = first.setdefault((said, *_context(link, above)), href) if said in several else href
        other = href != there and _place(document.url, href) != _place(document.url, there)
        yield document.says(link, _ELSEWHERE.fill(text=name(link, document), here=href, there=there) if other else None)


def _place(page: str, written: str) -> str:
    try:
        whole, fragment = urldefrag(urljoin(page, written.strip()))
    except ValueError:
        return written
    return f"{whole.removesuffix('index.html').rstrip('/')}#{fragment}"


def _context(link: Element, above: dict[Element, Element]) -> tuple[str, ...]:
    # The items it lies in, the row of its cell, and the heading before it are what a screen reader can be asked for.
    row = next(link.iterancestors("tr"), None)
    items = [text(item) for item in link.iterancestors("li", "article", "figure", "form")]
    heading = above.get(link)
    known = [
        plain(around(link)),
        *items,
        text(row) if row is not None else "",
        text(heading) if heading is not None else "",
    ]
    described = [link.get("aria-describedby") or "", link.get("title") or "", link.get("hreflang") or ""]
    return (*known, *described)


RULE = Rule(
    id="same-text-same-place",
    strength=Strength.QUESTION,
    title=Words(
        "Liên kết cùng chữ phải dẫn tới cùng một nơi.", "Links with the same text must lead to the same place."
    ),
    mend=Words(
        "Hãy viết thêm vào mỗi liên kết điều làm nó khác liên kết kia.",
        "Write into each link what makes it different from the other.",
    ),
    see="2.4.4",
    look=look,
)

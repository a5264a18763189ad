"""In a navigation, the link to the page one is on says so."""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, lineage, tag
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_UNMARKED = Words(
    'Liên kết tới chính trang này không có aria-current="page".',
    'The link to this very page has no aria-current="page".',
)
_WRONGLY = Words(
    'aria-current="page" nằm ở liên kết tới trang khác.', 'aria-current="page" is on a link to another page.'
)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each link in a navigation that leads to this page or says that it does."""
    for link in document.elements("a"):
        address = link.get("href")
        if address is None or address.startswith("#") or not any(_is_navigation(at) for at in lineage(link)):
            continue
        try:
            target = urlsplit(urljoin(f"http://here{document.url}", address))
        except ValueError:  # The rule about links names it.
            continue
        here = target.netloc == "here" and target.path == document.url and not target.fragment
        marked = link.get("aria-current") == "page"
        if here or marked:
            yield document.says(link, None if here and marked else _UNMARKED if here else _WRONGLY)


def _is_navigation(element: Element) -> bool:
    return tag(element) == "nav" or element.get("role") == "navigation"


RULE = Rule(
    id="current-page-marked",
    strength=Strength.HOUSE,
    title=Words("Điều hướng phải cho biết đang ở trang nào.", "A navigation must say which page one is on."),
    mend=Words(
        'Hãy ghi aria-current="page" ở liên kết tới chính trang này, và chỉ ở đó.',
        'Write aria-current="page" on the link to this page, and only there.',
    ),
    see="1.3.1",
    look=look,
)

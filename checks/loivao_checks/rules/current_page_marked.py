"""In a navigation, the link to the page one is on says so, or else the link to the part that it belongs to."""

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
_PART_UNMARKED = Words(
    'Liên kết tới phần có trang này không có aria-current="true".',
    'The link to the part that this page belongs to has no aria-current="true".',
)
_WRONGLY = Words(
    'aria-current="page" nằm ở liên kết tới trang khác.', 'aria-current="page" is on a link to another page.'
)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each link in a navigation that leads to this page or says that it does.

    And, where nothing in the navigation is marked, to the link that leads to what the page lies below. A list of steps
    (`ol`) names what lies above a page one after the other: none of them is the part one is in.
    """
    for link in document.elements("a"):
        address = link.get("href")
        if address is None or address.startswith("#"):
            continue
        navigation = next((at for at in lineage(link) if _is_navigation(at)), None)
        if navigation is None:
            continue
        try:
            target = urlsplit(urljoin(f"http://here{document.url}", address))
        except ValueError:  # The rule about links names it.
            continue
        inside = target.netloc == "here" and not target.fragment
        here = inside and target.path == document.url
        steps = any(tag(at) == "ol" for at in lineage(link))
        above = inside and not here and not steps and target.path.endswith("/") and _holds(target.path, document.url)
        marked = link.get("aria-current")
        if here or marked == "page":
            yield document.says(link, None if here and marked == "page" else _UNMARKED if here else _WRONGLY)
        elif above:
            yield document.says(
                link, None if any(at.get("aria-current") for at in navigation.iter()) else _PART_UNMARKED
            )


def _holds(part: str, page: str) -> bool:
    return part != "/" and page.startswith(part)


def _is_navigation(element: Element) -> bool:
    return tag(element) == "nav" or element.get("role") == "navigation"


RULE = Rule(
    id="current-page-marked",
    strength=Strength.HOUSE,
    title=Words("Điều hướng phải cho biết đang ở trang nào.", "A navigation must say which page one is on."),
    mend=Words(
        'Hãy ghi aria-current="page" ở liên kết tới chính trang này, aria-current="true" ở liên kết tới phần của nó.',
        'Write aria-current="page" on the link to this page, and aria-current="true" on the link to its part.',
    ),
    see="1.3.1",
    look=look,
)

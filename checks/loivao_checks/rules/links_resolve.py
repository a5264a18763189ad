"""What a page names inside its own site is there: pages, fragments, style sheets, pictures, downloads."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from loivao_checks.html import Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength
from loivao_checks.site import PageFacts, Reference, Site

_MISSING = Words(
    "“{written}” không dẫn tới đâu: trang này không có “{path}”.",
    "“{written}” leads nowhere: this site has no “{path}”.",
)
_NO_FRAGMENT = Words(
    "“{written}”: trang đích không có phần tử nào mang id “{fragment}”.",
    "“{written}”: no element of that page has the id “{fragment}”.",
)
_MALFORMED = Words("“{written}” không phải là địa chỉ đúng.", "“{written}” is no valid address.")
_TOP = {"", "top"}


def look(page: PageFacts, site: Site) -> Iterator[Verdict]:
    """Applies to each address inside the site."""
    for reference in page.references:
        try:
            parts = urlsplit(reference.address)
            path = site.path_of(reference.address)
        except ValueError:
            yield Verdict(reference.place, _MALFORMED.fill(written=reference.written))
            continue
        if path is not None and parts.scheme in ("http", "https"):
            yield Verdict(reference.place, _fault(page, site, reference, path, unquote(parts.fragment)))


def _fault(page: PageFacts, site: Site, reference: Reference, path: str, fragment: str) -> Words | None:
    if path == page.url:
        ids: frozenset[str] | None = page.ids
    else:
        answer = site.ask(path)
        if not answer.found:
            return _MISSING.fill(written=reference.written, path=unquote(path))
        ids = answer.ids
    # `:~:text=` is an instruction to the browser, not a place.
    named = fragment.partition(":~:")[0]
    if ids is None or named.lower() in _TOP or named in ids:
        return None
    return _NO_FRAGMENT.fill(written=reference.written, fragment=named)


RULE = Rule(
    id="links-resolve",
    strength=Strength.QUESTION,
    title=Words("Liên kết và tệp trong trang phải có thật.", "Links and files inside the site must exist."),
    mend=Words(
        "Hãy sửa địa chỉ, hoặc thêm trang hay tệp còn thiếu.",
        "Correct the address, or add the page or file that is missing.",
    ),
    see="2.4.4",
    look_over_site=look,
)

"""A page loads nothing from another host: readers are not watched, and the page works when the other host does not."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from loivao_checks.html import Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength
from loivao_checks.site import PageFacts, Site

_ELSEWHERE = Words("Trang tự tải “{address}” từ máy chủ khác.", "The page loads “{address}” from another host.")


def look(page: PageFacts, site: Site) -> Iterator[Verdict]:
    """Applies to each address that a browser asks for by itself. Links that a reader follows are free."""
    for reference in page.references:
        if reference.loaded and urlsplit(reference.address).scheme in ("http", "https"):
            outside = site.path_of(reference.address) is None
            yield Verdict(reference.place, _ELSEWHERE.fill(address=reference.written) if outside else None)


RULE = Rule(
    id="own-host-only",
    strength=Strength.QUESTION,
    title=Words("Trang không được tải gì từ máy chủ khác.", "A page must load nothing from another host."),
    mend=Words(
        "Hãy chép tệp đó vào trang của mình. Khi kiểm tra, trang được xem mà không có tệp này.",
        "Copy that file into the site. The page was looked at without it.",
    ),
    see="4.1.2",
    look_over_site=look,
)

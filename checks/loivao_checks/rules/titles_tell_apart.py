"""No two pages of a site carry the same title."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength
from loivao_checks.site import PageFacts, Site

_SHARED = Words("Tiêu đề “{title}” cũng là tiêu đề của {others}.", "The title “{title}” is also that of {others}.")
_MOST_NAMED = 3


def look(page: PageFacts, site: Site) -> Iterator[Verdict]:
    """Applies to each page that has a title, where there is more than one page."""
    if not page.title or len(site.pages) < 2:
        return
    others = [path for path in site.titles[page.title] if path != page.path]
    named = ", ".join(others[:_MOST_NAMED]) + (" …" if len(others) > _MOST_NAMED else "")
    yield Verdict(page.title_place, _SHARED.fill(title=page.title, others=named) if others else None)


RULE = Rule(
    id="titles-tell-apart",
    strength=Strength.QUESTION,
    title=Words("Mỗi trang phải có tiêu đề riêng.", "Each page must have a title of its own."),
    mend=Words(
        "Hãy đặt tiêu đề theo mẫu “trang – mục – cổng”, mỗi trang một khác.",
        "Write titles as “page – section – site”, each one different.",
    ),
    see="2.4.2",
    look_over_site=look,
)

"""Every page of our portal says that it is ours: else the rules of the house would pass it over."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength
from loivao_checks.site import OUR_GENERATOR, PageFacts, Site

_MISSING = Words(
    'Trang không có <meta name="generator" content="Lối Vào …">.',
    'The page has no <meta name="generator" content="Lối Vào …">.',
)


def look(page: PageFacts, site: Site) -> Iterator[Verdict]:
    """Applies to each page of a site of which any page is ours."""
    if site.ours:
        yield Verdict(page.top, None if page.generator.startswith(OUR_GENERATOR) else _MISSING)


RULE = Rule(
    id="generator-declared",
    strength=Strength.HOUSE,
    title=Words(
        "Mỗi trang của cổng phải cho biết do Lối Vào tạo ra.", "Each page of the portal must say that Lối Vào made it."
    ),
    mend=Words(
        "Hãy để khung trang (theme/main.html) ghi thẻ meta generator.",
        "Let the frame (theme/main.html) write the generator meta element.",
    ),
    see="4.1.2",
    look_over_site=look,
)

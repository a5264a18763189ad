"""No script or style inside any page: what the checker's own rule says of the shipped portal."""

from compiled import ADDRESS, SHIPPED, pages, render

from loivao_checks.html import parse
from loivao_checks.rules.no_inline_code import look


def test_no_page_of_the_portal_has_a_script_or_a_style_inside() -> None:
    documents = (parse(page.url, f"{ADDRESS}{page.url}", render(page).encode()) for page in pages(SHIPPED).values())
    verdicts = [(document.path, verdict) for document in documents for verdict in look(document)]
    assert verdicts
    assert [(path, verdict) for path, verdict in verdicts if verdict.fault] == []

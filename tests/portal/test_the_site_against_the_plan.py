"""Every task and every responsibility of the plan's own text stands on the site, found by the id of its place."""

from collections import defaultdict
from typing import Final

import pytest
from compiled import SHIPPED, rendered, words_of
from lxml import html
from portal.plan_source import folded, paragraphs, read_plan, without_the_repeat

SOURCE: Final = read_plan(without_the_repeat(paragraphs((SHIPPED / "data/archive/plan-753.txt").read_text("utf-8")))[0])
TASKS: Final = {place: words for place, words in SOURCE.items.items() if place.startswith("II.")}
RESPONSIBILITIES: Final = {place: words for place, words in SOURCE.items.items() if place.startswith("IV.")}


@pytest.fixture(scope="module")
def elements() -> dict[str, list[html.HtmlElement]]:
    """The elements of the whole site that have an id, by id."""
    found = defaultdict(list)
    for page in rendered(SHIPPED).values():
        for element in page.xpath("//*[@id]"):
            found[element.get("id")].append(element)
    return found


def test_the_plan_has_27_tasks_and_25_responsibilities() -> None:
    assert (len(TASKS), len(RESPONSIBILITIES)) == (27, 25)


@pytest.mark.parametrize("place", [*TASKS, *RESPONSIBILITIES])
def test_the_words_of_the_plan_stand_where_its_place_says(
    place: str, elements: dict[str, list[html.HtmlElement]]
) -> None:
    assert any(folded(SOURCE.items[place]) in words_of(heading.getparent()) for heading in elements[place])


def test_no_place_of_the_plan_is_made_up(elements: dict[str, list[html.HtmlElement]]) -> None:
    assert {each for each in elements if each.startswith(("II.", "IV."))} == {*TASKS, *RESPONSIBILITIES}

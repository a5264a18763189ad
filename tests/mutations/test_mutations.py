"""The shipped portal, broken on purpose: that each mutation changes it, and that what anyone would catch is caught."""

from pathlib import Path

import pytest
from lxml import html
from mutations.__main__ import measure
from mutations.mutation import ALL, Mutation, NotHereError, Page
from reading.conftest import Portal

FLOOR = {"language-dropped", "title-emptied", "id-doubled", "picture-without-text", "column-headers-dropped"}
"""Some that any checker worth its name catches."""


def parsed(file: Path) -> html.HtmlElement:
    return html.document_fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def test_there_are_at_least_sixty_that_a_reader_would_notice_and_each_has_its_own_name() -> None:
    assert sum(each.noticed for each in ALL) >= 60
    assert len({each.name for each in ALL}) == len(ALL)
    assert len({each.sentence for each in ALL}) == len(ALL)


@pytest.mark.parametrize("each", ALL, ids=lambda each: each.name)
def test_a_mutation_applies_to_some_page_and_changes_it_the_same_way_twice(each: Mutation, portal: Portal) -> None:
    changed = 0
    for url in portal.pages.values():
        path = url.lstrip("/")
        file = portal.folder / (path if path.endswith(".html") else f"{path}index.html")
        one, other = Page(parsed(file)), Page(parsed(file))
        try:
            each.change(one)
            each.change(other)
        except NotHereError:
            continue
        written = html.tostring(one.document)
        assert (written, one.styles, one.scripts) == (html.tostring(other.document), other.styles, other.scripts)
        assert written != html.tostring(parsed(file)) or one.styles or one.scripts
        changed += 1
    assert changed


def test_what_any_checker_catches_is_caught() -> None:
    mutants = measure("1280-light-closed", [each for each in ALL if each.name in FLOOR])
    assert {mutant.mutation.name for mutant in mutants if mutant.caught} == FLOOR

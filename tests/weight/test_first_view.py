"""What a reader of a guide downloads, as a browser counts it: all guides, compressed, on a screen and on a phone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from compiled import SHIPPED, pages
from in_browser import seen
from served import Compressed
from sites.portals import DAY

from loivao.mkdocs_plugin import build
from loivao.model import addresses
from loivao.pages.view import Kind
from loivao.web import serving

MEASURE = Path(__file__).with_name("measure.mjs")
CANARY = Path(__file__).with_name("canary")
WIDTHS = (320, 1280)
KILOBYTE = 1024
MOST = {"Document": 12 * KILOBYTE, "Stylesheet": 12 * KILOBYTE, "Script": 6 * KILOBYTE, "Font": 60 * KILOBYTE}
MOST_FOR_SEARCH = {**MOST, "Script": 9 * KILOBYTE}
"""The search's scripts beside the frame's, with the heads of five answers; its index is measured where search is."""
MOST_IN_ALL = 90 * KILOBYTE


@dataclass(frozen=True)
class View:
    """One page, opened once at one width."""

    path: str
    width: int
    shift: float
    breaches: Sequence[str]
    requests: Sequence[dict[str, Any]]

    def bytes(self, kind: str | None = None) -> int:
        """What came over the line, the heads of answers included."""
        return sum(each["bytes"] for each in self.requests if kind in (None, each["type"]))


def measured(base: str, paths: Sequence[str], profile: Path) -> list[View]:
    return [View(**each) for each in seen(MEASURE, profile, base=base, pages=paths, widths=WIDTHS)]


@pytest.fixture(scope="module")
def views(tmp_path_factory: pytest.TempPathFactory) -> list[View]:
    site = tmp_path_factory.mktemp("site")
    build(SHIPPED, site, DAY)
    guides = [url for url, page in pages(SHIPPED).items() if page.view.kind is Kind.GUIDE]
    with serving(site, Compressed) as base:
        return measured(base, [*guides, addresses.SEARCH], tmp_path_factory.mktemp("profile"))


@pytest.fixture(scope="module")
def guides(views: list[View]) -> list[View]:
    return [view for view in views if view.path != addresses.SEARCH]


@pytest.fixture(scope="module")
def canary(tmp_path_factory: pytest.TempPathFactory) -> View:
    with serving(CANARY, Compressed) as base:
        return measured(base, ["index.html"], tmp_path_factory.mktemp("profile"))[0]


def heaviest(views: Sequence[View], weigh: Callable[[View], int]) -> tuple[int, str]:
    """The bytes of the heaviest view, and which one it is."""
    return max((weigh(view), f"{view.path} at {view.width}") for view in views)


def test_every_answer_came_and_text_came_compressed(views: list[View]) -> None:
    requests = [each for view in views for each in view.requests]
    assert {each["status"] for each in requests} == {200}
    texts = [each for each in requests if each["type"] in ("Document", "Stylesheet", "Script")]
    assert {each["encoding"] for each in texts} == {"br"}
    assert min(each["bytes"] for each in requests) > 0


@pytest.mark.parametrize("kind", MOST)
def test_each_kind_of_file_keeps_within_the_budget_of_a_guide(guides: list[View], kind: str) -> None:
    most, where = heaviest(guides, lambda view: view.bytes(kind))
    assert most <= MOST[kind], where


@pytest.mark.parametrize("kind", MOST)
def test_the_page_of_the_search_keeps_within_its_own_budget(views: list[View], kind: str) -> None:
    searches = [view for view in views if view.path == addresses.SEARCH]
    most, where = heaviest(searches, lambda view: view.bytes(kind))
    assert most <= MOST_FOR_SEARCH[kind], where


def test_the_first_view_keeps_within_its_budget(views: list[View]) -> None:
    most, where = heaviest(views, View.bytes)
    assert most <= MOST_IN_ALL, where


def test_no_other_host_is_asked_and_the_policy_is_never_broken(views: list[View]) -> None:
    assert {each["url"].split("/")[2] for view in views for each in view.requests} == {
        views[0].requests[0]["url"].split("/")[2]
    }
    assert [(view.path, view.breaches) for view in views if view.breaches] == []


def test_nothing_moves_while_a_page_comes_not_even_when_the_fonts_are_late(views: list[View]) -> None:
    assert [(view.path, view.width, view.shift) for view in views if view.shift] == []


def test_the_measurement_sees_what_moves_what_is_inline_and_what_comes_from_elsewhere(canary: View) -> None:
    assert canary.shift > 0
    assert "style-src-attr: inline" in canary.breaches
    assert "img-src: https://example.com/a.png" in canary.breaches
    assert [each["url"].rpartition("/")[2] for each in canary.requests if each["status"] == 200] == [
        "index.html",
        "late.js",
        "icon.svg",
        "icon.svg",
    ]

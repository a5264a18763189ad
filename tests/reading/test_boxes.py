"""Texts zoomed, spaced and doubled, on one page of each template, and on pages with planted faults."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from reading.conftest import Portal
from reading.measured import PLANTED, by_page, measure, once, told

from loivao_checks import boxes
from loivao_checks.examination import Job
from loivao_checks.measurement import Fault
from loivao_checks.outcome import Words
from loivao_checks.states import OPENINGS, SCHEMES, Opening, State, Window

PAGES = PLANTED / "boxes"
NAMES = sorted(file.stem for file in PAGES.glob("*.html"))
FAULTY = [name for name in NAMES if name != "sound"]
KINDS = ("cut", "outside", "overlap", "sideways", "lost", "stiff")
DESKTOP = Window("desktop", 1280, 1024, Words("cửa sổ 1280 × 1024 px", "window of 1280 × 1024 px"))
"""At 400% zoom it is a window of 320 × 256 px (WCAG 1.4.10)."""
CLOSED, OPEN = OPENINGS


def _job(key: str, url: str, opening: Opening) -> Job:
    return Job(f"{key} {opening.name}", url, State(DESKTOP, SCHEMES[0], opening), boxes.BOXES)


@pytest.fixture(scope="session")
def measured(portal: Portal, shared: Path) -> dict[str, Any]:
    """What was measured of each page of the portal, by kind and opening."""

    def jobs(base: str) -> Iterator[Job]:
        for kind, url in portal.pages.items():
            yield from (_job(kind, f"{base}{url}", opening) for opening in OPENINGS)

    return once(shared, "boxes", lambda: measure(portal.folder, jobs))


@pytest.fixture(scope="session")
def planted(shared: Path) -> dict[str, Any]:
    """What was measured of the pages with planted faults."""

    def jobs(base: str) -> Iterator[Job]:
        for name in NAMES:
            yield from (_job(name, f"{base}/{name}.html", opening) for opening in OPENINGS)

    return once(shared, "planted-boxes", lambda: measure(PAGES, jobs))


def _faults(measured: dict[str, Any], key: str, opening: Opening) -> list[Fault]:
    return boxes.faults(measured[f"{key} {opening.name}"], opened=opening.opens)


@pytest.mark.parametrize("opening", OPENINGS, ids=lambda opening: opening.name)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_lost_cut_or_overlapping_on_any_page_of_the_portal(
    measured: dict[str, Any], portal: Portal, kind: str, opening: Opening
) -> None:
    found = {
        page: told(fault for fault in _faults(measured, page, opening) if fault.kind == kind) for page in portal.pages
    }
    assert not (lines := by_page(found)), lines


def test_every_page_has_texts_in_every_view(measured: dict[str, Any]) -> None:
    for page in measured.values():
        assert [(view["width"], view["height"], view["reader"]) for view in page["views"]] == [
            (width, height, reader)
            for width, height in ((1280, 1024), (320, 256))
            for reader in ("plain", "doubled", "spaced")
        ]
        assert all(view["texts"] > 20 for view in page["views"])


@pytest.mark.parametrize("opening", OPENINGS, ids=lambda opening: opening.name)
def test_a_sound_page_has_no_fault(planted: dict[str, Any], opening: Opening) -> None:
    assert told(_faults(planted, "sound", opening)) == []


@pytest.mark.parametrize("name", FAULTY)
def test_a_planted_fault_is_found_where_it_is_and_nothing_besides(planted: dict[str, Any], name: str) -> None:
    found = _faults(planted, name, OPEN)
    place = "html" if name == "sideways" else "#failed"
    assert {(fault.kind, fault.target) for fault in found} == {(name.partition("--")[0], place)}, told(found)


def test_every_kind_of_fault_is_planted() -> None:
    assert {name.partition("--")[0] for name in FAULTY} == set(KINDS)


def test_what_is_closed_is_not_said_to_be_lost(planted: dict[str, Any]) -> None:
    assert _faults(planted, "lost", CLOSED) == []


def test_a_fault_is_found_in_the_views_that_have_it_only(planted: dict[str, Any]) -> None:
    views = defaultdict(set)
    for name in ("cut--height", "cut--spacing-only", "stiff--size"):
        views[name] = {fault.detail.partition(":")[0] for fault in _faults(planted, name, OPEN)}
    assert views == {
        "cut--height": {"320 px, plain", "320 px, spaced", "320 px, doubled"},
        "cut--spacing-only": {"1280 px, spaced", "320 px, spaced"},
        "stiff--size": {"1280 px, doubled", "320 px, doubled"},
    }

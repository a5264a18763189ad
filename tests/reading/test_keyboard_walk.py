"""A walk by the keyboard through one page of each template, and through pages with planted faults."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from reading.conftest import Portal
from reading.measured import KINDS, PLANTED, by_page, measure, once, told

from loivao_checks import keyboard
from loivao_checks.examination import Job
from loivao_checks.measurement import Fault, Measurement
from loivao_checks.states import BY_NAME

PAGES = PLANTED / "keyboard"
NAMES = sorted(file.stem for file in PAGES.glob("*.html"))
FAULTY = [name for name in NAMES if not name.startswith("sound")]


class Way(NamedTuple):
    """How the portal is walked."""

    state: str
    scripts: bool
    look: str
    """At the focus of one stop of each kind. What it looks like is told by the style sheets alone: once is enough."""

    def __str__(self) -> str:
        return f"{self.state}{'' if self.scripts else '-without-scripts'}"


WAYS = [
    *(Way(f"{width}-light-closed", scripts=True, look="kind") for width in (1280, 320)),
    *(Way(f"{width}-light-closed", scripts=False, look="none") for width in (1280, 320)),
    *(Way(f"{width}-light-open", scripts=True, look="none") for width in (1280, 320)),
]
CLOSED = [way for way in WAYS if way.state.endswith("closed")]
QUESTIONS = [
    keyboard.trapped,
    keyboard.missed,
    keyboard.nameless,
    keyboard.hidden,
    keyboard.covered,
    keyboard.out_of_order,
    keyboard.too_small,
    keyboard.skip,
]


@pytest.fixture(scope="session")
def walks(portal: Portal, shared: Path) -> dict[str, Any]:
    """What was measured of each page of the portal, by way and kind."""

    def jobs(base: str) -> Iterator[Job]:
        for way in WAYS:
            measurement = Measurement("walk", way.scripts, {"look": way.look})
            for kind, url in portal.pages.items():
                yield Job(f"{way} {kind}", f"{base}{url}", BY_NAME[way.state], measurement)

    return once(shared, "walks", lambda: measure(portal.folder, jobs))


@pytest.fixture(scope="session")
def planted(shared: Path) -> dict[str, Any]:
    """What was measured of the pages with planted faults."""

    def jobs(base: str) -> Iterator[Job]:
        closed, opened = BY_NAME["1280-light-closed"], BY_NAME["1280-light-open"]
        for name in NAMES:
            yield Job(name, f"{base}/{name}.html", closed, Measurement("walk", options={"look": "each"}))
        silent = Measurement("walk", scripts=False, options={"look": "none"})
        yield Job("trap without scripts", f"{base}/trapped--script.html", closed, silent)
        yield Job("sound, opened", f"{base}/sound.html", opened, Measurement("walk", options={"look": "none"}))
        yield Job("sound, opened without scripts", f"{base}/sound.html", opened, silent)

    return once(shared, "planted-walks", lambda: measure(PAGES, jobs))


def test_every_kind_of_page_is_walked(portal: Portal) -> None:
    assert set(portal.pages) == KINDS


@pytest.mark.parametrize("way", WAYS, ids=str)
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.__name__)
def test_the_keyboard_leads_through_every_page_of_the_portal(
    walks: dict[str, Any], portal: Portal, way: Way, question: Callable[[Any], Iterator[Fault]]
) -> None:
    found = {kind: told(question(walks[f"{way} {kind}"])) for kind in portal.pages}
    assert not (lines := by_page(found)), lines


@pytest.mark.parametrize("way", [way for way in WAYS if way.look == "kind"], ids=str)
def test_the_focus_can_be_seen_on_every_kind_of_stop(walks: dict[str, Any], portal: Portal, way: Way) -> None:
    found = {kind: told(keyboard.focus_unseen(walks[f"{way} {kind}"])) for kind in portal.pages}
    assert not (lines := by_page(found)), lines
    assert all(stop["look"] for kind in portal.pages for stop in walks[f"{way} {kind}"]["stops"])


@pytest.mark.parametrize("way", CLOSED, ids=str)
def test_no_more_than_eight_stops_come_before_the_content(walks: dict[str, Any], portal: Portal, way: Way) -> None:
    numbers = {kind: keyboard.stops_before_main(walks[f"{way} {kind}"]) for kind in portal.pages}
    too_many = {kind: f"{number} stops" for kind, number in numbers.items() if number > keyboard.MOST_STOPS_BEFORE_MAIN}
    assert not too_many, "\n".join(f"{kind}: {said} before the content" for kind, said in too_many.items())


def test_a_sound_page_has_no_fault_however_it_is_walked(planted: dict[str, Any]) -> None:
    for name in (name for name in planted if name.startswith("sound")):
        assert told(keyboard.faults(planted[name])) == []


@pytest.mark.parametrize("name", FAULTY)
def test_a_planted_fault_is_found_where_it_is_and_nothing_besides(planted: dict[str, Any], name: str) -> None:
    found = keyboard.faults(planted[name])
    assert {(fault.kind, fault.target) for fault in found} == {(name.partition("--")[0], "#failed")}, told(found)


def test_every_kind_of_fault_is_planted() -> None:
    kinds = {question.__name__.replace("_", "-") for question in (*QUESTIONS, keyboard.focus_unseen)}
    assert {name.partition("--")[0] for name in FAULTY} == kinds - {"skip"} | {"skip-link", "far-from-main"}


def test_a_trap_that_is_a_script_is_none_without_scripts(planted: dict[str, Any]) -> None:
    assert told(keyboard.faults(planted["trap without scripts"])) == []


def test_what_was_opened_is_walked_as_well_with_and_without_scripts(planted: dict[str, Any]) -> None:
    inside = "Ở trong phần đóng"
    names = {key: [stop["name"] for stop in planted[key]["stops"]] for key in planted if key.startswith("sound")}
    assert {key: inside in said for key, said in names.items()} == {
        "sound": False,
        "sound--gliding": False,
        "sound, opened": True,
        "sound, opened without scripts": True,
    }


def test_a_stop_is_told_as_a_screen_reader_tells_it(planted: dict[str, Any]) -> None:
    stops = [(stop["role"], stop["name"]) for stop in planted["sound"]["stops"]]
    assert ("link", "Tới nội dung") in stops
    assert ("textbox", "Tên") in stops
    assert ("radio", "Có") in stops


def test_a_small_target_with_room_around_it_is_large_enough(planted: dict[str, Any]) -> None:
    (alone,) = (stop for stop in planted["sound"]["stops"] if stop["selector"] == "#small-but-alone")
    assert alone["rest"]["box"]["width"] < keyboard.LEAST_TARGET
    assert not alone["rest"]["sentence"]

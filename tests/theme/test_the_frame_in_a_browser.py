"""The frame as people use it, in a real browser, with script and without: menu, choice of colours, contents."""

from pathlib import Path
from typing import Any

import pytest
from compiled import SHIPPED
from in_browser import seen
from served import Strict
from sites.portals import DAY

from loivao.mkdocs_plugin import build
from loivao.web import serving

Scenes = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def scenes(tmp_path_factory: pytest.TempPathFactory) -> Scenes:
    site = tmp_path_factory.mktemp("site")
    build(SHIPPED, site, DAY)
    with serving(site, Strict) as base:
        found: Scenes = seen(Path(__file__).with_name("frame.mjs"), tmp_path_factory.mktemp("profile"), base=base)
        return found


def test_the_menu_opens_by_enter_and_escape_closes_it_and_gives_the_focus_back(scenes: Scenes) -> None:
    assert scenes["theMenuByKeyboard"] == {
        "opened": True,
        "first": "Hướng dẫn",
        "afterEscape": False,
        "focus": "Danh mục",
    }


def test_without_a_script_the_menu_opens_covers_nothing_and_no_choice_is_offered_that_would_do_nothing(
    scenes: Scenes,
) -> None:
    assert scenes["theMenuWithoutScript"] == {"opened": True, "pushesDown": True, "schemes": False, "contents": False}


def test_colours_follow_the_device_until_the_reader_chooses_and_the_choice_is_kept(scenes: Scenes) -> None:
    scene = scenes["theChoiceOfColours"]
    light, dark = "rgb(252, 250, 245)", "rgb(18, 24, 26)"
    assert scene == {
        "system": {"paper": light, "pressed": ["system"]},
        "dark": {"paper": dark, "pressed": ["dark"]},
        "elsewhere": {"paper": dark, "pressed": ["dark"]},
        "light": {"paper": light, "pressed": ["light"]},
        "back": {"paper": dark, "pressed": ["system"]},
    }


def test_contents_beside_the_text_are_open_stay_in_sight_and_mark_what_is_read_without_taking_the_focus(
    scenes: Scenes,
) -> None:
    assert scenes["theContentsBesideTheText"] == {
        "opened": True,
        "marked": [["Giấy tờ cần có", "location"]],
        "isInSight": True,
        "focus": "Danh mục",
    }


def test_contents_in_the_text_are_closed_until_there_is_room_beside_it(scenes: Scenes) -> None:
    assert scenes["theContentsInTheText"] == {"opened": False, "wider": True}

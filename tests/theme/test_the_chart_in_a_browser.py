"""Charts in a real browser: nothing is cut, overlaps or scrolls sideways, at any size and spacing of the text."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from theme.gallery import documented, draw
from theme.stylesheet import whole

from loivao_checks import engines
from loivao_checks.browsers import candidates

MEASURE = Path(__file__).with_name("measure.mjs")
SECONDS = 120
SPACED = "* {line-height: 1.5; letter-spacing: .12em; word-spacing: .16em} p {margin-bottom: 2em}"
"""The text spacing of WCAG 1.4.12."""
LARGE = "html {font-size: 200%}"
STATES = {
    "narrow": {"width": 320},
    "wide": {"width": 1280},
    "narrow, spaced": {"width": 320, "css": SPACED},
    "wide, spaced": {"width": 1280, "css": SPACED},
    "narrow, text of 200%": {"width": 320, "css": LARGE},
    "wide, text of 200%": {"width": 1280, "css": LARGE},
    "forced colours": {"width": 320, "forced": True},
}
each_state = pytest.mark.parametrize("state", STATES)


def crowded(picture: dict[str, Any]) -> dict[str, Any]:
    """More years, and longer words in each column, than a narrow window has room for."""
    long = {"kind": "provisional", "below": ["12,34%", "sơ bộ"], "share": 100, "target": 100, "parted": True}
    left_out = {"kind": "missing", "text": "2001 đến 2009", "below": ["không công bố"]}
    years = [{**long, "text": str(year)} for year in range(2010, 2022)]
    return {**picture, "id": "bieu-do-day", "rows": [left_out, *years]}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    pictures = [example["arguments"]["picture"] for example in documented("chart")["examples"]]
    charts = "\n".join(draw("chart", {"picture": picture}) for picture in (*pictures, crowded(pictures[2])))
    page = (
        f'<!doctype html><html lang="vi"><head><title>Biểu đồ</title><style>{whole()}</style></head>'
        f'<body><div style="padding-inline: 16px">{charts}</div></body></html>'
    )
    installed = engines.installed()
    browser = candidates(installed)[0].settings(tmp_path_factory.mktemp("profile"))
    states = [{"name": name, "css": "", "forced": False, **state} for name, state in STATES.items()]
    done = subprocess.run(
        [engines.node(), MEASURE],
        input=json.dumps({"browser": browser, "page": page, "states": states}),
        env={**os.environ, "NODE_PATH": str(installed.modules)},
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return found


@each_state
def test_no_words_are_cut_broken_covered_or_smaller_than_16_px_and_nothing_scrolls_sideways(
    seen: dict[str, dict[str, Any]], state: str
) -> None:
    assert seen[state]["lines"] > 80
    assert seen[state]["faults"] == []


def test_five_years_stand_beside_each_other_at_320_px_and_go_on_in_further_rows_when_text_is_large(
    seen: dict[str, dict[str, Any]],
) -> None:
    assert seen["narrow"]["rows"] == [1, 1, 4]
    assert seen["narrow, text of 200%"]["rows"] == [3, 2, 7]


def test_in_forced_colours_everything_that_is_drawn_has_the_colour_of_text(seen: dict[str, dict[str, Any]]) -> None:
    assert seen["forced colours"]["strokes"] == [seen["forced colours"]["ink"]]
    assert seen["narrow"]["strokes"] != [seen["narrow"]["ink"]]

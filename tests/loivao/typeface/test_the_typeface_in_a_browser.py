"""The typeface as readers get it, beside the fonts that stand in for it on Android and on Windows."""

import json
import os
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from compiled import SHIPPED, THEME
from sites.portals import DAY

from loivao.mkdocs_plugin import build
from loivao.typeface import packages
from loivao.web import HOST, Handler, address
from loivao_checks import engines
from loivao_checks.browsers import candidates

LOOK = Path(__file__).with_name("look.mjs")
SECONDS = 180
PATHS = ("", "huong-dan/the-bao-hiem-y-te/", "huong-dan/tro-cap-hang-thang/")
NEAR = {320: 0.02, 1280: 0.02}
"""By width, how much longer a page may be. On a wide screen a line is as long as so many noughts, which fonts draw
differently; on a narrow one it is as long as the screen is wide."""
OURS = "Be Vietnam Pro, fetched"
FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <match target="font"><edit name="hinting" mode="assign"><bool>false</bool></edit></match>
  <match target="pattern"><edit name="hinting" mode="assign"><bool>false</bool></edit></match>
</fontconfig>
"""
"""One folder of fonts, drawn as phones draw: no letter is widened to whole pixels."""
Seen = list[dict[str, Any]]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = tmp_path_factory.mktemp("site")
    build(SHIPPED, site, DAY)
    with ThreadingHTTPServer((HOST, 0), partial(Handler, lambda: site)) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield address(server)
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module", params=packages.STAND_INS, ids=lambda family: family.name)
def family(request: pytest.FixtureRequest) -> packages.Family:
    chosen: packages.Family = request.param
    return chosen


@pytest.fixture(scope="module")
def seen(base: str, family: packages.Family, tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """What a device shows that has this one family of fonts and no other."""
    work, installed = tmp_path_factory.mktemp("device"), engines.installed()
    fonts = packages.installed(THEME).modules / family.package
    (work / "fonts.conf").write_text(
        FONTCONFIG.format(fonts=escape(str(fonts)), cache=escape(str(work / "cache"))), "utf-8"
    )
    device = {**os.environ, "FONTCONFIG_FILE": str(work / "fonts.conf")}
    browser = candidates(installed, device)[0].settings(work / "profile")
    done = subprocess.run(
        [engines.node(), LOOK],
        input=json.dumps({"browser": browser, "base": base, "paths": PATHS, "widths": list(NEAR)}),
        env={**device, "NODE_PATH": str(installed.modules)},
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: Seen = json.loads(done.stdout)
    assert len(found) == len(PATHS) * len(NEAR)
    return found


def test_every_letter_is_drawn_in_the_typeface(seen: Seen) -> None:
    for each in seen:
        assert each["there"]["fonts"].keys() == {OURS}, each["path"]
        assert each["there"]["fonts"][OURS] > 500


def test_until_it_has_come_every_letter_is_drawn_in_the_font_that_stands_in(
    seen: Seen, family: packages.Family
) -> None:
    drawn_in = family.package.rpartition("/")[2].capitalize()
    for each in seen:
        assert each["onTheWay"]["before"]["fonts"].keys() == {drawn_in}, each["path"]


def test_only_the_two_fonts_of_the_first_view_are_fetched_and_each_once(seen: Seen) -> None:
    for each in seen:
        parts = [path.rpartition("/")[2].partition(".")[0] for path in each["onTheWay"]["fetched"]]
        assert sorted(parts) == ["be-vietnam-pro-400-vi", "be-vietnam-pro-700-vi"]


def test_a_typeface_that_comes_late_moves_nothing(seen: Seen) -> None:
    for each in seen:
        before, after = each["onTheWay"]["before"], each["onTheWay"]["after"]
        assert after["shifts"] == [], each["path"]
        assert after["texts"] == before["texts"]
        assert after["fonts"] == before["fonts"]


def test_the_page_is_as_long_in_the_font_that_stands_in_as_in_the_typeface(seen: Seen) -> None:
    for each in seen:
        standing_in, ours = each["onTheWay"]["before"]["texts"], each["there"]["texts"]
        assert len(ours) == len(standing_in) > 10
        assert sum(standing_in) == pytest.approx(sum(ours), rel=NEAR[each["width"]]), (each["path"], each["width"])


def test_in_neither_font_a_page_is_wider_than_the_screen(seen: Seen) -> None:
    for each in seen:
        assert not each["there"]["isTooWide"], each["path"]
        assert not each["onTheWay"]["before"]["isTooWide"], each["path"]

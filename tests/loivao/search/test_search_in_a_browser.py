"""The search as people use it: a real browser, by keyboard, under a strict Content Security Policy."""

import json
import os
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote_plus

import pytest
from compiled import SHIPPED
from sites.portals import DAY

from loivao.mkdocs_plugin import build
from loivao.web import HOST, Handler, address
from loivao_checks import engines
from loivao_checks.browsers import candidates

READ = Path(__file__).with_name("read.mjs")
SECONDS = 180
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self';"
    " form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'"
)
Scenes = dict[str, dict[str, Any]]


class Strict(Handler):
    """Answers with the policy."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = tmp_path_factory.mktemp("site")
    build(SHIPPED, site, DAY)
    with ThreadingHTTPServer((HOST, 0), partial(Strict, lambda: site)) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield address(server)
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def scenes(base: str, tmp_path_factory: pytest.TempPathFactory) -> Scenes:
    installed = engines.installed()
    browser = candidates(installed)[0].settings(tmp_path_factory.mktemp("profile"))
    done = subprocess.run(
        [engines.node(), READ],
        input=json.dumps({"browser": browser, "base": base}),
        env={**os.environ, "NODE_PATH": str(installed.modules)},
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    seen: Scenes = json.loads(done.stdout)
    return seen


def test_nothing_of_the_index_is_fetched_before_somebody_asks(scenes: Scenes) -> None:
    scene = scenes["nothingAsked"]
    assert (scene["seen"]["status"], scene["seen"]["results"]) == ("", [])
    assert "/assets/js/search.js" in scene["fetched"]
    assert [path for path in scene["fetched"] if path.endswith(".json")] == []


def test_no_page_but_that_of_the_search_has_its_scripts(scenes: Scenes) -> None:
    fetched = scenes["nothingAsked"]["fetched"]
    assert not [
        path for path in fetched[: fetched.index("/tim-kiem/")] if path.endswith(".js") and path != "/assets/js/site.js"
    ]


def test_the_field_of_the_header_is_reached_by_its_skip_link_and_asks_by_enter(scenes: Scenes) -> None:
    scene = scenes["fromTheHeaderByKeyboard"]
    assert (scene["skip"], scene["inField"]) == ("Đi tới ô tìm kiếm", "o-tim-kiem")
    seen = scene["seen"]
    assert seen["path"] == "/tim-kiem/?q=tro+cap+hang+thang"
    assert seen["field"] == "tro cap hang thang"
    assert seen["results"][0] == "Trợ cấp xã hội hằng tháng"
    assert {"Trợ cấp", "hằng tháng"} <= set(seen["marks"])


def test_the_count_is_said_and_what_is_drawn_agrees_with_it(scenes: Scenes) -> None:
    seen = scenes["againAndBack"]["second"]
    count = int(seen["status"].rpartition(": ")[2].rstrip("."))
    assert seen["status"] == f"Số trang tìm thấy cho “BHYT”: {count}."
    assert len(seen["results"]) == min(count, 10)


def test_asking_again_keeps_the_focus_and_going_back_shows_the_first_answer(scenes: Scenes) -> None:
    scene = scenes["againAndBack"]
    first, second = scene["first"], scene["second"]
    assert first["results"] != second["results"]
    assert second["focus"] == "o-tim-kiem"
    assert unquote_plus(second["path"]) == "/tim-kiem/?q=BHYT"
    assert second["title"].startswith("BHYT – Tìm kiếm – ")
    for again, before in ((scene["back"], first), (scene["forward"], second)):
        assert {key: again[key] for key in ("path", "title", "field", "status", "results")} == {
            key: before[key] for key in ("path", "title", "field", "status", "results")
        }


def test_the_first_result_is_two_stops_after_the_field_and_leads_to_its_page(scenes: Scenes) -> None:
    assert scenes["intoAResult"]["seen"]["path"] == "/van-ban/753-qd-ttg/"


def test_the_link_to_a_passage_names_its_page_and_leads_to_its_place(scenes: Scenes) -> None:
    scene = scenes["intoAPassage"]
    assert scene["name"] == "Giấy tờ cần có – Thẻ bảo hiểm y tế"
    assert scene["seen"]["path"] == "/huong-dan/the-bao-hiem-y-te/#giay-to-can-co"


def test_more_results_are_added_and_the_focus_goes_to_the_first_of_them(scenes: Scenes) -> None:
    before, after = scenes["moreResults"]["before"], scenes["moreResults"]["after"]
    assert after["results"][:10] == before["results"]
    assert len(set(after["results"])) == 20
    assert after["focus"] == after["results"][10]


def test_at_320_pixels_nothing_needs_sideways_scrolling(scenes: Scenes) -> None:
    assert not scenes["moreResults"]["after"]["isTooWide"]


def test_what_is_asked_is_never_read_as_markup(scenes: Scenes) -> None:
    scene = scenes["hostile"]
    assert scene["pictures"] == 0
    assert scene["seen"]["field"] == scene["query"].strip()
    assert scene["seen"]["title"].startswith(scene["query"])


def test_axe_finds_no_barrier_in_drawn_results(scenes: Scenes) -> None:
    assert scenes["barriers"]["found"] == []


def test_no_answer_is_said_and_names_what_was_asked(scenes: Scenes) -> None:
    seen = scenes["noAnswer"]["seen"]
    assert "“asdfghjkl”" in seen["status"]
    assert seen["results"] == []


def test_a_lost_connection_is_said_and_the_next_question_is_answered(scenes: Scenes) -> None:
    scene = scenes["withoutNetwork"]
    assert "mạng" in scene["offline"]["status"]
    assert scene["errors"]
    assert scene["online"]["results"][0] == "Trợ cấp xã hội hằng tháng"


def test_without_script_the_form_leads_to_the_list_by_letters(scenes: Scenes, base: str) -> None:
    scene = scenes["withoutScript"]
    assert scene["asked"] == f"{base}tim-kiem/?q=BHYT"
    assert scene["reached"] == f"{base}a-z/"

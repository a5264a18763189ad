"""Pages that hang, loop, ask, lead away, download, are huge or eat memory: named, and their neighbours unharmed."""

import time
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from conftest import Run, run_check, sound_page, write_site

from loivao_checks import static
from loivao_checks.examination import Job, examiner
from loivao_checks.measurement import Measurement
from loivao_checks.server import serving
from loivao_checks.states import USUAL

LIMIT = 6
INNOCENT = sound_page(
    '<img id="no-alt" src="data:,">\n<p id="pale" style="color: #bbb; background: #fff">Chữ nhạt</p>',
    title="Trang lành",
)
MANY = 100_000
LARGE = 20_000_000
TIMES = 10


def script(code: str, body: str = "") -> str:
    return sound_page(f"{body}<script>{code}</script>")


UNABLE = {
    "hangs": (script("for (;;);"), "did not finish"),
    "hangs-later": (script("setTimeout(() => { for (;;); }, 10)"), "did not finish"),
    "asks-for-ever": (script("for (;;) alert('Chào');"), "opens dialogs without end (“Chào”)"),
    "takes-all-memory": (
        script("const all = []; for (;;) all.push(new Array(1e6).fill(0).map((_, n) => ({n})));"),
        "could not be examined",
    ),
}
"""Pages that cannot be looked at, and what is said of them."""
TOLD = {
    "asks-again-and-again": (script("setInterval(() => confirm('Có?'), 0)"), "opens-dialogs", "“Có?”"),
    "asks": (script("alert('Một'); prompt('Hai');"), "opens-dialogs", "“Một”"),
    "will-not-be-left": (
        script("addEventListener('beforeunload', event => { event.preventDefault(); event.returnValue = 'x'; });"
               "document.querySelector('h1').textContent = prompt('Ở lại?') ?? 'Trang thử';"),
        "opens-dialogs",
        "“Ở lại?”",
    ),
    "leads-away": (script("location.href = 'https://example.org/';"), "moves-by-itself", "https://example.org/"),
    "leads-by-meta": (
        sound_page(head='<meta http-equiv="refresh" content="0; url=khac.html">'), "moves-by-itself", "/khac.html",
    ),
    "loads-itself": (script("location.reload();"), "moves-by-itself", "/loads-itself.html"),
    "leads-in-a-circle": (script("location.replace('leads-back.html');"), "moves-by-itself", "/leads-back.html"),
    "leads-back": (script("location.replace('leads-in-a-circle.html');"), "moves-by-itself", "/leads-in-a-circle.html"),
    "downloads": (
        script(
            "const link = document.createElement('a'); link.download = 'a.bin';"
            "link.href = URL.createObjectURL(new Blob(['x'])); link.click();"
        ),
        "downloads-by-itself",
        "blob:",
    ),
}  # fmt: skip
"""Pages that can be looked at, the rule that names what they do, and a part of its message."""


def messages(run: Run, path: str, rule: str = "page-could-not-be-examined") -> set[str]:
    found = run.outcomes(path, rule=rule)
    assert {each["outcome"] for each in found} <= {"cantTell"}
    return {each["message"] for each in found}


def findings(run: Run, path: str) -> list[tuple[str, ...]]:
    keys = ("rule", "engine", "outcome", "state", "target", "message")
    found = [each for each in run.outcomes(path) if each["outcome"] in ("failed", "cantTell")]
    return [tuple(each[key] for key in keys) for each in found]


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return look(write_site(tmp_path_factory.mktemp("alone"), {"innocent.html": INNOCENT}))


def look(folder: Path | str) -> Run:
    return run_check(folder, "--time-limit", str(LIMIT), "--lang", "en", "--format", "json")


@pytest.fixture(scope="module")
def among(tmp_path_factory: pytest.TempPathFactory) -> Run:
    pages = {name: page for name, (page, *_) in (UNABLE | TOLD).items()}
    files = {f"{name}.html": page for name, page in pages.items()}
    return look(write_site(tmp_path_factory.mktemp("among"), files | {"innocent.html": INNOCENT}))


@pytest.mark.parametrize("name", UNABLE)
def test_a_page_that_cannot_be_looked_at_is_named(among: Run, name: str) -> None:
    assert any(UNABLE[name][1] in message for message in messages(among, f"{name}.html"))


@pytest.mark.parametrize("name", TOLD)
def test_what_a_page_does_by_itself_is_told_of_it_alone(among: Run, name: str) -> None:
    _, rule, said = TOLD[name]
    assert any(said in message for message in messages(among, f"{name}.html", rule))
    assert messages(among, f"{name}.html") == set()
    assert among.outcomes(f"{name}.html", engine="axe", outcome="passed")


def test_a_run_with_pages_that_cannot_be_looked_at_ends_with_2(among: Run) -> None:
    assert among.code == 2


def test_the_innocent_neighbour_is_found_as_it_is_alone(alone: Run, among: Run) -> None:
    assert alone.code == 1
    assert findings(among, "innocent.html") == findings(alone, "innocent.html")


def test_what_a_page_does_by_itself_is_the_same_ten_times(tmp_path: Path) -> None:
    folder = write_site(tmp_path, {f"{name}.html": page for name, (page, *_) in TOLD.items()})
    with serving(folder) as base, examiner(float(LIMIT)) as ready:
        jobs = [Job(name, f"{base}/{name}.html", USUAL[0], Measurement("speech")) for name in TOLD] * TIMES
        said: dict[str, list[Any]] = {name: [] for name in TOLD}
        for each in ready.examine(jobs):
            told = {key: each.answer.get(key) for key in ("moves", "dialogs", "measured")}
            downloads = len(each.answer.get("downloads", ()))
            said[each.job.key].append((each.unable, told, downloads))
    assert {name: len(answers) for name, answers in said.items()} == dict.fromkeys(TOLD, TIMES)
    assert {name for name, answers in said.items() if any(each != answers[0] for each in answers)} == set()
    assert {answers[0][0] for answers in said.values()} == {""}


def test_what_a_page_begins_late_is_not_taken_for_its_neighbour(tmp_path: Path) -> None:
    late = "for (let wait = 0; wait < 3000; wait += 20) setTimeout(() => { location.href = `/late-${wait}`; }, wait);"
    asks = "for (let wait = 0; wait < 3000; wait += 20) setTimeout(() => alert('Muộn'), wait);"
    link = "const a = document.createElement('a'); a.download = 'a'; a.href = 'data:text/plain,x'; a.click();"
    downloads = f"for (let wait = 0; wait < 3000; wait += 20) setTimeout(() => {{ {link} }}, wait);"
    files = {f"{name}.html": script(code) for name, code in {"a": late, "b": asks, "c": downloads}.items()}
    with serving(write_site(tmp_path, files | {"innocent.html": INNOCENT})) as base, examiner(float(LIMIT)) as ready:
        names = ["a", "innocent", "b", "innocent", "c", "innocent"] * 3
        jobs = [Job(name, f"{base}/{name}.html", USUAL[0], Measurement("speech")) for name in names]
        innocent = [each.answer for each in ready.examine(jobs) if each.job.key == "innocent"]
    assert len(innocent) == 9
    assert [(each["moves"], each["dialogs"], each["downloads"]) for each in innocent] == [([], [], [])] * 9


class _Hostile(BaseHTTPRequestHandler):
    """A server that sends readers in circles, sends files where pages should be, and does not finish."""

    def do_GET(self) -> None:
        if self.path.startswith("/circle"):
            self.send_response(302)
            self.send_header("Location", "/circle-b" if self.path == "/circle-a" else "/circle-a")
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if self.path == "/file":
            self.send_header("Content-Disposition", 'attachment; filename="a.html"')
        if self.path == "/refresh":
            self.send_header("Refresh", "30")
        self.end_headers()
        self.wfile.write(sound_page().encode())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def hostile() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Hostile) as server:
        Thread(target=partial(server.serve_forever, poll_interval=0.05), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_a_circle_of_redirects_is_named(hostile: str) -> None:
    with examiner(float(LIMIT)) as ready:
        (result,) = ready.examine([Job("circle", f"{hostile}/circle-a", USUAL[0])])
    assert (result.unable, result.detail) == ("unreachable", "net::ERR_TOO_MANY_REDIRECTS")


def test_a_file_to_download_where_a_page_should_be_is_named(hostile: str) -> None:
    run = look(f"{hostile}/file")
    assert run.code == 2
    assert {"a file to download" in message for message in messages(run, f"{hostile}/file")} == {True}


def test_a_refresh_in_the_answer_of_the_server_is_a_fault(hostile: str) -> None:
    run = look(f"{hostile}/refresh")
    assert [each["message"] for each in run.outcomes(f"{hostile}/refresh", rule="page-stays")] == [
        "The page loads itself anew after 30 seconds."
    ]
    assert run.code == 1


HUGE = {
    "paragraphs": "<p>Dòng <b>chữ</b></p>" * (MANY // 2),
    "links": "".join(f'<li><a href="#m{n}" id="m{n}">Mục {n}</a></li>' for n in range(MANY // 2)),
    "fields": "".join(f'<p><label for="f{n}">Ô {n} *</label><input id="f{n}"></p>' for n in range(MANY // 3)),
    "pictures": "".join(f'<p><img src="a{n}.png"></p>' for n in range(MANY // 2)),
    "nested": "<div>" * (MANY // 5) + "sâu" + "</div>" * (MANY // 5),
    "cells": "<table>" + ("<tr>" + "<td>1</td>" * 9 + "</tr>") * (MANY // 10) + "</table>",
    "words": "<p>" + "Người dân nộp hồ sơ tại quầy. " * (LARGE // 40) + "</p>",
    "one-word": "<p>" + "a" * LARGE + "</p>",
}
SECONDS_FOR_RULES = 20
"""On a busy machine; alone, each takes at most five."""


@pytest.mark.parametrize("name", HUGE)
def test_static_rules_come_to_their_end_on_a_huge_page(name: str) -> None:
    began = time.process_time()
    static.read_page("huge.html", "/huge.html", sound_page(HUGE[name]).encode(), "http://127.0.0.1")
    assert time.process_time() - began < SECONDS_FOR_RULES


def test_a_huge_page_ends_in_time_and_leaves_its_neighbour_unharmed(alone: Run, tmp_path: Path) -> None:
    files = {f"{name}.html": sound_page(HUGE[name], title=name) for name in ("links", "words")}
    run = look(write_site(tmp_path, files | {"innocent.html": INNOCENT}))
    for name in ("links", "words"):
        looked_at = run.outcomes(f"{name}.html", engine="axe", outcome="passed")
        assert looked_at or any("did not finish" in message for message in messages(run, f"{name}.html"))
    assert findings(run, "innocent.html") == findings(alone, "innocent.html")

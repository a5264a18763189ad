"""The worker and its keeper: crashes are tried again once, then named; nothing is left running, nothing left out."""

import os
import signal
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import sound_page, write_site

from loivao_checks import engines, process
from loivao_checks.boxes import BOXES
from loivao_checks.browsers import Browser, candidates
from loivao_checks.examination import Examiner, Job, examiner, start_worker
from loivao_checks.measurement import Measurement
from loivao_checks.outcome import ObstacleError
from loivao_checks.server import serving
from loivao_checks.states import USUAL

WIDE, NARROW = USUAL
SECONDS_TO_DIE = 10


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = write_site(tmp_path_factory.mktemp("site"), {"index.html": sound_page()})
    with serving(folder) as origin:
        yield origin


@pytest.fixture(scope="module")
def ready() -> Iterator[Examiner]:
    with examiner(15.0) as kept:
        yield kept


def test_a_page_that_kills_the_renderer_is_tried_twice_and_its_neighbours_are_examined(
    ready: Examiner, base: str
) -> None:
    jobs = [Job("first", f"{base}/", WIDE), Job("killer", "chrome://crash", WIDE), Job("last", f"{base}/", NARROW)]
    results = {result.job.key: result for result in ready.examine(jobs)}
    assert results["killer"].unable == "crash"
    assert [results[key].unable for key in ("first", "last")] == ["", ""]
    assert results["last"].answer["issues"]


def test_pages_in_hand_when_the_worker_is_killed_are_examined_by_another(ready: Examiner, base: str) -> None:
    first = ready.worker_pid
    jobs = [Job(f"{number}", f"{base}/", state) for number in range(4) for state in USUAL]
    results = []
    for result in ready.examine(jobs):
        results.append(result)
        if len(results) == 1:
            os.kill(first, signal.SIGKILL)
    assert sorted(result.job.key for result in results) == sorted(job.key for job in jobs)
    assert {result.unable for result in results} == {""}
    assert ready.worker_pid != first


def test_a_status_of_404_is_no_page(ready: Examiner, base: str) -> None:
    (result,) = ready.examine([Job("lost", f"{base}/khong-co.html", WIDE)])
    assert (result.unable, result.detail) == ("http", "404")


def test_a_page_that_is_no_html_is_not_examined(ready: Examiner, tmp_path: Path) -> None:
    with serving(write_site(tmp_path, {"a.json": "{}"})) as origin:
        (result,) = ready.examine([Job("data", f"{origin}/a.json", WIDE)])
    assert result.unable == "notHtml"


def test_a_server_that_is_gone_is_unreachable(ready: Examiner, tmp_path: Path) -> None:
    with serving(write_site(tmp_path, {"index.html": sound_page()})) as gone:
        pass
    (result,) = ready.examine([Job("gone", f"{gone}/", WIDE)])
    assert result.unable == "unreachable"


def test_a_page_is_measured_instead_of_examined_where_that_is_asked_for(ready: Examiner, base: str) -> None:
    (result,) = ready.examine(
        [Job("page", f"{base}/", WIDE, Measurement("walk", scripts=False, options={"look": "none"}))]
    )
    assert result.answer["measured"]["stops"] == []
    assert "issues" not in result.answer


def test_a_measurement_that_does_not_exist_is_said_and_not_passed(ready: Examiner, base: str) -> None:
    (result,) = ready.examine([Job("page", f"{base}/", WIDE, Measurement("khong-co"))])
    assert result.unable == "engine"


def test_a_page_without_scripts_has_them_again_in_the_next_job(ready: Examiner, tmp_path: Path) -> None:
    page = sound_page("<p id='told'>Chưa chạy</p><script>told.innerHTML = '<img src=\"data:,\">'</script>")
    with serving(write_site(tmp_path, {"index.html": page})) as origin:
        silent = Job("silent", f"{origin}/", WIDE, replace(BOXES, scripts=False))
        results = [next(iter(ready.examine([job]))) for job in (silent, Job("loud", f"{origin}/", WIDE)) for _ in "12"]
    assert [result.answer["measured"]["views"][0]["texts"] for result in results[:2]] == [3, 3]
    for result in results[2:]:
        assert any(each["code"] == "image-alt" and each["outcome"] == "failed" for each in result.answer["issues"])


def test_the_same_page_twice_says_the_same(ready: Examiner, base: str) -> None:
    one, two = ready.examine([Job("one", f"{base}/", WIDE), Job("two", f"{base}/", WIDE)])
    assert one.answer["issues"] == two.answer["issues"]


def test_what_a_page_stores_is_gone_before_the_next(ready: Examiner, tmp_path: Path) -> None:
    remembers = sound_page(
        "<img id='seen' src='data:,' alt='có'><script>if (localStorage.seen) seen.removeAttribute('alt');"
        "localStorage.seen = 1</script>"
    )
    with serving(write_site(tmp_path, {"index.html": remembers})) as origin:
        results = list(ready.examine([Job(f"{number}", f"{origin}/", WIDE) for number in range(4)]))
    failed = [issue for result in results for issue in result.answer["issues"] if issue.get("outcome") == "failed"]
    assert failed == []


def test_a_found_browser_that_does_not_start_is_followed_by_the_next(tmp_path: Path, base: str) -> None:
    broken = tmp_path / "chrome"
    broken.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    broken.chmod(0o755)
    installed = engines.installed()
    choice = (Browser(broken, "found"), *candidates(installed)[:1])
    with Examiner(installed, choice, 15.0, 1) as keeper:
        (result,) = keeper.examine([Job("page", f"{base}/", WIDE)])
        assert keeper.started.browser.path != broken
    assert not result.unable


def test_a_browser_that_never_starts_is_said_and_not_passed(tmp_path: Path) -> None:
    broken = tmp_path / "chrome"
    broken.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    broken.chmod(0o755)
    choice = (Browser(broken, "named"),)
    with Examiner(engines.installed(), choice, 15.0, 1) as keeper, pytest.raises(ObstacleError, match="does not start"):
        list(keeper.examine([Job("page", "http://127.0.0.1:9/", WIDE)]))


def test_neither_worker_nor_browser_nor_profile_outlives_the_examiner(base: str) -> None:
    with examiner(15.0) as keeper:
        list(keeper.examine([Job("page", f"{base}/", WIDE)]))
        pid, profile = keeper.worker_pid, keeper.profile
        assert profile.is_dir()
    assert not profile.exists()
    until = time.monotonic() + SECONDS_TO_DIE
    while _lives(pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _lives(pid)


def test_a_worker_that_ends_by_itself_is_noticed() -> None:
    with start_worker(engines.installed()) as worker:
        worker.send(
            {"browser": {"path": "/khong/co", "args": [], "profile": "/khong/co", "sandbox": False}, "pages": 1}
        )
        assert worker.receive(30)["unable"] == "browser"
        with pytest.raises(process.WorkerGoneError):
            worker.receive(30)


def test_a_worker_that_says_nothing_is_given_up() -> None:
    with start_worker(engines.installed()) as worker, pytest.raises(process.WorkerGoneError, match="no answer"):
        worker.receive(0.2)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True

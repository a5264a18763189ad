"""The command as a whole, with the real browser, the real pa11y and both engines. Each run serves many tests."""

import http.server
import json
import socket
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from conftest import Run, run_check, sound_page, write_site

from loivao_checks import cli, door, looks

USUAL = ("1280-light-closed", "320-dark-open")
FAULTS = """
<img id="no-alt" src="/tranh.svg">
<p id="pale">Chữ nhạt</p>
<p id="pale-when-narrow">Chữ nhạt khi hẹp</p>
<form>
<label for="ten">Tên</label><input id="ten" autocomplete="name"><input id="no-label" type="text"><button>Gửi</button>
</form>
<p><a id="elsewhere-is-fine" href="https://example.org/">Trang khác</a></p>
"""
STYLE = """
main { color: #000; background: #fff; color-scheme: only light; }
#pale { color: #bbb; }
@media (max-width: 400px) { #pale-when-narrow { color: #bbb; } }
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>'
STYLED = '<link rel="stylesheet" href="/kieu.css">\n'


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A site with faults, and pages that behave badly but can be examined."""
    files = {
        "index.html": sound_page(FAULTS, title="Lỗi cố ý", head=STYLED),
        "sach/index.html": sound_page(title="Trang sạch"),
        "hoi.html": sound_page("<script>alert('Chào bạn')</script>", title="Hộp thoại"),
        "di.html": sound_page("<script>location.href = 'https://example.org/di'</script>", title="Tự đi"),
        "goi.html": sound_page("<script src='https://cdn.example.org/a.js'></script>", title="Gọi ra ngoài"),
        "kieu.css": STYLE,
        "tranh.svg": PICTURE,
    }
    folder = write_site(tmp_path_factory.mktemp("planted"), files)
    return run_check(folder, "--format", "json", "--lang", "en")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A page that never ends, and one beside it that is fine."""
    files = {
        "lap.html": sound_page("<script>for (;;);</script>", title="Lặp mãi"),
        "sach.html": sound_page(title="Trang sạch"),
    }
    folder = write_site(tmp_path_factory.mktemp("hostile"), files)
    return run_check(folder, "--format", "json", "--lang", "en", "--time-limit", "4")


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, Run, Run]:
    """The same clean site twice as JSON, in two folders, and once as text."""
    files = {"index.html": sound_page('<p><a href="b.html">Trang hai</a></p>'), "b.html": sound_page(title="Trang hai")}
    one, two = (write_site(tmp_path_factory.mktemp(name), files) for name in ("mot", "hai"))
    return run_check(one, "--format", "json"), run_check(two, "--format", "json"), run_check(one, "--no-browser")


@pytest.mark.parametrize(
    ("engine", "rule", "target", "criterion"),
    [
        ("static", "images-have-alt", "#no-alt", "1.1.1"),
        ("axe", "image-alt", "#no-alt", "1.1.1"),
        ("axe", "color-contrast", "#pale", "1.4.3"),
        ("axe", "label", "#no-label", "4.1.2"),
        ("alfa", "sia-r2", "#no-alt", "1.1.1"),
        ("alfa", "sia-r8", "#no-label", "4.1.2"),
        ("htmlcs", "WCAG2AA.Principle1.Guideline1_1.1_1_1.H37", "#no-alt", "1.1.1"),
        ("htmlcs", "WCAG2AA.Principle1.Guideline1_3.1_3_1.F68", "#no-label", "1.3.1"),
        ("htmlcs", "WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail", "#pale", "1.4.3"),
    ],
)
def test_each_engine_finds_a_planted_fault_at_its_place(
    planted: Run, engine: str, rule: str, target: str, criterion: str
) -> None:
    found = planted.outcomes("index.html", outcome="failed", target=target)
    found = [
        each for each in found if {"engine": engine, "rule": rule}.items() <= each.items() or _also(each, engine, rule)
    ]
    assert {each["state"] for each in found} in ({"static"}, set(USUAL))
    assert all(criterion in each["criteria"] for each in found)
    assert all(each["message"] and each["help"].startswith("https://www.w3.org/WAI/") for each in found)


def _also(outcome: dict[str, Any], engine: str, rule: str) -> bool:
    return any((each["engine"], each["rule"]) == (engine, rule) for each in outcome.get("also", ()))


def test_an_image_without_words_is_one_fault_with_four_witnesses(planted: Run) -> None:
    (found,) = planted.outcomes("index.html", outcome="failed", target="#no-alt")
    assert (found["engine"], found["rule"]) == ("static", "images-have-alt")
    assert {each["engine"] for each in found["also"]} == {"axe", "alfa", "htmlcs", "speech"}


def test_a_fault_of_one_width_is_found_at_that_width_only(planted: Run) -> None:
    found = planted.outcomes("index.html", rule="color-contrast", outcome="failed", target="#pale-when-narrow")
    assert [each["state"] for each in found] == ["320-dark-open"]


def test_faults_make_the_exit_code_1(planted: Run) -> None:
    assert planted.code == 1
    assert planted.report["summary"]["failed"] > 0


def test_a_sound_page_beside_faulty_ones_has_no_fault_and_no_question(planted: Run) -> None:
    outcomes = planted.outcomes("sach/index.html")
    assert {each["outcome"] for each in outcomes} == {"passed", "inapplicable"}
    names = {"static", "html-validate", *door.BY_NAME, *looks.BY_NAME}
    assert {each["engine"] for each in outcomes} == names


def test_a_dialog_is_closed_and_named(planted: Run) -> None:
    found = planted.outcomes("hoi.html", rule="opens-dialogs")
    assert {each["state"] for each in found} == set(USUAL)
    assert all("Chào bạn" in each["message"] for each in found)
    assert planted.outcomes("hoi.html", engine="axe", outcome="passed")


def test_a_page_that_moves_off_the_target_is_examined_where_it_is_and_named(planted: Run) -> None:
    found = planted.outcomes("di.html", rule="moves-by-itself")
    assert all("https://example.org/di" in each["message"] for each in found)
    assert planted.outcomes("di.html", engine="axe", outcome="passed")


def test_a_request_to_another_host_is_blocked_and_named_by_browser_and_static_rule(planted: Run) -> None:
    found = planted.outcomes("goi.html", rule="own-host-only")
    assert {each["engine"] for each in found} == {"browser", "static"}
    assert {each["outcome"] for each in found} == {"cantTell"}


def test_the_same_request_is_a_fault_of_a_page_that_is_ours(tmp_path: Path) -> None:
    ours = '<meta name="generator" content="Lối Vào 0.1.0">\n'
    page = sound_page("<img src='//cdn.example.org/a.png' alt=''>", head=ours)
    run = run_check(write_site(tmp_path, {"index.html": page}), "--no-browser", "--format", "json")
    assert [each["outcome"] for each in run.outcomes("index.html", rule="own-host-only")] == ["failed"]
    assert run.code == 1


def test_every_engine_and_the_browser_are_named_with_their_versions(planted: Run) -> None:
    engines = planted.report["tool"]["engines"]
    assert engines["pa11y"] == "10.0.0"
    assert engines["axe-core"] == "4.14.1"
    assert engines["html_codesniffer"] == "2.6.0"
    assert "Chrom" in engines["browser"]
    assert planted.report["tool"]["states"] == ["static", *USUAL]


def test_the_report_has_the_promised_keys(planted: Run) -> None:
    assert {"tool", "pages", "summary"} <= set(planted.report)
    assert {"name", "version", "engines"} <= set(planted.report["tool"])
    assert {"pages", "failed", "cantTell"} <= set(planted.report["summary"])
    promised = {"rule", "engine", "criteria", "outcome", "state", "target", "snippet", "message", "help"}
    assert all(promised <= set(each) for page in planted.report["pages"] for each in page["outcomes"])


def test_the_summary_counts_what_the_pages_hold(planted: Run) -> None:
    outcomes = [each["outcome"] for page in planted.report["pages"] for each in page["outcomes"]]
    summary = planted.report["summary"]
    assert (summary["failed"], summary["cantTell"]) == (outcomes.count("failed"), outcomes.count("cantTell"))
    assert summary["pages"] == len(planted.report["pages"]) == 5


def test_a_page_that_never_ends_is_named_and_the_rest_goes_on(hostile: Run) -> None:
    stuck = hostile.outcomes("lap.html", rule="page-could-not-be-examined")
    assert [each["outcome"] for each in stuck] == ["cantTell", "cantTell"]
    assert all("4 seconds" in each["message"] for each in stuck)
    assert {each["outcome"] for each in hostile.outcomes("sach.html", engine="axe")} == {"passed", "inapplicable"}
    assert hostile.code == 2


def test_a_clean_site_is_exit_0(clean: tuple[Run, Run, Run]) -> None:
    for run in clean:
        assert (run.code, run.err.count("Traceback")) == (0, 0)


def test_equal_sites_give_equal_bytes(clean: tuple[Run, Run, Run]) -> None:
    assert clean[0].out == clean[1].out


def test_progress_goes_to_the_error_stream_alone(clean: tuple[Run, Run, Run]) -> None:
    json.loads(clean[0].out)
    assert "Xem trang bằng trình duyệt" in clean[0].err


def test_without_a_browser_only_the_static_rules_look(clean: tuple[Run, Run, Run]) -> None:
    assert "axe-core" not in clean[2].out
    assert "Không thấy lỗi nào" in clean[2].out


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the test reads what the command says."""

    def do_GET(self) -> None:
        if self.path == "/ra-ngoai":
            self.send_response(302)
            self.send_header("Location", "http://example.org/")
            self.end_headers()
            return
        super().do_GET()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on this machine with two pages, one of them reached by a link only."""
    files = {
        "index.html": sound_page('<p><a href="hai.html">Hai</a> <a href="mat.html">Mất</a></p>'),
        "hai.html": sound_page(title="Hai"),
        "lac.html": sound_page(title="Không ai dẫn tới"),
    }
    folder = write_site(tmp_path_factory.mktemp("served"), files)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def test_a_site_behind_an_address_is_followed_link_by_link_and_looked_at(address: str) -> None:
    run = run_check(f"{address}/", "--format", "json", "--lang", "en")
    assert [page["path"] for page in run.report["pages"]] == [f"{address}/", f"{address}/hai.html"]
    lost = run.outcomes(f"{address}/", rule="links-resolve", outcome="cantTell")
    assert [("mat.html" in each["message"], each["target"]) for each in lost] == [(True, lost[0]["target"])]
    assert run.outcomes(f"{address}/hai.html", engine="axe", state=USUAL[1])
    assert run.code == 0


@pytest.mark.parametrize("path", ["/khong-co.html", "/ra-ngoai"])
def test_an_address_that_fails_or_leads_to_another_host_is_exit_2(address: str, path: str) -> None:
    run = run_check(f"{address}{path}", "--format", "json", "--lang", "en")
    assert run.code == 2
    assert run.report["pages"] == []
    assert address in run.report["obstacles"][0]


def test_a_server_that_is_not_there_is_exit_2() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    run = run_check(f"http://127.0.0.1:{port}/", "--lang", "en")
    assert run.code == 2
    assert "cannot be reached" in run.out


@pytest.mark.parametrize(
    "target", ["https://example.org/", "http://192.168.1.1/", "http://127.0.0.1.example.org/", "http://2130706433/"]
)
def test_an_address_that_is_not_on_this_machine_is_refused(target: str) -> None:
    run = run_check(target)
    assert run.code == 2
    assert "không ở trên máy này" in run.out


def test_an_empty_folder_is_exit_2(tmp_path: Path) -> None:
    run = run_check(tmp_path, "--format", "json")
    assert run.code == 2
    assert run.report["summary"] == {"pages": 0, "failed": 0, "cantTell": 0, "exit": 2, "waived": 0}


def test_a_target_that_fails_beside_one_that_is_clean_is_exit_2(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site", {"index.html": sound_page()})
    run = run_check(folder, tmp_path / "khong-co", "--no-browser", "--format", "json", "--lang", "en")
    assert run.code == 2
    assert len(run.report["pages"]) == 1
    assert "khong-co" in run.report["obstacles"][0]


def test_a_browser_that_does_not_exist_is_exit_2_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOIVAO_BROWSER", "/khong/co/chrome")
    run = run_check(write_site(tmp_path, {"index.html": sound_page()}), "--lang", "en")
    assert run.code == 2
    assert "/khong/co/chrome" in run.out


def test_a_browser_that_does_not_start_is_exit_2_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "chrome"
    broken.write_text("#!/bin/sh\necho hỏng >&2\nexit 1\n", "utf-8")
    broken.chmod(0o755)
    monkeypatch.setenv("LOIVAO_BROWSER", str(broken))
    run = run_check(write_site(tmp_path / "site", {"index.html": sound_page()}), "--lang", "en")
    assert run.code == 2
    assert "does not start" in run.out
    assert "Traceback" not in run.err


def test_who_has_the_report_written_to_a_file_is_still_told_why_nothing_could_be_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOIVAO_BROWSER", "/khong/co/chrome")
    folder = write_site(tmp_path / "site", {"index.html": sound_page()})
    run = run_check(folder, "--format", "json", "--output", tmp_path / "bao-cao.json")
    assert run.code == 2
    assert "/khong/co/chrome" in run.err


def test_the_report_can_be_written_to_a_file(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site", {"index.html": sound_page()})
    run = run_check(folder, "--no-browser", "--format", "json", "--output", tmp_path / "bao-cao.json")
    assert (run.code, run.out) == (0, "")
    assert json.loads((tmp_path / "bao-cao.json").read_text("utf-8"))["summary"]["pages"] == 1


def test_a_report_that_cannot_be_written_is_exit_2(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site", {"index.html": sound_page()})
    run = run_check(folder, "--no-browser", "--output", tmp_path / "khong-co" / "bao-cao.json")
    assert run.code == 2
    assert "Không ghi được báo cáo" in run.err


def test_a_checker_that_breaks_is_exit_2_and_not_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def breaks(*_: object) -> None:
        raise ZeroDivisionError("a fault of ours")

    monkeypatch.setattr(cli, "check", breaks)
    assert cli.main([str(tmp_path)]) == 2
    assert "a fault of ours" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["--format", "xml", "."], ["--time-limit", "0", "."]])
def test_a_wrong_command_line_is_exit_2(arguments: list[str]) -> None:
    assert run_check(*arguments).code == 2


@pytest.mark.usefixtures("embedded_browser")
def test_the_carried_browser_looks_as_well(tmp_path: Path) -> None:
    page = sound_page("<img id='no-alt' src='data:,'>")
    run = run_check(write_site(tmp_path, {"index.html": page}), "--format", "json")
    assert "embedded" in run.report["tool"]["engines"]["browser"]
    (found,) = run.outcomes("index.html", outcome="failed", target="#no-alt")
    assert {"axe", "alfa", "htmlcs"} <= {each["engine"] for each in found["also"]}
    assert run.code == 1


@pytest.fixture
def embedded_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask for the carried browser, as a machine without any other would."""
    monkeypatch.setenv("LOIVAO_BROWSER", "embedded")

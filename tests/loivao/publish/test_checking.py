"""What the checker says is believed only where exit code, report and site agree.

The checker here is a stand-in, found before the real one, that misbehaves as told: to make the real one crash in each
of these ways, faults would have to be planted in it. The real one looks at a real site in ``test_publish.py``.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sites.portals import DAY

from loivao.checking import ANSWERS, WAIVERS, Asker, Report, check, show
from loivao.exits import CouldNot
from loivao.mending import SHOWN_PLACES, mending
from loivao.sentences import Voice

STAND_IN = """
import pathlib, sys
site, options = sys.argv[1], dict(zip(sys.argv[2::2], sys.argv[3::2]))
here = pathlib.Path(__file__).parent
(here / "called").write_text(repr(sys.argv[1:]))
report = (here / "report").read_bytes()
if report and "--output" in options:
    pathlib.Path(options["--output"]).write_bytes(report)
sys.exit(int((here / "code").read_text()))
"""

Behave = Callable[[int, Any], None]


def outcome(**changed: Any) -> dict[str, Any]:
    said = {"rule": "image-alt", "engine": "axe", "criteria": ["1.1.1"], "outcome": "failed", "state": "1280"}
    return {**said, "target": "#a", "snippet": "<img>", "message": "Ảnh không có chữ thay thế.", "help": "", **changed}


def document(by_page: dict[str, list[dict[str, Any]]], **summary: int) -> dict[str, Any]:
    every = [each["outcome"] for outcomes in by_page.values() for each in outcomes]
    counted = {"pages": len(by_page), "failed": every.count("failed"), "cantTell": every.count("cantTell")}
    return {
        "tool": {"engines": {"pa11y": "10.0.0", "axe-core": "4.14.1"}, "states": ["static", "1280", "320"]},
        "pages": [{"path": path, "outcomes": outcomes} for path, outcomes in by_page.items()],
        "summary": {**counted, "waived": 0, **summary},
        "criteria": [{"status": "rules"}, {"status": "nobody"}, {"status": "rules"}],
        "faults": [],
    }


@pytest.fixture
def behave(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Behave:
    package = tmp_path / "stand-in" / "loivao_checks"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(STAND_IN, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(package.parent))

    def behave(code: int, report: Any) -> None:
        (package / "code").write_text(str(code), encoding="utf-8")
        raw = report if isinstance(report, bytes) else json.dumps(report).encode()
        (package / "report").write_bytes(raw)

    return behave


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "huong-dan").mkdir(parents=True)
    for name in ("index.html", "huong-dan/index.html", "site.css"):
        (folder / name).touch()
    return folder


def look(site: Path) -> Report:
    return check(Asker(site.parent, DAY, "vi"), site, 2, site.parent / "report.json")


def test_a_clean_report_is_clean(behave: Behave, site: Path) -> None:
    passed = [outcome(outcome="passed", state=state) for state in ("320", "1280", "static")]
    behave(0, document({"index.html": passed, "huong-dan/index.html": []}))
    report = look(site)
    assert report.clean
    assert (report.pages, report.failed, report.cant_tell, report.findings) == (2, 0, 0, ())
    assert report.engines == (("axe-core", "4.14.1"), ("pa11y", "10.0.0"))
    assert report.states == ("1280", "320")
    assert report.criteria == (("nobody", 1), ("rules", 2))
    assert report.raw == (site.parent / "report.json").read_bytes()


def test_what_only_a_person_can_judge_is_not_clean(behave: Behave, site: Path) -> None:
    behave(0, document({"index.html": [outcome(outcome="cantTell")], "huong-dan/index.html": []}))
    assert not look(site).clean


@pytest.mark.parametrize(
    ("code", "report", "key"),
    [
        (2, document({"index.html": [], "huong-dan/index.html": []}), "check.could-not-look"),
        (3, b"", "check.could-not-look"),
        (0, b"", "check.no-report"),
        (1, b"", "check.no-report"),
        (0, b'{"tool": ', "check.strange-report"),
        (0, b"\xff", "check.strange-report"),
        (0, [], "check.strange-report"),
        (0, {}, "check.strange-report"),
        (1, document({"index.html": [{"outcome": "failed"}], "huong-dan/index.html": []}), "check.strange-report"),
        (0, document({"index.html": [outcome()], "huong-dan/index.html": []}), "check.contradiction"),
        (0, document({"index.html": [outcome()], "huong-dan/index.html": []}, failed=0), "check.strange-report"),
        (1, document({"index.html": [], "huong-dan/index.html": []}, failed=1), "check.strange-report"),
        (0, document({"index.html": [outcome(outcome="cantTell")], "a": []}, cantTell=0), "check.strange-report"),
        (1, document({"index.html": [], "huong-dan/index.html": []}), "check.contradiction"),
        (0, document({"index.html": []}), "check.pages-left-out"),
        (0, document({}), "check.pages-left-out"),
        (0, document({"index.html": []}, pages=2), "check.strange-report"),
    ],
)
def test_a_check_that_does_not_hold_together_is_never_a_pass(
    behave: Behave, site: Path, code: int, report: Any, key: str
) -> None:
    behave(code, report)
    with pytest.raises(CouldNot) as refusal:
        look(site)
    assert refusal.value.key == key


def test_a_report_of_an_earlier_run_is_not_taken_for_this_one(behave: Behave, site: Path) -> None:
    behave(0, document({"index.html": [], "huong-dan/index.html": []}))
    look(site)
    behave(0, b"")
    with pytest.raises(CouldNot) as refusal:
        look(site)
    assert refusal.value.key == "check.no-report"


def test_one_cause_in_many_places_is_told_once_with_its_places(behave: Behave, site: Path) -> None:
    twice = [outcome(state="1280"), outcome(state="320"), outcome(target="#b", message="Ảnh không có chữ thay thế.")]
    judge = outcome(
        outcome="cantTell", rule="link-name", criteria=[], message="Chữ của liên kết có đủ rõ không?", target=""
    )
    behave(1, document({"index.html": [judge, *twice], "huong-dan/index.html": twice[:1]}))
    report = look(site)
    assert [(each.outcome, each.places) for each in report.findings] == [
        ("failed", (("huong-dan/index.html", "#a"), ("index.html", "#a"), ("index.html", "#b"))),
        ("cantTell", (("index.html", ""),)),
    ]
    assert mending(report, Voice.of_this_program("vi")).splitlines() == [
        "Cần sửa: Ảnh không có chữ thay thế.",
        "  Quy tắc image-alt (axe), tiêu chí WCAG: 1.1.1",
        "  Trang huong-dan/index.html, chỗ: #a",
        "  Trang index.html, chỗ: #a",
        "  Trang index.html, chỗ: #b",
        "",
        "Cần người xem: Chữ của liên kết có đủ rõ không?",
        "  Quy tắc link-name (axe), tiêu chí WCAG: không có (lời khuyên)",
        "  Trang index.html, chỗ: cả trang",
    ]


def test_of_very_many_places_the_first_are_named_and_the_others_counted(behave: Behave, site: Path) -> None:
    many = [outcome(target=f"#a{number:03}") for number in range(SHOWN_PLACES + 7)]
    behave(1, document({"index.html": many, "huong-dan/index.html": []}))
    told = mending(look(site), Voice.of_this_program("en")).splitlines()
    assert len(told) == 2 + SHOWN_PLACES + 1
    assert told[-1] == "  … and 7 more places"


def test_the_check_command_hands_on_what_the_checker_says(behave: Behave, site: Path) -> None:
    for code in (0, 1, 2):
        behave(code, b"")
        assert show(Asker(site.parent, DAY, "en"), site, "all", None) == code
    options = ["--format", "text", "--states", "all", "--lang", "en", "--day", DAY.isoformat()]
    assert called(site) == repr([str(site), *options])


def called(site: Path) -> str:
    """The words that the checker was called with."""
    return (site.parent / "stand-in" / "loivao_checks" / "called").read_text("utf-8")


def test_the_checker_is_told_of_the_portals_answers_and_waivers(behave: Behave, site: Path) -> None:
    for name in (ANSWERS, WAIVERS):
        (site.parent / name).parent.mkdir(exist_ok=True)
        (site.parent / name).touch()
    behave(0, document({"index.html": [], "huong-dan/index.html": []}))
    look(site)
    files = ["--answers", str(site.parent / ANSWERS), "--waivers", str(site.parent / WAIVERS)]
    assert called(site).endswith(f"{repr(files)[1:]}")


def test_a_waived_fault_counts_for_nothing(behave: Behave, site: Path) -> None:
    waived = outcome(waived={"who": "Lan", "until": "2026-12-31", "note": "Chờ."})
    behave(0, document({"index.html": [waived], "huong-dan/index.html": []}, failed=0, waived=1))
    report = look(site)
    assert report.clean
    assert report.waived == 1
    assert report.findings == ()


def test_a_fault_of_the_files_of_answers_and_waivers_is_told_and_not_clean(behave: Behave, site: Path) -> None:
    report = document({"index.html": [], "huong-dan/index.html": []})
    behave(1, {**report, "faults": ["checks/waivers.yaml:6: hết hạn"]})
    assert not look(site).clean
    assert mending(look(site), Voice.of_this_program("vi")) == "checks/waivers.yaml:6: hết hạn"


def test_the_check_command_asks_for_transcripts_where_they_are_wanted(behave: Behave, site: Path) -> None:
    behave(0, b"")
    assert show(Asker(site.parent, DAY, "vi"), site, "usual", site.parent / "nghe") == 0
    assert "'--transcripts', '" + str(site.parent / "nghe") in called(site)


def test_a_folder_without_pages_is_not_checked(tmp_path: Path) -> None:
    with pytest.raises(CouldNot) as refusal:
        show(Asker(tmp_path, DAY, "vi"), tmp_path / "site", "usual", None)
    assert refusal.value.key == "check.no-site"

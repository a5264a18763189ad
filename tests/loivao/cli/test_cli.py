"""Which portal, which day, which language, and how a command ends."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from loivao import arguments, cli
from loivao.exits import INTERRUPTED, CouldNot, Exit, Refused
from loivao.new.questions import QUESTIONS
from loivao.problems import Invalid

EVENING = datetime(2026, 11, 23, 17, 30, tzinfo=UTC)
"""Half past midnight of the 24th in Viet Nam."""
COMMANDS = (*arguments.COMMANDS, *(f"new {kind}" for kind in QUESTIONS))


def run(*words: str, cwd: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """The console script as people start it."""
    command = [sys.executable, "-m", "loivao", *words]
    variables = {**os.environ, "COLUMNS": "100", **environment}
    return subprocess.run(
        command, cwd=cwd, env=variables, capture_output=True, encoding="utf-8", check=False, timeout=60
    )


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    (tmp_path / "portal" / "data").mkdir(parents=True)
    return tmp_path / "portal"


def test_today_is_today_in_viet_nam() -> None:
    assert cli.publication_day(None, {}, EVENING) == date(2026, 11, 24)


def test_source_date_epoch_decides_over_the_clock_and_the_option_over_both() -> None:
    environment = {"SOURCE_DATE_EPOCH": str(int(datetime(2026, 1, 31, 17, 0, tzinfo=UTC).timestamp()))}
    assert cli.publication_day(None, environment, EVENING) == date(2026, 2, 1)
    assert cli.publication_day(date(2027, 3, 4), environment, EVENING) == date(2027, 3, 4)


@pytest.mark.parametrize("epoch", ["", "hôm nay", "1e9", "9" * 30])
def test_a_source_date_epoch_that_is_no_number_of_seconds_is_refused(epoch: str) -> None:
    with pytest.raises(CouldNot) as refusal:
        cli.publication_day(None, {"SOURCE_DATE_EPOCH": epoch}, EVENING)
    assert refusal.value.values == {"found": epoch}


def test_the_portal_is_found_upward_from_here(portal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (portal / "mkdocs.yml").touch()
    below = portal / "content" / "huong-dan"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert seen_root([]) == portal
    monkeypatch.chdir(portal.parent)
    assert seen_root(["--root", "portal"]) == portal


def seen_root(options: list[str]) -> Path:
    """The folder that ``loivao serve`` looks for a publication in."""
    seen: list[Path] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cli, "serve", lambda public, *_: seen.append(public.parent) or Exit.CLEAN)
        assert cli.main(["serve", *options]) == 0
    return seen[0]


def test_a_folder_that_is_no_portal_is_named(tmp_path: Path) -> None:
    done = run("validate", "--root", str(tmp_path), cwd=tmp_path)
    assert done.returncode == Exit.COULD_NOT
    assert str(tmp_path) in done.stderr
    assert "--root" in done.stderr


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        (Invalid(()), 1, "Lỗi: 0."),
        (Refused("publish.refused", failed=3, cant_tell=1, pages=9, report="r.json"), 1, "Chưa công bố: 3 lỗi"),
        (CouldNot("release.locked", folder="public"), 2, "Một lượt công bố khác đang chạy"),
        (PermissionError(13, "Permission denied", "/x"), 2, "Permission denied (/x)"),
        (OSError(28, "No space left on device"), 2, "No space left on device."),
        (ZeroDivisionError("của phần mềm"), 2, "ZeroDivisionError: của phần mềm\nPhần mềm gặp lỗi"),
        (KeyboardInterrupt(), INTERRUPTED, "Đã dừng theo yêu cầu"),
        (EOFError(), INTERRUPTED, "Đã dừng theo yêu cầu"),
    ],
)
def test_each_way_to_fail_has_its_exit_code_and_its_words(
    portal: Path, capsys: pytest.CaptureFixture[str], raised: BaseException, code: int, said: str
) -> None:
    def fail(*_: object) -> Exit:
        raise raised

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cli, "serve", fail)
        assert cli.main(["serve", "--root", str(portal)]) == code
    output = capsys.readouterr()
    assert said in output.err
    assert output.out == ""


@pytest.mark.parametrize(
    "words",
    [
        "",
        "frob",
        "serve --port tám",
        "serve --for lâu",
        "validate --day 31/02/2026",
        "build --site",
        "new guide --frob",
    ],
)
def test_words_that_are_not_understood_end_with_2_in_the_readers_language(portal: Path, words: str) -> None:
    vietnamese, english = run(*words.split(), cwd=portal), run(*words.split(), "--lang", "en", cwd=portal)
    assert (vietnamese.returncode, english.returncode) == (2, 2)
    assert vietnamese.stderr.startswith("Chưa hiểu lệnh này.")
    assert "--help" in english.stderr
    assert vietnamese.stdout == english.stdout == ""


def test_an_unknown_language_is_refused(portal: Path) -> None:
    done = run("validate", "--lang", "fr", cwd=portal)
    assert done.returncode == 2
    assert "'fr'" in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_in_the_readers_language(portal: Path, command: str) -> None:
    vietnamese = run(*command.split(), "--help", cwd=portal)
    english = run(*command.split(), "--help", "--lang", "en", cwd=portal)
    assert vietnamese.stdout.startswith(f"Cách dùng: loivao {command} ")
    assert english.stdout.startswith(f"Usage: loivao {command} ")
    assert "Tùy chọn:" in vietnamese.stdout
    assert "Options:" in english.stdout


def test_the_readme_shows_the_help_of_every_command() -> None:
    root = Path(__file__).parents[3]
    readme = (root / "README.md").read_text("utf-8")
    shown = [run(*words.split(), "--help", "--lang", "en", cwd=root).stdout for words in ("", *arguments.COMMANDS)]
    assert [text for text in shown if text not in readme] == []


def test_an_office_machine_without_utf_8_prints_vietnamese(portal: Path) -> None:
    done = run("serve", "--root", ".", cwd=portal, PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert done.returncode == Exit.COULD_NOT
    assert "Chưa có bản nào được công bố" in done.stderr


def test_validating_and_serving_do_not_wait_for_mkdocs(portal: Path) -> None:
    program = "import sys; from loivao.cli import main; main(['validate']); sys.exit('mkdocs' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], cwd=portal, capture_output=True, check=False, timeout=60)
    assert done.returncode == 0

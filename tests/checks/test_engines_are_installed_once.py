"""The engines come by lock file, once, whole or not at all; the browser is chosen as the README says."""

import json
from pathlib import Path

import pytest

from loivao_checks import browsers, engines, install, process
from loivao_checks.browsers import candidates
from loivao_checks.engines import Engines
from loivao_checks.outcome import ObstacleError

LOCK = json.loads((engines.NODE_FILES / "package-lock.json").read_text("utf-8"))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "share" / "loivao-checks"
    monkeypatch.setattr(engines, "home", lambda: place)
    return place


def test_every_package_is_pinned_by_hash_and_names_no_registry() -> None:
    packages = {name: entry for name, entry in LOCK["packages"].items() if name}
    assert LOCK["lockfileVersion"] == 3
    assert all(entry["integrity"].startswith("sha512-") for entry in packages.values())
    assert all("resolved" not in entry for entry in packages.values())


def test_the_lock_file_is_that_of_the_package_file() -> None:
    wanted = json.loads((engines.NODE_FILES / "package.json").read_text("utf-8"))
    assert LOCK["packages"][""]["dependencies"] == wanted["dependencies"]
    assert all(version[0].isdigit() for version in wanted["dependencies"].values())


def test_pa11y_uses_the_same_axe_as_we_do() -> None:
    assert [name for name in LOCK["packages"] if name.endswith("/axe-core")] == ["node_modules/axe-core"]


def test_installed_engines_are_not_installed_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(process, "run", _must_not_run)
    assert install.main() == 0
    assert capsys.readouterr().err == ""


def test_engines_of_another_lock_file_are_not_taken_for_ours(home: Path) -> None:
    home.mkdir(parents=True)
    (home / "stamp").write_text("another lock file", "utf-8")
    assert not engines.is_installed()
    with pytest.raises(ObstacleError, match=r"python -m loivao_checks\.install"):
        engines.installed()


def test_an_installation_that_fails_says_why_and_leaves_nothing(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(process, "run", _fails)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert install.main() == 2
    assert "no network" in capsys.readouterr().err
    assert _besides_the_lock(home) == []


def test_an_installation_that_is_interrupted_keeps_the_one_before(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home.mkdir(parents=True)
    (home / "stamp").write_text("before", "utf-8")
    monkeypatch.setattr(process, "run", _interrupted)
    with pytest.raises(KeyboardInterrupt):
        install.main()
    assert _besides_the_lock(home) == ["loivao-checks"]
    assert (home / "stamp").read_text("utf-8") == "before"


def test_what_a_killed_installation_left_is_cleared_away(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = home.parent / ".loivao-checks-killed" / "new"
    left.mkdir(parents=True)
    (left / "half").touch()
    monkeypatch.setattr(process, "run", _nothing_to_do)
    monkeypatch.setattr(install, "carried_browser_runs_here", lambda: False)
    assert install.main() == 0
    assert _besides_the_lock(home) == ["loivao-checks"]


def test_a_new_lock_file_replaces_the_old_engines(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home.mkdir(parents=True)
    (home / "old.txt").write_text("old", "utf-8")
    monkeypatch.setattr(process, "run", _nothing_to_do)
    monkeypatch.setattr(install, "carried_browser_runs_here", lambda: False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    assert install.main() == 0
    assert engines.is_installed()
    assert not (home / "old.txt").exists()
    assert "Chrome, Chromium hoặc Edge" in capsys.readouterr().err


def test_a_command_that_fails_tells_the_end_of_what_it_said(tmp_path: Path) -> None:
    script = tmp_path / "fails.mjs"
    script.write_text("console.error('hỏng rồi'); process.exit(3)", "utf-8")
    with pytest.raises(process.CommandFailedError, match="hỏng rồi"):
        process.run([engines.node(), script], folder=tmp_path, environment={})


def test_a_named_browser_is_taken_alone(tmp_path: Path) -> None:
    named = tmp_path / "chrome"
    named.touch()
    (only,) = candidates(Engines(tmp_path), {"LOIVAO_BROWSER": str(named), "PATH": ""})
    assert (only.path, only.kind) == (named, "named")


def test_a_browser_on_the_machine_comes_before_the_carried_one(tmp_path: Path) -> None:
    found, carried = tmp_path / "chromium", tmp_path / "engines" / "chromium" / "chromium"
    found.touch(mode=0o755)
    carried.parent.mkdir(parents=True)
    carried.touch()
    chosen = candidates(Engines(tmp_path / "engines"), {"PATH": str(tmp_path)})
    assert [(browser.path, browser.kind) for browser in chosen] == [(found, "found"), (carried, "embedded")]
    (only,) = candidates(Engines(tmp_path / "engines"), {"PATH": str(tmp_path), "LOIVAO_BROWSER": "embedded"})
    assert only.kind == "embedded"


def test_no_browser_at_all_is_an_obstacle_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ObstacleError, match="Install one of them, or set LOIVAO_BROWSER"):
        candidates(Engines(tmp_path), {"PATH": str(tmp_path)})


def test_a_superuser_runs_the_browser_without_sandbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for root in (True, False):
        monkeypatch.setattr(browsers, "running_as_root", lambda root=root: root)
        settings = browsers.Browser(tmp_path / "chrome", "found").settings(tmp_path)
        assert settings["sandbox"] is not root


def _besides_the_lock(home: Path) -> list[str]:
    return sorted(place.name for place in home.parent.iterdir() if not place.name.endswith(".lock"))


def _must_not_run(*_: object, **__: object) -> None:
    raise AssertionError("nothing was to be installed")


def _nothing_to_do(*_: object, **__: object) -> None:
    return None


def _fails(*_: object, **__: object) -> None:
    raise process.CommandFailedError("no network")


def _interrupted(*_: object, **__: object) -> None:
    raise KeyboardInterrupt

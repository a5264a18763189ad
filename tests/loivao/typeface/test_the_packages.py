"""Without the pinned packages there is no typeface, and so no site: it says which is missing and what to do."""

import json
import re
import shutil
from pathlib import Path

import pytest
from compiled import THEME, words

from loivao.problems import Invalid, Place, report
from loivao.typeface import packages, typeface

LOCK = json.loads((THEME / "package-lock.json").read_text("utf-8"))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what is installed, to be harmed."""
    copy = tmp_path / "loivao-theme"
    shutil.copytree(packages.home(), copy)
    monkeypatch.setattr(packages, "home", lambda: copy)
    return copy


def refused(code: str = "theme.typeface-missing") -> str:
    """What is said, in Vietnamese; it must be sayable in English too."""
    with pytest.raises(Invalid) as raised:
        typeface(THEME, words().sentences.values())
    (problem,) = raised.value.problems
    assert problem.code == code
    assert problem.place == Place("theme/package-lock.json")
    assert "make build" in report([problem], "en")
    return report([problem], "vi")


def test_every_package_is_pinned_by_hash_and_names_no_registry() -> None:
    pinned = {name: entry for name, entry in LOCK["packages"].items() if name}
    assert len(pinned) == 3
    assert all(entry["integrity"].startswith("sha512-") for entry in pinned.values())
    assert all("resolved" not in entry for entry in pinned.values())


def test_the_lock_file_is_that_of_the_package_file() -> None:
    wanted = json.loads((THEME / "package.json").read_text("utf-8"))
    assert LOCK["packages"][""]["dependencies"] == wanted["dependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted["dependencies"].values())


def test_what_is_installed_is_used(home: Path) -> None:
    assert packages.installed(THEME).modules == home / "node_modules"


def test_nothing_installed_names_every_package(home: Path) -> None:
    shutil.rmtree(home)
    said = refused()
    for family in (packages.TYPEFACE, *packages.STAND_INS):
        assert f"“{family.package}”" in said


def test_an_installation_that_was_broken_off_is_none(home: Path) -> None:
    (home / "node_modules" / ".package-lock.json").unlink()
    assert packages.TYPEFACE.package in refused()


def test_a_package_of_another_version_is_named_and_no_other(home: Path) -> None:
    lock = home / "node_modules" / ".package-lock.json"
    found = json.loads(lock.read_text("utf-8"))
    found["packages"]["node_modules/@expo-google-fonts/roboto"]["integrity"] = "sha512-another"
    lock.write_text(json.dumps(found), "utf-8")
    said = refused()
    assert "“@expo-google-fonts/roboto”" in said
    assert "be-vietnam-pro" not in said


@pytest.mark.parametrize("family", [packages.TYPEFACE, *packages.STAND_INS], ids=lambda family: family.name)
@pytest.mark.parametrize("content", [None, b"", b"\x00\x01\x00\x00no font"], ids=["missing", "empty", "no font"])
def test_a_font_that_cannot_be_read_is_told(home: Path, family: packages.Family, content: bytes | None) -> None:
    file = packages.Installed(home / "node_modules").font(family, 700)
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    assert refused("theme.font-unreadable")


@pytest.mark.parametrize("content", [None, "{", "[]"], ids=["missing", "cut", "no lock"])
def test_a_theme_that_pins_nothing_is_told(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "package-lock.json").write_text(content, "utf-8")
    with pytest.raises(Invalid) as raised:
        typeface(tmp_path, ())
    assert [problem.code for problem in raised.value.problems] == ["file.unreadable"]

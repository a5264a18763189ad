"""The wheel holds what an office installs: both packages, and every file that they read at run time."""

import subprocess
import sys
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The names of the files in a freshly built wheel."""
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT],
        check=True,
        capture_output=True,
    )
    (wheel,) = out.glob("*.whl")
    return frozenset(zipfile.ZipFile(wheel).namelist())


@pytest.mark.parametrize("package", ["build/loivao", "checks/loivao_checks"])
def test_every_tracked_file_of_both_packages_is_in_the_wheel(package: str, names: frozenset[str]) -> None:
    tracked = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", package],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    expected = {name.split("/", 1)[1] for name in tracked}
    assert len(expected) > 10
    assert expected <= names


def test_both_commands_and_the_mkdocs_plugin_are_declared() -> None:
    declared = {(point.group, point.name): point.value for point in distribution("loivao").entry_points}
    assert declared == {
        ("console_scripts", "loivao"): "loivao.cli:main",
        ("console_scripts", "loivao-check"): "loivao_checks.cli:main",
        ("mkdocs.plugins", "loivao"): "loivao.mkdocs_plugin:LoivaoPlugin",
    }


def test_the_source_roots_hold_no_module_of_their_own() -> None:
    assert [path.name for root in ("build", "checks") for path in (ROOT / root).glob("*.py")] == []

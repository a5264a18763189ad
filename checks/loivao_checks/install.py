"""`python -m loivao_checks.install`: put the engines of the lock file into this Python environment, once.

The npm packages come by lock file, without running any of their scripts. The Chromium carried in one of them is
unpacked, so that no run needs to. All is made in a folder beside the final one and renamed: a killed run leaves
nothing half.
"""

import os
import platform
import shutil
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from filelock import FileLock

from loivao_checks import engines, process
from loivao_checks.outcome import Language, ObstacleError, Words

_START = Words(
    "Đang cài các công cụ kiểm tra (pa11y, axe-core, Alfa, Chromium đi kèm), khoảng 150 MB …",
    "Installing the checking engines (pa11y, axe-core, Alfa, a carried Chromium), about 150 MB …",
)
_UNPACK = Words("Đang giải nén trình duyệt đi kèm (khoảng 210 MB) …", "Unpacking the carried browser (about 210 MB) …")
_NO_BROWSER = Words(
    "Trình duyệt đi kèm chỉ chạy trên Linux x86-64. Trên máy này cần Chrome, Chromium hoặc Edge.",
    "The carried browser runs on Linux x86-64 only. This machine needs Chrome, Chromium or Edge.",
)
_DONE = Words("Đã cài xong các công cụ kiểm tra vào {home}", "The checking engines are installed in {home}")
_FAILED = Words(
    "Không cài được các công cụ kiểm tra. npm báo:\n{detail}\nHãy kiểm tra mạng và cấu hình npm, rồi chạy lại.",
    "The checking engines could not be installed:\n{detail}\nCheck the network and npm's settings, then run again.",
)
_WORK = ".loivao-checks-"
_NPM_OPTIONS = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


def install(language: Language) -> None:
    """Install what is missing; does nothing when the engines of the lock file are there. Raises ObstacleError."""
    if engines.is_installed():
        return
    home = engines.home()
    home.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(home.parent / ".loivao-checks.lock"):
        for left in home.parent.glob(f"{_WORK}*"):
            shutil.rmtree(left)  # A run that was killed: under the lock nobody else is at work.
        if not engines.is_installed():
            _install(home, language)


def _install(home: Path, language: Language) -> None:
    _say(_START, language)
    with tempfile.TemporaryDirectory(prefix=_WORK, dir=home.parent) as work:
        new = Path(work) / "new"
        try:
            _fetch(new)
            if carried_browser_runs_here():
                _say(_UNPACK, language)
                _unpack(new, home)
            else:
                _say(_NO_BROWSER, language)
        except process.CommandFailedError as failed:
            raise ObstacleError(_FAILED.fill(detail=failed)) from failed
        (new / "stamp").write_text(engines.stamp(), "utf-8")
        if home.exists():
            home.rename(Path(work) / "old")
        new.rename(home)
    _say(_DONE.fill(home=home), language)


def carried_browser_runs_here() -> bool:
    """True on the one kind of machine the carried Chromium is built for."""
    return sys.platform == "linux" and platform.machine() in ("x86_64", "AMD64")


def _fetch(new: Path) -> None:
    new.mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(engines.NODE_FILES / name, new / name)
    # npm starts `node` by name: this environment's one must be the first that is found.
    path = os.pathsep.join([str(engines.node().parent), os.environ.get("PATH", "")])
    command: list[str | Path] = [
        engines.node(),
        engines.npm(),
        "ci",
        *_NPM_OPTIONS,
    ]
    process.run(command, folder=new, environment={"PATH": path})


def _unpack(new: Path, home: Path) -> None:
    target = new / "chromium"
    target.mkdir()
    process.run(
        [engines.node(), engines.NODE_FILES / "unpack.mjs", new], folder=new, environment={"TMPDIR": str(target)}
    )
    (target / "chromium").chmod(0o755)
    final = home / "chromium" / "fonts"
    fonts = _FONTS.format(fonts=escape(str(final / "fonts")), cache=escape(str(final / "cache")))
    (target / "fonts" / "fonts.conf").write_text(fonts, "utf-8")
    for archive in (new / "node_modules" / "@sparticuz" / "chromium" / "bin").glob("*.br"):
        archive.unlink()  # Unpacked: 70 MB that nobody reads again.


def _say(words: Words, language: Language) -> None:
    sys.stderr.write(words.in_language(language) + "\n")
    sys.stderr.flush()


def main() -> int:
    """Exit code 0 when the engines are there, 2 when they could not be installed."""
    language: Language = "en" if os.environ.get("LANG", "").startswith("en") else "vi"
    try:
        install(language)
    except ObstacleError as obstacle:
        _say(obstacle.words, language)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())

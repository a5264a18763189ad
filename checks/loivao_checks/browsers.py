"""Which browser looks: the one named in LOIVAO_BROWSER, else one found on the machine, else the embedded one."""

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from loivao_checks.engines import Engines
from loivao_checks.outcome import ObstacleError, Words

EMBEDDED = "embedded"
"""Value of LOIVAO_BROWSER that asks for the Chromium carried in a package."""
_NAMES = (
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "chromium-browser",
    "microsoft-edge-stable",
    "microsoft-edge",
    "chrome",
    "msedge",
)
_MAC_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_WINDOWS_PLACES = (r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe")
_WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--font-render-hinting=none",
    # A page that takes memory without end shall hurt nobody else: it ends at a gigabyte.
    "--js-flags=--max-old-space-size=1024",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
    # Nothing but this machine can be asked for, whoever in the browser asks.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE [::1]",
)
_FONTS = Path(__file__).with_name("fonts.conf")
"""How Chromium draws letters on Linux: since version 156 one that has windows heeds no argument for it."""
_NO_SUCH_FILE = Words(
    "LOIVAO_BROWSER chỉ tới “{path}”, nhưng ở đó không có tệp nào. Hãy ghi đường dẫn tới Chrome, Chromium hoặc Edge, "
    "hoặc “embedded” để dùng trình duyệt đi kèm.",
    "LOIVAO_BROWSER names “{path}”, but there is no such file. Give the path of Chrome, Chromium or Edge, "
    "or “embedded” for the carried browser.",
)
_NONE = Words(
    "Không thấy trình duyệt nào: máy này không có Chrome, Chromium hay Edge, và trình duyệt đi kèm chỉ chạy trên "
    "Linux x86-64. Hãy cài một trong ba, hoặc đặt biến LOIVAO_BROWSER.",
    "No browser: this machine has no Chrome, Chromium or Edge, and the carried one runs on Linux x86-64 only. "
    "Install one of them, or set LOIVAO_BROWSER.",
)


@dataclass(frozen=True)
class Browser:
    """A browser that may be started."""

    path: Path
    kind: str
    """How it was chosen: `named`, `found` or `embedded`."""
    environment: Mapping[str, str] = field(default_factory=dict)
    headless_only: bool = False
    """True for a build that has no window mode at all."""

    def settings(self, profile: Path) -> dict[str, object]:
        """What the worker needs to start it, with its own profile folder."""
        return {
            "path": str(self.path),
            "args": list(ARGUMENTS),
            "headless": "shell" if self.headless_only else "new",
            "environment": dict(self.environment),
            "profile": str(profile),
            "sandbox": not running_as_root(),
        }


def candidates(engines: Engines, environment: Mapping[str, str] = os.environ) -> tuple[Browser, ...]:
    """Browsers to try, best first. A named one stands alone: it is never replaced in silence. Raises ObstacleError."""
    named = environment.get("LOIVAO_BROWSER", "")
    if named and named != EMBEDDED:
        path = Path(shutil.which(named) or named)
        if not path.is_file():
            raise ObstacleError(_NO_SUCH_FILE.fill(path=named))
        return (Browser(path, "named", _drawing(environment)),)
    found = () if named == EMBEDDED else _on_this_machine(environment)
    browsers = (*found[:1], *_embedded(engines))
    if not browsers:
        raise ObstacleError(_NONE)
    return browsers


def running_as_root() -> bool:
    """True for the superuser, whom Chromium's sandbox refuses."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _on_this_machine(environment: Mapping[str, str]) -> tuple[Browser, ...]:
    by_name = [shutil.which(name, path=environment.get("PATH")) for name in _NAMES]
    places = [Path(path) for path in by_name if path]
    if sys.platform == "darwin":
        places += [Path(path) for path in _MAC_PLACES]
    if sys.platform == "win32":
        roots = [environment[root] for root in _WINDOWS_ROOTS if root in environment]
        places += [Path(root) / place for place in _WINDOWS_PLACES for root in roots]
    return tuple(Browser(path, "found", _drawing(environment)) for path in places if path.is_file())


def _drawing(environment: Mapping[str, str]) -> dict[str, str]:
    """Where the browser reads which fonts there are, unless whoever started us has said so."""
    return {} if "FONTCONFIG_FILE" in environment else {"FONTCONFIG_FILE": str(_FONTS)}


def _embedded(engines: Engines) -> tuple[Browser, ...]:
    folder = engines.chromium
    if not (folder / "chromium").is_file():
        return ()
    environment = {"LD_LIBRARY_PATH": str(folder / "al2023" / "lib"), "FONTCONFIG_PATH": str(folder / "fonts")}
    return (Browser(folder / "chromium", "embedded", environment, headless_only=True),)

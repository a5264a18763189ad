"""Where the typefaces lie once npm has put them there, and whether they are those that the theme pins."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from loivao.problems import Invalid, Place, problem, quoted

LOCK: Final = "theme/package-lock.json"
"""Pins the packages by hash."""
WEIGHTS: Final = (400, 700)
_FOLDERS: Final = {400: "400Regular", 700: "700Bold"}


@dataclass(frozen=True)
class Family:
    """A typeface in a package of npm; ``local`` are the names by weight under which readers' devices know it."""

    name: str
    package: str
    local: dict[int, tuple[str, ...]]


TYPEFACE: Final = Family("Be Vietnam Pro", "@expo-google-fonts/be-vietnam-pro", {})
STAND_INS: Final = (
    Family(
        "Roboto",  # Android
        "@expo-google-fonts/roboto",
        {400: ("Roboto", "Roboto-Regular"), 700: ("Roboto Bold", "Roboto-Bold")},
    ),
    Family(
        "Arial",  # Windows, macOS, iOS; on Linux its equals in measure. Arimo is free, and one of these equals.
        "@expo-google-fonts/arimo",
        {
            400: ("Arial", "ArialMT", "LiberationSans", "Arimo-Regular"),
            700: ("Arial Bold", "Arial-BoldMT", "LiberationSans-Bold", "Arimo-Bold"),
        },
    ),
)
"""What most devices have and Vietnamese can be read in."""


@dataclass(frozen=True)
class Installed:
    """The folder ``node_modules`` with the packages that the theme pins."""

    modules: Path

    def font(self, family: Family, weight: int) -> Path:
        folder = _FOLDERS[weight]
        # A package and its files are named alike but for capitals: be-vietnam-pro, BeVietnamPro_400Regular.ttf.
        name = "".join(word.capitalize() for word in family.package.rpartition("/")[2].split("-"))
        return self.modules / family.package / folder / f"{name}_{folder}.ttf"

    def licence(self, family: Family) -> bytes:
        """The licence of the fonts, which differs from that of the package around them."""
        return (self.modules / family.package / "LICENSE_FONT").read_bytes()


def home() -> Path:
    """The folder in this Python environment into which the Makefile lets npm install."""
    return Path(sys.prefix) / "share" / "loivao-theme"


def installed(theme: Path) -> Installed:
    """The packages that the theme pins.

    Raises:
        Invalid: one is missing or of another version, or the theme pins nothing.
    """
    modules = home() / "node_modules"
    try:
        pinned = _hashes(theme / Path(LOCK).name)
    except (OSError, ValueError) as error:
        raise Invalid([problem("file.unreadable", Place(LOCK), reason=str(error))]) from None
    try:
        found = _hashes(modules / ".package-lock.json")  # npm writes it last: what was broken off has none
    except (OSError, ValueError):
        found = {}
    if missing := [name for name, hash_ in pinned.items() if found.get(name) != hash_]:
        names = quoted(name.removeprefix("node_modules/") for name in missing)
        raise Invalid([problem("theme.typeface-missing", Place(LOCK), names=names)])
    return Installed(modules)


class _Package(BaseModel):
    integrity: str = ""


class _Lock(BaseModel):
    """What we read of a lock file of npm; the package named "" is the folder itself."""

    packages: dict[str, _Package]


def _hashes(lock: Path) -> dict[str, str]:
    packages = _Lock.model_validate_json(lock.read_bytes()).packages
    return {name: package.integrity for name, package in packages.items() if name}

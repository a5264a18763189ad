"""What must be on this machine before Orca can read, and how to get it: packages of Debian, not of pip."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from loivao_checks.outcome import Words

PROGRAMS: Final[Mapping[str, str]] = MappingProxyType(
    {"orca": "orca", "Xvfb": "xvfb", "dbus-daemon": "dbus", "chromium": "chromium"}
)
"""A program, and the Debian package that brings it."""
FILES: Final[Mapping[Path, str]] = MappingProxyType(
    {Path("/usr/share/dbus-1/services/org.a11y.Bus.service"): "at-spi2-core"}
)
"""A file that is no program of the PATH, and its package."""
_MISSING: Final = Words(
    "Chưa nghe được bằng Orca, vì máy này thiếu: {missing}. Trên Debian hay Ubuntu, hãy chạy: "
    "sudo apt-get install {missing}. Trên hệ điều hành khác Linux thì không có Orca.",
    "Orca cannot read here yet, because this machine lacks: {missing}. On Debian or Ubuntu, run: "
    "sudo apt-get install {missing}. Orca is for Linux only.",
)


def missing(path: str | None = None) -> tuple[str, ...]:
    """The packages to install, each once; ``path`` is a PATH to look in, instead of that of this process."""
    programs = [package for program, package in PROGRAMS.items() if not shutil.which(program, path=path)]
    return (*programs, *(package for file, package in FILES.items() if not file.exists()))


def sentence(packages: tuple[str, ...]) -> Words:
    """What is missing, and what to do."""
    return _MISSING.fill(missing=" ".join(packages))

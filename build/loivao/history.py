"""When each file of the content was last changed, from git: the day of the newest commit that touched it.

A portal need not live in a repository. Without git, or without a history, nothing is known, and nothing is said.
"""

import os
import re
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

NO_HISTORY: Final[Mapping[str, date]] = MappingProxyType({})
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_VIET_NAM: Final = "<+07>-7"
"""Days are those of Viet Nam, wherever the commit was made; this form needs no time zone database."""


def last_changes(root: Path) -> Mapping[str, date]:
    """The day of the last commit of each file below ``content/``, by its path from ``root``, with slashes."""
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", "--no-pager", "log"]
    options = ["--format=%cd", "--date=short-local", "--name-only", "--no-renames", "--relative", "--", "content"]
    try:
        done = subprocess.run(  # noqa: S603  # git itself, from the PATH, with options of ours
            [*command, *options],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            env={**os.environ, "TZ": _VIET_NAM},
            check=False,
        )
    except FileNotFoundError:
        return NO_HISTORY
    if done.returncode:
        return NO_HISTORY
    newest: dict[str, date] = {}
    day: date | None = None
    for line in filter(None, done.stdout.splitlines()):
        if _DAY.match(line):
            day = date.fromisoformat(line)
        elif day is not None:
            newest.setdefault(line, day)
    return MappingProxyType(newest)

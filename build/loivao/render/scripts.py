"""The scripts of the site as readers get them: as they are written, without their comments, which weigh a fifth."""

import re
from pathlib import Path
from typing import Final

FOLDER: Final = "assets/js"
_COMMENT: Final = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
"""A line that is a comment and nothing else. No string of our scripts goes over lines, so none can look like one."""


def scripts(theme: Path) -> dict[str, str]:
    """Every script of the theme by its address.

    Raises:
        OSError: one cannot be read.
    """
    return {
        file.relative_to(theme).as_posix(): _COMMENT.sub("", file.read_text(encoding="utf-8"))
        for file in sorted((theme / FOLDER).rglob("*.js"))
    }

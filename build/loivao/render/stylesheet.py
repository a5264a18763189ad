"""The one stylesheet of the site, put together from the theme's parts."""

from pathlib import Path
from typing import Final

ADDRESS: Final = "assets/site.css"
_FIRST: Final = "css/layers.css"
"""Fixes the order of all layers, so the order of the other parts does not matter; it is still always the same."""


def stylesheet(theme: Path, typeface: str) -> str:
    """``css/layers.css``, the other files of ``css/``, then those of the components, in the order of their names.

    The rules of the typeface, which were made and not written, come last: they belong to no layer.

    Raises:
        OSError: a part cannot be read.
    """
    names = sorted(file.relative_to(theme).as_posix() for file in theme.glob("css/*.css"))
    names += sorted(file.relative_to(theme).as_posix() for file in theme.glob("components/*/*.css"))
    names.sort(key=lambda name: name != _FIRST)
    return "\n".join([*((theme / name).read_text(encoding="utf-8") for name in names), typeface])

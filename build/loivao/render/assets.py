"""What pages load besides themselves: stylesheet, fonts, scripts, and whatever else lies in the theme's ``assets``."""

from pathlib import Path
from typing import Final

from loivao.render.scripts import scripts
from loivao.render.stylesheet import ADDRESS as STYLESHEET
from loivao.render.stylesheet import stylesheet
from loivao.typeface import Typeface

FOLDER: Final = "assets"
"""Of the theme's folder only this part is published as it is."""


def assets(theme: Path, face: Typeface) -> dict[str, str | bytes]:
    """Every file by its address; what is made stands in the place of what is written.

    Raises:
        OSError: one cannot be read.
    """
    written = (file for file in sorted((theme / FOLDER).rglob("*")) if file.is_file())
    return {
        **{file.relative_to(theme).as_posix(): file.read_bytes() for file in written},
        STYLESHEET: stylesheet(theme, face.css),
        **face.files,
        **scripts(theme),
    }

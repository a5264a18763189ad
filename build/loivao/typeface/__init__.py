"""The typeface of the portal: fonts cut to what Vietnamese needs, and stand-ins of the same measure (decision 0010).

The one door to fontTools. Equal packages and equal words give equal bytes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTLibError

from loivao.problems import Invalid, Place, problem
from loivao.typeface import css, cut, packages
from loivao.typeface.metrics import Sample, overrides

__all__ = ["LICENCE", "Typeface", "typeface"]

LICENCE: Final = "assets/fonts/OFL.txt"


@dataclass(frozen=True)
class Typeface:
    """What the site publishes of its typeface."""

    files: dict[str, bytes]
    """By address: the fonts and their licence."""
    css: str
    """Rules that name the fonts and their stand-ins."""
    first_view: tuple[str, ...]
    """Addresses of the fonts that every page needs at once."""


def typeface(theme: Path, sentences: Iterable[str]) -> Typeface:
    """The typeface for a site whose interface speaks in these sentences.

    Raises:
        Invalid: the packages that the theme pins are not installed, or a font in them cannot be read.
    """
    installed = packages.installed(theme)
    try:
        return _made(installed, Sample.of(sentences))
    except (OSError, TTLibError) as error:
        raise Invalid([problem("theme.font-unreadable", Place(packages.LOCK), reason=str(error))]) from error


def _made(installed: packages.Installed, sample: Sample) -> Typeface:
    own = packages.TYPEFACE
    fonts = tuple(
        cut.font(installed.font(own, weight), weight, part)
        for weight in packages.WEIGHTS
        for part in (cut.Part.VIETNAMESE, cut.Part.REST)
    )
    stand_ins = tuple(
        css.StandIn(family, weight, overrides(installed.font(own, weight), installed.font(family, weight), sample))
        for family in packages.STAND_INS
        for weight in packages.WEIGHTS
    )
    return Typeface(
        files={font.address: font.content for font in fonts} | {LICENCE: installed.licence(own)},
        css=css.rules(fonts, stand_ins),
        first_view=tuple(font.address for font in fonts if font.part is cut.Part.VIETNAMESE),
    )

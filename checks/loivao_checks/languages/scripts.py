"""Scripts that tell a language, or a few: the letters of each, and the languages written in it."""

import re
from typing import Final, NamedTuple


class Script(NamedTuple):
    """The letters of a script, and the first subtags of the languages written in it, the most usual first."""

    letters: re.Pattern[str]
    languages: tuple[str, ...]


def _script(letters: str, languages: str) -> Script:
    return Script(re.compile(f"[{letters}]"), tuple(languages.split()))


KANA: Final = _script("\u3040-\u30ff", "ja")
HAN: Final = _script("\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff", "zh yue wuu nan hak lzh cmn ja ko")
CHINESE: Final = frozenset("的是在了这這们們我您你请請吗嗎也就都和没沒说說")
"""Letters that no Chinese text goes without for long; Japanese without kana, a list of offices, has none of them."""
OTHERS: Final = (
    _script("\uac00-\ud7af\u1100-\u11ff", "ko"),
    _script("\u0e00-\u0e7f", "th"),
    _script("\u0e80-\u0eff", "lo"),
    _script("\u1780-\u17ff", "km"),
    _script("\u1000-\u109f", "my shn mnw ksw"),
    _script("\uaa00-\uaa5f", "cjm cja"),
    _script("\uaa80-\uaadf", "blt twh tyj tyr"),
    _script("\u0370-\u03ff\u1f00-\u1fff", "el grc"),
    _script("\u0590-\u05ff", "he yi iw"),
    _script("\u0600-\u06ff", "ar fa ur ckb ps sd ug ku prs pa ks az ms"),
    _script("\u0900-\u097f", "hi mr ne sa kok mai bho sd"),
    _script("\u0400-\u04ff", "ru uk bg sr be mk kk ky mn tg tt ba cv os ce ab bs cu uz sah kv udm"),
)
ALL: Final = (KANA, HAN, *OTHERS)
FOREIGN: Final = re.compile("[\u0370-\u1dff\u1f00-\u1fff\u2e80-\u2fff\u3040-\ud7ff\uf900-\ufeff]")
"""A letter of another script than the Latin one."""
GREEK: Final = re.compile("[\u0370-\u03ff]")
"""Letters that stand for figures and units in every language."""
UNSPACED: Final = re.compile("[\u0e00-\u17ff\u3040-\u9fff]")
"""Letters of scripts that put no space between words."""

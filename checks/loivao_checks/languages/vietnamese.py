"""What a text of Vietnamese looks like: its letters with marks, and the shape of its syllables."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

OWN_LETTER: Final = re.compile("[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
"""A small letter that hardly any other language has; â, ê and ô alone would be French."""
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?"
    r"(?:uye|uya|uyu|ieu|yeu|uoi|uou|oai|oay|oeo|uay|[aeiouy]{1,2})(?:ng|nh|ch|[cmnpt])?\Z"
)


@lru_cache(32768)
def is_syllable(word: str) -> bool:
    """True for what could be a word of Vietnamese, written with or without its marks."""
    plain = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return bool(_SYLLABLE.match("".join(sign for sign in plain if not unicodedata.combining(sign))))

"""In which language some words in a row are written, to be sure rather than complete.

Names and single words are left alone, and what could be the page's own language is taken for it.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_STOP_WORDS = {
    "en": "the of and to in for is are was were with on that this these you your by from have has not be been it its "
    "or at as which who will can must should their they we our if when where how what all more about than into only",
    "fr": "le la les des du et est sont dans pour une un avec vous votre nous sur qui que ce cette par pas plus au aux "
    "de leur être ont été se ne ou mais comme dont",
    "de": "der die das und ist sind für mit nicht ein eine einen von dem den des im zu auf sie ihre wir werden wird "
    "auch oder bei nach wenn aus als an über",
    "es": "el la los las de del y es son en para con una un que por no su sus se al lo como más este esta sobre pero",
}
_STOPS = {language: frozenset(words.split()) for language, words in _STOP_WORDS.items()}
_SCRIPTS = {
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "ja": re.compile(r"[\u3040-\u30ff]"),
    "ko": re.compile(r"[\uac00-\ud7af]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"),
    "lo": re.compile(r"[\u0e80-\u0eff]"),
    "km": re.compile(r"[\u1780-\u17ff]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
}
_SHARES_SCRIPT = {
    "zh": {"ja", "ko"},
    "ja": {"zh"},
    "ru": {"uk", "bg", "sr", "be", "mk", "kk", "mn", "ky", "tg"},
    "ar": {"fa", "ur", "ps", "ug", "ku", "sd"},
}
_FEWEST_WORDS = 4
_FEWEST_STOPS = 2
_FEWEST_LETTERS = 4
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENDS = re.compile(r"[.!?;:()“”\"\[\]…|/\n]|[–—]")
_VIETNAMESE = re.compile(r"[ăâđêôơư\u1ea0-\u1ef9]", re.IGNORECASE)
"""Letters that hardly any other language has; â, ê and ô alone would be French."""
_FRENCH_TOO = re.compile(r"[âêô]", re.IGNORECASE)
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?"
    r"(?:uye|uya|uyu|ieu|yeu|uoi|uou|oai|oay|oeo|uay|[aeiouy]{1,2})(?:ng|nh|ch|[cmnpt])?\Z"
)


@dataclass(frozen=True)
class Foreign:
    """Words in another language than they are declared to be in."""

    words: str
    language: str


def foreign(text: str, declared: str) -> Iterator[Foreign]:
    """The runs of words in a text that are surely of another language."""
    for run in _ENDS.split(text):
        language = _by_script(run, declared) or _by_words(run, declared)
        if language:
            yield Foreign(" ".join(run.split()), language)


def is_vietnamese_syllable(word: str) -> bool:
    """True for what could be a word of Vietnamese, written with or without its marks."""
    plain = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return bool(_SYLLABLE.match("".join(sign for sign in plain if not unicodedata.combining(sign))))


def _by_script(run: str, declared: str) -> str:
    letters = {language: len(script.findall(run)) for language, script in _SCRIPTS.items()}
    if letters["ja"]:
        letters["zh"] = 0
    language = max(letters, key=lambda each: letters[each])
    ours = declared == language or declared in _SHARES_SCRIPT.get(language, ())
    return language if letters[language] >= _FEWEST_LETTERS and not ours else ""


def _by_words(run: str, declared: str) -> str:
    words = _WORD.findall(run)
    if len(words) < _FEWEST_WORDS or _is_name(words):
        return ""
    if declared != "vi":
        telling = [word for word in words if _VIETNAMESE.search(word)]
        sure = [word for word in telling if not _FRENCH_TOO.fullmatch(_VIETNAMESE.search(word)[0])]  # type: ignore[index]
        syllables = all(is_vietnamese_syllable(word) for word in words)
        if len(telling) * 2 >= len(words) and sure and syllables:
            return "vi"
    lower = [word.lower() for word in words]
    own = sum(word in _STOPS.get(declared, ()) for word in lower)
    if declared == "vi" and (_any_vietnamese(words) or sum(not is_vietnamese_syllable(word) for word in words) < 2):
        return ""
    counts = {language: sum(word in stops for word in lower) for language, stops in _STOPS.items()}
    language = max(counts, key=lambda each: counts[each])
    enough = counts[language] >= max(_FEWEST_STOPS, len(words) / 6) and counts[language] > 2 * own
    alone = sorted(counts.values())[-2] < counts[language]
    return language if language != declared and enough and alone else ""


def _any_vietnamese(words: list[str]) -> bool:
    return any(_VIETNAMESE.search(word) for word in words)


def _is_name(words: list[str]) -> bool:
    """Most words begin with a capital, or there are no two small words of substance side by side: a name or a title."""
    stops = frozenset().union(*_STOPS.values())
    substance = [word for word in words if word.lower() not in stops]
    small = [word[0].islower() for word in substance]
    return sum(small) * 2 < len(substance) or not any(one and other for one, other in pairwise(small))

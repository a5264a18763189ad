"""In which language a text is written, told only where it is sure: by its script, else by its commonest words."""

import re
from collections import Counter
from functools import lru_cache

_SCRIPTS: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("\u3040", "\u30ff", frozenset({"ja"})),
    ("\uac00", "\ud7af", frozenset({"ko"})),
    ("\u1100", "\u11ff", frozenset({"ko"})),
    ("\u0e00", "\u0e7f", frozenset({"th"})),
    ("\u0e80", "\u0eff", frozenset({"lo"})),
    ("\u1780", "\u17ff", frozenset({"km"})),
    ("\u1000", "\u109f", frozenset({"my", "shn", "mnw", "ksw"})),
    ("\u0370", "\u03ff", frozenset({"el", "grc"})),
    ("\u0590", "\u05ff", frozenset({"he", "yi", "iw"})),
    ("\u0600", "\u06ff", frozenset({"ar", "fa", "ur", "ckb", "ps", "sd", "ug", "ku", "prs", "pa", "ks", "az", "ms"})),
    ("\u0900", "\u097f", frozenset({"hi", "mr", "ne", "sa", "kok", "mai", "bho", "sd"})),
    (
        "\u0400",
        "\u04ff",
        frozenset(
            [
                "ru",
                "uk",
                "bg",
                "sr",
                "be",
                "mk",
                "kk",
                "ky",
                "mn",
                "tg",
                "tt",
                "ba",
                "cv",
                "os",
                "ce",
                "ab",
                "bs",
                "cu",
                "uz",
                "sah",
                "kv",
                "udm",
            ]
        ),
    ),
    ("\u4e00", "\u9fff", frozenset({"zh", "yue", "wuu", "nan", "hak", "lzh", "cmn", "ja", "ko"})),
)
_VIETNAMESE = re.compile("[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_COMMON: dict[str, frozenset[str]] = {
    "en": frozenset(
        [
            "the",
            "of",
            "and",
            "to",
            "is",
            "that",
            "it",
            "for",
            "with",
            "as",
            "on",
            "are",
            "this",
            "be",
            "by",
            "was",
            "not",
            "from",
            "or",
            "have",
            "at",
            "which",
            "you",
            "your",
            "can",
            "will",
            "has",
            "their",
            "they",
            "we",
            "our",
            "been",
            "were",
            "more",
            "when",
            "who",
            "what",
            "all",
            "if",
            "there",
            "must",
            "may",
            "how",
            "about",
            "into",
        ]
    ),
    "fr": frozenset(
        [
            "le",
            "la",
            "les",
            "des",
            "et",
            "est",
            "une",
            "dans",
            "que",
            "qui",
            "pour",
            "pas",
            "sur",
            "avec",
            "sont",
            "vous",
            "nous",
            "au",
            "du",
            "ce",
            "cette",
            "par",
            "plus",
            "votre",
            "vos",
            "leur",
            "aux",
            "ces",
            "il",
            "elle",
            "être",
            "ont",
            "été",
        ]
    ),
    "de": frozenset(
        [
            "der",
            "die",
            "das",
            "und",
            "ist",
            "nicht",
            "ein",
            "eine",
            "einer",
            "mit",
            "für",
            "auf",
            "den",
            "dem",
            "von",
            "zu",
            "sich",
            "auch",
            "werden",
            "wird",
            "sie",
            "ich",
            "oder",
            "bei",
            "nach",
            "aus",
            "sind",
            "wie",
            "kann",
            "haben",
            "im",
            "zum",
        ]
    ),
    "es": frozenset(
        [
            "el",
            "la",
            "los",
            "las",
            "de",
            "que",
            "en",
            "un",
            "una",
            "es",
            "por",
            "con",
            "para",
            "su",
            "se",
            "del",
            "no",
            "lo",
            "como",
            "más",
            "pero",
            "sus",
            "este",
            "esta",
            "son",
            "ha",
        ]
    ),
    "pt": frozenset(
        [
            "os",
            "as",
            "de",
            "que",
            "em",
            "um",
            "uma",
            "por",
            "com",
            "para",
            "seu",
            "se",
            "do",
            "da",
            "não",
            "como",
            "mais",
            "mas",
            "são",
            "dos",
            "no",
            "na",
        ]
    ),
    "it": frozenset(
        [
            "il",
            "la",
            "le",
            "di",
            "che",
            "in",
            "un",
            "una",
            "è",
            "per",
            "con",
            "non",
            "del",
            "della",
            "si",
            "sono",
            "come",
            "più",
            "ma",
            "gli",
            "dei",
            "nel",
            "alla",
            "questo",
            "anche",
        ]
    ),
    "nl": frozenset(
        [
            "de",
            "het",
            "een",
            "en",
            "van",
            "is",
            "dat",
            "op",
            "te",
            "voor",
            "met",
            "zijn",
            "niet",
            "aan",
            "er",
            "om",
            "ook",
            "als",
            "bij",
            "of",
            "door",
            "naar",
            "wordt",
        ]
    ),
    "id": frozenset(
        [
            "yang",
            "dan",
            "di",
            "untuk",
            "dengan",
            "dari",
            "pada",
            "ini",
            "itu",
            "dalam",
            "tidak",
            "akan",
            "adalah",
            "ke",
            "oleh",
            "atau",
            "juga",
            "bagi",
        ]
    ),
}
_SISTERS = {"id": frozenset({"id", "ms", "in"}), "es": frozenset({"es", "gl", "ast"}), "pt": frozenset({"pt", "gl"})}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FOREIGN = re.compile("[\u0370-\u1dff\u2e80-\ud7ff\uf900-\ufeff]")
_MARKED = re.compile("[^\\W\\d_]*[^\\W\\d_\x00-\x7f][^\\W\\d_]*")
_ENGLISH_ONLY = frozenset({"the", "of", "and", "is", "with", "are", "each", "then"})
_UNSPACED = re.compile("[\u0e00-\u17ff\u3040-\u9fff]")
ENOUGH = 3000
"""So many letters of a long text tell its language as well as all of it."""
_FEWEST_WORDS = 6


@lru_cache(8192)
def identify(text: str) -> frozenset[str]:
    """The languages a text may be in, by their first subtag; empty where that is not sure."""
    lower = text.lower()
    if foreign := _FOREIGN.findall(lower):
        most = len(foreign) * 2 > sum(map(str.isalpha, lower)) and len(foreign) > _FEWEST_WORDS
        return _by_script(foreign) if most else frozenset()
    words = _WORD.findall(lower)
    if len(words) < _FEWEST_WORDS:
        return frozenset()
    vietnamese = len(_VIETNAMESE.findall(lower))
    if vietnamese * 5 > len(words):
        # Names and quotations make a text of another language look like it: half of the words must have marks.
        quoted = sum(word in _ENGLISH_ONLY for word in words) > 1
        return frozenset({"vi"}) if len(_MARKED.findall(lower)) * 2 > len(words) and not quoted else frozenset()
    return frozenset() if vietnamese * 12 > len(words) else _by_words(Counter(words))


def script(text: str) -> frozenset[str]:
    """The languages of a few words in another script than the Latin or Greek one; empty for all others."""
    letters = [letter for letter in _FOREIGN.findall(text) if not "\u0370" <= letter <= "\u03ff"]
    return _by_script(letters) if len(letters) > 1 else frozenset()


def length(text: str) -> int:
    """How many words a text has; two letters of Chinese or Japanese count as one."""
    unspaced = len(_UNSPACED.findall(text))
    return unspaced // 2 + len(_WORD.findall(text)) if unspaced else len(text.split())


def _by_script(letters: list[str]) -> frozenset[str]:
    counted = Counter(
        number for letter in letters for number, (low, high, _) in enumerate(_SCRIPTS) if low <= letter <= high
    )
    if counted[0] * 10 > len(letters):
        return _SCRIPTS[0][2]  # Kana beside Chinese letters: Japanese.
    most = counted.most_common(1)
    if not most or most[0][1] * 10 < len(letters) * 9:
        return frozenset()
    found = _SCRIPTS[most[0][0]][2]
    return found - {"ja", "ko"} if "zh" in found and len(letters) > 20 else found


def _by_words(words: Counter[str]) -> frozenset[str]:
    shares = sorted(
        ((sum(words[word] for word in common & words.keys()), code) for code, common in _COMMON.items()), reverse=True
    )
    (most, code), (second, _) = shares[:2]
    sure = most >= 3 and most * 6 >= words.total() and most >= second * 2
    return _SISTERS.get(code, frozenset({code})) if sure else frozenset()

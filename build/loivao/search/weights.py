"""How much each word says about a page: a word of the title most, of a guide more than of the archive."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from loivao.model.terms import Term
from loivao.pages.view import Kind
from loivao.search.keys import pairs, plain, words
from loivao.search.passages import Content

TITLE: Final = 8.0
HEADING: Final = 2.5
DESCRIPTION: Final = 2.0
TEXT: Final = 1.0
MOST_TEXT: Final = 2.0
"""However often a text says a word, it counts no more than this."""
SHORT_TITLE: Final = 2
LONG_TITLE: Final = 5
"""A title of more words says less with each, one of fewer more."""
NAME: Final = 8
"""So many words at the beginning of a title name the thing itself ("Quyết định số 753/QĐ-TTg"); what follows may name
another one, and counts half."""

KINDS: Final[Mapping[Kind, float]] = {
    Kind.GUIDE: 1.6,
    Kind.AGENCY: 1.2,
    Kind.SITUATION: 1.2,
    Kind.AMOUNTS: 1.2,
    Kind.WRITTEN: 1.2,
    Kind.STATEMENT: 1.2,
    Kind.TASK: 0.7,
    Kind.PLAN: 0.8,
    Kind.INDICATOR: 0.6,
    Kind.TASK_GROUP: 0.6,
    Kind.RESULTS_YEAR: 0.6,
    Kind.GLOSSARY: 0.4,
    Kind.DATA: 0.4,
}
"""Guides before everything, the plan and its results after the rest; what is not named here counts 1."""
ARCHIVE: Final = 0.5

LEVELS: Final = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32)
"""The weights that the index knows; so few because pages of one weight are written as one list."""

Words = tuple[str, ...]
Abbreviations = Mapping[str, Sequence[tuple[Words, Words]]]
"""The full form and the abbreviation, both in plain keys, by the first word of the full form."""


class Weights:
    """The words of one page with their weights, as they are written; and its pairs, by plain key.

    ``called`` is how else people call the page: the number alone, or the law without its number. Who asks for it by
    that name means it, whatever its kind and however old it is.
    """

    def __init__(
        self, content: Content, abbreviations: Abbreviations, *, called: Iterable[str] = (), archived: bool = False
    ) -> None:
        self._abbreviations = abbreviations
        self._forms: defaultdict[str, float] = defaultdict(float)
        self._pairs: defaultdict[str, float] = defaultdict(float)
        self._factor = KINDS.get(content.kind, 1.0) * (ARCHIVE if archived else 1.0)
        first, *others = content.passages
        self._add_name(content.title)
        for name in called:
            self._add_name(name, 1 / self._factor)
        self._add(words(first.text), DESCRIPTION, DESCRIPTION)
        for passage in others:
            self._add(words(passage.title), HEADING, HEADING)
        self._add([word for passage in others for word in words(passage.text)], TEXT, MOST_TEXT)

    @property
    def forms(self) -> dict[str, int]:
        """By word as it is written."""
        return {word: self._level(weight) for word, weight in self._forms.items()}

    @property
    def pairs(self) -> dict[str, int]:
        """By plain pair."""
        return {pair: self._level(weight) for pair, weight in self._pairs.items()}

    def _level(self, weight: float) -> int:
        return max((level for level in LEVELS if level <= weight * self._factor), default=LEVELS[0])

    def _add_name(self, name: str, factor: float = 1.0) -> None:
        said = words(name)
        half = factor * TITLE / 2 * (LONG_TITLE / max(len(said), SHORT_TITLE)) ** 0.5
        self._add(said, half, half)
        self._add(said[:NAME], half, half)

    def _add(self, said: list[str], weight: float, most: float) -> None:
        """Count words in the order in which they are said, and what abbreviations of them would say."""
        keys = [plain(word) for word in said]
        self._count(self._forms, said, weight, most)
        self._count(self._pairs, pairs(keys), weight, most)
        for beside in self._abbreviated(keys):
            self._count(self._forms, beside[1:-1], weight, most)
            self._count(self._pairs, pairs([key for key in beside if key]), weight, most)

    def _abbreviated(self, keys: list[str]) -> set[Words]:
        """Each abbreviation of what stands there in full, between the words beside it ("" where there are none)."""
        found = set()
        for start, key in enumerate(keys):
            for full, short in self._abbreviations.get(key, ()):
                end = start + len(full)
                if tuple(keys[start:end]) == full:
                    found.add((keys[start - 1] if start else "", *short, keys[end] if end < len(keys) else ""))
        return found

    @staticmethod
    def _count(into: defaultdict[str, float], found: Iterable[str], weight: float, most: float) -> None:
        for each, times in Counter(found).items():
            into[each] += min(most, weight * times)


def by_first_word(abbreviations: Mapping[Words, Words]) -> Abbreviations:
    """The full form and the abbreviation, by the first word of the full form."""
    found: defaultdict[str, list[tuple[Words, Words]]] = defaultdict(list)
    for short, full in abbreviations.items():
        found[full[0]].append((full, short))
    return found


def abbreviations(terms: Iterable[Term]) -> dict[Words, Words]:
    """Each abbreviation, in parts and in one word (LĐ-TB&XH and LĐTBXH), with its full form; both in plain keys."""
    known: dict[Words, Words] = {}
    for term in terms:
        if term.full:
            short, full = (tuple(plain(word) for word in words(text)) for text in (term.written, term.full))
            known[short] = full
            known["".join(short),] = full
    return known

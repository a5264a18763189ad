"""The words of the checker, after W3C's ACT rules and EARL: outcome, finding, report. All values are frozen."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum
from typing import Literal, get_args

Language = Literal["vi", "en"]


class Outcome(StrEnum):
    """What a rule says about a target. `failed` is only what contradicts a requirement; a suspicion is `cantTell`."""

    FAILED = "failed"
    CANT_TELL = "cantTell"
    PASSED = "passed"
    INAPPLICABLE = "inapplicable"


class Strength(Enum):
    """What a fault means, on a page of our own portal and on anyone else's."""

    WCAG = "wcag"
    """Contradicts a criterion: `failed` everywhere."""
    DOUBT = "doubt"
    """May contradict a criterion, and only a person can tell: `cantTell` everywhere."""
    QUESTION = "question"
    """We demand it of ourselves; of others it is a question, because WCAG does not demand it: `cantTell`."""
    HOUSE = "house"
    """We demand it of ourselves; others are not asked at all."""

    def outcome(self, *, ours: bool) -> Outcome | None:
        """Outcome of a fault; None when the rule says nothing about such a site."""
        if self is Strength.DOUBT:
            return Outcome.CANT_TELL
        if ours or self is Strength.WCAG:
            return Outcome.FAILED
        return Outcome.CANT_TELL if self is Strength.QUESTION else None


@dataclass(frozen=True)
class Words:
    """One sentence in both languages of the reports. `{name}` marks what `fill` puts in."""

    vi: str
    en: str

    def fill(self, **values: object) -> "Words":
        """The sentence with its values; a value may be words itself."""
        vi, en = (
            {name: value.in_language(language) if isinstance(value, Words) else value for name, value in values.items()}
            for language in get_args(Language)
        )
        return Words(self.vi.format(**vi), self.en.format(**en))

    def in_language(self, language: Language) -> str:
        """The sentence in one language."""
        return self.vi if language == "vi" else self.en


NOTHING_TO_SAY = Words("", "")


@dataclass(frozen=True)
class Witness:
    """Who answered a question or put off mending a fault, on (or until) which day, and what they wrote about it."""

    who: str
    day: date
    note: str


@dataclass(frozen=True)
class AlsoFound:
    """What another rule said of the same thing: a witness of a finding (witnesses.py)."""

    engine: str
    rule: str
    message: Words
    fingerprint: str
    states: tuple[str, ...]
    """Names of the states in which it said so."""


@dataclass(frozen=True)
class Finding:
    """One outcome of one rule on one target of a page, in one state of the page."""

    rule: str
    engine: str
    """axe, alfa, htmlcs, static, html-validate, browser, or the name of a look."""
    criteria: tuple[str, ...]
    """Numbers of WCAG 2.2 criteria; empty for advice and for rules of the house."""
    outcome: Outcome
    state: str
    """Name of the state the page was in; `static` for rules that read the HTML itself."""
    target: str = ""
    """CSS selector; `>>>` steps into a frame or a shadow tree. Empty where the rule speaks of the whole page."""
    snippet: str = ""
    message: Words = NOTHING_TO_SAY
    mend: Words = NOTHING_TO_SAY
    help: str = ""
    """Address of a page that explains the criterion or the rule."""
    blocks_looking: bool = False
    """True when the page could not be examined: the run ends with exit code 2."""
    name: str = ""
    """What the target is called or says: its accessible name where it has one, otherwise the text inside."""
    answered: Witness | None = None
    """Whose answer the outcome is; it was `cantTell` before."""
    waived: Witness | None = None
    """Who put off mending this fault, and until when: it is reported apart and does not count."""

    also: tuple[AlsoFound, ...] = ()
    """Others that found the same; it counts once."""

    @property
    def fingerprint(self) -> str:
        """What an answer knows the thing by: the same wherever on the page it is (decision 0016)."""
        thing = " ".join(self.snippet.split()) or self.message.en
        return hashlib.sha256(f"{thing}\0{' '.join(self.name.split())}".encode()).hexdigest()[:16]

    @property
    def rules(self) -> tuple[str, ...]:
        """Every rule that found it, its own first."""
        return tuple(dict.fromkeys((self.rule, *(each.rule for each in self.also))))

    @property
    def witnesses(self) -> tuple[str, ...]:
        """The others, as `engine: rule`."""
        return tuple(dict.fromkeys(f"{each.engine}: {each.rule}" for each in self.also))

    @property
    def answerable_as(self) -> frozenset[tuple[str, str]]:
        """Rule and fingerprint of each that found it: an answer to one of them answers it, whichever comes first."""
        return frozenset({(self.rule, self.fingerprint), *((each.rule, each.fingerprint) for each in self.also)})


@dataclass(frozen=True)
class PageReport:
    """All that was found on one page."""

    path: str
    """Relative to the checked folder, or the whole address for a URL."""
    findings: tuple[Finding, ...]
    digest: str = ""
    """Of its bytes, and of those of the files it loads."""
    unchanged: bool = False
    """True when it was not opened in the browser, because it is what it was at an earlier run."""

    def count(self, outcome: Outcome) -> int:
        """How many findings have this outcome; what is waived does not count."""
        return sum(finding.outcome is outcome and finding.waived is None for finding in self.findings)


@dataclass(frozen=True)
class Picture:
    """A place as it looks, as a file beside the report."""

    page: str
    target: str
    file: str
    """Its name, relative to the report."""
    width: int
    height: int
    png: bytes


@dataclass(frozen=True)
class Judged:
    """What a person found of a criterion on the whole site."""

    criterion: str
    outcome: Outcome
    witness: Witness


@dataclass(frozen=True)
class Report:
    """A whole run."""

    pages: tuple[PageReport, ...]
    engines: tuple[tuple[str, str], ...]
    """Names and versions of what looked."""
    states: tuple[str, ...]
    obstacles: tuple[Words, ...] = ()
    """Why something could not be looked at, apart from single pages."""
    day: date = date.min
    """The day of the run: what expires is held against it."""
    faults: tuple[Words, ...] = ()
    """What is wrong in the files of answers and waivers."""
    notes: tuple[Words, ...] = ()
    """What is worth knowing and no fault: an answer that fits nothing any more."""
    judged: tuple[Judged, ...] = ()
    """What people found of whole criteria."""
    pictures: tuple[Picture, ...] = ()
    """Of places to mend or to judge, where they were asked for."""
    name: str = ""
    """What the site calls itself: the title of the page its other pages lie below."""

    def count(self, outcome: Outcome) -> int:
        """How many findings of the run have this outcome."""
        return sum(page.count(outcome) for page in self.pages)

    @property
    def could_not_look(self) -> bool:
        """True when anything at all was not looked at as it should have been: never a pass."""
        blocked = any(finding.blocks_looking for page in self.pages for finding in page.findings)
        return bool(self.obstacles) or blocked or not self.pages

    @property
    def exit_code(self) -> int:
        """0 clean, 1 faults, 2 could not look; 2 outranks 1."""
        if self.could_not_look:
            return 2
        return 1 if self.count(Outcome.FAILED) or self.faults else 0

    @property
    def waived(self) -> int:
        """How many faults somebody put off mending."""
        return sum(finding.waived is not None for page in self.pages for finding in page.findings)


class ObstacleError(Exception):
    """Something that must be looked at cannot be: the run ends with exit code 2. Carries the sentence to say."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


def by_outcome(findings: Iterable[Finding], *outcomes: Outcome) -> list[Finding]:
    """The findings that have one of these outcomes, in their order."""
    return [finding for finding in findings if finding.outcome in outcomes]

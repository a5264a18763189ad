"""The words of the checker, after W3C's ACT rules and EARL: outcome, finding, report. All values are frozen."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Literal

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
        """The sentence with its values."""
        return Words(self.vi.format(**values), self.en.format(**values))

    def in_language(self, language: Language) -> str:
        """The sentence in one language."""
        return self.vi if language == "vi" else self.en


NOTHING_TO_SAY = Words("", "")


@dataclass(frozen=True)
class Finding:
    """One outcome of one rule on one target of a page, in one state of the page."""

    rule: str
    engine: str
    """axe, htmlcs, static or browser."""
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


@dataclass(frozen=True)
class PageReport:
    """All that was found on one page."""

    path: str
    """Relative to the checked folder, or the whole address for a URL."""
    findings: tuple[Finding, ...]

    def count(self, outcome: Outcome) -> int:
        """How many findings have this outcome."""
        return sum(finding.outcome is outcome for finding in self.findings)


@dataclass(frozen=True)
class Report:
    """A whole run."""

    pages: tuple[PageReport, ...]
    engines: tuple[tuple[str, str], ...]
    """Names and versions of what looked."""
    states: tuple[str, ...]
    obstacles: tuple[Words, ...] = ()
    """Why something could not be looked at, apart from single pages."""

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
        return 1 if self.count(Outcome.FAILED) else 0


class ObstacleError(Exception):
    """Something that must be looked at cannot be: the run ends with exit code 2. Carries the sentence to say."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


def by_outcome(findings: Iterable[Finding], *outcomes: Outcome) -> list[Finding]:
    """The findings that have one of these outcomes, in their order."""
    return [finding for finding in findings if finding.outcome in outcomes]

"""The shape of a rule: over the HTML of a page, over the whole site, or over what is heard of a page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from loivao_checks.criteria import BEYOND, CRITERIA
from loivao_checks.html import Document, Verdict
from loivao_checks.outcome import Outcome, Words
from loivao_checks.site import PageFacts, Site
from loivao_checks.speech.reading import Heard


class Strength(Enum):
    """What a fault means, on a page of our own portal and on anyone else's."""

    WCAG = "wcag"
    """Contradicts a criterion: `failed` everywhere."""
    QUESTION = "question"
    """We demand it of ourselves; of others it is a question, because WCAG does not demand it: `cantTell`."""
    HOUSE = "house"
    """We demand it of ourselves; others are not asked at all."""

    def outcome(self, *, ours: bool) -> Outcome | None:
        """Outcome of a fault; None when the rule says nothing about such a site."""
        if ours or self is Strength.WCAG:
            return Outcome.FAILED
        return Outcome.CANT_TELL if self is Strength.QUESTION else None


@dataclass(frozen=True)
class Rule:
    """One rule. `look` gives a verdict for each place the rule applies to, and nothing where it does not apply."""

    id: str
    strength: Strength
    title: Words
    """What the rule expects, as a full sentence."""
    mend: Words
    """What to do about a fault."""
    see: str
    """Number of the criterion that explains the matter, also where the rule asks for more than the criterion."""
    look: Callable[[Document], Iterable[Verdict]] | None = None
    look_over_site: Callable[[PageFacts, Site], Iterable[Verdict]] | None = None
    """For what one page alone cannot tell."""
    look_at_speech: Callable[[Heard], Iterable[Verdict]] | None = None
    """For what a screen reader says, as the browser was measured. A rule has one of the three."""

    @property
    def criteria(self) -> tuple[str, ...]:
        """The criteria a fault contradicts; none for what WCAG does not demand."""
        return (self.see,) if self.strength is Strength.WCAG else ()

    @property
    def help(self) -> str:
        """Address of W3C's explanation."""
        return (CRITERIA | BEYOND)[self.see].understanding

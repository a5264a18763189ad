"""The shape of a rule: over the HTML of a page, over the whole site, or over a look of the browser at it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from loivao_checks.criteria import EXPLAINED
from loivao_checks.html import Document, Verdict
from loivao_checks.looks import Look
from loivao_checks.outcome import Outcome, Strength, Words
from loivao_checks.site import PageFacts, Site

__all__ = ["Rule", "Strength"]


@dataclass(frozen=True)
class Rule:
    """One rule. `look` gives a verdict for each place the rule applies to, and nothing where it does not apply."""

    id: str
    strength: Strength
    """Of each fault that does not bring its own."""
    title: Words
    """What the rule expects, as a full sentence."""
    mend: Words
    """What to do about a fault."""
    see: str
    """Number of the criterion that explains the matter, also where the rule asks for more than the criterion."""
    look: Callable[[Document], Iterable[Verdict]] | None = None
    look_over_site: Callable[[PageFacts, Site], Iterable[Verdict]] | None = None
    """For what one page alone cannot tell."""
    look_at: Callable[[Any], Iterable[Verdict]] | None = None
    """For what was measured in the browser: what `through.read` makes of it. A rule has one of the three."""
    through: Look | None = None
    """The look that `look_at` judges."""

    @property
    def criteria(self) -> tuple[str, ...]:
        """The criteria a fault contradicts or may contradict; none for what WCAG does not demand."""
        return self.criteria_of(self.strength, None)

    def criteria_of(self, strength: Strength, outcome: Outcome | None) -> tuple[str, ...]:
        """The criteria of a fault of this weight: a question names the one it is about, a rule of the house none."""
        about = strength in (Strength.WCAG, Strength.DOUBT) or outcome is Outcome.CANT_TELL
        return (self.see,) if about else ()

    @property
    def help(self) -> str:
        """Address of W3C's explanation."""
        return EXPLAINED[self.see].understanding

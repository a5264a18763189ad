"""What there is to mend or to judge: by rule, not by page. What many pages have in common is one place."""

from collections.abc import Callable
from dataclasses import dataclass

from loivao_checks.outcome import Finding, Outcome, Report, Words
from loivao_checks.states import together

_PAGES = Words("{count} trang, như {examples}", "{count} pages, such as {examples}")
_EXAMPLES = 3


@dataclass(frozen=True)
class Place:
    """One thing on one page, or the same thing on many."""

    example: Finding
    pages: tuple[str, ...]
    states: Words

    def where(self) -> Words:
        """The pages: all when they are few, otherwise how many and the first."""
        if len(self.pages) <= _EXAMPLES:
            return Words(*[", ".join(self.pages)] * 2)
        return _PAGES.fill(count=len(self.pages), examples=", ".join(self.pages[:_EXAMPLES]))


@dataclass(frozen=True)
class Thing:
    """All places at which one rule found one kind of fault; those on most pages come first."""

    example: Finding
    places: tuple[Place, ...]

    @property
    def pages(self) -> int:
        """On how many pages it is."""
        return len({page for place in self.places for page in place.pages})

    @property
    def shares_message(self) -> bool:
        """True when the rule says the same of every place."""
        return len({place.example.message for place in self.places}) == 1


Wanted = Callable[[Finding], bool]


def to_mend(finding: Finding) -> bool:
    """A fault that counts."""
    return finding.outcome is Outcome.FAILED and finding.waived is None


def to_judge(finding: Finding) -> bool:
    """A question that nobody answered."""
    return finding.outcome is Outcome.CANT_TELL and not finding.blocks_looking


def waived(finding: Finding) -> bool:
    """A fault that somebody put off."""
    return finding.waived is not None


def things(report: Report, wanted: Wanted) -> tuple[Thing, ...]:
    """The things among the findings that are wanted; what is on most pages first, as one cause mends most there."""
    found: dict[tuple[str, str, Words], dict[tuple[str, str, Words], list[tuple[str, Finding]]]] = {}
    for page in report.pages:
        for finding in filter(wanted, page.findings):
            kind = (finding.engine, finding.rule, finding.mend)
            place = (finding.target, finding.snippet, finding.message)
            found.setdefault(kind, {}).setdefault(place, []).append((page.path, finding))
    made = [_thing([_place(each, report) for each in places.values()]) for places in found.values()]
    return tuple(sorted(made, key=lambda thing: -thing.pages))


def _thing(places: list[Place]) -> Thing:
    return Thing(places[0].example, tuple(sorted(places, key=lambda place: -len(place.pages))))


def _place(found: list[tuple[str, Finding]], report: Report) -> Place:
    states = list(dict.fromkeys(finding.state for _, finding in found))
    pages = tuple(dict.fromkeys(path for path, _ in found))
    return Place(found[0][1], pages, together(states, report.states))

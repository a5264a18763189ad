"""The static engine: every rule over every page, and over the site as a whole."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from loivao_checks.html import Verdict, parse
from loivao_checks.outcome import Finding, Outcome, Words
from loivao_checks.rules import RULES
from loivao_checks.rules.rule import Rule
from loivao_checks.site import PageFacts, Site, facts
from loivao_checks.states import STATIC

ENGINE = "static"


@dataclass(frozen=True)
class PageRead:
    """One page after its own rules: what they said, and what the rules about the site need."""

    facts: PageFacts
    verdicts: tuple[tuple[Rule, tuple[Verdict, ...]], ...]

    def without_repeated_passes(self) -> "PageRead":
        """The same for the report: the faults, and one verdict where a rule has nothing but passes."""
        kept = tuple((rule, tuple(each for each in said if each.fault) or said[:1]) for rule, said in self.verdicts)
        return PageRead(self.facts, kept)


def read_page(path: str, url: str, body: bytes, origin: str, rules: Sequence[Rule] = RULES) -> PageRead:
    """Parse a page once and ask every rule that needs no more than it."""
    document = parse(path, url, body)
    verdicts = tuple((rule, tuple(rule.look(document))) for rule in rules if rule.look is not None)
    return PageRead(facts(document, origin), verdicts)


def judge(
    read: Iterable[PageRead], site: Site, tell: Callable[[], None], rules: Sequence[Rule] = RULES
) -> dict[str, tuple[Finding, ...]]:
    """Findings of all rules by path of page. `tell` is called after each page."""
    found: dict[str, tuple[Finding, ...]] = {}
    for page in read:
        said = dict(page.verdicts)
        for rule in rules:
            if rule.look_over_site is not None:
                said[rule] = tuple(rule.look_over_site(page.facts, site))
        found[page.facts.path] = tuple(
            finding for rule in rules if rule in said for finding in findings(rule, said[rule], ours=site.ours)
        )
        tell()
    return found


def findings(
    rule: Rule, verdicts: Sequence[Verdict], *, ours: bool, engine: str = ENGINE, state: str = STATIC
) -> list[Finding]:
    """What the verdicts of a rule come to on a site; one finding, passed or inapplicable, where nothing is wrong."""

    def told(verdict: Verdict, fault: Words) -> Finding | None:
        strength = verdict.strength or rule.strength
        outcome = strength.outcome(ours=ours)
        if outcome is None:
            return None
        return Finding(
            rule=rule.id,
            engine=engine,
            criteria=rule.criteria_of(strength, outcome),
            outcome=outcome,
            state=state,
            target=verdict.place.target,
            snippet=verdict.place.snippet,
            name=verdict.place.name,
            message=fault,
            mend=rule.mend,
            help=rule.help,
        )

    faults = [told(verdict, verdict.fault) for verdict in verdicts if verdict.fault is not None]
    found = [finding for finding in faults if finding is not None]
    if found or rule.strength.outcome(ours=ours) is None:
        return found
    outcome = Outcome.PASSED if verdicts else Outcome.INAPPLICABLE
    return [Finding(rule.id, engine, rule.criteria, outcome, state, message=rule.title, help=rule.help)]

"""One thing on a page is one finding, however many engines and rules saw it: the others become its witnesses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from loivao_checks.criteria import order
from loivao_checks.outcome import AlsoFound, Finding, Outcome, Words
from loivao_checks.states import STATIC
from loivao_checks.wording.subjects import INSIDE, ONE_THING, WHOLE_PAGE, subject_of

_Spot = tuple[str, str]
"""What a finding is about, and where."""


@dataclass(eq=False)
class _Led:
    """The finding that speaks, and those that saw the same."""

    leader: Finding
    also: list[Finding] = field(default_factory=list)

    def whole(self) -> Finding:
        said: dict[tuple[str, str, Words, str], list[str]] = {}
        for each in self.also:
            said.setdefault((each.engine, each.rule, each.message, each.fingerprint), []).append(each.state)
        criteria = {number for each in (self.leader, *self.also) for number in each.criteria}
        return replace(
            self.leader,
            also=tuple(AlsoFound(*what, states=tuple(dict.fromkeys(states))) for what, states in said.items()),
            criteria=tuple(sorted(criteria, key=order)),
        )


class _Leaders:
    """Found by what they are about and where: at a place itself, and at what lies around it."""

    def __init__(self) -> None:
        self._at: dict[_Spot, list[_Led]] = {}
        self._around: dict[_Spot, list[_Led]] = {}

    def add(self, led: _Led) -> None:
        for spot in _spots(led.leader):
            self._at.setdefault(spot, []).append(led)
        for spot in _spots_around(led.leader):
            self._around.setdefault(spot, []).append(led)

    def of(self, finding: Finding) -> list[_Led]:
        """All that are about the same thing, by another engine, in the same state or in one that is no state."""
        found = [led for spot in _spots(finding) for at in (self._at, self._around) for led in at.get(spot, ())]
        found += [led for spot in _spots_around(finding) for led in self._at.get(spot, ())]
        return [
            led
            for led in dict.fromkeys(found)
            if led.leader.engine != finding.engine and _meet(led.leader.state, finding.state)
        ]


def together(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings of a page, each thing once. Of several about one thing a fault speaks before a question, then the
    order of the findings decides; that of the others that are left stays as it was.
    """
    leaders = _Leaders()
    led: dict[int, _Led] = {}
    told = [number for number, each in enumerate(findings) if each.outcome in (Outcome.FAILED, Outcome.CANT_TELL)]
    for number in sorted(told, key=lambda number: findings[number].outcome is not Outcome.FAILED):
        finding = findings[number]
        others = [] if finding.blocks_looking else leaders.of(finding)
        # What has no state is said to each state's finding; what has one, to the first that speaks.
        for other in others if finding.state == STATIC else others[:1]:
            other.also.append(finding)
        if not others:
            led[number] = _Led(finding)
            leaders.add(led[number])
    asked = frozenset(told)
    return tuple(
        led[number].whole() if number in led else finding
        for number, finding in enumerate(findings)
        if number in led or number not in asked
    )


def _meet(one: str, other: str) -> bool:
    return one == other or STATIC in (one, other)


def _spots(finding: Finding) -> Iterator[_Spot]:
    for about in _about(finding):
        yield about, "" if about in WHOLE_PAGE else finding.target


def _spots_around(finding: Finding) -> Iterator[_Spot]:
    steps = finding.target.split(" > ")
    for about in _about(finding):
        if about in INSIDE:
            yield from ((about, " > ".join(steps[:end])) for end in range(1, len(steps)))


def _about(finding: Finding) -> Iterator[str]:
    subject = subject_of(finding.engine, finding.rule)
    if subject:
        yield subject
    yield from (number for number in finding.criteria if number in ONE_THING)

"""From looks to findings: what the worker is to measure of a page, and what the rules say of it."""

from collections.abc import Iterable, Iterator, Sequence

from loivao_checks import static
from loivao_checks.examination import Examined, Job
from loivao_checks.looks import LOOKS, Look
from loivao_checks.outcome import Finding
from loivao_checks.rules import RULES
from loivao_checks.states import State


def jobs(looks: Iterable[Look], key: str, url: str, states: Sequence[State]) -> Iterator[Job]:
    """What the worker is to measure of a page that is looked at in these states."""
    return (Job(key, url, state, look.measurement) for look in looks for state in look.taken_in(states))


def look_of(examined: Examined) -> Look:
    """The look that this was measured for."""
    return next(look for look in LOOKS if look.measurement == examined.job.measurement)


def findings(examined: Examined, *, ours: bool) -> list[Finding]:
    """What the rules say of what was measured."""
    look, state = look_of(examined), examined.job.state.name
    seen = look.read(examined.answer["measured"])
    return [
        finding
        for rule in RULES
        if rule.look_at is not None and rule.through is look
        for finding in static.findings(rule, tuple(rule.look_at(seen)), ours=ours, engine=look.name, state=state)
    ]

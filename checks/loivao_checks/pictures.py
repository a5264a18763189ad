"""Pictures of places to mend or to judge, taken after the check: a few of each rule, so that a report stays small."""

import base64
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from loivao_checks.examination import Examiner, Job
from loivao_checks.measurement import Measurement
from loivao_checks.outcome import Finding, Outcome, Picture
from loivao_checks.states import BY_NAME, State

_MOST_OF_A_RULE = 3
_MOST = 60
_FOLDER = "pictures"

Wanted = dict[tuple[str, str], list[str]]
"""Targets by page and name of the state they are seen in."""


def wanted(found: Mapping[str, Sequence[Finding]], states: Sequence[State]) -> Wanted:
    """Which places get a picture; those of rules that need no browser are taken in the first state."""
    of_rule: Counter[str] = Counter()
    seen: set[tuple[str, str]] = set()
    chosen: Wanted = {}
    for path in sorted(found):
        for finding in found[path]:
            place = (path, finding.target)
            if finding.outcome not in (Outcome.FAILED, Outcome.CANT_TELL) or not finding.target or place in seen:
                continue
            if of_rule[finding.rule] < _MOST_OF_A_RULE and len(seen) < _MOST:
                of_rule[finding.rule] += 1
                seen.add(place)
                state = finding.state if finding.state in BY_NAME else states[0].name
                chosen.setdefault((path, state), []).append(finding.target)
    return chosen


def take(ready: Examiner, addresses: Mapping[str, str], places: Wanted) -> tuple[Picture, ...]:
    """The pictures, in the order of pages and places. What cannot be photographed has none."""
    jobs = [
        Job(path, addresses[path], BY_NAME[state], Measurement("pictures", options={"targets": targets}))
        for (path, state), targets in places.items()
        if path in addresses
    ]
    made = sorted(_taken(ready, jobs))
    return tuple(
        Picture(page, target, f"{_FOLDER}/{number:03}.png", width, height, png)
        for number, (page, target, width, height, png) in enumerate(made, start=1)
    )


def _taken(ready: Examiner, jobs: Iterable[Job]) -> Iterator[tuple[str, str, int, int, bytes]]:
    for examined in ready.examine(jobs):
        for target, made in examined.answer.get("measured", {}).items():
            yield examined.job.key, target, made["width"], made["height"], base64.b64decode(made["png"])

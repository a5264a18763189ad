"""The criteria of WCAG 2.2 A and AA, one by one: what looked at each, what came of it, and what is left to a person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from loivao_checks.criteria import CRITERIA, EXPLAINED, Criterion
from loivao_checks.outcome import Finding, Judged, Outcome, Report, Words
from loivao_checks.wording.judging import TO_JUDGE

_SUMMARY = Words(
    "Trong {all} tiêu chí mức A và AA của hướng dẫn về nội dung web dễ tiếp cận (WCAG) 2.2: {judged} đã có người xét, "
    "{machine} chỉ có máy xem một phần, {nobody} chưa ai xem.",
    "Of the {all} criteria A and AA of the Web Content Accessibility Guidelines (WCAG) 2.2: {judged} were judged by a "
    "person, {machine} were looked at by rules only, and in part, {nobody} by nobody.",
)


class Status(StrEnum):
    """Who looked at a criterion."""

    JUDGED = "judged"
    """A person, in the whole; the rules may have looked as well."""
    RULES = "rules"
    """Rules only. No rule sees all of a criterion."""
    NOBODY = "nobody"


@dataclass(frozen=True)
class Row:
    """All that is known of one criterion."""

    criterion: Criterion
    rules: tuple[str, ...]
    """Rules that looked at it in this run, as `engine: rule`."""
    pages: Mapping[Outcome, int]
    """On how many pages it has each outcome; a page counts once, with its worst."""
    waived: int
    """On how many pages a fault is put off."""
    to_judge: Words
    """What no rule can tell, as a question to a person."""
    judged: Judged | None
    """What a person last found of the whole criterion."""
    last_answered: date | None
    """When a person last answered a question about it at a single place."""

    @property
    def status(self) -> Status:
        """Who looked at it."""
        if self.judged:
            return Status.JUDGED
        return Status.RULES if self.rules else Status.NOBODY


_WORST_FIRST = (Outcome.FAILED, Outcome.CANT_TELL, Outcome.PASSED, Outcome.INAPPLICABLE)


def table(report: Report) -> tuple[Row, ...]:
    """A row for each criterion of A and AA, in W3C's order, then those of AAA that a rule looked at."""
    found: dict[str, list[tuple[str, Finding]]] = {number: [] for number in EXPLAINED}
    for page in report.pages:
        for finding in page.findings:
            for number in finding.criteria:
                found[number].append((page.path, finding))
    judged = {each.criterion: each for each in sorted(report.judged, key=lambda each: each.witness.day)}
    return tuple(
        _row(criterion, found[number], judged.get(number))
        for number, criterion in EXPLAINED.items()
        if number in CRITERIA or found[number]
    )


def summary(report: Report) -> Words:
    """The table in one sentence."""
    statuses = [row.status for row in table(report) if row.criterion.number in CRITERIA]
    counts = {status: statuses.count(status) for status in Status}
    return _SUMMARY.fill(
        all=len(statuses), judged=counts[Status.JUDGED], machine=counts[Status.RULES], nobody=counts[Status.NOBODY]
    )


def _row(criterion: Criterion, found: list[tuple[str, Finding]], judged: Judged | None) -> Row:
    worst: dict[str, Outcome] = {}
    for path, finding in found:
        worst[path] = min(worst.get(path, finding.outcome), finding.outcome, key=_WORST_FIRST.index)
    outcomes = list(worst.values())
    answered = [finding.answered.day for _, finding in found if finding.answered]
    return Row(
        criterion=criterion,
        rules=tuple(sorted({rule for _, each in found for rule in (f"{each.engine}: {each.rule}", *each.witnesses)})),
        pages={outcome: outcomes.count(outcome) for outcome in _WORST_FIRST},
        waived=len({path for path, finding in found if finding.waived}),
        to_judge=TO_JUDGE[criterion.number],
        judged=judged,
        last_answered=max(answered, default=None),
    )

"""Siteimprove Alfa: what becomes of its outcomes, which are those of ACT. wording/alfa.py says what each is worth."""

from typing import Any

from loivao_checks.criteria import understanding
from loivao_checks.outcome import Finding, Outcome, Words
from loivao_checks.wording.alfa import ROWS

ENGINE = "alfa"
_REASONS = Words("{expected} (Alfa: {reasons}.)", "{expected} {reasons}.")
_ASK = Words("Cần người xem lại: {said}", "For a person to judge: {said}")
_HELP = "https://alfa.siteimprove.com/rules/{rule}"


def findings(issues: list[dict[str, Any]], state: str) -> list[Finding]:
    """Outcomes of one page in one state: one for each place that fails or is doubtful, one for each other rule."""
    return [_finding(issue, state) for issue in issues]


def knows(rule: str) -> bool:
    """True for a rule of Alfa that is asked."""
    return rule in ROWS


def _finding(issue: dict[str, Any], state: str) -> Finding:
    row = ROWS[issue["code"]]
    outcome = Outcome(issue["outcome"])
    if outcome is Outcome.FAILED:
        outcome = row.outcome
    said = row.expected
    if issue["reasons"]:
        said = _REASONS.fill(expected=said, reasons="; ".join(issue["reasons"]))
    return Finding(
        rule=issue["code"],
        engine=ENGINE,
        criteria=row.criteria,
        outcome=outcome,
        state=state,
        target=issue["selector"],
        snippet=issue["snippet"],
        name=issue.get("name", ""),
        message=_ASK.fill(said=said) if outcome is Outcome.CANT_TELL else said,
        help=understanding(row.criteria) or _HELP.format(rule=issue["code"]),
    )

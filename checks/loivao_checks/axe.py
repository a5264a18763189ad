"""axe-core: what becomes of what it says. Violations of criteria are faults; best practice is at most a question."""

import re
from typing import Any

from loivao_checks.criteria import CRITERIA, order, understanding
from loivao_checks.outcome import Finding, Outcome, Words
from loivao_checks.wording import axe as wording

ENGINE = "axe"
_TAG = re.compile(r"<[^>]*>")
_CRITERION_TAG = re.compile(r"wcag(\d)(\d)(\d+)\Z")


def findings(issues: list[dict[str, Any]], state: str) -> list[Finding]:
    """Outcomes of one page in one state: one for each place that fails or is doubtful, one for each other rule."""
    return [_finding(issue, state) for issue in issues if not _is_a_sign(issue)]


def _is_a_sign(issue: dict[str, Any]) -> bool:
    """True where axe doubts that a name has the words that are seen, and what is seen is a sign such as × alone."""
    seen = _TAG.sub("", str(issue["snippet"]))
    return (
        issue["code"] == "label-content-name-mismatch"
        and issue["outcome"] == Outcome.CANT_TELL
        and bool(seen.strip())
        and not any(letter.isalnum() for letter in seen)
    )


def knows(rule: str) -> bool:
    """True for a rule of axe that is asked for."""
    return rule in wording.SENTENCES


def criteria_of(tags: list[str]) -> tuple[str, ...]:
    """Criteria by axe's tags, such as `wcag1412` for 1.4.12; those of level AAA and removed ones are left out."""
    numbers = (".".join(found.groups()) for tag in tags if (found := _CRITERION_TAG.match(tag)))
    return tuple(sorted({number for number in numbers if number in CRITERIA}, key=order))


def _finding(issue: dict[str, Any], state: str) -> Finding:
    criteria = criteria_of(issue["tags"])
    outcome = Outcome(issue["outcome"])
    if outcome is Outcome.FAILED and not criteria:
        outcome = Outcome.CANT_TELL
    reasons = [str(reason["message"]) for reason in issue["reasons"]]
    english = issue["message"] + (f": {'; '.join(reasons)}" if reasons else ".")
    return Finding(
        rule=issue["code"],
        engine=ENGINE,
        criteria=criteria,
        outcome=outcome,
        state=state,
        target=issue["selector"],
        snippet=issue["snippet"],
        name=issue.get("name", ""),
        message=Words(wording.vietnamese(issue["code"], issue["reasons"], english, outcome), english),
        help=understanding(criteria) or issue["helpUrl"].partition("?")[0],
    )

"""What a check found, told to the person who will mend it: by fault, not by page, as one cause has many places."""

from collections.abc import Iterator
from typing import Final

from loivao.checking import Finding, Report
from loivao.sentences import Voice

SHOWN_FINDINGS: Final = 50
SHOWN_PLACES: Final = 10


def mending(report: Report, voice: Voice) -> str:
    """Faults of the files of answers and waivers, then the findings, certain faults first; the first fifty, and of
    each the first ten places.
    """
    paragraphs = list(report.faults)
    paragraphs += ["\n".join(_lines(finding, voice)) for finding in report.findings[:SHOWN_FINDINGS]]
    if len(report.findings) > SHOWN_FINDINGS:
        paragraphs.append(voice.text("check.more-findings", count=len(report.findings) - SHOWN_FINDINGS))
    return "\n\n".join(paragraphs)


def _lines(finding: Finding, voice: Voice) -> Iterator[str]:
    yield voice.text(f"check.finding.{finding.outcome}", message=finding.message)
    criteria = ", ".join(finding.criteria) or voice.text("check.no-criteria")
    yield voice.text("check.rule", rule=finding.rule, engine=finding.engine, criteria=criteria)
    if finding.mend:
        yield voice.text("check.mend", mend=finding.mend)
    if finding.help:
        yield voice.text("check.help", help=finding.help)
    for page, target in finding.places[:SHOWN_PLACES]:
        yield voice.text("check.place", page=page, target=target or voice.text("check.whole-page"))
    if len(finding.places) > SHOWN_PLACES:
        yield voice.text("check.more", count=len(finding.places) - SHOWN_PLACES)

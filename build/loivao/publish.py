"""``loivao publish``: the main job. Validate, build, check, write the figures of the check into the statement, swap.

Until the swap everything happens in a staging folder, so whatever fails or is killed, the site being served stays
what it was. The figures of a check can only be known after it, so the site is built twice, and the second building
must equal the first, byte for byte, on every page but the one that carries the figures; that page is checked again.
"""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from loivao import folders
from loivao.checking import Asker, Report, check
from loivao.exits import CouldNot, Exit, Refused
from loivao.load import load_portal
from loivao.mending import mending
from loivao.mkdocs_plugin import build
from loivao.model import addresses
from loivao.model.check import CheckSummary, CriteriaLooked
from loivao.model.portal import Portal
from loivao.problems import Invalid
from loivao.releases import Releases
from loivao.sentences import Voice
from loivao.validate import told
from loivao.web import serving

STATEMENT: Final = f"{addresses.STATEMENT}index.html"
"""The one page that depends on the check."""


def publish(
    root: Path, public: Path, day: date, voice: Voice, *, against: Path | None = None, official: bool = False
) -> Exit:
    """Publish the portal of ``root`` in the folder ``public``; ``against`` and ``official`` as in ``load_portal``.

    Raises:
        Invalid: data, content or templates have faults.
        Refused: the check found something, or people should have judged the portal again.
        CouldNot: the check could not look, another publisher is at work, the folder is not ours.
        OSError: the disk refuses.
    """
    releases = Releases(public)
    with releases.locked(root):
        voice.progress("validate.running")
        loaded = load_portal(root, day, against=against, official=official)
        if loaded.portal is None:
            raise Invalid(loaded.problems)
        if loaded.problems:
            voice.result(told(loaded.problems, voice))
        _require_judged(loaded.portal, day)
        voice.progress("build.running")
        first = releases.staging / "first"
        build(root, first, day)
        pages = folders.count_pages(first)
        voice.progress("check.running", pages=pages)
        asker = Asker(root, day, voice.language)
        report = _require_clean(check(asker, first, pages, releases.staging / "report.json"), releases, voice)
        voice.progress("publish.statement")
        staged = releases.staging / "site"
        build(root, staged, day, _summary(report, day))
        _require_same_pages(first, staged)
        with serving(staged) as address:
            page = check(asker, f"{address}{STATEMENT}", 1, releases.staging / "statement.json")
        _require_clean(page, releases, voice)
        voice.progress("publish.swapping")
        release = releases.add(staged, report.raw, datetime.now(UTC))
    voice.result(voice.text("publish.done", release=release, pages=report.pages, site=releases.link))
    return Exit.CLEAN


def roll_back(root: Path, public: Path, voice: Voice) -> Exit:
    """Make the release before the public one public again.

    Raises:
        CouldNot: there is none, or a publisher is at work.
    """
    releases = Releases(public)
    if not public.is_dir():
        raise CouldNot("release.none-before", folder=public)
    with releases.locked(root):
        before, now = releases.roll_back()
    voice.result(voice.text("publish.rolled-back", before=before, now=now, site=releases.link))
    return Exit.CLEAN


def _require_judged(portal: Portal, day: date) -> None:
    """Raises Refused when a person should have judged the accessibility of the portal again before this day."""
    judged = portal.identity.accessibility
    if judged is not None and judged.review_by < day:
        raise Refused("publish.review-overdue", review_by=judged.review_by.isoformat())


def _require_clean(report: Report, releases: Releases, voice: Voice) -> Report:
    """``report``, if nothing failed and nothing is left for a person to judge.

    Raises:
        Refused: something is; what to mend has been said, and the report is kept.
    """
    if report.clean:
        return report
    voice.refuse(mending(report, voice))
    releases.refused_report.write_bytes(report.raw)
    failed = report.failed + len(report.faults)
    counts = {"failed": failed, "cant_tell": report.cant_tell, "pages": report.pages}
    raise Refused("publish.refused", report=releases.refused_report, **counts)


def _summary(report: Report, day: date) -> CheckSummary:
    """What the accessibility statement says about the check: of the browser its version, not where it was found."""
    engines = tuple((name, version.partition(" (")[0]) for name, version in report.engines)
    return CheckSummary(
        checked_on=day,
        pages=report.pages,
        failed=report.failed,
        cant_tell=report.cant_tell,
        engines=engines,
        states=report.states,
        waived=report.waived,
        criteria=CriteriaLooked(*(dict(report.criteria).get(name, 0) for name in ("judged", "rules", "nobody"))),
    )


def _require_same_pages(checked: Path, staged: Path) -> None:
    """Raises CouldNot where a page other than the statement is not the one that was checked."""
    other = next((name for name in folders.differing(checked, staged) if name != STATEMENT), None)
    if other is not None:
        raise CouldNot("publish.sources-changed", page=other)

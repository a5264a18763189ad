"""The same files on another day: what was right may be due, ended or not yet there, and nobody asks a clock."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sites.portals import DAY, MINIMAL, minimal_portal

from loivao.load import load_portal


def codes_on(day: date, root: Path = MINIMAL) -> set[str]:
    return {each.code for each in load_portal(root, day).problems}


def test_the_day_is_the_only_clock() -> None:
    assert load_portal(MINIMAL, DAY) == load_portal(MINIMAL, DAY)
    assert codes_on(DAY) == set()


def test_a_guide_on_a_decree_to_come_is_warned_about() -> None:
    assert "guide.not-yet-in-force" in codes_on(date(2026, 10, 4))
    assert "guide.not-yet-in-force" not in codes_on(date(2026, 10, 5))


def test_a_review_is_due_on_the_day_after_its_last() -> None:
    assert "review.due" not in codes_on(date(2027, 2, 1))
    assert "review.due" in codes_on(date(2027, 2, 2))


def test_an_amount_before_its_first_base_level_is_a_fault() -> None:
    assert {"amount.no-base-level", "base.no-level"} <= codes_on(date(2024, 6, 30))


@pytest.mark.parametrize(("days", "told"), [(59, True), (60, True), (61, False)])
def test_an_instrument_is_told_sixty_days_before_its_end(tmp_path: Path, days: int, told: bool) -> None:
    root = minimal_portal(tmp_path / "portal")
    file = root / "data/instruments.yml"
    end = (DAY + timedelta(days=days)).isoformat()
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("05/10/2026", f"05/10/2026\n    in_force_until: {end}"), encoding="utf-8")
    assert ("guide.ends-soon" in codes_on(DAY, root)) == told


@pytest.mark.parametrize(
    ("days", "told"),
    [(-1, "accessibility.overdue"), (0, "accessibility.due-soon"), (30, "accessibility.due-soon"), (31, "")],
)
def test_a_judgment_of_accessibility_is_told_thirty_days_before_its_end(tmp_path: Path, days: int, told: str) -> None:
    root = minimal_portal(tmp_path / "portal")
    file = root / "data/portal.yml"
    end = (DAY + timedelta(days=days)).isoformat()
    judged = f"accessibility:\n  checked_by: Lan\n  checked_on: 2026-01-05\n  review_by: {end}\n"
    file.write_text(file.read_text(encoding="utf-8") + judged, encoding="utf-8")
    assert {code for code in codes_on(DAY, root) if code.startswith("accessibility.")} == ({told} if told else set())

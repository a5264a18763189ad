"""Every broken portal gives exactly the report that is written beside it, in both languages."""

from pathlib import Path

import pytest
from sites.portals import DAY, INVALID, MINIMAL, invalid_portal

from loivao.load import load_portal
from loivao.problems import Severity, report

NAMES = sorted(folder.name for folder in INVALID.iterdir())
LEAST = 40


def test_the_minimal_portal_is_valid_and_gives_no_warning() -> None:
    loaded = load_portal(MINIMAL, DAY)
    assert loaded.problems == ()
    assert loaded.portal is not None
    assert loaded.portal.day == DAY


def test_there_are_at_least_forty_broken_portals() -> None:
    assert len(NAMES) >= LEAST


@pytest.mark.parametrize("name", NAMES)
def test_a_broken_portal_is_reported_word_for_word(name: str, tmp_path: Path) -> None:
    loaded = load_portal(invalid_portal(name, tmp_path / "portal"), DAY)
    expected = {path.name: path.read_text(encoding="utf-8") for path in (INVALID / name).glob("expected*.txt")}
    assert report(loaded.problems, "vi") + "\n" == expected["expected.txt"]
    assert report(loaded.problems, "en") + "\n" == expected["expected.en.txt"]


@pytest.mark.parametrize("name", NAMES)
def test_a_portal_is_handed_over_only_where_nothing_is_at_fault(name: str, tmp_path: Path) -> None:
    loaded = load_portal(invalid_portal(name, tmp_path / "portal"), DAY)
    assert loaded.problems
    assert (loaded.portal is None) == any(each.severity is Severity.FAULT for each in loaded.problems)


def test_faults_of_every_kind_are_named_in_one_run(tmp_path: Path) -> None:
    loaded = load_portal(invalid_portal("faults-of-every-kind-in-one-run", tmp_path / "portal"), DAY)
    wanted = {
        "markdown.no-front-matter",
        "record.unknown-key",
        "link.unknown-agency",
        "id.doubled",
        "content.address-taken",
        "file.link",
    }
    found = {each.code: each.place for each in loaded.problems}
    assert wanted <= set(found)
    assert all(found[code].line for code in wanted - {"content.address-taken", "file.link"})

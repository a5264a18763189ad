"""Every message about data and content is seen in a broken portal, or told in a test by its code."""

import tomllib
from pathlib import Path

from sites.portals import DAY, INVALID, invalid_portal

import loivao
from loivao.load import load_portal
from loivao.problems import Problem

TESTS = Path(__file__).parents[1]
MESSAGES = Path(loivao.__file__).parent / "messages" / "vi.toml"
OF_THE_THEME = ("theme.", "site.")


def codes() -> set[str]:
    """Codes about data and content."""
    catalogue = tomllib.loads(MESSAGES.read_text(encoding="utf-8"))
    return {code for code in catalogue if code != "phrases" and not code.startswith(OF_THE_THEME)}


def test_no_message_is_without_a_case(tmp_path: Path) -> None:
    shown: set[Problem] = set()
    for folder in INVALID.iterdir():
        shown.update(load_portal(invalid_portal(folder.name, tmp_path / folder.name), DAY).problems)
    tests = "".join(path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))
    unseen = codes() - {each.code for each in shown}
    assert {code for code in unseen if f'"{code}"' not in tests} == set()


def test_the_count_of_messages_is_not_of_nothing() -> None:
    assert len(codes()) > 100

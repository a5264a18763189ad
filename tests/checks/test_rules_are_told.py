"""The README of the checker names every rule, once."""

import re
from collections import Counter
from pathlib import Path

from loivao_checks.rules import RULES

README = Path(__file__).parents[2] / "checks" / "loivao_checks" / "README.md"


def test_every_rule_has_one_row_in_the_readme_with_its_criterion() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| ([0-9.]+) \|", README.read_text("utf-8"), re.MULTILINE)
    assert Counter(rows) == Counter((rule.id, rule.see) for rule in RULES)

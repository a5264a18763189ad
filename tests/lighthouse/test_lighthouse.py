"""Lighthouse has nothing to add where it does not measure time; performance is measured by `make lighthouse`."""

import pytest
from lighthouse.audits import KINDS, WANTED, Audit, audits

NOT_OF_TIME = [category for category in WANTED if category != "performance"]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[Audit]:
    return audits(NOT_OF_TIME, 1, tmp_path_factory.mktemp("lighthouse"))


@pytest.mark.parametrize("category", NOT_OF_TIME)
def test_every_kind_of_page_has_the_whole_score(told: list[Audit], category: str) -> None:
    assert len(told) == len(KINDS)
    missed = [each for each in told if category in each.missed()]
    assert {each.page: (each.scores[category], each.lowered[category]) for each in missed} == {}

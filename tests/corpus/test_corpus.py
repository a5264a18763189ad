"""The corpus is what it says it is: enough barriers of every family, in two languages, with twins, one third unseen."""

import re

import pytest
from corpus.cases import FAMILIES, PARTS, Case, cases

EVERY = [case for part in PARTS for case in cases(part)]
BARRIERS = [case for case in EVERY if case.barrier]
INNOCENT = [case for case in EVERY if not case.barrier]
LOADED = re.compile(r"""\b(?:src|srcset|poster|data)=["'](?:https?:)?//|url\(["']?(?:https?:)?//|@import|\bfetch\(""")


def named(case: Case) -> str:
    return f"{case.part}-{case.family}-{case.name}"


def text(case: Case, side: str) -> str:
    return (case.folder / f"{side}.html").read_text("utf-8")


def test_there_are_at_least_150_barriers_and_60_innocent_pages() -> None:
    assert len(BARRIERS) >= 150
    assert len(INNOCENT) >= 60


@pytest.mark.parametrize("family", FAMILIES)
def test_each_family_has_at_least_twelve_barriers_and_a_third_of_them_unseen(family: str) -> None:
    of_family = [case for case in BARRIERS if case.family == family]
    unseen = [case for case in of_family if case.part == "held-out"]
    assert len(of_family) >= 12
    assert abs(len(unseen) - len(of_family) / 3) <= 1


@pytest.mark.parametrize("part", PARTS)
def test_both_languages_have_about_half_of_the_barriers(part: str) -> None:
    of_part = [case for case in BARRIERS if case.part == part]
    vietnamese = [case for case in of_part if case.language == "vi"]
    assert 0.4 <= len(vietnamese) / len(of_part) <= 0.65


def test_names_are_used_once() -> None:
    assert len({(case.family, case.name) for case in EVERY}) == len(EVERY)


@pytest.mark.parametrize("case", EVERY, ids=named)
def test_a_case_has_its_pages_and_loads_nothing_from_elsewhere(case: Case) -> None:
    pages = {"barrier", "clean"} if case.barrier else {"clean"}
    assert {file.stem for file in case.folder.glob("*.html")} == pages
    for side in pages:
        assert LOADED.findall(text(case, side)) == []


@pytest.mark.parametrize("case", BARRIERS, ids=named)
def test_a_twin_differs_in_what_mends_it_and_in_little_else(case: Case) -> None:
    assert case.barrier is not None
    assert re.fullmatch(r"[1-4]\.[1-5]\.\d{1,2}", case.barrier.criterion)
    assert case.barrier.expectation in ("failed", "cantTell")
    barrier, clean = text(case, "barrier").splitlines(), text(case, "clean").splitlines()
    assert barrier != clean
    kept = set(barrier) & set(clean)
    assert len(kept) >= 0.6 * min(len(set(barrier)), len(set(clean)))

"""Every rule against its fixtures: pages whose ids say what the rule must say of the element."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from reading.measured import measure

from loivao_checks import static, targets
from loivao_checks.criteria import CRITERIA, EXPLAINED
from loivao_checks.examination import Job
from loivao_checks.html import Verdict
from loivao_checks.looks import Look
from loivao_checks.outcome import Outcome, Words
from loivao_checks.rules import RULES
from loivao_checks.rules.rule import Rule, Strength
from loivao_checks.site import Site
from loivao_checks.states import USUAL
from loivao_checks.static import PageRead

FIXTURES = Path(__file__).parent / "rules"
BY_ID = {rule.id: rule for rule in RULES}
SITES = sorted(place for rule in BY_ID for place in (FIXTURES / rule).iterdir())
FEWEST = 3
_ID_OF_A_VERDICT = re.compile(r'id="((?:failed|passed|inapplicable)[a-z0-9-]*)"')


@cache
def _seen(look: Look) -> dict[str, list[Any]]:
    """What the look gives of every fixture of its rules, in each state that it is taken in: one run of the browser."""
    places = [place for place in SITES if BY_ID[place.relative_to(FIXTURES).parts[0]].through is look]
    pages = [place.relative_to(FIXTURES).as_posix() for place in places]
    states = look.taken_in(USUAL)

    def jobs(base: str) -> Iterator[Job]:
        return (
            Job(f"{page} {state.name}", f"{base}/{page}", state, look.measurement) for page in pages for state in states
        )

    measured = measure(FIXTURES, jobs)
    return {page: [look.read(measured[f"{page} {state.name}"]) for state in states] for page in pages}


def _verdicts(rule: Rule, place: Path) -> list[Verdict]:
    if rule.look_at is not None and rule.through is not None:
        seen = _seen(rule.through)[place.relative_to(FIXTURES).as_posix()]
        return [verdict for each in seen for verdict in rule.look_at(each)]
    target = targets.find(str(place))
    pages = [
        static.read_page(page.path, page.url, target.source.read(page.url), target.source.origin, [rule])
        for page in target.pages
    ]
    site = Site(tuple(page.facts for page in pages), target.source.origin, target.source.ask)
    return [verdict for page in pages for verdict in _of_page(rule, page, site)]


def _of_page(rule: Rule, page: PageRead, site: Site) -> tuple[Verdict, ...]:
    if rule.look_over_site is not None:
        return tuple(rule.look_over_site(page.facts, site))
    return dict(page.verdicts)[rule]


def _ids(place: Path) -> list[str]:
    pages = [place] if place.is_file() else sorted(place.rglob("*.html"))
    return [found for page in pages for found in _ID_OF_A_VERDICT.findall(page.read_text("utf-8"))]


def _named(verdict: Verdict) -> str:
    return verdict.place.target.partition(" ")[0].removeprefix("#")


@pytest.mark.parametrize("place", SITES, ids=lambda place: str(place.relative_to(FIXTURES)))
def test_a_rule_says_of_each_element_what_its_id_says(place: Path) -> None:
    verdicts = _verdicts(BY_ID[place.relative_to(FIXTURES).parts[0]], place)
    said = {
        "failed": {_named(verdict) for verdict in verdicts if verdict.fault},
        "passed": {_named(verdict) for verdict in verdicts if not verdict.fault},
    }
    ids = set(_ids(place))
    assert {each for each in said["failed"] if each} == {each for each in ids if each.startswith("failed")}
    assert {each for each in ids if each.startswith("passed")} <= said["passed"]
    assert not {each for each in ids if each.startswith("inapplicable")} & (said["failed"] | said["passed"])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_at_least_three_fixtures_of_each_verdict(rule: Rule) -> None:
    kinds = Counter(found.partition("-")[0] for place in (FIXTURES / rule.id).iterdir() for found in _ids(place))
    assert {kind: count for kind, count in kinds.items() if count < FEWEST} == {}
    assert set(kinds) == {"failed", "passed", "inapplicable"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_everything_in_both_languages(rule: Rule) -> None:
    faults = [
        verdict.fault
        for place in (FIXTURES / rule.id).iterdir()
        for verdict in _verdicts(rule, place)
        if verdict.fault is not None
    ]
    for words in (rule.title, rule.mend, *faults):
        assert words.vi.endswith((".", "?", "…", ")")) or "“" in words.vi
        assert words.en != words.vi
        assert "{" not in words.vi.replace("{}", "")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_looks_at_pages_at_the_site_or_through_a_look_and_points_to_a_criterion(rule: Rule) -> None:
    assert [rule.look, rule.look_over_site, rule.look_at].count(None) == 2
    assert (rule.look_at is None) == (rule.through is None)
    assert rule.see in (CRITERIA if rule.strength is Strength.WCAG else EXPLAINED)
    assert rule.help.startswith("https://www.w3.org/WAI/WCAG22/Understanding/")


def test_every_folder_of_fixtures_belongs_to_a_rule() -> None:
    assert {place.name for place in FIXTURES.iterdir()} == set(BY_ID)


@pytest.mark.parametrize(
    ("strength", "on_ours", "on_others"),
    [
        (Strength.WCAG, Outcome.FAILED, Outcome.FAILED),
        (Strength.DOUBT, Outcome.CANT_TELL, Outcome.CANT_TELL),
        (Strength.QUESTION, Outcome.FAILED, Outcome.CANT_TELL),
        (Strength.HOUSE, Outcome.FAILED, None),
    ],
)
def test_only_what_wcag_demands_is_failed_on_a_page_that_is_not_ours(
    strength: Strength, on_ours: Outcome, on_others: Outcome | None
) -> None:
    assert strength.outcome(ours=True) is on_ours
    assert strength.outcome(ours=False) is on_others


def test_rules_of_the_house_say_nothing_of_a_foreign_site() -> None:
    place = FIXTURES / "generator-declared"
    assert _house_rules_heard(place / "ours")
    assert not _house_rules_heard(place / "theirs")


def _house_rules_heard(folder: Path) -> set[str]:
    target = targets.find(str(folder))
    read = partial(static.read_page, origin=target.source.origin)
    pages = [read(page.path, page.url, target.source.read(page.url)) for page in target.pages]
    site = Site(tuple(page.facts for page in pages), target.source.origin, target.source.ask)
    found = static.judge(pages, site, lambda: None)
    house = {rule.id for rule in RULES if rule.strength is Strength.HOUSE}
    return {finding.rule for findings in found.values() for finding in findings} & house


def test_words_keep_their_values_in_both_languages() -> None:
    assert Words("có {n}", "there are {n}").fill(n=3) == Words("có 3", "there are 3")

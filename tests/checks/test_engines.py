"""What becomes of the engines' words: criteria, outcomes, Vietnamese; and that the canary notices a blind engine."""

import re
from typing import Any

import pytest

from loivao_checks import alfa, axe, canary, door, engines, htmlcs, looks
from loivao_checks.canary import blindness
from loivao_checks.chosen import chosen
from loivao_checks.criteria import CRITERIA, order, understanding
from loivao_checks.outcome import Finding, Outcome
from loivao_checks.wording.alfa import ROWS
from loivao_checks.wording.axe import SENTENCES

_RULE_TAGS = {"wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"}
_NOT_RUN = {"experimental", "deprecated", "wcag2a-obsolete"}


def _axe_issue(**values: Any) -> dict[str, Any]:
    issue = {
        "code": "image-alt",
        "message": "Images must have alternative text",
        "outcome": "failed",
        "tags": ["wcag2a", "wcag111"],
        "helpUrl": "https://dequeuniversity.com/rules/axe/4.14/image-alt?application=axeAPI",
        "selector": "#a",
        "snippet": "<img>",
        "reasons": [],
    }
    return issue | values


def _htmlcs_issue(code: str, kind: str = "error", attributes: tuple[str, ...] = ()) -> dict[str, Any]:
    return {
        "code": f"WCAG2AA.Principle1.Guideline1_1.{code}",
        "type": kind,
        "message": "English words.",
        "selector": "#a",
        "snippet": "<img>",
        "attributes": list(attributes),
    }


def test_the_table_of_criteria_is_wcag_2_2_a_and_aa() -> None:
    assert len(CRITERIA) == 55
    assert sum(criterion.level == "A" for criterion in CRITERIA.values()) == 31
    assert "4.1.1" not in CRITERIA
    assert list(CRITERIA) == sorted(CRITERIA, key=order)
    assert len({criterion.slug for criterion in CRITERIA.values()}) == 55


def test_a_criterion_is_explained_at_w3c_and_an_unknown_one_nowhere() -> None:
    assert understanding(("1.4.10",)) == "https://www.w3.org/WAI/WCAG22/Understanding/reflow"
    assert understanding(("2.1.3", "2.1.1")).endswith("/keyboard")
    assert understanding(("9.9.9",)) == ""


@pytest.mark.parametrize(
    ("tags", "criteria"),
    [
        (["wcag2a", "wcag111"], ("1.1.1",)),
        (["wcag21aa", "wcag1412"], ("1.4.12",)),
        (["wcag22aa", "wcag258", "cat.sensory"], ("2.5.8",)),
        (["wcag2a", "wcag412", "wcag131"], ("1.3.1", "4.1.2")),
        (["wcag2a", "wcag211", "wcag213"], ("2.1.1",)),
        (["best-practice", "wcag411"], ()),
    ],
)
def test_axe_tags_become_criteria(tags: list[str], criteria: tuple[str, ...]) -> None:
    assert axe.criteria_of(tags) == criteria


def test_best_practice_is_never_more_than_a_question() -> None:
    (finding,) = axe.findings([_axe_issue(tags=["best-practice"])], "1280")
    assert (finding.outcome, finding.criteria) == (Outcome.CANT_TELL, ())


def test_axe_measures_are_said_in_vietnamese() -> None:
    data = {"fgColor": "#bbbbbb", "bgColor": "#ffffff", "contrastRatio": 1.92, "expectedContrastRatio": "4.5:1"}
    reasons = [{"id": "color-contrast", "message": "too pale", "data": data}]
    (finding,) = axe.findings([_axe_issue(code="color-contrast", reasons=reasons)], "320")
    assert "#bbbbbb trên nền #ffffff có độ tương phản 1,92:1" in finding.message.vi
    assert finding.message.en.endswith(": too pale")


def test_a_rule_of_axe_without_vietnamese_is_announced_as_english() -> None:
    (finding,) = axe.findings([_axe_issue(code="brand-new-rule")], "1280")
    assert finding.message.vi == "Công cụ axe báo (tiếng Anh): Images must have alternative text."


def test_a_button_that_shows_a_sign_alone_may_be_named_in_words() -> None:
    doubt = {"code": "label-content-name-mismatch", "outcome": "cantTell"}
    cross = _axe_issue(**doubt, snippet='<button aria-label="Đóng">×</button>')
    words = _axe_issue(**doubt, snippet='<button aria-label="Đóng">Hủy</button>')
    assert [finding.snippet for finding in axe.findings([cross, words], "1280")] == [words["snippet"]]


def test_every_rule_of_the_installed_axe_that_runs_has_vietnamese() -> None:
    source = (engines.installed().modules / "axe-core" / "axe.js").read_text("utf-8")
    rules = re.findall(r"\bid: '([a-z-]+)',[^{}]*?\btags: \[([^\]]*)\]", source)
    running = {
        rule
        for rule, tags in rules
        if (said := set(re.findall(r"'([^']+)'", tags))) & _RULE_TAGS - _NOT_RUN and not said & _NOT_RUN
    }
    assert len(running) > 80
    assert running <= set(SENTENCES)


def test_every_rule_of_alfa_that_runs_has_its_row_and_the_criteria_of_the_installed_alfa() -> None:
    asked = re.search(r"const RUN =\n  '([\d ]+)'", (engines.NODE_FILES / "alfa.mjs").read_text("utf-8"))
    assert asked
    assert list(ROWS) == [f"sia-r{number}" for number in asked[1].split()]
    for rule, row in ROWS.items():
        source = (engines.installed().modules / f"@siteimprove/alfa-rules/dist/{rule}/rule.js").read_text("utf-8")
        said = set(re.findall(r'Criterion\.of\("([\d.]+)"\)', source))
        assert set(row.criteria) == said & set(CRITERIA), rule
        assert row.criteria
        assert bool(row.reason) == (row.outcome is Outcome.CANT_TELL)


def test_a_failure_of_alfa_is_what_its_row_says_and_gives_its_reason_in_both_languages() -> None:
    issue = {
        "code": "sia-r2",
        "outcome": "failed",
        "reasons": ["No name"],
        "selector": "#a",
        "snippet": "",
    }
    fault, ask = alfa.findings([issue, issue | {"code": "sia-r64"}], "1280-light-closed")
    assert (fault.outcome, fault.criteria, fault.target) == (Outcome.FAILED, ("1.1.1",), "#a")
    assert fault.message.vi.endswith("trang trí. (Alfa: No name.)")
    assert (ask.outcome, ask.criteria) == (Outcome.CANT_TELL, ("1.3.1",))
    assert ask.message.vi.startswith("Cần người xem lại: Đề mục")


def test_an_option_names_engines_and_a_name_that_is_none_is_refused() -> None:
    assert chosen("all", door.ENGINES, door.GROUPS) == door.ENGINES
    assert [engine.name for engine in chosen("htmlcs, axe", door.ENGINES, door.GROUPS)] == ["axe", "htmlcs"]
    with pytest.raises(ValueError, match="lighthouse"):
        chosen("axe,lighthouse", door.ENGINES, door.GROUPS)


@pytest.mark.parametrize("rule", ["image-alt", "sia-r2", "WCAG2AA.Principle1.Guideline1_1.1_1_1.H37"])
def test_a_rule_of_any_engine_is_known(rule: str) -> None:
    assert door.knows(rule)
    assert not door.knows(f"not-{rule}")


@pytest.mark.parametrize(
    ("code", "kind", "attributes", "outcome"),
    [
        ("1_1_1.H37", "error", (), Outcome.FAILED),
        ("1_1_1.H37", "error", ("aria-label",), Outcome.CANT_TELL),
        ("1_1_1.H67.2", "warning", (), None),
        ("4_1_1.F77", "error", (), None),
        ("1_3_1.H85.2", "warning", (), None),
        ("1_3_1_A.G141", "error", (), None),
        ("1_4_3.G18.Fail", "error", (), Outcome.FAILED),
        ("1_4_3.G18.BgImage", "warning", (), Outcome.CANT_TELL),
        ("4_1_2.H91.InputText.Name", "error", (), Outcome.FAILED),
        ("4_1_2.H91.Select.Value", "warning", (), None),
        ("9_9_9.NEW", "error", (), Outcome.FAILED),
        ("9_9_9.NEW", "warning", (), Outcome.CANT_TELL),
    ],
)
def test_each_word_of_html_codesniffer_has_its_treatment(
    code: str, kind: str, attributes: tuple[str, ...], outcome: Outcome | None
) -> None:
    (finding,) = htmlcs.findings([_htmlcs_issue(code, kind, attributes)], "1280")
    assert finding.outcome is (outcome or Outcome.PASSED)


@pytest.mark.parametrize(
    ("code", "kind", "others", "outcome"),
    [
        ("1_4_3.G18.Fail", "error", {"axe": "failed", "alfa": ""}, Outcome.FAILED),
        ("1_4_3.G18.Fail", "error", {"axe": "passed"}, Outcome.CANT_TELL),
        ("1_4_3.G18.Fail", "error", {"axe": "cantTell"}, Outcome.CANT_TELL),
        ("1_4_3.G18.Fail", "error", {"axe": ""}, None),
        ("1_4_3.G18.Fail", "error", {"alfa": ""}, Outcome.FAILED),
        ("1_4_3.G18.Abs", "warning", {"axe": "passed"}, None),
        ("1_4_3.G18.BgImage", "warning", {"axe": "cantTell"}, Outcome.CANT_TELL),
        ("1_1_1.H37", "error", {"axe": "passed", "alfa": "passed"}, Outcome.CANT_TELL),
        ("1_1_1.H37", "error", {"axe": "passed", "alfa": ""}, Outcome.FAILED),
        ("1_1_1.H37", "error", {"axe": "passed"}, Outcome.FAILED),
        ("1_1_1.H37", "error", {"axe": "failed", "alfa": "passed"}, Outcome.FAILED),
    ],
)
def test_html_codesniffer_is_weighed_against_what_the_others_made_of_the_same(
    code: str, kind: str, others: dict[str, str], outcome: Outcome | None
) -> None:
    (finding,) = htmlcs.findings([_htmlcs_issue(code, kind) | {"others": others}], "1280-light-closed")
    assert finding.outcome is (outcome or Outcome.PASSED)
    doubted = finding.outcome is Outcome.CANT_TELL and kind == "error"
    assert ("Cần người xem lại: axe" in finding.message.vi) is doubted


def test_every_row_of_the_table_is_something_the_installed_html_codesniffer_says() -> None:
    source = (engines.installed().modules / "@pa11y/html_codesniffer/build/HTMLCS.js").read_text("utf-8")
    for code, row in htmlcs.TREATMENTS.items():
        criterion, _, technique = code.partition(".")
        assert criterion in source
        assert technique.split(".")[0].split(",")[0] in source
        assert row.reason


def test_html_codesniffer_speaks_of_criteria_of_wcag_2_2() -> None:
    (finding,) = htmlcs.findings([_htmlcs_issue("1_4_3.G18.Fail")], "1280")
    assert finding.criteria == ("1.4.3",)
    assert finding.message.vi == "Chữ không đủ tương phản với nền."


def test_an_engine_that_finds_nothing_on_the_canary_is_named() -> None:
    engines = ["static", "html-validate", *door.BY_NAME, *looks.BY_NAME]
    without_state = ("static", "html-validate")
    looked = [(engine, "static" if engine in without_state else "1280-light-closed") for engine in engines]
    blind = blindness([], looked)
    assert {words.en.split("engine ")[1].split(" ")[0] for words in blind} == set(engines)


def test_an_engine_that_is_blind_in_one_state_only_is_named() -> None:
    wide_only = [
        Finding("color-contrast", "axe", (), Outcome.FAILED, "1280-light-closed", target)
        for target in ("#always-pale", "#pale-when-1280")
    ]
    missing = [words.en for words in blindness(wide_only, [("axe", "320-dark-open")])]
    assert any("#pale-when-320" in each and "state window 320 px wide, dark" in each for each in missing)
    assert any("#always-pale" in each for each in missing)


def test_a_pass_on_the_canary_does_not_count_as_seeing_the_fault() -> None:
    passed = [Finding("page-language", "static", (), Outcome.PASSED, "static", "html")]
    assert any("page-language" in words.en for words in blindness(passed, [("static", "static")]))


def test_the_canary_is_a_page_that_is_packaged() -> None:
    assert (canary.FOLDER / canary.PAGE).is_file()

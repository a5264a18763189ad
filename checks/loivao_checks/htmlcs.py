"""HTML_CodeSniffer: what becomes of each thing it can say.

Its errors are faults unless the table says otherwise; its warnings are questions unless the table says otherwise; its
notices ("check that …") speak of no page in particular and are not taken over (node/htmlcs-runner.cjs).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from loivao_checks.criteria import CRITERIA, understanding
from loivao_checks.outcome import Finding, Outcome, Words
from loivao_checks.wording import htmlcs as wording

ENGINE = "htmlcs"


@dataclass(frozen=True)
class Treatment:
    """What becomes of a code, and why. `None` drops it."""

    outcome: Outcome | None
    reason: str
    unless: frozenset[str] = frozenset()
    """Attributes that make the engine's certainty unfounded: with one of them an error is only a question."""


_CONTRAST = "1_4_3"
_ALONE = Words("axe và Alfa cũng xem chỗ này và cho là đạt", "axe and Alfa looked at this place too, and pass it")
_AXE_MEASURES = Words(
    "axe, vốn đo màu thật sự được vẽ, không chắc là chữ này quá nhạt",
    "axe, which measures what is painted, is not sure that it is too pale",
)
# By what axe makes of the contrast of a text, and whether this engine calls it a fault. It reads colours from styles:
# what is painted behind a text it does not know, nor which text WCAG leaves out (hidden, disabled, decoration).
_CONTRAST_BESIDE_AXE: Mapping[tuple[str, bool], tuple[Outcome | None, Words | None]] = {
    ("failed", True): (Outcome.FAILED, None),
    ("failed", False): (Outcome.CANT_TELL, None),
    ("cantTell", True): (Outcome.CANT_TELL, _AXE_MEASURES),
    ("cantTell", False): (Outcome.CANT_TELL, None),
    ("passed", True): (Outcome.CANT_TELL, _AXE_MEASURES),
    ("passed", False): (None, None),
    ("", True): (None, None),
    ("", False): (None, None),
}
_DOUBTED = Words("{said} (Cần người xem lại: {why}.)", "{said} (For a person to judge: {why}.)")

_CODE = re.compile(r"WCAG2AA\.Principle[1-4]\.Guideline\d_\d\.\d_\d_\d+\w*\.\w")
_DROP, _ASK, _FAULT = None, Outcome.CANT_TELL, Outcome.FAILED
_NAMES = frozenset({"aria-label", "aria-labelledby", "title", "role", "aria-hidden", "hidden"})

# By the part of the code after the criterion's number.
TREATMENTS: Mapping[str, Treatment] = {
    # Said of things that are right as they are.
    "1_1_1.H67.2": Treatment(_DROP, "an empty alt is how decoration is marked; said of every decorative image"),
    "1_3_1.H85.2": Treatment(_DROP, "said of every select without groups"),
    "1_3_1.H48": Treatment(_DROP, "said of every paragraph with two links"),
    "1_3_1.H73.3.NoSummary": Treatment(_DROP, "the summary attribute is gone from HTML"),
    "1_3_1.H39.3.NoCaption": Treatment(_DROP, "said of every table without caption; our own rule demands captions"),
    "1_3_1.F68.Hidden": Treatment(_DROP, "a label on a hidden field harms nobody"),
    "1_3_1.F68.HiddenAttr": Treatment(_DROP, "a label on a hidden field harms nobody"),
    "1_3_1.G141": Treatment(_DROP, "WCAG allows skipped levels; axe asks, and our own rule demands order of us"),
    "1_3_1_A.G141": Treatment(_DROP, "WCAG allows skipped levels; axe asks, and our own rule demands order of us"),
    "1_4_10.C32,C31,C33,C38,SCR34,G206": Treatment(_DROP, "said of every fixed element and every pre"),
    "1_4_3_F24.F24.BGColour": Treatment(_DROP, "sees the style attribute only; others measure what is painted"),
    "1_4_3_F24.F24.FGColour": Treatment(_DROP, "sees the style attribute only; others measure what is painted"),
    "4_1_1.F77": Treatment(_DROP, "WCAG 2.2 removed 4.1.1; axe reports doubled ids where names depend on them"),
    "4_1_2.H91.A.Empty": Treatment(_DROP, "an anchor without address is a place to link to, not a control"),
    "4_1_2.H91.A.EmptyWithName": Treatment(_DROP, "an anchor without address is a place to link to, not a control"),
    "4_1_2.H91.A.NoHref": Treatment(_DROP, "an anchor without address is a place to link to, not a control"),
    "4_1_2.H91.Select.Value": Treatment(_DROP, "a select without a chosen option shows its first one since HTML 5"),
    # Said too surely: true of many pages that WCAG passes.
    "1_1_1.H37": Treatment(_FAULT, "true unless another name or a role of decoration is given", _NAMES),
    "1_1_1.H30.2": Treatment(_FAULT, "true unless the link has another name", _NAMES),
    "1_1_1.H36": Treatment(_FAULT, "true unless another name is given", _NAMES),
    "1_1_1.H24": Treatment(_FAULT, "true unless another name is given", _NAMES),
    "1_1_1.H67.1": Treatment(_ASK, "a title on an image with empty alt contradicts it, but may be right"),
    "1_1_1.H2.EG3": Treatment(_ASK, "said twice is a nuisance, no failure of 1.1.1"),
    "1_1_1.H2.EG4": Treatment(_ASK, "said twice is a nuisance, no failure of 1.1.1"),
    "1_1_1.H2.EG5": Treatment(_ASK, "said twice is a nuisance, no failure of 1.1.1"),
    "1_1_1.H53,ARIA6": Treatment(_ASK, "does not see every way to name an object"),
    "1_1_1.H35.2": Treatment(_ASK, "no browser runs applets"),
    "1_1_1.H35.3": Treatment(_ASK, "no browser runs applets"),
    "1_3_1.F92,ARIA4": Treatment(_ASK, "children of a presentational element may have a meaning of their own"),
    "1_3_1.H39,H73.4": Treatment(_ASK, "advice about the summary attribute"),
    "1_3_1.H39.3.LayoutTable": Treatment(_ASK, "guesses which tables are layout"),
    "1_3_1.H73.3.LayoutTable": Treatment(_ASK, "guesses which tables are layout"),
    "1_3_1.H42": Treatment(_DROP, "said of every paragraph in bold; our own rules look at what follows it"),
    "1_3_1.H42.2": Treatment(_ASK, "an empty heading is a nuisance, and it does not see names by ARIA"),
    "1_3_1.H43,H63": Treatment(_ASK, "browsers tie plain th to their cells in simple tables"),
    "1_3_1.H43.HeadersRequired": Treatment(_ASK, "does not know scope=rowgroup and colgroup"),
    "1_3_1.H43.IncorrectAttr": Treatment(_ASK, "does not know scope=rowgroup and colgroup"),
    "1_3_1.H43.MissingHeaderIds": Treatment(_ASK, "scope is as good as headers"),
    "1_3_1.H43.MissingHeadersAttrs": Treatment(_ASK, "scope is as good as headers"),
    "1_3_1.H63.1": Treatment(_ASK, "browsers tie plain th to their cells in simple tables"),
    "1_3_1.H63.3": Treatment(_ASK, "an invalid scope is ignored, and may not be needed"),
    "1_3_1.H71.NoLegend": Treatment(_ASK, "a group may be named by ARIA"),
    "1_3_1.H44.NonExistent": Treatment(_ASK, "harmless if the field has another name"),
    "1_3_1.F68": Treatment(_FAULT, "true unless another name is given", _NAMES),
    "1_3_1.H49.AlignAttr": Treatment(_DROP, "looks, not meaning"),
    "1_3_1.H49.Center": Treatment(_DROP, "looks, not meaning"),
    "1_3_1.H49.Font": Treatment(_DROP, "looks, not meaning"),
    "1_3_5.H98": Treatment(_DROP, "its list of what suits which field is stricter than WCAG's; axe knows it"),
    "2_2_1.F40.2": Treatment(_ASK, "a delay of more than 20 hours is allowed"),
    "2_2_1.F41.2": Treatment(_ASK, "a delay of more than 20 hours is allowed"),
    "2_4_1.H64.1": Treatment(_FAULT, "true unless the frame has another name or is hidden", _NAMES | {"tabindex"}),
    "2_4_1.G1,G123,G124.NoSuchID": Treatment(_ASK, "a broken fragment is a broken link, no failure of 2.4.1 by itself"),
    "3_1_2.H58.1.Lang": Treatment(_ASK, "does not know every form of language tag"),
    "3_2_2.H32.2": Treatment(_ASK, "a form may be sent in other ways"),
    "4_1_2.H91.A.EmptyNoId": Treatment(_ASK, "nothing to operate without an address"),
    "4_1_2.H91.A.NoContent": Treatment(_FAULT, "true unless the link has another name", _NAMES),
    "4_1_2.H91": Treatment(_FAULT, "true unless another name is given that it does not see", _NAMES),
}  # fmt: skip


def findings(issues: list[dict[str, Any]], state: str) -> list[Finding]:
    """Outcomes of one page in one state; `passed` for the engine as a whole when nothing is left to say."""
    found = [finding for issue in issues if (finding := _finding(issue, state)) is not None]
    return found or [Finding("htmlcs", ENGINE, (), Outcome.PASSED, state, message=wording.NOTHING_FOUND)]


def knows(rule: str) -> bool:
    """True for what looks like one of its codes, such as WCAG2AA.Principle1.Guideline1_1.1_1_1.H37; it has no list."""
    return bool(_CODE.match(rule))


def treatment(code: str, kind: str) -> Treatment:
    """What becomes of a code: its own row, or that of a beginning of it."""
    short = _short(code)
    while short:
        if short in TREATMENTS:
            return TREATMENTS[short]
        short = short.rpartition(".")[0]
    if kind == "error":
        return Treatment(_FAULT, "an error not in the table")
    return Treatment(_ASK, "a warning not in the table")


def _finding(issue: dict[str, Any], state: str) -> Finding | None:
    row = treatment(issue["code"], issue["type"])
    outcome = row.outcome
    if outcome is Outcome.FAILED and row.unless & set(issue["attributes"]):
        outcome = Outcome.CANT_TELL
    outcome, why = _beside_others(issue, outcome)
    if outcome is None:
        return None
    criterion = _short(issue["code"]).partition(".")[0].replace("_", ".")
    criteria = tuple(number for number in (".".join(criterion.split(".")[:3]),) if number in CRITERIA)
    message = Words(wording.vietnamese(_short(issue["code"]), issue["message"]), issue["message"])
    return Finding(
        rule=issue["code"],
        engine=ENGINE,
        criteria=criteria,
        outcome=outcome,
        state=state,
        target=issue["selector"],
        snippet=issue["snippet"],
        name=issue.get("name", ""),
        message=_DOUBTED.fill(said=message, why=why) if why else message,
        help=understanding(criteria),
    )


def _beside_others(issue: dict[str, Any], outcome: Outcome | None) -> tuple[Outcome | None, Words | None]:
    """What is left of an outcome beside what the other engines made of the same criterion at the same place.

    `others` names each that was asked: `failed`, `cantTell`, `passed`, or nothing where it does not look.
    """
    others = issue.get("others", {})
    if _short(issue["code"]).startswith(_CONTRAST) and "axe" in others:
        return _CONTRAST_BESIDE_AXE[others["axe"], outcome is Outcome.FAILED] if outcome else (None, None)
    if outcome is Outcome.FAILED and others.keys() >= {"axe", "alfa"} and set(others.values()) == {"passed"}:
        return Outcome.CANT_TELL, _ALONE
    return outcome, None


def _short(code: str) -> str:
    # WCAG2AA.Principle1.Guideline1_1.1_1_1.H37 → 1_1_1.H37
    return code.split(".", 3)[3] if code.count(".") >= 3 else code

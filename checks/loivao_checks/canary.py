"""The canary: a page with known faults, looked at in every run. An engine that does not see them is blind."""

from collections.abc import Iterable
from pathlib import Path

from loivao_checks import alfa, axe, conformance, htmlcs, static
from loivao_checks.looks import COLOUR, HANDS, MOTION, SHAPES, SPEECH
from loivao_checks.outcome import Finding, Outcome, Words
from loivao_checks.states import MANNERS, STATIC, words_of

FOLDER = Path(__file__).parent / "canary_page"
PAGE = "index.html"

# Where (a part of the state's name, or `static`; "" is each state of the browser), engine, rule (or its end), target.
_FAULTS: tuple[tuple[str, str, str, str], ...] = (
    (STATIC, static.ENGINE, "page-language", "html"),
    (STATIC, static.ENGINE, "page-title", "html > head > title"),
    (STATIC, static.ENGINE, "images-have-alt", "#no-alt"),
    (STATIC, conformance.ENGINE, conformance.RULE, "#twice"),
    ("", axe.ENGINE, "image-alt", "#no-alt"),
    ("", axe.ENGINE, "color-contrast", "#always-pale"),
    ("", axe.ENGINE, "html-has-lang", "html"),
    ("", alfa.ENGINE, "sia-r1", "html"),
    ("", alfa.ENGINE, "sia-r2", "#no-alt"),
    ("", alfa.ENGINE, "sia-r8", "#no-label"),
    ("", htmlcs.ENGINE, "H37", "#no-alt"),
    ("", htmlcs.ENGINE, "F68", "#no-label"),
    ("", htmlcs.ENGINE, "G18.Fail", "#always-pale"),
    ("", htmlcs.ENGINE, "G145.Fail", "#always-pale-large"),
    ("", SPEECH.name, "images-say-something", "#no-alt"),
    ("", SPEECH.name, "controls-say-something", "#no-label"),
    ("", MOTION.name, "motion-can-be-stopped", "#always-moves"),
    ("", HANDS.name, "keys-do-what-pointers-do", "#no-key"),
    ("", SHAPES.name, "fits-narrow-windows", "#too-wide"),
    ("", COLOUR.name, "text-stays-readable", "#pale-hint"),
    # Faults of one row of an axis only: they show that the page really is in that state.
    ("1280", axe.ENGINE, "color-contrast", "#pale-when-1280"),
    ("768", axe.ENGINE, "color-contrast", "#pale-when-768"),
    ("320", axe.ENGINE, "color-contrast", "#pale-when-320"),
    ("light", axe.ENGINE, "color-contrast", "#pale-when-light"),
    ("dark", axe.ENGINE, "color-contrast", "#pale-when-dark"),
    ("forced", axe.ENGINE, "color-contrast", "#pale-when-forced"),
    *((manner.name, axe.ENGINE, "color-contrast", f"#pale-when-{manner.name}") for manner in MANNERS),
    ("open", alfa.ENGINE, "sia-r2", "#no-alt-in-details"),
    ("open", axe.ENGINE, "image-alt", "#no-alt-in-details"),
    ("open", axe.ENGINE, "image-alt", "#no-alt-behind-button"),
)
_BLIND = Words(
    "Phép thử “chim hoàng yến”: công cụ {engine} không thấy lỗi {rule} cố ý đặt ở {target} (trạng thái {state}). "
    "Kết quả của lần chạy này không tin được.",
    "Canary: the engine {engine} did not find the fault {rule} planted at {target} (state {state}). "
    "The results of this run cannot be trusted.",
)


def blindness(findings: Iterable[Finding], looked: Iterable[tuple[str, str]]) -> tuple[Words, ...]:
    """What was planted and not found. `looked` are the engines and the states that the canary was looked at with."""
    failed = [finding for finding in findings if finding.outcome is Outcome.FAILED]
    return tuple(
        _blind(engine, rule, target, state)
        for looking, state in looked
        for where, engine, rule, target in _FAULTS
        if engine == looking and (where in state.split("-") or (not where and state != STATIC))
        if not any(
            (each.state, each.engine, each.target) == (state, engine, target) and each.rule.endswith(rule)
            for each in failed
        )
    )


def _blind(engine: str, rule: str, target: str, state: str) -> Words:
    said, values = words_of(state), {"engine": engine, "rule": rule, "target": target}
    return Words(_BLIND.vi.format(state=said.vi, **values), _BLIND.en.format(state=said.en, **values))

"""The canary: a page with known faults, looked at in every run. An engine that does not see them is blind."""

from collections.abc import Iterable
from pathlib import Path

from loivao_checks import axe, htmlcs, static
from loivao_checks.outcome import Finding, Outcome, Words
from loivao_checks.states import STATIC

FOLDER = Path(__file__).parent / "canary_page"
PAGE = "index.html"

# State, engine, rule (or its end), target. Where a state is "", the fault must be found in each state of the browser.
_FAULTS: tuple[tuple[str, str, str, str], ...] = (
    (STATIC, static.ENGINE, "page-language", "html"),
    (STATIC, static.ENGINE, "page-title", "html > head > title"),
    (STATIC, static.ENGINE, "images-have-alt", "#no-alt"),
    ("", axe.ENGINE, "image-alt", "#no-alt"),
    ("", axe.ENGINE, "color-contrast", "#always-pale"),
    ("", axe.ENGINE, "html-has-lang", "html"),
    ("", htmlcs.ENGINE, "H37", "#no-alt"),
    ("", htmlcs.ENGINE, "F68", "#no-label"),
    ("", htmlcs.ENGINE, "G18.Fail", "#always-pale"),
    # Faults of one width only: they show that the window really has it.
    ("1280", axe.ENGINE, "color-contrast", "#pale-when-wide"),
    ("320", axe.ENGINE, "color-contrast", "#pale-when-narrow"),
)
_BLIND = Words(
    "Phép thử “chim hoàng yến”: công cụ {engine} không thấy lỗi {rule} cố ý đặt ở {target} (trạng thái {state}). "
    "Kết quả của lần chạy này không tin được.",
    "Canary: the engine {engine} did not find the fault {rule} planted at {target} (state {state}). "
    "The results of this run cannot be trusted.",
)


def blindness(findings: Iterable[Finding], states: Iterable[str]) -> tuple[Words, ...]:
    """What was planted and not found. `states` are those the canary was looked at in, `static` among them."""
    failed = [finding for finding in findings if finding.outcome is Outcome.FAILED]
    looked_at = list(states)
    return tuple(
        _BLIND.fill(engine=engine, rule=rule, target=target, state=state)
        for row_state, engine, rule, target in _FAULTS
        for state in looked_at
        if (row_state or (state != STATIC and state)) == state
        if not any(
            (each.state, each.engine, each.target) == (state, engine, target) and each.rule.endswith(rule)
            for each in failed
        )
    )

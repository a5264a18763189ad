"""What is carried over from one state of a page to another is what looking anew would have said: nothing is lost."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import sound_page, write_site

from loivao_checks import door
from loivao_checks.examination import Examined, Examiner, Job, examiner
from loivao_checks.outcome import Outcome
from loivao_checks.server import serving
from loivao_checks.states import STATES, State

STYLE = """<style>
p, button { color: #000; background: #fff; transition: color .4s; }
@media (max-width: 400px) { #pale-narrow { color: #bbb; } }
@media (prefers-color-scheme: dark) { #pale-dark { color: #bbb; } }
@media (forced-colors: active) {
  #pale-dark { color: #000; }
  #pale-forced { color: #bbb; forced-color-adjust: none; }
}
#narrow-only { display: none; } @media (max-width: 400px) { #narrow-only { display: inline; } }
#wide-name { display: inline; } @media (max-width: 400px) { #wide-name { display: none; } }
.small { width: 3rem; height: 3rem; padding: 0; border: 0; margin: 0; }
@media (min-width: 600px) and (max-width: 900px) { .small { width: 12px; height: 12px; } }
</style>"""
BODY = """
<p id="pale-narrow">Chữ nhạt khi hẹp</p><p id="pale-dark">Chữ nhạt khi tối</p>
<p id="pale-forced">Chữ nhạt khi ép màu</p>
<img id="narrow-only" src="data:,"><button id="named-when-wide"><span id="wide-name">Gửi</span></button>
<details><summary>Thêm</summary><img id="opened" src="data:,"></details>
<p><button class="small" id="small">a</button><button class="small">b</button></p>
<p id="by-script"></p><p id="by-colours"></p>
<script>
const image = id => `<img id="${id}" src="data:,">`;
if (innerWidth < 500) document.getElementById('by-script').innerHTML = image('script-narrow');
</script>
"""
ASKS_FOR_COLOURS = """<script>
const dark = matchMedia('(prefers-color-scheme: dark)').matches;
if (dark) document.getElementById('by-colours').innerHTML = image('script-dark');
</script>
"""
PAGES = {"asks": BODY + ASKS_FOR_COLOURS, "quiet": BODY}
CLOSED_FIRST = sorted(STATES, key=lambda state: (state.opening.opens, not state.manner.scripts))
# Rule, target, and in which states it is a fault.
PLANTED = [
    ("color-contrast", "#pale-narrow", lambda state: state.window.name == "320" and state.scheme.name != "forced"),
    ("color-contrast", "#pale-dark", lambda state: state.scheme.name == "dark"),
    ("color-contrast", "#pale-forced", lambda state: state.scheme.name == "forced"),
    ("image-alt", "#narrow-only", lambda state: state.window.name == "320"),
    ("sia-r12", "#named-when-wide", lambda state: state.window.name == "320"),
    ("sia-r2", "#opened", lambda state: state.opening.opens),
    ("image-alt", "#opened", lambda state: state.opening.opens),
    ("target-size", "#small", lambda state: state.window.name == "768"),
    ("image-alt", "#script-narrow", lambda state: state.window.name == "320"),
    ("sia-r2", "#script-dark", lambda state: state.scheme.name != "light"),
]


@pytest.fixture(scope="module")
def ready() -> Iterator[Examiner]:
    with examiner(60.0) as kept:
        yield kept


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    plain = sound_page("<p id='a'>Chữ</p>", head="<style>@media (max-width: 400px) { #a { color: #bbb } }</style>")
    files = {f"{name}.html": sound_page(body, head=STYLE) for name, body in PAGES.items()} | {"plain.html": plain}
    with serving(write_site(tmp_path_factory.mktemp("site"), files)) as origin:
        yield origin


@pytest.fixture(scope="module")
def together(ready: Examiner, base: str) -> dict[tuple[str, State], Examined]:
    """All states of each page at one address, as the command asks: the worker knows what it has seen of it."""
    jobs = [Job(name, f"{base}/{name}.html", state) for name in PAGES for state in CLOSED_FIRST]
    return {(each.job.key, each.job.state): each for each in ready.examine(jobs)}


@pytest.fixture(scope="module")
def apart(ready: Examiner, base: str) -> dict[tuple[str, State], Examined]:
    """Each state at an address of its own, which the worker knows nothing of."""
    jobs = [Job(name, f"{base}/{name}.html?{state.name}", state) for name in PAGES for state in STATES]
    return {(each.job.key, each.job.state): each for each in ready.examine(jobs)}


def _said(examined: Examined) -> list[tuple[Any, ...]]:
    assert examined.unable == ""
    found = door.findings(door.ENGINES, examined.answer["issues"], examined.job.state.name)
    return sorted((each.engine, each.rule, each.target, each.outcome, each.message.en) for each in found)


@pytest.mark.parametrize(("rule", "target", "where"), PLANTED, ids=[f"{rule} {target}" for rule, target, _ in PLANTED])
def test_a_fault_of_some_states_is_found_in_them_and_in_no_other(
    together: dict[tuple[str, State], Examined], rule: str, target: str, where: Any
) -> None:
    seen = {
        state.name
        for (page, state), examined in together.items()
        if page == "asks" and any(said[1:4] == (rule, target, Outcome.FAILED) for said in _said(examined))
    }
    assert seen == {state.name for state in STATES if where(state)}


@pytest.mark.parametrize("page", PAGES)
def test_every_outcome_of_every_state_is_that_of_looking_anew(
    together: dict[tuple[str, State], Examined], apart: dict[tuple[str, State], Examined], page: str
) -> None:
    assert {each.answer["carried"] for each in apart.values()} == {""}
    assert {each.answer["carried"] for each in together.values()} >= {"", "structure"}
    for state in STATES:
        assert _said(together[page, state]) == _said(apart[page, state]), state.name


def test_a_page_is_loaded_anew_where_its_scripts_would_be_answered_otherwise(
    together: dict[tuple[str, State], Examined],
) -> None:
    loaded = {page: {state.name for (of, state), each in together.items() if of == page and each.answer["loaded"]}
              for page in PAGES}  # fmt: skip
    # Both ask for the width by what no question can be asked of again; one asks for dark colours.
    other_than_by_colours = {state.name for state in STATES if state.scheme.name == "light"}
    assert loaded["quiet"] == other_than_by_colours
    assert loaded["asks"] == other_than_by_colours | {state.name for state in STATES if state.scheme.name == "dark"}


def _loaded(ready: Examiner, folder: Path, script: str, states: list[State]) -> set[str]:
    with serving(write_site(folder, {"index.html": sound_page(script)})) as origin:
        results = ready.examine([Job("asks", f"{origin}/", state) for state in states])
        return {each.job.state.name for each in results if each.answer["loaded"]}


WIDE = "1280-light-closed"
COLOURS = CLOSED_FIRST[:3]
CLOSED_WITH_SCRIPTS = [state for state in CLOSED_FIRST if not state.opening.opens and state.manner.scripts]


def test_a_page_that_asks_nothing_is_loaded_once_for_all_states_in_which_nothing_is_pressed(
    ready: Examiner, tmp_path: Path
) -> None:
    assert _loaded(ready, tmp_path, "<script>document.title += '!'</script>", CLOSED_WITH_SCRIPTS) == {WIDE}


@pytest.mark.parametrize("script", ["getComputedStyle(document.body).color", "document.write('<canvas>')"])
def test_each_way_to_see_colours_is_noticed(ready: Examiner, tmp_path: Path, script: str) -> None:
    loaded = _loaded(ready, tmp_path, f"<script>{script}</script>", COLOURS)
    assert loaded == {state.name for state in COLOURS}


@pytest.mark.parametrize(
    "script",
    [
        "innerWidth",
        "document.body.offsetWidth",
        "document.body.getBoundingClientRect()",
        "screen.width",
        "new ResizeObserver(() => {})",
        "addEventListener('resize', () => {})",
        "onresize = () => {}",
        "document.body.addEventListener('transitionend', () => {})",
        "document.body.innerText",
        "new Image().currentSrc",
        "getComputedStyle(document.body)",
    ],
)
def test_each_way_to_measure_is_noticed(ready: Examiner, tmp_path: Path, script: str) -> None:
    windows = [state for state in CLOSED_WITH_SCRIPTS if state.scheme.name == "light" and not state.manner.name]
    loaded = _loaded(ready, tmp_path, f"<script>{script}</script>", windows)
    assert loaded == {state.name for state in windows}


@pytest.mark.parametrize(
    ("query", "anew"),
    [
        ("(min-width: 900px)", {WIDE, "768-light-closed", "1280-light-closed-print"}),
        ("(min-width: 100px)", {WIDE}),
        ("(prefers-color-scheme: dark)", {f"{width}-{scheme}-closed" for width in (1280, 768, 320)
                                          for scheme in ("light", "dark")} | {"1280-light-closed-print"}),
        ("print", {WIDE, "1280-light-closed-print", "1280-light-closed-still"}),
        ("(prefers-reduced-motion: reduce)", {WIDE, "1280-light-closed-still", "1280-light-closed-doubled"}),
    ],
)  # fmt: skip
def test_a_page_that_asked_one_question_is_loaded_anew_where_the_answer_is_another(
    ready: Examiner, tmp_path: Path, query: str, anew: set[str]
) -> None:
    assert _loaded(ready, tmp_path, f"<script>matchMedia('{query}')</script>", CLOSED_WITH_SCRIPTS) == anew


def test_what_a_page_asked_of_others_when_it_was_loaded_is_told_of_each_of_its_colours(
    ready: Examiner, tmp_path: Path
) -> None:
    page = sound_page("<img src='https://khac.example/a.png' alt='a'><script>alert('xin chào')</script>")
    with serving(write_site(tmp_path, {"index.html": page})) as origin:
        results = list(ready.examine([Job("asks", f"{origin}/", state) for state in CLOSED_FIRST[:3]]))
    assert sorted(each.answer["loaded"] for each in results) == [False, False, True]
    assert {tuple(each.answer["elsewhere"]) for each in results} == {("https://khac.example/a.png",)}
    assert {tuple(each.answer["dialogs"]) for each in results} == {("xin chào",)}


def test_where_nothing_can_be_opened_the_open_state_is_the_closed_one(ready: Examiner, base: str) -> None:
    results = list(ready.examine([Job("plain", f"{base}/plain.html", state) for state in CLOSED_FIRST]))
    carried = {each.job.state: each.answer["carried"] for each in results}
    assert {each for state, each in carried.items() if state.opening.opens} == {"all"}
    assert "all" not in {each for state, each in carried.items() if not state.opening.opens}
    pale = {
        each.job.state.name for each in results if any(said[1:3] == ("color-contrast", "#a") for said in _said(each))
    }
    assert pale == {f"320-{scheme}-{opening}" for scheme in ("light", "dark") for opening in ("closed", "open")}


def test_what_one_set_of_engines_said_is_not_taken_for_what_another_would(ready: Examiner, base: str) -> None:
    jobs = [Job(f"{asked}", f"{base}/quiet.html?engines", STATES[0], engines=asked) for asked in (("axe",), ("alfa",))]
    for examined in ready.examine(jobs):
        assert {issue["engine"] for issue in examined.answer["issues"]} == set(examined.job.engines)


def test_an_entrance_is_looked_at_when_it_has_ended_and_what_goes_on_is_left(ready: Examiner, tmp_path: Path) -> None:
    moving = """<style>@keyframes in { from { opacity: 0 } } @keyframes pale { from, to { color: #ccc } }
    #enters { animation: in 4s } #stays-pale { animation: pale 1s infinite }</style>"""
    body = "<p id='enters'>Chữ hiện dần</p><p id='stays-pale'>Chữ nhạt mãi</p>"
    with serving(write_site(tmp_path, {"index.html": sound_page(body, head=moving)})) as origin:
        (examined,) = ready.examine([Job("moving", f"{origin}/", STATES[0])])
    failed = {(rule, target) for _, rule, target, outcome, _ in _said(examined) if outcome is Outcome.FAILED}
    assert ("color-contrast", "#stays-pale") in failed
    assert not any(target == "#enters" for _, target in failed)

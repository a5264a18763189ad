"""The states: rows of three axes, named, chosen, said in words, and each of them really had by the browser."""

import pytest
from conftest import Run, run_check, sound_page, write_site

from loivao_checks import axe, canary
from loivao_checks.chosen import chosen
from loivao_checks.states import BY_NAME, GROUPS, STATES, USUAL, together, words_of

EVERY = [state.name for state in STATES]


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A page in every state: nothing of it is open, and some of it is locked."""
    body = """
<details name="one"><summary>Một</summary><img id="in-one" src="data:,"></details>
<details name="one"><summary>Hai</summary><img id="in-two" src="data:,"></details>
<details><summary>Ba</summary><details><summary>Bốn</summary><img id="in-nested" src="data:,"></details></details>
<button aria-expanded="false">Không mở gì</button>
<details id="locked"><summary>Năm</summary><img id="in-locked" src="data:,"></details>
<script>locked.firstChild.addEventListener('click', event => event.preventDefault())</script>
"""
    colours = """
<style>button, .own { color: #111; background: #eee; } @media (prefers-color-scheme: dark) { .dark { color: #111; } }
.own { forced-color-adjust: none; } @media (forced-colors: active) { .own { background: #222; } }</style>
<button class="dark">Chữ của người đọc</button><p class="own" id="own">Chữ của trang</p>
"""
    pages = {"index.html": sound_page(body), "mau.html": sound_page(colours, title="Màu")}
    folder = write_site(tmp_path_factory.mktemp("site"), pages)
    return run_check(folder, "--states", "all", "--format", "json", "--lang", "en")


def test_there_are_twenty_three_states_and_no_two_of_a_name() -> None:
    assert len(BY_NAME) == len(STATES) == 23


def test_the_usual_states_differ_in_everything() -> None:
    one, two = USUAL
    assert all(a != b for a, b in zip(one.parts, two.parts, strict=True))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("usual", ["1280-light-closed", "320-dark-open"]),
        ("all", EVERY),
        ("320-dark-open, 768-forced-closed", ["768-forced-closed", "320-dark-open"]),
    ],
)
def test_states_are_chosen_by_a_word_or_by_names(text: str, names: list[str]) -> None:
    assert [state.name for state in chosen(text, STATES, GROUPS)] == names


@pytest.mark.parametrize("text", ["", "1280", "320-dark-open,", "320-dark-ajar"])
def test_a_name_of_no_state_is_refused(text: str) -> None:
    refused = run_check("--states", text, ".")
    assert refused.code == 2
    assert "is no state; a name is one of each of 1280|768|320, light|dark|forced, closed|open" in " ".join(
        refused.err.split()
    )


@pytest.mark.parametrize(
    ("names", "looked_in", "said"),
    [
        (EVERY, EVERY, "in every state"),
        (["static"], ["static", *EVERY], "the page's code"),
        ([name for name in EVERY if "-dark-" in name], EVERY, "dark"),
        ([name for name in EVERY if name.startswith("320-dark")], EVERY, "window 320 px wide, dark"),
        ([name for name in EVERY if "light" not in name], EVERY, "dark or forced colours"),
        (
            ["1280-dark-open", "320-light-open"],
            EVERY,
            "window 1280 px wide, dark, everything opened; window 320 px wide, light, everything opened",
        ),
        (["320-dark-open"], [state.name for state in USUAL], "window 320 px wide, dark, everything opened"),
        ([name for name in EVERY if name.count("-") == 2], EVERY, "as it comes"),
        (
            ["1280-light-closed-print"],
            EVERY,
            "window 1280 px wide, light, everything closed, printed",
        ),
        (["320-dark-open"], ["320-dark-open"], "window 320 px wide, dark, everything opened"),
    ],
)
def test_several_states_are_said_by_what_they_have_in_common(names: list[str], looked_in: list[str], said: str) -> None:
    assert together(names, looked_in).en == said
    assert together(names, looked_in).vi


def test_every_state_has_words_of_its_own_in_both_languages() -> None:
    assert len({words_of(name).vi for name in EVERY}) == len({words_of(name).en for name in EVERY}) == 23


def test_the_browser_has_each_state_or_the_canary_tells(everywhere: Run) -> None:
    assert everywhere.report["obstacles"] == []
    assert everywhere.report["tool"]["states"] == ["static", *EVERY]
    assert everywhere.report["tool"]["stateWords"]["320-dark-open"] == "window 320 px wide, dark, everything opened"


@pytest.mark.parametrize("part", sorted({part for state in STATES for part in state.parts} - {"closed"}))
def test_each_row_of_each_axis_has_a_planted_fault(part: str) -> None:
    name = next(state.name for state in STATES if part in state.parts)
    others = [state.name for state in STATES if part not in state.parts]
    planted = [words.en for words in canary.blindness([], [(axe.ENGINE, name)])]
    without = [words.en for words in canary.blindness([], [(axe.ENGINE, other) for other in others])]
    places = {text.split("planted at ")[1].split(" ")[0] for text in planted}
    assert places - {text.split("planted at ")[1].split(" ")[0] for text in without}


def _where(run: Run, target: str) -> list[str]:
    """States in which axe saw it; the rule that reads the HTML speaks of it first, and axe is its witness."""
    found = run.outcomes("index.html", rule="images-have-alt", outcome="failed", target=target)
    return [state for each in found for also in each["also"] if also["rule"] == "image-alt" for state in also["states"]]


@pytest.mark.parametrize("target", ["#in-two", "#in-nested"])
def test_what_a_press_opens_is_examined_where_everything_is_opened_and_only_there(everywhere: Run, target: str) -> None:
    assert _where(everywhere, target) == [name for name in EVERY if name.endswith("-open")]


@pytest.mark.parametrize("target", ["#in-one", "#in-locked"])
def test_what_closes_again_or_does_not_open_is_left_as_readers_find_it(everywhere: Run, target: str) -> None:
    assert _where(everywhere, target) == []


def test_where_the_readers_colours_are_forced_a_text_is_judged_by_what_is_seen(everywhere: Run) -> None:
    found = everywhere.outcomes("mau.html", rule="color-contrast", outcome="failed")
    assert {each["target"] for each in found} == {"#own"}
    assert [each["state"] for each in found] == [name for name in EVERY if "-forced-" in name]

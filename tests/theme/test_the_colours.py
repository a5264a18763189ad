"""Every colour has the contrast that is written beside it, and enough of it, in light, dark and on paper."""

import re
from itertools import chain

import pytest
from theme.stylesheet import rules, text

TEXT, LINES = 7.0, 3.0
NEEDED = {"--line": LINES, "--focus-light": LINES, "--focus-dark": LINES}
ORNAMENT = {"--rule", "--sun"}
NOTE = re.compile(r"^\s*(--[\w-]+): #[0-9a-f]{6}; /\* on (.+?) \*/$", re.M)


def luminance(colour: str) -> float:
    """WCAG's relative luminance of #rrggbb, 0 to 1."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def scheme(layer: str, media: str, selector: str) -> dict[str, str]:
    chosen = (rule for rule in rules() if rule.layer == layer and media in rule.media and rule.selector == selector)
    return {name: value for rule in chosen for name, value in rule.declarations.items() if value.startswith("#")}


def light() -> dict[str, str]:
    return {
        name: value
        for rule in rules()
        if rule.layer == "tokens" and rule.selector == ":root"
        for name, value in rule.declarations.items()
        if value.startswith("#")
    }


DARK = scheme("tokens", "dark", ':root:not([data-scheme="light"])')
SCHEMES = {
    "light": light(),
    "dark": light() | DARK,
    "paper": light() | scheme("print", "print", ":root:root"),
}


def noted(part: str) -> list[tuple[str, str, float]]:
    """(colour, what it stands on, the contrast that is written) of the light or the dark half of the tokens."""
    parts = re.split(r"@media \(prefers-color-scheme: dark\)|:root\[data-scheme=\"light\"\]", text("css/tokens.css"))
    pairs = NOTE.findall(parts[part == "dark"])
    return [
        (name, *found)
        for name, note in pairs
        for found in ((ground, float(ratio)) for ground, ratio in re.findall(r"(--[\w-]+) ([\d.]+)", note))
    ]


def test_dark_by_choice_is_dark_by_the_system_and_light_by_choice_is_light() -> None:
    assert DARK
    assert scheme("tokens", "", ':root[data-scheme="dark"]') == DARK
    forced = {
        rule.selector: rule.declarations.get("color-scheme") for rule in rules() if "data-scheme" in rule.selector
    }
    assert forced[':root[data-scheme="light"]'] == "light"
    assert forced[':root[data-scheme="dark"]'] == "dark"


def test_black_on_white_has_a_contrast_of_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("part", ["light", "dark"])
def test_the_contrast_written_beside_a_colour_is_the_one_it_has(part: str) -> None:
    pairs = noted(part)
    assert len(pairs) >= 14
    colours = SCHEMES[part]
    wrong = {
        f"{name} on {ground}": round(contrast(colours[name], colours[ground]), 1)
        for name, ground, ratio in pairs
        if abs(contrast(colours[name], colours[ground]) - ratio) > 0.05
    }
    assert wrong == {}


@pytest.mark.parametrize("part", SCHEMES)
def test_text_has_at_least_seven_and_lines_at_least_three(part: str) -> None:
    colours = SCHEMES[part]
    for name, ground, _ in noted("dark" if part == "dark" else "light"):
        if part == "paper" and name in ("--on-accent", "--focus-light", "--focus-dark"):
            continue  # neither skip links nor focus are on paper
        assert contrast(colours[name], colours[ground]) >= NEEDED.get(name, TEXT), f"{name} on {ground}"


@pytest.mark.parametrize("part", ["light", "dark"])
def test_every_colour_says_what_it_stands_on_or_is_stood_on_or_is_an_ornament(part: str) -> None:
    pairs = noted(part)
    mentioned = set(chain.from_iterable((name, ground) for name, ground, _ in pairs))
    assert set(SCHEMES[part]) - mentioned - ORNAMENT == set()

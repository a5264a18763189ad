"""The words of the interface: both languages whole, and nothing left over."""

import re
import unicodedata
from string import Formatter

import pytest
from theme.gallery import LANGUAGES, THEME, strings

PROGRAM = THEME.parent / "build" / "loivao"


def slots(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def used_in_templates() -> set[str]:
    """Keys, and the beginnings of keys that are put together ("notice_" ~ kind)."""
    sources = "\n".join(file.read_text(encoding="utf-8") for file in THEME.rglob("*.html"))
    return set(re.findall(r"""\bt\(\s*["']([a-z0-9_]+)["']""", sources))


def test_both_languages_have_the_same_keys() -> None:
    assert strings("vi").keys() == strings("en").keys()


def test_a_sentence_has_the_same_slots_in_both_languages() -> None:
    vietnamese, english = strings("vi"), strings("en")
    assert {key: slots(vietnamese[key]) for key in vietnamese} == {key: slots(english[key]) for key in vietnamese}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_is_flat_and_every_sentence_is_composed_unicode_without_hidden_signs(language: str) -> None:
    for key, sentence in strings(language).items():
        assert re.fullmatch(r"[a-z][a-z0-9_-]*", key), key
        assert isinstance(sentence, str), key
        assert sentence.strip(), key
        assert unicodedata.is_normalized("NFC", sentence), key
        assert not [sign for sign in sentence if unicodedata.category(sign) == "Cf"], key


def test_every_key_that_a_template_names_exists() -> None:
    keys = strings("vi").keys()
    named = used_in_templates()
    assert named
    assert [
        name
        for name in named
        if name not in keys and not any(key.startswith(name) for key in keys if name.endswith("_"))
    ] == []


def test_no_key_is_left_over() -> None:
    program = "\n".join(file.read_text(encoding="utf-8") for file in PROGRAM.rglob("*.py"))
    named = used_in_templates() | set(re.findall(r'"([a-z][a-z0-9_-]*)"', program))
    beginnings = {name for name in named if name.endswith("_")} | set(re.findall(r'f"([a-z][a-z0-9_]*_)\{', program))
    endings = set(re.findall(r'f"\{[a-z_.]+\}(_[a-z0-9_]+)"', program))
    composed = {name + ending for name in named for ending in endings}
    assert [key for key in strings("vi") if key not in named | composed and not key.startswith(tuple(beginnings))] == []

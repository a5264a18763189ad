"""The words of the interface: both languages whole, and nothing left over."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import product
from string import Formatter
from typing import Any

import pytest
from babel import Locale
from theme.gallery import LANGUAGES, THEME, strings

from loivao.exports.results import COLUMNS
from loivao.model import addresses
from loivao.model.agencies import AgencyLevel
from loivao.model.amounts import Period
from loivao.model.events import EventKind
from loivao.model.guides import Situation, Topic
from loivao.model.instruments import InstrumentStatus, InstrumentType
from loivao.model.language import Language
from loivao.model.record import Confidence
from loivao.model.results import Direction, ResultStatus
from loivao.pages.whats_new import Happening

PROGRAM = THEME.parent / "build" / "loivao"
NO_FIGURE = (ResultStatus.NOT_REPORTED, ResultStatus.SUPPRESSED)
COMPOSED: Mapping[str, Iterable[str]] = {
    "agencies_{}": AgencyLevel,
    "confidence_{}": Confidence,
    "corrections_{}": ("figure", "on", "old", "new", "reason"),
    "data_{}": ("feed", "calendar", "package", "schema", "archive"),
    "data_{}_holds": ("feed", "calendar", "package", "schema", "archive"),
    "data_format_{}": ("csv", "json", "ics", "xml", "txt"),
    "data_from_{}": addresses.DATA_KINDS,
    "data_holds_{}": addresses.DATA_KINDS,
    "data_owner_{}": addresses.DATA_KINDS,
    "data_use_{}": ("csv", "json", "status", "licence"),
    "data_use_{}_text": ("csv", "json", "status", "licence"),
    "direction_{}": Direction,
    "engine_{}": ("browser", "static"),
    "events_{}": EventKind,
    "events_who_{}": EventKind,
    "export_column_{}": COLUMNS,
    "export_title_{}": addresses.DATA_KINDS,
    "feed_{}": [happening.name.lower() for happening in Happening],
    "figure_{}": NO_FIGURE,
    "illustrative_{}_title": ("all", "some"),
    "illustrative_{}_text": ("all", "some"),
    "instrument_{}": ("issued_on", "in_force_from", "in_force_until"),
    "instrument_{}d_by": ("replace",),
    "instrument_{}ed_by": ("amend",),
    "instrument_{}s": ("replace", "amend"),
    "instrument_status_{}": InstrumentStatus,
    "instrument_type_{}": InstrumentType,
    "level_{}": AgencyLevel,
    "money_{}": Period,
    "news_{}": [happening.name.lower() for happening in Happening],
    "notice_{}": ("info", "warning", "ended", "illustrative", "lacking"),
    "place_{}": ("purpose", "requirement", "group", "task", "funding", "agency", "responsibility"),
    "scheme_{}": ("system", "light", "dark"),
    "situation_{}": Situation,
    "statement_people_{}_question": ("text", "alternatives", "order", "facts", "devices"),
    "status_{}": ResultStatus,
    "topic_{}": Topic,
    "trend_{}": NO_FIGURE,
    "trend_target_{}": ("reached", "reached_early", "missed", "due"),
    "gallery_drawn_{}": ("banner", "bar", "footer"),
    "state_{}": ("light", "dark", "forced", "closed", "open"),
    "{}_description": ("index", "situations", "guides", "site_map"),
    "{}_title": ("index", "situations", "guides", "site_map"),
}
"""Keys that the program puts together, and of what."""


def slots(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def forms(language: str) -> set[str]:
    """How CLDR names the forms that go with numbers, but for the one that every language has."""
    return Locale.parse(language).plural_form.tags


def parted(language: str) -> tuple[dict[str, str], dict[str, str]]:
    """The sentences, and apart from them those that are forms of others ("days_left_one")."""
    known: dict[str, Any] = strings(language)
    of_others = {f"{key}_{form}" for key, form in product(known, forms(language))} & known.keys()
    return {key: known[key] for key in known.keys() - of_others}, {key: known[key] for key in of_others}


def literals() -> set[str]:
    """Every word that stands between quotation marks in the program and in templates."""
    program = "\n".join(file.read_text(encoding="utf-8") for file in PROGRAM.rglob("*.py"))
    return set(re.findall(r"""["']([a-z][a-z0-9_-]*)["']""", program)) | used_in_templates()


def used_in_templates() -> set[str]:
    """Keys, and the beginnings of keys that are put together ("notice_" ~ kind)."""
    sources = "\n".join(file.read_text(encoding="utf-8") for file in THEME.rglob("*.html"))
    return set(re.findall(r"""\bt\(\s*["']([a-z0-9_]+)["']""", sources))


def composed() -> set[str]:
    return {pattern.format(str(end)) for pattern, ends in COMPOSED.items() for end in ends}


def test_every_language_that_a_portal_can_speak_has_its_words() -> None:
    assert {file.stem for file in (THEME / "strings").iterdir()} == {language.value for language in Language}


def test_both_languages_have_the_same_keys() -> None:
    assert parted("vi")[0].keys() == parted("en")[0].keys()


def test_a_sentence_has_the_same_slots_in_both_languages() -> None:
    vietnamese, english = parted("vi")[0], parted("en")[0]
    assert {key: slots(vietnamese[key]) for key in vietnamese} == {key: slots(english[key]) for key in vietnamese}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_of_a_sentence_fills_no_other_slots(language: str) -> None:
    sentences, others = parted(language)
    for key, sentence in others.items():
        base = sentences[key.rpartition("_")[0]]
        assert "count" in slots(base), key
        assert slots(sentence) <= slots(base), key


def test_english_has_a_form_for_one_wherever_a_number_stands_before_a_word() -> None:
    sentences, others = parted("en")
    counted = {key for key, sentence in sentences.items() if re.search(r"\{count\} [a-z]", sentence)}
    assert counted
    assert others.keys() == {f"{key}_one" for key in counted}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_is_flat_and_every_sentence_is_composed_unicode_without_hidden_signs(language: str) -> None:
    for key, sentence in strings(language).items():
        assert re.fullmatch(r"[a-z][a-z0-9_-]*", key), key
        assert isinstance(sentence, str), key
        assert sentence.strip(), key
        assert unicodedata.is_normalized("NFC", sentence), key
        assert not [sign for sign in sentence if unicodedata.category(sign) == "Cf"], key


def test_no_english_sentence_has_a_vietnamese_letter_but_where_it_speaks_of_letters() -> None:
    marked = {key for key, sentence in strings("en").items() if re.search("[^\x00-\x7f–…“”]", sentence)}
    assert marked == {"index_lead"}


def test_every_key_that_a_template_names_exists() -> None:
    keys = strings("vi").keys()
    named = {name for name in used_in_templates() if not name.endswith("_")}
    assert named
    assert named - keys == set()


def test_every_key_that_the_program_puts_together_exists() -> None:
    assert composed() - strings("vi").keys() == set()


def test_no_key_is_left_over() -> None:
    assert strings("vi").keys() - literals() - composed() == set()

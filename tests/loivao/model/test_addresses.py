"""Addresses: one scheme for the pages and for the links to them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loivao.model import addresses
from loivao.model.scalars import IDENTIFIER_PATTERN


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ai được đăng ký?", "ai-duoc-dang-ky"),
        ("335/2026/NĐ-CP", "335-2026-nd-cp"),
        ("ĐẶC BIỆT", "dac-biet"),
        ("…", ""),
    ],
)
def test_a_slug_keeps_every_letter(words: str, expected: str) -> None:
    assert addresses.slug(words) == expected


@given(st.text())
def test_every_slug_can_be_an_id(words: str) -> None:
    made = addresses.slug(words)
    assert made == "" or re.match(IDENTIFIER_PATTERN, made)


def test_no_page_takes_the_address_of_an_edition_in_another_language() -> None:
    assert {"vi", "en"} <= addresses.RESERVED


def test_addresses_are_made_from_ids() -> None:
    assert addresses.task_group("II.3.1") == addresses.task_group("II.3") == "ke-hoach/nhom-3/"
    assert addresses.task("II.3.1") == "ke-hoach/nhom-3/nhiem-vu-1/"
    assert addresses.results_of(2024) == "ket-qua/nam-2024/"
    assert addresses.indicator("NKT-03a") == "chi-so/nkt-03a/"
    assert addresses.of_content("huong-dan/viec-lam.md") == addresses.guide("viec-lam")
    assert addresses.of_content("lien-he.md") == addresses.written_page("lien-he")


@pytest.mark.parametrize(
    ("target", "reached"),
    [
        ("../lien-he.md", "lien-he/"),
        ("viec-lam.md#ho-so", "huong-dan/viec-lam/#ho-so"),
        ("/co-quan/", "co-quan/"),
        ("/", ""),
        ("#ho-so", "huong-dan/tro-cap/#ho-so"),
        ("https://example.vn/", None),
        ("mailto:a@example.vn", None),
    ],
)
def test_a_link_leads_to_a_page_of_the_site_or_out_of_it(target: str, reached: str | None) -> None:
    assert addresses.destination(target, "huong-dan/tro-cap.md") == reached


@pytest.mark.parametrize(
    "target",
    ["../lien-he/", "javascript:alert(1)", "//example.vn/", "../../a.md", "data:text/html,x", "", "a.pdf", "c:a.md"],
)
def test_a_link_of_another_kind_is_refused(target: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(target)}$"):
        addresses.destination(target, "huong-dan/tro-cap.md")

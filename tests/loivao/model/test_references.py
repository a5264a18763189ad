"""References: what is parsed covers the text exactly, and only what is well formed is a reference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loivao.model.references import Malformed, Reference, Words, parse, references

PIECES = st.lists(
    st.sampled_from(["[", "]", "[[", "]]", "amount", ":", "NKT-05", " ", "\n", "Bạn", "-", "a"]), max_size=30
)


def test_a_reference_is_found_among_words() -> None:
    assert parse("Bạn được [[amount:tro-cap-nang]] mỗi tháng.") == (
        Words("Bạn được ", 0),
        Reference("[[amount:tro-cap-nang]]", 9, "amount", "tro-cap-nang"),
        Words(" mỗi tháng.", 32),
    )


@pytest.mark.parametrize(
    "written", ["[[amount: x]]", "[[x]]", "[[amount:x]", "[[amount:x", "[[]]", "[[Amount:x]]", "[[[amount:x]]"]
)
def test_what_begins_like_a_reference_and_is_none_is_malformed(written: str) -> None:
    (found,) = references(written)
    assert isinstance(found, Malformed)


def test_a_reference_does_not_reach_over_a_line() -> None:
    assert not [span for span in parse("[[amount:\nx]]") if isinstance(span, Reference)]


@given(PIECES)
def test_the_spans_joined_are_the_text_again(pieces: list[str]) -> None:
    text = "".join(pieces)
    spans = parse(text)
    assert "".join(span.text for span in spans) == text
    assert all(text.startswith(span.text, span.start) for span in spans)


@given(PIECES)
def test_no_opening_is_left_in_the_words(pieces: list[str]) -> None:
    assert not any("[[" in span.text for span in parse("".join(pieces)) if isinstance(span, Words))

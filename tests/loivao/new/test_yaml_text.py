"""Our YAML says what was meant, and adding to a file leaves its other lines alone."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from loivao.new.yaml_text import WIDTH, Value, append, mapping

KEYS = st.from_regex(r"[a-z]{1,8}(_[a-z]{1,8})?", fullmatch=True)
TEXTS = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1).filter(str.strip)
VALUES = st.one_of(TEXTS, st.lists(TEXTS, min_size=1, max_size=4))
ENTRIES = st.dictionaries(KEYS, VALUES, min_size=1, max_size=5)

FILE = """\
# Đầu tệp: ghi chú này phải còn nguyên
indicators:
  # ghi chú trong danh sách
  - code: NKT-05
    name: "Có: dấu hai chấm"
    definition: >-
      Dài, gấp
      làm hai dòng.

# ghi chú của phần sau
areas:
- id: khong-thut-dong
  name: Không thụt dòng
breaks: []
"""


def read(text: str) -> dict[str, list[dict[str, object]]]:
    """The file as texts, as our readers take it."""
    loaded: dict[str, list[dict[str, object]]] = YAML(typ="base", pure=True).load(io.StringIO(text))
    return loaded


def words(value: Value) -> object:
    """A value with its white space as YAML folds it."""
    return " ".join(value.split()) if isinstance(value, str) else [" ".join(each.split()) for each in value]


@given(entry=ENTRIES)
def test_what_was_written_is_what_is_read(entry: dict[str, Value]) -> None:
    assert read("\n".join(mapping(entry))) == {key: words(value) for key, value in entry.items()}


@given(entry=ENTRIES, key=st.sampled_from(["indicators", "areas", "breaks"]))
def test_an_entry_becomes_the_last_of_its_list_and_no_other_line_changes(entry: dict[str, Value], key: str) -> None:
    changed = append(FILE, key, entry)
    before, after = read(FILE), read(changed)
    assert after == {**before, key: [*before[key], {name: words(value) for name, value in entry.items()}]}
    kept = iter(changed.splitlines())
    for line in FILE.replace("breaks: []", "breaks:" if key == "breaks" else "breaks: []").splitlines():
        assert line in kept


def test_long_text_is_folded_and_short_text_is_plain() -> None:
    lines = mapping({"short": "Ủy ban nhân dân xã", "long": "một hai ba bốn " * 12})
    assert lines[0] == "short: Ủy ban nhân dân xã"
    assert lines[1] == "long: >-"
    assert all(len(line) <= WIDTH for line in lines)


@pytest.mark.parametrize(
    "word", ["null", "~", "- a", "a: b", "a #b", "[[amount:x]]", "'", "%", "@a", "&a", "*a", "? b"]
)
def test_what_yaml_would_take_for_something_else_is_quoted(word: str) -> None:
    assert mapping({"key": word}) == [f'key: "{word}"']


def test_windows_line_ends_stay() -> None:
    changed = append(FILE.replace("\n", "\r\n"), "breaks", {"year": "2025"})
    assert changed.count("\n") == changed.count("\r\n")
    assert changed.endswith("breaks:\r\n  - year: 2025\r\n")


@pytest.mark.parametrize("text", ["", "agencies: [a, b]\n", "agencies: none\n", "other:\n  - a\n"])
def test_a_file_without_the_list_in_block_style_is_refused(text: str) -> None:
    with pytest.raises(LookupError):
        append(text, "agencies", {"id": "a"})

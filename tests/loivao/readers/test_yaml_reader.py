"""YAML: a tree of text that knows its lines; no types, no tricks, bounded before it is parsed."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loivao.problems import Problem
from loivao.readers.tree import Fields, line_of, node_at, plain
from loivao.readers.yaml import MAX_CHARACTERS, MAX_DEPTH, read_yaml


def read(text: str, first_line: int = 1) -> tuple[Fields | None, list[Problem]]:
    found: list[Problem] = []
    return read_yaml(text, "data/x.yml", found.append, first_line), found


def value_of(text: str) -> object:
    root, found = read(text)
    assert found == []
    assert root is not None
    return plain(root)


@pytest.mark.parametrize(
    "written", ["no", "0241234567", "1_000", "2026-10-05", "1e3", "0x1F", "12:30", "true", "NaN", "1.0"]
)
def test_a_scalar_stays_the_text_that_was_written(written: str) -> None:
    assert value_of(f"a: {written}") == {"a": written}


@pytest.mark.parametrize("written", ["", "~", "null", "  # ghi chú"])
def test_an_empty_value_counts_as_absent(written: str) -> None:
    assert value_of(f"a: {written}\nb: x") == {"b": "x"}


def test_an_empty_text_in_quotation_marks_is_there() -> None:
    assert value_of('a: ""') == {"a": ""}


def test_folded_and_literal_texts_are_read() -> None:
    assert value_of("a: >-\n  một\n  hai\nb: |\n  ba\n  bốn\n") == {"a": "một hai", "b": "ba\nbốn\n"}


def test_every_node_knows_its_line() -> None:
    root, _ = read("a: x\nb:\n  - c: 1\n    d:\n      - e\n      - f\n", first_line=10)
    assert root is not None
    assert line_of(root, ("a",)) == 10
    assert line_of(root, ("b",)) == 11
    assert line_of(root, ("b", 0)) == 12
    assert line_of(root, ("b", 0, "d", 1)) == 15
    assert line_of(root, ("b", 0, "missing")) == 12
    assert node_at(root, ("b", 3)) is None


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: x\na: y\n", "yaml.duplicate-key", 2),
        ("{a: 1, a: 2}", "yaml.duplicate-key", 1),
        ("a: &x 1\n", "yaml.anchor", 1),
        ("a: &x 1\nb: *x\n", "yaml.alias", 2),
        ("a: !!int 1\n", "yaml.tag", 1),
        ("a: !python/object:os.system x\n", "yaml.tag", 1),
        ("<<: {a: b}\n", "yaml.merge-key", 1),
        ("a: b\n---\nc: d\n", "yaml.second-document", 2),
        ("- a\n", "yaml.not-a-mapping", 1),
        ("", "yaml.not-a-mapping", 1),
        ("# chỉ có ghi chú\n", "yaml.not-a-mapping", 1),
        ("a:\n  -\n  - x\n", "yaml.empty-item", 2),
        ("? [a]\n: b\n", "yaml.key-not-text", 1),
        ("a: x\n\tb: y\n", "yaml.tab", 2),
        ("a: b: c\n", "yaml.colon", 1),
        ("a: 1\nb\nc: 2\n", "yaml.no-colon", 2),
        ('a: x\nb: "mở\nc: d\n', "yaml.open-quote", 2),
        ('a: "x" y\n', "yaml.after-quote", 1),
        ("a: [x\nb: c\n", "yaml.open-bracket", 1),
        ("a:\n  - x\n b: c\n", "yaml.indent", 3),
        ("a: @x\n", "yaml.special-sign", 1),
        ('a: "\\q"\n', "yaml.syntax", 1),
    ],
)
def test_what_a_clerk_or_a_stranger_may_write_is_told_with_its_line(text: str, code: str, line: int) -> None:
    _, found = read(text)
    assert (code, line) in [(each.code, each.place.line) for each in found]


def test_a_doubled_key_does_not_hide_the_other_faults_of_a_file() -> None:
    root, found = read("a: x\na: y\nb: z\n")
    assert [each.code for each in found] == ["yaml.duplicate-key"]
    assert root is not None
    assert "b" in root.entries


def test_depth_is_bounded_before_the_tree_is_built() -> None:
    assert read("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1))[1] == []
    begun = time.process_time()
    _, found = read("a: " + "[" * 100_000)
    assert [each.code for each in found] == ["yaml.too-deep"]
    assert time.process_time() - begun < 1


def test_size_is_bounded_before_anything_is_parsed() -> None:
    begun = time.process_time()
    _, found = read("a: " + "x" * MAX_CHARACTERS)
    assert [each.code for each in found] == ["yaml.too-large"]
    assert time.process_time() - begun < 0.5


def test_many_doubled_keys_take_no_quadratic_time() -> None:
    begun = time.process_time()
    read("".join(f"k{number}: x\n" for number in range(5_000)) * 2)
    assert time.process_time() - begun < 5


@given(st.text(alphabet="ab:-[]{}\"'#|>&*!%@`,? \n\t", max_size=60))
def test_no_text_raises_anything(text: str) -> None:
    root, found = read(text)
    assert root is not None or found

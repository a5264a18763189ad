"""Markdown: front matter and body parted with their lines, the body bounded before anything parses it."""

import time

import markdown
import pytest

from loivao.problems import Problem
from loivao.readers.markdown import Written, prose_lines, read_markdown

HEAD = "---\ntitle: Tên\n---\n"


def read(text: str) -> tuple[Written | None, list[tuple[str, int | None]]]:
    found: list[Problem] = []
    return read_markdown(text, "content/a.md", found.append), [(each.code, each.place.line) for each in found]


def test_head_and_body_are_parted_and_know_their_lines() -> None:
    written, found = read("---\ntitle: Tên\ntags:\n  - a\n---\n\nXin chào.\n")
    assert found == []
    assert written is not None
    assert written.body == "\nXin chào.\n"
    assert written.body_line == 6
    assert written.head.entries["tags"][0] == 3


def test_a_rule_in_the_body_is_no_front_matter() -> None:
    written, found = read(HEAD + "một\n\n---\n\nhai\n")
    assert found == []
    assert written is not None
    assert "---" in written.body


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("Xin chào\n", "markdown.no-front-matter", 1),
        ("", "markdown.no-front-matter", 1),
        ("\n---\na: b\n---\nx", "markdown.no-front-matter", 1),
        ("---\ntitle: Tên\n", "markdown.open-front-matter", 1),
        ("---\ntitle: a: b\n---\nx", "yaml.colon", 2),
        (HEAD, "markdown.empty", 4),
        (HEAD + "\n<b>x</b>\n", "markdown.html", 5),
        (HEAD + "\n<!-- x -->\n", "markdown.html", 5),
        (HEAD + "\n# Tên\n", "markdown.first-heading", 5),
        (HEAD + "\n" + "    " * 7 + "- x\n", "markdown.too-nested", 5),
        (HEAD + "\n" + ">" * 7 + " x\n", "markdown.too-nested", 5),
        (HEAD + "\nmột\n\n" + "a " * 5001, "markdown.long-paragraph", 7),
        (HEAD + "\nmột\n\n" + "[" * 401, "markdown.many-signs", 7),
        (HEAD + ("*" * 300 + "\n\n") * 7, "markdown.many-signs-in-all", 4),
        (HEAD + "x" * 100_000, "markdown.too-large", None),
    ],
)
def test_what_is_wrong_with_a_page_is_told_with_its_line(text: str, code: str, line: int | None) -> None:
    assert (code, line) in read(text)[1]


@pytest.mark.parametrize(
    "body",
    ["`<b>`", "```\n<b>\n# x\n```", "5 < 6", "<https://example.vn/>", "&lt;b&gt;", "``a ` <b>``", "~~~\n<i>\n~~~"],
)
def test_code_and_plain_signs_are_no_html(body: str) -> None:
    assert read(HEAD + body)[1] == []


def test_prose_leaves_out_code_and_keeps_positions() -> None:
    assert list(prose_lines("a `b` c\n```\nd\n```\ne")) == [(0, "a     c"), (4, "e")]


@pytest.mark.parametrize(
    "piece", ["[", "[a](<b", "*a ", "_a ", "`a ", "![a](", "**a", "> a\n", "- a\n", "|a", "&a", "(", "# "]
)
def test_what_passes_the_bounds_is_rendered_fast(piece: str) -> None:
    for length in range(400, 20, -20):
        body = (piece * length + "\n\n") * (90_000 // (len(piece) * length))
        if not any(code.startswith("markdown.") for code, _ in read(HEAD + body)[1]):
            break
    else:
        body = piece * 20
    begun = time.process_time()
    markdown.markdown(body, extensions=["tables", "sane_lists"])
    assert time.process_time() - begun < 5

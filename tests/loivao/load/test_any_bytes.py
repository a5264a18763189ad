"""Whatever stands in a file, loading answers with problems and never with an exception."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sites.portals import DAY, MINIMAL, minimal_portal

from loivao.load import Loaded, load_portal
from loivao.problems import Severity, report

FILES = sorted(
    path.relative_to(MINIMAL).as_posix() for path in MINIMAL.rglob("*") if path.suffix in (".yml", ".csv", ".md")
)
YAML_PIECES = [
    "\n",
    ":",
    ": ",
    "- ",
    "  ",
    "\t",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "!!int ",
    "<<: ",
    "---\n",
    "#",
    "|",
]
TABLE_PIECES = [
    ",",
    ";",
    "=",
    "+",
    "-",
    "@",
    "%",
    ">-",
    "`",
    "?",
    "1.234",
    "1e999",
    "NaN",
    "0" * 400,
    "2026-02-30",
    "null",
]
LETTERS = ["\x00", "\ufeff", "\u200b", "\u0301", "Ã¢", "ộ", "٣", "id", "~"]
WORDS = ["[[", "]]", "[[amount:", "](", "](x.md)", "<script>", "```\n", "    " * 9, "> " * 9]
PIECES = st.sampled_from([*YAML_PIECES, *TABLE_PIECES, *LETTERS, *WORDS])


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return minimal_portal(tmp_path_factory.mktemp("any") / "portal")


def load_with(portal: Path, file: str, content: bytes) -> Loaded:
    """The portal loaded with other bytes in one file, which is put back afterwards."""
    try:
        (portal / file).write_bytes(content)
        return load_portal(portal, DAY)
    finally:
        (portal / file).write_bytes((MINIMAL / file).read_bytes())


def check(loaded: Loaded) -> None:
    has_fault = any(each.severity is Severity.FAULT for each in loaded.problems)
    assert (loaded.portal is None) == has_fault
    assert bool(report(loaded.problems, "vi")) == bool(loaded.problems)
    assert bool(report(loaded.problems, "en")) == bool(loaded.problems)


thorough = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@thorough
@given(file=st.sampled_from(FILES), content=st.binary(max_size=300))
def test_no_bytes_in_any_file_raise_anything(portal: Path, file: str, content: bytes) -> None:
    check(load_with(portal, file, content))


@thorough
@given(data=st.data(), file=st.sampled_from(FILES))
def test_no_edit_of_any_file_raises_anything(portal: Path, data: st.DataObject, file: str) -> None:
    text = (MINIMAL / file).read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(1, 4), label="edits")):
        start = data.draw(st.integers(0, len(text)), label="at")
        length = data.draw(st.integers(0, 12), label="removed")
        text = text[:start] + data.draw(PIECES, label="put") + text[start + length :]
    check(load_with(portal, file, text.encode("utf-8", "surrogatepass")))


@thorough
@given(data=st.data(), file=st.sampled_from(FILES))
def test_no_doubled_or_missing_line_of_any_file_raises_anything(portal: Path, data: st.DataObject, file: str) -> None:
    lines = (MINIMAL / file).read_bytes().splitlines(keepends=True)
    number = data.draw(st.integers(0, len(lines) - 1), label="line")
    times = data.draw(st.sampled_from([0, 2]), label="times")
    lines[number : number + 1] = lines[number : number + 1] * times
    check(load_with(portal, file, b"".join(lines)))


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_file_in_unicode_with_a_mark_is_read_as_it_is_without(portal: Path, file: str, encoding: str) -> None:
    text = (MINIMAL / file).read_text(encoding="utf-8")
    assert load_with(portal, file, text.replace("\n", "\r\n").encode(encoding)) == load_portal(MINIMAL, DAY)

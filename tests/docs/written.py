"""The documentation as text: its files, and in each its blocks, links, commands and sentences."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
GUIDE: Final = ROOT / "docs" / "huong-dan-bien-tap"
STAFF: Final = tuple(sorted(GUIDE.glob("*.md")))
"""The staff guide: one page a task."""
ALL: Final = tuple(sorted([*(ROOT / "docs").rglob("*.md"), ROOT / "README.md", ROOT / "CHANGELOG.md"]))

_BLOCK: Final = re.compile(
    r"(?:^<!-- (?P<kind>[^:\n]+): (?P<names>[^\n]+) -->\n)?^```(?P<language>\w*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_CODE: Final = re.compile(r"`([^`\n]+)`")
_LINK: Final = re.compile(r"\[(?P<text>[^\]\n]+)\]\((?P<target>[^)\s]+)\)")
_HEADING: Final = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
_END: Final = re.compile(r"(?<=[.!?…])\s+")


@dataclass(frozen=True)
class Block:
    """A fenced block, and the comment on the line before it: what it is an example of."""

    page: Path
    kind: str
    name: str
    language: str
    text: str

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    def __str__(self) -> str:
        return f"{self.page.stem}: {self.name or self.text[:30]}"


def blocks(pages: tuple[Path, ...]) -> tuple[Block, ...]:
    """Every fenced block of these pages."""
    return tuple(
        Block(page, found["kind"] or "", found["names"] or "", found["language"], found["text"])
        for page in pages
        for found in _BLOCK.finditer(page.read_text(encoding="utf-8"))
    )


def prose(page: Path) -> str:
    """A page without its fenced blocks."""
    return _BLOCK.sub("", page.read_text(encoding="utf-8"))


def codes(page: Path) -> tuple[str, ...]:
    """What stands in backticks in running text."""
    return tuple(_CODE.findall(prose(page)))


def links(page: Path) -> tuple[tuple[str, str], ...]:
    """(text, target) of every link of a page."""
    return tuple((found["text"], found["target"]) for found in _LINK.finditer(_CODE.sub("", prose(page))))


def fragments(page: Path) -> frozenset[str]:
    """The fragments that forges give the headings of a page."""
    return frozenset(_fragment(heading) for heading in _HEADING.findall(prose(page)))


def commands(page: Path) -> Iterator[str]:
    """Every command that a page tells people to type, or names in running text."""
    yield from (code for code in codes(page) if code.startswith(("loivao", "make ")))
    for block in blocks((page,)):
        lines = (line.removeprefix("$ ").partition(" #")[0].strip() for line in block.lines)
        if block.language in ("sh", "text"):
            yield from (line for line in lines if re.match(r"(loivao(-check)?|make) ", line))


def sentences(page: Path) -> Iterator[str]:
    """The sentences of a page, and of each item of a list and each cell of a table; code counts as one word."""
    text = re.sub(r"<!--.*?-->", "", prose(page), flags=re.DOTALL)
    text = _LINK.sub(lambda found: found["text"], _CODE.sub("x", text))
    for paragraph in re.split(r"\n\s*\n|\n(?=\s*(?:[-*|#]|\d+\. ))", text):
        for cell in paragraph.split("|"):
            words = re.sub(r"^\s*(?:[-*#]+|\d+\.)\s+", "", " ".join(cell.split()))
            yield from (sentence for sentence in _END.split(words) if sentence)


def syllables(sentence: str) -> int:
    """How many tiếng a sentence has: runs of letters or digits between spaces."""
    return sum(any(letter.isalnum() for letter in word) for word in sentence.split())


def _fragment(heading: str) -> str:
    plain = _LINK.sub(lambda found: found["text"], heading.replace("`", ""))
    kept = (letter for letter in unicodedata.normalize("NFC", plain.lower()) if letter.isalnum() or letter in " -_")
    return "".join(kept).replace(" ", "-")

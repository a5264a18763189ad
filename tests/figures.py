"""`docs/checker-figures.md`: each measuring command writes its own part of it, with the day on which it measured."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

PAGE: Final = Path(__file__).parents[1] / "docs" / "checker-figures.md"


def write_part(name: str, lines: Iterable[str], page: Path = PAGE) -> None:
    """Put ``lines`` in place of what stands between the marks of ``name``."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    text = page.read_text("utf-8")
    assert text.count(begin) == text.count(end) == 1, f"{page} has no place for “{name}”"
    body = "\n".join((begin, "", f"Measured on {date.today().isoformat()}.", "", *lines, "", end))
    page.write_text(re.sub(f"{begin}.*?{end}", lambda _: body, text, flags=re.DOTALL), "utf-8")


def table(heads: Sequence[str], rows: Iterable[Sequence[object]], mark: str = "--:") -> list[str]:
    """A table of Markdown; all columns but the first stand as ``mark`` says, figures to the right."""
    marks = ["---", *[mark for _ in heads[1:]]]
    return [f"| {' | '.join(str(cell) for cell in row)} |" for row in (heads, marks, *rows)]


def share(part: int, whole: int) -> str:
    """Such as `17/23 (74%)`."""
    return f"{part}/{whole} ({part / whole:.0%})" if whole else "–"

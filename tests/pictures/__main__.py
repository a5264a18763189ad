"""`make pictures`: how one page of each kind looks, light and dark, on a phone and on a desk, into ``docs/pictures/``.

It stands here and not in ``docs`` because it is code that looks at the shipped portal, as tests do.
"""

import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from compiled import SHIPPED, heaviest, pages
from in_browser import seen
from sites.portals import DAY

from loivao.mkdocs_plugin import build
from loivao.pages.view import Kind
from loivao.web import serving

SHOOT: Final = Path(__file__).with_name("shoot.mjs")
FOLDER: Final = SHIPPED / "docs" / "pictures"
WIDTHS: Final = (1280, 320)
SCHEMES: Final = ("light", "dark")
HEIGHT: Final = 1000
"""No picture is higher: what stands below on a long page repeats what stands above."""
MOST_BYTES: Final = 4_000_000
"""All pictures together, because they are kept in the history for good."""
ASKED: Final[Mapping[Kind, str]] = {Kind.SEARCH: "?q=tro+cap+hang+thang"}
"""What is shown of a page that shows nothing until it is asked."""


class Look(NamedTuple):
    """How a page is looked at."""

    width: int
    scheme: str


LOOKS: Final = tuple(Look(width, scheme) for width in WIDTHS for scheme in SCHEMES)


def shown() -> dict[Kind, str]:
    """The page that stands for each kind: the heaviest, which has most to show."""
    return {kind: heaviest(kind) for kind in Kind}


def take(folder: Path, kinds: Mapping[Kind, str], looks: Sequence[Look]) -> None:
    """Write a picture for each kind and look into ``folder``, in place of those that are there."""
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.webp"):
        old.unlink()
    with tempfile.TemporaryDirectory() as work:
        build(SHIPPED, Path(work, "site"), DAY)
        with serving(Path(work, "site")) as base:
            seen(
                SHOOT,
                Path(work, "profile"),
                base=base,
                folder=str(folder),
                pages=[{"name": kind.value, "path": path + ASKED.get(kind, "")} for kind, path in kinds.items()],
                looks=[look._asdict() for look in looks],
                height=HEIGHT,
            )


def words(kinds: Mapping[Kind, str], looks: Sequence[Look]) -> str:
    """The page that shows the pictures."""
    titles = {url: page.view.title for url, page in pages(SHIPPED).items()}
    head = ["Kind of page", *(f"{look.width} px, {look.scheme}" for look in looks)]
    lines = [
        "# How the pages look",
        "",
        "One page of each kind, the heaviest of the shipped portal, at most "
        f"{HEIGHT:,} pixels high. Taken by `make pictures`.",
        "",
        _row(head),
        _row(["---"] * len(head)),
    ]
    for kind, url in kinds.items():
        name = kind.value.replace("_", " ")
        pictures = (
            f"![{name}: “{titles[url]}”, {look.width} pixels wide, {look.scheme}]"
            f"({kind.value}-{look.width}-{look.scheme}.webp)"
            for look in looks
        )
        lines.append(_row([f"{name}: {titles[url]}", *pictures]))
    return "\n".join(lines) + "\n"


def _row(cells: Sequence[str]) -> str:
    return " | ".join(("", *(cell.replace("|", r"\|") for cell in cells), "")).strip()


def main() -> int:
    """Take all pictures, and say what they weigh; exit code 1 where that is too much."""
    kinds = shown()
    take(FOLDER, kinds, LOOKS)
    (FOLDER / "README.md").write_text(words(kinds, LOOKS), "utf-8")
    sizes = [file.stat().st_size for file in FOLDER.glob("*.webp")]
    sys.stdout.write(f"{len(sizes)} pictures, {sum(sizes):,} bytes; at most {MOST_BYTES:,} may be.\n")
    return 1 if sum(sizes) > MOST_BYTES else 0


if __name__ == "__main__":
    sys.exit(main())

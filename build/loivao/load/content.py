"""Content: guides in ``content/huong-dan/`` and other pages in ``content/``, Markdown with checked front matter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from pydantic import BaseModel

from loivao.links.draft import Body, Located, Tree
from loivao.load.records import read_tree
from loivao.load.source import Source
from loivao.model import addresses
from loivao.model.guides import GuideHead, PageHead
from loivao.model.portal import Guide, WrittenPage
from loivao.model.scalars import IDENTIFIER_PATTERN
from loivao.problems import Place, problem
from loivao.readers.markdown import read_markdown

FOLDER: Final = "content"
GUIDES: Final = f"{FOLDER}/{addresses.GUIDES.rstrip('/')}"

H = TypeVar("H", bound=BaseModel)


@dataclass(frozen=True)
class Content:
    """What was read of ``content/``: files whose head has faults are in ``trees`` and ``bodies`` only."""

    guides: tuple[Located[Guide], ...]
    pages: tuple[Located[WrittenPage], ...]
    trees: tuple[Tree, ...]
    bodies: tuple[Body, ...]


def read_content(source: Source) -> Content:
    """Every Markdown file of the two folders, read and told."""
    trees: list[Tree] = []
    bodies: list[Body] = []
    guides = tuple(
        Located(Guide(_slug(body.file), head.record, body.text, body.file, body.first_line), head.origin)
        for head, body in _files(source, GUIDES, GuideHead, trees, bodies)
    )
    pages = tuple(
        Located(WrittenPage(_slug(body.file), head.record, body.text, body.file, body.first_line), head.origin)
        for head, body in _files(source, FOLDER, PageHead, trees, bodies)
    )
    return Content(guides, pages, tuple(trees), tuple(bodies))


def _files(
    source: Source, folder: str, model: type[H], trees: list[Tree], bodies: list[Body]
) -> Iterator[tuple[Located[H], Body]]:
    for file in source.names(folder, ".md"):
        text = source.text(file)
        _check_name(file, source)
        written = None if text is None else read_markdown(text, file, source.tell)
        if written is None:
            continue
        trees.append(Tree(file, written.head, model))
        bodies.append(Body(file, written.body, written.body_line))
        if head := read_tree(model, written.head, file, source.tell):
            yield head, bodies[-1]


def _check_name(file: str, source: Source) -> None:
    slug = _slug(file)
    folder = file.removeprefix(f"{FOLDER}/").rpartition("/")[0]
    taken = addresses.FOLDER_PAGES if folder else addresses.RESERVED
    if slug.lower() in taken:
        address = f"{folder}/" if folder else addresses.of_content(f"{slug.lower()}.md")
        source.tell(problem("content.address-taken", Place(file), address=f"/{address}"))
    elif not re.fullmatch(IDENTIFIER_PATTERN, slug):
        proposed = addresses.slug(slug) or "ten-trang"
        source.tell(problem("content.file-name", Place(file), found=f"{slug}.md", proposed=f"{proposed}.md"))


def _slug(file: str) -> str:
    return file.rpartition("/")[2].removesuffix(".md")

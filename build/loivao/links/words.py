"""References and links in what people write: ``[[kind:id]]``, and Markdown links to pages of the site."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from loivao.links.draft import Draft
from loivao.links.fields import marked_scalars
from loivao.links.names import Names
from loivao.links.sitemap import Sitemap
from loivao.model import addresses
from loivao.model.references import (
    Malformed,
    MayRefer,
    Named,
    NameOf,
    Reference,
    ReferenceKind,
    references,
)
from loivao.problems import Place, Problem, nearest, problem, quoted
from loivao.readers.markdown import prose_lines

NAMED_BY: Final = {
    ReferenceKind.AMOUNT: Named.AMOUNT,
    ReferenceKind.COEFFICIENT: Named.AMOUNT,
    ReferenceKind.BASE: Named.BASE,
    ReferenceKind.AGENCY: Named.AGENCY,
    ReferenceKind.FUNCTION: Named.FUNCTION,
    ReferenceKind.INSTRUMENT: Named.INSTRUMENT,
    ReferenceKind.INDICATOR: Named.INDICATOR,
    ReferenceKind.TERM: Named.TERM,
}
"""Of which kind the record is that a reference of each kind names."""

Uses = Mapping[tuple[ReferenceKind, str], Place]
"""Where content first uses a record, by kind and id."""

_LINK: Final = re.compile(r"(?P<image>!?)\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*<?(?P<target>[^\s)>]*)")
_DEFINITION: Final = re.compile(r" {0,3}(?P<image>)\[[^\]]+\]:\s*<?(?P<target>[^\s>]+)")


def faults_of_words(draft: Draft, names: Names) -> Iterator[Problem]:
    """Every reference, in a body or in a field that may hold references, that names nothing."""
    for place, span in _spans(draft):
        if isinstance(span, Malformed):
            yield problem("reference.malformed", place, found=span.text)
        elif span.kind not in NAMED_BY:
            near = nearest(span.kind, list(ReferenceKind))
            yield problem("reference.unknown-kind", place, found=span.text, allowed=quoted(ReferenceKind), near=near)
        elif names.lacks(kind := NAMED_BY[ReferenceKind(span.kind)], span.id):
            yield names.unknown(kind, span.id, place)


def faults_of_markdown_links(draft: Draft, names: Names) -> Iterator[Problem]:
    """Every Markdown link to a page that does not exist, and every picture: pages have none yet."""
    sitemap = Sitemap(draft, names)
    for file, body in draft.bodies.items():
        for number, line in prose_lines(body.text):
            place = Place(file, body.first_line + number)
            for found in (*_LINK.finditer(line), *_DEFINITION.finditer(line)):
                if found["image"]:
                    yield problem("link.picture", place, found=found["target"])
                else:
                    yield from _faults_of_link(found["target"], place, sitemap)


def uses(draft: Draft) -> Uses:
    """Where content first uses each function, amount, coefficient or base: in its words, or in the heads of guides."""
    found: dict[tuple[ReferenceKind, str], Place] = {}
    for place, span in _spans(draft):
        if isinstance(span, Reference) and span.kind in NAMED_BY:
            found.setdefault((ReferenceKind(span.kind), span.id), place)
    for file in draft.bodies:
        for mark, scalar in marked_scalars(draft.trees[file].model, draft.trees[file].root):
            if mark == NameOf(Named.FUNCTION):
                found.setdefault((ReferenceKind.FUNCTION, scalar.text), Place(file, scalar.line))
    return found


def _spans(draft: Draft) -> Iterator[tuple[Place, Reference | Malformed]]:
    for tree in draft.trees.values():
        for mark, scalar in marked_scalars(tree.model, tree.root):
            if isinstance(mark, MayRefer):
                yield from ((Place(tree.file, scalar.line), span) for span in references(scalar.text))
    for body in draft.bodies.values():
        for number, line in enumerate(body.text.split("\n")):
            yield from ((Place(body.file, body.first_line + number), span) for span in references(line))


def _faults_of_link(target: str, place: Place, sitemap: Sitemap) -> Iterator[Problem]:
    try:
        address = addresses.destination(target, place.file.removeprefix("content/"))
    except ValueError:
        yield problem("link.not-understood", place, found=target)
        return
    if address is not None and not sitemap.has(address.partition("#")[0]):
        yield problem("link.no-such-page", place, found=target, near=sitemap.near(address.partition("#")[0], target))

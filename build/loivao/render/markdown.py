"""Markdown of the content to parts: safe HTML, and tables as values that the table component draws.

Raw HTML is not read, references are resolved by the caller, and what comes out passes an allow-list. ``load`` bounds
size and nesting before a text gets here.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Final
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableProcessor
from markdown.extensions.toc import TocExtension
from markdown.serializers import to_html_string
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from loivao.model.addresses import slug
from loivao.model.references import Reference, parse
from loivao.render.prose import DATE, inline

_ALLOWED: Final[dict[str, set[str]]] = {
    "a": {"href"},
    **{heading: {"id"} for heading in ("h2", "h3", "h4", "h5", "h6")},
    "ol": {"start"},
    **{tag: set() for tag in ("p", "ul", "li", "strong", "em", "code", "pre", "blockquote", "hr", "br")},
}
_SCHEMES: Final = {"https", "http", "mailto", "tel"}
_CUT_MARK: Final = "\ue001"
_CUT: Final = re.compile(f"<p>{_CUT_MARK}</p>")
_NOTHING: Final = "<p></p>"
# References and dates leave a mark in the text, which no rule of Markdown touches, and come back as HTML at the end.
_MARK: Final = re.compile("\ue000([0-9]+)\ue000")
_PRIVATE: Final = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True)
class Resolved:
    """What a reference becomes: words for places where no link may stand, and HTML."""

    text: str
    html: Markup


@dataclass(frozen=True)
class MarkdownTable:
    """The first cell of a row is its header; ``caption`` is "" where the author gave none."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Markup, ...], ...]


@dataclass(frozen=True)
class Part:
    """What stands under one heading of level 2, in order; the part before the first heading has no ``id`` and title."""

    id: str
    title: str
    blocks: tuple[Markup | MarkdownTable, ...]


Resolve = Callable[[Reference], Resolved]
Locate = Callable[[str], str]
"""From the target of a link in the text to the address in the page."""


def render(
    text: str, resolve: Resolve, locate: Locate, taken: Collection[str] = (), *, caption: str
) -> tuple[Part, ...]:
    """A Markdown text in its parts, the one before the first heading first; no heading gets an id of ``taken``.

    A paragraph that begins with ``caption`` ("Bảng:"), right before a table, is what the table is called.

    Raises:
        LookupError, ValueError: what ``resolve`` and ``locate`` raise for names that do not exist; the check of links
            finds them before a text gets here.
    """
    found: list[Resolved] = []
    cuts = _Cuts(found, caption)
    markdown = _parser(_OurRules(_Links(locate, found), cuts), taken)
    first, *others = _CUT.split(markdown.convert(_marked(text, resolve, found)))
    parts = [Part("", "", _blocks(_clean(first, found)))]
    for cut, html in zip(cuts.made, others, strict=True):
        blocks = _blocks(_clean(html, found))
        if isinstance(cut, MarkdownTable):
            parts[-1] = replace(parts[-1], blocks=(*parts[-1].blocks, cut, *blocks))
        else:
            parts.append(replace(cut, blocks=blocks))
    return tuple(parts)


def render_line(text: str, resolve: Resolve) -> Markup:
    """One line with references, without Markdown."""
    pieces = (resolve(span).html if isinstance(span, Reference) else span.text for span in parse(text))
    return Markup("").join(pieces)


def _blocks(html: Markup) -> tuple[Markup, ...]:
    return (html,) if html else ()


def _marked(text: str, resolve: Resolve, found: list[Resolved]) -> str:
    """The text with a mark for each reference and each date in words; what they stand for goes to ``found``."""

    def mark(resolved: Resolved) -> str:
        found.append(resolved)
        return f"\ue000{len(found) - 1}\ue000"

    def dated(words: str) -> str:
        return DATE.sub(lambda date: mark(Resolved(date[0], inline(date[0]))), words)

    spans = parse(_PRIVATE.sub("", text))
    return "".join(mark(resolve(span)) if isinstance(span, Reference) else dated(span.text) for span in spans)


def _clean(html: str, found: list[Resolved]) -> Markup:
    """Only what is allowed; then what the marks stand for."""
    safe = nh3.clean(
        html,
        tags=set(_ALLOWED),
        attributes=_ALLOWED,
        clean_content_tags={"script", "style"},
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    return Markup(_MARK.sub(lambda mark: str(found[int(mark[1])].html), safe.replace(_NOTHING, "").strip()))  # noqa: S704


def _parser(rules: "_OurRules", taken: Collection[str]) -> Markdown:
    def fragment(words: str, _: str) -> str:
        name = slug(_MARK.sub("", words))
        return name if name and name not in taken else f"muc-{name}".rstrip("-")

    markdown = Markdown(
        extensions=[
            SaneListExtension(),
            TocExtension(slugify=fragment),
            rules,
        ]
    )
    markdown.preprocessors.deregister("html_block")
    for name in ("html", "entity", "automail", "image_link", "image_reference", "short_image_ref"):
        markdown.inlinePatterns.deregister(name)
    return markdown


class _OurRules(Extension):
    def __init__(self, links: "_Links", cuts: "_Cuts") -> None:
        super().__init__()
        self.links, self.cuts = links, cuts

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the name is Python-Markdown's
        md.parser.blockprocessors.register(_TopLevelTables(md.parser), "table", 75)
        md.treeprocessors.register(self.links, "links", 15)  # after the inline rules (20), before the contents (5)
        md.treeprocessors.register(self.cuts, "cuts", -1)  # when all is done


class _TopLevelTables(TableProcessor):
    """Tables stand for themselves: not in a list, not in a quotation."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser, {"use_align_attribute": False})

    def test(self, parent: Element, block: str) -> bool:
        return parent.tag == self.parser.md.doc_tag and super().test(parent, block)


class _Links(Treeprocessor):
    """Headings begin at level 2, and links get their address in the page."""

    def __init__(self, locate: Locate, found: list[Resolved]) -> None:
        super().__init__()
        self.locate, self.found = locate, found

    def run(self, root: Element) -> None:
        for heading in root.iter("h1"):
            heading.tag = "h2"
        for link in root.iter("a"):
            link.set("href", self.locate(_in_words(link.get("href", ""), self.found)))
            for element in link.iter():  # a reference inside a link is words only
                element.text = _in_words(element.text or "", self.found)
                if element is not link:
                    element.tail = _in_words(element.tail or "", self.found)


class _Cuts(Treeprocessor):
    """Takes headings of level 2 and tables out of the text, and leaves a mark in their places."""

    def __init__(self, found: list[Resolved], caption: str) -> None:
        super().__init__()
        self.found, self.caption = found, caption
        self.made: list[MarkdownTable | Part] = []

    def run(self, root: Element) -> None:
        before: Element | None = None
        for place, element in enumerate(list(root)):
            if element.tag == "h2":
                title = _in_words("".join(element.itertext()), self.found)
                self.made.append(Part(element.get("id", ""), title, ()))
                root[place] = _paragraph(_CUT_MARK)
            elif element.tag == "table":
                caption = _caption(before, self.caption)
                self.made.append(self._value(element, caption))
                root[place] = _paragraph(_CUT_MARK)
                if caption:
                    root[place - 1] = _paragraph("")
            before = element

    def _value(self, table: Element, caption: str) -> MarkdownTable:
        columns = (_in_words("".join(cell.itertext()), self.found) for cell in table.iterfind("thead/tr/th"))
        rows = (tuple(self._cell(cell) for cell in row) for row in table.iterfind("tbody/tr"))
        return MarkdownTable(_in_words(caption, self.found), tuple(columns), tuple(rows))

    def _cell(self, cell: Element) -> Markup:
        return _clean(to_html_string(cell), self.found)


def _paragraph(text: str) -> Element:
    paragraph = Element("p")
    paragraph.text = text
    return paragraph


def _caption(element: Element | None, beginning: str) -> str:
    """The caption that a paragraph is, or ""."""
    if element is None or element.tag != "p":
        return ""
    words = "".join(element.itertext()).strip()
    return words.removeprefix(beginning).strip() if words.startswith(beginning) else ""


def _in_words(text: str, found: list[Resolved]) -> str:
    return _MARK.sub(lambda mark: found[int(mark[1])].text, text)

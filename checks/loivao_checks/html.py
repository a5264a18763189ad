"""HTML read as a browser reads it, and places in it named as the engines in the browser name them (node/in-page.js)."""

import re
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import html5lib
from html5lib.constants import DataLossWarning
from lxml.etree import _Element as Element
from lxml.etree import iterwalk

from loivao_checks.outcome import Words

_MOST_TEXT = 80
_MOST_SNIPPET = 300
_META_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([a-zA-Z0-9_-]+)", re.IGNORECASE)
_SNIFFED_BYTES = 1024
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]")
_NOT_SHOWN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_PLAIN_IDENTIFIER = re.compile(r"-?[a-zA-Z_\u0080-\U0010ffff][\w\u0080-\U0010ffff-]*\Z")
_SILENT = frozenset({"script", "style", "template"})
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True)
class Place:
    """Where something is on a page."""

    target: str
    snippet: str
    name: str = ""
    """All the text inside, where it is known."""


@dataclass(frozen=True)
class Verdict:
    """What a rule says of one place it applies to: nothing is wrong when `fault` is None."""

    place: Place
    fault: Words | None = None


@dataclass(frozen=True, eq=False)
class Document:
    """One page as it was written, before any script."""

    path: str
    """Its name in the report."""
    url: str
    """Its address from the root of the site, percent-encoded."""
    root: Element

    def elements(self, *tags: str) -> Iterator[Element]:
        """Elements with these names (all when none is given) in document order, without what lies in a `template`."""
        waiting = [self.root]
        while waiting:
            element = waiting.pop()
            if not isinstance(element.tag, str):
                continue
            name = tag(element)
            if not tags or name in tags:
                yield element
            if name != "template":
                waiting.extend(reversed(element))

    @cached_property
    def ids(self) -> Counter[str]:
        """How often each id is given."""
        return Counter(value for element in self.elements() if (value := element.get("id")))

    def with_id(self, value: str) -> Element | None:
        """The first element with this id."""
        return next((element for element in self.elements() if element.get("id") == value), None)

    def place(self, element: Element) -> Place:
        """Selector and beginning of an element."""
        return Place(self.selector(element), snippet(element))

    def says(self, element: Element, fault: Words | None) -> Verdict:
        """The verdict on an element. Of what is right only the id is kept: nobody looks for its place."""
        if fault is None:
            return Verdict(Place(f"#{element.get('id', '')}", ""))
        return Verdict(Place(self.selector(element), snippet(element), text(element)), fault)

    def selector(self, element: Element) -> str:
        """CSS selector from the nearest ancestor with an id of its own, or from the root."""
        steps: list[str] = []
        at: Element | None = element
        while at is not None:
            own = at.get("id")
            if own and self.ids[own] == 1:
                steps.insert(0, f"#{_escape(own)}")
                break
            steps.insert(0, _step(at))
            at = at.getparent()
        return " > ".join(steps)


def parse(path: str, url: str, body: bytes) -> Document:
    """Read a page; never fails, as a browser never does."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("lxml"), namespaceHTMLElements=False)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DataLossWarning)  # Names XML has no letters for are kept in another spelling.
        tree = parser.parse(_NOT_IN_XML.sub("\ufffd", decode(body)))
    return Document(path, url, tree.getroot())


def decode(body: bytes) -> str:
    """The text of a page: by its byte order mark, its `meta charset`, else UTF-8, else as the West's old default."""
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            return body.decode(encoding, "replace")
    declared = _META_CHARSET.search(body[:_SNIFFED_BYTES])
    for encoding in (declared[1].decode("ascii") if declared else "utf-8", "utf-8"):
        try:
            return body.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return body.decode("windows-1252", "replace")


def tag(element: Element) -> str:
    """Name of an element without namespace; empty for comments."""
    name = element.tag
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def text(element: Element) -> str:
    """All text inside, with blanks collapsed; that of scripts and styles left out."""
    pieces: list[str] = []
    walk = iterwalk(element, events=("start", "end", "comment"))
    for event, at in walk:
        if event == "start" and tag(at) in _SILENT:
            walk.skip_subtree()
        elif event == "start":
            pieces.append(at.text or "")
        elif at is not element:
            pieces.append(at.tail or "")
    return " ".join("".join(pieces).split())


def lineage(element: Element) -> Iterator[Element]:
    """The element and its ancestors, from the inside out."""
    at: Element | None = element
    while at is not None:
        yield at
        at = at.getparent()


def is_hidden(element: Element) -> bool:
    """True when the HTML hides the element from assistive technology. What style sheets hide is not known here."""
    return any(
        at.get("hidden") is not None
        or (at.get("aria-hidden") or "").strip().lower() == "true"
        or _NOT_SHOWN.search(at.get("style") or "")
        for at in lineage(element)
    )


def snippet(element: Element) -> str:
    """The opening tag and the beginning of the text."""
    attributes = "".join(f' {str(name).rpartition("}")[2]}="{value}"' for name, value in element.attrib.items())
    inside = "…" if len(element) else " ".join((element.text or "").split())
    if len(inside) > _MOST_TEXT:
        inside = f"{inside[:_MOST_TEXT]}…"
    whole = f"<{tag(element)}{attributes}>{inside}"
    return f"{whole[:_MOST_SNIPPET]}…" if len(whole) > _MOST_SNIPPET else whole


def _step(element: Element) -> str:
    name = tag(element)
    parent = element.getparent()
    siblings = [] if parent is None else [other for other in parent if tag(other) == name]
    return f"{name}:nth-of-type({siblings.index(element) + 1})" if len(siblings) > 1 else name


def _escape(identifier: str) -> str:
    # As CSS.escape does: a leading digit and signs are written as escapes.
    if _PLAIN_IDENTIFIER.match(identifier):
        return identifier
    escaped = "".join(
        letter if letter.isalnum() or letter in "-_" or ord(letter) >= 0x80 else f"\\{letter}" for letter in identifier
    )
    return f"\\{ord(escaped[0]):x} {escaped[1:]}" if escaped[:1].isdigit() else escaped

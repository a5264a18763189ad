"""HTML read as a browser reads it, and places in it named as the engines in the browser name them (node/in-page.js)."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from lxml.etree import XPath
from lxml.etree import _Element as Element

from loivao_checks.outcome import Strength, Words
from loivao_checks.passages import Passage, passages
from loivao_checks.tree import tree

_MOST_TEXT = 80
_MOST_SNIPPET = 300
_META_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([a-zA-Z0-9_-]+)", re.IGNORECASE)
_SNIFFED_BYTES = 1024
_NOT_SHOWN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_PLAIN_IDENTIFIER = re.compile(r"-?[a-zA-Z_\u0080-\U0010ffff][\w\u0080-\U0010ffff-]*\Z")
_SILENT = ("script", "style")
_SAID = XPath(".//text()[not(ancestor::script or ancestor::style)]", smart_strings=False)
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
    strength: Strength | None = None
    """How much this fault weighs, where that is not what the rule's faults weigh."""


@dataclass(frozen=True, eq=False)
class Document:
    """One page as it was written, before any script."""

    path: str
    """Its name in the report."""
    url: str
    """Its address from the root of the site, percent-encoded."""
    root: Element

    @cached_property
    def _order(self) -> tuple[Element, ...]:
        return tuple(self.root.iter())

    @cached_property
    def _named(self) -> dict[str, list[tuple[int, Element]]]:
        named: dict[str, list[tuple[int, Element]]] = {}
        for number, element in enumerate(self._order):
            named.setdefault(tag(element), []).append((number, element))
        return named

    def elements(self, *tags: str) -> Iterator[Element]:
        """Elements with these names (all when none is given) in document order."""
        if not tags:
            return iter(self._order)
        found = [each for name in set(tags) for each in self._named.get(name, ())]
        return (element for _, element in (sorted(found) if len(tags) > 1 else found))

    @cached_property
    def _hidden(self) -> frozenset[Element]:
        hidden: set[Element] = set()
        for element in self._order:
            if element.getparent() in hidden or _hides(element):
                hidden.add(element)
        return frozenset(hidden)

    def hides(self, element: Element) -> bool:
        """True when the HTML hides it from assistive technology. What style sheets hide is not known here."""
        return element in self._hidden

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """What the page says, block by block."""
        return tuple(passages(self.root, self._hidden))

    @cached_property
    def ids(self) -> Counter[str]:
        """How often each id is given."""
        return Counter(value for element in self.elements() if (value := element.get("id")))

    @cached_property
    def _by_id(self) -> dict[str, Element]:
        return {value: element for element in reversed(self._order) if (value := element.get("id"))}

    def with_id(self, value: str) -> Element | None:
        """The first element with this id."""
        return self._by_id.get(value)

    def place(self, element: Element) -> Place:
        """Selector and beginning of an element."""
        return Place(self.selector(element), snippet(element))

    def says(self, element: Element, fault: Words | None, strength: Strength | None = None) -> Verdict:
        """The verdict on an element. Of what is right only the id is kept: nobody looks for its place."""
        if fault is None:
            return Verdict(Place(f"#{element.get('id', '')}", ""))
        return Verdict(Place(self.selector(element), snippet(element), text(element)), fault, strength)

    @cached_property
    def labels(self) -> dict[str, list[Element]]:
        """Labels by the id that they are for."""
        labels: dict[str, list[Element]] = {}
        for label in self.elements("label"):
            labels.setdefault(label.get("for") or "", []).append(label)
        return labels

    @cached_property
    def names(self) -> dict[Element, str]:
        """What things are called, once it has been asked (names.py)."""
        return {}

    @cached_property
    def _selectors(self) -> dict[Element, str]:
        return {}

    @cached_property
    def _steps(self) -> dict[Element, str]:
        """The last step to each element: its name, and which of its kind it is among its siblings."""
        steps = {self.root: tag(self.root)}
        for parent in self._order:
            if len(parent) < 2:
                steps.update((child, tag(child)) for child in parent)
                continue
            many = Counter(tag(child) for child in parent)
            before: Counter[str] = Counter()
            for child in parent:
                name = tag(child)
                before[name] += 1
                steps[child] = f"{name}:nth-of-type({before[name]})" if many[name] > 1 else name
        return steps

    def selector(self, element: Element) -> str:
        """CSS selector from the nearest ancestor with an id of its own, or from the root."""
        known, unknown = self._selectors, []
        at: Element | None = element
        while at is not None and at not in known:
            unknown.append(at)
            at = at.getparent()
        for one in reversed(unknown):
            own, parent = one.get("id"), one.getparent()
            if own and self.ids[own] == 1:
                known[one] = f"#{_escape(own)}"
            else:
                step = self._steps[one]
                known[one] = step if parent is None else f"{known[parent]} > {step}"
        return known[element]


def parse(path: str, url: str, body: bytes) -> Document:
    """Read a page; never fails, as a browser never does."""
    return Document(path, url, tree(decode(body)))


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
    """Name of an element."""
    return cast("str", element.tag)


def text(element: Element) -> str:
    """All text inside, with blanks collapsed; that of scripts and styles left out."""
    silent = next(element.iter(*_SILENT), None) is not None
    return " ".join("".join(_SAID(element) if silent else element.itertext()).split())


def lineage(element: Element) -> Iterator[Element]:
    """The element and its ancestors, from the inside out."""
    at: Element | None = element
    while at is not None:
        yield at
        at = at.getparent()


def _hides(element: Element) -> bool:
    attributes = element.attrib
    return bool(
        "hidden" in attributes
        or attributes.get("aria-hidden", "").strip().lower() == "true"
        or ("style" in attributes and _NOT_SHOWN.search(attributes["style"]))
    )


def snippet(element: Element) -> str:
    """The opening tag and the beginning of the text."""
    attributes = "".join(f' {str(name).rpartition("}")[2]}="{value}"' for name, value in element.attrib.items())
    inside = "…" if len(element) else " ".join((element.text or "").split())
    if len(inside) > _MOST_TEXT:
        inside = f"{inside[:_MOST_TEXT]}…"
    whole = f"<{tag(element)}{attributes}>{inside}"
    return f"{whole[:_MOST_SNIPPET]}…" if len(whole) > _MOST_SNIPPET else whole


def _escape(identifier: str) -> str:
    # As CSS.escape does: a leading digit and signs are written as escapes.
    if _PLAIN_IDENTIFIER.match(identifier):
        return identifier
    escaped = "".join(
        letter if letter.isalnum() or letter in "-_" or ord(letter) >= 0x80 else f"\\{letter}" for letter in identifier
    )
    return f"\\{ord(escaped[0]):x} {escaped[1:]}" if escaped[:1].isdigit() else escaped

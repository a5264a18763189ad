"""A mutation: one small way in which a page of the portal can get worse, as a function with a name and a sentence."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from lxml import html

Element = html.HtmlElement


@dataclass
class Page:
    """A page that is being broken, and what is added to the portal's style sheet and script for it."""

    document: Element
    styles: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)

    def all(self, selector: str) -> list[Element]:
        """Elements by XPath, in the order of the page."""
        return list(self.document.xpath(selector))

    def first(self, selector: str) -> Element:
        """The first of them. Raises NotHereError: the mutation does not apply to this page."""
        found = self.all(selector)
        if not found:
            raise NotHereError(selector)
        return found[0]

    def when_loaded(self, script: str) -> None:
        """Run something once the page is there."""
        self.scripts.append(f"document.addEventListener('DOMContentLoaded', () => {{ {script} }});")


class NotHereError(Exception):
    """A page has nothing that a mutation could break."""


@dataclass(frozen=True)
class Mutation:
    """A way to break a page."""

    name: str
    sentence: str
    noticed: bool
    """Whether a reader would notice it: the others are counted apart."""
    change: Callable[[Page], None]


ALL: Final[list[Mutation]] = []


def mutation(sentence: str, *, noticed: bool = True) -> Callable[[Callable[[Page], None]], Callable[[Page], None]]:
    """Register a function under its own name."""

    def register(change: Callable[[Page], None]) -> Callable[[Page], None]:
        ALL.append(Mutation(change.__name__.replace("_", "-"), sentence, noticed, change))
        return change

    return register


def drop(element: Element) -> None:
    """Take an element away; the text after it stays."""
    element.drop_tree()


def rename(element: Element, tag: str) -> None:
    """Make another element of it."""
    element.tag = tag


def say(element: Element, text: str) -> None:
    """Put a text in place of everything in an element."""
    for child in list(element):
        element.remove(child)
    element.text = text

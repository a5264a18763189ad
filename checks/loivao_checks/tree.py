"""The text of a page to a tree, as a browser builds it: Lexbor reads the HTML, elements of lxml carry it.

Names carry no namespace (but `xlink:href`), comments are left out, and so is what lies in a `template`: none of it is
on the page.
"""

import re
from functools import cache

from lxml import etree
from lxml.etree import SubElement
from lxml.etree import _Element as Element
from selectolax.lexbor import LexborHTMLParser, LexborNode

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NAME = re.compile(r"[A-Za-z_][\w.-]*\Z", re.ASCII)
_NOT_IN_NAME = re.compile(r"[^\w.-]", re.ASCII)
_XLINK = "{http://www.w3.org/1999/xlink}"


def tree(source: str) -> Element:
    """Read a page; never fails, as a browser never does."""
    read = LexborHTMLParser(source.replace("\f", " ")).root
    if read is None:
        return etree.Element("html")
    root = etree.Element(_name(read.tag or "html"), _attributes(read))
    waiting = [(read, root)]
    while waiting:
        node, element = waiting.pop()
        last: Element | None = None
        child = node.first_child
        while child is not None:
            if child.is_text_node:
                _add(element, last, _clean(child.text_content or ""))
            elif child.is_element_node:
                last = SubElement(element, _name(child.tag or "unknown"), _attributes(child))
                if child.tag != "template":
                    waiting.append((child, last))
            child = child.next
    return root


def _add(element: Element, last: Element | None, text: str) -> None:
    if last is None:
        element.text = (element.text or "") + text
    else:
        last.tail = (last.tail or "") + text


def _attributes(node: LexborNode) -> dict[str, str]:
    return {_name(name): _clean(value or "") for name, value in node.attributes.items()}


def _clean(text: str) -> str:
    # Blanks that XML has no place for are replaced one for one.
    return text if text.isprintable() else _NOT_IN_XML.sub("\ufffd", text)


@cache
def _name(written: str) -> str:
    # `@click` or `a:b` are names in HTML but not in XML: each foreign letter is written by its number.
    if _NAME.match(written):
        return written
    if written == "xlink:href":
        return f"{_XLINK}href"
    spelled = _NOT_IN_NAME.sub(lambda found: f"U{ord(found[0]):05X}", written)
    return spelled if _NAME.match(spelled) else f"U{spelled}"

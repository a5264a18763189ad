"""Broken HTML is read by Lexbor as html5lib reads it: two readers, written apart, of one specification."""

import warnings

import html5lib
import pytest
from html5lib.constants import DataLossWarning
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from lxml.etree import _Element as Element

from loivao_checks.tree import tree

_OPENED = [
    "p",
    "div",
    "span",
    "a",
    "b",
    "i",
    "ul",
    "li",
    "dl",
    "dt",
    "dd",
    "h1",
    "h2",
    "table",
    "tr",
    "td",
    "th",
    "tbody",
    "thead",
    "caption",
    "form",
    "button",
    "br",
    "title",
    "style",
    "body",
    "html",
    "option",
    "pre",
]
_CLOSED = [
    "p",
    "div",
    "span",
    "a",
    "b",
    "i",
    "ul",
    "li",
    "dl",
    "table",
    "tr",
    "td",
    "thead",
    "form",
    "button",
    "br",
    "script",
    "title",
    "style",
]
_WRITTEN = [
    "a",
    "b",
    "đ",
    "<",
    ">",
    "&",
    "'",
    '"',
    "=",
    "/",
    "-",
    "!",
    "<!--",
    "-->",
    "&nbsp;",
    "&amp;",
    "&lt",
    "&notit;",
    "&#0;",
    "&#x80;",
]
_PIECES = [
    *_WRITTEN,
    *(f"<{name}>" for name in _OPENED),
    *(f"</{name}>" for name in _CLOSED),
    '<p id="x" id="y">',
    "<img src=a alt>",
    "<a href='#' @click=x>",
    "<a:b c:d=e>",
    "\n",
]


def _as_html5lib(source: str) -> Element:
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("lxml"), namespaceHTMLElements=False)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DataLossWarning)
        root: Element = parser.parse(source).getroot()
    for element in list(root.iter("{*}*")):
        element.tag = etree.QName(element).localname
    for template in root.iter("template"):
        del template[:]
        template.text = None
    etree.strip_tags(root, etree.Comment)
    return root


def _outline(element: Element) -> list[object]:
    return [(at.tag, tuple(sorted(at.attrib.items())), at.text or "", at.tail or "", len(at)) for at in element.iter()]


# html5lib is older than the rule that `</p>` and `</br>` end a drawing: drawings are mixed with few pieces.
_FOREIGN = ["<svg>", "</svg>", "<math>", "<mi>", "<circle r=1>", "<b>", "</b>", "<p>", "<td>", "a", "<!--"]


@given(st.one_of(st.lists(st.sampled_from(each), max_size=25) for each in (_PIECES, _FOREIGN)))
def test_any_markup_makes_the_tree_that_another_reader_makes(pieces: list[str]) -> None:
    source = "<!DOCTYPE html>" + "".join(pieces)
    assert _outline(tree(source)) == _outline(_as_html5lib(source))


@pytest.mark.parametrize(
    "source",
    [
        "<p>một<p>hai<div>ba</p>bốn",
        "<b>đậm<p>đoạn</b>sau",
        "<table>lạc<tr><td>ô<p>đoạn</table>sau",
        "<ul><li>một<li>hai<ul><li>ba</ul>bốn</ul>",
        "<a href=a>một<a href=b>hai</a>ba",
        "<select><option>một<option>hai</select>",
        "<svg><title>T</title><foreignObject><p>đoạn</foreignObject></svg>",
        "<noscript><p>không có JavaScript</noscript>",
        "<head><title>a</title><p>trong head</head><body class=x><html lang=vi>",
        "<form><form><input></form>",
        "<button>một<button>hai",
        "<h1>một<h2>hai</h1>",
        "<textarea>\n<p>chữ</textarea>",
        "<p>&copy &ampx; &#128; &#xD800;",
    ],
)
def test_what_people_write_wrong_is_read_as_another_reader_reads_it(source: str) -> None:
    assert _outline(tree(source)) == _outline(_as_html5lib(source))

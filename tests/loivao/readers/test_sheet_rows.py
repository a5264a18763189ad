"""The rows of a sheet mean the same whether they are read by their letters or by the XML reader."""

import io
from xml.parsers.expat import ExpatError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loivao.readers.cells import Kind, Merged, SheetRow, Value, XmlRows
from loivao.readers.sheet_rows import rows

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="main"><cols><col/></cols><sheetData>'
TAIL = '</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>'

texts = st.one_of(
    st.integers(-9, 99).map(str),
    st.sampled_from(
        [
            "xã số 7",
            " hai  chữ ",
            "7,06",
            "ＡＢ",
            "&amp;",
            "x&#227; &#7889;&#10;&#2;",
            "&#227;&lt;",
            "<![CDATA[</row>]]>",
            "",
            "]]>",
            "\x01",
        ]
    ),
)
styles = st.sampled_from(["", ' s="1"', ' s="12"', " s='1'"])
types = st.sampled_from(["", ' t="n"', ' t="s"', ' t="str"', ' t="inlineStr"', ' t="b"', ' t="e"'])
references = st.sampled_from([' r="A1"', ' r="B1"', ' r="D1"', ' r="BM1"', ' r="ZZ9"', ""])
shapes = st.sampled_from(
    [
        "<c{at}{style}{type}><v>{text}</v></c>",
        "<c{at}{style}{type}><is><t>{text}</t></is></c>",
        '<c{at}{style}{type}><is><t xml:space="preserve">{text}</t><rPh><t>đọc</t></rPh></is></c>',
        "<c{at}{style}{type}><f>1+1</f><v>{text}</v></c>",
        "<c{at}{style}{type}><f>1+1</f></c>",
        "<c{at}{style}{type}/>",
        "<c{at}{type}{style}><v>{text}</v></c>",
        "<c{at}{style}{type}>\n <v>{text}</v>\n</c>",
    ]
)
cells = st.builds(
    lambda shape, at, style, type, text: shape.format(at=at, style=style, type=type, text=text),
    shapes,
    references,
    styles,
    types,
    texts,
)
heads = st.sampled_from(
    [
        '<row r="{}">',
        '<row r="{}" spans="1:11" x14ac:dyDescent="0.25">',
        '<row r="{}" hidden="1">',
        '<row r="{}" hidden="false" ht="12.8">',
        "<row>",
        "<row r='{}'>",
    ]
)
whole_rows = st.builds(
    lambda head, number, inside, blank: f"{head.format(number)}{''.join(inside)}</row>{blank}",
    heads,
    st.integers(1, 2000),
    st.lists(cells, max_size=4),
    st.sampled_from(["", "\n", '<row r="3000"/>', "<!-- </row> -->", "<?x </row>?>"]),
)


def value_of(kind: str, written: str, style: str) -> Value | None:
    return Value(Kind.TEXT, f"{kind}|{written}|{style}") if written else None


def by_xml(sheet: bytes) -> tuple[list[SheetRow], list[Merged]] | None:
    merged: list[Merged] = []
    reader = XmlRows(value_of, merged)
    try:
        found = reader.feed(sheet)
        reader.end()
    except ExpatError:
        return None
    return found, merged


def by_letters(sheet: bytes) -> tuple[list[SheetRow], list[Merged]] | None:
    merged: list[Merged] = []
    try:
        return list(rows(io.BytesIO(sheet), value_of, merged)), merged
    except ExpatError:
        return None


@given(st.lists(whole_rows, max_size=6))
def test_rows_mean_the_same_in_both_ways(written: list[str]) -> None:
    sheet = "".join((HEAD.replace('main"', 'main" xmlns:x14ac="x"'), *written, TAIL)).encode()
    assert by_letters(sheet) == by_xml(sheet)


@pytest.mark.parametrize(
    "sheet",
    [
        (HEAD + '<row r="1"><c r="A1"><v>1</v></c></row>' + TAIL).replace("<c ", "<x:c ").encode(),
        (HEAD + TAIL).replace("UTF-8", "UTF-16").encode("utf-16"),
        (
            HEAD.replace("<cols>", "<!-- <sheetData> --><cols>") + '<row r="1"><c r="A1"><v>1</v></c></row>' + TAIL
        ).encode(),
        (HEAD + '<row r="1"><c r="A1"><v>1</v></c>').encode(),
        b"",
    ],
)
def test_other_sheets_are_left_to_the_xml_reader(sheet: bytes) -> None:
    assert by_letters(sheet) == by_xml(sheet)


def test_a_row_beyond_the_first_piece_is_read() -> None:
    written = "".join(
        f'<row r="{number}"><c r="B{number}" s="3"><v>{number}</v></c></row>' for number in range(1, 9_000)
    )
    sheet = (HEAD + written + TAIL).encode()
    found = by_letters(sheet)
    assert found == by_xml(sheet)
    assert found is not None
    assert found[0][-1].values == [None, Value(Kind.TEXT, "n|8999|3")]

"""Plain text of the data as HTML."""

from loivao.render.prose import anchor, bullets, inline, paragraphs, quotation


def test_text_is_escaped() -> None:
    assert inline("5 < 6 & “7”") == "5 &lt; 6 &amp; “7”"


def test_every_date_in_words_is_marked() -> None:
    assert inline("Từ ngày 1 tháng 7 năm 2025 đến ngày 30 tháng 6 năm 2026.") == (
        'Từ <time datetime="2025-07-01">ngày 1 tháng 7 năm 2025</time> đến '
        '<time datetime="2026-06-30">ngày 30 tháng 6 năm 2026</time>.'
    )


def test_a_day_that_does_not_exist_stays_words() -> None:
    assert inline("ngày 31 tháng 2 năm 2026") == "ngày 31 tháng 2 năm 2026"


def test_an_empty_line_parts_paragraphs() -> None:
    assert paragraphs("Một.\n\n  \nHai <b>.") == "<p>Một.</p>\n<p>Hai &lt;b&gt;.</p>"


def test_one_item_is_no_list() -> None:
    assert bullets(["<a>"]) == "&lt;a&gt;"
    assert bullets(["a", inline("b")]) == "<ul><li>a</li><li>b</li></ul>"


def test_an_address_cannot_break_out_of_its_link() -> None:
    assert anchor('"><b>', "<i>") == '<a href="&#34;&gt;&lt;b&gt;">&lt;i&gt;</a>'


def test_a_quotation_is_marked_as_one() -> None:
    assert quotation("Căn cứ") == "<blockquote><p>Căn cứ</p></blockquote>"

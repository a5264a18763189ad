"""Markdown: nothing in it runs, references and dates become what they stand for, tables get their headers."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markupsafe import Markup

from loivao.model.references import Reference
from loivao.render.markdown import MarkdownTable, Part, Resolved, render, render_line

ALLOWED: Final = {
    *("a", "p", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "hr", "br", "time"),
    *("h2", "h3", "h4", "h5", "h6"),
}
ATTRIBUTES: Final = {"href", "id", "start", "datetime"}


def resolve(reference: Reference) -> Resolved:
    return Resolved(f"tên {reference.id}", Markup('<a href="../{0}/">tên {0}</a>').format(reference.id))


def parts(text: str) -> tuple[Part, ...]:
    return render(text, resolve, lambda target: target, caption="Bảng:")


def opening(text: str) -> str:
    """The HTML before the first heading."""
    return "".join(str(block) for block in parts(text)[0].blocks)


def only_table(text: str) -> MarkdownTable:
    tables = [block for part in parts(text) for block in part.blocks if isinstance(block, MarkdownTable)]
    assert len(tables) == 1
    return tables[0]


def test_raw_html_is_shown_as_text() -> None:
    assert opening("<b>đậm</b> <script>alert(1)</script>") == (
        "<p>&lt;b&gt;đậm&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt;</p>"
    )


def test_a_block_of_raw_html_is_shown_as_text() -> None:
    assert opening("<div onclick='x()'>\nlời\n</div>").startswith("<p>&lt;div onclick=")


def test_a_link_that_would_run_leads_nowhere() -> None:
    assert opening("[bấm](javascript:alert(1))") == "<p><a>bấm</a></p>"


def test_a_picture_is_not_drawn() -> None:
    assert "<img" not in opening("![hình](https://example.org/theo-doi.png)")


def test_a_link_to_another_site_opens_in_the_same_window() -> None:
    assert opening("[cổng](https://dichvucong.gov.vn/)") == '<p><a href="https://dichvucong.gov.vn/">cổng</a></p>'


def test_the_address_of_a_link_is_counted_by_the_caller() -> None:
    found = render("[x](viec-lam.md)", resolve, lambda target: f"../{target.removesuffix('.md')}/", caption="Bảng:")
    assert found[0].blocks == (Markup('<p><a href="../viec-lam/">x</a></p>'),)


def test_a_reference_becomes_what_it_stands_for() -> None:
    assert opening("Hỏi [[agency:so-y-te]] trước.") == '<p>Hỏi <a href="../so-y-te/">tên so-y-te</a> trước.</p>'


def test_a_reference_inside_a_link_is_words_only() -> None:
    assert opening("[hỏi [[agency:so-y-te]]](x.md)") == '<p><a href="x.md">hỏi tên so-y-te</a></p>'


def test_a_malformed_reference_stays_as_it_was_written() -> None:
    assert opening("[[agency so-y-te]]") == "<p>[[agency so-y-te]]</p>"


def test_a_date_in_words_can_be_read_by_a_machine() -> None:
    assert opening("Từ ngày 5 tháng 10 năm 2026.") == (
        '<p>Từ <time datetime="2026-10-05">ngày 5 tháng 10 năm 2026</time>.</p>'
    )


def test_a_date_inside_an_address_breaks_nothing() -> None:
    assert opening("[x](<https://example.vn/ngày 5 tháng 10 năm 2026>)") == (
        '<p><a href="https://example.vn/ngày 5 tháng 10 năm 2026">x</a></p>'
    )


def test_each_heading_of_the_second_level_begins_a_part() -> None:
    found = parts("Mở đầu\n\n## Ai được đăng ký\n\nBạn.\n\n## Ở đâu\n\n### Ở xã\n\nMột cửa.")
    assert [(part.id, part.title) for part in found] == [
        ("", ""),
        ("ai-duoc-dang-ky", "Ai được đăng ký"),
        ("o-dau", "Ở đâu"),
    ]
    assert found[2].blocks == (Markup('<h3 id="o-xa">Ở xã</h3>\n<p>Một cửa.</p>'),)


def test_a_heading_of_the_first_level_counts_as_one_of_the_second() -> None:
    assert [part.title for part in parts("# Ai được hưởng")] == ["", "Ai được hưởng"]


def test_two_headings_with_the_same_words_have_two_ids() -> None:
    assert len({part.id for part in parts("## Lưu ý\n\na\n\n## Lưu ý\n\nb")}) == 3


def test_no_heading_takes_an_id_of_the_frame() -> None:
    found = render("## Nội dung", resolve, lambda target: target, taken={"noi-dung"}, caption="Bảng:")
    assert found[1].id == "muc-noi-dung"


def test_a_heading_names_what_it_refers_to() -> None:
    assert parts("## Hỏi [[agency:so-y-te]]")[1].title == "Hỏi tên so-y-te"


def test_a_table_takes_its_caption_from_the_paragraph_before_it() -> None:
    text = "Bảng: Mức của [[agency:x]] (đồng)\n\n| Ai | Tiền |\n|---|---|\n| **Nặng** | [[amount:nang]] |\n\nSau bảng."
    found = parts(text)[0].blocks
    assert found == (
        MarkdownTable(
            "Mức của tên x (đồng)",
            ("Ai", "Tiền"),
            ((Markup("<strong>Nặng</strong>"), Markup('<a href="../nang/">tên nang</a>')),),
        ),
        Markup("<p>Sau bảng.</p>"),
    )


def test_a_table_without_a_caption_keeps_the_paragraph_before_it() -> None:
    found = parts("Xem bảng.\n\n| Ai | Tiền |\n|---|---|\n| Nặng | 1 |")[0].blocks
    assert found[0] == Markup("<p>Xem bảng.</p>")
    assert isinstance(found[1], MarkdownTable)
    assert found[1].caption == ""


def test_a_short_row_of_a_table_is_filled_up() -> None:
    assert only_table("| a | b |\n|---|---|\n| 1 |").rows == ((Markup("1"), Markup("")),)


def test_an_escaped_sign_in_a_cell_is_the_sign() -> None:
    assert only_table("| a | b |\n|---|---|\n| 1\\* | 2 |").rows[0][0] == Markup("1*")


def test_a_table_in_a_list_is_no_table() -> None:
    assert not [
        block
        for block in parts("- một\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |")[0].blocks
        if isinstance(block, MarkdownTable)
    ]


def test_a_line_with_references_is_escaped() -> None:
    assert render_line("<b> [[amount:x]]", resolve) == '&lt;b&gt; <a href="../x/">tên x</a>'


@pytest.mark.parametrize("text", ["", "   ", "\ue000" + "0" + "\ue000", "\ue001", "<p>\ue001</p>"])
def test_empty_text_and_signs_of_private_use_leave_nothing_dangerous(text: str) -> None:
    assert "\ue000" not in opening(text)
    assert "\ue001" not in opening(text)


PIECES: Final = st.sampled_from(
    [
        *(
            "<script>",
            "</script>",
            "<a href=javascript:x>",
            "[[amount:x]]",
            "[[",
            "]]",
            "[a](javascript:x)",
            "](",
            "![",
        ),
        *(
            "## ",
            "\n\n",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "Bảng: ",
            "- ",
            "1. ",
            "> ",
            "`",
            "**",
            "&lt;",
            "&#106;",
            "'\"",
        ),
        *(
            "onclick=x",
            "style=",
            "ngày 5 tháng 10 năm 2026",
            "ngày 45 tháng 10 năm 2026",
            "đ",
            "\ue000",
            "\ue001",
            "<",
            ">",
        ),
    ]
)


@given(st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join))
def test_whatever_is_written_only_allowed_html_comes_out(text: str) -> None:
    for part in parts(text):
        for block in part.blocks:
            pieces = [cell for row in block.rows for cell in row] if isinstance(block, MarkdownTable) else [block]
            for element in (
                found for piece in pieces for found in html.fromstring(f"<div>{piece}</div>").iterdescendants()
            ):
                assert element.tag in ALLOWED
                assert set(element.attrib) <= ATTRIBUTES
                assert not element.get("href", "").lower().startswith(("javascript:", "data:", "vbscript:"))

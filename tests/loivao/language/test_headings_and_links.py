"""Headings and links: what a screen reader jumps by."""

import pytest
from told import codes, only, problems

LONG_ENOUGH = "Chữ ở dưới."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Một\n\n### Hai\n\n## Ba", []),
        ("### Một", ["heading-level"]),
        ("## Một\n\n#### Hai", ["heading-level"]),
        ("##", ["empty-heading"]),
        ("## **  **", ["empty-heading"]),
        ("Một\n===", ["second-title"]),
        ("Một\n---\n\n### Hai", []),
        ("#Một", ["second-title"]),
        ("# Một\n\n### Hai", []),
        ("```\n#### mã\n```", []),
        ("Mục `####` là mã", []),
        ("## [[term:ubnd]]", []),
        ("Một dòng\nhai dòng\n---", []),
    ],
)
def test_headings_go_down_level_by_level(text: str, expected: list[str]) -> None:
    assert codes(f"{text}\n\n{LONG_ENOUGH}") == expected


def test_a_heading_is_told_on_its_line() -> None:
    (found,) = problems("## Một\n\nChữ.\n#### Hai")
    assert found.place.line == 13


@pytest.mark.parametrize(
    "text", ["tại đây", "Xem thêm", "bấm vào đây", "**Tại đây**", "tại  đây.", "click here", "này"]
)
def test_a_link_that_says_nothing_is_a_fault(text: str) -> None:
    assert codes(f"Hãy đọc [{text}](x.md).") == ["link-says-nothing"]


def test_a_link_of_two_lines_and_one_with_a_definition_are_read_too() -> None:
    assert codes("Hãy đọc [tại\nđây](x.md).") == ["link-says-nothing"]
    assert codes("Hãy đọc [tại đây][a].\n\n[a]: x.md") == ["link-says-nothing"]
    assert codes("Hãy đọc [Tại đây].\n\n[tại đây]: x.md") == ["link-says-nothing"]
    assert codes("Ngoặc vuông [tại đây] không là liên kết.") == []


@pytest.mark.parametrize(
    "text",
    [
        "https://dichvucong.gov.vn/",
        "Vào https://dichvucong.gov.vn/ để nộp.",
        "<https://dichvucong.gov.vn/>",
        "[www.quochoi.vn](https://quochoi.vn/)",
        "[dichvucong.gov.vn](https://dichvucong.gov.vn/)",
        "[https://quochoi.vn/](https://quochoi.vn/)",
    ],
)
def test_an_address_is_no_text_of_a_link(text: str) -> None:
    assert set(codes(text)) == {"link-is-address"}


def test_an_address_does_not_take_the_full_stop_with_it() -> None:
    assert only("link-is-address", "Vào https://quochoi.vn/luat.") == ["https://quochoi.vn/luat"]


@pytest.mark.parametrize("text", ["[](x.md)", "[ ](x.md)", "[**](x.md)"])
def test_a_link_without_words_is_a_fault(text: str) -> None:
    assert codes(text) == ["link-without-text"]


@pytest.mark.parametrize("text", ["![](x.png)", "![Ảnh](x.png)", "![tại đây](x.png)"])
def test_a_picture_is_not_told_as_a_link(text: str) -> None:
    """Pictures in pages are refused as such, once."""
    assert codes(text) == []


def test_one_text_leads_to_one_place() -> None:
    assert codes("[Hướng dẫn](a.md) và [hướng dẫn](b.md)") == ["link-text-twice"]
    assert codes("[Hướng dẫn](a.md) và [hướng dẫn](a.md)") == []
    assert codes("[Hướng dẫn](a.md) và [hướng dẫn](/huong-dan/a/)") == []
    assert codes("[Hướng dẫn](a.md#mot) và [hướng dẫn](a.md#hai)") == ["link-text-twice"]


@pytest.mark.parametrize(
    "text",
    [
        "[cách xin giấy tại đây](x.md)",
        "Hãy hỏi tại đây.",
        "[trang của Quốc hội](https://quochoi.vn/)",
        "[viết thư](mailto:a@b.vn)",
        "Gửi thư tới a@b.vn.",
        "`https://quochoi.vn/`",
        "[giấy của [[agency:so-y-te]]](x.md)",
    ],
)
def test_a_link_that_says_where_it_leads_is_left_alone(text: str) -> None:
    assert codes(text) == []

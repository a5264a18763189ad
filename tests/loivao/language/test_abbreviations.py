"""Abbreviations: written out at the first use on each page, or explained nowhere and told."""

import pytest
from told import codes, problems, told

from loivao.language.capitals import is_abbreviation


@pytest.mark.parametrize(
    "text",
    [
        "Hãy hỏi Ủy ban nhân dân (UBND). UBND trả lời.",
        "Hãy hỏi UBND (Ủy ban nhân dân) xã.",
        "[[term:ubnd]] trả lời. UBND ở đâu?",
        "Ủy ban nhân dân ở đâu?\n\n- Hỏi UBND.",
        "Phòng Lao động, Thương binh và Xã hội, nay là Phòng LĐ-TB&XH khác.",
        "Trung học cơ sở và trung học phổ thông: trường THCS-THPT.",
        "UNICEF giúp trẻ em.",
        "Nghị định số 335/2026/NĐ-CP, chỉ số NKT-05.",
        "Mở YouTube, gõ A-Z, cỡ A4.",
        "`UBND`",
    ],
)
def test_an_abbreviation_written_out_in_time_is_right(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "UBND trả lời. Ủy ban nhân dân ở đâu?",
        "UBND trả lời.\n\nỦy ban nhân dân ở đâu?",
        "UBND trả lời. [[term:ubnd]] ở đâu?",
        "Thẻ **UBND** cấp.",
        "| UBND |\n|---|\n| Ủy ban nhân dân |",
        "[giấy của UBND](x.md)",
    ],
)
def test_an_abbreviation_written_out_too_late_is_told_once(text: str) -> None:
    assert told(text) == [("abbreviation", "UBND")]


def test_the_fault_names_the_term_and_its_full_form() -> None:
    (found,) = problems("Một.\nSở LĐ-TB&XH.")
    assert found.place.line == 11
    assert dict(found.values) == {
        "found": "LĐ-TB&XH",
        "full": "Lao động - Thương binh và Xã hội",
        "id": "ld-tb-xh",
    }


def test_the_head_comes_before_the_body() -> None:
    assert codes("UBND ở đâu?", description="Hỏi Ủy ban nhân dân.") == []
    assert told("", for_whom="Người có thẻ BHYT.") == [("abbreviation", "BHYT")]
    assert codes("Thẻ BHYT.", you_get=["Thẻ bảo hiểm y tế (BHYT)."]) == []


def test_a_heading_writes_its_own_in_full_each_time() -> None:
    assert codes("Bảo hiểm y tế (BHYT).\n\n## Thẻ BHYT\n\nBHYT.\n\n## Hỏi về BHYT") == ["abbreviation"] * 2
    assert codes("## Thẻ bảo hiểm y tế (BHYT)\n\nBHYT ở đâu?") == []
    assert told("", title="Thẻ BHYT", description="Về bảo hiểm y tế.") == [("abbreviation", "BHYT")]


def test_an_abbreviation_that_no_term_explains_is_told_once_with_near_ones() -> None:
    (found,) = problems("Hỏi UBNDD xã. UBNDD trả lời.")
    assert found.code == "language.unknown-abbreviation"
    assert dict(found.values) == {"found": "UBNDD", "near": "“UBND”"}


@pytest.mark.parametrize("text", ["TTHCC", "VNeID", "ThS", "GD&ĐT", "TP.HCM", "COVID-19", "NHCSXH"])
def test_what_no_term_explains_is_told(text: str) -> None:
    assert codes(f"Hỏi {text} xã.") == ["unknown-abbreviation"]


def test_without_a_file_of_terms_nothing_is_said_to_be_unknown() -> None:
    assert problems("TTHCC và UBND", with_terms=False) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND", True),
        ("QĐ-TTg", True),
        ("T&T", True),
        ("YouTube", False),
        ("A-Z", False),
        ("Đà-Nẵng", False),
        ("X", False),
    ],
)
def test_an_abbreviation_has_two_capitals_together(text: str, expected: bool) -> None:
    assert is_abbreviation(text) == expected

"""What references become on a page, for the day of publication."""

from datetime import date

import pytest
from compiled import here

from loivao.model.references import Reference
from loivao.pages.references import locator, resolver


def said(kind: str, identifier: str, day: date = date(2026, 11, 24)) -> str:
    return resolver(here(day=day))(Reference("", 0, kind, identifier)).text


@pytest.mark.parametrize(
    ("kind", "identifier", "words"),
    [
        ("amount", "tro-cap-nang", "810.000 đồng mỗi tháng"),
        ("amount", "phuong-tien-hoc-tap", "1.000.000 đồng mỗi năm học"),
        ("coefficient", "tro-cap-nang", "1,5"),
        ("base", "muc-chuan", "540.000 đồng mỗi tháng"),
        ("agency", "phong-lao-dong", "Phòng Lao động"),
        ("function", "nop-ho-so", "Phòng Văn hóa - Xã hội"),
        ("indicator", "NKT-01", "Người khuyết tật được quản lý"),
        ("term", "ubnd", "Ủy ban nhân dân (UBND)"),
    ],
)
def test_a_reference_is_said_in_words(kind: str, identifier: str, words: str) -> None:
    assert said(kind, identifier) == words


def test_an_amount_is_the_one_of_the_day_of_publication() -> None:
    assert said("amount", "tro-cap-nang", date(2026, 6, 30)) == "750.000 đồng mỗi tháng"


def test_an_amount_that_does_not_hold_yet_is_not_said() -> None:
    with pytest.raises(LookupError):
        said("amount", "tro-cap-nang", date(2020, 1, 1))


def test_a_coefficient_of_a_fixed_amount_does_not_exist() -> None:
    with pytest.raises(LookupError):
        said("coefficient", "phuong-tien-hoc-tap")


@pytest.mark.parametrize("kind", ["amount", "coefficient", "base", "agency", "function", "instrument", "term", "kind"])
def test_a_name_that_does_not_exist_is_an_error(kind: str) -> None:
    with pytest.raises((LookupError, ValueError)):
        said(kind, "khong-co")


def test_a_reference_to_a_page_is_a_link_counted_from_this_page() -> None:
    made = resolver(here("huong-dan/tro-cap/"))(Reference("", 0, "agency", "phong-lao-dong"))
    assert made.html == '<a href="../../co-quan/phong-lao-dong/">Phòng Lao động</a>'


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("viec-lam.md", "../../huong-dan/viec-lam/"),
        ("../lien-he.md#gio", "../../lien-he/#gio"),
        ("/co-quan/", "../../co-quan/"),
        ("#o-dau", "#o-dau"),
        ("https://dichvucong.gov.vn/", "https://dichvucong.gov.vn/"),
    ],
)
def test_a_link_between_files_is_counted_from_the_page(target: str, address: str) -> None:
    assert locator(here("huong-dan/tro-cap/"), "content/huong-dan/tro-cap.md")(target) == address

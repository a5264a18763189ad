"""The data page: every file that can be taken away, with what it holds, its format and its size."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from compiled import SHIPPED, main_of, pages, portal, settings, words_of
from sites.portals import MINIMAL

from loivao import exports

PAGE = "du-lieu/"
PORTALS = pytest.mark.parametrize("root", [MINIMAL, SHIPPED], ids=["minimal", "shipped"])


@PORTALS
def test_every_file_for_machines_is_there_once_with_its_format_and_size(root: Path) -> None:
    made = pages(root)
    files = exports.files(portal(root), settings(), made.values())
    links = main_of(made[PAGE]).xpath(".//a")
    for file in files:
        (link,) = [each for each in links if urljoin(f"/{PAGE}", each.get("href")) == f"/{file.address}"]
        kilobytes = max(1, round(len(file.content) / 1000))
        assert words_of(link).endswith(f", {kilobytes} kB"), file.address
        assert {"csv": "CSV", "json": "JSON", "xml": "Atom", "ics": "ICS"}[file.address.rpartition(".")[2]] in words_of(
            link
        )


@PORTALS
def test_link_texts_tell_the_files_apart(root: Path) -> None:
    texts = [words_of(link) for link in main_of(pages(root)[PAGE]).xpath(".//a")]
    assert len(set(texts)) == len(texts)


@PORTALS
def test_every_kind_of_data_says_what_it_holds_where_from_and_who_keeps_it(root: Path) -> None:
    table = main_of(pages(root)[PAGE]).xpath(".//h2[@id='tep-du-lieu']/following::table[1]")[0]
    rows = table.xpath(".//tbody/tr")
    assert {"Kết quả từng năm", "Văn bản", "Hướng dẫn"} <= {words_of(row[0]) for row in rows}
    assert all(len(row) == 5 for row in rows)


def test_the_plans_own_text_is_offered_with_its_size() -> None:
    (link,) = main_of(pages(SHIPPED)[PAGE]).xpath(".//a[@href='../ke-hoach/plan-753.txt']")
    assert words_of(link) == "Nguyên văn kế hoạch: tệp văn bản thuần TXT, 30 kB"


def test_illustrative_figures_are_announced_before_any_file() -> None:
    main = main_of(pages()[PAGE])
    assert main.xpath(".//h2/preceding::div[contains(@class, 'notice--illustrative')]")
    assert not main_of(pages(results=())[PAGE]).xpath(".//div[contains(@class, 'notice--illustrative')]")


def test_no_licence_is_claimed_where_none_is_known() -> None:
    assert "Chưa có giấy phép dùng lại nào được công bố." in words_of(main_of(pages()[PAGE]))

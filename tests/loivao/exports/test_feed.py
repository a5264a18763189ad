"""What is new: a sound feed, whose entries are true on the day and keep their ids."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from compiled import ADDRESS, pages
from exported import PORTALS, files, portal, unchanged
from lxml import etree, html
from sites.portals import DAY, MINIMAL

from loivao.model import addresses
from loivao.model.record import Confidence
from loivao.model.results import ResultStatus
from loivao.pages.whats_new import SOON

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def feed(root: Path = MINIMAL, **changes: Any) -> etree._Element:
    made = files(root, **changes) if changes else unchanged(root)
    return etree.fromstring(made[addresses.NEWS])


def texts(element: etree._Element, path: str) -> list[str]:
    return [str(text) for text in element.xpath(path, namespaces=ATOM)]


def titles(**changes: Any) -> list[str]:
    return texts(feed(**changes), "a:entry/a:title/text()")


CORRECTION = portal().corrections[0]
OF_THE_DAY: dict[str, Any] = {
    "results": tuple(each.model_copy(update={"published_on": DAY}) for each in portal().results),
    "corrections": (CORRECTION.model_copy(update={"corrected_on": DAY}),),
}
"""Results and corrections of the minimal portal, all of the day of publication."""


@PORTALS
def test_the_feed_and_every_entry_have_all_that_atom_asks_for(root: Path) -> None:
    tree = feed(root)
    assert tree.tag == "{http://www.w3.org/2005/Atom}feed"
    for name in ("id", "title", "updated", "author/a:name"):
        assert len(texts(tree, f"a:{name}/text()")) == 1, name
    assert texts(tree, "a:link[@rel='self']/@href") == [f"{ADDRESS}tin-moi.xml"]
    entries = tree.xpath("a:entry", namespaces=ATOM)
    assert entries
    for entry in entries:
        for name in ("id", "title", "updated", "summary"):
            assert len(texts(entry, f"a:{name}/text()")) == 1, name


@PORTALS
def test_ids_are_unique_and_not_those_of_the_feed(root: Path) -> None:
    ids = texts(feed(root), "//a:id/text()")
    assert len(set(ids)) == len(ids)
    assert all(each.startswith("tag:example.vn,2026:/cong/") for each in ids)


@PORTALS
def test_the_newest_come_first_and_none_is_of_a_day_to_come(root: Path) -> None:
    days = texts(feed(root), "a:entry/a:updated/text()")
    assert days
    assert days == sorted(days, reverse=True)
    assert days[0] <= f"{DAY}T00:00:00+07:00"
    assert texts(feed(root), "a:updated/text()") == days[:1]


@PORTALS
def test_every_entry_leads_to_a_page_of_the_site(root: Path) -> None:
    links = texts(feed(root), "//a:link[@rel='alternate']/@href")
    assert [link for link in links if link.removeprefix(ADDRESS) not in pages(root)] == []


def test_the_feed_leads_to_the_page_of_news() -> None:
    assert texts(feed(), "a:link[@rel='alternate']/@href") == [ADDRESS + addresses.WHATS_NEW]


@PORTALS
def test_the_feed_tells_what_the_page_of_news_tells(root: Path) -> None:
    told = {each.removeprefix(ADDRESS) for each in texts(feed(root), "a:entry/a:link/@href")}
    sections = pages(root)[addresses.WHATS_NEW].view.sections
    news = "".join(str(getattr(block, "html", "")) for part in sections if part.id != SOON for block in part.blocks)
    shown = html.fragment_fromstring(news, create_parent="div").xpath(".//a/@href")
    assert told == {str(href).removeprefix("../") for href in shown}


def test_an_entry_is_told_once_however_often_the_site_is_published() -> None:
    before, after = (texts(feed(day=DAY + timedelta(days=days)), "//a:id/text()") for days in (0, 30))
    assert before == after


def test_a_guide_that_is_named_anew_is_not_told_anew() -> None:
    (guide,) = portal().guides
    named_anew = replace(guide, head=guide.head.model_copy(update={"title": "Tên khác"}))
    assert texts(feed(guides=(named_anew,)), "//a:id/text()") == texts(feed(), "//a:id/text()")
    assert "Đã kiểm tra lại: Tên khác" in titles(guides=(named_anew,))


def test_what_ended_is_told_as_ended_and_what_replaced_it_as_in_force() -> None:
    told = titles()
    assert "Hết hiệu lực: Nghị định số 20/2021/NĐ-CP về trợ giúp xã hội" in told
    assert "Bắt đầu có hiệu lực: Nghị định số 335/2026/NĐ-CP về trợ giúp xã hội" in told


def test_what_is_not_verified_is_no_news() -> None:
    instruments = tuple(each.model_copy(update={"confidence": Confidence.UNVERIFIED}) for each in portal().instruments)
    assert any("hiệu lực" in title for title in titles())
    assert not any("hiệu lực" in title for title in titles(instruments=instruments))


def test_what_is_older_than_a_year_is_no_news() -> None:
    assert not any("Kết quả" in title or "Đính chính" in title for title in titles())


def test_an_illustrative_figure_is_called_so_in_the_title() -> None:
    told = titles(**OF_THE_DAY)
    assert "Đưa lên cổng thông tin: Kết quả năm 2024 (số liệu minh họa, không phải số liệu thật)" in told
    assert [title for title in told if "Đính chính" in title] == [
        f"Đính chính: Người khuyết tật được quản lý, Địa bàn minh họa, năm {CORRECTION.year}"
        " (số liệu minh họa, không phải số liệu thật)"
    ]


def test_real_and_illustrative_figures_of_a_year_are_never_in_one_entry() -> None:
    illustrative = next(result for result in OF_THE_DAY["results"] if result.year == 2024)
    real = illustrative.model_copy(update={"status": ResultStatus.FINAL, "area": "ca-nuoc"})
    told = titles(**OF_THE_DAY | {"results": (*OF_THE_DAY["results"], real)})
    assert "Đưa lên cổng thông tin: Kết quả năm 2024" in told
    assert "Đưa lên cổng thông tin: Kết quả năm 2024 (số liệu minh họa, không phải số liệu thật)" in told


def test_a_correction_tells_the_reason_and_leads_to_the_figure() -> None:
    entry = "a:entry[contains(a:title, 'Đính chính')]"
    tree = feed(**OF_THE_DAY)
    assert texts(tree, f"{entry}/a:summary/text()") == [CORRECTION.reason]
    assert texts(tree, f"{entry}/a:link/@href") == [f"{ADDRESS}chi-so/nkt-01/"]


def test_every_correction_has_an_id_of_its_own() -> None:
    several = (CORRECTION, *(CORRECTION.model_copy(update=each) for each in ({"dimension": "nữ"}, {"year": 2024})))
    corrections = tuple(each.model_copy(update={"corrected_on": DAY}) for each in several)
    ids = texts(feed(corrections=corrections), "//a:id/text()")
    assert len([each for each in ids if "corrected" in each]) == len(several)
    assert len(set(ids)) == len(ids)


def test_without_any_news_the_feed_is_of_the_day_of_publication() -> None:
    long_ago = date(2019, 1, 1)
    tree = feed(day=long_ago, guides=())
    assert texts(tree, "//a:updated/text()") == ["2019-01-01T00:00:00+07:00"]
    assert texts(tree, "a:entry/a:title/text()") == []

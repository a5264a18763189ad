"""The files of the index: what is found in them, how they are cut, that they never drift apart."""

import json
from typing import Any

import pytest
from compiled import SHIPPED, pages, portal, settings
from hypothesis import given
from hypothesis import strategies as st

from loivao import search
from loivao.exports.file import File
from loivao.model import addresses
from loivao.model.terms import Term
from loivao.pages.view import Kind
from loivao.search.index import SHARD_BYTES, index_files
from loivao.search.keys import plain, words
from loivao.search.passages import Content, Passage
from loivao.search.weights import Weights, abbreviations, by_first_word

TERMS = (
    Term(id="bhyt", written="BHYT", full="bảo hiểm y tế", explanation="Bảo hiểm."),
    Term(id="ld-tb-xh", written="LĐ-TB&XH", full="Lao động - Thương binh và Xã hội", explanation="Tên ngành."),
    Term(id="tiep-can", written="tiếp cận", explanation="Đến được."),
)


def content(title: str, *texts: str, kind: Kind = Kind.GUIDE, url: str = "trang/") -> Content:
    return Content(kind, url, title, "", "", (Passage("", "", ""), *(Passage("p", "", text) for text in texts)))


def weights(
    title: str, *texts: str, called: tuple[str, ...] = (), archived: bool = False, kind: Kind = Kind.GUIDE
) -> Weights:
    known = by_first_word(abbreviations(TERMS))
    return Weights(content(title, *texts, kind=kind), known, called=called, archived=archived)


def files(*texts: str) -> dict[str, Any]:
    """The index of pages with these texts, by name."""
    found = [content("", text) for text in texts]
    made = index_files(found, [weights("", text) for text in texts], {}, [], syllables=True)
    return {file.address.rpartition("/")[2]: json.loads(file.content) for file in made}


def unpacked(lists: list[list[int]]) -> dict[int, int]:
    """Page to weight, as the browser reads it."""
    found = {}
    for weight, *steps in lists:
        page = 0
        for step in steps:
            page += step
            found[page] = weight
    return found


def entries(index: dict[str, Any]) -> dict[str, Any]:
    return {key: entry for name, shard in index.items() if name.startswith("tu-") for key, entry in shard.items()}


def test_a_word_lists_its_pages_by_form_and_a_pair_without() -> None:
    index = entries(files("trợ cấp", "trở cấp", "không"))
    assert {form: set(unpacked(lists)) for form, lists in index["tro"].items()} == {"trợ": {0}, "trở": {1}}
    assert set(unpacked(index["tro cap"])) == {0, 1}
    assert "cap tro" not in index


def test_ways_to_write_one_word_are_one_form_by_the_name_that_most_pages_use() -> None:
    index = entries(files("hòa", "hoà", "hòa"))
    assert {form: set(unpacked(lists)) for form, lists in index["hoa"].items()} == {"hòa": {0, 1, 2}}


@given(st.lists(st.text("abcdđeêyt \u0301", max_size=30), min_size=1, max_size=8))
def test_every_word_of_every_page_is_found_in_the_shard_that_its_key_falls_into(texts: list[str]) -> None:
    index = files(*texts)
    firsts = index["muc-luc.json"]["shards"]
    for number, text in enumerate(texts):
        for word in words(text):
            key = plain(word)
            place = max(place for place, first in enumerate(firsts) if first <= key)
            lists = index[f"tu-{place}.json"][key].values()
            assert any(number in unpacked(each) for each in lists)


def test_shards_are_cut_small_and_named_by_their_first_keys_in_order() -> None:
    made = search.files(portal(SHIPPED), settings(), pages(SHIPPED).values())
    by_name = {file.address.rpartition("/")[2]: file.content for file in made}
    firsts = json.loads(by_name["muc-luc.json"])["shards"]
    shards = [json.loads(by_name[f"tu-{place}.json"]) for place in range(len(firsts))]
    assert [next(iter(shard)) for shard in shards] == firsts == sorted(firsts)
    # Bytes may be more than the signs that are counted: Vietnamese letters take two or three.
    assert all(len(by_name[f"tu-{place}.json"].decode()) <= SHARD_BYTES + 2_000 for place in range(len(firsts)))
    assert sum(len(shard) for shard in shards) == len({key for shard in shards for key in shard})


def test_the_same_pages_give_the_same_bytes_and_other_words_another_folder() -> None:
    def folder(made: tuple[File, ...]) -> str:
        return str(json.loads(made[0].content)["folder"])

    one = search.files(portal(), settings(), pages().values())
    assert one == search.files(portal(), settings(), pages().values())
    assert one[0].address == addresses.SEARCH_INDEX
    other = search.files(portal(), settings(), list(pages().values())[:-3])
    assert folder(one) != folder(other)
    assert all(file.address.startswith(f"tim-kiem/{folder(one)}") for file in one[1:])


def test_the_vocabulary_counts_in_how_many_pages_a_word_is() -> None:
    vocabulary = files("một hai", "hai", "hai", "hai")["am-tiet.json"]
    assert vocabulary == {"words": "hai mot", "counts": "31"}


def test_a_word_of_the_title_says_more_than_one_of_the_text() -> None:
    page = weights("Học nghề", "vay vốn")
    assert page.forms["học"] > page.forms["vay"]
    assert page.pairs["hoc nghe"] > page.pairs["vay von"]


def test_the_words_that_name_an_instrument_say_more_than_the_instrument_it_speaks_of() -> None:
    plan = weights("Kế hoạch số 434/KH-UBND về việc thực hiện Quyết định số 753/QĐ-TTg", kind=Kind.INSTRUMENT)
    assert plan.forms["434"] > plan.forms["753"]


def test_however_often_a_text_says_a_word_it_stays_below_a_title() -> None:
    assert weights("", "vốn " * 500).forms["vốn"] < weights("Vốn").forms["vốn"]


def test_guides_come_before_the_archive() -> None:
    guide, plan = weights("Vay vốn"), weights("Vay vốn", kind=Kind.PLAN)
    ended = weights("Vay vốn", kind=Kind.AGENCY, archived=True)
    assert guide.forms["vay"] > plan.forms["vay"] > ended.forms["vay"]


@pytest.mark.parametrize("short", ["bhyt"])
def test_a_page_that_says_it_in_full_is_found_by_the_abbreviation_beside_the_same_words(short: str) -> None:
    page = weights("Thẻ bảo hiểm y tế mới")
    assert page.forms[short] == page.forms["hiểm"]
    assert page.pairs["the bhyt"] == page.pairs["bhyt moi"] == page.pairs["bao hiem"]


def test_an_abbreviation_of_several_parts_is_found_in_parts_and_in_one_word() -> None:
    page = weights("Phòng Lao động - Thương binh và Xã hội")
    assert {"ld", "tb", "xh", "ldtbxh"} <= page.forms.keys()
    assert {"ld tb", "tb xh", "phong ldtbxh"} <= page.pairs.keys()


def test_a_page_that_says_only_a_part_of_the_full_form_is_not_found_by_the_abbreviation() -> None:
    assert "bhyt" not in weights("Bảo hiểm y").forms


def test_what_people_call_a_law_is_found_as_pairs() -> None:
    page = weights(
        "Luật số 51/2010/QH12 về người khuyết tật",
        called=("51/2010/QH12", "Luật người khuyết tật"),
        kind=Kind.INSTRUMENT,
    )
    assert page.pairs["luat nguoi"] >= page.pairs["khuyet tat"] / 2

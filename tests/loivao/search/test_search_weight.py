"""What a reader downloads to search a portal of a thousand pages; the scripts; that the index does not drift apart."""

import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import brotli
import pytest
from compiled import SHIPPED, THEME, pages, portal
from search_in_node import Search, written

from loivao.pages.view import Kind
from loivao.render.scripts import scripts
from loivao.search.index import index_files
from loivao.search.passages import Content, Passage, contents
from loivao.search.weights import Weights, abbreviations, by_first_word

PAGES = 1_000
MOST_BYTES = 40_000
"""Scripts and index together, until the first result stands on the page."""
MOST_FOR_TEN = 50_000
"""Until ten results do."""
MOST_SCRIPT_BYTES = 6 * 1024
QUERIES = [
    "trợ cấp",
    "tro cap hang thang",
    "giấy xác nhận khuyết tật",
    "kinh phí phục hồi chức năng dựa vào cộng đồng trẻ em",
    "hồ sơ vay vốn việc làm ngân hàng chính sách xã hội",
    "BHYT",
    "335/2026/NĐ-CP",
    "người khuyết tật",
    "tôi muốn làm lại giấy xác nhận khuyết tật thì nộp ở đâu",
    "tro cap hang thnag",
    "trợ cấp hàng thnág",
    "khuyettat",
    "bóng đá ngoại hạng anh",
]


@cache
def said() -> tuple[Sequence[str], Sequence[Passage]]:
    """Every syllable and every passage of the shipped guides."""
    guides = [content for content in contents(pages(SHIPPED).values()) if content.kind is Kind.GUIDE]
    passages = [passage for content in guides for passage in content.passages if passage.title]
    return sorted({word for passage in passages for word in passage.text.split()}), passages


def generated(count: int) -> tuple[Content, ...]:
    """Pages as long as our guides: their passages mixed, and every fifth syllable another one, so that pairs differ."""
    chance = random.Random(753)  # noqa: S311  # the same pages each time, nothing secret
    syllables, passages = said()

    def mixed(passage: Passage) -> Passage:
        text = (chance.choice(syllables) if chance.random() < 0.2 else word for word in passage.text.split())
        return Passage(passage.id, passage.title, " ".join(text))

    return tuple(
        Content(
            Kind.GUIDE,
            f"huong-dan/trang-{number}/",
            " ".join(chance.choices(syllables, k=chance.randint(3, 9))),
            "Hướng dẫn",
            "",
            (Passage("", "", " ".join(chance.choices(syllables, k=20))), *map(mixed, chance.sample(passages, 11))),
        )
        for number in range(count)
    )


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Search:
    found = (*contents(pages(SHIPPED).values()), *generated(PAGES))[:PAGES]
    short = abbreviations(portal(SHIPPED).terms)
    weights = (Weights(content, by_first_word(short)) for content in found)
    return written(
        index_files(found, weights, short, ["là", "gì", "ở", "đâu", "tôi", "muốn", "thì"], syllables=True),
        tmp_path_factory.mktemp("large"),
    )


def weight(file: Path) -> int:
    return len(brotli.compress(file.read_bytes()))


def test_the_scripts_keep_within_their_budget() -> None:
    weights = {address: len(brotli.compress(text.encode())) for address, text in scripts(THEME).items()}
    of_every_page = weights.pop("assets/js/site.js")
    assert sum(weights.values()) <= MOST_SCRIPT_BYTES
    assert of_every_page <= MOST_SCRIPT_BYTES


def test_a_search_among_a_thousand_pages_downloads_at_most_forty_kilobytes(large: Search) -> None:
    own = sum(weight(file) for file in large.scripts.rglob("*.js"))
    for query, answer in zip(QUERIES, large.ask(*QUERIES), strict=True):
        first, ten = (
            own + sum(weight(large.folder / name) for name in read) for read in (answer.read_for_first, answer.read)
        )
        assert first <= MOST_BYTES, (query, first)
        assert ten <= MOST_FOR_TEN, (query, ten)


def test_no_shard_is_large_and_the_root_grows_little(large: Search) -> None:
    (folder,) = (each for each in large.folder.iterdir() if each.is_dir())
    assert max(weight(file) for file in folder.glob("tu-*.json")) <= 3_000
    assert weight(large.folder / "muc-luc.json") <= 8_000

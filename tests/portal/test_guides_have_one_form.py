"""The fourteen guides answer the same questions in the same order, so that a reader who knows one knows all."""

import pytest
from compiled import SHIPPED, portal, rendered, words_of

from loivao.model import addresses
from loivao.model.portal import Guide

QUESTIONS = [
    "Ai được hưởng",
    "Bạn được gì",
    "Nộp ở đâu, nộp thế nào",
    "Giấy tờ cần có",
    "Bao lâu có kết quả",
    "Nếu bị từ chối hoặc không đồng ý",
    "Điều cần nhớ",
    "Căn cứ",
]
ABOUT = {
    "Văn bản làm căn cứ",
    "Có hiệu lực từ",
    "Kiểm tra lần gần nhất",
    "Cần kiểm tra lại trước",
    "Cơ quan phụ trách lĩnh vực này",
}


@pytest.mark.parametrize("guide", portal(SHIPPED).guides, ids=lambda guide: guide.slug)
def test_a_guide_answers_every_question_in_order_and_says_what_it_rests_on_and_when_it_is_due(guide: Guide) -> None:
    main = rendered(SHIPPED)[addresses.guide(guide.slug)].find(".//main")
    assert [words_of(heading) for heading in main.iter("h2")][: len(QUESTIONS)] == QUESTIONS
    terms = {words_of(term) for term in main.xpath(".//h2[@id='ve-trang-nay']/following::dt")}
    assert terms >= ABOUT
    assert ("Văn bản trước đây" in terms) == bool(guide.head.replaced)
    assert main.xpath(".//dt[. = 'Dành cho ai']")
    assert main.xpath(".//h2[@id='dau-moi']"), "whom to ask"

"""What of a page can be found: its words part by part, without what belongs to other pages or to tables of figures."""

from compiled import SHIPPED, here, pages
from markupsafe import Markup

from loivao.pages.view import (
    Block,
    Cell,
    Column,
    Fact,
    Facts,
    Item,
    Items,
    Kind,
    Link,
    Links,
    Notice,
    Page,
    Prose,
    Section,
    Sentence,
    Table,
)
from loivao.search.passages import UNSEARCHED, Content, Passage, contents


def content(*blocks: Block, lead: tuple[Block, ...] = (), kind: Kind = Kind.GUIDE) -> Content:
    page = here("huong-dan/thu/").page(
        kind,
        "Thử",
        "Một trang thử.",
        parents=(("Hướng dẫn", "huong-dan/"),),
        lead=lead,
        sections=(Section("phan", "Phần", blocks),),
    )
    (found,) = contents([page])
    return found


def text(*blocks: Block) -> str:
    return content(*blocks).passages[1].text


def test_a_page_has_its_description_first_and_a_passage_for_each_section() -> None:
    found = content(Prose(Markup("<p>Vay <strong>v</strong>ốn</p><ul><li>một</li><li>hai</li></ul>")))
    assert (found.url, found.title, found.part) == ("huong-dan/thu/", "Thử", "Hướng dẫn")
    assert found.passages == (Passage("", "", "Một trang thử."), Passage("phan", "Phần", "Vay vốn một hai."))


def test_markup_is_read_as_its_text() -> None:
    assert text(Prose(Markup("<p>a &lt;b&gt; &amp; c</p>"))) == "a <b> & c."


def test_a_statement_of_the_plan_and_a_term_can_be_linked_to_by_themselves() -> None:
    item = Item("II.2.3", "Phần 2", "Cấp giấy", "Tóm tắt.", "Nguyên văn.", None)
    term = Fact("BHYT", html=Markup("<p>bảo hiểm y tế</p>"), id="tu-bhyt")
    found = content(Items((item,)), Facts((term,)))
    assert found.passages[1:] == (
        Passage("II.2.3", "Cấp giấy", "Tóm tắt. Nguyên văn."),
        Passage("tu-bhyt", "BHYT", "bảo hiểm y tế."),
    )


def test_words_of_links_belong_to_the_pages_they_lead_to() -> None:
    assert text(Links((Link("Học nghề", "../hoc-nghe/", "Trang khác"),)), Prose(Markup("<p>x</p>"))) == "x."


def test_figures_are_not_torn_out_of_their_table() -> None:
    table = Table("Kết quả", (Column("Năm"), Column("Số", numeric=True)), ((Cell("2024"), Cell("115")),))
    assert text(table, Sentence("Năm 2024 đạt 115."), Prose(Markup("<p>x</p>"))) == "x."
    words = Table("Nay ai làm", (Column("Việc"),), ((Cell("Trợ cấp"),),))
    assert text(words) == "Nay ai làm. Việc. Trợ cấp."


def test_what_must_be_known_before_is_a_note_and_no_passage() -> None:
    found = content(
        lead=(Notice("ended", "Cơ quan này không còn hoạt động", "Từ 2025."), Notice("info", "Hay", "Tin."))
    )
    assert found.note == "Cơ quan này không còn hoạt động"
    assert found.passages[0].text == "Một trang thử. Hay. Tin."


def test_pages_of_lists_are_found_by_their_names_only() -> None:
    found = content(Prose(Markup("<p>x</p>")), lead=(Prose(Markup("<p>y</p>")),), kind=Kind.INDEX)
    assert found.passages == (Passage("", "", "Một trang thử."),)


def test_every_page_of_the_shipped_portal_can_be_found_but_404_and_the_search() -> None:
    made: list[Page] = list(pages(SHIPPED).values())
    found = contents(made)
    assert {page.url for page in made} - {each.url for each in found} == {"404.html", "tim-kiem/"}
    assert len(UNSEARCHED) == 2
    assert all(each.title and each.passages[0].text for each in found)


def test_every_fragment_that_a_result_leads_to_is_on_its_page() -> None:
    from compiled import rendered

    for each in contents(pages().values()):
        ids = set(rendered()[each.url].xpath("//@id"))
        assert {passage.id for passage in each.passages if passage.id} <= ids, each.url

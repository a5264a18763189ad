"""Tasks and agencies side by side: every duty of the plan in a cell and in both lists, and nothing else."""

from itertools import product

from compiled import SHIPPED, main_of, pages, portal, rendered, site, words_of
from lxml import html

from loivao.model import addresses

MATRIX = "ke-hoach/ma-tran/"
NONE = "không"


def tables() -> list[html.HtmlElement]:
    return list(rendered(SHIPPED)[MATRIX].iter("table"))


def cells() -> dict[tuple[str, str], str]:
    """What stands in each cell, by the name of the agency and the head of the column."""
    found = {}
    for table in tables():
        _, *heads = (words_of(head) for head in table.xpath("./thead/tr/th[@scope='col']"))
        for row in table.xpath("./tbody/tr"):
            (name,) = (words_of(head) for head in row.xpath("./th[@scope='row']"))
            for head, cell in zip(heads, row.xpath("./td"), strict=True):
                (label,) = cell.xpath("./span[@class='data_table__label']")
                label.drop_tree()
                found[name, head] = words_of(cell)
    return found


def test_each_cell_says_in_words_what_the_plan_gave() -> None:
    duties = site(SHIPPED).duties
    heads = {task.id: f"Nhiệm vụ {task.id.split('.')[2]}: {task.title}" for task in portal(SHIPPED).plan.tasks()}
    expected = {}
    for place, head in heads.items():
        for agency, duty in duties.get(place, ()):
            expected.setdefault((agency.name, head), []).append(f"trách nhiệm {duty.id.split('.')[2]}")
    found = cells()
    assert {key: cell for key, cell in found.items() if cell != NONE} == {
        key: f"có ({', '.join(numbers)})" for key, numbers in expected.items()
    }
    assert {head for _, head in found} == set(heads.values())


def test_no_table_is_wider_than_a_narrow_window_can_show() -> None:
    assert all(len(table.xpath("./thead/tr/th")) <= 1 + 5 for table in tables())


def test_the_tables_of_a_group_are_cut_into_parts_of_one_size() -> None:
    captions = [words_of(table.find("caption")) for table in tables()]
    assert [caption.rpartition(". ")[2] for caption in captions] == [
        "Cơ quan nào được giao nhiệm vụ 1 đến 5",
        "Cơ quan nào được giao nhiệm vụ 1 đến 4",
        "Cơ quan nào được giao nhiệm vụ 5 đến 8",
        *["Cơ quan nào được giao nhiệm vụ 1 đến 2"] * 3,
        *["Cơ quan nào được giao nhiệm vụ 1 đến 4"] * 2,
    ]
    assert len(set(captions)) == len(captions)


def test_an_agency_stands_in_a_table_only_if_it_was_given_something_of_it() -> None:
    for table in tables():
        for row in table.xpath("./tbody/tr"):
            assert "có (" in words_of(row)


def test_the_list_by_task_leads_to_every_task_and_names_its_agencies() -> None:
    (listed,) = main_of(pages(SHIPPED)[MATRIX]).xpath(".//h2[@id='theo-nhiem-vu']/following-sibling::ul[1]")
    duties = site(SHIPPED).duties
    links = listed.xpath("./li/a/@href")
    assert links == [f"../../{addresses.task(task.id)}" for task in portal(SHIPPED).plan.tasks()]
    for task, item in zip(portal(SHIPPED).plan.tasks(), listed, strict=True):
        names = {agency.name for agency, _ in duties.get(task.id, ())}
        assert all(name in words_of(item) for name in names)
        assert ("không giao riêng" in words_of(item)) == (not names)


def test_the_list_by_agency_leads_to_every_task_that_it_was_given() -> None:
    (listed,) = main_of(pages(SHIPPED)[MATRIX]).xpath(".//h2[@id='theo-co-quan']/following-sibling::*[1]")
    terms = [words_of(term) for term in listed.iter("dt")]
    assert terms == [agency.name for agency in site(SHIPPED).plan_agencies]
    for agency, given in zip(site(SHIPPED).plan_agencies, listed.iter("dd"), strict=True):
        places = {place for duty in agency.responsibilities for place in duty.tasks}
        assert set(given.xpath(".//a/@href")) == {f"../../{addresses.task(place)}" for place in places}


def test_the_reader_who_cannot_follow_tables_is_led_to_the_lists_before_them() -> None:
    main = main_of(pages(SHIPPED)[MATRIX])
    links = main.xpath("./div[1]/ul/li/a/@href")
    assert links == ["#theo-nhiem-vu", "#theo-co-quan"]


def test_tasks_that_were_given_to_nobody_are_said_to_be_so() -> None:
    alone = tuple(each.model_copy(update={"responsibilities": ()}) for each in portal().agencies)
    told = words_of(main_of(pages(agencies=alone)[MATRIX]))
    assert "Kế hoạch không giao riêng các nhiệm vụ này cho cơ quan nào." in told


def test_every_pair_of_a_table_is_answered() -> None:
    for table in tables():
        rows, heads = table.xpath("./tbody/tr"), table.xpath("./thead/tr/th")[1:]
        assert len(table.xpath("./tbody/tr/td")) == len(list(product(rows, heads)))

"""The plan on its pages: every statement at its place, in the shipped portal."""

import pytest
from compiled import SHIPPED, main_of, pages, portal, rendered, words_of

from loivao.model import addresses

TASKS = [f"II.{group}.{task}" for group, count in enumerate((5, 8, 2, 2, 2, 4, 4), 1) for task in range(1, count + 1)]
RESPONSIBILITIES = [
    f"IV.{agency}.{duty}"
    for agency, count in enumerate((4, 1, 3, 1, 1, 2, 2, 1, 1, 1, 1, 1, 1, 4, 1), 1)
    for duty in range(1, count + 1)
]


@pytest.mark.parametrize("place", TASKS)
def test_each_task_stands_on_the_page_of_its_group_with_its_own_words(place: str) -> None:
    page = rendered(SHIPPED)[addresses.task_group(place)]
    (heading,) = page.xpath("//*[@id=$place]", place=place)
    _, group, task = place.split(".")
    item = heading.getparent()
    assert f"Phần 2, nhóm {group}, nhiệm vụ {task} của kế hoạch" in words_of(item)
    (stated,) = (each for each in portal(SHIPPED).plan.tasks() if each.id == place)
    assert words_of(heading) == stated.title
    assert " ".join(stated.text.split()) in words_of(item)


@pytest.mark.parametrize("place", RESPONSIBILITIES)
def test_each_responsibility_stands_on_the_page_of_its_agency_with_its_own_words(place: str) -> None:
    _, number, duty = place.split(".")
    (agency,) = (each for each in portal(SHIPPED).agencies if each.plan_place == f"IV.{number}")
    (heading,) = rendered(SHIPPED)[addresses.agency(agency.id)].xpath("//*[@id=$place]", place=place)
    item = heading.getparent()
    assert f"Phần 4, cơ quan {number}, trách nhiệm {duty} của kế hoạch" in words_of(item)
    (stated,) = (each for each in agency.responsibilities if each.id == place)
    assert " ".join(stated.text.split()) in words_of(item)


def test_there_are_no_other_tasks_and_responsibilities() -> None:
    found = [
        identifier
        for page in rendered(SHIPPED).values()
        for identifier in page.xpath("//@id")
        if identifier.startswith(("II.", "IV."))
    ]
    assert sorted(found) == sorted(TASKS + RESPONSIBILITIES)


@pytest.mark.parametrize("place", ["I.1.1", "I.1.2", "I.1.3", "I.2.1", "I.2.2", "I.2.3", "III.1", "III.2"])
def test_each_purpose_requirement_and_source_of_money_stands_on_the_page_of_the_plan(place: str) -> None:
    assert len(rendered(SHIPPED)["ke-hoach/"].xpath("//*[@id=$place]", place=place)) == 1


def test_the_plan_says_first_that_its_issuer_has_ended() -> None:
    (first, *_) = (block for block in pages(SHIPPED)["ke-hoach/"].view.lead if block.block == "notice")
    assert (first.tone, first.title) == ("ended", "Cơ quan ban hành kế hoạch không còn hoạt động")


def test_what_the_archived_copy_lacks_is_said() -> None:
    told = words_of(main_of(pages(SHIPPED)["ke-hoach/"]))
    for lacking in portal(SHIPPED).plan.lacking:
        assert lacking.what in told
        assert " ".join(lacking.statement.split()) in told


def test_every_recipient_is_named_in_full() -> None:
    told = words_of(main_of(pages(SHIPPED)["ke-hoach/"]))
    assert all(" ".join(recipient.full_name.split()) in told for recipient in portal(SHIPPED).plan.recipients)


def test_the_plan_can_be_downloaded_and_the_link_says_what_comes() -> None:
    (link,) = rendered(SHIPPED)["ke-hoach/"].xpath("//main//a[contains(@href, '.txt')]")
    assert link.get("href") == "../ke-hoach/plan-753.txt"
    assert words_of(link) == "Nguyên văn kế hoạch, tệp văn bản thuần (TXT), 30 kB"


def test_groups_follow_each_other_from_the_plan_on_and_the_matrix_comes_last() -> None:
    found = pages(SHIPPED)
    walked, address = [], "ke-hoach/"
    while following := found[address].view.next:
        address = following.url.removeprefix(found[address].view.root)
        walked.append(address)
    assert walked == [*(f"ke-hoach/nhom-{number}/" for number in range(1, 8)), "ke-hoach/ma-tran/"]

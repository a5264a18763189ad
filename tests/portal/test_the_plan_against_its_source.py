"""The plan and its agencies as data, held against the archived text of the plan, which has a parser of its own."""

import re
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest
from portal.plan_source import PlanSource, folded, paragraphs, read_plan, without_the_repeat
from ruamel.yaml import YAML

from loivao.model.agencies import Agencies, Agency, Responsibility
from loivao.model.plan import Plan, PlanItem

DATA = Path(__file__).resolve().parents[2] / "data"
TASKS_OF_GROUPS = [5, 8, 2, 2, 2, 4, 4]
RESPONSIBILITIES_OF_AGENCIES = [4, 1, 3, 1, 1, 2, 2, 1, 1, 1, 1, 1, 1, 4, 1]
LONGEST_SENTENCE = 25
"""Syllables; what a reader can follow."""


def _data(name: str) -> object:
    return YAML(typ="base").load((DATA / name).read_text(encoding="utf-8"))


PLAN = Plan.model_validate(_data("plan.yml"))
AGENCIES = tuple(agency for agency in Agencies.model_validate(_data("agencies.yml")).agencies if agency.plan_place)
RESPONSIBILITIES: tuple[Responsibility, ...] = tuple(each for agency in AGENCIES for each in agency.responsibilities)
ITEMS: tuple[PlanItem, ...] = (
    *PLAN.purposes,
    *PLAN.requirements,
    *PLAN.tasks(),
    *PLAN.funding,
    *RESPONSIBILITIES,
)
LAYOUT = """
    I. Mục đích, yêu cầu  1. Mục đích  2. Yêu cầu
    II. Nhiệm vụ và giải pháp  1. 2. 3. 4. 5. 6. 7.
    III. Kinh phí thực hiện
    IV. Tổ chức thực hiện  1. 2. 3. 4. 5. 6. 7. 8. 9. 10. 11. 12. 13. 14. Đề nghị  15.
    Nơi nhận  TM. Ủy ban nhân dân  KT. Chủ tịch  Phó Chủ tịch
"""
"""What of the source is numbering, heading or form of signature."""


@pytest.fixture(scope="module")
def archive() -> list[str]:
    return paragraphs((DATA / PLAN.archive).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def source(archive: list[str]) -> PlanSource:
    return read_plan(without_the_repeat(archive)[0])


def test_eleven_paragraphs_stand_twice_in_the_source_and_one_of_them_is_misprinted(archive: list[str]) -> None:
    _, repeated = without_the_repeat(archive)
    assert len(repeated) == 11
    [(right, wrong)] = [(first, second) for first, second in repeated if first != second]
    assert "kết nối trách nhiệm" in right
    assert wrong == right.replace("kết nối", "kêt nối")


def test_a_naive_reading_of_the_source_counts_thirty_five_tasks(archive: list[str]) -> None:
    sections = [at for at, paragraph in enumerate(archive) if re.match(r"(II|III)\. ", paragraph)]
    naive = [paragraph for paragraph in archive[sections[0] : sections[-1]] if paragraph.startswith("- ")]
    assert len(naive) == 35


def test_the_data_have_the_items_of_the_source_and_no_others(source: PlanSource) -> None:
    assert [item.id for item in ITEMS] == list(source.items)


def test_every_item_says_what_the_source_says_at_its_place(source: PlanSource) -> None:
    assert {item.id: folded(item.text) for item in ITEMS} == source.items


def test_the_plan_has_3_purposes_3_requirements_27_tasks_and_2_rules_of_funding() -> None:
    assert (len(PLAN.purposes), len(PLAN.requirements), len(PLAN.tasks()), len(PLAN.funding)) == (3, 3, 27, 2)
    assert [len(group.tasks) for group in PLAN.groups] == TASKS_OF_GROUPS


def test_fifteen_agencies_have_25_responsibilities() -> None:
    assert [len(agency.responsibilities) for agency in AGENCIES] == RESPONSIBILITIES_OF_AGENCIES
    assert len(RESPONSIBILITIES) == 25


def test_each_task_stands_in_its_group_and_each_responsibility_under_its_agency() -> None:
    parents = [(group.id, group.tasks) for group in PLAN.groups]
    parents += [(str(agency.plan_place), agency.responsibilities) for agency in AGENCIES]
    for place, children in parents:
        assert [child.id for child in children] == [f"{place}.{number}" for number in range(1, len(children) + 1)]


def test_groups_and_agencies_bear_the_names_of_the_source(source: PlanSource) -> None:
    names = {group.id: folded(group.official_title) for group in PLAN.groups}
    names |= {str(agency.plan_place): folded(agency.name) for agency in AGENCIES}
    parts = {place: name.removeprefix("Đề nghị ") for place, name in source.parts.items() if place[:2] != "I."}
    assert {place: name.casefold() for place, name in names.items()} == {p: n.casefold() for p, n in parts.items()}


def test_title_basis_and_closing_are_those_of_the_source(source: PlanSource) -> None:
    assert folded(PLAN.official_title).casefold() == source.title.casefold()
    assert " ".join(folded(basis.text) for basis in PLAN.basis) == source.basis
    assert folded(PLAN.closing) == source.closing


def test_recipients_and_signature_are_those_of_the_source(source: PlanSource) -> None:
    assert [recipient.text for recipient in PLAN.recipients] == source.recipients
    assert len(PLAN.recipients) == 8
    assert source.signature == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", *[PLAN.signature.name] * 2]
    assert (PLAN.signature.authority, PLAN.signature.capacity) == (
        "Thay mặt Ủy ban nhân dân",
        "Phó Chủ tịch, ký thay Chủ tịch",
    )


def test_nothing_of_the_source_is_lost_but_the_repeat_and_the_layout(archive: list[str]) -> None:
    """Counts words, and does not trust the parser: every word of the archive is in the data, as often."""
    kept, _ = without_the_repeat(archive)
    told = [PLAN.official_title, PLAN.closing, *[PLAN.signature.name] * 2, LAYOUT]
    told += [*(basis.text for basis in PLAN.basis), *(recipient.text for recipient in PLAN.recipients)]
    told += [*(group.official_title for group in PLAN.groups), *(agency.name for agency in AGENCIES)]
    told += [item.text for item in ITEMS]
    assert _words(*kept) == _words(*told)


def _words(*texts: str) -> Counter[str]:
    return Counter(word for text in texts for word in re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize(
    ("place", "misprint"),
    [
        ("II.6.3", "từ tinh thần đến cơ sở"),
        ("IV.4.1", "15/2019/TT-BGDDT"),
        ("IV.6.1", "bao đảm"),
        ("IV.7.2", "Hướng dẫn, các tổ chức, địa phương"),
        ("IV.13.1", "lòng ghép"),
    ],
)
def test_a_misprint_of_the_source_is_kept_and_noted(place: str, misprint: str) -> None:
    item = next(item for item in ITEMS if item.id == place)
    assert misprint in folded(item.text)
    assert misprint in (item.note or "")


def test_the_school_office_is_not_said_to_apply_a_circular_on_inclusive_education() -> None:
    item = next(item for item in RESPONSIBILITIES if item.id == "IV.4.1")
    assert item.instruments == ("15-2019-tt-bgddt",)
    assert "chữ nổi Braille, không phải quy định về giáo dục hòa nhập" in (item.note or "")


def test_what_the_source_lacks_is_stated_and_truly_lacking(archive: list[str]) -> None:
    assert len(PLAN.lacking) == 5
    text = " ".join(archive)
    assert not re.search(r"Số\s*:|CỘNG HÒA XÃ HỘI CHỦ NGHĨA|Độc lập - Tự do|(?:huyện|tỉnh) [A-ZĐ]", text)


def test_responsibilities_serve_tasks_that_exist_each_at_least_one() -> None:
    known = {task.id for task in PLAN.tasks()}
    for responsibility in RESPONSIBILITIES:
        assert responsibility.tasks, responsibility.id
        assert len(set(responsibility.tasks)) == len(responsibility.tasks), responsibility.id
        assert set(responsibility.tasks) <= known, responsibility.id


def test_a_task_that_the_plan_gives_to_no_agency_says_so_and_no_other_does() -> None:
    served = set(chain.from_iterable(responsibility.tasks for responsibility in RESPONSIBILITIES))
    for task in PLAN.tasks():
        assert ("không giao riêng nhiệm vụ này" in (task.note or "")) == (task.id not in served), task.id


@pytest.mark.parametrize("agency", AGENCIES, ids=lambda agency: agency.plan_place)
def test_every_agency_of_the_plan_says_what_became_of_it(agency: Agency) -> None:
    assert agency.successors
    for edge in agency.successors:
        assert edge.agency is not None or edge.note, "not known must be said in words"
    assert agency.valid_until is not None or "đang được kiểm tra" in (agency.note or "")


@pytest.mark.parametrize("item", [*PLAN.groups, *ITEMS], ids=lambda item: item.id)
def test_title_and_summary_are_short_and_without_abbreviations(item: PlanItem) -> None:
    assert len(item.title) <= 90
    sentences = re.split(r"(?<=[.;:]) ", folded(item.summary))
    assert len(sentences) <= 3
    for sentence in sentences:
        assert len(sentence.split()) <= LONGEST_SENTENCE, sentence
    assert not [word for word in re.findall(r"\w+", f"{item.title} {item.summary}") if len(word) > 1 and word.isupper()]

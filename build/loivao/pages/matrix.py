"""Tasks and agencies side by side: a table for each part of the plan, and the same as two lists."""

from collections.abc import Iterator
from math import ceil
from typing import Final

from markupsafe import Markup

from loivao.model import addresses
from loivao.model.agencies import Agency
from loivao.model.plan import PlanItem, TaskGroup
from loivao.pages.plan import group_title, section_links
from loivao.pages.site import Here, Site
from loivao.pages.task import duties_by_agency
from loivao.pages.view import Block, Cell, Column, Fact, Facts, Kind, Link, Links, Page, Prose, Section, Table
from loivao.render.prose import anchor, bullets, paragraphs

MOST_COLUMNS: Final = 5
"""So many tasks stand side by side before the table is cut in two: their titles are long, and windows narrow."""


def pages(site: Site) -> Iterator[Page]:
    """The page of the matrix."""
    here, words = site.at(addresses.MATRIX), site.words
    section = section_links(here)
    lists = (
        Section("theo-nhiem-vu", words.text("matrix_by_task"), (_by_task(here),)),
        Section("theo-co-quan", words.text("matrix_by_agency"), (_by_agency(here),)),
    )
    yield here.page(
        Kind.MATRIX,
        words.text("matrix_title"),
        words.text("matrix_description"),
        parents=((words.text("plan_entry"), addresses.PLAN),),
        section=section,
        order=section.links,
        lead=(
            Prose(paragraphs(words.text("matrix_text"))),
            Links(tuple(Link(part.title, f"#{part.id}") for part in lists)),
        ),
        sections=(*(_group(here, group) for group in site.portal.plan.groups), *lists),
    )


def _group(here: Here, group: TaskGroup) -> Section:
    number = group.id.rpartition(".")[2]
    title = group_title(here, place=group.id, title=group.title)
    return Section(f"nhom-{number}", title, tuple(_table(here, title, tasks) for tasks in _cut(group.tasks)))


def _cut(tasks: tuple[PlanItem, ...]) -> Iterator[tuple[PlanItem, ...]]:
    """The tasks of a group as they stand in one table each, in parts of about the same size."""
    size = ceil(len(tasks) / ceil(len(tasks) / MOST_COLUMNS))
    return (tasks[start : start + size] for start in range(0, len(tasks), size))


def _table(here: Here, title: str, tasks: tuple[PlanItem, ...]) -> Block:
    """Agencies in rows, tasks in columns; an agency without a duty towards any of these tasks is left out."""
    words, site = here.words, here.site
    involved = [
        agency
        for agency in site.plan_agencies
        if any(agency.id == other.id for task in tasks for other, _ in site.duties.get(task.id, ()))
    ]
    if not involved:
        return Prose(paragraphs(words.text("matrix_none")))
    first, last = (tasks[place].id.rpartition(".")[2] for place in (0, -1))
    key = "matrix_caption_single" if first == last else "matrix_caption"
    heads = (words.text("matrix_task", number=task.id.rpartition(".")[2], title=task.title) for task in tasks)
    rows = tuple((_name(here, agency), *(_cell(here, agency, task) for task in tasks)) for agency in involved)
    columns = (Column(words.text("matrix_agency")), *(Column(head) for head in heads))
    return Table(words.text(key, group=title, first=first, last=last), columns, rows)


def _name(here: Here, agency: Agency) -> Cell:
    link = here.agency(agency.id)
    return Cell(link.text, url=link.url)


def _cell(here: Here, agency: Agency, task: PlanItem) -> Cell:
    words = here.words
    numbers = [
        words.text("matrix_duty", number=duty.id.rpartition(".")[2])
        for other, duty in here.site.duties.get(task.id, ())
        if other.id == agency.id
    ]
    if not numbers:
        return Cell(words.text("matrix_no"))
    yes = Markup("<strong>{}</strong>").format(words.text("matrix_yes"))
    return Cell(html=words.html("matrix_yes_with_duties", yes=yes, duties=words.text("list_between").join(numbers)))


def _by_task(here: Here) -> Links:
    return Links(tuple(_task(here, task) for task in here.portal.plan.tasks()))


def _task(here: Here, task: PlanItem) -> Link:
    words = here.words
    names = words.text("list_between").join(agency.name for agency, _ in duties_by_agency(here.site, task.id))
    told = words.text("matrix_given", agencies=names) if names else words.text("task_duties_none")
    return here.link(task.title, addresses.task(task.id), told)


def _by_agency(here: Here) -> Facts:
    rows = []
    for agency in here.site.plan_agencies:
        places = dict.fromkeys(place for duty in agency.responsibilities for place in duty.tasks)
        links = [here.task(place) for place in here.site.tasks if place in places]
        if links:
            rows.append(Fact(agency.name, html=bullets([anchor(link.url, link.text) for link in links])))
    return Facts(tuple(rows))

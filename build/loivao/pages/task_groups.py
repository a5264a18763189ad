"""Each group of tasks: what it is about, and every task with its place in the plan."""

from collections.abc import Iterator

from loivao.model import addresses
from loivao.model.plan import LANGUAGE, TaskGroup
from loivao.pages.items import task
from loivao.pages.naming import place_in_words
from loivao.pages.plan import group_title, section_links
from loivao.pages.site import Site
from loivao.pages.view import Fact, Facts, Items, Kind, Link, Page, Prose, Section
from loivao.render.prose import foreign, paragraphs


def pages(site: Site) -> Iterator[Page]:
    """One page a group."""
    for group in site.portal.plan.groups:
        yield _page(site, group)


def _page(site: Site, group: TaskGroup) -> Page:
    here, words = site.at(addresses.task_group(group.id)), site.words
    section = section_links(here)
    place = place_in_words(group.id, words)
    official = foreign(group.official_title, words.foreign(LANGUAGE))
    return here.page(
        Kind.TASK_GROUP,
        group_title(here, place=group.id, title=group.title),
        group.summary,
        parents=((words.text("plan_entry"), addresses.PLAN),),
        section=section,
        order=section.links,
        contents=tuple(Link(each.title, f"#{each.id}") for each in group.tasks),
        lead=(
            Prose(paragraphs(group.summary)),
            Facts(
                (
                    Fact(words.text("group_official_title"), html=official),
                    Fact(words.text("place_label"), text=place),
                )
            ),
        ),
        sections=(
            Section(
                "nhiem-vu",
                words.text("group_tasks", count=len(group.tasks)),
                (Items(tuple(task(here, each) for each in group.tasks)),),
            ),
        ),
    )

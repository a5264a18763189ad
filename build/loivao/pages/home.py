"""The first page: what a reader may need, and the way to every part of the site."""

from collections.abc import Iterator

from loivao.model import addresses
from loivao.pages import guides, situations
from loivao.pages.site import Here, Site
from loivao.pages.view import Groups, Kind, Links, Page, Prose, Section
from loivao.render.prose import paragraphs


def pages(site: Site) -> Iterator[Page]:
    """Home."""
    here, words, identity = site.at(addresses.HOME), site.words, site.portal.identity
    groups = tuple(
        here.link(group.title, addresses.task_group(group.id), group.summary) for group in site.portal.plan.groups
    )
    yield here.page(
        Kind.HOME,
        words.text("home_title"),
        identity.description,
        lead=(Prose(paragraphs(identity.description)),),
        contents=(),
        sections=(
            *_situations(here),
            Section(
                "huong-dan",
                words.text("home_guides"),
                (Groups(guides.by_topic(here)),),
            ),
            Section(
                "hoi-ai",
                words.text("home_whom"),
                (
                    Links(
                        (
                            here.link(
                                words.text("functions_title"),
                                f"{addresses.AGENCIES}#viec-can-hoi",
                                words.text("functions_summary"),
                            ),
                            here.link(words.text("agencies_all"), addresses.AGENCIES, words.text("agencies_summary")),
                        )
                    ),
                ),
            ),
            Section(
                "ke-hoach",
                words.text("home_plan"),
                (
                    Prose(paragraphs(site.portal.plan.summary)),
                    Links((here.link(words.text("plan_whole"), addresses.PLAN), *groups), shape="columns"),
                ),
            ),
            Section(
                "ket-qua",
                words.text("results_title"),
                (Links((here.link(words.text("results_all"), addresses.RESULTS, words.text("results_summary")),)),),
            ),
        ),
    )


def _situations(here: Here) -> Iterator[Section]:
    if known := situations.links(here):
        yield Section("hoan-canh", here.words.text("home_situations"), (Links(known, shape="cards"),))

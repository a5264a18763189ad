"""The site map: every page at its place, as the breadcrumbs of the pages say it."""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urljoin

from markupsafe import Markup

from loivao.model import addresses
from loivao.pages.site import Here, Site
from loivao.pages.view import Kind, Links, Page, Prose, Section
from loivao.render.prose import anchor, listed, paragraphs

_ROOT = "/"


def pages(site: Site, made: Iterable[Page]) -> Iterator[Page]:
    """The one page of the map over the pages ``made`` before it."""
    here, words = site.at(addresses.SITE_MAP), site.words
    title = words.text("site_map_title")
    titles = {page.url: page.view.title for page in made if page.view.breadcrumb} | {here.address: title}
    said = {page.url: page.view.description for page in made}
    below = _below(made)
    below.setdefault(addresses.HOME, []).append(here.address)
    branches = [address for address in below[addresses.HOME] if address in below]
    alone = [address for address in below[addresses.HOME] if address not in below]
    yield here.page(
        Kind.SITE_MAP,
        title,
        words.text("site_map_description"),
        lead=(Prose(paragraphs(words.text("site_map_lead", count=len(titles) + 1))),),
        sections=(
            *(
                Section(
                    address.strip("/"),
                    titles[address],
                    (
                        Links((here.link(titles[address], address, said[address]),)),
                        Prose(_tree(here, below[address], titles, below)),
                    ),
                )
                for address in branches
            ),
            Section(
                "trang-khac",
                words.text("site_map_others"),
                (Prose(_tree(here, [addresses.HOME, *alone], titles | {addresses.HOME: words.text("home")}, {})),),
            ),
        ),
    )


def _below(made: Iterable[Page]) -> dict[str, list[str]]:
    """The addresses of the pages right below each page, in the order in which they were made."""
    found: dict[str, list[str]] = {}
    for page in made:
        if page.view.breadcrumb:
            parent = urljoin(_ROOT + page.url, page.view.breadcrumb[-2].url).removeprefix(_ROOT)
            found.setdefault(parent, []).append(page.url)
    return found


def _tree(here: Here, branch: Iterable[str], titles: Mapping[str, str], below: Mapping[str, Iterable[str]]) -> Markup:
    """A list of pages, each with the list of those below it."""
    told = []
    for address in branch:
        link = here.link(titles[address], address)
        beneath = Markup("\n") + _tree(here, below[address], titles, below) if address in below else Markup()
        told.append(anchor(link.url, link.text, is_this_page=link.current == "page") + beneath)
    return listed(told)

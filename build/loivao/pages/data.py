"""Every file to take away: what it holds, where that comes from, who keeps it, its format and size."""

from collections.abc import Iterable, Iterator
from typing import Final

from markupsafe import Markup

from loivao.model import addresses
from loivao.model.results import Indicator, Result, ResultStatus
from loivao.pages.downloads import Sizes, download
from loivao.pages.plan import archive_address
from loivao.pages.site import Here, Site
from loivao.pages.view import Cell, Column, Fact, Facts, Kind, Notice, Page, Prose, Section, Table
from loivao.render.prose import anchor, bullets, paragraphs
from loivao.render.words import Words

_STANDARDS: Final = {"package": "Data Package", "schema": "Table Schema"}


def pages(site: Site, files: Sizes) -> Iterator[Page]:
    """The one page of all files; ``files`` gives the size of each in bytes, by its address."""
    here, words = site.at(addresses.DATA), site.words
    yield here.page(
        Kind.DATA,
        words.text("data_title"),
        words.text("data_description"),
        lead=(
            Prose(paragraphs(words.text("data_description"))),
            *_illustrative(site.portal.results, words),
        ),
        sections=(
            Section("tep-du-lieu", words.text("data_files"), (_by_kind(here, files),)),
            Section("theo-chi-so", words.text("data_by_indicator"), (_by_indicator(here, files),)),
            Section("tin-lich-mo-ta", words.text("data_others"), (_others(here, files),)),
            Section("cach-dung", words.text("data_use"), (_use(words),)),
        ),
    )


def _illustrative(results: Iterable[Result], words: Words) -> Iterator[Notice]:
    if any(result.status is ResultStatus.ILLUSTRATIVE for result in results):
        yield Notice("illustrative", words.text("data_illustrative"), words.text("data_illustrative_text"))


def _by_kind(here: Here, files: Sizes) -> Table:
    """A row a kind of data, in the order in which the files were made; results are also there as a table."""
    words = here.words
    columns = tuple(
        Column(words.text(key)) for key in ("data_kind", "data_holds", "data_from", "data_owner", "data_download")
    )
    return Table(words.text("data_caption"), columns, tuple(_kind_row(here, files, kind) for kind in _kinds(files)))


def _kinds(files: Sizes) -> Iterator[str]:
    """The names of all data files that hold every record of a kind."""
    for address in files:
        if address != addresses.DATA_PACKAGE and address == addresses.data_file(_name(address)):
            yield _name(address)


def _kind_row(here: Here, files: Sizes, kind: str) -> tuple[Cell, ...]:
    words = here.words
    title = words.text(f"export_title_{kind}")
    forms = (addresses.data_file(kind), *(each for each in (addresses.RESULTS_TABLE,) if _name(each) == kind))
    downloads = bullets([_download(here, files, title, address) for address in forms])
    said = tuple(Cell(words.text(f"data_{what}_{kind}")) for what in ("holds", "from", "owner"))
    return (Cell(title), *said, Cell(html=downloads))


def _by_indicator(here: Here, files: Sizes) -> Table:
    words = here.words
    columns = tuple(Column(words.text(key)) for key in ("results_indicator", "data_table", "data_tree"))
    rows = tuple(_indicator_row(here, files, each) for each in here.portal.indicators)
    return Table(words.text("data_by_indicator_caption"), columns, rows)


def _indicator_row(here: Here, files: Sizes, indicator: Indicator) -> tuple[Cell, ...]:
    forms = (addresses.indicator_table(indicator.code), addresses.indicator_data(indicator.code))
    return (
        Cell(indicator.name, url=here.indicator(indicator.code).url),
        *(Cell(html=_download(here, files, indicator.code, address)) for address in forms),
    )


def _others(here: Here, files: Sizes) -> Facts:
    """What is no data of its own: news, calendar, descriptions, the plan's own text."""
    words = here.words
    known = {
        addresses.NEWS: "feed",
        addresses.CALENDAR: "calendar",
        addresses.DATA_PACKAGE: "package",
        addresses.RESULTS_SCHEMA: "schema",
        archive_address(here.portal.plan): "archive",
    }
    sizes = {**files, archive_address(here.portal.plan): here.site.settings.archive_bytes}
    return Facts(
        tuple(
            Fact(
                words.text(f"data_{key}"),
                html=Markup("<p>{}</p><p>{}</p>").format(
                    words.html(f"data_{key}_holds", standard=_english(_STANDARDS.get(key, ""))),
                    _download(here, sizes, words.text(f"data_{key}"), address),
                ),
            )
            for address, key in known.items()
            if address in sizes
        )
    )


def _use(words: Words) -> Facts:
    names = {"column": _english("status"), "value": _english(ResultStatus.ILLUSTRATIVE.value)}
    return Facts(
        tuple(
            Fact(words.text(f"data_use_{key}"), html=words.html(f"data_use_{key}_text", **names))
            for key in ("csv", "json", "status", "licence")
        )
    )


def _download(here: Here, files: Sizes, title: str, address: str) -> Markup:
    words = here.words
    form = words.text(f"data_format_{address.rpartition('.')[2]}")
    link = download(here, files, words.text("data_link", title=title, format=form), address)
    return anchor(link.url, link.text)


def _english(name: str) -> Markup:
    return Markup('<span lang="en">{}</span>').format(name)


def _name(address: str) -> str:
    """The name of a file without folder and ending."""
    return address.rpartition("/")[2].partition(".")[0]

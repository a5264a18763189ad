"""Each indicator: how it is counted, the table, the sentence computed from it, and where it all comes from."""

from collections.abc import Iterator
from itertools import groupby

from loivao.model import addresses
from loivao.model.record import Confidence
from loivao.model.results import Area, Indicator, Result, Target
from loivao.pages.chart import chart
from loivao.pages.corrections import corrections_table
from loivao.pages.downloads import Sizes, download
from loivao.pages.figures import Row, figures
from loivao.pages.items import named_links
from loivao.pages.provenance import told
from loivao.pages.results import break_notice, illustrative_notice
from loivao.pages.site import Here, Site
from loivao.pages.trend import sentence
from loivao.pages.view import Block, Cell, Fact, Facts, Kind, Links, Page, Prose, Section, Sentence
from loivao.render.prose import bullets, inline, paragraphs


def pages(site: Site, sizes: Sizes) -> Iterator[Page]:
    """One page an indicator."""
    for indicator in site.portal.indicators:
        yield _page(site.at(addresses.indicator(indicator.code)), indicator, sizes)


def _page(here: Here, indicator: Indicator, sizes: Sizes) -> Page:
    words, portal = here.words, here.portal
    results = tuple(result for result in portal.results if result.indicator == indicator.code)
    sections = (
        Section("so-lieu", words.text("indicator_figures"), tuple(_figures(here, indicator, results))),
        Section("y-nghia", words.text("indicator_meaning"), (_meaning(here, indicator),)),
        Section("chi-tieu", words.text("indicator_targets"), tuple(_targets(here, indicator))),
        Section("nguon", words.text("indicator_sources"), tuple(_sources(here, results))),
        Section("dinh-chinh", words.text("corrections_title"), (_corrections(here, indicator),)),
        Section("tai-ve", words.text("indicator_download"), (_downloads(here, indicator, sizes),)),
        Section("lien-quan", words.text("guide_related"), tuple(_related(here, indicator))),
    )
    order = tuple(here.indicator(each.code) for each in portal.indicators)
    return here.page(
        Kind.INDICATOR,
        indicator.name,
        words.text("indicator_description", name=indicator.name, definition=indicator.definition),
        parents=((words.text("results_title"), addresses.RESULTS),),
        order=order,
        lead=(Prose(paragraphs(indicator.definition)), *illustrative_notice(results, words)),
        sections=(section for section in sections if section.blocks),
    )


def _figures(here: Here, indicator: Indicator, results: tuple[Result, ...]) -> Iterator[Block]:
    """For each area the whole, as a table, its sentence and its picture, and then its parts."""
    words, portal = here.words, here.portal
    if not results:
        yield Prose(paragraphs(words.text("trend_nothing")))
    for area in portal.areas:
        of_area = [result for result in results if result.area == area.id]
        whole = sorted((each for each in of_area if each.dimension is None), key=lambda each: each.year)
        if whole:
            caption = words.text("indicator_caption", name=indicator.name, area=area.name, unit=indicator.unit)
            rows = [Row((Cell(words.text("year_named", year=str(each.year))),), each) for each in whole]
            yield from figures(here, caption, (words.text("year"),), rows)
            yield Sentence(sentence(indicator, area, whole, portal.breaks, words))
            if picture := chart(indicator, area, whole, portal.breaks, words):
                yield picture
        yield from _parts(here, indicator, area, [each for each in of_area if each.dimension is not None])
    for each in portal.breaks:
        years = [result.year for result in results]
        if years and each.parts(indicator.code, min(years), max(years)):
            yield break_notice(each, words)


def _parts(here: Here, indicator: Indicator, area: Area, results: list[Result]) -> Iterator[Block]:
    """One table of all parts, year by year, and a sentence for each part that has more than one year."""
    words = here.words
    series: dict[str, list[Result]] = {}
    for result in sorted(results, key=lambda each: each.year):
        series.setdefault(result.dimension or "", []).append(result)
    if series:
        caption = words.text("indicator_parts_caption", name=indicator.name, area=area.name, unit=indicator.unit)
        rows = [
            Row((Cell(words.text("indicator_part_in", part=part, year=str(each.year))),), each)
            for part, years in series.items()
            for each in years
        ]
        yield from figures(here, caption, (words.text("indicator_part"),), rows)
    breaks = here.portal.breaks
    told = {part: sentence(indicator, None, years, breaks, words) for part, years in series.items() if years[1:]}
    if told:
        yield Facts(tuple(Fact(part, text=text) for part, text in told.items()))


def _meaning(here: Here, indicator: Indicator) -> Facts:
    words = here.words
    rows = [
        Fact(words.text("indicator_code"), text=indicator.code),
        Fact(words.text("indicator_unit"), text=indicator.unit),
        Fact(words.text("indicator_direction"), text=words.text(f"direction_{indicator.direction.value}")),
    ]
    if indicator.part_of:
        rows.append(Fact(words.text("indicator_part_of"), link=here.indicator(indicator.part_of)))
    if indicator.lead_agency:
        rows.append(Fact(words.text("indicator_lead"), link=here.agency(indicator.lead_agency)))
    if indicator.note:
        rows.append(Fact(words.text("note"), html=inline(indicator.note)))
    return Facts(tuple(rows))


def _targets(here: Here, indicator: Indicator) -> Iterator[Block]:
    words = here.words
    if not indicator.targets:
        yield Prose(paragraphs(words.text("target_none")))
        return
    yield Prose(paragraphs(words.text("target_lead")))
    yield Facts(tuple(_target(here, indicator, target) for target in indicator.targets))


def _target(here: Here, indicator: Indicator, target: Target) -> Fact:
    words = here.words
    term = words.text("target_term", scope=target.scope[:1].upper() + target.scope[1:], year=str(target.year))
    if target.confidence is Confidence.UNVERIFIED:
        return Fact(term, text=words.text("being_checked"))
    source = told(here, target.confidence, target.source, instrument=target.instrument)
    return Fact(
        term, html=words.html("target_value", value=words.quantity(target.value, indicator.unit), source=source)
    )


def _sources(here: Here, results: tuple[Result, ...]) -> Iterator[Block]:
    """Each source once, with the years, who reported and when it was published here."""
    words = here.words
    rows = []
    ordered = sorted(results, key=lambda result: (result.source, result.year))
    for source, group in groupby(ordered, key=lambda result: result.source):
        told_by = tuple(group)
        years = words.text("list_between").join(dict.fromkeys(str(result.year) for result in told_by))
        lines = [words.html("source_years", years=years)]
        lines += [
            words.html("source_reported", agency=here.agency(agency).text)
            for agency in dict.fromkeys(result.reporting_agency for result in told_by)
            if agency
        ]
        lines += [
            words.html("source_published", day=words.time(day))
            for day in dict.fromkeys(result.published_on for result in told_by)
            if day
        ]
        lines += [inline(note) for note in dict.fromkeys(result.note for result in told_by) if note]
        rows.append(Fact(source, html=bullets(lines)))
    if rows:
        yield Facts(tuple(rows))


def _corrections(here: Here, indicator: Indicator) -> Block:
    found = tuple(each for each in here.portal.corrections if each.indicator == indicator.code)
    return corrections_table(here, found) if found else Prose(paragraphs(here.words.text("corrections_none")))


def _downloads(here: Here, indicator: Indicator, sizes: Sizes) -> Links:
    words, code = here.words, indicator.code
    forms = {
        "indicator_download_table": addresses.indicator_table(code),
        "indicator_download_data": addresses.indicator_data(code),
    }
    return Links(
        tuple(download(here, sizes, words.text(key, name=indicator.name), address) for key, address in forms.items())
    )


def _related(here: Here, indicator: Indicator) -> Iterator[Block]:
    words = here.words
    guides = (guide for guide in here.site.guides if indicator.code in guide.head.indicators)
    rows = (
        named_links(words.text("related_tasks"), tuple(here.task(place) for place in indicator.tasks)),
        named_links(words.text("item_guides"), tuple(here.guide(guide) for guide in guides)),
    )
    if known := tuple(row for row in rows if row):
        yield Facts(known)

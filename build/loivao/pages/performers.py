"""Who performs a function on the day of publication, how to reach them, and where that was read."""

from markupsafe import Markup

from loivao.model.agencies import Function, Performer
from loivao.pages.provenance import told
from loivao.pages.site import Here
from loivao.render.prose import anchor, inline


def performers(here: Here, function: Function) -> Markup:
    """All who perform the function, each with a link and the way to reach them; their own pages give the source."""
    return _joined(here, [_named(here, performer) for performer in function.performers_on(here.portal.day)])


def performers_with_sources(here: Here, function: Function) -> Markup:
    """The same, each with where it was read."""
    found = function.performers_on(here.portal.day)
    return _joined(here, [_named(here, performer) + source(here, performer) for performer in found])


def manner(here: Here, performer: Performer) -> Markup:
    """How to reach one who is named already, and the source."""
    return _paragraph(inline(performer.how)) + source(here, performer)


def source(here: Here, performer: Performer) -> Markup:
    """Where it was read that they perform it."""
    read = told(
        here,
        performer.confidence,
        performer.source,
        instrument=performer.instrument,
        provision=performer.provision,
    )
    return _paragraph(here.words.html("sentence", text=read))


def _joined(here: Here, told: list[Markup]) -> Markup:
    return Markup("").join(told) if told else _paragraph(here.words.html("performer_unknown"))


def _named(here: Here, performer: Performer) -> Markup:
    agency = here.agency(performer.agency)
    name = anchor(agency.url, agency.text)
    return _paragraph(here.words.html("performer", agency=name, how=inline(performer.how)))


def _paragraph(html: Markup) -> Markup:
    return Markup("<p>{}</p>").format(html)

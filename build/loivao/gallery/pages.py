"""The pages of the gallery: an index, a page a component, a page an example, and one where the links of examples lead.

An example has a page of its own because ids and landmarks of two would collide. Its links to other pages, which only
the portal has, lead to one page that stands for them all; what it names inside its page is written below it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from markupsafe import Markup

from loivao.gallery.components import MAIN, Component, Components, Example
from loivao.gallery.shapes import Parameter
from loivao.model.addresses import slug
from loivao.model.references import Reference
from loivao.pages.site import GENERATOR
from loivao.pages.view import Cell, Column, Link, Table
from loivao.render.environment import Environment, draw, render_page
from loivao.render.markdown import MarkdownTable, Resolved, render
from loivao.render.words import Words

ELSEWHERE: Final = "noi-khac/"
"""Where links of examples lead. No component has this name: names of components have no hyphen."""
_LANGUAGE: Final = "vi"
"""The language that the examples are written in."""
_FRAME_IDS: Final = frozenset({"noi-dung", "tieu-de-trang"})
_TAG_OR_QUOTATION: Final = re.compile(r'<[^>]*>|(?:"|&#34;)((?:[^"<&]|<[^>]*>|&(?!#34;))*)(?:"|&#34;)')
_VIETNAMESE: Final = re.compile(r"[ăđơư\u1ea0-\u1ef9]", re.IGNORECASE)
_ADDRESS: Final = re.compile(r'\b(href|action)="([^"]*)"')
_ID: Final = re.compile(r'\bid="([^"]+)"')
_LEAVES: Final = re.compile(r"[a-z]+:")


@dataclass(frozen=True)
class GallerySite:
    """What every page of the gallery knows."""

    language: str
    generator: str
    fonts: tuple[str, ...]
    """From the root: the fonts that every page needs at once."""


@dataclass(frozen=True)
class Part:
    """A section of a README."""

    title: str
    html: Markup


@dataclass(frozen=True)
class GalleryView:
    """One page of the gallery; ``theme/gallery/<kind>.html`` places it."""

    kind: str
    url: str
    title: str
    title_language: str
    head_title: str
    up: tuple[Link, ...]
    links: tuple[Link, ...] = ()
    parts: tuple[Part, ...] = ()
    tables: tuple[Table, ...] = ()
    drawn: Markup = field(default=Markup(""))
    region: str = MAIN
    targets: tuple[str, ...] = ()
    """Ids that links of the example lead to."""

    @property
    def root(self) -> str:
        return "../" * self.url.count("/")


def pages(
    components: Components, environment: Environment, words: Words, fonts: tuple[str, ...] = ()
) -> dict[str, str]:
    """The HTML of every page, by the address of its file."""
    site = GallerySite(words.language, GENERATOR, fonts)
    views = _Gallery(components, environment, words).views()
    return {
        f"{view.url}index.html": render_page(environment, site, view, f"gallery/{view.kind}.html") for view in views
    }


@dataclass(frozen=True)
class _Gallery:
    components: Components
    environment: Environment
    words: Words

    def views(self) -> Iterator[GalleryView]:
        yield self._index()
        for component in self.components.all:
            yield self._component(component)
            for example in component.examples:
                yield self._example(component, example)
        yield self._elsewhere()

    def _index(self) -> GalleryView:
        links = tuple(Link(each.name, f"{each.name}/", _title(each)) for each in self.components.all)
        return self._view("index", "", self.words.text("gallery_title"), self.words.language, links=links)

    def _component(self, component: Component) -> GalleryView:
        url = f"{component.name}/"
        first, *others = render(
            component.about.partition("\n")[2], _no_reference, str, caption=self.words.text("table_caption")
        )
        kinds = self.components.kinds_in(component.parameters)
        tables = [self._table(self.words.text("gallery_parameters", name=component.name), component.parameters)]
        tables += [
            self._table(self.words.text("gallery_fields", name=kind), self.components.kinds[kind]) for kind in kinds
        ]
        return self._view(
            "component",
            url,
            component.name,
            "en",
            links=tuple(Link(example.name, f"{slug(example.name)}/") for example in component.examples),
            parts=tuple(
                Part(each.title, Markup("\n").join(map(self._block, each.blocks))) for each in (first, *others)
            ),
            tables=tuple(tables),
        )

    def _example(self, component: Component, example: Example) -> GalleryView:
        url = f"{component.name}/{slug(example.name)}/"
        drawn = draw(self.environment, component.name, example.given())
        inside = {*_ID.findall(drawn), *_FRAME_IDS}
        named = dict.fromkeys(each[1:] for _, each in _ADDRESS.findall(drawn) if each.startswith("#"))
        return self._view(
            "example",
            url,
            f"{component.name}: {example.name}",
            "en",
            up=(Link(component.name, "../"),),
            drawn=self._in_its_language(Markup(_ADDRESS.sub(_to_elsewhere, drawn))),  # noqa: S704  # drawn by a template
            region=component.region,
            targets=tuple(each for each in named if each not in inside),
        )

    def _block(self, block: Markup | MarkdownTable) -> Markup:
        if isinstance(block, Markup):
            return _quoting(block)
        columns = tuple(Column(column) for column in block.columns)
        rows = tuple(tuple(Cell(html=_quoting(Markup(cell))) for cell in row) for row in block.rows)  # noqa: S704  # nh3
        return draw(self.environment, "data_table", {"caption": block.caption, "columns": columns, "rows": rows})

    def _in_its_language(self, drawn: Markup) -> Markup:
        same = self.words.language == _LANGUAGE
        return drawn if same else Markup('<div lang="{}">{}</div>').format(_LANGUAGE, drawn)

    def _elsewhere(self) -> GalleryView:
        return self._view("elsewhere", ELSEWHERE, self.words.text("gallery_elsewhere"), self.words.language)

    def _view(
        self, kind: str, url: str, title: str, language: str, *, up: tuple[Link, ...] = (), **more: object
    ) -> GalleryView:
        name = self.words.text("gallery_title")
        head_title = f"{title} – {name}" if url else name
        root = "../" * url.count("/")
        way = (Link(name, root), *up) if url else ()
        return GalleryView(kind, url, title, language, head_title, way, **more)  # type: ignore[arg-type]

    def _table(self, caption: str, parameters: tuple[Parameter, ...]) -> Table:
        """One row a parameter; what they mean only where one says so."""
        keys = ["gallery_name", "gallery_type", "gallery_default"]
        keys += ["gallery_says"] if any(each.says or each.values for each in parameters) else []
        columns = tuple(Column(self.words.text(key)) for key in keys)
        return Table(caption, columns, tuple(self._row(each)[: len(keys)] for each in parameters))

    def _row(self, parameter: Parameter) -> tuple[Cell, ...]:
        words = self.words
        default = Cell(html=_code(parameter.default))
        if parameter.is_required:
            default = Cell(words.text("gallery_required"))
        elif parameter.default in ("", [], {}):  # Signs alone, which no voice says.
            default = Cell(words.text("gallery_empty"))
        values = Markup(", ").join(map(_code, parameter.values))
        says = Markup(": ").join(each for each in (parameter.says, values) if each)
        meaning = Cell(html=_english(_quoting(says))) if says else Cell(words.text("gallery_says_nothing"))
        return Cell(html=_code(parameter.name)), Cell(html=_code(parameter.type)), default, meaning


def _title(component: Component) -> str:
    return component.about.partition("\n")[0].removeprefix("#").strip()


def _code(value: object) -> Markup:
    """As YAML would have it."""
    return Markup("<code>{}</code>").format("null" if value is None else value if value != "" else '""')


def _quoting(html: Markup) -> Markup:
    """English prose whose quotations of Vietnamese pages say that they are Vietnamese."""

    def in_its_language(found: re.Match[str]) -> str:
        quoted = found[1]
        return f'"<span lang="vi">{quoted}</span>"' if quoted and _VIETNAMESE.search(quoted) else found[0]

    return Markup(_TAG_OR_QUOTATION.sub(in_its_language, html))  # noqa: S704  # what is put in is fixed


def _english(html: Markup) -> Markup:
    return Markup('<span lang="en">{}</span>').format(html)


def _no_reference(reference: Reference) -> Resolved:
    """A README of a component names nothing of the portal."""
    raise LookupError(reference)


def _to_elsewhere(found: re.Match[str]) -> str:
    """Links inside the page stay, and those that leave for another host; all others lead to the page for them."""
    name, address = found.groups()
    stays = address in ("", "./") or address.startswith("#") or _LEAVES.match(address)
    return found[0] if stays else f'{name}="../../{ELSEWHERE}"'

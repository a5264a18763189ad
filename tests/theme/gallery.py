"""The theme as its tests see it: components with their documented parameters and examples, and pages in our frame."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader, StrictUndefined
from lxml import html
from markupsafe import Markup, escape
from ruamel.yaml import YAML

from loivao.gallery.components import Components, read_components
from loivao.gallery.shapes import Parameter, record_of
from loivao.render import environment as rendering

THEME = Path(__file__).parents[2] / "theme"
LANGUAGES = ("vi", "en")
CONTENT = {"pages/sample.html": "<p>{{ view.description }}</p>"}


@dataclass(frozen=True)
class Example:
    component: str
    name: str
    arguments: dict[str, Any]


@cache
def described() -> Components:
    return read_components(THEME)


def components() -> list[str]:
    return [component.name for component in described().all]


@cache
def documented(component: str) -> dict[str, Any]:
    """The parameters of a component and its examples, as plain values."""
    (found,) = (each for each in described().all if each.name == component)
    examples = [
        {"name": each.name, "arguments": each.arguments.model_dump(exclude_unset=True)} for each in found.examples
    ]
    return {"parameters": _fields(found.parameters), "examples": examples}


@cache
def types() -> dict[str, dict[str, dict[str, Any]]]:
    return {kind: _fields(fields) for kind, fields in described().kinds.items()}


def _fields(parameters: tuple[Parameter, ...]) -> dict[str, dict[str, Any]]:
    return {
        each.name: {"type": each.type, "says": each.says}
        | ({"values": each.values} if each.values else {})
        | ({} if each.is_required else {"default": each.default})
        for each in parameters
    }


def examples() -> list[Example]:
    return [
        Example(component, example["name"], example["arguments"])
        for component in components()
        for example in documented(component)["examples"]
    ]


@cache
def strings(language: str) -> dict[str, str]:
    return YAML(typ="safe", pure=True).load((THEME / f"strings/{language}.yml").read_text(encoding="utf-8"))


@cache
def environment(language: str = "vi") -> Environment:
    """What theme/README.md asks an environment to bring, and no more."""
    sentences = strings(language)
    made = Environment(
        loader=ChoiceLoader([DictLoader(CONTENT), FileSystemLoader(THEME)]), autoescape=True, undefined=StrictUndefined
    )
    made.globals["t"] = lambda key, **values: escape(sentences[key]).format(**values)
    return made


def value(plain: Any, kind: str) -> Any:
    """A value of a documented kind, from plain YAML: fields that are absent take their defaults."""
    if plain is None:
        return None
    if kind.startswith("list["):
        return tuple(value(item, kind[5:-1]) for item in plain)
    if kind == "html":
        return Markup(plain)  # noqa: S704  # the examples are ours
    if fields := types().get(kind):
        return SimpleNamespace(
            **{name: value(plain.get(name, field.get("default")), field["type"]) for name, field in fields.items()}
        )
    return plain


def written(plain: Any) -> Any:
    """A plain value in the texts that YAML would hold."""
    if isinstance(plain, dict):
        return {name: written(item) for name, item in plain.items() if item is not None}
    if isinstance(plain, list | tuple):
        return [written(item) for item in plain]
    if isinstance(plain, bool):
        return str(plain).lower()
    return plain.isoformat() if isinstance(plain, date) else str(plain)


def draw(component: str, arguments: dict[str, Any], language: str = "vi") -> str:
    """The HTML of a component for plain arguments, held against its parameters as the gallery does."""
    (found,) = (each for each in described().all if each.name == component)
    record = record_of(component, found.parameters, described().kinds).model_validate(written(arguments))
    given = {name: getattr(record, name) for name in record.model_fields_set}
    return rendering.draw(environment(language), component, given)


def parse(fragment: str) -> html.HtmlElement:
    return html.fragment_fromstring(fragment, create_parent="div")


def page(language: str = "vi", siblings: int = 3, **changes: Any) -> html.HtmlElement:
    """A page in our frame, deep in a section of ``siblings`` pages; ``changes`` are fields of the view."""
    link = {"text": "Kế hoạch", "url": "../"}
    view: dict[str, Any] = {
        "kind": "sample",
        "title": "Trợ giúp xã hội và chăm sóc sức khỏe",
        "head_title": "Trợ giúp xã hội và chăm sóc sức khỏe – Kế hoạch – Lối Vào",
        "description": "Kế hoạch giao những việc gì để trợ giúp người khuyết tật.",
        "url": "ke-hoach/nhom-2/",
        "canonical": "https://loivao.example/ke-hoach/nhom-2/",
        "linked_data": "",
        "root": "../../",
        "lead": (),
        "breadcrumb": value([{"text": "Trang chủ", "url": "../../"}, link, here()], "list[link]"),
        "contents": value([{"text": f"Nhiệm vụ {n}", "url": f"#II.2.{n}"} for n in range(1, 6)], "list[link]"),
        "section": value({"title": "Kế hoạch", "links": [here(), *[link] * (siblings - 1)]}, "section"),
        "previous": value(link, "link"),
        "next": value({"text": "Giáo dục", "url": "../nhom-3/"}, "link"),
    }
    site = value(documented("site_header")["examples"][0]["arguments"]["site"], "site")
    site.language, site.fonts = language, ("assets/fonts/x.woff2",)
    text = environment(language).get_template("main.html").render(site=site, view=SimpleNamespace(**view | changes))
    return html.document_fromstring(text)


def home(language: str = "vi") -> html.HtmlElement:
    """A page without breadcrumb, section, contents or neighbours."""
    return page(language, breadcrumb=(), section=None, contents=(), previous=None, next=None, root="", url="")


def here() -> dict[str, str]:
    return {"text": "Trợ giúp xã hội và chăm sóc sức khỏe", "url": "./", "current": "page"}

"""The components of the theme as their folders describe them: words, parameters, and examples that keep to these."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import Field

from loivao.gallery.shapes import Kinds, Parameter, read_parameters, record_of
from loivao.load.records import read_tree
from loivao.model.addresses import slug
from loivao.model.record import Record
from loivao.model.scalars import Text
from loivao.problems import Invalid, Place, Problem, nearest, problem, quoted
from loivao.readers.folder import read_bytes
from loivao.readers.text import decode
from loivao.readers.tree import Fields, TreeOrigin, numbered, step_to
from loivao.readers.yaml import read_yaml

FOLDER: Final = "components"
KINDS: Final = f"{FOLDER}/types.yaml"
REGIONS: Final = "gallery/regions.yaml"
MAIN: Final = "main"


class _Whole(Record):
    """A component's YAML."""

    parameters: dict[str, Any] = Field(description="name: type, says, required, default, values")
    examples: tuple[dict[str, Any], ...] = Field(min_length=1, description="name, arguments")


class _Example(Record):
    name: Text
    arguments: dict[str, Any] = Field(default_factory=dict)


class _Regions(Record):
    """Where components stand that do not stand in ``main``."""

    banner: tuple[Text, ...] = ()
    bar: tuple[Text, ...] = ()
    footer: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Example:
    """One call of a component."""

    name: str
    arguments: Record

    def given(self) -> dict[str, object]:
        """The arguments that the example names; the component brings the others."""
        return {name: getattr(self.arguments, name) for name in sorted(self.arguments.model_fields_set)}


@dataclass(frozen=True)
class Component:
    name: str
    about: str
    """Its README, in Markdown and in English."""
    parameters: tuple[Parameter, ...]
    examples: tuple[Example, ...]
    region: str
    """The landmark that it stands in: "banner", "bar" (its navigation), "main" or "footer"."""


@dataclass(frozen=True)
class Components:
    """All components, by name, and the kinds of values that they take."""

    all: tuple[Component, ...]
    kinds: Kinds

    def kinds_in(self, parameters: tuple[Parameter, ...]) -> tuple[str, ...]:
        """The kinds of values that ``parameters`` are made of, each before those that it is made of itself."""
        found: dict[str, None] = {}
        waiting = [each.kind for each in parameters]
        while waiting:
            kind = waiting.pop(0)
            if kind in self.kinds and kind not in found:
                found[kind] = None
                waiting += (each.kind for each in self.kinds[kind])
        return tuple(found)


def read_components(theme: Path) -> Components:
    """Every component of the theme.

    Raises:
        Invalid: a file is missing or cannot be read, or an example does not keep to the parameters; told are all.
    """
    reader = _Reader(theme)
    kinds = reader.kinds()
    reader.stop_at_faults()
    components = reader.components(kinds)
    reader.stop_at_faults()
    return Components(components, kinds)


class _Reader:
    """Reads the files of a theme, and remembers what is wrong with them."""

    def __init__(self, theme: Path) -> None:
        self.theme = theme
        self.problems: list[Problem] = []
        self.tell = self.problems.append

    def stop_at_faults(self) -> None:
        if self.problems:
            raise Invalid(self.problems)

    def kinds(self) -> Kinds:
        """The kinds of values that ``components/types.yaml`` describes."""
        file, root = self._tree(KINDS)
        parts = {name: node for name, (_, node) in root.entries.items() if isinstance(node, Fields)}
        for name in root.entries.keys() - parts.keys():
            self.tell(problem("record.not-a-mapping", TreeOrigin(file, root).at(name), key=name))
        return {name: read_parameters(node, file, parts, self.tell) for name, node in parts.items()}

    def components(self, kinds: Kinds) -> tuple[Component, ...]:
        names = tuple(sorted(path.name for path in (self.theme / FOLDER).iterdir() if path.is_dir()))
        regions = self._regions(names)
        return tuple(self._component(name, kinds, regions.get(name, MAIN)) for name in names)

    def _regions(self, names: tuple[str, ...]) -> dict[str, str]:
        """The landmark of each component that does not stand in ``main``."""
        file, root = self._tree(REGIONS)
        read = read_tree(_Regions, root, file, self.tell)
        told = read.record.model_dump() if read else {}
        origin = TreeOrigin(file, root)
        for region, inside in told.items():
            for number, name in enumerate(inside):
                if name not in names:
                    place, near = origin.at(region, number), nearest(name, names)
                    self.tell(
                        problem("value.not-allowed", place, key=region, found=name, allowed=quoted(names), near=near)
                    )
        return {name: region for region, inside in told.items() for name in inside}

    def _component(self, name: str, kinds: Kinds, region: str) -> Component:
        file, root = self._tree(f"{FOLDER}/{name}/{name}.yaml")
        about = self._text(f"{FOLDER}/{name}/README.md")
        parameters: tuple[Parameter, ...] = ()
        examples: tuple[Example, ...] = ()
        if read_tree(_Whole, root, file, self.tell):
            before = len(self.problems)
            if isinstance(fields := root.get("parameters"), Fields):
                parameters = read_parameters(fields, file, kinds, self.tell)
            if len(self.problems) == before:
                examples = tuple(self._examples(root, file, record_of(name, parameters, kinds)))
        return Component(name, about, parameters, examples, region)

    def _examples(self, root: Fields, file: str, record: type[Record]) -> Iterator[Example]:
        first: dict[str, str] = {}
        for _, node in numbered(root, "examples"):
            read = read_tree(_Example, node, file, self.tell)
            if read:
                name, place = read.record.name, read.origin.at("name")
                if slug(name) in first:  # their pages would be one
                    self.tell(problem("id.doubled", place, id=name, first=first[slug(name)]))
                first.setdefault(slug(name), f"{place.file}:{place.line}")
                given = step_to(node, "arguments") or Fields({}, node.line)
                arguments = read_tree(record, given, file, self.tell)
                if arguments:
                    yield Example(name, arguments.record)

    def _tree(self, file: str) -> tuple[str, Fields]:
        """The name of a file as people are told it, and its tree, which is empty where it cannot be read."""
        text, shown = self._text(file), f"theme/{file}"
        return shown, read_yaml(text, shown, self.tell) or Fields({}, 1) if text else Fields({}, 1)

    def _text(self, file: str) -> str:
        shown = f"theme/{file}"
        if not (self.theme / file).is_file():
            self.tell(problem("file.missing", Place(shown)))
            return ""
        raw = read_bytes(self.theme / file, shown, self.tell)
        return decode(raw, shown, self.tell) or "" if raw is not None else ""

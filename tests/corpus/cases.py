"""The corpus as values: a barrier with its clean twin, or an innocent page, each in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from ruamel.yaml import YAML

CORPUS: Final = Path(__file__).parent
PARTS: Final = ("dev", "held-out")
FAMILIES: Final = ("keyboard", "layout", "colour", "motion", "language", "words", "structure", "forms", "speech")


class Barrier(NamedTuple):
    """What is wrong with a page, and where."""

    sentence: str
    criterion: str
    expectation: str
    target: str
    touches: tuple[str, ...]


class Case(NamedTuple):
    """A folder of the corpus; an innocent page has no barrier."""

    part: str
    family: str
    name: str
    language: str
    barrier: Barrier | None

    @property
    def folder(self) -> Path:
        """Where its files are."""
        return CORPUS / self.part / self.family / self.name

    def file(self, side: str) -> str:
        """The page `barrier` or `clean`, from the folder of the corpus."""
        return f"{self.part}/{self.family}/{self.name}/{side}.html"

    @property
    def files(self) -> tuple[str, ...]:
        """All its pages."""
        return (self.file("clean"),) if self.barrier is None else (self.file("barrier"), self.file("clean"))


def cases(part: str) -> tuple[Case, ...]:
    """Every case of a part, in the order of families and names."""
    return tuple(_read(part))


def _read(part: str) -> Iterator[Case]:
    yaml = YAML(typ="safe")
    for family in FAMILIES:
        for folder in sorted((CORPUS / part / family).iterdir()):
            about = yaml.load(folder / "about.yaml")
            barrier = None
            if "barrier" in about:
                touches = tuple(about["touches"])
                barrier = Barrier(about["barrier"], about["criterion"], about["expectation"], about["target"], touches)
            yield Case(part, family, folder.name, about["language"], barrier)

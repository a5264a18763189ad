"""What a structured file holds: a tree whose scalars are text and whose every node knows its line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from loivao.problems import Place


@dataclass(frozen=True, slots=True)
class Scalar:
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    nodes: tuple["Node", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Fields:
    """Keys in the order of the file; a key whose value is empty or ``null`` is not here: it counts as absent."""

    entries: Mapping[str, tuple[int, "Node"]]
    """By key: the line of the key, and what it holds."""
    line: int
    empty: frozenset[str] = frozenset()
    """The keys that are absent because nothing, or ``null``, stands after them."""

    def get(self, key: str) -> "Node | None":
        entry = self.entries.get(key)
        return entry and entry[1]


Node = Scalar | Items | Fields


def plain(node: Node) -> object:
    """The tree as texts, lists and dictionaries, without its lines: what a record is made from."""
    match node:
        case Scalar(text):
            return text
        case Items(nodes):
            return [plain(item) for item in nodes]
        case Fields(entries):
            return {key: plain(value) for key, (_, value) in entries.items()}


def step_to(node: Node | None, step: int | str) -> Node | None:
    """The node one step down, or None."""
    if isinstance(node, Fields) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, Items) and isinstance(step, int) and step < len(node.nodes):
        return node.nodes[step]
    return None


def node_at(node: Node | None, path: tuple[int | str, ...]) -> Node | None:
    """What ``path`` leads to, or None."""
    for step in path:
        node = step_to(node, step)
    return node


def line_of(node: Node, path: tuple[int | str, ...]) -> int:
    """The line of what ``path`` leads to, of its key where it has one; the last line reached where it leads nowhere."""
    line = node.line
    for step in path:
        following = step_to(node, step)
        if following is None:
            return line
        line = node.entries[step][0] if isinstance(node, Fields) and isinstance(step, str) else following.line
        node = following
    return line


def numbered(node: Node | None, key: str) -> Iterator[tuple[int, Node]]:
    """The items of the list under ``key``, numbered from 0; nothing where there is no such list."""
    found = step_to(node, key)
    if isinstance(found, Items):
        yield from enumerate(found.nodes)


@dataclass(frozen=True, slots=True)
class TreeOrigin:
    """Where a record of a structured file stands."""

    file: str
    node: Node

    def at(self, *path: int | str) -> Place:
        """The place of one field of the record, or of the record itself."""
        return Place(self.file, line_of(self.node, path))

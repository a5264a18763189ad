"""The tree read from top to bottom as a screen reader does: utterance by utterance, without words of its own yet."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from loivao_checks.html import Place
from loivao_checks.speech.tables import Table, tables
from loivao_checks.speech.tree import CELLS, CONTROLS, FIELDS, LANDMARKS, Node, Tree

_CONTAINERS = (
    *(*LANDMARKS, "list", "table", "grid", "treegrid", "figure", "blockquote", "DescriptionList", "Iframe"),
    *("group", "radiogroup", "dialog", "alertdialog", "alert", "tablist", "menu", "menubar", "toolbar"),
)
_ENDED = ("list", "table", "grid", "treegrid", "blockquote", "DescriptionList", "dialog", "alertdialog", "Iframe")
"""Of these a screen reader also says where they end."""
_ONLY_NAMED = ("region", "form", "group", "radiogroup", "toolbar", "figure")
"""Passed in silence without a name, except figures, and `details`, whose head is a control."""
_NAMES_OF_CONTAINERS = ("LabelText", "Legend", "caption", "Figcaption")
_WHOLE = (*FIELDS, "image", "progressbar", "meter", "Audio", "Video", "math", "MathMLMath", "separator")
"""Said with their own name; what the browser puts inside is not read."""


class Kind(Enum):
    """What an utterance is."""

    ENTER = "enter"
    LEAVE = "leave"
    LINE = "line"


@dataclass(frozen=True)
class Said:
    """Words in one voice. `within` are the heading, controls and pictures around them, from the outside in."""

    words: str
    language: str
    """Empty where the page does not say."""
    place: Place
    within: tuple[Node, ...]


@dataclass(frozen=True)
class Utterance:
    """What is said in one breath: a container entered or left, or a line."""

    kind: Kind
    node: Node | None
    """The container; of a line the cell or the term it begins."""
    said: tuple[Said, ...] = ()
    in_cell: bool = False

    @cached_property
    def words(self) -> str:
        """The page's own words of a line, blanks collapsed."""
        return " ".join("".join(each.words for each in self.said).split())


@dataclass(frozen=True, eq=False)
class Heard:
    """A page as it is heard."""

    tree: Tree
    utterances: tuple[Utterance, ...]
    tables: dict[int, Table]


def hear(tree: Tree) -> Heard:
    """Read the whole page."""
    found = tables(tree)
    return Heard(tree, tuple(_Reader(tree).utterances()), found)


@dataclass
class _Reader:
    tree: Tree
    done: list[Utterance] = field(default_factory=list)
    open: list[Node] = field(default_factory=list)
    line: list[Said] = field(default_factory=list)
    block: str = ""
    begins: Node | None = None
    """A cell or term that nothing has been said of yet."""

    def utterances(self) -> Sequence[Utterance]:
        at = 0
        nodes = self.tree.nodes
        while at < len(nodes):
            node = nodes[at]
            while self.open and self.open[-1].end <= at:
                self._leave(self.open[-1])
            at = node.end if self._visit(node) else at + 1
        while self.open:
            self._leave(self.open[-1])
        self._end_line()
        return self.done

    def _visit(self, node: Node) -> bool:
        """Say what there is to say of a node; True when its inside is not to be read."""
        role = node.role
        if self._passed_by(node):
            return True
        if role in ("StaticText", "ListMarker"):
            self._say(node, node.name)
            return True
        if role in _WHOLE:
            return self._say_whole(node)
        if role in CONTROLS or role == "heading":
            return self._open_control(node)
        if role in CELLS or role in ("term", "definition"):
            self._end_line()
            self.begins = node
            self.open.append(node)
        elif role in _CONTAINERS and (role not in _ONLY_NAMED or node.words or role == "figure"):
            self._end_line()
            self.done.append(Utterance(Kind.ENTER, node))
            self.open.append(node)
        return False

    def _passed_by(self, node: Node) -> bool:
        if node.role == "LineBreak":
            self._end_line()
            return True
        if node.role == "ListMarker":
            return not any(sign.isalnum() for sign in node.name)  # Bullets are shown, numbers are said.
        return node.role == "MenuListPopup" or node.index in self._labels_inside_out or self._said_already(node)

    def _say_whole(self, node: Node) -> bool:
        if node.role == "image" and node.tag == "svg" and not node.words:
            return True  # A drawing without a name: browsers show it, screen readers pass by.
        self.open.append(node)
        self._say(node, node.name if node.role not in ("Audio", "Video") or node.named_by == "attribute" else "")
        self.open.pop()
        return True

    def _open_control(self, node: Node) -> bool:
        if node.role == "heading":
            self._end_line()
        self.open.append(node)
        if node.says_own_name:
            self._say(node, node.name)
            self.open.pop()
            return True
        if not self._speaks(node):
            self._say(node, node.name)
        return False

    def _speaks(self, node: Node) -> bool:
        return any(each.role == "StaticText" or each.role in _WHOLE for each in self.tree.inside(node))

    def _said_already(self, node: Node) -> bool:
        """A label, legend or caption that is the name of what it belongs to, which says it."""
        if node.role not in _NAMES_OF_CONTAINERS:
            return False
        text = self.tree.text(node)
        if node.role == "LabelText":
            inner = any(each.role in (*FIELDS, *CONTROLS) for each in self.tree.inside(node))
            return not inner and text in self._names_of_fields
        return any(each.words == text for each in self.open)

    @cached_property
    def _labels_inside_out(self) -> frozenset[int]:
        """Texts of labels that hold their field: the field says them."""
        labels = [node for node in self.tree.nodes if node.role == "LabelText"]
        return frozenset(
            each.index
            for label in labels
            if any(inner.role in FIELDS and inner.words == self.tree.text(label) for inner in self.tree.inside(label))
            for each in self.tree.inside(label)
            if each.role == "StaticText"
        )

    @cached_property
    def _names_of_fields(self) -> frozenset[str]:
        return frozenset(node.words for node in self.tree.nodes if node.role in FIELDS)

    def _say(self, node: Node, words: str) -> None:
        if node.block != self.block:
            self._end_line()
        self.block = node.block
        within = tuple(each for each in self.open if each.role in (*CONTROLS, *_WHOLE, "heading"))
        if within or words.strip() or self.line:
            self.line.append(Said(words, node.language, node.place, within))

    def _end_line(self) -> None:
        if any(each.words.strip() or each.within for each in self.line):
            in_cell = any(each.role in CELLS for each in self.open)
            self.done.append(Utterance(Kind.LINE, self.begins, tuple(self.line), in_cell))
            self.begins = None
        self.line = []

    def _leave(self, node: Node) -> None:
        if node.role in CONTROLS:
            self.open.pop()
            return
        self._end_line()
        self.open.pop()
        if node.role in CELLS and self.begins is node:
            self.done.append(Utterance(Kind.LINE, node, (), in_cell=True))
        if self.begins is node:
            self.begins = None
        if node.role in _ENDED:
            self.done.append(Utterance(Kind.LEAVE, node))

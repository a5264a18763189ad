"""The lists that a screen reader offers of a page: headings, landmarks, links, form fields, tables."""

from dataclasses import dataclass

from loivao_checks.outcome import Language, Words
from loivao_checks.speech.reading import Heard
from loivao_checks.speech.tree import FIELDS, LANDMARKS, Node
from loivao_checks.speech.wording import role_named

_WITHOUT_NAME = Words("(không tên)", "(no name)")
_NEED_A_NAME = ("region", "form")
_KINDS: tuple[tuple[Words, tuple[str, ...]], ...] = (
    (Words("Đề mục", "Headings"), ("heading",)),
    (Words("Vùng", "Landmarks"), LANDMARKS),
    (Words("Liên kết", "Links"), ("link",)),
    (Words("Ô nhập và nút", "Form fields"), (*FIELDS, "button", "DisclosureTriangle")),
    (Words("Bảng", "Tables"), ("table", "grid", "treegrid")),
)


@dataclass(frozen=True)
class Offered:
    """One list: its name, and its entries as they are said."""

    name: str
    entries: tuple[str, ...]


def offered(heard: Heard, language: Language) -> tuple[Offered, ...]:
    """All five lists, in one order."""
    return tuple(
        Offered(
            kind.in_language(language),
            tuple(_entry(heard, node, roles, language) for node in heard.tree.nodes if _listed(node, roles)),
        )
        for kind, roles in _KINDS
    )


def _listed(node: Node, roles: tuple[str, ...]) -> bool:
    # Without a tag it is a part that the browser itself puts into a field or a player.
    return node.role in roles and bool(node.tag) and (node.role not in _NEED_A_NAME or bool(node.words))


def _entry(heard: Heard, node: Node, roles: tuple[str, ...], language: Language) -> str:
    # Between two pieces of a name the browser puts a blank, before a comma too.
    said = node.words.replace(" ,", ",") or _WITHOUT_NAME.in_language(language)
    if node.role == "heading":
        level = int(node.states.get("level", 2))
        return f"{'  ' * (level - 1)}{level} {said}"
    if len(roles) == 1:
        return said
    named = role_named(heard, node).in_language(language)
    return f"{named}: {said}" if node.words or node.role not in LANDMARKS else named

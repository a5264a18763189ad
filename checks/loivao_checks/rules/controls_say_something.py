"""Each link, button and field has a name: one without says only “link”, and nobody knows where it leads."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import SPEECH
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength
from loivao_checks.speech.reading import Heard
from loivao_checks.speech.tree import FIELDS
from loivao_checks.speech.wording import role_named

_CONTROLS = (*FIELDS, "link", "button", "DisclosureTriangle", "tab", "menuitem", "menuitemcheckbox", "menuitemradio")
_EMPTY = Words("Người nghe chỉ nghe “{role}”, không nghe tên.", "A listener hears “{role}” only, no name.")


def look(heard: Heard) -> Iterator[Verdict]:
    """Applies to each control that the page itself has; what the browser puts into a field or a player is not ours."""
    for node in heard.tree.nodes:
        if node.tag and node.role in _CONTROLS:
            role = role_named(heard, node)
            fault = None if node.words else Words(_EMPTY.vi.format(role=role.vi), _EMPTY.en.format(role=role.en))
            yield Verdict(node.place, fault)


RULE = Rule(
    id="controls-say-something",
    strength=Strength.WCAG,
    title=Words("Liên kết, nút và ô nhập phải có tên nghe được.", "Links, buttons and fields must have a name."),
    mend=Words(
        "Hãy viết chữ vào liên kết hay nút, viết alt cho ảnh trong đó, hoặc viết label cho ô nhập.",
        "Write text into the link or button, an alt for the picture in it, or a label for the field.",
    ),
    see="4.1.2",
    look_at=look,
    through=SPEECH,
)

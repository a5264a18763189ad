"""A picture that is announced says what it shows: “image” alone tells a listener that something is kept from them."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import SPEECH
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength
from loivao_checks.speech.reading import Heard

_EMPTY = Words("Người nghe chỉ nghe “hình”, không biết hình gì.", "A listener hears “image” only, not what it shows.")


def look(heard: Heard) -> Iterator[Verdict]:
    """Applies to each picture that is announced: not to one with an empty alt, nor to a drawing that claims no role."""
    for node in heard.tree.nodes:
        drawing = node.tag == "svg" and "role" not in node.attributes
        if node.tag and node.role == "image" and (node.words or not drawing):
            yield Verdict(node.place, None if node.words else _EMPTY)


RULE = Rule(
    id="images-say-something",
    strength=Strength.WCAG,
    title=Words("Hình được đọc lên phải có lời.", "A picture that is announced must have words."),
    mend=Words(
        'Hãy viết alt nói hình cho biết điều gì. Hình chỉ để trang trí thì ghi alt="".',
        'Write an alt that says what the picture tells. For mere decoration write alt="".',
    ),
    see="1.1.1",
    look_at=look,
    through=SPEECH,
)

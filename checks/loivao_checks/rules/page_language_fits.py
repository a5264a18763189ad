"""The language that a page says it is in is the one it is written in: the voice is chosen by it."""

from collections.abc import Iterator

from loivao_checks.html import Document, Verdict
from loivao_checks.languages.identification import ENOUGH, identify, length
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_OTHER = Words(
    "Trang ghi lang=“{declared}”, nhưng chữ trên trang viết bằng ngôn ngữ khác ({found}): “{piece}…”.",
    "The page says lang=“{declared}”, but is written in another language ({found}): “{piece}…”.",
)
_FEWEST = 12
_SURE = 40


def look(document: Document) -> Iterator[Verdict]:
    """Applies to a page with a language and enough words in which no nearer `lang` speaks."""
    declared = (document.root.get("lang") or "").strip().lower()
    own = [each for each in document.passages if each.declared_by is document.root and not each.code]
    said = " ".join(each.text for each in own)
    found = identify(said[:ENOUGH])
    if not declared or length(said) < _FEWEST or not found:
        return
    if declared.partition("-")[0] in found:
        yield document.says(document.root, None)
        return
    fault = _OTHER.fill(declared=declared, found=found[0], piece=said[:60])
    yield document.says(document.root, fault, None if length(said) >= _SURE else Strength.DOUBT)


RULE = Rule(
    id="page-language-fits",
    strength=Strength.WCAG,
    title=Words(
        "Ngôn ngữ ghi ở lang phải đúng ngôn ngữ của trang.", "The page's lang must be the language it is written in."
    ),
    mend=Words('Hãy sửa lang ở thẻ html, ví dụ lang="vi".', 'Correct lang on the html element, such as lang="en".'),
    see="3.1.1",
    look=look,
)

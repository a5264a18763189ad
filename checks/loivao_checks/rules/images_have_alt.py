"""Every image says what it shows, or says that it is decoration."""

from collections.abc import Iterator

from loivao_checks.html import Document, Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_MISSING = Words("Ảnh không có thuộc tính alt.", "The image has no alt attribute.")
_OTHER_NAMES = ("aria-label", "aria-labelledby", "title")
_DECORATION = {"none", "presentation"}


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each img assistive technology is told of. Another kind of name, or a role of decoration, is enough."""
    for image in document.elements("img"):
        if document.hides(image):
            continue
        named = any((image.get(name) or "").strip() for name in _OTHER_NAMES)
        decoration = bool(_DECORATION & set((image.get("role") or "").lower().split()))
        fine = image.get("alt") is not None or named or decoration
        yield document.says(image, None if fine else _MISSING)


RULE = Rule(
    id="images-have-alt",
    strength=Strength.WCAG,
    title=Words("Ảnh phải có văn bản thay thế.", "Images must have a text alternative."),
    mend=Words(
        'Hãy ghi trong alt điều mà ảnh cho biết; ảnh chỉ để trang trí thì ghi alt="".',
        'Write in alt what the image tells; for mere decoration write alt="".',
    ),
    see="1.1.1",
    look=look,
)

"""The alternative of a picture does not repeat what stands beside it, and its tooltip does not contradict it."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, text
from loivao_checks.names import blank_free, plain
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_TWICE = Words(
    "Văn bản thay thế “{alt}” nhắc lại đúng chữ ngay bên cạnh ảnh.",
    "The alternative “{alt}” repeats the words right beside the picture.",
)
_DISAGREE = Words(
    "Ảnh có alt “{alt}” nhưng title “{title}”: cái nào đúng?",
    "The picture has the alt “{alt}” but the title “{title}”: which is right?",
)
_NOT_EMPTY = Words(
    "Ảnh có alt để trống (trang trí) nhưng lại có title “{title}”. Ảnh này có cho biết điều gì không?",
    "The picture has an empty alt (decoration) but the title “{title}”. Does it tell something?",
)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each picture with an alternative, and to each that is decoration but has a title."""
    for image in document.elements("img"):
        alt, title = blank_free(image.get("alt")), blank_free(image.get("title"))
        if document.hides(image) or image.get("alt") is None or not (alt or title):
            continue
        fault = None
        if not alt:
            fault = _NOT_EMPTY.fill(title=title)
        elif plain(alt) and plain(alt) in _beside(image):
            fault = _TWICE.fill(alt=alt)
        elif title and not set(plain(alt).split()) & set(plain(title).split()):
            fault = _DISAGREE.fill(alt=alt, title=title)
        yield document.says(image, fault)


def _beside(image: Element) -> set[str]:
    """What is read right before or after: the rest of its link or button, its caption, the words next to it."""
    said = {plain(image.tail or "")}
    holder = next(image.iterancestors("a", "button", "figure"), None)
    if holder is not None:
        caption = next(holder.iter("figcaption"), holder)
        said.add(plain(text(caption)))
    before = next(image.itersiblings(preceding=True), None)
    after = next(image.itersiblings(), None)
    if after is not None and not (image.tail or "").strip():
        said.add(plain(text(after)))
    if before is not None and not (before.tail or "").strip():
        said.add(plain(text(before)))
    return said - {""}


RULE = Rule(
    id="alt-not-said-twice",
    strength=Strength.QUESTION,
    title=Words(
        "Văn bản thay thế không nhắc lại chữ bên cạnh, không trái với title.",
        "A picture's alternative must not repeat the words beside it, nor differ from its title.",
    ),
    mend=Words(
        'Nếu chữ bên cạnh đã nói đủ, hãy ghi alt="". Nếu không, hãy viết điều ảnh cho biết thêm, và bỏ title.',
        'Where the words beside it say all, write alt="". If not, write what the picture adds, and remove title.',
    ),
    see="1.1.1",
    look=look,
)

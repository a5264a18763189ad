"""Words are text, not a picture of text: text grows, changes colour and is read aloud."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, tag, text
from loivao_checks.names import blank_free
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_ONLY_PICTURE = Words(
    "Cả {holder} này là một ảnh (“{alt}”). Đó có phải là ảnh chụp chữ không?",
    "This whole {holder} is a picture (“{alt}”). Is it a picture of text?",
)
_MANY_WORDS = Words(
    "Ảnh có {count} từ thay thế: “{alt}”. Đó có phải là ảnh chụp chữ không?",
    "The picture's alternative has {count} words: “{alt}”. Is it a picture of text?",
)
_LOGO = re.compile(r"logo|brand|thương hiệu|quốc huy|biểu trưng|emblem|seal", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:text|title|heading|headline|slogan|quote|banner|button|btn|poster|notice|flyer|scan|tieu-?de|chu|thong-?bao|cong-?van|"
    r"khau-?hieu|ap-?phich|bang-?gia|lich)(?![a-z])",
    re.IGNORECASE,
)
_HOLDERS = ("h1", "h2", "h3", "h4", "h5", "h6", "button", "th", "legend", "label")
_MANY = 8
_DRAWN = (".svg",)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each picture with an alternative of words, logos and drawings (SVG) apart."""
    for image in document.elements("img", "input"):
        alt, source = blank_free(image.get("alt")), unquote(image.get("src") or "")
        button = image.tag == "input" and (image.get("type") or "").lower() == "image"
        if not alt or document.hides(image) or (image.tag == "input" and not button) or source.endswith(_DRAWN):
            continue
        if _LOGO.search(f"{source} {alt} {image.get('class') or ''}"):
            continue
        yield document.says(image, _fault(image, alt, source, button=button))


def _fault(image: Element, alt: str, source: str, *, button: bool) -> Words | None:
    count = len(alt.split())
    holder = next(image.iterancestors(*_HOLDERS), None)
    if button or (holder is not None and count > 1 and not text(holder)):
        return _ONLY_PICTURE.fill(holder=f"<{'input' if holder is None else tag(holder)}>", alt=alt)
    if source.startswith("data:") and "<text" in source and count > 1:
        return _MANY_WORDS.fill(count=count, alt=alt)
    name = source.rpartition("/")[2]
    return _MANY_WORDS.fill(count=count, alt=alt) if count >= _MANY and _NAMED.search(name) else None


RULE = Rule(
    id="no-pictures-of-text",
    strength=Strength.DOUBT,
    title=Words("Chữ phải là chữ, không phải ảnh chụp chữ.", "Words must be text, not a picture of text."),
    mend=Words(
        "Hãy viết chữ đó thành chữ của trang, và tạo kiểu cho nó bằng CSS.",
        "Write the words as text of the page, and style them with CSS.",
    ),
    see="1.4.5",
    look=look,
)

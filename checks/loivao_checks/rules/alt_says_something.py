"""The alternative of a picture tells what it shows: no file name, and no word such as “image”."""

import re
from collections.abc import Iterator

from loivao_checks.html import Document, Verdict
from loivao_checks.names import blank_free, plain
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_FILE_NAME = Words(
    "Văn bản thay thế “{alt}” là tên tệp; nó có nói ảnh cho biết điều gì không?",
    "The alternative “{alt}” is a file name; does it tell what the picture shows?",
)
_EMPTY_WORD = Words(
    "Văn bản thay thế “{alt}” không nói ảnh cho biết điều gì.",
    "The alternative “{alt}” does not tell what the picture shows.",
)
_FILE = re.compile(
    r"\S*\.(?:png|jpe?g|gif|svg|webp|bmp|avif|tiff?|ico)|(?:img|dsc|dscn|dscf|pxl|image|photo|screenshot|"
    r"anh|hinh)[-_ ]?\d[\d_-]*"
    r"|[0-9a-f]{12,}|\w+(?:[-_]\w+){2,}[-_]\d+x\d+",
    re.IGNORECASE,
)
_NOTHING = frozenset(
    [
        "image",
        "images",
        "picture",
        "photo",
        "photos",
        "pic",
        "img",
        "graphic",
        "graphics",
        "icon",
        "icons",
        "photograph",
        "illustration",
        "figure",
        "thumbnail",
        "banner",
        "spacer",
        "blank",
        "alt",
        "alt text",
        "untitled",
        "null",
        "undefined",
        "none",
        "placeholder",
        "image description",
        "img alt",
        "slide",
        "slider",
        "ảnh",
        "hình",
        "hình ảnh",
        "bức ảnh",
        "tấm ảnh",
        "hình minh họa",
        "hình minh hoạ",
        "ảnh minh họa",
        "ảnh minh hoạ",
        "minh họa",
        "minh hoạ",
        "biểu tượng",
        "tranh",
        "ảnh chụp",
        "ảnh bìa",
        "ảnh đại diện",
        "mô tả ảnh",
        "chèn ảnh",
        "không có tiêu đề",
        "bild",
        "foto",
        "imagen",
        "bullet",
        "arrow",
        "dot",
        "line",
    ]
)

_PICTURE = re.compile(
    r"(?:(?:featured|cover|main|header|decorative|sample|stock|default) )*"
    r"(?:image|picture|photo|graphic|illustration|hình ảnh|bức ảnh|tấm ảnh|hình|ảnh|tranh)s?"
    r"(?: (?:of|for|in|the|this|a|an|post|page|article|cho|của|trong|bài viết|bài|trang|tin|này|chính|nổi bật|"
    r"minh h[oọ][aạ]|đại diện|bìa|l'article|de|la))*"
)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each picture with an alternative of some letters."""
    for image in document.elements("img", "area", "input"):
        alt = blank_free(image.get("alt"))
        picture = image.tag != "input" or (image.get("type") or "").lower() == "image"
        if not alt or not picture or document.hides(image):
            continue
        fault = None
        if _FILE.fullmatch(alt):
            fault = _FILE_NAME.fill(alt=alt)
        elif (re.sub(r"\s*\d+$", "", plain(alt)) in ("", *_NOTHING) and not alt.isdigit()) or _PICTURE.fullmatch(
            plain(alt)
        ):
            fault = _EMPTY_WORD.fill(alt=alt)
        yield document.says(image, fault)


RULE = Rule(
    id="alt-says-something",
    strength=Strength.QUESTION,
    title=Words("Văn bản thay thế phải nói ảnh cho biết điều gì.", "A picture's alternative must tell what it shows."),
    mend=Words(
        'Hãy viết trong alt điều mà ảnh cho biết; ảnh chỉ để trang trí thì ghi alt="".',
        'Write in alt what the picture tells; for mere decoration write alt="".',
    ),
    see="1.1.1",
    look=look,
)

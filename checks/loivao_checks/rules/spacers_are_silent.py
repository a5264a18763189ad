"""A picture that only keeps a distance or counts visitors is not spoken of."""

import re
from collections.abc import Iterator

from loivao_checks.html import Document, Verdict
from loivao_checks.names import blank_free
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_SPOKEN = Words(
    "Ảnh này trông như ảnh giữ chỗ ({why}) nhưng có văn bản thay thế “{alt}”.",
    "This picture looks like a spacer ({why}) but has the alternative “{alt}”.",
)
_NAMED = re.compile(
    r"(?:^|[/_-])(?:spacer|blank|clear|transparent|shim|1x1|pixel|space|trans)(?:[_-]?\d+)?\.(?:gif|png|webp)(?:$|\?)",
    re.IGNORECASE,
)
_TINY = re.compile(r"\s*[0-3](?:px)?\s*\Z")


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each picture of at most 3 px, or with the file name of a spacer."""
    for image in document.elements("img"):
        source = image.get("src") or ""
        tiny = any(_TINY.match(image.get(side) or "-") for side in ("width", "height"))
        if document.hides(image) or not (tiny or _NAMED.search(source)) or image.get("alt") is None:
            continue
        alt = blank_free(image.get("alt"))
        why = f"{image.get('width')} × {image.get('height')}" if tiny else source.rpartition("/")[2]
        yield document.says(image, _SPOKEN.fill(why=why, alt=alt) if alt else None)


RULE = Rule(
    id="spacers-are-silent",
    strength=Strength.QUESTION,
    title=Words("Ảnh giữ chỗ phải có alt để trống.", "Spacer pictures must have an empty alt."),
    mend=Words('Hãy ghi alt="", hoặc bỏ ảnh và dùng CSS.', 'Write alt="", or drop the picture and use CSS.'),
    see="1.1.1",
    look=look,
)

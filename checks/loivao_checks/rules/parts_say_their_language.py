"""A passage in another language says so: otherwise it is read with the wrong voice and cannot be understood."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, lineage
from loivao_checks.languages.glimpse import FEW
from loivao_checks.languages.identification import ENOUGH, identify, length, script
from loivao_checks.names import blank_free
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_UNTOLD = Words(
    "Đoạn này viết bằng ngôn ngữ khác ({found}) nhưng được đọc như “{declared}”: “{piece}…”.",
    "This passage is in another language ({found}) but is read as “{declared}”: “{piece}…”.",
)
_SCRIPT = Words(
    "“{piece}” viết bằng chữ khác nhưng được đọc như “{declared}”. Có cần ghi lang không?",
    "“{piece}” is in another script but is read as “{declared}”. Does it need a lang?",
)
_QUOTED = re.compile(r"[“\"«][^”\"»]+[”\"»]")
_MARKS = '“"«'
_SURE = 20


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each passage long enough to tell its language; a page that is wrong as a whole has its own rule."""
    own = " ".join(each.text for each in document.passages if each.declared_by is document.root and not each.code)
    whole = identify(own[:ENOUGH])
    for passage in document.passages:
        declared = passage.language.partition("-")[0]
        count = length(passage.text)
        if not declared or passage.code or count < FEW:
            continue
        # What is quoted within a sentence is not judged: the sentence is what must be understood.
        found = identify(_QUOTED.sub(" ", passage.text) if passage.text[0] not in _MARKS else passage.text)
        if not found or (passage.declared_by is document.root and found == whole and declared not in whole):
            continue
        if declared in found:
            yield document.says(passage.block, None)
            continue
        fault = _UNTOLD.fill(found=found[0], declared=passage.language, piece=passage.text[:60])
        yield document.says(passage.block, fault, None if count >= _SURE else Strength.DOUBT)
    yield from _single_words(document)


def _single_words(document: Document) -> Iterator[Verdict]:
    """Words in a script that the language of their place is not written in, and alternatives of pictures."""
    for passage in document.passages:
        if not passage.code and passage.language and length(passage.text) < FEW:
            found = script(passage.text)
            if found:
                fault = _SCRIPT.fill(declared=passage.language, piece=passage.text[:60])
                yield document.says(
                    passage.block, None if passage.language.partition("-")[0] in found else fault, Strength.DOUBT
                )
    for image in document.elements("img", "area"):
        alt, declared = blank_free(image.get("alt")), _language(image)
        found = identify(alt) if alt and declared and not document.hides(image) else ()
        if found:
            fault = _UNTOLD.fill(found=found[0], declared=declared, piece=alt[:60])
            yield document.says(image, None if declared.partition("-")[0] in found else fault, Strength.DOUBT)


def _language(element: Element) -> str:
    return next((lang.strip().lower() for at in lineage(element) if (lang := at.get("lang")) is not None), "")


RULE = Rule(
    id="parts-say-their-language",
    strength=Strength.WCAG,
    title=Words(
        "Đoạn viết bằng ngôn ngữ khác phải ghi lang của nó.", "A passage in another language must have its own lang."
    ),
    mend=Words('Hãy ghi lang ở thẻ của đoạn đó, ví dụ lang="en".', 'Put lang on its element, such as lang="fr".'),
    see="3.1.2",
    look=look,
)

"""The archived text of the plan, read without any code or data of the portal, so that it can testify against both.

The text is a row of paragraphs. A Roman number begins a section, an Arabic number a part of it (a group, an agency),
a dash an item. One passage stands in it twice, one copy right after the other; ``without_the_repeat`` finds it by
looking, not by knowing where it is.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final

_SECTION: Final = re.compile(r"(I|II|III|IV)\. ")
_PART: Final = re.compile(r"([0-9]+)\. (.+)")
_ITEM: Final = "- "
_CLOSING: Final = "Trên đây"
_RECIPIENTS: Final = "Nơi nhận:"


@dataclass
class PlanSource:
    """What stands where: items and the names of parts by their place, everything else by what it is."""

    title: str = ""
    basis: str = ""
    closing: str = ""
    items: dict[str, str] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    recipients: list[str] = field(default_factory=list)
    signature: list[str] = field(default_factory=list)


def folded(text: str) -> str:
    """``text`` on one line, each run of white space as one blank."""
    return " ".join(text.split())


def paragraphs(text: str) -> list[str]:
    """The paragraphs of ``text``; each line of the list of recipients counts as one."""
    before, heading, after = text.partition(_RECIPIENTS)
    return [folded(part) for part in [*re.split(r"\n\s*\n", before), heading, *after.splitlines()] if part.strip()]


def without_marks(text: str) -> str:
    """``text`` without tones and other marks, so that "kêt" and "kết" are one."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


def without_the_repeat(found: list[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """The paragraphs with the longest passage that follows itself kept once, and that passage as pairs of copies."""
    plain = [without_marks(paragraph) for paragraph in found]
    length, start = max(
        (length, start)
        for start in range(len(plain))
        for length in range((len(plain) - start) // 2 + 1)
        if plain[start : start + length] == plain[start + length : start + 2 * length]
    )
    first, second = found[start : start + length], found[start + length : start + 2 * length]
    return found[: start + length] + found[start + 2 * length :], list(zip(first, second, strict=True))


def read_plan(found: list[str]) -> PlanSource:
    """The plan that stands in ``found``, which no longer holds the repeated passage."""
    plan = PlanSource(title=f"{found[0]} {found[1].strip('*')}", basis=found[2])
    closing = next(at for at, paragraph in enumerate(found) if paragraph.startswith(_CLOSING))
    _read_body(found[3:closing], plan)
    plan.closing = found[closing]
    assert found[closing + 1] == _RECIPIENTS
    for line in found[closing + 2 :]:
        if line.startswith(_ITEM):
            plan.recipients.append(line.removeprefix(_ITEM).rstrip(".;"))
        else:
            plan.signature.append(line)
    return plan


def _read_body(found: list[str], plan: PlanSource) -> None:
    section = place = ""
    count = 0
    for paragraph in found:
        if begins := _SECTION.match(paragraph):
            section = place = begins[1]
            count, text = 0, ""
        elif part := _PART.match(paragraph):
            place = f"{section}.{part[1]}"
            count = 0
            name, _, text = part[2].partition(": ")
            plan.parts[place] = name.removesuffix(":")
        else:
            text = paragraph.removeprefix(_ITEM)
        if text:
            count += 1
            plan.items[f"{place}.{count}"] = text

"""What the three rules about cut and covered texts share: one view each."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.layout import NARROW, Clash, Layout
from loivao_checks.outcome import Strength, Words

_KINDS = {
    "cut": Words("{when}, chữ ở đây bị cắt mất: “{text}”.", "{when} the text here is cut off: “{text}”."),
    "outside": Words(
        "{when}, chữ ở đây nằm ngoài màn hình và không kéo tới được: “{text}”.",
        "{when} the text here is out of the window, where no scrolling leads: “{text}”.",
    ),
    "over": Words("{when}, hai dòng chữ chồng lên nhau: “{text}”.", "{when} two texts lie over each other: “{text}”."),
}
_SHORTENED = Words(
    "{when}, chữ ở đây bị rút gọn: “{text}”. Người đọc có đọc được phần còn lại ở chỗ khác không?",
    "{when} the text here is shortened: “{text}”. Can readers read the rest of it elsewhere?",
)
_BEFORE = Words(
    "Chữ ở đây bị cắt hoặc bị che: “{text}”. Người đọc có đọc được hết không?",
    "The text here is cut off or covered: “{text}”. Can readers read all of it?",
)


def verdicts(seen: Layout, view: str, when: Words) -> Iterator[Verdict]:
    """A verdict for each text, in one view; what is outside of a window that scrolls sideways is another rule's."""
    scrolls = view == NARROW and bool(seen.wide)
    clashes = [each for each in seen.clashes if each.view == view and not (each.kind == "outside" and scrolls)]
    for clash in clashes:
        words, strength = _fault(clash)
        yield Verdict(clash.place, words.fill(when=when, text=clash.text), strength)
    wrong = {clash.place.target for clash in clashes}
    yield from (Verdict(passage.place) for passage in seen.passages if passage.place.target not in wrong)


def _fault(clash: Clash) -> tuple[Words, Strength]:
    if clash.before:
        return _BEFORE, Strength.DOUBT
    return (_SHORTENED, Strength.DOUBT) if clash.shortened else (_KINDS[clash.kind], Strength.WCAG)

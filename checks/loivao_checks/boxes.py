"""What the boxes of a page's texts (node/boxes.mjs) show to be wrong, zoomed, spaced and with larger text."""

from collections.abc import Iterator
from typing import Any

from loivao_checks.measurement import Fault, Measurement
from loivao_checks.states import STYLES

BOXES = Measurement("boxes", options={"styles": dict(STYLES)})

View = dict[str, Any]
"""One window with one style of a reader laid over the page."""


def faults(measured: dict[str, Any], *, opened: bool) -> list[Fault]:
    """All that is wrong. What is not to be seen in a narrow window is lost only where everything has been opened."""
    return [fault for view in measured["views"] for fault in _of_view(view, opened=opened)]


def _of_view(view: View, *, opened: bool) -> Iterator[Fault]:
    where = f"{view['width']} px, {view['reader']}"
    yield from sideways(view, where)
    for kind in ("cut", "outside", "stiff", *(("lost",) if opened else ())):
        for text in view[kind]:
            by = f" by {text['by']}" if "by" in text else ""
            yield Fault(kind, text["selector"], f"{where}: “{text['text']}”{by}")
    for pair in view["overlaps"]:
        one, other = pair["one"], pair["other"]
        yield Fault("overlap", one["selector"], f"{where}: “{one['text']}” and “{other['text']}” ({other['selector']})")


def sideways(view: View, where: str) -> Iterator[Fault]:
    """1.4.10: the page scrolls in one direction only. A pixel more is rounding."""
    page, window = view["sideways"]["page"], view["sideways"]["window"]
    if page > window + 1:
        yield Fault("sideways", "html", f"{where}: the page is {page} px wide in a window of {window} px")

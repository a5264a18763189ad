"""The states a page is looked at in. A new state is a row here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from loivao_checks.outcome import Words

STATIC = "static"
"""Name of the state of rules that read the HTML itself, without a browser."""


@dataclass(frozen=True)
class State:
    """Window and reader's settings. Width and height are CSS pixels; `media` are CSS media features to emulate."""

    name: str
    width: int
    height: int
    words: Words
    media: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({"prefers-color-scheme": "light"}))

    def settings(self) -> dict[str, object]:
        """What the worker needs to know."""
        return {"width": self.width, "height": self.height, "media": dict(self.media)}


STATES: tuple[State, ...] = (
    State("1280", 1280, 800, Words("màn hình rộng 1280 px", "window 1280 px wide")),
    # WCAG 1.4.10: 320 CSS pixels, as a desktop window at 400% zoom has them.
    State("320", 320, 640, Words("màn hình rộng 320 px", "window 320 px wide")),
)

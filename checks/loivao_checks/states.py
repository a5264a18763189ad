"""The states a page is looked at in: a window, a colour scheme, what the reader has opened, and how they read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from types import MappingProxyType

from loivao_checks.outcome import Words

STATIC = "static"
"""Name of the state of rules that read the HTML itself, without a browser."""
_STATIC_WORDS = Words("mã của trang", "the page's code")
_ALWAYS = Words("ở mọi trạng thái", "in every state")


@dataclass(frozen=True)
class Window:
    """The size of the window, in CSS pixels."""

    name: str
    width: int
    height: int
    words: Words


@dataclass(frozen=True)
class Scheme:
    """The colours that the reader asks for: CSS media features to emulate."""

    name: str
    words: Words
    media: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Opening:
    """Whether what a reader can open has been opened (node/open.mjs)."""

    name: str
    words: Words
    opens: bool


WINDOWS = (
    Window("1280", 1280, 800, Words("màn hình rộng 1280 px", "window 1280 px wide")),
    Window("768", 768, 1024, Words("màn hình rộng 768 px", "window 768 px wide")),
    # WCAG 1.4.10: 320 CSS pixels, as a desktop window at 400% zoom has them.
    Window("320", 320, 640, Words("màn hình rộng 320 px", "window 320 px wide")),
)
SCHEMES = (
    Scheme("light", Words("nền sáng", "light"), (("prefers-color-scheme", "light"),)),
    Scheme("dark", Words("nền tối", "dark"), (("prefers-color-scheme", "dark"),)),
    # On dark, because what was drawn for white paper is lost there first.
    Scheme(
        "forced",
        Words("màu tương phản cao do người đọc đặt", "forced colours"),
        (("prefers-color-scheme", "dark"), ("forced-colors", "active")),
    ),
)
OPENINGS = (
    Opening("closed", Words("mọi phần còn đóng", "everything closed"), opens=False),
    Opening("open", Words("mọi phần đã mở", "everything opened"), opens=True),
)


@dataclass(frozen=True)
class Manner:
    """How the page is read: on screen as it comes, or in another way that readers choose."""

    name: str
    words: Words
    features: tuple[tuple[str, str], ...] = ()
    """CSS media features to emulate besides those of the scheme."""
    medium: str = ""
    """CSS media type to emulate; empty for the screen."""
    scripts: bool = True
    """Whether the page's scripts run while it loads."""
    style: str = ""
    """What the reader's own style sheet says."""


_Row = Window | Scheme | Opening | Manner
AS_IT_COMES = Manner("", Words("như trang hiện ra", "as it comes"))
MANNERS = (
    Manner("print", Words("khi in ra giấy", "printed"), medium="print"),
    Manner("noscript", Words("khi không chạy mã JavaScript", "without JavaScript"), scripts=False),
    Manner("still", Words("khi yêu cầu bớt chuyển động", "with less motion"), (("prefers-reduced-motion", "reduce"),)),
    # WCAG 1.4.4 and 1.4.12: what a reader may lay over every page.
    Manner(
        "doubled", Words("với cỡ chữ gấp đôi", "with text of twice the size"), style=":root{font-size:200%!important}"
    ),
    Manner(
        "spaced",
        Words("với chữ giãn rộng", "with spaced text"),
        style="*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}"
        "p{margin-block-end:2em!important}",
    ),
)
"""Each is looked at in the first row of the other axes."""


@dataclass(frozen=True)
class State:
    """A row of each axis."""

    window: Window
    scheme: Scheme
    opening: Opening
    manner: Manner = AS_IT_COMES

    @property
    def rows(self) -> tuple[_Row, ...]:
        """Its row of each axis."""
        return self.window, self.scheme, self.opening, self.manner

    @property
    def parts(self) -> tuple[str, ...]:
        """Names of the rows; how it is read has one only where that is not as it comes."""
        return tuple(row.name for row in self.rows if row.name)

    @property
    def name(self) -> str:
        """Such as `320-dark-open`."""
        return "-".join(self.parts)

    @property
    def words(self) -> Words:
        """The state in words."""
        return _joined(row.words for row in self.rows if row.name)

    def settings(self) -> dict[str, object]:
        """What the worker needs to know."""
        return {
            "width": self.window.width,
            "height": self.window.height,
            "media": dict((*self.scheme.media, *self.manner.features)),
            "medium": self.manner.medium,
            "open": self.opening.opens,
            "scripts": self.manner.scripts,
            "style": self.manner.style,
        }


STATES = (
    *(State(*rows) for rows in product(WINDOWS, SCHEMES, OPENINGS)),
    *(State(WINDOWS[0], SCHEMES[0], OPENINGS[0], manner) for manner in MANNERS),
)
STYLES: Mapping[str, str] = MappingProxyType({manner.name: manner.style for manner in MANNERS if manner.style})
"""By name of the manner, what readers lay over a page."""
BY_NAME: Mapping[str, State] = MappingProxyType({state.name: state for state in STATES})
USUAL = (BY_NAME["1280-light-closed"], BY_NAME["320-dark-open"])
"""Two states that differ in everything (decision 0011): what each publication is looked at in."""
GROUPS: Mapping[str, tuple[State, ...]] = MappingProxyType({"usual": USUAL, "all": STATES})


def words_of(name: str) -> Words:
    """A state, or `static`, in words."""
    return BY_NAME[name].words if name in BY_NAME else _STATIC_WORDS


def together(names: Sequence[str], looked_in: Iterable[str]) -> Words:
    """Several states in as few words as are true: only what they have in common against the others looked in."""
    states = [BY_NAME[name] for name in names if name in BY_NAME]
    others = [BY_NAME[name] for name in looked_in if name in BY_NAME]
    if not states:
        return _STATIC_WORDS
    if len(set(states)) == len(others) > 1:
        return _ALWAYS
    axes = [dict.fromkeys(rows) for rows in zip(*(state.rows for state in states), strict=True)]
    whole = [dict.fromkeys(rows) for rows in zip(*(state.rows for state in others), strict=True)]
    covered = [state for state in others if all(row in axis for row, axis in zip(state.rows, axes, strict=True))]
    if set(covered) != set(states):
        return Words("; ".join(state.words.vi for state in states), "; ".join(state.words.en for state in states))
    narrowed = [axis for axis, every in zip(axes, whole, strict=True) if len(axis) < len(every)] or axes
    told = [axis for axis in narrowed if list(axis) != [AS_IT_COMES]] or narrowed
    return _joined(_either(axis) for axis in told)


def _either(axis: Iterable[_Row]) -> Words:
    rows = list(axis)
    return Words(" hoặc ".join(row.words.vi for row in rows), " or ".join(row.words.en for row in rows))


def _joined(words: Iterable[Words]) -> Words:
    parts = list(words)
    return Words(", ".join(part.vi for part in parts), ", ".join(part.en for part in parts))

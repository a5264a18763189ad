"""Mutations of how the portal looks: colour, size, place, order, motion. All go into its style sheet."""

from mutations.markup import BODY
from mutations.mutation import Page, mutation

TEXT = ".page__body p, .page__body li"
LONG = f"{BODY}//p[string-length(.) > 80]"


def _mark(page: Page, path: str) -> str:
    page.first(path).set("data-mutant", "here")
    return "[data-mutant=here]"


@mutation("The text turns light grey.")
def text_pale(page: Page) -> None:
    page.first(f"{BODY}//p")
    page.styles.append(f"{TEXT} {{ color: #a8a8a8; }}")


@mutation("One paragraph turns to 3:1 against its ground.")
def paragraph_shifted_in_colour(page: Page) -> None:
    page.styles.append(f"{_mark(page, LONG)} {{ color: #949494; background: #fff; }}")


@mutation("Only in dark colours a paragraph is dark on dark.")
def dark_forgotten(page: Page) -> None:
    here = _mark(page, LONG)
    page.styles.append(f"@media (prefers-color-scheme: dark) {{ {here} {{ color: #333; background: #111; }} }}")


@mutation("A paragraph lies on a gradient that swallows half of it.")
def text_on_gradient(page: Page) -> None:
    page.styles.append(f"{_mark(page, LONG)} {{ color: #fff; background: linear-gradient(90deg, #123, #fff); }}")


@mutation("The content is faded by opacity.")
def content_faded(page: Page) -> None:
    page.first(BODY)
    page.styles.append(".page__body { opacity: .4; }")


@mutation("Links in prose have no underline and the colour of the text.")
def links_undone(page: Page) -> None:
    page.first(f"{BODY}//p//a[@href]")
    page.styles.append(".page__body a { text-decoration: none !important; color: inherit !important; border: 0; }")


@mutation("The border of the search field is nearly invisible.")
def field_border_faint(page: Page) -> None:
    page.first("//input[@id='o-tim-kiem']")
    page.styles.append("#o-tim-kiem { border: 1px solid #f4f4f4; background: #fff; box-shadow: none; }")


@mutation("No focus is to be seen anywhere.")
def focus_ring_removed(page: Page) -> None:
    page.first("//a")
    page.styles.append(
        "*:focus, *:focus-visible { outline: none !important; box-shadow: none !important;"
        " background: inherit !important; text-decoration: inherit !important; color: inherit !important; }"
    )


@mutation("The focus ring has the colour of the page.")
def focus_ring_white(page: Page) -> None:
    page.first("//a")
    page.styles.append("*:focus-visible { outline: 2px solid #fff !important; box-shadow: none !important; }")


@mutation("A box is wider than a phone.")
def sideways_width(page: Page) -> None:
    page.styles.append(f"{_mark(page, LONG)} {{ min-inline-size: 620px; }}")


@mutation("A paragraph may not wrap.")
def paragraph_unwrapped(page: Page) -> None:
    page.styles.append(f"{_mark(page, LONG)} {{ white-space: nowrap; }}")


@mutation("A paragraph is cut off after its first lines.")
def text_clipped(page: Page) -> None:
    page.styles.append(f"{_mark(page, LONG)} {{ block-size: 1.8em; overflow: hidden; }}")


@mutation("A paragraph is drawn over the one after it.")
def texts_overlap(page: Page) -> None:
    page.styles.append(f"{_mark(page, LONG)} {{ block-size: 4px; overflow: visible; }}")


@mutation("The links of the contents are 12 px high and touch each other.")
def targets_tiny(page: Page) -> None:
    page.first("//main//a[@href]")
    page.styles.append("main li { margin: 0 !important; padding: 0 !important; line-height: 1 !important; }")
    page.styles.append("main li a { font-size: 10px !important; padding: 0 !important; min-height: 0 !important; }")


@mutation("CSS turns the order of the sections round.")
def order_swapped(page: Page) -> None:
    page.first(f"{BODY}/h2[3]")
    page.styles.append(".page__body { display: flex; flex-direction: column-reverse; }")


@mutation("The text is set in 9 px.")
def text_tiny(page: Page) -> None:
    page.first(f"{BODY}//p")
    page.styles.append(f"{TEXT} {{ font-size: 9px !important; }}")


@mutation("The lines of the text stand on each other.")
def lines_tight(page: Page) -> None:
    page.first(LONG)
    page.styles.append(f"{TEXT} {{ line-height: 1 !important; }}")


@mutation("A long paragraph is set in capitals.")
def paragraph_in_capitals(page: Page) -> None:
    page.styles.append(f"{_mark(page, LONG)} {{ text-transform: uppercase; }}")


@mutation("The text is justified.")
def text_justified(page: Page) -> None:
    page.first(LONG)
    page.styles.append(f"{TEXT} {{ text-align: justify; }}")


@mutation("Words that matter exist only as CSS content.")
def words_in_styles(page: Page) -> None:
    page.styles.append(f"{_mark(page, LONG)}::after {{ content: 'Hạn nộp hồ sơ là ngày 30 tháng 6.'; }}")


@mutation("A paragraph blinks.")
def paragraph_blinks(page: Page) -> None:
    page.styles.append("@keyframes mutant { 50% { opacity: 0; } }")
    page.styles.append(f"{_mark(page, LONG)} {{ animation: mutant 1s steps(1) infinite !important; }}")


@mutation("A bar fixed to the window covers its lower half.")
def bar_covers(page: Page) -> None:
    page.first("//footer")
    page.styles.append("footer { position: fixed !important; inset: auto 0 0 0; block-size: 60vh; overflow: auto; }")


@mutation("A paragraph is moved out of the window, still read by screen readers.")
def paragraph_off_screen(page: Page) -> None:
    page.styles.append(f"{_mark(page, LONG)} {{ position: absolute; inset-inline-start: -9999px; }}")

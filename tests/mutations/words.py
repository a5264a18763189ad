"""Mutations of what is written."""

from mutations.markup import BODY
from mutations.mutation import Page, mutation, say

_ENGLISH = "Everyone who lives here may ask for help at the counter, and nobody has to pay anything for the answer."
_WITHOUT_TONES = (
    "Nguoi dan nop ho so tai bo phan mot cua va nhan giay hen, sau do cho thong bao cua co quan giai quyet."
)


@mutation("The words of a link become “tại đây”.")
def link_says_here(page: Page) -> None:
    say(page.first(f"{BODY}//p//a[@href]"), "tại đây")


@mutation("The words of a link become its address.")
def link_says_address(page: Page) -> None:
    say(page.first(f"{BODY}//p//a[@href]"), "https://loivao.example/huong-dan/abc?ma=12&trang=3")


@mutation("Two links to two pages have the same words.")
def links_say_the_same(page: Page) -> None:
    first = page.first(f"{BODY}//a[@href]")
    others = [link for link in page.all(f"{BODY}//a[@href]") if link.get("href") != first.get("href")]
    say(others[0] if others else page.first("//khong-co"), "Xem chi tiết")
    say(first, "Xem chi tiết")


@mutation("A link opens a new window without saying so.")
def link_opens_window(page: Page) -> None:
    page.first(f"{BODY}//a[@href]").set("target", "_blank")


@mutation("A link leads to a PDF and says neither that nor its size.")
def link_to_pdf(page: Page) -> None:
    page.first(f"{BODY}//p//a[@href]").set("href", "https://loivao.example/to-khai.pdf")


@mutation("A paragraph is in English and not marked.")
def paragraph_in_english(page: Page) -> None:
    say(page.first(f"{BODY}//p[string-length(.) > 80]"), _ENGLISH)


@mutation("A paragraph has lost its tone marks.")
def paragraph_without_tones(page: Page) -> None:
    say(page.first(f"{BODY}//p[string-length(.) > 80]"), _WITHOUT_TONES)


@mutation("An instruction names a button by its colour and place alone.")
def told_by_colour_and_place(page: Page) -> None:
    say(page.first(f"{BODY}//p[string-length(.) > 80]"), "Bấm vào nút màu đỏ bên phải để tiếp tục.")


@mutation("A sentence of more than seventy words stands in a guide.")
def sentence_without_end(page: Page) -> None:
    part = "người đề nghị phải nộp đủ giấy tờ theo quy định của cơ quan có thẩm quyền ở nơi cư trú và "
    say(page.first(f"{BODY}//p[string-length(.) > 80]"), f"Khi làm thủ tục, {part * 4}chờ kết quả.")


@mutation("A paragraph is full of abbreviations that nobody expands.")
def abbreviations(page: Page) -> None:
    say(page.first(f"{BODY}//p[string-length(.) > 80]"), "TTHC do VPĐKĐĐ và BPMC giải quyết theo QTNB của STNMT.")


@mutation("A row of emoji stands before a heading's words.")
def emoji_in_heading(page: Page) -> None:
    heading = page.first(f"{BODY}/h2[1]")
    heading.text = f"🎉🎉🔥🔥👉👉 {heading.text or ''}"


@mutation("A heading says the same as the one before it.", noticed=False)
def heading_repeated(page: Page) -> None:
    say(page.first(f"{BODY}/h2[2]"), page.first(f"{BODY}/h2[1]").text_content())


@mutation("Letters of a word are taken apart by spaces.")
def letters_spaced_out(page: Page) -> None:
    say(page.first(f"{BODY}/h2[1]"), "T h ô n g b á o")

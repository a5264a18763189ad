"""Mutations of the code that screen readers rely on: names, roles, structure, tables, forms."""

from mutations.mutation import Page, drop, mutation, rename, say

BODY = "//main//div[contains(@class, 'page__body')]"


@mutation("The page names no language.")
def language_dropped(page: Page) -> None:
    del page.first("//html").attrib["lang"]


@mutation("The page says it is in English.")
def language_wrong(page: Page) -> None:
    page.first("//html").set("lang", "en")


@mutation("The language is written as a word.")
def language_invalid(page: Page) -> None:
    page.first("//html").set("lang", "vietnamese")


@mutation("A paragraph is marked as French.")
def part_language_wrong(page: Page) -> None:
    page.first(f"{BODY}//p[string-length(.) > 80]").set("lang", "fr")


@mutation("The title is empty.")
def title_emptied(page: Page) -> None:
    say(page.first("//head/title"), "")


@mutation("The title of another page stands on this one.")
def title_of_another_page(page: Page) -> None:
    say(page.first("//head/title"), "Thuật ngữ về đất đai và nhà ở")


@mutation("The first heading becomes a paragraph that looks like it.")
def main_heading_as_paragraph(page: Page) -> None:
    rename(page.first("//main//h1"), "p")
    page.styles.append("#tieu-de-trang { font-size: 2rem; font-weight: 700; }")


@mutation("A heading becomes a bold paragraph of the same size.")
def heading_as_bold_paragraph(page: Page) -> None:
    heading = page.first(f"{BODY}/h2[@id][2]")
    rename(heading, "p")
    page.styles.append(f"#{heading.get('id')} {{ font-size: 1.5rem; font-weight: 700; }}")


@mutation("A heading of the second level becomes one of the fourth.")
def heading_level_skipped(page: Page) -> None:
    rename(page.first(f"{BODY}/h2[1]"), "h4")


@mutation("A heading is emptied.")
def heading_emptied(page: Page) -> None:
    say(page.first(f"{BODY}/h2[1]"), "")


@mutation("There is a second heading of the first level.", noticed=False)
def second_main_heading(page: Page) -> None:
    rename(page.first(f"{BODY}/h2[2]"), "h1")


@mutation("The main part becomes a plain div.")
def main_landmark_dropped(page: Page) -> None:
    rename(page.first("//main"), "div")


@mutation("The navigation loses its name.", noticed=False)
def navigation_name_dropped(page: Page) -> None:
    del page.first("//nav[@id]").attrib["aria-label"]


@mutation("The skip links are gone.")
def skip_links_dropped(page: Page) -> None:
    drop(page.first("//ul[@class='skip_links']"))


@mutation("The skip link leads to an id that is not there.")
def skip_link_astray(page: Page) -> None:
    page.first("//ul[@class='skip_links']//a").set("href", "#khong-co")


@mutation("Two elements have one id, and a label points to it.")
def id_doubled(page: Page) -> None:
    page.first(f"{BODY}//h2[@id]").set("id", "o-tim-kiem")


@mutation("The label of the search field points elsewhere.")
def label_moved(page: Page) -> None:
    page.first("//label[@for='o-tim-kiem']").set("for", "khong-co")


@mutation("The label of the search field is emptied.")
def label_emptied(page: Page) -> None:
    say(page.first("//label[@for='o-tim-kiem']"), "")


@mutation("The label of the search field gives way to a placeholder.")
def label_as_placeholder(page: Page) -> None:
    drop(page.first("//label[@for='o-tim-kiem']"))
    page.first("//input[@id='o-tim-kiem']").set("placeholder", "Tìm trên cổng thông tin này")


@mutation("The button of the search form has no name.")
def button_emptied(page: Page) -> None:
    say(page.first("//form//button"), "")


@mutation("A button is named otherwise than it reads.")
def button_named_otherwise(page: Page) -> None:
    page.first("//form//button").set("aria-label", "Gửi biểu mẫu")


@mutation("A link has no words.")
def link_emptied(page: Page) -> None:
    say(page.first(f"{BODY}//a[@href]"), "")


@mutation("A link loses its address and is a link no more.")
def link_without_address(page: Page) -> None:
    del page.first(f"{BODY}//a[@href]").attrib["href"]


@mutation("A link leads to a page that does not exist.")
def link_broken(page: Page) -> None:
    page.first(f"{BODY}//a[@href]").set("href", "khong-co-trang-nay/")


@mutation("A part of the content is hidden from screen readers.")
def content_hidden_from_speech(page: Page) -> None:
    page.first(f"{BODY}//p[string-length(.) > 60]").set("aria-hidden", "true")


@mutation("A link that takes the focus is hidden from screen readers.")
def focusable_hidden_from_speech(page: Page) -> None:
    page.first(f"{BODY}//a[@href]").set("aria-hidden", "true")


@mutation("The current page is no longer marked in the navigation.")
def current_page_unmarked(page: Page) -> None:
    marked = page.all("//header//*[@aria-current]")
    page.first("//header//*[@aria-current]")
    for element in marked:
        del element.attrib["aria-current"]


@mutation("A role is misspelt.")
def role_misspelt(page: Page) -> None:
    page.first("//main//nav").set("role", "navigaton")


@mutation("A name is taken from an id that is not there.")
def name_dangling(page: Page) -> None:
    page.first("//form//button").set("aria-labelledby", "khong-co")


@mutation("A table loses its caption.")
def caption_dropped(page: Page) -> None:
    drop(page.first("//main//table/caption"))


@mutation("The column headers of a table become plain cells.")
def column_headers_dropped(page: Page) -> None:
    page.first("//main//thead//th")
    for cell in page.all("(//main//table)[1]/thead//th"):
        rename(cell, "td")
        cell.attrib.pop("scope", None)


@mutation("The row headers of a table become plain cells.")
def row_headers_dropped(page: Page) -> None:
    page.first("(//main//table)[1]/tbody//th")
    for cell in page.all("(//main//table)[1]/tbody//th"):
        rename(cell, "td")
        cell.attrib.pop("scope", None)


@mutation("A header of a table is emptied.")
def header_emptied(page: Page) -> None:
    say(page.first("(//main//table)[1]/thead//th[2]"), "")


@mutation("A row of a table has a cell too few.")
def cell_dropped(page: Page) -> None:
    drop(page.first("(//main//table)[1]/tbody/tr/td"))


@mutation("A table is declared to be for layout only.")
def table_as_layout(page: Page) -> None:
    page.first("//main//table").set("role", "presentation")


@mutation("A list becomes paragraphs with dashes.")
def list_as_dashes(page: Page) -> None:
    items = page.first(f"{BODY}/ul[count(li) > 1]")
    for item in items:
        item.text = f"- {item.text or ''}"
        rename(item, "p")
    rename(items, "div")


@mutation("An item of a list stands in a div.")
def list_with_div(page: Page) -> None:
    rename(page.first(f"{BODY}/ul/li[2]"), "div")


@mutation("Empty paragraphs make room.")
def empty_paragraphs(page: Page) -> None:
    place = page.first(f"{BODY}/h2[2]")
    for _ in range(3):
        empty = place.makeelement("p")
        empty.text = "\xa0"
        place.addprevious(empty)


@mutation("A sign is read out as a picture without a name.")
def sign_without_name(page: Page) -> None:
    sign = page.first("//svg[@aria-hidden]")
    del sign.attrib["aria-hidden"]
    sign.set("role", "img")


@mutation("A picture without any text is put into the content.")
def picture_without_text(page: Page) -> None:
    place = page.first(f"{BODY}/h2[1]")
    place.addnext(place.makeelement("img", {"src": _icon(page), "width": "120", "height": "90"}))


@mutation("A picture's text is the name of its file.")
def picture_named_by_file(page: Page) -> None:
    place = page.first(f"{BODY}/h2[1]")
    picture = place.makeelement("img", {"src": _icon(page), "width": "120", "height": "90", "alt": "IMG_0231.jpg"})
    place.addnext(picture)


def _icon(page: Page) -> str:
    return page.first("//link[@rel='icon']").get("href") or ""

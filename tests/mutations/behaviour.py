"""Mutations of what the portal does: keyboard, focus, time, sound. All go into its script or its elements."""

from mutations.markup import BODY
from mutations.mutation import Page, mutation, rename


@mutation("The search button becomes a span with a click handler.")
def button_as_span(page: Page) -> None:
    button = page.first("//form//button")
    rename(button, "span")
    button.set("class", f"{button.get('class') or ''} nut-tim".strip())
    page.styles.append(".nut-tim { cursor: pointer; padding: .5rem 1rem; border: 1px solid; }")
    page.when_loaded(
        "document.querySelector('.nut-tim').addEventListener('click', e => e.target.closest('form').submit())"
    )


@mutation("The menu opens by a div that only the pointer can press.")
def summary_as_div(page: Page) -> None:
    menu, summary = page.first("//details[@class='site_menu']"), page.first("//details[@class='site_menu']/summary")
    rename(menu, "div")
    rename(summary, "div")
    summary.set("id", "mo-danh-muc")
    page.styles.append(".site_menu:not(.mo) .site_menu__list { display: none; } #mo-danh-muc { cursor: pointer; }")
    page.when_loaded(
        "const head = document.getElementById('mo-danh-muc');"
        " head.addEventListener('click', () => head.parentElement.classList.toggle('mo'));"
    )


@mutation("A link acts by script and takes no focus.")
def link_as_span(page: Page) -> None:
    link = page.first(f"{BODY}//a[@href]")
    link.set("data-den", link.attrib.pop("href"))
    rename(link, "span")
    page.styles.append("[data-den] { cursor: pointer; text-decoration: underline; }")
    page.when_loaded("document.querySelector('[data-den]').onclick = e => { location.href = e.target.dataset.den; };")


@mutation("The search field does not let the focus go.")
def focus_trapped(page: Page) -> None:
    page.first("//input[@id='o-tim-kiem']")
    page.when_loaded(
        "const field = document.getElementById('o-tim-kiem');"
        " field.addEventListener('keydown', e => { if (e.key === 'Tab') e.preventDefault(); });"
    )


@mutation("Whatever takes the focus loses it at once.")
def focus_thrown_away(page: Page) -> None:
    page.first("//a")
    page.when_loaded("document.addEventListener('focusin', e => { if (e.target.closest('main')) e.target.blur(); });")


@mutation("Positive tabindex values turn the order of the keyboard round.")
def tabindex_positive(page: Page) -> None:
    page.first(f"{BODY}//a[@href]")
    for number, link in enumerate(reversed(page.all(f"{BODY}//a[@href]")), start=1):
        link.set("tabindex", str(number))


@mutation("A link cannot be reached by Tab.")
def link_out_of_tab_order(page: Page) -> None:
    page.first(f"{BODY}//a[@href]").set("tabindex", "-1")


@mutation("The page moves the focus to its foot when it is loaded.", noticed=False)
def focus_moved_on_load(page: Page) -> None:
    page.first("//footer//a")
    page.when_loaded("document.querySelector('footer a').focus();")


@mutation("The search field sends the reader away as soon as it takes the focus.")
def focus_changes_page(page: Page) -> None:
    page.first("//input[@id='o-tim-kiem']")
    page.when_loaded(
        "const field = document.getElementById('o-tim-kiem'); field.addEventListener('focus', () => location.reload());"
    )


@mutation("The page loads itself anew every twenty seconds.")
def page_refreshes(page: Page) -> None:
    head = page.first("//head")
    head.append(head.makeelement("meta", {"http-equiv": "refresh", "content": "20"}))


@mutation("A paragraph goes away after two seconds.")
def paragraph_vanishes(page: Page) -> None:
    page.first(f"{BODY}//p")
    page.when_loaded("setTimeout(() => document.querySelector('.page__body p').remove(), 2000);")


@mutation("A paragraph changes its text every second and is announced each time.")
def live_region_chatters(page: Page) -> None:
    page.first(f"{BODY}//p").set("aria-live", "assertive")
    page.when_loaded(
        "let n = 0; const p = document.querySelector('.page__body p');"
        " setInterval(() => { n += 1; p.textContent = `Còn ${60 - n % 60} giây`; }, 1000);"
    )


@mutation("A sound starts by itself.")
def sound_by_itself(page: Page) -> None:
    page.first("//main")
    page.when_loaded(
        "const bytes = new Uint8Array(44 + 32000).fill(128); const view = new DataView(bytes.buffer);"
        " const put = (at, s) => [...s].forEach((c, i) => { bytes[at + i] = c.charCodeAt(0); });"
        " put(0, 'RIFF'); view.setUint32(4, 36 + 32000, true); put(8, 'WAVEfmt '); view.setUint32(16, 16, true);"
        " view.setUint16(20, 1, true); view.setUint16(22, 1, true); view.setUint32(24, 4000, true);"
        " view.setUint32(28, 4000, true); view.setUint16(32, 1, true); view.setUint16(34, 8, true); put(36, 'data');"
        " view.setUint32(40, 32000, true); for (let i = 44; i < bytes.length; i += 1) bytes[i] = i & 8 ? 150 : 106;"
        " const sound = document.createElement('audio'); sound.loop = true; sound.autoplay = true;"
        " sound.src = URL.createObjectURL(new Blob([bytes], {type: 'audio/wav'})); document.body.append(sound);"
    )


@mutation("The space bar does nothing on a link that is said to be a button.")
def button_role_deaf(page: Page) -> None:
    page.first(f"{BODY}//p//a[@href]").set("role", "button")


@mutation("The viewport forbids enlarging.")
def zoom_forbidden(page: Page) -> None:
    page.first("//meta[@name='viewport']").set("content", "width=device-width, maximum-scale=1, user-scalable=no")


@mutation("A script removes the language when the page is loaded.")
def language_removed_by_script(page: Page) -> None:
    page.first("//html")
    page.when_loaded("document.documentElement.removeAttribute('lang');")


@mutation("A script names the main links “Liên kết”, all of them.")
def names_flattened(page: Page) -> None:
    page.first("//nav//a")
    page.when_loaded("for (const a of document.querySelectorAll('nav a')) a.setAttribute('aria-label', 'Liên kết');")

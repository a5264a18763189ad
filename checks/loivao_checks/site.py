"""What is known of the whole site once each page has been read: rules about the whole need no page in memory."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urljoin, urlsplit

from loivao_checks.html import Document, Place, tag, text

OUR_GENERATOR = "Lối Vào"
"""A page that names this in `meta name=generator` is ours."""
_ADDRESSES = {
    "a": ("href",),
    "area": ("href",),
    "audio": ("src",),
    "embed": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "image": ("href",),
    "img": ("src", "srcset"),
    "input": ("src",),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href",),
    "video": ("src", "poster"),
}
_LOADED_LINKS = {
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "manifest",
    "apple-touch-icon",
    "mask-icon",
    "prefetch",
}
_WALKED = {"a", "area", "form"}
_XLINK = "{http://www.w3.org/1999/xlink}href"


@dataclass(frozen=True)
class Reference:
    """An address that a page names."""

    address: str
    """As it would be asked for: joined with the page's own address and `base`."""
    written: str
    """As it stands in the page."""
    loaded: bool
    """True when a browser fetches it by itself to show the page."""
    place: Place


@dataclass(frozen=True)
class PageFacts:
    """What the rules about the whole site need to know of a page."""

    path: str
    url: str
    title: str
    title_place: Place
    top: Place
    ids: frozenset[str]
    """Ids and names a fragment can point to."""
    generator: str
    canonical: str
    references: tuple[Reference, ...]


@dataclass(frozen=True)
class Answer:
    """What the site answers at an address. `ids` is None for what is no page of HTML."""

    found: bool
    ids: frozenset[str] | None = None


@dataclass(frozen=True, eq=False)
class Site:
    """All pages that are looked at, and how to ask for anything else of the same site."""

    pages: tuple[PageFacts, ...]
    origin: str
    """Scheme, host and port the pages' addresses are joined with."""
    ask: Callable[[str], Answer]
    """What the site answers at a path (percent-encoded, without query and fragment)."""

    @cached_property
    def ours(self) -> bool:
        """True when any page says it was made by Lối Vào: then all of them are held to the rules of the house."""
        return any(page.generator.startswith(OUR_GENERATOR) for page in self.pages)

    @cached_property
    def home(self) -> str:
        """Address the site has where it is published, without the last slash; empty when its pages don't tell."""
        homes = {
            page.canonical.removesuffix(page.url.lstrip("/")).removesuffix("/")
            for page in self.pages
            if page.canonical.endswith(page.url) and urlsplit(page.canonical).scheme
        }
        return homes.pop() if len(homes) == 1 else ""

    @cached_property
    def titles(self) -> dict[str, list[str]]:
        """Paths of the pages that carry each title."""
        carried: dict[str, list[str]] = {}
        for page in self.pages:
            carried.setdefault(page.title, []).append(page.path)
        return carried

    def path_of(self, address: str) -> str | None:
        """The path an address has on this site, or None when it is another site's."""
        parts = urlsplit(address)
        prefix = urlsplit(self.home).path
        published = self.home and f"{address}/".startswith(f"{self.home}/")
        if not published and f"{parts.scheme}://{parts.netloc}" != self.origin:
            return None
        path = parts.path or "/"
        return path.removeprefix(prefix) if prefix and path.startswith(f"{prefix}/") else path


def facts(document: Document, origin: str) -> PageFacts:
    """Gather what will be asked of a page later."""
    title = next(document.elements("title"), None)
    ids = set(document.ids)
    generator = canonical = ""
    base = f"{origin}{document.url}"
    for element in document.elements("a", "meta", "link", "base"):
        name = tag(element)
        if name == "a" and element.get("name"):
            ids.add(element.get("name") or "")
        elif name == "meta" and (element.get("name") or "").lower() == "generator":
            generator = element.get("content") or ""
        elif name == "link" and "canonical" in (element.get("rel") or "").lower().split():
            canonical = element.get("href") or ""
        elif name == "base" and element.get("href"):
            base = urljoin(base, element.get("href") or "")
    return PageFacts(
        path=document.path,
        url=document.url,
        title=text(title) if title is not None else "",
        title_place=document.place(document.root if title is None else title),
        top=document.place(document.root),
        ids=frozenset(ids),
        generator=generator,
        canonical=canonical,
        references=tuple(_references(document, base)),
    )


def _references(document: Document, base: str) -> Iterator[Reference]:
    for element in document.elements(*_ADDRESSES):
        name = tag(element)
        relations = set((element.get("rel") or "").lower().split())
        loaded = name not in _WALKED and (name != "link" or bool(relations & _LOADED_LINKS))
        for attribute in _ADDRESSES[name]:
            value = element.get(attribute) or (element.get(_XLINK) if attribute == "href" else None)
            for written in _split(value, is_set=attribute == "srcset"):
                yield Reference(_join(base, written), written, loaded, document.place(element))


def _split(value: str | None, *, is_set: bool) -> list[str]:
    if value is None:
        return []
    if not is_set:
        return [value.strip()]
    return [part.split()[0] for part in value.split(",") if part.split()]


def _join(base: str, written: str) -> str:
    if written.startswith("#"):
        return base.partition("#")[0] + written
    try:
        return urljoin(base, written)
    except ValueError:  # `http://[` and the like: no address at all, and the rule says so.
        return written

"""What is looked at: a folder, one HTML file, or addresses on this machine. Pages are never left out in silence."""

import os
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from loivao_checks import remote
from loivao_checks.html import parse
from loivao_checks.outcome import ObstacleError, Words
from loivao_checks.server import address, resolve, serving
from loivao_checks.site import Answer, facts

_LOOPBACK = {"127.0.0.1", "localhost", "::1"}
_SUFFIXES = (".html", ".htm")
_NOT_HERE = Words("Không có “{name}”.", "There is no “{name}”.")
_NO_PAGE = Words(
    "Thư mục “{name}” không có trang HTML nào để kiểm tra.", "The folder “{name}” has no HTML page to look at."
)
_NOT_HTML = Words("“{name}” không phải là tệp HTML.", "“{name}” is no HTML file.")
_NOT_LOOPBACK = Words(
    "“{name}” không ở trên máy này. Chỉ kiểm tra thư mục, tệp HTML, hoặc địa chỉ 127.0.0.1 và localhost.",
    "“{name}” is not on this machine. Only folders, HTML files, and addresses of 127.0.0.1 and localhost are checked.",
)
_LEADS_OUT = Words(
    "“{name}” là liên kết tượng trưng dẫn ra ngoài thư mục được kiểm tra, nên không đi theo. Hãy thay bằng tệp thật.",
    "“{name}” is a symbolic link that leads out of the folder, so it was not followed. Put a real file in its place.",
)
_LINKED_FOLDER = Words(
    "“{name}” là liên kết tượng trưng tới một thư mục, nên không đi theo. Hãy thay bằng thư mục thật.",
    "“{name}” is a symbolic link to a folder, so it was not followed. Put a real folder in its place.",
)


_NOMINAL = "http://127.0.0.1"
"""Stands for the folder's own host until it is served."""


@dataclass(frozen=True)
class Folder:
    """A folder, served only while a browser looks at it."""

    root: Path

    @property
    def origin(self) -> str:
        """What addresses of its pages are joined with."""
        return _NOMINAL

    def read(self, url: str) -> bytes:
        """Bytes at a path from the root. Raises ObstacleError."""
        found = resolve(self.root, url)
        if found is None:
            raise ObstacleError(_NOT_HERE.fill(name=url))
        return found.read_bytes()

    def ask(self, path: str) -> Answer:
        """What is there; a page is read for its ids."""
        found = resolve(self.root, path)
        if found is None:
            return Answer(found=False)
        if found.suffix.lower() not in _SUFFIXES:
            return Answer(found=True)
        return Answer(found=True, ids=facts(parse(path, path, found.read_bytes()), self.origin).ids)

    def served(self, prefix: str) -> AbstractContextManager[str]:
        """Origin at which a browser finds it; `prefix` is the path it has where it is published."""
        return serving(self.root, prefix)


@dataclass(frozen=True)
class Server:
    """A server on this machine, which someone else runs."""

    origin: str

    def read(self, url: str) -> bytes:
        """Bytes at a path. Raises ObstacleError."""
        return remote.fetch(f"{self.origin}{url}").body

    def ask(self, path: str) -> Answer:
        """What the server answers; a page is read for its ids."""
        try:
            fetched = remote.fetch(f"{self.origin}{path}")
        except ObstacleError:
            return Answer(found=False)
        if not fetched.is_html:
            return Answer(found=True)
        return Answer(found=True, ids=facts(parse(path, path, fetched.body), self.origin).ids)

    def served(self, prefix: str) -> AbstractContextManager[str]:  # noqa: ARG002 - it serves as it likes
        """Origin at which a browser finds it."""
        return nullcontext(self.origin)


@dataclass(frozen=True)
class Page:
    """A page to look at."""

    path: str
    """Its name in the report."""
    url: str
    """Its path from the root of the site, percent-encoded."""


@dataclass(frozen=True)
class Target:
    """What one argument of the command means."""

    source: Folder | Server
    pages: tuple[Page, ...]
    obstacles: tuple[Words, ...]
    """What of it cannot be looked at."""


def find(target: str, prefix_of_paths: str = "") -> Target:
    """Read an argument of the command line. Files are reported with the prefix before them. Raises ObstacleError."""
    parts = urlsplit(target)
    if parts.scheme in ("http", "https"):
        if parts.hostname not in _LOOPBACK:
            raise ObstacleError(_NOT_LOOPBACK.fill(name=target))
        origin = f"{parts.scheme}://{parts.netloc}"
        addresses, obstacles = remote.pages_at(target)
        return Target(Server(origin), tuple(Page(f"{origin}{url}", url) for url in addresses), obstacles)
    place = Path(target)
    if not place.exists():
        raise ObstacleError(_NOT_HERE.fill(name=target))
    if not place.is_dir():
        return _single(place, prefix_of_paths)
    root = place.resolve()
    names, obstacles = _pages_in(root)
    if not names and not obstacles:
        raise ObstacleError(_NO_PAGE.fill(name=target))
    return Target(Folder(root), tuple(Page(f"{prefix_of_paths}{name}", address(name)) for name in names), obstacles)


def _single(file: Path, prefix: str) -> Target:
    if file.suffix.lower() not in _SUFFIXES:
        raise ObstacleError(_NOT_HTML.fill(name=file))
    file = file.resolve()
    root = _folder_with_what_it_loads(file)
    page = Page(f"{prefix}{file.name}", address(file.relative_to(root).as_posix()))
    return Target(Folder(root), (page,), ())


def _folder_with_what_it_loads(file: Path) -> Path:
    """The lowest folder that holds the page and each file it loads from further up (`../assets/site.css`)."""
    references = facts(parse(file.name, f"/{quote(file.name)}", file.read_bytes()), _NOMINAL).references
    written = (unquote(urlsplit(each.written.strip()).path) for each in references if each.loaded)
    steps = (len(path.split("..")) - 1 for path in written if path.startswith("../") and (file.parent / path).is_file())
    return [file.parent, *file.parent.parents][max(steps, default=0)]


def _pages_in(root: Path) -> tuple[tuple[str, ...], tuple[Words, ...]]:
    names: list[str] = []
    out: list[Words] = []
    for folder, folders, files in os.walk(root):
        here = Path(folder)
        linked = [name for name in folders if (here / name).is_symlink()]
        out += [_LINKED_FOLDER.fill(name=(here / name).relative_to(root).as_posix()) for name in linked]
        for name in files:
            file = here / name
            if file.suffix.lower() not in _SUFFIXES:
                continue
            shown = file.relative_to(root).as_posix()
            if file.resolve().is_relative_to(root):
                names.append(shown)
            else:
                out.append(_LEADS_OUT.fill(name=shown))
    return tuple(sorted(names)), tuple(sorted(out, key=lambda words: words.en))

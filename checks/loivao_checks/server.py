"""A loopback server for the folder that is looked at: right types, an honest 404, nothing from outside the folder."""

import mimetypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote, unquote, urlsplit

_TYPES = {
    ".atom": "application/atom+xml",
    ".css": "text/css",
    ".csv": "text/csv",
    ".htm": "text/html",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


def resolve(root: Path, url_path: str) -> Path | None:
    """The file of this folder that a server answers with, or None. `root` must be resolved already.

    A folder answers with its index.html. What lies outside, also behind a symbolic link, is not there.
    """
    parts = [part for part in unquote(url_path).split("/") if part]
    if any(part in (".", "..") or "\\" in part or "\0" in part for part in parts):
        return None
    found = root.joinpath(*parts)
    if found.is_dir():
        found = found / "index.html"
    elif url_path.endswith("/"):
        return None
    if not found.is_file() or not found.resolve().is_relative_to(root):
        return None
    return found


def address(path: str) -> str:
    """The address, from the root, at which a file of the folder is read: an index.html at its folder."""
    folder, _, name = path.rpartition("/")
    shown = (f"{folder}/" if folder else "") if name == "index.html" else path
    return "/" + quote(shown)


def media_type(path: Path) -> str:
    """Content type without charset: the page says its own."""
    return _TYPES.get(path.suffix.lower()) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "_Server"

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the report is the only thing to read."""

    def _answer(self, with_body: bool) -> None:
        root, prefix = self.server.root, self.server.prefix
        path = urlsplit(self.path).path
        if prefix and path.startswith(f"{prefix}/"):
            path = path.removeprefix(prefix)
        found = resolve(root, path)
        if found and found.name == "index.html" and not path.endswith(("/", "/index.html")):
            self._send(301, b"", "text/plain", with_body, location=f"{path}/")
        elif found:
            self._send(200, found.read_bytes(), media_type(found), with_body)
        else:
            missing = resolve(root, "/404.html")
            self._send(404, missing.read_bytes() if missing else b"404", "text/html", with_body)

    def _send(self, status: int, body: bytes, kind: str, with_body: bool, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        if with_body:
            self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    root: Path
    prefix: str

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up in the middle of an answer is no error of ours; anything else is shown."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serving(root: Path, prefix: str = "") -> Iterator[str]:
    """Serve a folder on a free port of 127.0.0.1 while the block runs; gives the address of its root, without slash.

    `prefix` is the path the site will have where it is published (`/portal`); its absolute links work here too.
    """
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.root = root.resolve()
        server.prefix = prefix
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()

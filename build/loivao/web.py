"""A small web server for a built site, which no other machine can reach."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from loivao.exits import CouldNot

HOST: Final = "127.0.0.1"

# Written out, because the tables of operating systems differ and some know no .webmanifest and call .js text/plain.
TYPES: Final[Mapping[str, str]] = {
    "": "application/octet-stream",
    ".atom": "application/atom+xml; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


class Handler(SimpleHTTPRequestHandler):
    """Answers from the folder that ``where`` says at the moment of the request, and from that one only."""

    server_version = "loivao"
    extensions_map = dict(TYPES)  # noqa: RUF012  # the base class declares it so

    def __init__(self, where: Callable[[], Path], *arguments: Any) -> None:
        super().__init__(*arguments, directory=str(where()))

    def guess_type(self, path: Any) -> str:
        """The media type by our own table only."""
        return TYPES.get(Path(path).suffix.lower(), TYPES[""])

    def list_directory(self, path: Any) -> None:  # noqa: ARG002  # the signature of the base class
        """A folder without ``index.html`` is no page."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Nothing there: the site's own 404 page, with status 404."""
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        """A new publication must show at once."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *arguments: Any) -> None:
        """Say nothing for each request: the terminal belongs to the person."""


@contextmanager
def server(where: Callable[[], Path], port: int, handler: type[Handler] = Handler) -> Iterator[ThreadingHTTPServer]:
    """A server on the loopback address, listening but not yet answering; port 0 takes any free one.

    Raises:
        CouldNot: the port is taken, or there is none of this number.
    """
    try:
        listening = ThreadingHTTPServer((HOST, port), partial(handler, where))
    except (OSError, OverflowError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise CouldNot("serve.port-taken", port=port, fault=reason, other=8080 if port != 8080 else 8081) from None
    with listening:
        yield listening


@contextmanager
def serving(folder: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    """Serve ``folder`` from a free port while the block runs; the address of its root, with a slash."""
    with server(lambda: folder, 0, handler) as listening:
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield address(listening)
        finally:
            listening.shutdown()
            thread.join()


def address(listening: ThreadingHTTPServer) -> str:
    """Where a browser of this machine finds the server's root."""
    return f"http://{HOST}:{listening.server_address[1]}/"

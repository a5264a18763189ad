"""A built site as a real web server gives it to readers: compressed, and under a strict Content Security Policy."""

from email.parser import BytesHeaderParser
from io import BytesIO
from typing import Final

import brotli

from loivao.web import Handler

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self';"
    " form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'"
)
COMPRESSED: Final = ("text/", "application/json", "application/xml", "application/atom+xml", "image/svg+xml")
"""Kinds of files that servers compress; fonts and pictures are compressed in themselves."""


class Strict(Handler):
    """Answers with the policy."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


class Compressed(Strict):
    """Answers in brotli to whoever takes it."""

    def do_GET(self) -> None:  # noqa: N802  # the base class calls it so
        line, self.wfile = self.wfile, BytesIO()
        super().do_GET()
        whole, self.wfile = self.wfile.getvalue(), line
        head, _, body = whole.partition(b"\r\n\r\n")
        status, _, fields = head.partition(b"\r\n")
        headers = BytesHeaderParser().parsebytes(fields)
        kind = headers.get("Content-Type", "")
        if "br" in self.headers.get("Accept-Encoding", "") and kind.startswith(COMPRESSED):
            body = brotli.compress(body)
            del headers["Content-Length"]
            headers["Content-Length"] = str(len(body))
            headers["Content-Encoding"] = "br"
            headers["Vary"] = "Accept-Encoding"
        lines = (f"{name}: {value}\r\n".encode() for name, value in headers.items())
        self.wfile.write(b"".join((status, b"\r\n", *lines, b"\r\n", body)))

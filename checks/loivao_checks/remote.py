"""Pages of a server on this machine: one, or all of a site by its sitemap or by following its links."""

import urllib.error
import urllib.request
from collections import deque
from dataclasses import dataclass
from functools import lru_cache
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.parse import urljoin, urlsplit

from lxml import etree

from loivao_checks.html import parse
from loivao_checks.outcome import ObstacleError, Words
from loivao_checks.site import facts

MOST_PAGES = 10_000
MOST_BYTES = 20_000_000
_SECONDS = 20.0
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
_STATUS = Words("“{url}” trả lời bằng mã {status}.", "“{url}” answers with status {status}.")
_UNREACHABLE = Words("Không tới được “{url}”: {reason}.", "“{url}” cannot be reached: {reason}.")
_TOO_BIG = Words("“{url}” lớn hơn {most} byte.", "“{url}” is bigger than {most} bytes.")
_LEFT = Words("“{url}” chuyển sang máy chủ khác: {to}.", "“{url}” redirects to another host: {to}.")
_NOT_HTML = Words("“{url}” không phải là trang HTML ({kind}).", "“{url}” is no HTML page ({kind}).")
_TOO_MANY = Words(
    "Có nhiều hơn {most} trang; phần còn lại chưa được kiểm tra.",
    "There are more than {most} pages; the rest was not looked at.",
)


@dataclass(frozen=True)
class Fetched:
    """An answer with status 200."""

    url: str
    """Where it came from in the end, after redirects on the same host."""
    kind: str
    body: bytes

    @property
    def is_html(self) -> bool:
        """True for a page."""
        return "html" in self.kind


class _SameHost(urllib.request.HTTPRedirectHandler):
    def redirect_request(  # noqa: PLR0917 - the library's own signature
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        if urlsplit(newurl).netloc != urlsplit(req.full_url).netloc:
            raise ObstacleError(_LEFT.fill(url=req.full_url, to=newurl))
        return super().redirect_request(req, fp, code, msg, headers, newurl)


# No proxy: an address of this machine is asked for on this machine.
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}), _SameHost)


@lru_cache(maxsize=256)
def fetch(url: str) -> Fetched:
    """Ask for an address. Raises ObstacleError for anything but an answer with status 200, at most 20 MB."""
    try:
        with _OPENER.open(url, timeout=_SECONDS) as answer:
            body = answer.read(MOST_BYTES + 1)
            fetched = Fetched(answer.url, answer.headers.get_content_type(), body)
    except urllib.error.HTTPError as error:
        raise ObstacleError(_STATUS.fill(url=url, status=error.code)) from error
    except (urllib.error.URLError, HTTPException, OSError, ValueError) as error:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        raise ObstacleError(_UNREACHABLE.fill(url=url, reason=reason)) from error
    if len(body) > MOST_BYTES:
        raise ObstacleError(_TOO_BIG.fill(url=url, most=MOST_BYTES))
    return fetched


def pages_at(url: str) -> tuple[tuple[str, ...], tuple[Words, ...]]:
    """Paths of the pages at an address, and what stood in the way. Raises ObstacleError when the address itself fails.

    An address that ends with a slash is a site: the pages of its sitemap.xml, or, where it has none, those that links
    of the same host lead to. Any other address is one page.
    """
    first = fetch(url)
    if not first.is_html:
        raise ObstacleError(_NOT_HTML.fill(url=url, kind=first.kind))
    start = urlsplit(first.url).path or "/"
    if not start.endswith("/"):
        return (start,), ()
    try:
        listed = _listed(fetch(urljoin(first.url, "sitemap.xml")), start)
    except ObstacleError:
        listed = ()
    if listed:
        return tuple(sorted({start, *listed})), ()
    return _followed(first, start)


def _listed(sitemap: Fetched, start: str) -> tuple[str, ...]:
    # A sitemap names the addresses the site will have: here they begin where it was asked for.
    try:
        tree = etree.fromstring(sitemap.body, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return ()
    found = [urlsplit((loc.text or "").strip()).path or "/" for loc in tree.iter(_SITEMAP)]
    home = min(found, key=len, default="/")
    return tuple(start + path.removeprefix(home) for path in found)


def _followed(first: Fetched, start: str) -> tuple[tuple[str, ...], tuple[Words, ...]]:
    origin = "{0.scheme}://{0.netloc}".format(urlsplit(first.url))
    seen, pages = {start}, [start]
    waiting = deque([(start, first)])
    while waiting:
        path, fetched = waiting.popleft()
        for reference in facts(parse(path, path, fetched.body), origin).references:
            parts = urlsplit(reference.address)
            inside = f"{parts.scheme}://{parts.netloc}" == origin and parts.path.startswith(start)
            if reference.loaded or not inside or parts.path in seen:
                continue
            seen.add(parts.path)
            try:
                found = fetch(f"{origin}{parts.path}")
            except ObstacleError:
                continue  # A link that leads nowhere: the rule about links names it and the page it stands on.
            if found.is_html and len(pages) >= MOST_PAGES:
                return tuple(sorted(pages)), (_TOO_MANY.fill(most=MOST_PAGES),)
            if found.is_html:
                pages.append(parts.path)
                waiting.append((parts.path, found))
    return tuple(sorted(pages)), ()

"""Addresses of the site: one scheme, for the pages that are made and for the check of links to them.

An address is relative to the site's root, ends with a slash, and is "" for home.
"""

import posixpath
import re
import unicodedata
from typing import Final

from loivao.model.language import Language

HOME: Final = ""
PLAN: Final = "ke-hoach/"
MATRIX: Final = f"{PLAN}ma-tran/"
"""Which agency of the plan was given which task."""
AGENCIES: Final = "co-quan/"
GUIDES: Final = "huong-dan/"
RESULTS: Final = "ket-qua/"
AMOUNTS: Final = "muc-tien/"
INDICATORS: Final = "chi-so/"
INSTRUMENTS: Final = "van-ban/"
STATEMENT: Final = "tuyen-bo-tiep-can/"
SITUATIONS: Final = "hoan-canh/"
GLOSSARY: Final = "thuat-ngu/"
INDEX: Final = "a-z/"
SITE_MAP: Final = "so-do-trang/"
WHATS_NEW: Final = "co-gi-moi/"
REVIEWS: Final = "han-kiem-tra/"
EVENTS: Final = "lich/"
SEARCH: Final = "tim-kiem/"
SEARCH_INDEX: Final = f"{SEARCH}muc-luc.json"
"""The one file of the index with an address that stays; it names the others."""
NOT_FOUND: Final = "404.html"
DATA: Final = "du-lieu/"
DATA_PACKAGE: Final = f"{DATA}datapackage.json"
DATA_KINDS: Final = (
    "ke-hoach",
    "co-quan",
    "dau-moi",
    "van-ban",
    "muc-tien",
    "chi-so",
    "ket-qua",
    "dinh-chinh",
    "su-kien",
    "thuat-ngu",
    "huong-dan",
)
"""Kinds of data that have a file each (``data_file``); their titles are the strings ``export_title_<kind>``."""
RESULTS_TABLE: Final = f"{DATA}ket-qua.csv"
RESULTS_SCHEMA: Final = f"{DATA}ket-qua.schema.json"
NEWS: Final = "tin-moi.xml"
"""The feed of what is new."""
CALENDAR: Final = "lich.ics"

EDITIONS: Final = frozenset(language.value for language in Language)
"""Below which editions in other languages will stand (decision 0013)."""

RESERVED: Final = frozenset(
    {"index", "readme", "404", "assets", "sitemap"}
    | EDITIONS
    | {
        address.rstrip("/")
        for address in (
            PLAN,
            AGENCIES,
            GUIDES,
            RESULTS,
            AMOUNTS,
            INDICATORS,
            INSTRUMENTS,
            STATEMENT,
            DATA,
            SITUATIONS,
            GLOSSARY,
            INDEX,
            SITE_MAP,
            WHATS_NEW,
            REVIEWS,
            EVENTS,
            SEARCH,
        )
    }
)
"""First parts of addresses that no written page may take."""

FOLDER_PAGES: Final = frozenset({"index", "readme"})
"""Names that MkDocs would publish as the page of the folder itself."""

_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")


def slug(words: str) -> str:
    """``words`` in the letters of an address: "Ai được đăng ký?" → "ai-duoc-dang-ky"; "" when nothing is left."""
    plain = unicodedata.normalize("NFD", words.lower().replace("đ", "d"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_SLUG.sub("-", letters).strip("-")


def task_group(place: str) -> str:
    """The address of the task group at ``place`` (``II.3``)."""
    return f"{PLAN}nhom-{place.partition('.')[2].partition('.')[0]}/"


def task(place: str) -> str:
    """The address of the task at ``place`` (``II.3.1``), below its group; the group's own page has it as a fragment."""
    return f"{task_group(place)}nhiem-vu-{place.rpartition('.')[2]}/"


def agency(identifier: str) -> str:
    return f"{AGENCIES}{identifier}/"


def guide(identifier: str) -> str:
    return f"{GUIDES}{identifier}/"


def situation(identifier: str) -> str:
    return f"{SITUATIONS}{identifier}/"


def term(identifier: str) -> str:
    """The address of a term, on the page of all terms."""
    return f"{GLOSSARY}#tu-{identifier}"


def event(identifier: str) -> str:
    """The address of an event, on the page of all events."""
    return f"{EVENTS}#{identifier}"


def base(identifier: str) -> str:
    """The address of a base amount, on the page of all amounts."""
    return f"{AMOUNTS}#goc-{identifier}"


def results_of(year: int) -> str:
    """The address of all results of one year."""
    return f"{RESULTS}nam-{year}/"


def indicator(code: str) -> str:
    return f"{INDICATORS}{code.lower()}/"


def indicator_table(code: str) -> str:
    """The address of an indicator's results as a CSV file."""
    return f"{INDICATORS}{code.lower()}.csv"


def indicator_data(code: str) -> str:
    """The address of an indicator and its results as a JSON file."""
    return f"{INDICATORS}{code.lower()}.json"


def data_file(kind: str) -> str:
    """The address of all records of one kind as a JSON file."""
    return f"{DATA}{kind}.json"


def instrument(identifier: str) -> str:
    return f"{INSTRUMENTS}{identifier}/"


def written_page(identifier: str) -> str:
    return f"{identifier}/"


def of_content(file: str) -> str:
    """The address of a Markdown file counted from ``content/``: "huong-dan/viec-lam.md" → "huong-dan/viec-lam/"."""
    return f"{posixpath.splitext(file)[0]}/"


def destination(target: str, file: str) -> str | None:
    """Where a link of a Markdown file leads inside the site, with its fragment; None where it leads out of the site.

    Two ways to write it: a Markdown file counted from the file of the link (``../lien-he.md#gio``), or an address of
    the site from its root (``/co-quan/``). ``file`` is counted from ``content/``.

    Raises:
        ValueError: the target is neither, nor an address outside (``https:``, ``http:``, ``mailto:``, ``tel:``).
    """
    if target.startswith(("https://", "http://", "mailto:", "tel:")):
        return None
    path, hash_sign, fragment = target.partition("#")
    if not path and hash_sign:
        return of_content(file) + target
    if path.startswith("/") and not path.startswith("//"):
        return path[1:] + hash_sign + fragment
    if path.endswith(".md") and ":" not in path:
        reached = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
        if not reached.startswith(".."):
            return of_content(reached) + hash_sign + fragment
    raise ValueError(target)

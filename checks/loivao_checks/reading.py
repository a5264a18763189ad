"""Many pages read at once: one process a processor, the answers in the order of the pages."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice

from loivao_checks.static import PageRead, read_page

FEWEST_AT_ONCE = 40
"""To start processes takes as long as to read about so many pages."""
_HANDED_OVER = 64
_CHUNK = 4


@dataclass(frozen=True)
class Written:
    """A page as it came."""

    path: str
    url: str
    body: bytes
    origin: str


def read_pages(pages: Iterable[Written], count: int) -> Iterator[PageRead]:
    """Each page after its own rules. Only so many bodies are in memory as are being read."""
    processes = min(os.cpu_count() or 1, 8)
    if count < FEWEST_AT_ONCE or processes == 1:
        yield from map(_read, pages)
        return
    coming = iter(pages)
    with ProcessPoolExecutor(processes) as pool:
        while batch := list(islice(coming, _HANDED_OVER)):
            yield from pool.map(_read, batch, chunksize=_CHUNK)


def _read(page: Written) -> PageRead:
    return read_page(page.path, page.url, page.body, page.origin).without_repeated_passes()

"""Which pages the site will have, as far as the files could be read."""

from typing import Final

from loivao.links.draft import Draft
from loivao.links.names import Names
from loivao.model import addresses
from loivao.model.references import Named
from loivao.problems import nearest

_FIXED: Final = frozenset(
    {
        addresses.HOME,
        addresses.PLAN,
        addresses.AGENCIES,
        addresses.GUIDES,
        addresses.MATRIX,
        addresses.RESULTS,
        addresses.AMOUNTS,
        addresses.INSTRUMENTS,
        addresses.STATEMENT,
        addresses.SITUATIONS,
        addresses.GLOSSARY,
        addresses.INDEX,
        addresses.SITE_MAP,
        addresses.WHATS_NEW,
        addresses.REVIEWS,
        addresses.EVENTS,
        addresses.DATA,
        addresses.SEARCH,
    }
)
_MADE_FROM: Final = (
    (Named.AGENCY, addresses.AGENCIES, addresses.agency),
    (Named.INDICATOR, addresses.INDICATORS, addresses.indicator),
    (Named.INSTRUMENT, addresses.INSTRUMENTS, addresses.instrument),
    (Named.TASK, addresses.PLAN, addresses.task_group),
    (Named.TASK, addresses.PLAN, addresses.task),
)
_RESULTS: Final = "data/results/"


class Sitemap:
    """The addresses of the site; below a kind whose file could not be read every address may exist."""

    def __init__(self, draft: Draft, names: Names) -> None:
        known = set(_FIXED)
        known.update(addresses.of_content(file.removeprefix("content/")) for file in draft.bodies)
        known.update(addresses.situation(each) for guide in draft.guides for each in guide.record.head.situations)
        known.update(addresses.results_of(result.record.year) for result in draft.results)
        for kind, _, address in _MADE_FROM:
            known.update(address(identifier) for identifier in names.known.get(kind, ()))
        self._known = frozenset(known)
        unread = [prefix for kind, prefix, _ in _MADE_FROM if kind not in names.known]
        if any(file.startswith(_RESULTS) for file in draft.faulty):
            unread.append(addresses.RESULTS)
        self._unsure = tuple(unread)
        self._files = frozenset(file.removeprefix("content/") for file in draft.files if file.endswith(".md"))

    def has(self, address: str) -> bool:
        """Whether the site has a page there, or may have one."""
        if address in self._known or address.startswith(self._unsure):
            return True
        return f"{address.rstrip('/')}.md" in self._files

    def near(self, address: str, written: str) -> str:
        """Pages that may be meant, in the manner in which the link was written."""
        if written.startswith("/"):
            return nearest(f"/{address}", sorted(f"/{known}" for known in self._known))
        names = sorted(file.rpartition("/")[2] for file in self._files)
        return nearest(f"{address.rstrip('/')}.md".rpartition("/")[2], names)

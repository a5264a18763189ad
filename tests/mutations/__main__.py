"""`make mutations`: break the shipped portal in many small ways, and count how many the checker catches.

Each mutation is made on the first of the portal's kinds of page that it applies to, alone in a copy of the built site.
It is caught when the checker holds something against the mutant that it does not hold against the page as it was.
"""

import argparse
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from checked import Finding, checked, with_outcome
from figures import share, table, write_part
from lxml import html
from mutations import behaviour, looks, markup, words
from mutations.mutation import ALL, Mutation, NotHereError, Page
from reading.measured import build

from loivao.web import serving

GROUPS: Final = {module.__name__.rpartition(".")[2]: module for module in (markup, words, looks, behaviour)}
FIRST: Final = ("guide", "results_year", "task", "indicator", "home")
"""Kinds of page that are broken first: most readers read these. Then come the others, by name."""
UNBROKEN: Final = "as-it-was"


class Mutant(NamedTuple):
    """A mutation made on a page."""

    mutation: Mutation
    kind: str
    news: tuple[Finding, ...]
    """What the checker says of the mutant and not of the page as it was."""

    @property
    def caught(self) -> bool:
        """Whether it says anything."""
        return bool(self.news)


def measure(states: str, chosen: Sequence[Mutation] = tuple(ALL)) -> list[Mutant]:
    """Break the portal in all the chosen ways and look at every mutant."""
    with tempfile.TemporaryDirectory() as work:
        site, mutants = Path(work, "site"), Path(work, "mutants")
        kinds = build(site)
        others = _outline(site, Path(work, "outline"))
        made: dict[str, tuple[str, str]] = {}
        for each in chosen:
            made[each.name] = _make(each, site, others, mutants / each.name, kinds)
        for kind in sorted({kind for kind, _ in made.values()}):
            _write(others, mutants / UNBROKEN / kind, Page(_parsed(site / _file(kinds[kind]))), _file(kinds[kind]))
        with serving(mutants) as base:
            broken = {name: f"{base}{name}/{file}" for name, (_, file) in made.items()}
            whole = {kind: f"{base}{UNBROKEN}/{kind}/{file}" for kind, file in made.values()}
            pages = checked([*whole.values(), *broken.values()], Path(work), states).pages
    said = {kind: {_saying(one) for one in pages[address]} for kind, address in whole.items()}
    return [
        Mutant(each, kind, tuple(one for one in pages[broken[each.name]] if _saying(one) not in said[kind]))
        for each in chosen
        for kind, _ in [made[each.name]]
    ]


def _make(each: Mutation, site: Path, others: Path, target: Path, kinds: dict[str, str]) -> tuple[str, str]:
    order = [kind for kind in FIRST if kind in kinds] + sorted(set(kinds) - set(FIRST))
    for kind in order:
        file = _file(kinds[kind])
        page = Page(_parsed(site / file))
        try:
            each.change(page)
        except NotHereError:
            continue
        _write(others, target, page, file)
        return kind, file
    raise LookupError(f"{each.name} applies to no page of the portal")


def _outline(site: Path, outline: Path) -> Path:
    """The site with nothing on its pages but their ids: what links lead to, read by the checker for every mutant."""
    shutil.copytree(site, outline)
    for page in outline.rglob("*.html"):
        places = "".join(f'<p id="{name}">' for name in re.findall(r'\bid="([^"]+)"', page.read_text("utf-8")))
        page.write_text(f"<!doctype html><title>…</title>{places}", "utf-8")
    return outline


def _write(others: Path, target: Path, page: Page, file: str) -> None:
    # Hard links: every link of the page leads somewhere, and that costs no room.
    shutil.copytree(others, target, copy_function=os.link)
    for asset, added in (("assets/site.css", page.styles), ("assets/js/site.js", page.scripts)):
        if added:
            text = (target / asset).read_text("utf-8")
            (target / asset).unlink()
            (target / asset).write_text("\n".join((text, *added)), "utf-8")
    (target / file).unlink()
    (target / file).write_bytes(html.tostring(page.document, encoding="utf-8", doctype="<!doctype html>"))


def _parsed(file: Path) -> html.HtmlElement:
    return html.document_fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def _file(url: str) -> str:
    path = url.lstrip("/")
    return path if path.endswith(".html") else f"{path}index.html"


def _saying(finding: Finding) -> tuple[str, str, str]:
    return finding.outcome, finding.rule, finding.target


def told(mutants: Sequence[Mutant]) -> list[str]:
    """The figures as Markdown."""
    rows = [_row(name, [m for m in mutants if m.mutation.change.__module__ == f"mutations.{name}"]) for name in GROUPS]
    missed = [mutant for mutant in mutants if not mutant.caught]
    return [
        *table(("what is broken", "caught, of those a reader notices", "by `failed`", "caught, of all"), rows),
        *[f"| {' | '.join(_row('**all**', mutants))} |", "", "### Misses", ""],
        *table(
            ("mutation", "kind of page", "what it does", "a reader notices"),
            [(m.mutation.name, m.kind, m.mutation.sentence, "yes" if m.mutation.noticed else "no") for m in missed],
            mark="---",
        ),
    ]


def _row(name: str, mutants: Iterable[Mutant]) -> tuple[str, ...]:
    every = list(mutants)
    noticed = [mutant for mutant in every if mutant.mutation.noticed]
    failed = [mutant for mutant in noticed if with_outcome(mutant.news, "failed")]
    return (
        name,
        share(sum(mutant.caught for mutant in noticed), len(noticed)),
        share(len(failed), len(noticed)),
        share(sum(mutant.caught for mutant in every), len(every)),
    )


def main() -> None:
    """Measure, print, and write the figures down."""
    options = argparse.ArgumentParser(prog="make mutations", description=__doc__)
    options.add_argument("--states", default="usual", help="as loivao-check takes them (default: usual)")
    lines = told(measure(options.parse_args().states))
    print("\n".join(lines))
    write_part("mutations", lines)


if __name__ == "__main__":
    main()

"""`make corpus`: how many barriers of the corpus the checker finds, and what it holds against clean pages.

A barrier is found by a finding, `failed` or `cantTell`, that is about it: one whose target is, closely contains or lies
in an element that the case names, or one of the whole page about the criterion of the barrier; and that is not said of
the clean twin as well. Misses of the held-out part are counted, not named: who writes rules does not see that part.
"""

import argparse
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from checked import Checked, Finding, checked, with_outcome
from corpus.cases import CORPUS, FAMILIES, PARTS, Case, cases
from figures import share, table, write_part
from in_browser import seen

from loivao.web import serving

TOUCH: Final = Path(__file__).with_name("touch.mjs")
HEADS: Final = (
    "family",
    "barriers found",
    "by `failed`",
    "clean twins with `failed`",
    "innocent pages with `failed`",
    "clean and innocent pages with `cantTell`",
)


class Measured(NamedTuple):
    """A case after the checker looked at it."""

    case: Case
    about: tuple[Finding, ...]
    """Findings about its barrier."""
    clean: tuple[Finding, ...]
    """Findings on its clean or innocent page."""

    @property
    def found(self) -> bool:
        """Whether any finding is about the barrier."""
        return bool(self.about)

    @property
    def falsely_failed(self) -> bool:
        """Whether the clean page is said to fail."""
        return bool(with_outcome(self.clean, "failed"))


def measure(states: str, parts: Sequence[str] = PARTS) -> tuple[list[Measured], Checked]:
    """Look at every case of the parts."""
    chosen = [case for part in parts for case in cases(part)]
    run = checked([file for case in chosen for file in case.files], CORPUS, states)
    assert run.unable == (), f"these could not be looked at: {run.unable}"
    pages = {path.rpartition("/")[0]: findings for path, findings in run.pages.items()}
    with_barrier = [case for case in chosen if case.barrier]
    news = {case: _only_of_barrier(case, pages) for case in with_barrier}
    places = _about(news)
    return [
        Measured(
            case,
            tuple(one for one in news.get(case, ()) if _is_about(case, one, places[case])) if case.barrier else (),
            pages[case.file("clean")],
        )
        for case in chosen
    ], run


def _only_of_barrier(case: Case, pages: Mapping[str, tuple[Finding, ...]]) -> tuple[Finding, ...]:
    of_clean = {(one.rule, one.target, one.message) for one in pages[case.file("clean")]}
    return tuple(one for one in pages[case.file("barrier")] if (one.rule, one.target, one.message) not in of_clean)


def _about(news: Mapping[Case, tuple[Finding, ...]]) -> dict[Case, frozenset[str]]:
    """Of each case, the targets that are about its barrier, as a browser finds them."""
    asked = [
        {
            "path": case.file("barrier"),
            "touches": case.barrier.touches if case.barrier else (),
            "targets": sorted({one.target for one in found if one.target}),
        }
        for case, found in news.items()
    ]
    with tempfile.TemporaryDirectory() as work, serving(CORPUS) as base:
        answers = seen(TOUCH, Path(work, "profile"), base=base, pages=asked)
    nowhere = [each["path"] for each, answer in zip(asked, answers, strict=True) if not answer["found"]]
    assert nowhere == [], f"their elements are not on the page: {nowhere}"
    return {case: frozenset(answer["about"]) for case, answer in zip(news, answers, strict=True)}


def _is_about(case: Case, finding: Finding, places: frozenset[str]) -> bool:
    if finding.target:
        return finding.target in places
    return case.barrier is not None and case.barrier.criterion in finding.criteria


def row(name: str, measured: Iterable[Measured]) -> tuple[str, ...]:
    """The figures of some cases."""
    every = list(measured)
    barriers = [each for each in every if each.case.barrier]
    innocent = [each for each in every if not each.case.barrier]
    asked = [each for each in every if with_outcome(each.clean, "cantTell")]
    return (
        name,
        share(sum(each.found for each in barriers), len(barriers)),
        share(sum(bool(with_outcome(each.about, "failed")) for each in barriers), len(barriers)),
        share(sum(each.falsely_failed for each in barriers), len(barriers)),
        share(sum(each.falsely_failed for each in innocent), len(innocent)),
        share(len(asked), len(every)),
    )


def told(measured: Sequence[Measured], run: Checked) -> list[str]:
    """The figures as Markdown."""
    looked = ", ".join(f"{name} {version}" for name, version in run.engines.items() if name != "browser")
    lines = [f"Engines: {looked}. States: {', '.join(run.states)}.", ""]
    for part in PARTS:
        of_part = [each for each in measured if each.case.part == part]
        if not of_part:
            continue
        rows = [row(family, (each for each in of_part if each.case.family == family)) for family in FAMILIES]
        lines += [f"### {part}", "", *table(HEADS, [*rows, row("**all**", of_part)]), ""]
    of_dev = [each for each in measured if each.case.part == "dev"]
    wrong = [each for each in of_dev if each.falsely_failed]
    missed = [each.case for each in of_dev if each.case.barrier and not each.found]
    lines += ["### Clean pages of dev with `failed`", ""]
    lines += [f"- {each.case.file('clean')}: {_rules(each)}" for each in wrong] or ["None."]
    lines += ["", "### Misses of dev", ""]
    return lines + table(
        ("case", "criterion", "barrier"),
        [(f"{c.family}/{c.name}", c.barrier.criterion, c.barrier.sentence) for c in missed if c.barrier],
        mark="---",
    )


def _rules(measured: Measured) -> str:
    return ", ".join(sorted({one.rule for one in with_outcome(measured.clean, "failed")}))


def main() -> None:
    """Measure, print, and write the figures down."""
    options = argparse.ArgumentParser(prog="make corpus", description=__doc__)
    options.add_argument("--states", default="usual", help="as loivao-check takes them (default: usual)")
    options.add_argument("--part", choices=PARTS, action="append", help="only this part; nothing is written down then")
    chosen = options.parse_args()
    lines = told(*measure(chosen.states, chosen.part or PARTS))
    print("\n".join(lines))
    if not chosen.part:
        write_part("corpus", lines)


if __name__ == "__main__":
    main()

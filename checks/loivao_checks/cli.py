"""`loivao-check TARGET…`: look at a built site and say what must be mended."""

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import get_args

from loivao_checks import __version__, door, looks, states
from loivao_checks.check import Settings, check
from loivao_checks.chosen import Row, chosen
from loivao_checks.outcome import Language, ObstacleError, Words
from loivao_checks.progress import Progress
from loivao_checks.records.kinds import read_records
from loivao_checks.records.settle import settle
from loivao_checks.reports import said
from loivao_checks.reports.files import write_all, write_one
from loivao_checks.reports.formats import FORMATS
from loivao_checks.states import MANNERS, OPENINGS, SCHEMES, STATES, USUAL, WINDOWS

_CANNOT_WRITE = Words(
    "Không ghi được báo cáo vào “{path}”: {reason}.", "The report cannot be written to “{path}”: {reason}."
)
_NAMED = (
    "a name is one of each of "
    + ", ".join("|".join(row.name for row in axis) for axis in (WINDOWS, SCHEMES, OPENINGS))
    + f", such as {USUAL[1].name}; {STATES[0].name} may end in one of "
    + "|".join(f"-{manner.name}" for manner in MANNERS)
)
_ENGINES = "a name is one of " + ", ".join(door.BY_NAME)
_LOOKS = "a name is one of " + ", ".join(looks.BY_NAME)
_EXITS = """exit codes:
  0  no fault found
  1  faults found
  2  could not look: no page, an unreachable page, an HTTP error, a crashed engine, a blind canary

environment:
  LOIVAO_BROWSER  path of Chrome, Chromium or Edge, or "embedded" for the carried browser
"""


def parser() -> argparse.ArgumentParser:
    """The command line; its help text is held against the README."""
    made = argparse.ArgumentParser(
        prog="loivao-check",
        description="Look at a built site as a reader's browser does, and say what contradicts WCAG 2.2 AA.",
        epilog=_EXITS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument(
        "target",
        nargs="+",
        metavar="TARGET",
        help="a folder, one HTML file, or a loopback URL (one that ends with / is a site: its sitemap, or its links)",
    )
    made.add_argument("--format", choices=list(FORMATS), default="text", help="how the report is written")
    made.add_argument("--output", type=Path, metavar="FILE", help="write the report to FILE")
    made.add_argument(
        "--output-dir", type=Path, metavar="DIR", help="write the report in every format into DIR, with pictures"
    )
    made.add_argument("--lang", choices=get_args(Language), default="vi", help="language of the report")
    made.add_argument("--no-browser", action="store_true", help="ask the static rules only")
    made.add_argument(
        "--states",
        type=_one_of("state", STATES, states.GROUPS, _NAMED),
        default="usual",
        metavar="usual|all|NAME,NAME…",
        help=f"in which states each page is looked at (default: usual, two that differ in everything); {_NAMED}",
    )
    made.add_argument(
        "--engines",
        type=_one_of("engine", door.ENGINES, door.GROUPS, _ENGINES),
        default="all",
        metavar="all|NAME,NAME…",
        help=f"which engines look at each page in the browser (default: all); {_ENGINES}",
    )
    made.add_argument(
        "--looks",
        type=_one_of("look", looks.LOOKS, looks.GROUPS, _LOOKS),
        default="all",
        metavar="all|none|NAME,NAME…",
        help=f"what is measured of each page besides what the engines say (default: all); {_LOOKS}",
    )
    made.add_argument(
        "--transcripts",
        type=Path,
        metavar="DIR",
        help="write into DIR what a screen reader says of each page, and the lists that it offers",
    )
    made.add_argument(
        "--time-limit",
        type=_seconds,
        default=60.0,
        metavar="SECONDS",
        help="most time for a page in one state (default: 60)",
    )
    made.add_argument(
        "--changed-since",
        type=Path,
        metavar="DIR|REPORT.json",
        help="open only pages that, or whose files, are not what they were there; rules on the code see every page",
    )
    made.add_argument("--answers", type=Path, metavar="FILE", help="YAML file of answers to questions, and judgments")
    made.add_argument("--waivers", type=Path, metavar="FILE", help="YAML file of faults that are put off")
    made.add_argument(
        "--day",
        type=date.fromisoformat,
        metavar="YYYY-MM-DD",
        help="day of the run (default: SOURCE_DATE_EPOCH if set, otherwise today); waivers end by it",
    )
    made.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    made = parser()
    options = made.parse_args(arguments)
    language: Language = options.lang
    if options.no_browser and options.transcripts is not None:
        made.error("argument --transcripts: not allowed with argument --no-browser")
    if options.transcripts is not None and looks.SPEECH not in options.looks:
        made.error(f"argument --transcripts: not allowed with argument --looks that leaves out {looks.SPEECH.name}")
    in_html = options.output_dir is not None or (options.format == "html" and options.output is not None)
    settings = Settings(
        with_browser=not options.no_browser,
        states=options.states,
        engines=options.engines,
        looks=options.looks,
        limit=options.time_limit,
        transcripts=options.transcripts,
        pictures=in_html,
        changed_since=options.changed_since,
    )
    day = options.day or _today()
    try:
        records = read_records(options.answers, options.waivers, day)
        report = replace(settle(check(options.target, settings, Progress(language)), records), day=day)
    except ObstacleError as obstacle:
        sys.stderr.write(obstacle.words.in_language(language) + "\n")
        return 2
    except Exception:  # noqa: BLE001 - whatever breaks in the checker, it could not look: never "clean" or "faults"
        traceback.print_exc()
        return 2
    if options.output is not None or options.format != "text":
        # Nobody reads a file to learn why there was nothing to look at.
        sys.stderr.writelines(f"{each.in_language(language)}\n" for each in said.obstacles(report))
    try:
        if options.output_dir is not None:
            write_all(report, language, options.output_dir)
        if options.output is not None:
            write_one(report, language, FORMATS[options.format], options.output)
    except OSError as error:
        words = _CANNOT_WRITE.fill(path=error.filename or options.output or options.output_dir, reason=error.strerror)
        sys.stderr.write(words.in_language(language) + "\n")
        return 2
    if options.output is None:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        sys.stdout.write(FORMATS[options.format].write(report, language))
    return report.exit_code


def _today() -> date:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdecimal() else datetime.now().astimezone().date()


def _one_of(
    kind: str, rows: Sequence[Row], groups: Mapping[str, Sequence[Row]], known: str
) -> Callable[[str], tuple[Row, ...]]:
    def read(text: str) -> tuple[Row, ...]:
        try:
            return chosen(text, rows, groups)
        except ValueError as wrong:
            raise argparse.ArgumentTypeError(f"{wrong} is no {kind}; {known}") from wrong

    return read


def _seconds(text: str) -> float:
    seconds = float(text)
    if seconds <= 0:
        raise argparse.ArgumentTypeError(f"{text} is no time; a number of seconds above 0 is needed")
    return seconds

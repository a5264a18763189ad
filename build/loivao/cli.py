"""``loivao``: which command runs, on which portal, for which day, and how it ends. No command prints a traceback for
something that whoever runs it can mend.

What builds is imported only when something is built: the other commands must not wait for MkDocs.
"""

import argparse
import gc
import io
import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from loivao import arguments
from loivao.checking import Asker, show
from loivao.exits import INTERRUPTED, CouldNot, Exit, Refused
from loivao.importing import import_results
from loivao.load import published
from loivao.model.portal import VIET_NAM
from loivao.new import new
from loivao.problems import Invalid
from loivao.releases import Releases
from loivao.schemas import write_schemas
from loivao.sentences import Voice
from loivao.serve import serve
from loivao.validate import told, validate

COLLECTED_AFTER: Final = 100_000
"""After how many new values Python looks for rings of unused ones: a portal is many values that stay, and no ring."""


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; the exit code (``loivao.exits``)."""
    gc.set_threshold(COLLECTED_AFTER)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # an office machine may still speak an eight-bit code page
            stream.reconfigure(encoding="utf-8")
    given = list(sys.argv[1:] if words is None else words)
    language = arguments.language_of(given)
    options = arguments.parser(language).parse_args(given)
    voice = Voice.of_this_program(language)
    try:
        return _run(options, voice)
    except Exception:  # noqa: BLE001  # Python would exit with 1, but a fault of ours is no fault of the portal
        voice.refuse(traceback.format_exc() + voice.text("bug"))
        return Exit.COULD_NOT


def _run(options: argparse.Namespace, voice: Voice) -> int:
    """Run the command; whatever a person can mend becomes words and an exit code."""
    try:
        return _COMMANDS[options.command](options, _root(options.root), voice)
    except Invalid as invalid:
        refusal, code = told(invalid.problems, voice), int(Exit.FAULTS)
    except Refused as reason:
        refusal, code = voice.text(reason.key, **reason.values), Exit.FAULTS
    except CouldNot as reason:
        refusal, code = voice.text(reason.key, **reason.values), Exit.COULD_NOT
    except OSError as fault:
        file = f" ({fault.filename})" if fault.filename else ""
        refusal, code = voice.text("os-error", fault=fault.strerror or str(fault), file=file), Exit.COULD_NOT
    except (KeyboardInterrupt, EOFError):
        refusal, code = "\n" + voice.text("interrupted"), INTERRUPTED
    voice.refuse(refusal)
    return code


def publication_day(option: date | None, environment: Mapping[str, str], now: datetime) -> date:
    """The day to publish for: the option, else ``SOURCE_DATE_EPOCH``, else the day of ``now``; both in Viet Nam.

    Raises:
        CouldNot: ``SOURCE_DATE_EPOCH`` is no number of seconds.
    """
    if option is not None:
        return option
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return now.astimezone(VIET_NAM).date()
    try:
        return datetime.fromtimestamp(int(epoch), VIET_NAM).date()
    except (ValueError, OverflowError, OSError):
        raise CouldNot("day.epoch", found=epoch) from None


def _root(option: Path | None) -> Path:
    """The portal's folder: the option, else the nearest folder upward with a ``mkdocs.yml``, else this one."""
    here = Path.cwd()
    upward = (folder for folder in (here, *here.parents) if (folder / "mkdocs.yml").is_file())
    root = (option or next(upward, here)).absolute()
    if not (root / "data").is_dir():
        raise CouldNot("root.missing", root=root)
    return root


def _folder(option: Path | None, default: Path) -> Path:
    """Whole paths: people are told where things lie."""
    return (option or default).absolute()


def _day(options: argparse.Namespace) -> date:
    return publication_day(options.day, os.environ, datetime.now(UTC))


def _against(options: argparse.Namespace, public: Path) -> Path:
    """The publication to compare figures with: the option, else the public one, which may not be there yet.

    Raises:
        CouldNot: the option names a folder without published results.
    """
    if options.against is None:
        return Releases(public).link
    if not (options.against / published.FILE).is_file():
        raise CouldNot("against.nothing", folder=options.against.absolute(), file=published.FILE)
    return Path(options.against)


def _validate(options: argparse.Namespace, root: Path, voice: Voice) -> int:
    against = _against(options, root / "public")
    return validate(root, _day(options), voice, against=against, official=options.official)


def _build(options: argparse.Namespace, root: Path, voice: Voice) -> int:
    from loivao.building import build_folder  # noqa: PLC0415  # see above

    return build_folder(root, _folder(options.site_dir, root / "site"), _day(options), voice)


def _check(options: argparse.Namespace, root: Path, voice: Voice) -> int:
    asker = Asker(root, _day(options), voice.language)
    return show(asker, _folder(options.site_dir, root / "site"), options.states, options.transcripts)


def _publish(options: argparse.Namespace, root: Path, voice: Voice) -> int:
    from loivao.publish import publish, roll_back  # noqa: PLC0415  # see above

    public = _folder(options.to, root / "public")
    if options.rollback:
        return roll_back(root, public, voice)
    against = _against(options, public)
    return publish(root, public, _day(options), voice, against=against, official=options.official)


def _serve(options: argparse.Namespace, root: Path, voice: Voice) -> int:
    return serve(_folder(options.to, root / "public"), options.port, options.seconds, voice)


def _new(options: argparse.Namespace, root: Path, voice: Voice) -> int:
    return new(options.kind, arguments.answers(options), root, _day(options), voice)


def _import(options: argparse.Namespace, root: Path, voice: Voice) -> int:
    return import_results(options.file, options.year, root, _day(options), voice, replacing=options.replace)


def _gallery(options: argparse.Namespace, root: Path, voice: Voice) -> int:
    from loivao.gallery import build_gallery  # noqa: PLC0415  # see above

    return build_gallery(root, _folder(options.site_dir, root / "gallery"), voice)


def _schemas(options: argparse.Namespace, root: Path, voice: Voice) -> int:  # noqa: ARG001  # every command is called so
    return write_schemas(root, voice)


_COMMANDS: Final[Mapping[str, Callable[[argparse.Namespace, Path, Voice], int]]] = {
    "validate": _validate,
    "build": _build,
    "check": _check,
    "publish": _publish,
    "serve": _serve,
    "new": _new,
    "import": _import,
    "gallery": _gallery,
    "schemas": _schemas,
}

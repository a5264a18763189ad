"""``loivao new``: a correct start for something new. Nothing is overwritten; what would not validate is not kept."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from loivao.exits import CouldNot, Exit
from loivao.load import load_portal
from loivao.new.kinds import KINDS, Draft, NewFile
from loivao.new.questions import Answer, answered
from loivao.new.yaml_text import append
from loivao.problems import Invalid, Severity
from loivao.sentences import Voice


def new(kind: str, given: Mapping[str, Answer | None], root: Path, day: date, voice: Voice) -> Exit:
    """Ask what is missing for a new ``kind`` and write it into the portal of ``root``.

    Raises:
        Invalid: the portal has faults already, or would have with what was answered (then nothing stays written).
        CouldNot: answers are missing or cannot be used, or the thing exists.
        OSError: the disk refuses.
    """
    before = load_portal(root, day)
    if before.portal is None:
        voice.progress("new.portal-has-faults")
        raise Invalid(before.problems)
    draft = KINDS[kind](answered(kind, given, before.portal, voice), before.portal)
    path = root / draft.path
    old = path.read_bytes() if path.exists() else None
    written = _written(draft, old)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(written)
    try:
        after = load_portal(root, day)
    except BaseException:  # stopped while it was being checked: what nobody checked does not stay
        _put_back(path, old)
        raise
    if after.portal is None:
        _put_back(path, old)
        voice.progress("new.taken-back", file=draft.path)
        raise Invalid(each for each in after.problems if each.severity is Severity.FAULT)
    voice.result(voice.text("new.done", file=draft.path))
    return Exit.CLEAN


def _put_back(path: Path, old: bytes | None) -> None:
    if old is None:
        path.unlink()
    else:
        path.write_bytes(old)


def _written(draft: Draft, old: bytes | None) -> bytes:
    """The new bytes of the file that ``draft`` goes to."""
    if isinstance(draft, NewFile):
        if old is not None:
            raise CouldNot("new.exists", file=draft.path)
        return draft.data
    if old is None:
        raise CouldNot("new.no-file", file=draft.path)
    try:
        return append(old.decode("utf-8"), draft.key, draft.entry).encode()
    except (LookupError, UnicodeDecodeError):
        raise CouldNot("new.no-list", file=draft.path, key=draft.key) from None

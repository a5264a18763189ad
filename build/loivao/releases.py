"""The folder that readers are served from: releases side by side, and one link that says which of them is public.

::

    public/
      current -> releases/0007-20261124T113000Z-ab12cd34
      releases/<id>/          a whole site, never changed after it was put here
      records/<id>.json       which release was public before it, and the digest of its content
      reports/<id>.json       the checker's report of it
      .staging/               work of a running (or killed) publisher
      .lock                   held while a publisher runs; the operating system frees it when the publisher dies

``current`` only ever changes by one rename, so a reader meets the old site or the new one.
"""

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Self

from filelock import FileLock, Timeout

from loivao import folders
from loivao.exits import CouldNot

KEPT: Final = 5
_ID: Final = re.compile(r"([0-9]{4,})-([0-9]{8}T[0-9]{6}Z)-([0-9a-f]{8})\Z")


@dataclass(frozen=True, order=True)
class ReleaseId:
    """A running number (so that order survives a clock that jumps back), the time in UTC, a digest of the content."""

    number: int
    time: str
    content: str

    def __str__(self) -> str:
        return f"{self.number:04}-{self.time}-{self.content}"

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The id written as ``text``, or None where ``text`` is something else."""
        found = _ID.match(text)
        return cls(int(found[1]), found[2], found[3]) if found else None


@dataclass(frozen=True)
class Releases:
    """The releases of one public folder. What changes them needs ``locked``."""

    folder: Path

    @property
    def link(self) -> Path:
        """The link to the public release."""
        return self.folder / "current"

    @property
    def staging(self) -> Path:
        """Where a publisher works, on the same file system as the releases."""
        return self.folder / ".staging"

    def path(self, release: ReleaseId) -> Path:
        """The site of ``release``."""
        return self.folder / "releases" / str(release)

    def record(self, release: ReleaseId) -> Path:
        """Where it is written what ``release`` followed."""
        return self.folder / "records" / f"{release}.json"

    def report(self, release: ReleaseId) -> Path:
        """The checker's report of ``release``."""
        return self.folder / "reports" / f"{release}.json"

    @property
    def refused_report(self) -> Path:
        """The checker's report of the last site that was refused, until one is published."""
        return self.folder / "reports" / "refused.json"

    @contextmanager
    def locked(self, root: Path) -> Iterator[None]:
        """Be the only publisher, with an empty staging folder.

        Raises:
            CouldNot: another publisher is at work, or the folder is not ours.
            OSError: the disk refuses.
        """
        folders.claim(self.folder, root, folders.PUBLIC)
        # A lock that is only a file would outlive a killed publisher: no falling back to that.
        lock = FileLock(self.folder / ".lock", blocking=False, fallback_to_soft=False)
        try:
            held = lock.acquire()
        except Timeout:
            raise CouldNot("release.locked", folder=self.folder) from None
        with held:
            for name in ("releases", "records", "reports"):
                (self.folder / name).mkdir(exist_ok=True)
            folders.new_folder(self.staging)
            try:
                yield
            finally:
                folders.remove(self.staging)

    def all(self) -> tuple[ReleaseId, ...]:
        """All releases, oldest first; what else lies in the folder is left alone."""
        found = (ReleaseId.read(path.name) for path in (self.folder / "releases").glob("*"))
        return tuple(sorted(release for release in found if release))

    def current(self) -> ReleaseId | None:
        """The public release; None before the first publication.

        Raises:
            CouldNot: ``current`` is not a link to a release.
        """
        if not os.path.lexists(self.link):
            return None
        target = self.link.readlink() if self.link.is_symlink() else Path()
        release = ReleaseId.read(target.name)
        if release is None or target != Path("releases", str(release)) or not self.path(release).is_dir():
            raise CouldNot("release.strange-current", link=self.link)
        return release

    def before(self, release: ReleaseId) -> ReleaseId | None:
        """The release that was public when ``release`` was published, if it is still kept."""
        if not self.record(release).is_file():
            return None
        try:
            earlier = ReleaseId.read(str(json.loads(self.record(release).read_text("utf-8")).get("previous")))
        except (ValueError, AttributeError):
            raise CouldNot("release.damaged-record", record=self.record(release)) from None
        return earlier if earlier and self.path(earlier).is_dir() else None

    def add(self, staged: Path, report: bytes, now: datetime) -> ReleaseId:
        """Make ``staged`` (a folder in ``staging``) a release, and the public one; remove the oldest."""
        earlier = self.current()
        content = folders.digest(staged)
        number = max((release.number for release in self.all()), default=0) + 1
        release = ReleaseId(number, now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ"), content[:8])
        record = {"release": str(release), "previous": str(earlier) if earlier else None, "content": content}
        self._write(self.record(release), (json.dumps(record, indent=2) + "\n").encode())
        self._write(self.report(release), report)
        folders.sync_tree(staged)
        staged.rename(self.path(release))
        folders.sync(self.path(release).parent)
        self._point_to(release)
        self._prune()
        folders.remove(self.refused_report)
        return release

    def roll_back(self) -> tuple[ReleaseId, ReleaseId]:
        """Make the release before the public one public again: (the one that was, the one that is).

        Raises:
            CouldNot: there is none.
        """
        now_public = self.current()
        earlier = self.before(now_public) if now_public else None
        if now_public is None or earlier is None:
            raise CouldNot("release.none-before", folder=self.folder)
        self._point_to(earlier)
        return now_public, earlier

    def _point_to(self, release: ReleaseId) -> None:
        """The one atomic step: a new link, renamed over ``current``."""
        fresh = self.staging / "current"
        fresh.symlink_to(Path("releases", str(release)), target_is_directory=True)
        fresh.replace(self.link)
        folders.sync(self.folder)

    def _prune(self) -> None:
        """Keep the last five, the public one and the one before it; of the others nothing stays."""
        public = self.current()
        kept = {*self.all()[-KEPT:], public, public and self.before(public)}
        for release in self.all():
            if release not in kept:
                # Renamed first: half a release must never lie where a whole one is expected.
                gone = self.path(release).rename(self.staging / str(release))
                folders.remove(gone)
        for kind in ("records", "reports"):
            for path in (self.folder / kind).glob("*.json"):
                release_of = ReleaseId.read(path.stem)
                if release_of and release_of not in kept:
                    path.unlink()

    def _write(self, path: Path, data: bytes) -> None:
        """A whole file or none, on the disk when this returns."""
        fresh = self.staging / path.name
        fresh.write_bytes(data)
        folders.sync(fresh)
        fresh.replace(path)
        folders.sync(path.parent)

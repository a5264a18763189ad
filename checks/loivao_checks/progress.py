"""What a long run says meanwhile, on the error stream: a counting line on a terminal, a line now and then elsewhere."""

import sys
import time
from typing import TextIO

from loivao_checks.outcome import Language, Words

_COUNT = Words("{what}: {done}/{whole}", "{what}: {done}/{whole}")
_SECONDS_BETWEEN_LINES = 5.0


class Progress:
    """Counts the steps of one stage after another."""

    def __init__(self, language: Language, stream: TextIO = sys.stderr) -> None:
        self._language: Language = language
        self._stream = stream
        self._what = Words("", "")
        self._done = self._whole = 0
        self._said_at = 0.0

    def stage(self, what: Words, whole: int) -> None:
        """Begin a stage of so many steps."""
        self._what, self._done, self._whole = what, 0, whole
        self._said_at = time.monotonic()
        self._say()

    def step(self) -> None:
        """One step is done."""
        self._done += 1
        last = self._done == self._whole
        now = time.monotonic()
        if last or self._stream.isatty() or now - self._said_at >= _SECONDS_BETWEEN_LINES:
            self._said_at = now
            self._say(last=last)

    def _say(self, *, last: bool = False) -> None:
        what = self._what.in_language(self._language)
        line = _COUNT.fill(what=what, done=self._done, whole=self._whole).in_language(self._language)
        self._stream.write(f"\r{line}" + ("\n" if last else "") if self._stream.isatty() else f"{line}\n")
        self._stream.flush()

"""What a long run says meanwhile, on the error stream: a counting line on a terminal, a line now and then elsewhere."""

import sys
import time
from collections.abc import Callable
from math import ceil
from typing import TextIO

from loivao_checks.outcome import Language, Words

_COUNT = Words("{what}: {done}/{whole}", "{what}: {done}/{whole}")
_LEFT = Words("{count}, còn khoảng {left}", "{count}, about {left} left")
_SECONDS = Words("{count} giây", "{count} s")
_MINUTES = Words("{count} phút", "{count} min")
_SECONDS_BETWEEN_LINES = 5.0
_SECONDS_TO_KNOW = 3.0
"""How long a stage must have taken before it tells how long it will take."""


class Progress:
    """Counts the steps of one stage after another."""

    def __init__(
        self, language: Language, stream: TextIO = sys.stderr, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._language: Language = language
        self._stream = stream
        self._clock = clock
        self._what = Words("", "")
        self._done = self._whole = 0
        self._began_at = self._said_at = 0.0
        self._widest = 0

    def stage(self, what: Words, whole: int) -> None:
        """Begin a stage of so many steps."""
        self._what, self._done, self._whole = what, 0, whole
        self._began_at = self._said_at = self._clock()
        self._say()

    def step(self) -> None:
        """One step is done."""
        self._done += 1
        last = self._done == self._whole
        now = self._clock()
        if last or self._stream.isatty() or now - self._said_at >= _SECONDS_BETWEEN_LINES:
            self._said_at = now
            self._say(last=last)

    def _say(self, *, last: bool = False) -> None:
        count = _COUNT.fill(what=self._what, done=self._done, whole=self._whole)
        left = self._left()
        line = (_LEFT.fill(count=count, left=left) if left else count).in_language(self._language)
        if self._stream.isatty():
            # Blanks cover what a longer line before left behind.
            self._widest = max(self._widest, len(line))
            self._stream.write(f"\r{line:<{self._widest}}" + ("\n" if last else ""))
            self._widest = 0 if last else len(line)
        else:
            self._stream.write(f"{line}\n")
        self._stream.flush()

    def _left(self) -> Words | None:
        """How long the stage will go on at the pace it had so far; None while nobody can tell."""
        taken = self._clock() - self._began_at
        if taken < _SECONDS_TO_KNOW or not 0 < self._done < self._whole:
            return None
        seconds = ceil(taken / self._done * (self._whole - self._done))
        return _MINUTES.fill(count=ceil(seconds / 60)) if seconds > 90 else _SECONDS.fill(count=seconds)

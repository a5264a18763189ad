"""How a command ends: the exit codes (decision 0004), and the one exception for work that could not be done."""

from enum import IntEnum
from typing import Final


class Exit(IntEnum):
    """What a shell, a makefile and CI learn from a command."""

    CLEAN = 0
    FAULTS = 1
    """The portal or its site has faults that people must mend."""
    COULD_NOT = 2
    """The work could not be done: a disk, a browser, a lock, an option."""


INTERRUPTED: Final = 130
"""What shells expect of a program that was stopped by Ctrl+C."""


class CouldNot(Exception):  # noqa: N818  # reads as what it means: "raise CouldNot(...)"
    """The work could not be done, for a reason that the reader can do something about.

    ``key`` names a sentence of ``loivao.sentences``; ``values`` fill it.
    """

    def __init__(self, key: str, /, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class Refused(Exception):  # noqa: N818  # the same
    """The site was looked at and has faults, so it is not published. Fields as in ``CouldNot``."""

    def __init__(self, key: str, /, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

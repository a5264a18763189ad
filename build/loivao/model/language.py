"""The languages that a portal can speak: for each there is a file of strings, ``theme/strings/<language>.yml``."""

from enum import StrEnum


class Language(StrEnum):
    """By the code that ``lang`` has in a page."""

    VIETNAMESE = "vi"
    ENGLISH = "en"

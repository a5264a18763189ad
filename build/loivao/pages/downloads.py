"""Files to take away: each link says what the file holds, its format and its size, before anything is fetched."""

from collections.abc import Mapping
from typing import Final

from loivao.pages.site import Here
from loivao.pages.view import Link
from loivao.render.words import Words

Sizes = Mapping[str, int]
"""The size of each file in bytes, by its address."""
KILOBYTE: Final = 1000


def download(here: Here, sizes: Sizes, text: str, address: str, description: str = "") -> Link:
    """A link to a file; ``text`` says what it is and in which format, and its size is put after it."""
    size = kilobytes(here.words, sizes[address])
    return Link(here.words.text("download_sized", text=text, size=size), here.url(address), description)


def kilobytes(words: Words, size: int) -> str:
    """The size of a file as readers are told it: never below 1."""
    return words.number(max(1, round(size / KILOBYTE)))

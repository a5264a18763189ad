"""Pages in alphabetical order: a section a letter, and the letters as ways to them."""

from typing import Final

from loivao.model.alphabet import NUMBERS
from loivao.pages.view import Block, Letters, Link, Section
from loivao.render.words import Words

_TYPED: Final = str.maketrans({"Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw"})
"""The letters that ASCII lacks, as they are typed (Telex): so each has a fragment of its own."""


def section(letter: str, blocks: tuple[Block, ...], words: Words) -> Section:
    """The part of the page for the names under one letter (``Alphabet.initial``)."""
    if letter == NUMBERS:
        return Section("chu-so", words.text("letters_numbers"), blocks)
    if not letter:
        return Section("dau-khac", words.text("letters_signs"), blocks)
    typed = letter.translate(_TYPED).lower()
    fragment = typed if typed.isascii() else f"u{ord(letter[0]):x}"
    return Section(f"chu-{fragment}", words.text("letters_letter", letter=letter), blocks)


def ways(letters: tuple[str, ...], sections: tuple[Section, ...]) -> Letters:
    """A link to each section, called by its letter alone; what is no letter is called by the title."""
    return Letters(
        tuple(
            Link(letter if letter.isalpha() else section.title, f"#{section.id}")
            for letter, section in zip(letters, sections, strict=True)
        )
    )

"""Pictures of the pages: taken in a browser, each named by its kind, width and scheme, and shown with a text."""

import re
from pathlib import Path

import pytest
from compiled import SHIPPED, pages
from pictures.__main__ import HEIGHT, LOOKS, Look, shown, take, words

from loivao.pages.view import Kind


def size(picture: Path) -> tuple[int, int]:
    """Width and height, as the head of a WebP file says them."""
    head = picture.read_bytes()[:30]
    assert (head[:4], head[8:16]) == (b"RIFF", b"WEBPVP8X"), head
    width, height = (1 + int.from_bytes(head[at : at + 3], "little") for at in (24, 27))
    return width, height


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pictures")
    (made / "old-320-light.webp").write_bytes(b"")
    take(made, {kind: url for kind, url in shown().items() if kind in (Kind.HOME, Kind.GUIDE)}, LOOKS)
    return made


def test_each_kind_is_pictured_in_each_look_and_old_pictures_go(folder: Path) -> None:
    assert {file.name for file in folder.iterdir()} == {
        f"{kind}-{width}-{scheme}.webp" for kind in ("home", "guide") for width, scheme in LOOKS
    }


@pytest.mark.parametrize("look", LOOKS)
def test_a_picture_is_as_wide_as_the_window_and_no_higher_than_is_useful(folder: Path, look: Look) -> None:
    width, height = size(folder / f"guide-{look.width}-{look.scheme}.webp")
    assert width == look.width
    assert 200 < height <= HEIGHT


def test_light_and_dark_differ(folder: Path) -> None:
    light, dark = (folder / f"home-320-{scheme}.webp" for scheme in ("light", "dark"))
    assert light.read_bytes() != dark.read_bytes()


def test_every_kind_of_page_is_shown_with_a_text_for_each_picture() -> None:
    kinds = shown()
    text = words(kinds, LOOKS)
    made = {page.view.kind for page in pages(SHIPPED).values()}
    assert set(kinds) == made
    pictures = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", text)
    assert len({alternative for alternative, _ in pictures}) == len(pictures) == len(made) * len(LOOKS)

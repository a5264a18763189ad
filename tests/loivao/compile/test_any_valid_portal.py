"""Whatever a portal holds that nothing is wrong with, every page and every file of its site can be made.

So there is no half-built site: a portal is refused before anything is written, or all of it is made.
"""

from pathlib import Path

import pytest
from compiled import render, settings
from hypothesis import HealthCheck, assume, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st
from sites.portals import DAY, MINIMAL, minimal_portal

from loivao import exports, search
from loivao.compile import compile_site
from loivao.load import load_portal

FILES = sorted(path.relative_to(MINIMAL).as_posix() for path in MINIMAL.rglob("*") if path.suffix in (".yml", ".csv"))
VALUES = (b"", b" 1", b" 0,5", b" 2099-12-31", b" 1900-01-01", b" a", " “<b>&amp;” {{ x }}".encode(), b" ca-nuoc")
thorough = hypothesis(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return minimal_portal(tmp_path_factory.mktemp("any") / "portal")


@thorough
@given(file=st.sampled_from(FILES), data=st.data())
def test_an_edit_that_nothing_is_wrong_with_gives_a_whole_site(portal: Path, file: str, data: st.DataObject) -> None:
    lines = (MINIMAL / file).read_bytes().splitlines(keepends=True)
    number = data.draw(st.integers(0, len(lines) - 1), label="line")
    key, colon, _ = lines[number].partition(b":")
    edits = [b"", lines[number] * 2, *([key + colon + value + b"\n" for value in VALUES] if colon else [])]
    lines[number] = data.draw(st.sampled_from(edits), label="becomes")
    try:
        (portal / file).write_bytes(b"".join(lines))
        loaded = load_portal(portal, DAY).portal
    finally:
        (portal / file).write_bytes((MINIMAL / file).read_bytes())
    assume(loaded is not None)
    assert loaded is not None
    pages = tuple(compile_site(loaded, settings(), None))
    assert all("</html>" in render(page) for page in pages)
    made = (*exports.files(loaded, settings(), pages), *search.files(loaded, settings(), pages))
    assert len({file.address for file in made}) == len(made)

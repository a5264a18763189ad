"""The built portal, shared by everything that measures it."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from reading.measured import build, once


@dataclass(frozen=True)
class Portal:
    """The shipped portal, built."""

    folder: Path
    pages: dict[str, str]
    """Of each kind of page, one address."""


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A folder that all processes of one run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if hasattr(request.config, "workerinput") else base


@pytest.fixture(scope="session")
def portal(shared: Path) -> Portal:
    folder = shared / "portal"
    return Portal(folder, once(shared, "kinds", lambda: build(folder)))

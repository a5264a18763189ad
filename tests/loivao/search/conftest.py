"""The index of the shipped portal, made once."""

import pytest
from compiled import SHIPPED, pages, portal, settings
from search_in_node import Search, written

from loivao import search


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Search:
    files = search.files(portal(SHIPPED), settings(), pages(SHIPPED).values())
    return written(files, tmp_path_factory.mktemp("search"))

"""Which addresses of the site content may link to: the pages that will be there, and no others."""

from pathlib import Path

import pytest
from compiled import pages
from sites.portals import DAY, minimal_portal

from loivao.load import load_portal


def codes_after_linking_to(address: str, root: Path) -> list[str]:
    """What is found in the minimal portal once a page of it links to ``address``."""
    file = minimal_portal(root) / "content" / "lien-he.md"
    file.write_text(f"{file.read_text('utf-8')}\n\nHãy đọc [trang cần tìm]({address}).\n", "utf-8")
    return [problem.code for problem in load_portal(root, DAY).problems]


def test_content_may_link_to_every_page_of_the_site(tmp_path: Path) -> None:
    faults = {
        url: codes_after_linking_to(f"/{url}", tmp_path / str(number))
        for number, url in enumerate(pages())
        if url != "404.html"
    }
    assert {url: found for url, found in faults.items() if found} == {}


@pytest.mark.parametrize("address", ["/hoan-canh/di-hoc/", "/thuat-ngu/ubnd/", "/lich.html"])
def test_content_may_not_link_to_a_page_that_the_site_does_not_have(address: str, tmp_path: Path) -> None:
    assert codes_after_linking_to(address, tmp_path / "portal") == ["link.no-such-page"]

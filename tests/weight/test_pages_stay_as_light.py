"""A page is no heavier in a large portal: two hundred guides, agencies and indicators beside it in place of forty."""

from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from compiled import pages, portal, render

from loivao.model.portal import Guide
from loivao.pages.view import Kind

FEW, MANY = 40, 200
LISTS = frozenset(
    {
        Kind.HOME,
        Kind.GUIDES,
        Kind.AGENCIES,
        Kind.RESULTS,
        Kind.DATA,
        Kind.INDEX,
        Kind.SITE_MAP,
        Kind.WHATS_NEW,
        Kind.REVIEWS,
    }
)
"""Pages whose work it is to name every guide, agency or indicator."""


def _guide(number: int) -> Guide:
    """A guide that names nothing: no page but a list has a reason to speak of it."""
    model = portal().guides[0]
    names = ("functions", "instruments", "replaced", "tasks", "indicators", "situations")
    own: dict[str, Any] = {
        "title": f"Hướng dẫn số {number}",
        "order": 100 + number,
        "you_get": ("Một thẻ.",),
        "reviewed_by": None,
    }
    head = model.head.model_copy(update={**dict.fromkeys(names, ()), **own})
    return replace(model, slug=f"huong-dan-{number}", head=head, body="")


def _grown(count: int) -> dict[str, Any]:
    """Fields of the minimal portal with ``count`` records more of three kinds, after those it has."""
    small, numbers = portal(), range(count)
    agency, indicator = small.agencies[-1], small.indicators[-1]
    return {
        "guides": (*small.guides, *map(_guide, numbers)),
        "agencies": (
            *small.agencies,
            *(agency.model_copy(update={"id": f"phong-{n}", "name": f"Phòng số {n}"}) for n in numbers),
        ),
        "indicators": (
            *small.indicators,
            *(
                indicator.model_copy(
                    update={"code": f"NKT-{100 + n}", "name": f"Chỉ số thứ {n}", "targets": (), "lead_agency": None}
                )
                for n in numbers
            ),
        ),
    }


@cache
def _drawn(count: int) -> dict[str, tuple[Kind, str]]:
    return {url: (page.view.kind, render(page)) for url, page in pages(**_grown(count)).items()}


@pytest.mark.parametrize("kind", sorted(set(Kind) - LISTS))
def test_a_page_that_is_no_list_has_the_same_bytes_beside_forty_records_and_beside_two_hundred(kind: Kind) -> None:
    few, many = _drawn(FEW), _drawn(MANY)
    in_both = [url for url, (found, _) in _drawn(0).items() if found is kind]
    assert in_both
    changed = {url: (len(few[url][1]), len(many[url][1])) for url in in_both if few[url][1] != many[url][1]}
    assert changed == {}


@pytest.mark.parametrize("kind", sorted(LISTS - {Kind.HOME}))
def test_a_list_grows_with_what_it_lists(kind: Kind) -> None:
    few, many = _drawn(FEW), _drawn(MANY)
    assert all(len(many[url][1]) > len(text) for url, (found, text) in few.items() if found is kind)

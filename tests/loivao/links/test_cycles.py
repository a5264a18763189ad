"""Cycles: every knot is found once, and a tangle of any size ends."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from loivao.links.cycles import cycles


def test_a_chain_is_no_cycle() -> None:
    assert list(cycles({"a": ["b"], "b": ["c"], "c": []})) == []


def test_two_ways_to_one_end_are_no_cycle() -> None:
    assert list(cycles({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []})) == []


def test_a_cycle_begins_and_ends_with_the_same_name() -> None:
    assert list(cycles({"a": ["b"], "b": ["c"], "c": ["a"]})) == [("a", "b", "c", "a")]
    assert list(cycles({"a": ["a"]})) == [("a", "a")]


def test_a_cycle_at_the_end_of_a_chain_leaves_the_chain_out() -> None:
    assert list(cycles({"a": ["b"], "b": ["c"], "c": ["b"]})) == [("b", "c", "b")]


def test_every_cycle_begins_with_a_name_that_has_edges() -> None:
    assert list(cycles({"a": ["x"], "b": ["b", "unknown"]})) == [("b", "b")]


def test_a_chain_of_many_thousands_is_no_recursion() -> None:
    assert list(cycles({str(number): [str(number + 1)] for number in range(20_000)})) == []


names = st.sampled_from("abcde")


@given(st.dictionaries(names, st.lists(names, max_size=4), max_size=5))
def test_each_way_follows_the_edges_and_a_graph_has_one_just_when_it_cannot_be_sorted(
    graph: dict[str, list[str]],
) -> None:
    found = list(cycles(graph))
    for way in found:
        assert way[0] == way[-1]
        assert all(after in graph[before] for before, after in pairwise(way))
    left = {name: set(after) & set(graph) for name, after in graph.items()}
    while ends := [name for name, after in left.items() if not after]:
        left = {name: after - set(ends) for name, after in left.items() if name not in ends}
    assert bool(found) == bool(left)

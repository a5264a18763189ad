"""Chains that come back to where they began."""

from collections.abc import Iterator, Mapping, Sequence


def cycles(edges: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """One way round for each knot of the graph, beginning with its first name and ending with it again."""
    done: set[str] = set()
    for start in sorted(edges):
        way: dict[str, None] = {}  # in the order of the steps; a dictionary, so that a long way is searched fast
        pending = [(start, 0)]
        while pending:
            name, depth = pending.pop()
            while len(way) > depth:
                way.popitem()
            if name in way:
                steps = list(way)
                yield (*steps[steps.index(name) :], name)
                continue
            if name in done:
                continue
            way[name] = None
            done.add(name)
            pending.extend((following, depth + 1) for following in reversed(edges.get(name, ())))

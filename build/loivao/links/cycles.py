"""Chains that come back to where they began."""

from collections.abc import Iterator, Mapping, Sequence


def cycles(edges: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """One way round for each knot of the graph, beginning with its first name and ending with it again."""
    done: set[str] = set()
    for start in sorted(edges):
        way: list[str] = []
        pending = [(start, 0)]
        while pending:
            name, depth = pending.pop()
            del way[depth:]
            if name in way:
                yield (*way[way.index(name) :], name)
                continue
            if name in done:
                continue
            way.append(name)
            done.add(name)
            pending.extend((following, depth + 1) for following in reversed(edges.get(name, ())))

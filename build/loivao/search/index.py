"""The index as files: small shards, of which a reader's browser fetches those that the words of a query fall into.

``muc-luc.json`` says where the others are; they lie in a folder named after what they say, so that files of two
publications are never mixed. ``tu-<n>.json`` hold the words between two keys, each with the pages that say it;
``trang-<n>.json`` one page as a result shows it; ``am-tiet.json`` every word, for queries with a slip.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import pairwise
from typing import Final

from loivao.exports.file import File
from loivao.model import addresses
from loivao.search.keys import exact, plain
from loivao.search.passages import Content
from loivao.search.weights import Weights, Words

SHARD_BYTES: Final = 2500
"""A shard is closed when it has become so large, uncompressed; one key may be larger."""

_json: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
Value = object
Pages = Mapping[int, int]
"""The weight of each page."""


def index_files(
    contents: Sequence[Content],
    weights: Iterable[Weights],
    abbreviations: Mapping[Words, Words],
    weak: Sequence[str],
    *,
    syllables: bool,
) -> Iterator[File]:
    """All files of the index; ``weights`` are those of ``contents``, ``weak`` the words that say little in a query.

    ``syllables``: what stands between blanks is a syllable, which says little away from its neighbours.
    """
    forms: defaultdict[str, defaultdict[str, dict[int, int]]] = defaultdict(lambda: defaultdict(dict))
    pairs: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for number, page in enumerate(weights):
        for word, weight in page.forms.items():
            forms[plain(word)][word][number] = weight
        for pair, weight in page.pairs.items():
            pairs[pair][number] = weight
    keys: dict[str, Value] = {
        **{key: _forms(written) for key, written in forms.items()},
        **{pair: _lists(pages) for pair, pages in pairs.items()},
    }
    shards = tuple(_shards(keys))
    files = {
        **{f"tu-{number}.json": shard for number, (_, shard) in enumerate(shards)},
        **{f"trang-{number}.json": _json(_shown(content)) for number, content in enumerate(contents)},
        "am-tiet.json": _json(_vocabulary(forms)),
    }
    folder = sha256("\n".join(files.values()).encode()).hexdigest()[:12]
    root = {
        "folder": f"{folder}/",
        "pages": len(contents),
        "shards": [first for first, _ in shards],
        "abbreviations": {" ".join(short): " ".join(full) for short, full in abbreviations.items()},
        "weak": list(weak),
        "syllables": syllables,
    }
    yield File(addresses.SEARCH_INDEX, _json(root).encode())
    for name, text in files.items():
        yield File(f"{addresses.SEARCH}{folder}/{name}", text.encode())


def _forms(written: Mapping[str, dict[int, int]]) -> dict[str, Value]:
    """The pages of each word under one key; ways to write the same word become the one that most pages use."""
    same: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(written, key=lambda word: (-len(written[word]), word)):
        same[exact(word)].append(word)
    return {
        words[0]: _lists(
            {page: max(written[word].get(page, 0) for word in words) for word in words for page in written[word]}
        )
        for words in same.values()
    }


def _lists(pages: Pages) -> list[list[int]]:
    """Pages by weight, heaviest first: the weight, the first page, then the step to each further one."""
    by_weight: defaultdict[int, list[int]] = defaultdict(list)
    for page in sorted(pages):
        by_weight[pages[page]].append(page)
    return [
        [weight, numbers[0], *(later - earlier for earlier, later in pairwise(numbers))]
        for weight, numbers in sorted(by_weight.items(), reverse=True)
    ]


def _shards(keys: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    """The keys in order, cut into shards: the first key of each, and its text."""
    shard: list[str] = []
    first, size = "", 0
    for key in sorted(keys, key=lambda key: key.encode("utf-16-be")):  # the order in which JavaScript compares
        entry = f"{_json(key)}:{_json(keys[key])}"
        if shard and size + len(entry) > SHARD_BYTES:
            yield first, f"{{{','.join(shard)}}}"
            shard, size = [], 0
        first = first if shard else key
        shard.append(entry)
        size += len(entry)
    if shard:
        yield first, f"{{{','.join(shard)}}}"


def _shown(content: Content) -> dict[str, Value]:
    return {
        "url": content.url,
        "title": content.title,
        "part": content.part,
        "note": content.note,
        "passages": [[passage.id, passage.title, passage.text] for passage in content.passages],
    }


def _vocabulary(forms: Mapping[str, Mapping[str, Mapping[int, int]]]) -> dict[str, str]:
    """Every key, and of each a digit that says on how many pages it is: twice as many, one more."""
    known = sorted(forms)
    counts = (min(9, sum(map(len, forms[key].values())).bit_length()) for key in known)
    return {"words": " ".join(known), "counts": "".join(map(str, counts))}

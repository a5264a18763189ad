"""The transcript of a page as a file: what is heard from top to bottom, then the lists. Equal pages, equal bytes."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from loivao_checks.outcome import Language, Words
from loivao_checks.speech.lists import offered
from loivao_checks.speech.reading import Heard
from loivao_checks.speech.wording import in_words

_HEARD = Words("Nghe từ trên xuống", "Heard from top to bottom")
_PAGE = Words("trang: {title}", "page: {title}")
_COUNT = Words("{name}: {count}", "{name}: {count}")
_NOT_IN_NAMES = re.compile(r"[^\w.~+=@,-]+")


def write(heard: Heard) -> str:
    """The whole transcript, in the language of the page: Vietnamese, or else English."""
    return "\n".join(_lines(heard, "vi" if heard.tree.language == "vi" else "en")) + "\n"


def file_of(folder: Path, path: str) -> Path:
    """Where the transcript of a page lies: the page's own path, or its address, with another ending."""
    address = path.partition("://")[2] or path
    steps = [_NOT_IN_NAMES.sub("_", step) for step in address.split("/")]
    steps[-1] = steps[-1] or "index.html"
    kept = PurePosixPath(*(step for step in steps if step.strip(".")))
    return folder / kept.with_name(f"{re.sub(r'[.]html?$', '', kept.name)}.txt")


def _lines(heard: Heard, language: Language) -> Iterator[str]:
    yield f"# {_HEARD.in_language(language)}"
    yield ""
    yield _PAGE.fill(title=heard.tree.title).in_language(language)
    for utterance in heard.utterances:
        if said := in_words(heard, utterance, language):
            yield said
    for each in offered(heard, language):
        yield ""
        yield f"# {_COUNT.fill(name=each.name, count=len(each.entries)).in_language(language)}"
        if each.entries:
            yield ""
        yield from each.entries

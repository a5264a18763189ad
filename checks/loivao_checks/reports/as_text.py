"""The report for people: grouped by what to mend, not by page. A fault in many pages is one thing to mend."""

from collections.abc import Iterator

from loivao_checks.outcome import Language, Report, Words
from loivao_checks.reports import said
from loivao_checks.reports.things import Place, Thing, things, to_judge

_MOST_PLACES = 20
_BLANK = Words("", "")


def write(report: Report, language: Language) -> str:
    """The whole report in one language."""
    return "\n".join(words.in_language(language) for words in _lines(report)) + "\n"


def _lines(report: Report) -> Iterator[Words]:
    yield from said.looked(report)
    for title, listed in (
        (said.OBSTACLES, said.obstacles(report)),
        (said.RECORDS, report.faults),
        (said.NOTES, report.notes),
    ):
        if listed:
            yield from (_BLANK, title, *(_indented(words, "- ") for words in listed))
    for title, wanted in said.SECTIONS:
        if found := things(report, wanted):
            yield from (_BLANK, title)
            if wanted is to_judge:
                yield said.HOW_TO_ANSWER
            for number, thing in enumerate(found, start=1):
                yield from _thing(number, thing)
    yield _BLANK
    yield from said.sums(report)


def _thing(number: int, thing: Thing) -> Iterator[Words]:
    example = thing.example
    message = example.message
    rule = f"[{example.engine}: {example.rule}]"
    yield Words(f"{number}. {message.vi} {rule}", f"{number}. {message.en} {rule}")
    yield from (_indented(said.criterion(criterion), "   ") for criterion in example.criteria)
    if example.mend.en:
        yield _indented(said.MEND.fill(mend=example.mend))
    if example.help:
        yield _indented(said.HELP.fill(help=example.help))
    for place in thing.places[:_MOST_PLACES]:
        yield from _place(place, says_message=not thing.shares_message and place.example.message != message)
    if len(thing.places) > _MOST_PLACES:
        yield _indented(said.MORE.fill(count=len(thing.places) - _MOST_PLACES))


def _place(place: Place, *, says_message: bool) -> Iterator[Words]:
    example, where = place.example, place.where()
    target = f": {example.target}" if example.target else ""
    yield Words(f"   - {where.vi} ({place.states.vi}){target}", f"   - {where.en} ({place.states.en}){target}")
    if says_message:
        yield _indented(example.message, "     ")
    if example.snippet:
        yield _indented(Words(example.snippet, example.snippet), "       ")
    if to_judge(example):
        yield _indented(said.FINGERPRINT.fill(fingerprint=example.fingerprint), "       ")
    if also := said.also(example):
        yield _indented(also, "       ")
    if until := said.put_off(example):
        yield _indented(until, "       ")


def _indented(words: Words, by: str = "   ") -> Words:
    return Words(f"{by}{words.vi}", f"{by}{words.en}")

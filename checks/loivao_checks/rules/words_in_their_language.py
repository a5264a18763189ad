"""Words of another language say which: a Vietnamese voice reads English as noise."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.languages.runs import foreign
from loivao_checks.looks import SPEECH
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength
from loivao_checks.speech.reading import Heard, Said
from loivao_checks.speech.wording import language_named

_FOREIGN = Words(
    "“{words}” được đọc bằng giọng {declared}. Đó có phải là {language} không?",
    "“{words}” is read in a voice for {declared}. Is it {language}?",
)
_MOST = 80


def look(heard: Heard) -> Iterator[Verdict]:
    """Applies to each text whose language is declared, here or by the page."""
    for utterance in heard.utterances:
        for said in utterance.said:
            if said.language and said.words.strip():
                yield Verdict(said.place, _fault(said))


def _fault(said: Said) -> Words | None:
    found = next(foreign(said.words, said.language), None)
    if found is None:
        return None
    words = found.words if len(found.words) <= _MOST else f"{found.words[:_MOST]}…"
    declared, language = language_named(said.language), language_named(found.language)
    return Words(
        _FOREIGN.vi.format(words=words, declared=declared.vi, language=language.vi),
        _FOREIGN.en.format(words=words, declared=declared.en, language=language.en),
    )


RULE = Rule(
    id="words-in-their-language",
    strength=Strength.QUESTION,
    title=Words("Đoạn bằng tiếng khác phải có lang.", "Passages in another language must have a lang."),
    mend=Words(
        'Hãy bọc đoạn đó trong một phần tử có lang, ví dụ <span lang="en">, hoặc sửa lang của trang.',
        'Put the passage into an element with lang, such as <span lang="en">, or correct the lang of the page.',
    ),
    see="3.1.2",
    look_at=look,
    through=SPEECH,
)

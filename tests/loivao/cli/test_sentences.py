"""Every sentence is there in both languages, and both are filled from the same values."""

import io
import string
import unicodedata

import pytest

from loivao.arguments import COMMANDS
from loivao.new.questions import FAULTS, QUESTIONS
from loivao.sentences import SENTENCES, Voice, Wording

WORDINGS = {
    **SENTENCES,
    **{f"command {name}": about for name, about in COMMANDS.items()},
    **{f"fault {name}": fault for name, fault in FAULTS.items()},
    **{f"--{each.option}": each.ask for questions in QUESTIONS.values() for each in questions},
}


def names(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text)} - {None}


@pytest.mark.parametrize("wording", WORDINGS.values(), ids=WORDINGS)
def test_both_languages_say_something_and_need_the_same_values(wording: Wording) -> None:
    assert wording.vi.strip()
    assert wording.en.strip()
    assert wording.vi != wording.en
    assert names(wording.vi) == names(wording.en)
    assert unicodedata.is_normalized("NFC", wording.vi)


def test_values_stand_in_the_sentence_of_the_language() -> None:
    said = [SENTENCES["check.running"].say(language, pages=27) for language in ("vi", "en")]
    assert said[0].startswith("Đang kiểm tra 27 trang")
    assert said[1].startswith("Checking 27 pages")


def test_results_and_refusals_go_separate_ways() -> None:
    voice = Voice("vi", io.StringIO(), io.StringIO())
    voice.result("kết quả")
    voice.progress("serve.stopped")
    voice.refuse("không được")
    assert voice.out.getvalue() == "kết quả\n"  # type: ignore[attr-defined]
    assert voice.err.getvalue() == "Đã dừng.\nkhông được\n"  # type: ignore[attr-defined]

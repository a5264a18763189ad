"""A heading, a button or a line in another language says so, where it is too short to tell in which."""

from collections.abc import Iterator

from loivao_checks.html import Document, Verdict
from loivao_checks.languages.glimpse import FEW, is_another
from loivao_checks.languages.identification import ENOUGH, identify, length, script
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_ANOTHER = Words(
    "“{piece}” có vẻ viết bằng ngôn ngữ khác nhưng được đọc như “{declared}”. Có cần ghi lang không?",
    "“{piece}” seems to be in another language but is read as “{declared}”. Does it need a lang?",
)
_FEWEST = 3


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each passage of few words, or whose language cannot be told; longer ones have a rule of their own."""
    own = " ".join(each.text for each in document.passages if each.declared_by is document.root and not each.code)
    whole = identify(own[:ENOUGH])
    for passage in document.passages:
        declared = passage.language.partition("-")[0]
        of_a_wrong_page = passage.declared_by is document.root and whole and declared not in whole
        if not declared or passage.code or of_a_wrong_page or length(passage.text) < _FEWEST:
            continue
        found = identify(passage.text)
        if script(passage.text) or (found and length(passage.text) >= FEW):
            continue
        another = declared not in found if found else is_another(passage.text, declared)
        fault = _ANOTHER.fill(declared=passage.language, piece=passage.text[:60])
        yield document.says(passage.block, fault if another else None)


RULE = Rule(
    id="few-words-say-their-language",
    strength=Strength.DOUBT,
    title=Words(
        "Dòng chữ ngắn viết bằng ngôn ngữ khác phải ghi lang của nó.",
        "A short text in another language must have its own lang.",
    ),
    mend=Words(
        'Nếu đó là tiếng khác, hãy ghi lang ở thẻ của nó, ví dụ lang="en". Tên riêng thì không cần.',
        'If it is another language, put lang on its element, such as lang="fr". Names need none.',
    ),
    see="3.1.2",
    look=look,
)

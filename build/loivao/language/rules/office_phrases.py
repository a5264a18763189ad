"""Phrases of offices: they promise a rule and name none, or say in four words what one says."""

import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Final

from loivao.language.measure import sentences
from loivao.language.page import Block, Page
from loivao.language.phrases import PhraseTable
from loivao.language.vocabulary import Vocabulary
from loivao.model.references import ReferenceKind
from loivao.problems import Problem, problem, warning

GROUNDS: Final[Mapping[str, str]] = {
    "trên cơ sở": "dựa vào",
    "căn cứ vào": "theo Điều … của …",
    "căn cứ theo": "theo Điều … của …",
    "căn cứ quy định": "theo Điều … của …",
    "chiếu theo": "theo Điều … của …",
}
PROMISES: Final[Mapping[str, str]] = {
    "theo quy định của pháp luật hiện hành": "theo Điều … của …",
    "theo quy định của pháp luật": "theo Điều … của …",
    "theo quy định của luật": "theo Điều … của …",
    "theo quy định của Nhà nước": "theo Điều … của …",
    "theo quy định hiện hành": "theo Điều … của …",
    "theo quy định": "theo Điều … của …",
    "theo luật định": "theo Điều … của …",
    "đúng quy định": "theo Điều … của …",
}
"""Both are faults where the sentence names neither an instrument nor an article: the phrase, and what says more."""
SAYS_WHICH: Final = ("mới", "cũ", "về", "tại", "trong", "số", "này", "đó", "sau", "trên", "ở")
"""Words with which a promise goes on to say which rule it means: "theo quy định mới về dân số"."""

HEAVY: Final[Mapping[str, str]] = {
    "cơ quan có thẩm quyền": "[[function:…]]",
    "cấp có thẩm quyền": "[[function:…]]",
    "cơ quan chức năng": "[[function:…]]",
    "các cơ quan có liên quan": "[[function:…]]",
    "các cơ quan liên quan": "[[function:…]]",
    "đối tượng thụ hưởng": "người được hưởng",
    "đối tượng": "người",
    "thụ hưởng": "được hưởng",
    "kể từ ngày": "từ ngày",
    "trong thời hạn": "trong",
    "trong trường hợp": "nếu",
    "nhằm mục đích": "để",
    "nhằm": "để",
    "tiến hành": "làm",
    "triển khai thực hiện": "làm",
    "tổ chức triển khai": "làm",
    "quán triệt": "hiểu và làm theo",
    "nêu trên": "đó",
    "nói trên": "đó",
    "quý vị": "bạn",
    "và/hoặc": "hoặc",
}
"""Warnings: the phrase, and what is shorter or clearer."""


_WITHOUT_THE_RULE: Final = (PhraseTable(GROUNDS), PhraseTable(PROMISES, unless_before=SAYS_WHICH))
_HEAVY: Final = PhraseTable(HEAVY)
_RULE: Final = re.compile(r"\b(?:Điều|khoản|Mẫu số)\s+[0-9]", re.IGNORECASE)


def office_phrases(page: Page, _: Vocabulary) -> Iterator[Problem]:
    """A fault for a promised rule that is not named in the sentence, a warning for a heavy phrase."""
    for block in page.own:
        vague = [span for span in sentences(block.words) if not _names_a_rule(block, *span)]
        for table, (start, end) in product(_WITHOUT_THE_RULE, vague):
            for phrase in table.find(block.words, start, end):
                values = {"found": phrase.found, "instead": phrase.instead}
                yield problem("language.phrase-without-rule", page.at(block, phrase.start), **values)
        for phrase in _HEAVY.find(block.words):
            values = {"found": phrase.found, "instead": phrase.instead}
            yield warning("language.heavy-phrase", page.at(block, phrase.start), **values)


def _names_a_rule(block: Block, start: int, end: int) -> bool:
    named = (each.kind == ReferenceKind.INSTRUMENT and start <= each.start < end for each in block.references)
    return any(named) or _RULE.search(block.words, start, end) is not None

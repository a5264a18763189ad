"""The report as one page of HTML, accessible itself: a heading a rule, a table of places, the table of criteria.

Pictures of places, where some were taken, are files in a folder beside the page (pictures.py).
"""

from collections.abc import Iterable, Iterator
from html import escape

from loivao_checks.coverage import Row, Status, table
from loivao_checks.outcome import Language, Outcome, Picture, Report, Words
from loivao_checks.reports import said
from loivao_checks.reports.things import Place, Thing, things, to_judge

_MOST_PLACES = 100
_TITLE = Words("Báo cáo kiểm tra khả năng tiếp cận", "Accessibility check report")
_EXPLAINED = Words("Lời giải thích bằng tiếng Anh cho {rule}", "Explanation of {rule}")
_CRITERIA = Words("Từng tiêu chí của WCAG 2.2 mức A và AA", "Each criterion of WCAG 2.2 A and AA")
_PLACES = Words("Những chỗ đã thấy: {what}", "Where it was found: {what}")
_PLACE_HEADS = (Words("Trang", "Page"), Words("Chỗ", "Place"), Words("Trạng thái", "State"))
_CRITERIA_HEADS = (
    Words("Tiêu chí", "Criterion"),
    Words("Ai đã xem", "Who looked"),
    Words("Số trang theo kết quả", "Pages by outcome"),
    Words("Người cần xét", "For a person to judge"),
    Words("Lần xét gần nhất", "Last judged"),
)
_OUTCOMES = {
    Outcome.FAILED: Words("lỗi", "failed"),
    Outcome.CANT_TELL: Words("chưa rõ", "cannot tell"),
    Outcome.PASSED: Words("đạt", "passed"),
    Outcome.INAPPLICABLE: Words("không có gì để xét", "inapplicable"),
}
_LOOKED = {
    Status.JUDGED: Words("Người", "A person"),
    Status.RULES: Words("Chỉ có máy", "Rules only"),
    Status.NOBODY: Words("Chưa ai xem", "Nobody"),
}
_RULES = Words("{count} quy tắc: {rules}", "{count} rules: {rules}")
_JUDGED = Words("{day}, {who}: {outcome}. {note}", "{day}, {who}: {outcome}. {note}")
_ANSWERED = Words("Có câu trả lời ngày {day}", "A question was answered on {day}")
_NEVER = Words("Chưa có", "Never")
_PICTURE = Words("Ảnh chụp {target} trên trang {page}", "Picture of {target} on the page {page}")
_WHOLE_PAGE = Words("cả trang", "the whole page")
_CONTENTS = Words("Trong báo cáo này", "In this report")
_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 70rem; margin: 0 auto; padding: 1rem; }
body, th, td, code, pre { color: #1a1a1a; background: #fff; }
a { color: #0b3d91; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; }
h3 { margin-top: 2rem; }
p, li { max-width: 70ch; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; min-width: 40rem; }
caption { text-align: start; padding: .25rem 0; max-width: calc(100vw - 3rem); overflow-wrap: anywhere; }
th, td { border: 1px solid; padding: .35rem .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
code { overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .25rem 0; }
img { max-width: 100%; height: auto; border: 1px solid; margin-top: .25rem; }
nav a { display: inline-block; padding: .25rem 0; }
:focus-visible { outline: 3px solid; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  body, th, td, code, pre { color: #eee; background: #121212; }
  a { color: #9ecbff; }
}
"""


def write(report: Report, language: Language) -> str:
    """The whole page in one language."""
    return "\n".join(_Page(report, language).lines()) + "\n"


class _Page:
    """Writes one report in one language."""

    def __init__(self, report: Report, language: Language) -> None:
        self._report = report
        self._language: Language = language
        self._pictures = {(each.page, each.target): each for each in report.pictures}

    def _say(self, words: Words) -> str:
        return escape(words.in_language(self._language))

    def lines(self) -> Iterator[str]:
        """The page, line by line."""
        sections = [
            (title, wanted, found) for title, wanted in said.SECTIONS if (found := things(self._report, wanted))
        ]
        title = self._say(_TITLE) + (f" – {escape(self._report.name)}" if self._report.name else "")
        yield f'<!DOCTYPE html>\n<html lang="{self._language}">\n<head>\n<meta charset="utf-8">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<link rel="icon" href="data:,">'
        yield f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>"
        yield from (f"<p>{self._say(words)}</p>" for words in (*said.sums(self._report), *said.looked(self._report)))
        yield from self._contents([heading for heading, _, _ in sections])
        for heading, listed in (
            (said.OBSTACLES, said.obstacles(self._report)),
            (said.RECORDS, self._report.faults),
            (said.NOTES, self._report.notes),
        ):
            if listed:
                yield f"<h2>{self._heading(heading)}</h2>\n<ul>"
                yield from (f"<li>{self._say(words)}</li>" for words in listed)
                yield "</ul>"
        for number, (heading, wanted, found) in enumerate(sections, start=1):
            yield f'<h2 id="s{number}">{self._heading(heading)}</h2>'
            if wanted is to_judge:
                yield f"<p>{self._say(said.HOW_TO_ANSWER)}</p>"
            for thing in found:
                yield from self._thing(thing)
        yield from self._criteria()
        yield "</main>\n</body>\n</html>"

    def _heading(self, words: Words) -> str:
        # Capitals are for reports without headings: a screen reader may spell them.
        return self._say(words).capitalize()

    def _contents(self, headings: Iterable[Words]) -> Iterator[str]:
        yield f'<nav aria-label="{self._say(_CONTENTS)}">\n<ul>'
        for number, heading in enumerate(headings, start=1):
            yield f'<li><a href="#s{number}">{self._heading(heading)}</a></li>'
        yield f'<li><a href="#criteria">{self._say(_CRITERIA)}</a></li>\n</ul>\n</nav>'

    def _thing(self, thing: Thing) -> Iterator[str]:
        example = thing.example
        yield f"<h3>{self._say(example.message)} <code>{escape(example.rule)}</code></h3>"
        if example.criteria:
            yield f"<p>{'; '.join(self._say(said.criterion(number)) for number in example.criteria)}</p>"
        if example.mend.en:
            yield f"<p>{self._say(said.MEND.fill(mend=example.mend))}</p>"
        if example.help:
            explained = self._say(_EXPLAINED.fill(rule=f"{example.engine}: {example.rule}"))
            yield f'<p><a href="{escape(example.help)}">{explained}</a></p>'
        yield from self._table(_PLACES.fill(what=f"{example.engine}: {example.rule}"), _PLACE_HEADS)
        for place in thing.places[:_MOST_PLACES]:
            yield from self._place(place, thing)
        yield "</tbody>\n</table>\n</div>"
        if len(thing.places) > _MOST_PLACES:
            yield f"<p>{self._say(said.MORE.fill(count=len(thing.places) - _MOST_PLACES))}</p>"

    def _place(self, place: Place, thing: Thing) -> Iterator[str]:
        example = place.example
        target = f"<code>{escape(example.target)}</code>" if example.target else self._say(_WHOLE_PAGE)
        yield f'<tr><th scope="row">{self._say(place.where())}</th>\n<td>{target}'
        if not thing.shares_message:
            yield f"<p>{self._say(example.message)}</p>"
        if example.snippet:
            yield f"<pre><code>{escape(example.snippet)}</code></pre>"
        if to_judge(example):
            yield f"<p>{self._say(said.FINGERPRINT.fill(fingerprint=example.fingerprint))}</p>"
        if also := said.also(example):
            yield f"<p>{self._say(also)}</p>"
        if put_off := said.put_off(example):
            yield f"<p>{self._say(put_off)}</p>"
        picture = next((found for page in place.pages if (found := self._pictures.get((page, example.target)))), None)
        if picture:
            yield self._picture(picture)
        yield f"</td>\n<td>{self._say(place.states)}</td></tr>"

    def _picture(self, picture: Picture) -> str:
        alt = self._say(_PICTURE.fill(target=picture.target, page=picture.page))
        return f'<img src="{picture.file}" alt="{alt}" width="{picture.width}" height="{picture.height}">'

    def _criteria(self) -> Iterator[str]:
        yield f'<h2 id="criteria">{self._say(_CRITERIA)}</h2>'
        yield from self._table(_CRITERIA, _CRITERIA_HEADS)
        for row in table(self._report):
            cells = (self._looked(row), self._outcomes(row), self._say(row.to_judge), self._last(row))
            yield f'<tr><th scope="row">{self._say(said.criterion(row.criterion.number))}</th>'
            yield "\n".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
        yield "</tbody>\n</table>\n</div>"

    def _looked(self, row: Row) -> str:
        who = self._say(_LOOKED[row.status])
        rules = _RULES.fill(count=len(row.rules), rules=", ".join(row.rules))
        return f"{who}. {self._say(rules)}" if row.rules else f"{who}."

    def _outcomes(self, row: Row) -> str:
        told = [f"{pages} {self._say(_OUTCOMES[outcome])}" for outcome, pages in row.pages.items() if pages]
        return ", ".join(told) or "0"

    def _last(self, row: Row) -> str:
        if row.judged:
            witness = row.judged.witness
            words = _JUDGED.fill(
                day=witness.day, who=witness.who, outcome=_OUTCOMES[row.judged.outcome], note=witness.note
            )
            return self._say(words)
        return self._say(_ANSWERED.fill(day=row.last_answered) if row.last_answered else _NEVER)

    def _table(self, caption: Words, heads: Iterable[Words]) -> Iterator[str]:
        # It scrolls by itself where it is too wide, also by keyboard: the page never does.
        said_of_it = self._say(caption)
        yield f'<div class="table" role="region" tabindex="0" aria-label="{said_of_it}">'
        yield f"<table>\n<caption>{said_of_it}</caption>"
        cells = "".join(f'<th scope="col">{self._say(words)}</th>' for words in heads)
        yield f"<thead><tr>{cells}</tr></thead>\n<tbody>"

"""Conformance of the HTML, by a kept validator (html-validate): only what breaks how a page is read or told."""

import re
from contextlib import ExitStack

from loivao_checks import engines as installation
from loivao_checks.browser import not_examined
from loivao_checks.engines import Engines
from loivao_checks.outcome import Finding, Outcome, Words
from loivao_checks.process import Message, Worker, WorkerGoneError
from loivao_checks.states import STATIC

ENGINE = "html-validate"
RULE = "html-is-sound"
_EXPECTED = Words("HTML phải đọc được đúng như đã viết.", "The HTML must be read as it was written.")
_MEND = Words("Hãy sửa chỗ đó trong mã của trang.", "Correct this place in the source of the page.")
_AT = Words("Dòng {line}, cột {column}: {what} ({detail}).", "Line {line}, column {column}: {what} ({detail}).")
_WHAT = {
    "close-attr": Words("thẻ đóng có thuộc tính", "an end tag has attributes"),
    "close-order": Words("thẻ đóng không khớp với thẻ mở", "start and end tags do not match"),
    "element-permitted-content": Words("phần tử này không được nằm ở đây", "this element may not be here"),
    "element-permitted-occurrences": Words("phần tử này chỉ được có một lần", "this element may be there only once"),
    "element-permitted-parent": Words("phần tử này nằm sai chỗ", "this element has a wrong parent"),
    "element-required-ancestor": Words("phần tử này thiếu phần tử bao ngoài", "this element lacks an outer one"),
    "missing-doctype": Words("thiếu <!DOCTYPE html>", "<!DOCTYPE html> is missing"),
    "no-dup-attr": Words("một thuộc tính được ghi hai lần", "an attribute is given twice"),
    "parser-error": Words("từ đây không đọc được nữa", "from here on nothing can be read"),
    "script-element": Words("thẻ script không được đóng", "a script is not closed"),
    "void-content": Words("thẻ này không có nội dung nên không được đóng", "this element has no content and no end"),
}

# Gone from HTML, and yet read as written by every browser.
_OUT_OF_DATE = re.compile(r"<(?:acronym|basefont|big|center|font|nobr|strike|tt)> element is not permitted")


class Validator:
    """One process of Node for all pages, started when the first comes. Use in a `with` block."""

    def __init__(self, engines: Engines, limit: float) -> None:
        self._engines = engines
        self._limit = limit
        self._stack = ExitStack()
        self._worker: Worker | None = None

    def findings(self, html: str, *, ours: bool) -> list[Finding]:
        """What is wrong with a page; that it could not be read, when the validator fails on it."""
        try:
            worker = self._worker or self._start()
            worker.send({"id": 0, "html": html})
            messages = worker.receive(self._limit)["messages"]
        except WorkerGoneError as gone:
            self._worker = None
            self._stack.close()
            return [not_examined(STATIC, "engine", Words(str(gone), str(gone)))]
        told = [each for each in messages if ours or not _OUT_OF_DATE.match(str(each["message"]))]
        return [_finding(each, ours=ours) for each in told] or [
            Finding(RULE, ENGINE, (), Outcome.PASSED, STATIC, message=_EXPECTED)
        ]

    def kill(self) -> None:
        """End the process now."""
        if self._worker is not None:
            self._worker.kill()

    def _start(self) -> Worker:
        script = installation.NODE_FILES / "validate.mjs"
        command = Worker([installation.node(), script], {"NODE_PATH": str(self._engines.modules)})
        self._worker = self._stack.enter_context(command)
        return self._worker

    def __enter__(self) -> "Validator":
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()


def _finding(message: Message, *, ours: bool) -> Finding:
    what = _WHAT[message["ruleId"]]
    detail = str(message["message"]).rstrip(".")
    place = {"line": message["line"], "column": message["column"], "detail": detail}
    said = Words(_AT.vi.format(what=what.vi, **place), _AT.en.format(what=what.en, **place))
    # WCAG 2.2 no longer demands it (4.1.1 is gone): a rule of the house, a question on other sites.
    outcome = Outcome.FAILED if ours else Outcome.CANT_TELL
    return Finding(RULE, ENGINE, (), outcome, STATIC, message["selector"] or "", "", said, _MEND)

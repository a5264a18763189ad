"""The validator of HTML: what breaks the reading of a page is told with its line; sound pages pass."""

import pytest
from checks.conftest import sound_page

from loivao_checks import canary, conformance, engines
from loivao_checks.conformance import Validator
from loivao_checks.html import decode
from loivao_checks.outcome import Finding, Outcome
from loivao_checks.states import STATIC


def _findings(html: str, *, ours: bool = True) -> list[Finding]:
    with Validator(engines.installed(), 30) as validator:
        return validator.findings(html, ours=ours)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("<p>một<div>hai</div></p>", "Line 13, column 22: start and end tags do not match"),
        ('<img src="a.png" alt="a" alt="b">', "an attribute is given twice"),
        ("<ul><p>một</p></ul>", "this element may not be here"),
        ("<a href='a'>một <button>hai</button></a>", "this element may not be here"),
        ("<p><b>một</p></b>", "start and end tags do not match"),
        ('<p title="a>một</p>', "from here on nothing can be read"),
        ("<p>một</p class='a'>", "an end tag has attributes"),
    ],
)
def test_what_is_not_read_as_written_is_told_with_its_place(broken: str, said: str) -> None:
    found = _findings(sound_page(broken))
    assert {finding.outcome for finding in found} == {Outcome.FAILED}
    assert any(said in finding.message.en for finding in found), [finding.message.en for finding in found]
    assert all(finding.message.vi.startswith("Dòng ") for finding in found)


def test_on_another_site_it_is_a_question() -> None:
    found = _findings(sound_page("<ul><p>một</p></ul>"), ours=False)
    assert [finding.outcome for finding in found] == [Outcome.CANT_TELL]


def test_elements_that_html_has_given_up_are_read_as_written_on_other_sites() -> None:
    old = sound_page("<center><p><font color='navy'>một</font></p></center>")
    assert {finding.outcome for finding in _findings(old, ours=False)} == {Outcome.PASSED}
    assert {finding.outcome for finding in _findings(old)} == {Outcome.FAILED}


@pytest.mark.parametrize("body", ["", "<ul><li>một<li>hai</ul>", "<p>một<p>hai", "<p>a &amp b</p>", "<br/>"])
def test_what_the_specification_allows_passes(body: str) -> None:
    assert [finding.outcome for finding in _findings(sound_page(body))] == [Outcome.PASSED]


def test_a_validator_that_is_killed_is_told_and_started_again() -> None:
    with Validator(engines.installed(), 30) as validator:
        assert validator.findings(sound_page(), ours=True)[0].outcome is Outcome.PASSED
        validator.kill()
        assert validator.findings(sound_page(), ours=True)[0].blocks_looking
        assert validator.findings(sound_page(), ours=True)[0].outcome is Outcome.PASSED


def test_the_canary_has_a_fault_for_it_and_notices_when_it_is_not_seen() -> None:
    looked = [(conformance.ENGINE, STATIC)]
    found = _findings(decode((canary.FOLDER / canary.PAGE).read_bytes()))
    assert canary.blindness(found, looked) == ()
    (blind,) = canary.blindness(_findings(sound_page()), looked)
    assert "html-validate" in blind.en

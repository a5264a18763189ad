"""Reports for machines hold against the schemas that are published for them; reports for people pass our own check."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from conftest import run_check, sound_page, write_site
from jsonschema import Draft4Validator, Draft7Validator
from lxml import etree
from rdflib import DCTERMS, RDF, Graph, Literal, Namespace, URIRef
from reported import ASK, BLOCKED, FINE, PALE, report_of
from ruamel.yaml import YAML

from loivao_checks.criteria import CRITERIA
from loivao_checks.outcome import Judged, Language, Outcome, Picture, Report, Witness, Words
from loivao_checks.reports.formats import FORMATS

SCHEMAS = Path(__file__).parent / "schemas"
EARL = Namespace("http://www.w3.org/ns/earl#")
LAN = Witness("Lan", date(2026, 11, 20), "Đã xem <hết>.")
WAIVED = replace(PALE, target="#waived", waived=replace(LAN, day=date(2026, 12, 31)))
ANSWERED = replace(ASK, target="#answered", outcome=Outcome.PASSED, answered=LAN)
ODD = replace(PALE, rule="odd", snippet='<p title="&amp;\x00\ufffe">]]>', message=Words("“&<>”", "“&<>”"))
FULL = replace(
    report_of(PALE, ASK, FINE, BLOCKED, WAIVED, ANSWERED, ODD, obstacles=(Words("Mù.", "Blind."),), pages=4),
    day=date(2026, 11, 25),
    judged=(Judged("1.2.2", Outcome.PASSED, LAN), Judged("2.4.5", Outcome.FAILED, LAN)),
    faults=(Words("a.yaml:1: sai", "a.yaml:1: wrong"),),
    notes=(Words("a.yaml:2: thừa", "a.yaml:2: idle"),),
    name="Cổng & thử",
)
REPORTS = {
    "everything": FULL,
    "clean": replace(report_of(FINE), day=date(2026, 11, 25)),
    "nothing": replace(report_of(pages=0), day=date(2026, 11, 25)),
    "addresses": replace(
        FULL, pages=tuple(replace(page, path=f"http://127.0.0.1:8000/{page.path}") for page in FULL.pages)
    ),
    "odd names": replace(FULL, pages=tuple(replace(page, path=f"á b#{page.path}") for page in FULL.pages)),
}
every_report = pytest.mark.parametrize("report", REPORTS.values(), ids=list(REPORTS))
both_languages = pytest.mark.parametrize("language", ["vi", "en"])


def written(name: str, report: Report, language: Language = "en") -> str:
    """The report in one format."""
    return FORMATS[name].write(report, language)


@every_report
@both_languages
def test_sarif_holds_against_its_schema(report: Report, language: Language) -> None:
    schema = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))
    found = Draft4Validator(schema).iter_errors(json.loads(written("sarif", report, language)))
    assert [error.message for error in found] == []


def test_sarif_has_each_fault_and_question_once_and_suppresses_what_is_put_off() -> None:
    run = json.loads(written("sarif", FULL))["runs"][0]
    results = [
        result
        for result in run["results"]
        if result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "0.html"
    ]
    assert [(result["ruleId"], result["kind"], "suppressions" in result) for result in results] == [
        ("color-contrast", "fail", False),
        ("region", "review", False),
        ("color-contrast", "fail", True),
        ("odd", "fail", False),
    ]
    assert all(run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] for result in results)
    assert results[0]["partialFingerprints"] == {"loivaoThing/v1": PALE.fingerprint}
    assert run["invocations"][0]["exitCode"] == 2
    assert not run["invocations"][0]["executionSuccessful"]


@every_report
@both_languages
def test_junit_holds_against_its_schema(report: Report, language: Language) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    schema.assertValid(etree.fromstring(written("junit", report, language).encode()))


def test_junit_tells_faults_from_questions_and_from_what_could_not_be_looked_at() -> None:
    suite = etree.fromstring(written("junit", FULL).encode()).find("testsuite")
    assert suite is not None
    assert {name: suite.get(name) for name in ("tests", "errors", "failures", "skipped")} == {
        "tests": "5",
        "errors": "1",
        "failures": "2",
        "skipped": "1",
    }


def earl(report: Report) -> Graph:
    """The graph that a parser of JSON-LD reads."""
    return Graph().parse(data=written("earl", report), format="json-ld", publicID="https://example.org/")


@every_report
def test_earl_is_read_as_assertions_that_are_whole(report: Report) -> None:
    graph = earl(report)
    for assertion in graph.subjects(RDF.type, EARL.Assertion):
        assert set(graph.predicates(assertion)) == {
            RDF.type, EARL.assertedBy, EARL.mode, EARL.test, EARL.subject, EARL.result,
        }  # fmt: skip
        (who,), (test,) = graph.objects(assertion, EARL.assertedBy), graph.objects(assertion, EARL.test)
        assert (who, RDF.type, EARL.Assertor) in graph
        assert (test, RDF.type, EARL.TestCriterion) in graph
        assert all((subject, RDF.type, EARL.TestSubject) in graph for subject in graph.objects(assertion, EARL.subject))
        (result,) = graph.objects(assertion, EARL.result)
        (outcome,) = graph.objects(result, EARL.outcome)
        assert outcome in (EARL.failed, EARL.cantTell, EARL.passed, EARL.inapplicable)
        assert next(graph.objects(result, DCTERMS.date)).toPython() <= report.day  # type: ignore[attr-defined]


def test_earl_has_an_assertion_for_each_outcome_and_each_judgment() -> None:
    graph = earl(FULL)
    assert len(list(graph.subjects(RDF.type, EARL.Assertion))) == 4 * 7 + 2
    assert len(list(graph.subjects(RDF.type, EARL.TestSubject))) == 4
    manual = next(graph.subjects(EARL.mode, EARL.manual))
    assert (manual, EARL.test, None) in graph
    assert (
        URIRef("https://www.w3.org/TR/WCAG22/#contrast-minimum"),
        DCTERMS.title,
        Literal("1.4.3 Contrast (Minimum)"),
    ) in graph


@every_report
@both_languages
def test_openacr_holds_against_its_schema(report: Report, language: Language) -> None:
    schema = json.loads((SCHEMAS / "openacr-0.1.0.json").read_text("utf-8"))
    found = Draft7Validator(schema).iter_errors(YAML(typ="safe").load(written("openacr", report, language)))
    assert [error.message for error in found] == []


def levels(report: Report) -> dict[str, str]:
    """The adherence of each criterion."""
    chapters = YAML(typ="safe").load(written("openacr", report))["chapters"].values()
    return {
        each["num"]: each["components"][0]["adherence"]["level"] for chapter in chapters for each in chapter["criteria"]
    }


def test_openacr_has_every_criterion_of_a_and_aa() -> None:
    assert set(levels(FULL)) == set(CRITERIA)


def test_openacr_says_supports_of_nothing_that_only_rules_looked_at() -> None:
    assert set(levels(report_of(FINE)).values()) == {"not-evaluated"}


def test_openacr_follows_faults_and_judgments() -> None:
    told = levels(FULL)
    assert (told["1.4.3"], told["1.2.2"], told["2.4.5"]) == ("does-not-support", "supports", "does-not-support")


def test_a_fault_outweighs_a_judgment() -> None:
    judged = (Judged("1.4.3", Outcome.PASSED, LAN),)
    assert levels(replace(report_of(PALE), judged=judged))["1.4.3"] == "does-not-support"


@pytest.mark.parametrize("name", FORMATS)
@both_languages
def test_every_format_gives_the_same_bytes_again(name: str, language: Language) -> None:
    assert written(name, FULL, language) == written(name, FULL, language)


@pytest.mark.parametrize("name", ["text", "json", "html", "sarif", "earl"])
def test_what_people_wrote_is_in_every_report_that_has_room_for_it(name: str) -> None:
    assert "Lan" in written(name, FULL)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reports of a faulty site, in a folder."""
    body = '<img id="no-alt" src="/tranh.svg">\n<p id="pale">Chữ nhạt</p>\n<p>&lt;script&gt;</p>'
    colours = "main { color: #000; background: #fff } #pale { color: #bbb }"
    style = f"<style>{colours} #no-alt {{ width: 90px; height: 40px }}</style>\n"
    picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>'
    files = {"index.html": sound_page(body, title="Lỗi &lt;cố ý>", head=style), "tranh.svg": picture}
    folder = tmp_path_factory.mktemp("reports")
    out = folder / "out"
    run = run_check(write_site(folder / "site", files), "--output-dir", out, "--states", "1280-light-closed")
    assert run.code == 1
    assert run.out.startswith("Đã xem 1 trang")
    return out


def test_one_run_writes_every_format(shown: Path) -> None:
    assert {file.name for file in shown.iterdir()} == {*(each.file for each in FORMATS.values()), "pictures"}


def test_pictures_show_the_places(shown: Path) -> None:
    html = (shown / "report.html").read_text("utf-8")
    pictures = sorted((shown / "pictures").iterdir())
    assert len(pictures) == 2
    assert all(picture.read_bytes().startswith(b"\x89PNG") for picture in pictures)
    assert all(f'src="pictures/{picture.name}"' in html for picture in pictures)


def test_the_report_in_html_passes_our_own_check_with_every_engine(shown: Path) -> None:
    run = run_check(shown / "report.html", "--format", "json", "--lang", "en")
    faults = [
        (each["rule"], each["state"], each["target"])
        for each in run.outcomes("report.html")
        if each["outcome"] in ("failed", "cantTell")
    ]
    assert faults == []
    assert run.code == 0


@every_report
@both_languages
def test_any_report_in_html_passes_the_static_rules(
    report: Report, language: Language, site: Callable[..., Path]
) -> None:
    pictures = (Picture("0.html", "#a", "pictures/001.png", 90, 40, b""),)
    html = written("html", replace(report, pictures=pictures), language)
    run = run_check(site({"report.html": html, "pictures/001.png": ""}), "--no-browser", "--format", "json")
    assert [each for each in run.outcomes("report.html") if each["outcome"] in ("failed", "cantTell")] == []
    assert "<script" not in html

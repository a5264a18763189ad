"""Only pages that changed are opened; rules on the code see every page."""

import json
from pathlib import Path

import pytest
from conftest import Run, run_check, sound_page, write_site

STATE = "1280-light-closed"
STYLE = '<link rel="stylesheet" href="/kieu.css">\n'
FILES = {
    "index.html": sound_page('<p><a href="b.html">Trang hai</a></p>', head=STYLE),
    "b.html": sound_page(title="Trang hai"),
    "kieu.css": "main { color: #000 }",
}


def look(folder: Path, *options: str | Path) -> Run:
    """The command in one state."""
    return run_check(folder, "--format", "json", "--states", STATE, *options)


def opened(run: Run) -> set[str]:
    """The pages that the browser opened."""
    return {page["path"] for page in run.report["pages"] if any(each["state"] == STATE for each in page["outcomes"])}


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """The site as it was."""
    return write_site(tmp_path / "before", FILES)


@pytest.fixture
def report(before: Path, tmp_path: Path) -> Path:
    """A report about it."""
    file = tmp_path / "report.json"
    assert run_check(before, "--no-browser", "--format", "json", "--output", file).code == 0
    return file


@pytest.mark.parametrize(
    ("changed", "pages"),
    [
        ({}, set()),
        ({"b.html": sound_page("<p>Mới.</p>", title="Trang hai")}, {"b.html"}),
        ({"kieu.css": "main { color: #111 }"}, {"index.html"}),
        ({"c.html": sound_page(title="Trang ba")}, {"c.html"}),
    ],
    ids=["nothing", "a page", "a file it loads", "a new page"],
)
def test_only_what_changed_is_opened(
    before: Path, report: Path, tmp_path: Path, changed: dict[str, str], pages: set[str]
) -> None:
    after = write_site(tmp_path / "after", FILES | changed)
    for earlier in (before, report):
        run = look(after, "--changed-since", earlier)
        assert opened(run) == pages
        assert {page["path"] for page in run.report["pages"]} == {name for name in FILES | changed if "html" in name}
        assert run.code == 0
        assert len(run.report["notes"]) == 1


def test_rules_on_the_code_see_what_did_not_change(before: Path, tmp_path: Path) -> None:
    after = write_site(tmp_path / "after", {name: text for name, text in FILES.items() if name != "b.html"})
    run = look(after, "--changed-since", before)
    assert run.outcomes("index.html", rule="links-resolve", outcome="cantTell")
    assert opened(run) == set()


@pytest.mark.parametrize("text", ["", "[]", "{}", json.dumps({"pages": [{"path": "a"}]})])
def test_what_is_no_report_is_refused(before: Path, tmp_path: Path, text: str) -> None:
    write_site(tmp_path, {"x.json": text})
    run = look(before, "--changed-since", tmp_path / "x.json", "--lang", "en")
    assert run.code == 2
    assert "is no JSON report" in run.err


def test_what_is_not_there_is_refused(before: Path, tmp_path: Path) -> None:
    run = look(before, "--changed-since", tmp_path / "none", "--lang", "en")
    assert run.code == 2
    assert "There is no" in run.err

"""The scripts as they are published: all of them, without their comments, and otherwise as they are written."""

from pathlib import Path

from compiled import THEME

from loivao.render.scripts import scripts


def test_every_script_of_the_theme_is_published_at_its_address() -> None:
    assert scripts(THEME).keys() == {file.relative_to(THEME).as_posix() for file in THEME.rglob("*.js")}


def test_only_lines_that_are_comments_are_left_out(tmp_path: Path) -> None:
    written = "// a\nconst x = 'https://b'; // c\n  // d\n\n  /e\\/\\/f/.test(x);\n"
    (tmp_path / "assets" / "js").mkdir(parents=True)
    (tmp_path / "assets" / "js" / "x.js").write_text(written, encoding="utf-8")
    assert scripts(tmp_path) == {"assets/js/x.js": "const x = 'https://b'; // c\n\n  /e\\/\\/f/.test(x);\n"}


def test_no_string_of_a_script_goes_over_lines_so_none_is_taken_for_a_comment() -> None:
    for address in scripts(THEME):
        for line in (THEME / address).read_text(encoding="utf-8").splitlines():
            assert line.count("`") % 2 == 0, (address, line)


def test_no_script_writes_markup_or_runs_text() -> None:
    for address, text in scripts(THEME).items():
        for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", ".style"):
            assert word not in text, address

"""The environment of the templates: escaped, strict, and faults named with file and line."""

from pathlib import Path

import pytest
from compiled import words
from jinja2 import UndefinedError

from loivao.problems import Place, Problem
from loivao.render.environment import environment, render_page, template_problem


def drawn(theme: Path, frame: str, view: object = None) -> str:
    (theme / "main.html").write_text(frame, encoding="utf-8")
    return render_page(environment(theme, words()), {}, view)


def fault(theme: Path, frame: str) -> Problem | None:
    with pytest.raises(Exception) as raised:  # noqa: PT011  # which one is what the test asks about
        drawn(theme, frame)
    return template_problem(raised.value, theme)


def test_values_are_escaped(tmp_path: Path) -> None:
    assert drawn(tmp_path, "{{ view }}", "<script>") == "&lt;script&gt;"


def test_a_name_that_does_not_exist_stops_the_page(tmp_path: Path) -> None:
    with pytest.raises(UndefinedError):
        drawn(tmp_path, "{{ config }}")


def test_templates_have_the_words_of_the_interface(tmp_path: Path) -> None:
    assert drawn(tmp_path, "{{ t('home') }}") == "Trang chủ"


def test_an_undefined_name_is_told_with_its_line(tmp_path: Path) -> None:
    found = fault(tmp_path, "dòng 1\n{{ view.title }}")
    assert found is not None
    assert found.place == Place("theme/main.html", 2)


def test_a_template_that_cannot_be_read_is_told_with_its_line(tmp_path: Path) -> None:
    found = fault(tmp_path, "dòng 1\n\n{% if %}")
    assert found is not None
    assert found.place == Place("theme/main.html", 3)


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    found = fault(tmp_path, "{% include 'pages/khong-co.html' %}")
    assert found is not None
    assert found.place.file == "theme/pages/khong-co.html"


def test_a_sentence_that_does_not_exist_is_told_with_the_line_that_asked(tmp_path: Path) -> None:
    found = fault(tmp_path, "\n{{ t('khong_co') }}")
    assert found is not None
    assert found.place == Place("theme/main.html", 2)


def test_an_error_outside_the_templates_is_none_of_theirs(tmp_path: Path) -> None:
    assert template_problem(ValueError("đĩa đầy"), tmp_path) is None

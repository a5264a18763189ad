"""Workbooks as staff really save them: read rightly, or refused with the cell, and never written over silently."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from sites.portals import DAY, minimal_portal

from loivao import cli
from loivao.importing.workbook import read_workbook
from loivao.load import load_portal
from loivao.load.results import COLUMNS
from loivao.model.results import Result, ResultStatus
from loivao.problems import Problem, report

ROW: Final[dict[str, Any]] = {
    "indicator": "NKT-08",
    "area": "ca-nuoc",
    "value": 12.5,
    "unit": "%",
    "status": "final",
    "as_of": datetime(2022, 12, 31),
    "source": "Niên giám",
}
NAME: Final = "ket-qua-2022.xlsx"


def book(*rows: Mapping[str, Any], header: Sequence[str] = COLUMNS) -> Workbook:
    """A workbook with a table from its first cell on."""
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.append(list(header))
    for row in rows:
        sheet.append([row.get(name) for name in COLUMNS])
    return made


def raw(workbook: Workbook) -> bytes:
    saved = io.BytesIO()
    workbook.save(saved)
    return saved.getvalue()


def read(content: bytes) -> tuple[tuple[Result, ...], list[Problem]]:
    problems: list[Problem] = []
    found = read_workbook(content, NAME, 2022, problems.append)
    return (tuple(row.record for row in found.rows) if found else (), problems)


def one(**changes: Any) -> Result:
    """The one result of a workbook whose only row is ``ROW`` with these changes, read without a fault."""
    results, problems = read(raw(book({**ROW, **changes})))
    assert problems == []
    (result,) = results
    return result


def faults(workbook: Workbook | bytes) -> list[tuple[str, str | None]]:
    """Code and cell of each problem."""
    _, problems = read(workbook if isinstance(workbook, bytes) else raw(workbook))
    return [(each.code, each.place.cell) for each in problems]


def fault_of(**changes: Any) -> list[tuple[str, str | None]]:
    return faults(book({**ROW, **changes}))


# What is read rightly


@pytest.mark.parametrize(
    ("value", "figure"),
    [(12.5, "12.5"), ("12,5", "12.5"), ("12.5", "12.5"), (0.1 + 0.2, "0.3"), (93, "93"), (93.0, "93"), ("93 ", "93")],
)
def test_a_figure_is_read_as_a_number_and_as_text(value: object, figure: str) -> None:
    assert f"{one(value=value).value}" == figure


@pytest.mark.parametrize(
    "as_of", [datetime(2022, 12, 31), datetime(2022, 12, 31, 8, 30), date(2022, 12, 31), "31/12/2022", 44926, 44926.5]
)
def test_a_day_is_read_as_a_day_as_text_and_as_the_number_that_excel_keeps(as_of: object) -> None:
    assert one(as_of=as_of).as_of == date(2022, 12, 31)


def test_the_number_of_a_day_is_counted_from_the_year_that_the_workbook_says() -> None:
    workbook = book({**ROW, "as_of": 44926 - 1462})
    workbook.epoch = datetime(1904, 1, 1)
    results, problems = read(raw(workbook))
    assert ([each.as_of for each in results], problems) == ([date(2022, 12, 31)], [])


def test_a_cell_that_shows_percent_is_what_it_shows() -> None:
    workbook = book({**ROW, "value": 0.0706})
    workbook.worksheets[0]["D2"].number_format = "0.00%"
    results, problems = read(raw(workbook))
    assert ([f"{each.value}" for each in results], problems) == (["7.06"], [])


def test_a_percentage_is_never_taken_for_a_count() -> None:
    workbook = book({**ROW, "indicator": "NKT-01", "unit": "người", "value": 0.5})
    workbook.worksheets[0]["D2"].number_format = "0%"
    assert faults(workbook) == [("value.not-a-number", "D2")]


def test_letters_are_composed_and_line_ends_in_a_cell_are_blanks() -> None:
    assert one(note="Nie\u0302n gia\u0301m\nnăm 2022 ").note == "Niên giám năm 2022"


def test_the_header_is_found_by_the_names_below_a_title_in_any_order_with_blank_rows_and_columns() -> None:
    names = {
        "indicator": "Chỉ số",
        "value": "Giá trị:",
        "unit": "ĐƠN VỊ TÍNH",
        "as_of": "Tính đến  ngày",
        "note": "Ghi chú *",
    }
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Kết quả"
    sheet["C1"] = "KẾT QUẢ NĂM 2022"
    sheet.merge_cells("C1:H1")
    for position, name in enumerate(reversed(COLUMNS)):
        sheet.cell(4, 2 + position, names.get(name, name))
        sheet.cell(7, 2 + position, ROW.get(name))
        sheet.cell(9, 2 + position, {**ROW, "dimension": "nữ"}.get(name))
    workbook.create_sheet("Ghi chú").append(["không phải bảng"])
    problems: list[Problem] = []
    found = read_workbook(raw(workbook), NAME, 2022, problems.append)
    assert found is not None
    assert problems == []
    assert (found.sheet, found.header) == ("Kết quả", 4)
    assert [(row.record.dimension, row.origin.at("value").cell) for row in found.rows] == [(None, "I7"), ("nữ", "I9")]


def test_a_formula_is_read_as_the_result_that_excel_kept() -> None:
    kept = raw(book({**ROW, "value": "=10+2.5"}))
    assert faults(kept) == [("xlsx.formula-not-computed", "D2")]
    with_result = in_sheet(kept, b"(?<=</f>)(<v ?/>|<v></v>)", b"<v>12.5</v>")
    results, problems = read(with_result)
    assert ([f"{each.value}" for each in results], problems) == (["12.5"], [])


def test_a_formula_that_shows_nothing_is_an_empty_cell() -> None:
    empty = in_sheet(raw(book({**ROW, "note": "=X1"})), b'<c r="K2"( [^>]*)?>', b'<c r="K2" t="str">')
    results, problems = read(empty)
    assert ([each.note for each in results], problems) == ([None], [])


@pytest.mark.parametrize(
    ("number_format", "value", "figure"), [('0.0" %"', 12.5, "12.5"), ("[Red]0.00%", 0.125, "12.5"), ("0\\%", 93, "93")]
)
def test_a_sign_of_percent_that_is_only_written_beside_a_number_changes_nothing(
    number_format: str, value: float, figure: str
) -> None:
    workbook = book({**ROW, "value": value})
    workbook.worksheets[0]["D2"].number_format = number_format
    results, problems = read(raw(workbook))
    assert ([f"{each.value}" for each in results], problems) == ([figure], [])


@pytest.mark.parametrize(
    ("number_format", "is_day"), [("[$-42A]dd/mm/yyyy", True), ('0 "dm"', False), ("General", False)]
)
def test_a_number_is_a_day_where_its_format_shows_one(number_format: str, is_day: bool) -> None:
    workbook = book({**ROW, "value": 44})
    workbook.worksheets[0]["D2"].number_format = number_format
    assert faults(workbook) == ([("xlsx.day-out-of-place", "D2")] if is_day else [])


def test_the_names_of_elements_may_have_a_prefix() -> None:
    content = in_sheet(raw(book(ROW)), b"<(/?)(?=[a-zA-Z])", b"<\\1x:")
    content = in_sheet(content, b" xmlns=", b" xmlns:x=")
    results, problems = read(content)
    assert ([f"{each.value}" for each in results], problems) == (["12.5"], [])


def test_how_a_word_is_spoken_is_no_part_of_it_and_escaped_signs_are_those_signs() -> None:
    word = b'<is><r><t>Ni</t></r><r><t>\xc3\xaan_x000D_gi\xc3\xa1m</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>'
    content = in_sheet(raw(book({**ROW, "note": "N"})), b"<is><t>N</t></is>", word)
    results, problems = read(content)
    assert ([each.note for each in results], problems) == (["Niên giám"], [])


def test_texts_that_cells_share_as_excel_keeps_them_are_read_as_texts_of_their_own() -> None:
    own = raw(book({**ROW, "note": "Niên giám & sổ"}, {**ROW, "dimension": "nữ"}))
    shared = with_shared_texts(own)
    assert b"<is>" not in zipfile.ZipFile(io.BytesIO(shared)).read("xl/worksheets/sheet1.xml")
    assert read(shared) == read(own)
    assert len(read(shared)[0]) == 2


def with_shared_texts(content: bytes) -> bytes:
    """The same workbook with its texts in a part of their own."""
    texts: list[bytes] = []

    def number(found: re.Match[bytes]) -> bytes:
        texts.append(b"<si>%s<rPh sb='0' eb='1'><t>x</t></rPh></si>" % found[1])
        return b't="s"><v>%d</v>' % (len(texts) - 1)

    changed = io.BytesIO()
    main, kind = b"http://schemas.openxmlformats.org", b"officeDocument/2006/relationships/sharedStrings"
    relation = b'<Relationship Id="shared" Type="%s/%s" Target="/xl/sharedStrings.xml"/></' % (main, kind)
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(changed, "w") as target:
        for part in source.namelist():
            text = source.read(part)
            if part == "xl/worksheets/sheet1.xml":
                text = re.sub(rb't="inlineStr"><is>(.*?)</is>', number, text)
            if part == "xl/_rels/workbook.xml.rels":
                text = text.replace(b"</", relation)
            target.writestr(part, text)
        root = b'<sst xmlns="%s/spreadsheetml/2006/main">%s</sst>' % (main, b"".join(texts))
        target.writestr("xl/sharedStrings.xml", root)
    return changed.getvalue()


def test_a_part_with_a_document_type_is_not_read() -> None:
    bomb = b'<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa">]><worksheet '
    assert faults(in_sheet(raw(book(ROW)), b"<worksheet ", bomb)) == [("xlsx.not-a-workbook", None)]


def in_sheet(content: bytes, old: bytes, new: bytes) -> bytes:
    """A workbook with something else in the XML of its first sheet where the pattern ``old`` matches."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(changed, "w") as target:
        for part in source.namelist():
            text = source.read(part)
            target.writestr(
                part, re.sub(old, lambda found: found.expand(new), text) if part == "xl/worksheets/sheet1.xml" else text
            )
    return changed.getvalue()


def test_a_size_that_the_file_states_wrongly_hides_no_row() -> None:
    content = in_sheet(
        raw(book(ROW, {**ROW, "dimension": "nữ"})), b'<dimension ref="[A-Z0-9:]+"', b'<dimension ref="A1:B2"'
    )
    results, problems = read(content)
    assert ([each.dimension for each in results], problems) == ([None, "nữ"], [])


# What is refused, with its cell


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"value": "1.234"}, [("value.grouped", "D2")]),
        ({"value": "1 234"}, [("value.not-a-number", "D2")]),
        ({"value": datetime(2022, 5, 12)}, [("xlsx.day-out-of-place", "D2")]),
        ({"value": time(12, 5)}, [("xlsx.day-out-of-place", "D2")]),
        ({"dimension": datetime(2022, 6, 1)}, [("xlsx.day-out-of-place", "C2")]),
        ({"value": "#N/A"}, [("xlsx.error-value", "D2")]),
        ({"as_of": 2022}, [("xlsx.not-a-day", "H2")]),
        ({"as_of": -1}, [("xlsx.not-a-day", "H2")]),
        ({"as_of": 10**9}, [("xlsx.not-a-day", "H2")]),
        ({"as_of": "31/02/2022"}, [("value.no-such-day", "H2")]),
        ({"as_of": True}, [("value.not-a-date", "H2")]),
        ({"status": "xong"}, [("value.not-allowed", "F2")]),
        ({"note": "+ thêm"}, [("csv.formula", "K2")]),
        ({"value": "–"}, [("csv.dash", "D2")]),
        ({"note": "S? Y t?"}, []),
        ({"note": "B?nh vi?n"}, [("text.lost-letters", "K2"), ("text.lost-letters", "K2")]),
        ({"source": None, "unit": None}, [("record.missing-key", "A2"), ("record.missing-key", "A2")]),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_once(changes: dict[str, object], told: list[tuple[str, str]]) -> None:
    assert fault_of(**changes) == told


def test_merged_cells_are_named_and_breed_no_other_fault() -> None:
    workbook = book(ROW, {**ROW, "dimension": "nữ"}, {**ROW, "dimension": "nam"})
    workbook.worksheets[0].merge_cells("A2:A3")
    results, problems = read(raw(workbook))
    assert [(each.code, each.place.cell, dict(each.values)) for each in problems] == [
        ("xlsx.merged", "A2", {"range": "A2:A3"})
    ]
    assert [each.dimension for each in results] == ["nam"]


def test_a_column_that_is_missing_unknown_or_doubled_is_named() -> None:
    assert faults(book(ROW, header=[*COLUMNS[:-1], "STT"])) == [
        ("csv.unknown-column", "K1"),
        ("csv.missing-column", "A1"),
    ]
    doubled = book(ROW, header=[*COLUMNS, "Ghi chú"])
    (problem,) = read(raw(doubled))[1]
    assert (problem.code, problem.place.cell) == ("csv.duplicate-column", "L1")
    assert dict(problem.values) == {"column": "note", "first": "K1"}


def test_content_without_a_column_is_named() -> None:
    workbook = book(ROW)
    workbook.worksheets[0]["M2"] = "xem lại"
    assert faults(workbook) == [("xlsx.cell-without-column", "M2")]


def test_content_far_to_the_right_is_named_and_makes_no_large_table() -> None:
    workbook = book(ROW)
    workbook.worksheets[0]["XFD2"] = "xem lại"
    assert faults(workbook) == [("xlsx.cell-without-column", "XFD2")]


def test_hidden_rows_are_read_and_said() -> None:
    workbook = book(ROW, {**ROW, "dimension": "nữ"})
    workbook.worksheets[0].row_dimensions[3].hidden = True
    results, problems = read(raw(workbook))
    assert len(results) == 2
    assert [(each.code, each.place.cell, each.severity) for each in problems] == [("xlsx.hidden-rows", "A3", "warning")]


def test_a_workbook_without_a_table_or_with_two_is_refused() -> None:
    assert faults(Workbook()) == [("xlsx.no-table", None)]
    twice = book(ROW)
    twice.copy_worksheet(twice.worksheets[0])
    assert faults(twice) == [("xlsx.several-tables", None)]
    twice.worksheets[1].sheet_state = "hidden"
    assert faults(twice) == []


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "xlsx.not-a-workbook"),
        (b"indicator,area\n", "xlsx.not-a-workbook"),
        (b"PK\x05\x06" + bytes(18), "xlsx.not-a-workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "xlsx.old-format"),
    ],
)
def test_a_file_that_is_no_workbook_is_refused(content: bytes, code: str) -> None:
    assert faults(content) == [(code, None)]


def test_a_workbook_that_unpacks_to_too_much_is_not_opened() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", bytes(129_000_000))
    assert faults(bomb.getvalue()) == [("xlsx.too-large", None)]


SOUND: Final = raw(book(ROW, {**ROW, "value": "=1+1"}, {**ROW, "as_of": 44926}))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_no_bytes_raise_anything(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(SOUND)))
    length = data.draw(st.integers(0, 40))
    put = data.draw(st.binary(max_size=40))
    _, problems = read(SOUND[:at] + put + SOUND[at + length :])
    assert report(problems, "vi").count("\n") == max(len(set(problems)), 1) - 1


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_no_xml_in_a_sheet_raises_anything(data: st.DataObject) -> None:
    with zipfile.ZipFile(io.BytesIO(SOUND)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml")
    at = data.draw(st.integers(0, len(sheet) - 1))
    old = sheet[at : at + data.draw(st.integers(1, 12))]
    new = data.draw(
        st.sampled_from([b"", b"<", b"s", b"e", b'"', b"A0", b"XFD1048576", b"-1", b"1e999", b"NaN", b"&#x1;"])
    )
    read(in_sheet(SOUND, re.escape(old), new))


# The command


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return minimal_portal(tmp_path / "portal")


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / NAME
    book(ROW, {**ROW, "dimension": "nữ", "value": "11,25", "note": "theo mẫu"}).save(path)
    return path


def run(root: Path, workbook: Path, *options: str) -> int:
    return cli.main(["import", str(workbook), "--root", str(root), "--day", DAY.isoformat(), *options])


def test_the_table_is_written_in_its_one_form_and_is_what_was_understood(
    root: Path, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(root, workbook) == 0
    table = root / "data/results/2022.csv"
    assert table.read_bytes().decode("utf-8") == (
        "\ufeffindicator,area,dimension,value,unit,status,reporting_agency,as_of,source,published_on,note\n"
        'NKT-08,ca-nuoc,,"12,5",%,final,,2022-12-31,Niên giám,,\n'
        'NKT-08,ca-nuoc,nữ,"11,25",%,final,,2022-12-31,Niên giám,,theo mẫu\n'
    )
    assert capsys.readouterr().out == (
        "Trang tính “Sheet”, tên cột ở dòng 1: đã hiểu 2 dòng số liệu của năm 2022.\n"
        "indicator  area     dimension  value  unit  status  as_of       published_on\n"
        "NKT-08     ca-nuoc             12,5   %     final   2022-12-31\n"
        "NKT-08     ca-nuoc  nữ         11,25  %     final   2022-12-31\n"
        "Đã ghi 2 dòng vào data/results/2022.csv. Hãy kiểm tra: loivao validate\n"
    )
    portal = load_portal(root, DAY).portal
    assert portal is not None
    assert {each.status for each in portal.results if each.year == 2022} == {ResultStatus.FINAL}


def test_the_year_is_taken_from_the_name_or_the_option_and_never_guessed(
    root: Path, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("ket-qua.xlsx", "ket-qua-2021-2022.xlsx", "so-120223.xlsx"):
        assert run(root, workbook.rename(workbook.with_name(name))) == 2
        assert f"“{name}” là của năm nào" in capsys.readouterr().err
        workbook = workbook.with_name(name)
    assert run(root, workbook, "--year", "2021") == 0
    assert (root / "data/results/2021.csv").is_file()
    with pytest.raises(SystemExit) as refusal:
        run(root, workbook, "--year", "21")
    assert refusal.value.code == 2


def test_the_same_figures_are_not_written_again(root: Path, workbook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(root, workbook)
    table = root / "data/results/2022.csv"
    table.write_text(table.read_text("utf-8-sig").replace(",", ";").replace('"12;5"', "12.5"), encoding="utf-16")
    text = table.read_text("utf-16").replace('"11;25"', "11,25")
    table.write_text(text, encoding="utf-16")
    before = table.read_bytes()
    assert run(root, workbook) == 0
    assert table.read_bytes() == before
    assert "đã có đúng những số liệu này" in capsys.readouterr().out


def test_other_figures_are_shown_and_written_only_when_asked_for(
    root: Path, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(root, workbook)
    before = (root / "data/results/2022.csv").read_bytes()
    changed = load_workbook(workbook)
    changed.worksheets[0]["D2"] = 13
    changed.worksheets[0]["C3"] = "nam"
    changed.save(workbook)
    capsys.readouterr()
    assert run(root, workbook) == 1
    told = capsys.readouterr()
    assert "Đổi: NKT-08, ca-nuoc: value “12,5” → “13”\n" in told.out
    assert "Thêm: NKT-08, ca-nuoc, nam: 11,25 % final\n" in told.out
    assert "Bỏ: NKT-08, ca-nuoc, nữ: 11,25 % final\n" in told.out
    assert "--replace" in told.err
    assert (root / "data/results/2022.csv").read_bytes() == before
    assert run(root, workbook, "--replace") == 0
    assert '"13"' not in (root / "data/results/2022.csv").read_text("utf-8")
    assert "NKT-08,ca-nuoc,,13,%" in (root / "data/results/2022.csv").read_text("utf-8")
    assert not list((root / "data/results").glob(".*"))


def test_a_table_with_faults_is_never_taken_for_the_same(
    root: Path, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(root, workbook)
    table = root / "data/results/2022.csv"
    table.write_text(table.read_text("utf-8-sig") + "NKT-08,ca-nuoc,nam,x,%,final,,2022-12-31,Niên giám,,\n", "utf-8")
    assert run(root, workbook) == 1
    assert "đang có lỗi, nên chỉ so được những dòng đọc được" in capsys.readouterr().out


def test_all_faults_are_named_with_their_cells_in_one_run_and_nothing_is_written(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / NAME
    book(
        {**ROW, "value": "1.234"},
        {**ROW, "indicator": "NKT-99"},
        {**ROW, "dimension": "nữ", "value": 120},
        {**ROW, "dimension": "nam", "unit": "người"},
        {**ROW, "dimension": "nam", "value": 11},
    ).save(path)
    assert run(root, path) == 1
    told = capsys.readouterr().err
    for cell, words in {
        "D2": "“value” là “1.234”: có thể hiểu là 1234",
        "A3": "Không có chỉ số nào mang mã “NKT-99”",
        "D4": "Tỷ lệ là 120%",
        "D5": "Con số là 12,5 người",
        "E5": "Đơn vị là “người”",
        "A6": "Dòng này trùng chỉ số, địa bàn và phần với dòng ở A5",
    }.items():
        assert f"{NAME}, ô {cell}: {words}" in told
    assert "Lỗi: 6. Cảnh báo: 0." in told
    assert not (root / "data/results/2022.csv").exists()


def test_what_is_odd_beside_other_years_is_a_warning(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "ket-qua-2024.xlsx"
    row = {**ROW, "area": "minh-hoa", "status": "illustrative", "as_of": "31/12/2024", "value": 12}
    book(row).save(path)
    assert run(root, path, "--replace") == 0
    assert "ket-qua-2024.xlsx, ô D2: Cảnh báo: Con số là 12, còn năm 2023 là 91,5" in capsys.readouterr().out


def test_a_table_without_rows_and_a_file_that_is_not_there_are_refused(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(root, tmp_path / "khong-co-2022.xlsx") == 2
    book().save(tmp_path / NAME)
    assert run(root, tmp_path / NAME) == 1
    told = capsys.readouterr().err
    assert "Không có tệp" in told
    assert "không có dòng số liệu nào" in told
    assert not (root / "data/results/2022.csv").exists()

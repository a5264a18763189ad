"""Something new is written in its right form, or not at all."""

import csv
import io
import shutil
from datetime import date
from pathlib import Path

import pytest

from loivao.exits import CouldNot, Exit
from loivao.load import Loaded, load_portal
from loivao.model.portal import Portal
from loivao.new import new
from loivao.new.kinds import RESULT_COLUMNS
from loivao.new.questions import QUESTIONS, Answer
from loivao.problems import Invalid
from loivao.sentences import Voice

MINIMAL = Path(__file__).parents[2] / "sites" / "minimal"
DAY = date(2026, 11, 24)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(MINIMAL, tmp_path / "portal")


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Lines that a person types; nothing typed: end of input."""
    typed: list[str] = []

    def type_line(_: str) -> str:
        if not typed:
            raise EOFError
        return typed.pop(0)

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", type_line)
    return typed


def portal_of(root: Path) -> Portal:
    loaded = load_portal(root, DAY)
    assert loaded.portal is not None
    return loaded.portal


def run(kind: str, given: dict[str, Answer | None], root: Path) -> Exit:
    return new(kind, given, root, DAY, Voice.of_this_program("vi"))


def answers_for(kind: str, portal: Portal) -> dict[str, Answer | None]:
    """What is needed and no more, with every trap for YAML in the words."""
    instrument = portal.instruments[0].id
    return {
        "guide": {
            "title": "Đi lại: xe lăn & xe buýt #1",
            "description": "Trang này giúp bạn đi lại.",
            "for-whom": "Người dùng xe lăn: mọi tuổi.",
            "you-get": ("Được miễn tiền vé: cả năm.", "- [Không] phải * xếp hàng."),
            "instrument": (instrument,),
        },
        "agency": {
            "name": "Sở Thử Nghiệm Đường Sá",
            "level": "province",
            "about": "Trả lời câu hỏi về đường đi: " + "một việc rất dài " * 12,
            "source": "Trang của sở",
        },
        "instrument": {"type": "thong-tu", "number": "99/2026/TT-BĐS", "subject": "về “thử”: #1", "source": "Công báo"},
        "indicator": {
            "name": "Số lượt đi xe buýt",
            "unit": "lượt",
            "definition": "Đếm trong năm: mọi tuyến.",
            "direction": "up",
        },
        "results": {"year": "2019"},
    }[kind]


@pytest.mark.parametrize("kind", QUESTIONS)
def test_what_is_new_validates_and_is_there(root: Path, kind: str) -> None:
    before = portal_of(root)
    assert run(kind, answers_for(kind, before), root) is Exit.CLEAN
    after = portal_of(root)
    if kind == "guide":
        (made,) = set(after.guides) - set(before.guides)
        assert made.slug == "di-lai-xe-lan-xe-buyt-1"
        assert made.head.title == "Đi lại: xe lăn & xe buýt #1"
        assert made.head.you_get == answers_for(kind, before)["you-get"]
        assert made.head.order > max(each.head.order for each in before.guides)
        assert (made.head.checked_on, made.head.review_by) == (DAY, date(2027, 5, 25))
        assert f"[[instrument:{before.instruments[0].id}]]" in made.body
    elif kind == "agency":
        (agency,) = set(after.agency) - set(before.agency)
        assert agency == "so-thu-nghiem-duong-sa"
        assert after.agency[agency].about.endswith("một việc rất dài")
    elif kind == "instrument":
        (instrument,) = set(after.instrument) - set(before.instrument)
        assert instrument == "99-2026-tt-bds"
        assert after.instrument[instrument].subject == "về “thử”: #1"
    elif kind == "indicator":
        (indicator,) = {each.code for each in after.indicators} - {each.code for each in before.indicators}
        assert indicator == "NKT-02"
    else:
        assert (root / "data/results/2019.csv").read_bytes() == b"\xef\xbb\xbf" + ",".join(
            RESULT_COLUMNS
        ).encode() + b"\n"


def test_results_of_an_area_have_a_row_for_each_indicator(root: Path) -> None:
    areas = root / "data" / "indicators.yml"
    areas.write_text(
        areas.read_text("utf-8").replace("areas:\n", "areas:\n  - id: xa-that\n    name: Xã Thật\n"), encoding="utf-8"
    )
    portal = portal_of(root)
    run("results", {"year": "2019", "area": "xa-that"}, root)
    rows = list(csv.DictReader(io.StringIO((root / "data/results/2019.csv").read_text("utf-8-sig"))))
    assert [row["indicator"] for row in rows] == [each.code for each in portal.indicators]
    assert {(row["value"], row["status"], row["as_of"]) for row in rows} == {("", "not_reported", "2019-12-31")}
    assert len(portal_of(root).results) == len(portal.results) + len(rows)


def test_the_other_lines_of_a_data_file_stay(root: Path) -> None:
    file = root / "data" / "agencies.yml"
    before = file.read_bytes()
    run("agency", answers_for("agency", portal_of(root)), root)
    assert file.read_bytes().startswith(before.rstrip())


@pytest.mark.parametrize("kind", QUESTIONS)
def test_nothing_is_written_twice(root: Path, kind: str) -> None:
    answers = answers_for(kind, portal_of(root))
    if kind == "indicator":
        answers["code"] = "NKT-99"
    run(kind, answers, root)
    written = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    with pytest.raises((CouldNot, Invalid)):
        run(kind, answers, root)
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == written


def test_without_a_keyboard_all_that_is_missing_is_named_at_once(root: Path) -> None:
    with pytest.raises(CouldNot) as refusal:
        run("agency", {"name": "Sở Thử"}, root)
    assert refusal.value.values == {"options": "--level, --about, --source"}


def test_all_answers_that_cannot_be_used_are_named_at_once(root: Path) -> None:
    given: dict[str, Answer | None] = {
        "review-by": "31/02/2027",
        "instrument": ("khong-co-van-ban-nay",),
        "title": "  ",
    }
    with pytest.raises(CouldNot) as refusal:
        run("guide", given, root)
    told = str(refusal.value.values["faults"]).splitlines()
    assert len(told) == 3
    assert any("31/02/2027" in line and "--review-by" in line for line in told)
    assert any("khong-co-van-ban-nay" in line and portal_of(root).instruments[0].id in line for line in told)


def test_a_portal_with_faults_is_mended_first(root: Path) -> None:
    (root / "data" / "agencies.yml").write_text("agencies: [", encoding="utf-8")
    with pytest.raises(Invalid):
        run("results", {"year": "2019"}, root)
    assert not (root / "data/results/2019.csv").exists()


def test_what_would_not_validate_is_taken_back(root: Path) -> None:
    file = root / "data" / "indicators.yml"
    before = file.read_bytes()
    with pytest.raises(Invalid) as refusal:
        run("indicator", {**answers_for("indicator", portal_of(root)), "code": "NKT-01"}, root)
    assert any(each.place.file == "data/indicators.yml" for each in refusal.value.problems)
    assert file.read_bytes() == before


def test_a_person_is_asked_until_the_answer_can_be_used(
    root: Path, keyboard: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    keyboard += ["Sở Thử", "tỉnh", "", "province", "Làm gì đó.", "hôm qua", "01/07/2025", "Trang của sở", ""]
    assert run("agency", {}, root) is Exit.CLEAN
    assert keyboard == []
    made = portal_of(root).agency["so-thu"]
    assert (made.valid_from, made.confidence) == (date(2025, 7, 1), "unverified")
    told = capsys.readouterr().err
    assert "“tỉnh” không có trong danh sách" in told
    assert "Cần có câu trả lời ở đây." in told
    assert "“hôm qua” không phải là ngày" in told


def test_an_address_and_a_code_that_cannot_be_used_are_asked_for_again(
    root: Path, keyboard: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    keyboard += ["thong-tu", "99/2026/TT-BĐS", "về thử", "", "", "", "http://van-ban.vi.du/99", ""]
    keyboard += ["Công báo", "law_text"]
    assert run("instrument", {}, root) is Exit.CLEAN
    assert portal_of(root).instrument["99-2026-tt-bds"].official_url is None
    keyboard += ["5", "NKT-05"]
    assert run("indicator", {**answers_for("indicator", portal_of(root)), "lead-agency": "phong-lao-dong"}, root) == 0
    told = capsys.readouterr().err
    assert "“http://van-ban.vi.du/99” không phải địa chỉ web an toàn" in told
    assert "“5” không phải mã chỉ số" in told


def test_whoever_stops_while_it_is_checked_has_written_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = answers_for("guide", portal_of(root))
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    looked = []

    def stopped(of: Path, day: date) -> Loaded:
        looked.append(of)
        if len(looked) == 2:
            raise KeyboardInterrupt
        return load_portal(of, day)

    monkeypatch.setattr("loivao.new.load_portal", stopped)
    with pytest.raises(KeyboardInterrupt):
        run("guide", answers, root)
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_a_list_is_asked_for_until_an_empty_line(root: Path, keyboard: list[str]) -> None:
    given = {**answers_for("guide", portal_of(root)), "you-get": None, "review-by": "2027-01-31"}
    keyboard += ["", "Một khoản tiền.", "Một chiếc xe.", ""]
    run("guide", given, root)
    (made,) = (each for each in portal_of(root).guides if each.slug.startswith("di-lai"))
    assert made.head.you_get == ("Một khoản tiền.", "Một chiếc xe.")


def test_whoever_stops_answering_has_written_nothing(root: Path, keyboard: list[str]) -> None:
    keyboard += ["Sở Thử", "province"]
    with pytest.raises(EOFError):
        run("agency", {}, root)
    assert "so-thu" not in portal_of(root).agency

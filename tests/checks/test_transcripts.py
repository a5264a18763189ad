"""What a screen reader says of a page: golden pages of the portal, small pages with one thing each, and the option."""

from difflib import unified_diff
from pathlib import Path

import pytest
from conftest import run_check, sound_page, write_site
from filelock import FileLock
from listening.golden import FOLDER, PAGES, build, transcripts
from reading.measured import measure

from loivao_checks.examination import Job
from loivao_checks.looks import SPEECH
from loivao_checks.speech import transcript
from loivao_checks.states import USUAL

RENEW = "What is heard has changed. Read the difference; when it is meant, run: make transcripts"
PIECES = Path(__file__).parent / "speech"
NAMES = sorted(file.stem for file in PIECES.glob("*.html"))


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if hasattr(request.config, "workerinput") else base) / "portal-of-one-day"
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            build(folder)
    return folder


@pytest.fixture(scope="module")
def heard(portal: Path) -> dict[str, str]:
    return transcripts(portal)


@pytest.fixture(scope="module")
def pieces() -> dict[str, str]:
    """The transcripts of the small pages."""
    look = SPEECH.measurement
    measured = measure(PIECES, lambda base: [Job(name, f"{base}/{name}.html", USUAL[0], look) for name in NAMES])
    return {name: transcript.write(SPEECH.read(measured[name])) for name in NAMES}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_portal_is_heard_as_it_was(heard: dict[str, str], name: str) -> None:
    file = FOLDER / f"{name}.txt"
    changed = unified_diff(file.read_text("utf-8").splitlines(), heard[name].splitlines(), "before", "now", lineterm="")
    assert not (lines := "\n".join(changed)), f"{RENEW}\n{lines}"


def test_every_golden_transcript_belongs_to_a_page() -> None:
    assert {file.stem for file in FOLDER.iterdir()} == set(PAGES)


def test_a_second_run_gives_the_same_bytes(portal: Path, heard: dict[str, str]) -> None:
    assert transcripts(portal) == heard


@pytest.mark.parametrize("name", NAMES)
def test_a_small_page_is_heard_as_its_text_says(pieces: dict[str, str], name: str) -> None:
    assert pieces[name] == (PIECES / f"{name}.txt").read_text("utf-8")


def test_the_option_writes_a_transcript_beside_each_page_and_the_second_run_the_same(tmp_path: Path) -> None:
    pages = {"index.html": sound_page(), "sau/trang.html": sound_page('<p lang="en">Hello</p>', title="Trang sau")}
    site = write_site(tmp_path / "site", pages)
    written = []
    for number in "12":
        done = run_check(site, "--transcripts", tmp_path / number, "--states", "1280-light-closed")
        assert done.code == 0, done.out
        files = sorted(file for file in (tmp_path / number).rglob("*") if file.is_file())
        written.append({file.relative_to(tmp_path / number).as_posix(): file.read_bytes() for file in files})
    assert set(written[0]) == {"index.txt", "sau/trang.txt"}
    assert written[0] == written[1]
    assert "đề mục cấp 1: Trang sau\n" in written[0]["sau/trang.txt"].decode()


def test_a_folder_that_cannot_be_written_is_told_and_is_no_pass(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", {"index.html": sound_page()})
    (tmp_path / "nghe").write_text("a file", "utf-8")
    done = run_check(site, "--transcripts", tmp_path / "nghe", "--states", "1280-light-closed")
    assert done.code == 2
    assert "Không ghi được bản chép lời đọc" in done.out


def test_transcripts_need_the_browser(tmp_path: Path) -> None:
    done = run_check(tmp_path, "--no-browser", "--transcripts", tmp_path / "nghe")
    assert done.code == 2
    assert "--transcripts" in done.err


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("index.html", "index.txt"),
        ("a/b.htm", "a/b.txt"),
        ("http://127.0.0.1:8000/", "127.0.0.1_8000/index.txt"),
        ("http://127.0.0.1:8000/a/?x=1", "127.0.0.1_8000/a/_x=1.txt"),
        ("../../etc/a.html", "etc/a.txt"),
    ],
)
def test_a_transcript_lies_inside_its_folder_whatever_the_page_is_called(path: str, file: str) -> None:
    assert transcript.file_of(Path("/nghe"), path) == Path("/nghe") / file

"""The public folder: one atomic link, an order that no clock can upset, and never more or less than should be kept."""

import json
import multiprocessing
from datetime import UTC, datetime, timedelta
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loivao import folders
from loivao.exits import CouldNot
from loivao.releases import KEPT, ReleaseId, Releases

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    root = tmp_path / "portal"
    root.mkdir()
    return root


def publish(root: Path, releases: Releases, text: str, now: datetime = NOON) -> ReleaseId:
    """A publication of a site of two files, by the real steps."""
    with releases.locked(root):
        staged = folders.new_folder(releases.staging / "site")
        (staged / "index.html").write_text(text, encoding="utf-8")
        (staged / "assets").mkdir()
        (staged / "assets" / "site.css").write_text("p { color: black }", encoding="utf-8")
        return releases.add(staged, b'{"report": true}\n', now)


def roll_back(root: Path, releases: Releases) -> ReleaseId:
    with releases.locked(root):
        return releases.roll_back()[1]


def served(releases: Releases) -> str:
    return (releases.link / "index.html").read_text(encoding="utf-8")


def test_a_publication_is_served_whole_through_the_link(portal: Path) -> None:
    releases = Releases(portal / "public")
    release = publish(portal, releases, "một")
    assert served(releases) == "một"
    assert releases.link.readlink() == Path("releases", str(release))
    assert str(release).startswith("0001-20261124T120000Z-")
    assert (releases.link / "assets" / "site.css").is_file()


def test_report_and_record_lie_beside_the_release_and_not_in_the_served_site(portal: Path) -> None:
    releases = Releases(portal / "public")
    first, second = (publish(portal, releases, text) for text in ("một", "hai"))
    assert releases.report(second).read_bytes() == b'{"report": true}\n'
    assert json.loads(releases.record(second).read_text("utf-8"))["previous"] == str(first)
    assert sorted(path.name for path in releases.path(second).iterdir()) == ["assets", "index.html"]


def test_the_content_in_a_release_id_changes_with_the_content_only(portal: Path) -> None:
    releases = Releases(portal / "public")
    one, same, other = (publish(portal, releases, text) for text in ("một", "một", "hai"))
    assert one.content == same.content != other.content


def test_order_survives_a_clock_that_jumps_back(portal: Path) -> None:
    releases = Releases(portal / "public")
    made = [publish(portal, releases, str(day), NOON - timedelta(days=day)) for day in range(4)]
    assert list(releases.all()) == made == sorted(made)
    assert releases.current() == made[-1]


def test_numbers_beyond_9999_stay_in_order() -> None:
    late, later = ReleaseId(9999, "20261124T120000Z", "a" * 8), ReleaseId(10000, "20261124T120000Z", "a" * 8)
    assert late < later
    assert ReleaseId.read(str(later)) == later


def test_rolling_back_returns_to_what_readers_had_before(portal: Path) -> None:
    releases = Releases(portal / "public")
    first = publish(portal, releases, "một")
    publish(portal, releases, "hai")
    assert roll_back(portal, releases) == first
    assert served(releases) == "một"


def test_a_release_that_was_rolled_back_is_never_returned_to(portal: Path) -> None:
    releases = Releases(portal / "public")
    publish(portal, releases, "tốt")
    publish(portal, releases, "hỏng")
    roll_back(portal, releases)
    publish(portal, releases, "cũng hỏng")
    roll_back(portal, releases)
    assert served(releases) == "tốt"


def test_with_nothing_before_it_the_public_release_stays(portal: Path) -> None:
    releases = Releases(portal / "public")
    publish(portal, releases, "một")
    with pytest.raises(CouldNot) as refusal:
        roll_back(portal, releases)
    assert refusal.value.key == "release.none-before"
    assert served(releases) == "một"


def test_a_damaged_record_is_named_and_changes_nothing(portal: Path) -> None:
    releases = Releases(portal / "public")
    publish(portal, releases, "một")
    second = publish(portal, releases, "hai")
    releases.record(second).write_text("{", encoding="utf-8")
    with pytest.raises(CouldNot) as refusal:
        roll_back(portal, releases)
    assert refusal.value.values == {"record": releases.record(second)}
    assert served(releases) == "hai"


def test_the_last_five_are_kept_and_of_the_others_nothing(portal: Path) -> None:
    releases = Releases(portal / "public")
    made = [publish(portal, releases, str(number)) for number in range(8)]
    assert list(releases.all()) == made[-KEPT:]
    for kind in ("records", "reports"):
        assert sorted(path.stem for path in (releases.folder / kind).iterdir()) == [str(each) for each in made[-KEPT:]]
    assert list(releases.staging.parent.glob(".staging*")) == []


def test_what_was_public_before_is_kept_however_old(portal: Path) -> None:
    releases = Releases(portal / "public")
    made = [publish(portal, releases, str(number)) for number in range(5)]
    for _ in range(4):
        roll_back(portal, releases)
    assert releases.current() == made[0]
    latest = publish(portal, releases, "mới")
    assert made[0] in releases.all()
    assert releases.before(latest) == made[0]


def _hold(root: Path, folder: Path, held: Event, let_go: Event) -> None:
    with Releases(folder).locked(root):
        held.set()
        let_go.wait(20)


def test_a_second_publisher_is_refused_at_once_and_disturbs_nothing(portal: Path) -> None:
    releases = Releases(portal / "public")
    context = multiprocessing.get_context("spawn")
    held, let_go = context.Event(), context.Event()
    other = context.Process(target=_hold, args=(portal, releases.folder, held, let_go))
    other.start()
    try:
        assert held.wait(20)
        (releases.staging / "work").write_text("của lượt kia", encoding="utf-8")
        with pytest.raises(CouldNot) as refusal, releases.locked(portal):
            pytest.fail("two publishers at once")
        assert refusal.value.key == "release.locked"
        assert (releases.staging / "work").read_text("utf-8") == "của lượt kia"
    finally:
        let_go.set()
        other.join(20)
    with releases.locked(portal):
        assert list(releases.staging.iterdir()) == []


@pytest.mark.parametrize("place", [".", "content", "data/public", "theme/x", "build"])
def test_nothing_is_published_among_the_sources(portal: Path, place: str) -> None:
    with pytest.raises(CouldNot) as refusal, Releases(portal / place).locked(portal):
        pytest.fail("published among the sources")
    assert refusal.value.key == "folder.among-sources"
    assert list(portal.iterdir()) == []


def test_a_folder_with_files_of_others_is_left_alone(portal: Path) -> None:
    (portal / "public").mkdir()
    (portal / "public" / "ảnh gia đình.jpg").write_bytes(b"x")
    with pytest.raises(CouldNot) as refusal, Releases(portal / "public").locked(portal):
        pytest.fail("took the folder")
    assert refusal.value.values["found"] == "ảnh gia đình.jpg"
    assert [path.name for path in (portal / "public").iterdir()] == ["ảnh gia đình.jpg"]


@pytest.mark.parametrize("strange", ["a folder", "a link elsewhere", "a link to nothing"])
def test_a_current_that_is_not_ours_is_refused(portal: Path, strange: str) -> None:
    releases = Releases(portal / "public")
    with releases.locked(portal):
        pass
    if strange == "a folder":
        releases.link.mkdir()
    else:
        releases.link.symlink_to("/" if strange == "a link elsewhere" else "releases/0001-20261124T120000Z-abcdef01")
    with pytest.raises(CouldNot) as refusal:
        publish(portal, releases, "một")
    assert refusal.value.key == "release.strange-current"


@settings(max_examples=40, deadline=None)
@given(steps=st.lists(st.one_of(st.just("back"), st.integers(-3000, 3000)), max_size=14))
def test_whatever_is_published_and_rolled_back_a_whole_site_is_served(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str | int]
) -> None:
    root = tmp_path_factory.mktemp("portal")
    releases = Releases(root / "public")
    public: list[str] = []  # what readers had, oldest first, without what was rolled back
    for number, step in enumerate(steps):
        if isinstance(step, int):
            publish(root, releases, str(number), NOON + timedelta(hours=step))
            public.append(str(number))
        elif (current := releases.current()) and releases.before(current):
            roll_back(root, releases)
            public.pop()
        assert served(releases) == public[-1] if public else releases.current() is None
        assert len(releases.all()) <= KEPT + 2

"""Looking at the published site: files with their types, the site's own 404, and a new publication at once."""

import http.client
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from loivao import folders
from loivao.exits import CouldNot
from loivao.releases import Releases
from loivao.sentences import Voice
from loivao.serve import serve
from loivao.web import HOST, server, serving


class Answer(NamedTuple):
    status: int
    type: str | None
    body: bytes
    location: str | None


Ask = Callable[..., Answer]


def publish(root: Path, text: str) -> Releases:
    releases = Releases(root / "public")
    with releases.locked(root):
        staged = folders.new_folder(releases.staging / "site")
        (staged / "huong-dan").mkdir()
        (staged / "trống").mkdir()
        for name in ("index.html", "huong-dan/index.html", "404.html", "site.css", "lich.ics", "so-lieu.csv", "lạ.xyz"):
            (staged / name).write_text(f"{text}: {name}", encoding="utf-8")
        releases.add(staged, b"{}", datetime.now(UTC))
    return releases


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "mật.txt").write_text("không phải cho người ngoài", encoding="utf-8")
    return tmp_path


@pytest.fixture
def ask(root: Path) -> Iterator[Ask]:
    with server(publish(root, "một").link.resolve, 0) as listening:
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()

        def ask(path: str, method: str = "GET") -> Answer:
            connection = http.client.HTTPConnection(HOST, listening.server_address[1], timeout=10)
            connection.request(method, path)
            answer = connection.getresponse()
            found = Answer(answer.status, answer.getheader("Content-Type"), answer.read(), answer.getheader("Location"))
            connection.close()
            return found

        yield ask
        listening.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/huong-dan/", "text/html; charset=utf-8"),
        ("/huong-dan/index.html", "text/html; charset=utf-8"),
        ("/site.css", "text/css; charset=utf-8"),
        ("/lich.ics", "text/calendar; charset=utf-8"),
        ("/so-lieu.csv?nam=2025", "text/csv; charset=utf-8"),
        ("/l%E1%BA%A1.xyz", "application/octet-stream"),
    ],
)
def test_a_file_comes_with_its_type(ask: Ask, path: str, media_type: str) -> None:
    answer = ask(path)
    assert (answer.status, answer.type) == (200, media_type)
    assert answer.body.startswith("một: ".encode())


@pytest.mark.parametrize(
    "path",
    [
        "/khong-co/",
        "/khong-co.html",
        "/tr%E1%BB%91ng/",
        "/../m%E1%BA%ADt.txt",
        "/%2e%2e/%2e%2e/%2e%2e/m%E1%BA%ADt.txt",
        "/..%2f..%2fdata",
    ],
)
def test_what_is_not_in_the_site_answers_404_with_the_page_of_the_site(ask: Ask, path: str) -> None:
    answer = ask(path)
    assert (answer.status, answer.type) == (404, "text/html; charset=utf-8")
    assert answer.body == "một: 404.html".encode()


def test_a_folder_without_its_slash_leads_to_the_folder(ask: Ask) -> None:
    answer = ask("/huong-dan")
    assert answer.status == 301
    assert answer.location is not None
    assert answer.location.endswith("/huong-dan/")


def test_a_head_request_has_no_body(ask: Ask) -> None:
    assert ask("/", "HEAD")[::2] == (200, b"")
    assert ask("/khong-co/", "HEAD")[::2] == (404, b"")


def test_a_new_publication_and_a_rollback_show_at_once(ask: Ask, root: Path) -> None:
    releases = publish(root, "hai")
    assert ask("/").body == b"hai: index.html"
    with releases.locked(root):
        releases.roll_back()
    assert ask("/").body == "một: index.html".encode()


def test_no_other_machine_can_reach_the_server(root: Path) -> None:
    with server(publish(root, "một").link.resolve, 0) as listening:
        assert listening.socket.getsockname()[0] == "127.0.0.1"


def test_a_folder_can_be_served_for_as_long_as_it_is_looked_at(root: Path) -> None:
    with serving(publish(root, "một").link) as address:
        assert urllib.request.urlopen(f"{address}huong-dan/index.html", timeout=10).status == 200  # noqa: S310  # ours
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(address, timeout=10)  # noqa: S310  # ours


def test_before_the_first_publication_there_is_nothing_to_serve(root: Path) -> None:
    with pytest.raises(CouldNot) as refusal:
        serve(root / "public", 0, 0, Voice.of_this_program("vi"))
    assert refusal.value.key == "serve.nothing"


@pytest.mark.parametrize("impossible", [70000, -1])
def test_a_port_that_does_not_exist_is_refused(root: Path, impossible: int) -> None:
    publish(root, "một")
    with pytest.raises(CouldNot) as refusal:
        serve(root / "public", impossible, 0, Voice.of_this_program("vi"))
    assert refusal.value.key == "serve.port-taken"


def test_a_port_in_use_is_refused_with_the_name_of_another(root: Path) -> None:
    publish(root, "một")
    with socket.create_server((HOST, 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(CouldNot) as refusal:
            serve(root / "public", port, 0, Voice.of_this_program("vi"))
    assert refusal.value.values["port"] == port


def test_the_command_says_where_to_look_and_stops_by_itself(root: Path) -> None:
    publish(root, "một")
    command = [sys.executable, "-m", "loivao", "serve", "--root", root, "--port", "0", "--for", "0.2"]
    done = subprocess.run(command, capture_output=True, check=False, timeout=30)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Mở trong trình duyệt: http://127.0.0.1:" in done.stdout.decode()

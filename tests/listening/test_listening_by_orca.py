"""What surrounds Orca in `make listen`; Orca itself is not part of `make test`."""

import os
import socket
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from listening.orca import __main__ as listen
from listening.orca import packages
from listening.orca.comparison import differences, expected
from listening.orca.pages import FOLDER, PAGES
from listening.orca.session import QUIET, running
from listening.orca.speech_server import SPOKEN_AFTER, serving

from loivao_checks.speech.reading import Heard
from loivao_checks.speech.tree import read


def node(depth: int, role: str, name: str) -> dict[str, Any]:
    return {
        "depth": depth,
        "role": role,
        "name": name,
        "namedBy": "contents",
        "description": "",
        "value": "",
        "states": {},
    }


def page(*nodes: dict[str, Any]) -> Heard:
    return Heard(read({"title": "Trang thử", "language": "vi", "nodes": list(nodes)}), (), {})


PAGE = page(
    node(0, "link", "Đi thẳng tới nội dung"),
    node(0, "heading", "Nộp ở đâu"),
    node(1, "link", "Nộp ở đâu"),
    node(0, "table", ""),
    node(1, "Caption", "Lệ phí (đồng)"),
    node(0, "link", "Liên hệ"),
)
SAID = ("Đi thẳng tới nội dung", "link", "Nộp ở đâu", "heading level 2", "Lệ phí (đồng)", "caption", "Liên hệ.", "link")


def told(said: Sequence[str]) -> list[str]:
    return [each.en for each in differences(PAGE, said)]


def test_a_link_within_a_heading_is_expected_once() -> None:
    assert [each.words for each in expected(PAGE)] == [
        "Đi thẳng tới nội dung",
        "Nộp ở đâu",
        "Lệ phí (đồng)",
        "Liên hệ",
    ]


def test_nothing_differs_where_all_is_heard_in_order_whatever_the_signs() -> None:
    assert told(SAID) == []


def test_words_that_are_not_heard_are_told_and_the_others_are_still_compared() -> None:
    assert told(SAID[:4] + SAID[6:]) == ["Orca does not say the table caption “Lệ phí (đồng)”"]


def test_words_heard_in_another_order_are_told() -> None:
    assert told((*SAID[2:], *SAID[:2])) == [
        "Orca says the heading elsewhere in the order: “Nộp ở đâu”",
        "Orca says the table caption elsewhere in the order: “Lệ phí (đồng)”",
        "Orca says the link elsewhere in the order: “Liên hệ”",
    ]


def test_part_of_a_word_is_not_that_word() -> None:
    assert len(told((*SAID[:6], "Liên hệ1"))) == 1


def test_every_golden_reading_belongs_to_a_page() -> None:
    assert {file.stem for file in FOLDER.iterdir()} == set(PAGES)


def test_missing_packages_are_told_with_the_command_that_brings_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(packages, "FILES", {tmp_path / "org.a11y.Bus.service": "at-spi2-core"})
    assert listen.main([]) == listen.UNABLE
    vietnamese, english = capsys.readouterr().out.splitlines()
    command = "sudo apt-get install orca xvfb dbus chromium at-spi2-core."
    assert command in vietnamese
    assert command in english


def test_the_stand_in_writes_down_what_is_said_and_says_when_it_is_over(tmp_path: Path) -> None:
    with serving(tmp_path / "speech") as server, socket.socket(socket.AF_UNIX) as client:
        client.settimeout(10)
        client.connect(str(tmp_path / "speech"))
        answers = client.makefile("rb")

        def ask(*lines: str) -> None:
            client.sendall("".join(f"{line}\r\n" for line in lines).encode())

        def answer() -> str:
            return str(answers.readline().decode().strip())

        ask("HISTORY GET CLIENT_ID")
        assert [answer(), answer()] == ["245-1", "245 OK CLIENT ID SENT"]
        ask("SPEAK")
        assert answer() == "230 OK RECEIVING DATA"
        ask('<speak><mark name="0:3"/>Lệ  phí', "..5 &lt; 6</speak>", ".")
        assert [answer(), answer()] == ["225-1", "225 OK MESSAGE QUEUED"]
        over = ["701-1", "701-1", "701 BEGIN", "702-1", "702-1", "702 END"]
        assert [answer() for _ in range(12)] == [*over, *over], "it is said again when nothing follows"
        assert server.said == ["Lệ phí .5 < 6"]


def test_a_page_is_not_over_while_the_end_of_a_message_is_still_to_be_told() -> None:
    assert sum(SPOKEN_AFTER) < QUIET


def test_a_program_is_ended_with_all_that_it_has_started(tmp_path: Path) -> None:
    child = "import time; time.sleep(600)"
    parent = (
        f"import subprocess, sys; print(subprocess.Popen([sys.executable, '-c', {child!r}]).pid, flush=True)\n{child}"
    )
    with (tmp_path / "log").open("w+b") as log:
        with running([sys.executable, "-c", parent], os.environ, log):
            while not (pid := (tmp_path / "log").read_text("ascii").strip()):
                time.sleep(0.05)
            assert _lives(int(pid))
        until = time.monotonic() + 30
        while _lives(int(pid)) and time.monotonic() < until:
            time.sleep(0.05)
        assert not _lives(int(pid))


def _lives(pid: int) -> bool:
    """Whether a process runs; one that has ended may wait for its parent to take notice."""
    status = Path(f"/proc/{pid}/stat")
    try:
        return status.read_text("ascii").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False

"""One page read by Orca from top to bottom: on a screen that nobody sees, with a bus and a home folder of its own."""

import json
import os
import select
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Final

from listening.orca.speech_server import SpeechServer, serving

from loivao_checks.browsers import ARGUMENTS, running_as_root

TO_START: Final = 60.0
"""Seconds that Orca, and then the page, may take until they are heard first."""
TO_READ: Final = 300.0
"""Seconds that the reading of a page may take."""
QUIET: Final = 10.0
"""Seconds of silence after which the page is over: more than `SPOKEN_AFTER` in all."""
TO_END: Final = 5.0
"""Seconds that a program is given to end by itself."""
ON: Final = "Screen reader on."
SUMMARY: Final = "Page has "
"""What Orca says last before it begins to read a page by itself."""
_WITHOUT_TRANSLATION: Final = {"translate": {"enabled": False}, "intl": {"accept_languages": "vi,en"}}
_OTHER_ORCAS: Final = "#!/bin/sh\nexit 1\n"
"""Orca gives way to others of this user that `pgrep` finds; ours, with a screen and a bus of its own, finds none."""


class SilenceError(Exception):
    """Orca or the page was not heard in time. The text ends with what the programs said."""


def heard(url: str, work: Path) -> tuple[str, ...]:
    """What Orca says of a page, which it reads by itself; ``work`` is an empty folder. Raises SilenceError."""
    with ExitStack() as stack:
        log = stack.enter_context((work / "log.txt").open("w+b"))
        server = stack.enter_context(serving(work / "speech"))
        environment = stack.enter_context(_desk(work, log))
        stack.enter_context(running(["orca", "--user-prefs", str(work / "orca")], environment, log))
        _wait(lambda: ON in server.said, TO_START, "Orca did not start", log)
        stack.enter_context(running(_browser(url, work), environment, log))
        _wait(lambda: _begun(server) is not None, TO_START, "The page was not heard", log)
        _wait(lambda: time.monotonic() - server.last > QUIET, TO_READ, "The page had no end", log)
        begun = _begun(server) or 0
        return tuple(server.said[begun:])


@contextmanager
def _desk(work: Path, log: IO[bytes]) -> Iterator[Mapping[str, str]]:
    """A screen and a bus; the environment of who uses them, in which no setting of this user or machine is left."""
    (work / "run").mkdir(mode=0o700)
    (work / "bin").mkdir()
    (work / "bin" / "pgrep").write_text(_OTHER_ORCAS, encoding="ascii")
    (work / "bin" / "pgrep").chmod(0o755)
    environment = {
        "PATH": f"{work / 'bin'}:{os.environ['PATH']}",
        "HOME": str(work),
        "XDG_RUNTIME_DIR": str(work / "run"),
        "LANG": "C.UTF-8",
        "SPEECHD_ADDRESS": f"unix_socket:{work / 'speech'}",
        "ACCESSIBILITY_ENABLED": "1",
        "GSETTINGS_BACKEND": "memory",
    }
    screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    bus = ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address=unix:path={work / 'bus'}"]
    with ExitStack() as stack:
        environment["DISPLAY"] = f":{_first_line(screen, environment, log, stack)}"
        environment["DBUS_SESSION_BUS_ADDRESS"] = _first_line(bus, environment, log, stack)
        yield environment


def _browser(url: str, work: Path) -> list[str]:
    profile = work / "profile"
    (profile / "Default").mkdir(parents=True)
    (profile / "Default" / "Preferences").write_text(json.dumps(_WITHOUT_TRANSLATION), encoding="utf-8")
    sandbox = ["--no-sandbox"] if running_as_root() else []
    place = ["--window-position=0,0", "--window-size=1280,900", f"--user-data-dir={profile}"]
    return ["chromium", *ARGUMENTS, *sandbox, *place, "--force-renderer-accessibility", f"--app={url}"]


@contextmanager
def running(
    command: list[str], environment: Mapping[str, str], log: IO[bytes], printed: IO[bytes] | None = None
) -> Iterator[None]:
    """A program, ended with all that it has started when the block ends: they are a group of processes of their own."""
    with subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=printed or log,
        stderr=log,
        start_new_session=True,
    ) as process:
        try:
            yield
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    for kind in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, kind)
            process.wait(TO_END)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue


def _first_line(command: list[str], environment: Mapping[str, str], log: IO[bytes], stack: ExitStack) -> str:
    """What a program that goes on running prints first: where it is found."""
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as said, os.fdopen(writing, "wb") as printed:
        stack.enter_context(running(command, environment, log, printed))
        if not select.select([said], [], [], TO_START)[0]:
            raise SilenceError(f"{command[0]} did not start within {TO_START:.0f} s")
        return said.readline().decode().strip()


def _begun(server: SpeechServer) -> int | None:
    """Where the reading begins in what was said."""
    return next((at + 1 for at, said in enumerate(server.said) if said.startswith(SUMMARY)), None)


def _wait(ready: Callable[[], bool], seconds: float, otherwise: str, log: IO[bytes]) -> None:
    until = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > until:
            log.seek(0)
            raise SilenceError(f"{otherwise} within {seconds:.0f} s\n{log.read()[-2000:].decode(errors='replace')}")
        time.sleep(0.1)

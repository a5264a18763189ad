"""A stand-in for speech-dispatcher, which will not start without a sound device: it writes down what it is told to say.

It speaks as much of SSIP, the protocol of speech-dispatcher, as Orca needs, over a socket that is a file: nothing
listens on the network. It says everything to its end, however often it is asked to be silent, so that nothing is lost.
"""

import html
import re
import socketserver
import threading
import time
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Final

SPOKEN_AFTER: Final = (0.08, 1.0, 2.0, 4.0)
"""Seconds until a message is said to be over, and until that is said again while nothing follows.

Orca listens for the end of a message only after the message was accepted: what is told at once it does not hear, nor
on a busy machine what is told a little later. What it has heard once it does not mind hearing again.
"""
_MARKUP = re.compile(r"<[^>]*>")
_ANSWERS: Final = {
    "LIST SYNTHESIS_VOICES": ("249-Vietnamese\tvi\tnone", "249 OK VOICE LIST SENT"),
    "LIST VOICES": ("249-MALE1", "249 OK VOICE LIST SENT"),
    "LIST OUTPUT_MODULES": ("250-espeak-ng", "250 OK MODULE LIST SENT"),
}
_ALONE = ("CHAR", "KEY", "SOUND_ICON")
"""Commands that carry what is to be said in their own line."""


class SpeechServer(socketserver.ThreadingUnixStreamServer):
    """What was said, in order, and when something was last said."""

    daemon_threads = True

    def __init__(self, socket: Path) -> None:
        super().__init__(str(socket), _Client)
        self.said: list[str] = []
        self.last = time.monotonic()
        self.clients = count(1)

    def hear(self, words: str) -> None:
        """Write down what is said, without markup and double blanks."""
        plain = unicodedata.normalize("NFC", html.unescape(_MARKUP.sub("", words)))
        self.last = time.monotonic()
        if said := " ".join(plain.split()):
            self.said.append(said)


class _Client(socketserver.StreamRequestHandler):
    server: SpeechServer

    def setup(self) -> None:
        super().setup()
        self.number = next(self.server.clients)
        self.messages = count(1)
        self.latest = 0
        self.answering = threading.Lock()

    def handle(self) -> None:
        for line in self.lines():
            command, _, rest = line.partition(" ")
            if command == "SPEAK":
                self.answer("230 OK RECEIVING DATA")
                self.speak("\n".join(self.data()))
            elif command in _ALONE:
                self.speak(rest)
            elif line == "HISTORY GET CLIENT_ID":
                self.answer(f"245-{self.number}", "245 OK CLIENT ID SENT")
            elif command == "GET":
                self.answer("251-0", "251 OK GET RETURNED")
            elif command == "QUIT":
                self.answer("231 HAPPY HACKING")
                return
            else:
                self.answer(*_ANSWERS.get(line, ("200 OK",)))

    def lines(self) -> Iterator[str]:
        return (line.decode().rstrip("\r\n") for line in self.rfile)

    def data(self) -> Iterator[str]:
        """The lines of a message, up to a full stop alone."""
        for line in self.lines():
            if line == ".":
                return
            yield line.removeprefix(".") if line.startswith("..") else line

    def speak(self, words: str) -> None:
        self.server.hear(words)
        self.latest = next(self.messages)
        self.answer(f"225-{self.latest}", "225 OK MESSAGE QUEUED")
        self.end_after(self.latest, *SPOKEN_AFTER)

    def end_after(self, message: int, seconds: float, *again: float) -> None:
        threading.Timer(seconds, self.tell_the_end, (message, again)).start()

    def tell_the_end(self, message: int, again: Sequence[float]) -> None:
        if again and message == self.latest:
            self.end_after(message, *again)
        for code, event in ((701, "BEGIN"), (702, "END")):
            self.answer(f"{code}-{message}", f"{code}-{self.number}", f"{code} {event}")

    def answer(self, *lines: str) -> None:
        with self.answering:
            try:
                self.wfile.write("".join(f"{line}\r\n" for line in lines).encode())
            except (OSError, ValueError):
                return  # The client has gone; there is nobody to tell.


@contextmanager
def serving(socket: Path) -> Iterator[SpeechServer]:
    """A server at ``socket`` while the block runs."""
    with SpeechServer(socket) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()

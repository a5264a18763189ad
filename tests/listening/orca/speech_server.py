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
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Final

SPOKEN_AFTER: Final = 0.08
"""Seconds until a message is said to be over. Orca takes an answer that comes at once for one to the message before."""
_MARKUP = re.compile(r"<[^>]*>")
_ANSWERS: Final = {
    "LIST SYNTHESIS_VOICES": ("249-Vietnamese\tvi\tnone", "249 OK VOICE LIST SENT"),
    "LIST VOICES": ("249-MALE1", "249 OK VOICE LIST SENT"),
    "LIST OUTPUT_MODULES": ("250-espeak-ng", "250 OK MODULE LIST SENT"),
}
_ALONE = ("CHAR", "KEY", "SOUND_ICON")
"""Commands that carry what is to be said in their own line."""


class SpeechServer(socketserver.ThreadingUnixStreamServer):
    """What was said, in order, and when something was last heard."""

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
        message = next(self.messages)
        self.answer(f"225-{message}", "225 OK MESSAGE QUEUED")
        threading.Timer(SPOKEN_AFTER, self.tell_the_end, [message]).start()

    def tell_the_end(self, message: int) -> None:
        self.server.last = time.monotonic()
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

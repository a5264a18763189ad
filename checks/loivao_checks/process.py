"""The one door to other programs: a command that is waited for, and the long-lived worker spoken to in JSON lines."""

import json
import os
import subprocess
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from types import TracebackType
from typing import Any

Message = dict[str, Any]
"""One JSON object of the worker's protocol (node/worker.mjs)."""
_SECONDS_TO_END = 10.0
_LINES_KEPT = 40


class WorkerGoneError(Exception):
    """The worker has ended or no longer answers; carries what it last said on its error stream."""


class CommandFailedError(Exception):
    """A command ended with another code than 0; carries the end of what it said."""


def run(command: Sequence[str | Path], *, folder: Path, environment: Mapping[str, str]) -> None:
    """Run a command to its end. Raises CommandFailedError with the last lines of its output."""
    done = subprocess.run(  # noqa: S603 - the commands are Node and npm of this environment
        [str(part) for part in command],
        cwd=folder,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise CommandFailedError("\n".join(done.stdout.splitlines()[-_LINES_KEPT:]))


class Worker:
    """A running worker. Use it in a `with` block: it never outlives it."""

    def __init__(self, command: Sequence[str | Path], environment: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - Node of this environment with the package's own script
            [str(part) for part in command],
            env={**os.environ, **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        self._answers: Queue[Message | None] = Queue()
        self._complaints: deque[str] = deque(maxlen=_LINES_KEPT)
        self._readers = (
            Thread(target=self._read_answers, daemon=True),
            Thread(target=self._read_complaints, daemon=True),
        )
        for reader in self._readers:
            reader.start()

    @property
    def pid(self) -> int:
        """Process id of the worker."""
        return self._process.pid

    def send(self, message: Message) -> None:
        """Hand the worker one message. Raises WorkerGoneError."""
        pipe = self._process.stdin
        if pipe is None:
            raise WorkerGoneError(self._last_words())
        try:
            pipe.write(json.dumps(message, ensure_ascii=False) + "\n")
            pipe.flush()
        except (BrokenPipeError, OSError, ValueError) as gone:
            raise WorkerGoneError(self._last_words()) from gone

    def receive(self, seconds: float) -> Message:
        """The next answer. Raises WorkerGoneError when the worker ends, or says nothing for so many seconds."""
        try:
            answer = self._answers.get(timeout=seconds)
        except Empty:
            self.kill()
            raise WorkerGoneError(f"no answer for {seconds:.0f} s\n{self._last_words()}".strip()) from None
        if answer is None:
            raise WorkerGoneError(self._last_words())
        return answer

    def kill(self) -> None:
        """End the worker now; its browser ends with it."""
        self._process.kill()

    def __enter__(self) -> "Worker":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.stdin is not None and kind is None:
            try:
                self._process.stdin.close()
            except BrokenPipeError:
                self._process.kill()
        else:
            self._process.kill()
        try:
            self._process.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for reader in self._readers:
            reader.join()
        for pipe in (self._process.stdout, self._process.stderr):
            if pipe is not None:
                pipe.close()

    def _read_answers(self) -> None:
        for line in self._process.stdout or ():
            try:
                answer = json.loads(line)
            except json.JSONDecodeError:
                self._complaints.append(f"not JSON: {line[:200]!r}")
                self._process.kill()
                break
            self._answers.put(answer)
        self._answers.put(None)

    def _read_complaints(self) -> None:
        for line in self._process.stderr or ():
            self._complaints.append(line.rstrip())

    def _last_words(self) -> str:
        # The readers end with the streams; then everything the worker said is here.
        if self._process.poll() is not None:
            self._readers[1].join(_SECONDS_TO_END)
        return "\n".join(self._complaints)

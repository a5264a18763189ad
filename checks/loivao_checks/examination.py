"""Every page in every state through the worker: a few at a time, once more after a crash, never left out in silence."""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from loivao_checks import door
from loivao_checks import engines as installation
from loivao_checks.browsers import Browser, candidates
from loivao_checks.engines import Engines
from loivao_checks.measurement import Measurement
from loivao_checks.outcome import ObstacleError, Words
from loivao_checks.process import Message, Worker, WorkerGoneError
from loivao_checks.states import State

MOST_PAGES_AT_ONCE = 4
_SECONDS_TO_START = 90.0
_SECONDS_OF_GRACE = 30.0
"""How long the worker may be silent beyond a page's own limit before it counts as hanging."""
_TIMEOUT = "timeout"
_CRASHES = ("crash", "engine")
_DOES_NOT_START = Words(
    "Không khởi động được trình duyệt {path}:\n{detail}",
    "The browser {path} does not start:\n{detail}",
)


@dataclass(frozen=True)
class Job:
    """One page in one state. `key` is what the caller knows the page by. Without a measurement the engines look."""

    key: str
    url: str
    state: State
    measurement: Measurement | None = None
    engines: tuple[str, ...] = tuple(door.BY_NAME)
    """Names of the engines that look."""

    @property
    def place(self) -> tuple[object, ...]:
        """The same for jobs that one load of the page may do for: those in which the same was pressed, if anything."""
        state = self.state
        of_one_load = state.opening.opens or not state.manner.scripts
        alone = state if self.measurement else (state.window, state.opening, state.manner) if of_one_load else None
        return self.key, self.url, self.engines, self.measurement, alone


def order(jobs: Mapping[int, Job], limit: float) -> Message:
    """What the worker is told of jobs of one place, by their numbers."""
    job = next(iter(jobs.values()))
    states = [{"id": number, "state": each.state.settings()} for number, each in jobs.items()]
    told: Message = {"url": job.url, "limit": round(limit * 1000), "states": states}
    return told | ({"measure": job.measurement.settings()} if job.measurement else {"engines": job.engines})


@dataclass(frozen=True)
class Examined:
    """What the engines said of one job, raw: see node/examine.mjs. `unable` names why there is nothing."""

    job: Job
    answer: Message
    unable: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Started:
    """The browser that runs, and how."""

    browser: Browser
    version: str
    sandbox: bool


class Examiner:
    """Keeps one worker, starts another when it is gone. Use in a `with` block."""

    def __init__(self, engines: Engines, choice: Sequence[Browser], limit: float, at_once: int) -> None:
        self._engines = engines
        self._choice = tuple(choice)
        self._limit = limit
        self._at_once = at_once
        self._stack = ExitStack()
        self._worker: Worker | None = None
        self._started: Started | None = None
        self._profile = Path()

    @property
    def started(self) -> Started:
        """The browser that runs. Raises ObstacleError when none starts."""
        self._running()
        if self._started is None:
            raise RuntimeError("a worker that runs has said which browser it has")
        return self._started

    @property
    def worker_pid(self) -> int:
        """Process id of the worker that runs, started when there is none. Raises ObstacleError."""
        return self._running().pid

    @property
    def profile(self) -> Path:
        """The browser's profile folder, removed at the end. Raises ObstacleError."""
        self._running()
        return self._profile

    def examine(self, jobs: Iterable[Job]) -> Iterator[Examined]:
        """Results in the order they end. Raises ObstacleError when no browser can be started."""
        waiting = deque(dict(each) for _, each in groupby(enumerate(jobs), key=lambda each: each[1].place))
        suspects: deque[Job] = deque()
        running: list[dict[int, Job]] = []
        stuck: set[str] = set()
        while waiting or running:
            try:
                while waiting and len(running) < self._at_once:
                    jobs_of_one = waiting.popleft()
                    job = next(iter(jobs_of_one.values()))
                    if job.measurement and job.key in stuck:
                        # What did not come to its end for the engines is measured no further.
                        yield from (Examined(each, {}, _TIMEOUT) for each in jobs_of_one.values())
                        continue
                    running.append(jobs_of_one)
                    self._send(jobs_of_one)
                if not running:
                    continue
                result = self._receive(running)
                running = [each for each in running if each]
            except WorkerGoneError:
                self._stop()
                suspects.extend(job for each in running for job in each.values())
                running.clear()
                continue
            if result.unable == _TIMEOUT:
                stuck.add(result.job.key)
            if result.unable in _CRASHES:
                suspects.append(result.job)
            else:
                yield result
        # One by one, so that a page that kills the browser is not taken for its neighbour.
        for job in suspects:
            try:
                self._send({0: job})
                yield self._receive([{0: job}])
            except WorkerGoneError as gone:
                self._stop()
                yield Examined(job, {}, "crash", str(gone))

    def _send(self, jobs: Mapping[int, Job]) -> None:
        self._running().send(order(jobs, self._limit))

    def _receive(self, running: Iterable[dict[int, Job]]) -> Examined:
        answer = self._running().receive(self._limit + _SECONDS_OF_GRACE)
        job = next(each.pop(answer["id"]) for each in running if answer["id"] in each)
        return Examined(job, answer, answer.get("unable", ""), answer.get("detail", ""))

    def _running(self) -> Worker:
        if self._worker is None:
            self._worker = self._start()
        return self._worker

    def _start(self) -> Worker:
        failures: list[Words] = []
        for browser in self._choice:
            profile = self._stack.enter_context(TemporaryDirectory(prefix="loivao-check-", ignore_cleanup_errors=True))
            worker = self._stack.enter_context(start_worker(self._engines))
            try:
                worker.send({"browser": browser.settings(Path(profile)), "pages": self._at_once})
                answer = worker.receive(_SECONDS_TO_START)
            except WorkerGoneError as gone:
                answer = {"detail": str(gone)}
            if answer.get("ready"):
                self._profile = Path(profile)
                self._started = Started(browser, answer["browser"], answer["sandbox"])
                self._choice = (browser,)
                return worker
            failures.append(_DOES_NOT_START.fill(path=browser.path, detail=answer.get("detail", "")))
            self._stop()
        raise ObstacleError(Words("\n".join(f.vi for f in failures), "\n".join(f.en for f in failures)))

    def _stop(self) -> None:
        if self._worker is not None:
            self._worker.kill()
        self._worker = None
        self._stack.close()

    def __enter__(self) -> "Examiner":
        return self

    def __exit__(self, *_: object) -> None:
        self._worker = None
        self._stack.close()


def start_worker(engines: Engines) -> Worker:
    """A worker that waits for its settings."""
    # The engines lie elsewhere than the worker's own files: NODE_PATH tells Node where.
    return Worker([installation.node(), installation.NODE_FILES / "worker.mjs"], {"NODE_PATH": str(engines.modules)})


@contextmanager
def examiner(limit: float) -> Iterator[Examiner]:
    """An examiner with the browser this machine offers; `limit` in seconds a page and state. Raises ObstacleError."""
    engines = installation.installed()
    # One more than can work: each waits for the screen's frames now and then.
    at_once = min(MOST_PAGES_AT_ONCE, (os.cpu_count() or 1) + 1)
    with Examiner(engines, candidates(engines), limit, at_once) as ready:
        yield ready

"""The whole check: read every page, ask the static rules, let the browser look in every state, heed the canary."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from loivao_checks import (
    __version__,
    browser,
    canary,
    changes,
    conformance,
    door,
    engines,
    listening,
    looking,
    pictures,
    static,
    targets,
)
from loivao_checks.conformance import Validator
from loivao_checks.door import ENGINES, Engine
from loivao_checks.examination import Examined, Examiner, Job, Started, examiner
from loivao_checks.html import decode
from loivao_checks.looks import LOOKS, SPEECH, Look
from loivao_checks.outcome import Finding, ObstacleError, PageReport, Picture, Report, Words
from loivao_checks.progress import Progress
from loivao_checks.reading import Written, read_pages
from loivao_checks.server import serving
from loivao_checks.site import Answer, Site
from loivao_checks.states import STATES, STATIC, USUAL, State
from loivao_checks.static import PageRead
from loivao_checks.targets import Page, Target
from loivao_checks.witnesses import together

_READING = Words("Đọc trang", "Reading pages")
_RULES = Words("Kiểm tra mã trang", "Static rules")
_VALIDATING = Words("Kiểm tra cú pháp HTML", "Validating the HTML")
_LOOKING = Words("Xem trang bằng trình duyệt", "Looking with the browser")
_NO_TARGET_LEFT = Words("Không có trang nào để kiểm tra.", "There is no page to look at.")
_CANARY = "canary"
# Of several that found the same thing the first speaks: ours before others', who do not know how to mend it.
_ENGINE_ORDER = (
    static.ENGINE,
    conformance.ENGINE,
    browser.ENGINE,
    *(look.name for look in LOOKS),
    *door.BY_NAME,
)
_STATE_ORDER = (STATIC, *(state.name for state in STATES))

Found = dict[str, list[Finding]]
"""Findings by path of page."""


@dataclass(frozen=True)
class Settings:
    """How to look."""

    with_browser: bool = True
    states: tuple[State, ...] = USUAL
    engines: tuple[Engine, ...] = ENGINES
    looks: tuple[Look, ...] = LOOKS
    limit: float = 60.0
    """Seconds a page may take in one state."""
    transcripts: Path | None = None
    """Folder for what a screen reader says of each page; None where nobody asked for it."""
    pictures: bool = False
    """Whether places to mend or to judge are photographed."""
    changed_since: Path | None = None
    """A folder of pages or a report: pages that are what they were there are not opened."""


@dataclass(frozen=True)
class _Read:
    """A target after its static rules."""

    target: Target
    site: Site
    unread: frozenset[str]
    digests: Mapping[str, str]
    unchanged: frozenset[str]
    """Pages that are what they were at the earlier run."""


def check(arguments: Sequence[str], settings: Settings, progress: Progress) -> Report:
    """Look at everything the arguments name. What cannot be looked at is in the report; nothing is raised for it."""
    obstacles: list[Words] = []
    found: Found = {}
    chosen = _find(arguments, obstacles)
    before = changes.earlier(settings.changed_since) if settings.changed_since else None
    read = [_static(target, found, before, progress) for target in chosen]
    obstacles += canary.blindness(_static_canary(), [(static.ENGINE, STATIC)])
    looked_with: tuple[tuple[str, str], ...] = ((static.ENGINE, __version__),)
    states: tuple[str, ...] = (STATIC,)
    taken: tuple[Picture, ...] = ()
    if settings.with_browser and found:
        try:
            with examiner(settings.limit) as ready:
                looked_with += (*engines.installed().versions(), ("browser", _named(ready.started)))
                states = (STATIC, *(state.name for state in settings.states))
                obstacles += _browser_canary(ready, settings)
                obstacles += _validate(read, found, settings, progress)
                taken = _look(ready, read, found, settings, progress)
        except ObstacleError as obstacle:
            obstacles.append(obstacle.words)
    if not found and not obstacles:
        obstacles.append(_NO_TARGET_LEFT)
    digests = {path: digest for one in read for path, digest in one.digests.items()}
    unchanged = {path for one in read for path in one.unchanged}
    pages = tuple(
        PageReport(path, together(sorted(found[path], key=_order)), digests.get(path, ""), path in unchanged)
        for path in sorted(found)
    )
    notes = (changes.UNCHANGED.fill(count=len(unchanged), name=settings.changed_since),) if unchanged else ()
    homes = sorted((page for one in read for page in one.site.pages), key=lambda page: (len(page.url), page.url))
    return Report(
        pages, looked_with, states, tuple(obstacles), pictures=taken, notes=notes, name=homes[0].title if homes else ""
    )


def _find(arguments: Sequence[str], obstacles: list[Words]) -> list[Target]:
    chosen: list[Target] = []
    for argument in arguments:
        prefix = f"{argument.rstrip('/')}/" if len(arguments) > 1 else ""
        try:
            target = targets.find(argument, prefix)
        except ObstacleError as obstacle:
            obstacles.append(obstacle.words)
            continue
        obstacles += target.obstacles
        chosen.append(target)
    return chosen


def _static(target: Target, found: Found, before: changes.Earlier | None, progress: Progress) -> _Read:
    progress.stage(_READING, len(target.pages))
    read: list[PageRead] = []
    unread: set[str] = set()
    for page in read_pages(_written(target, found, unread), len(target.pages)):
        read.append(page)
        progress.step()
    facts = tuple(page.facts for page in read)
    site = Site(facts, target.source.origin, _asking(target, read))
    progress.stage(_RULES, len(read))
    for path, findings in static.judge(read, site, progress.step).items():
        found[path] = list(findings)
    hash_of = changes.hashes(target.source.read)
    loaded = {page.path: changes.loaded_by(page, site) for page in facts}
    digests = {page.path: changes.digest(page.url, loaded[page.path], hash_of) for page in facts}
    unchanged = {
        page.path for page in facts if before and before.digest_of(page, loaded[page.path]) == digests[page.path]
    }
    return _Read(target, site, frozenset(unread), digests, frozenset(unchanged))


def _written(target: Target, found: Found, unread: set[str]) -> Iterator[Written]:
    for page in target.pages:
        try:
            body = target.source.read(page.url)
        except (ObstacleError, OSError) as error:
            detail = error.words if isinstance(error, ObstacleError) else Words(str(error), str(error))
            found[page.path] = [browser.not_examined(STATIC, "unreachable", detail)]
            unread.add(page.path)
            continue
        yield Written(page.path, page.url, body, target.source.origin)


def _asking(target: Target, read: Iterable[PageRead]) -> Callable[[str], Answer]:
    known = {page.facts.url: Answer(found=True, ids=page.facts.ids) for page in read}

    @cache
    def ask(path: str) -> Answer:
        at_folder = path.removesuffix("index.html") if path.endswith("/index.html") else path
        return known.get(at_folder) or known.get(path) or target.source.ask(path)

    return ask


def _validate(read: list[_Read], found: Found, settings: Settings, progress: Progress) -> tuple[Words, ...]:
    pages = [(one, page) for one in read for page in one.target.pages if page.path not in one.unread]
    progress.stage(_VALIDATING, len(pages))
    with Validator(engines.installed(), settings.limit) as validator:
        for one, page in pages:
            html = decode(one.target.source.read(page.url))
            found[page.path] += validator.findings(html, ours=one.site.ours)
            progress.step()
        seen = validator.findings(decode((canary.FOLDER / canary.PAGE).read_bytes()), ours=True)
    return canary.blindness(seen, [(conformance.ENGINE, STATIC)])


def _look(
    ready: Examiner, read: list[_Read], found: Found, settings: Settings, progress: Progress
) -> tuple[Picture, ...]:
    with ExitStack() as stack:
        jobs: list[Job] = []
        sites: dict[str, tuple[_Read, str]] = {}
        for one in read:
            base = stack.enter_context(one.target.source.served(urlsplit(one.site.home).path))
            for page in one.target.pages:
                if page.path not in one.unread | one.unchanged:
                    sites[page.path] = (one, base)
                    url = f"{base}{page.url}"
                    jobs += _examinations(page.path, url, settings)
                    jobs += looking.jobs(settings.looks, page.path, url, settings.states)
        progress.stage(_LOOKING, len(jobs))
        for examined in ready.examine(jobs):
            one, base = sites[examined.job.key]
            told = (_without(each, base) for each in _findings(examined, settings, ours=one.site.ours))
            # A page that cannot be opened is told once, whoever wanted to look or listen.
            found[examined.job.key] += [each for each in told if each not in found[examined.job.key]]
            progress.step()
        addresses = {job.key: job.url for job in jobs}
        wanted = pictures.wanted(found, settings.states) if settings.pictures else {}
        return pictures.take(ready, addresses, wanted)


def _examinations(key: str, url: str, settings: Settings) -> list[Job]:
    asked = tuple(engine.name for engine in settings.engines)
    # The closed ones first: where nothing can be opened the worker has the others' outcomes already. Those with scripts
    # before those without: one load may do for all of them.
    in_turn = sorted(settings.states, key=lambda state: (state.opening.opens, not state.manner.scripts))
    return [Job(key, url, state, engines=asked) for state in in_turn]


def _findings(examined: Examined, settings: Settings, *, ours: bool) -> list[Finding]:
    state = examined.job.state.name
    if examined.unable:
        detail = Words(examined.detail, examined.detail)
        return [browser.not_examined(state, examined.unable, detail, settings.limit)]
    if examined.job.measurement is not None:
        if settings.transcripts is not None and looking.look_of(examined) is SPEECH:
            listening.write(SPEECH.read(examined.answer["measured"]), settings.transcripts, examined.job.key)
        return looking.findings(examined, ours=ours)
    return [
        *browser.behaviour(examined.answer, state, ours=ours),
        *door.findings(settings.engines, examined.answer["issues"], state),
    ]


def _static_canary() -> list[Finding]:
    target = targets.find(str(canary.FOLDER / canary.PAGE))
    return [finding for findings in _canary_found(target).values() for finding in findings]


def _canary_found(target: Target) -> dict[str, tuple[Finding, ...]]:
    pages = [_read_whole(target, page) for page in target.pages]
    site = Site(tuple(page.facts for page in pages), target.source.origin, _asking(target, pages))
    return static.judge(pages, site, lambda: None)


def _read_whole(target: Target, page: Page) -> PageRead:
    return static.read_page(page.path, page.url, target.source.read(page.url), target.source.origin)


def _browser_canary(ready: Examiner, settings: Settings) -> list[Words]:
    with serving(canary.FOLDER) as base:
        url = f"{base}/"
        jobs = _examinations(_CANARY, url, settings)
        jobs += looking.jobs(settings.looks, _CANARY, url, settings.states)
        examined = list(ready.examine(jobs))
    silently = replace(settings, transcripts=None)
    seen = [finding for each in examined for finding in _findings(each, silently, ours=False)]
    looked = [(engine.name, state.name) for state in settings.states for engine in settings.engines]
    looked += [(look.name, state.name) for look in settings.looks for state in look.taken_in(settings.states)]
    return list(canary.blindness(seen, looked))


def _named(started: Started) -> str:
    kind = started.browser.kind
    where = kind if kind == "embedded" else f"{kind}: {started.browser.path}"
    return f"{started.version} ({where}{'' if started.sandbox else '; no sandbox'})"


def _without(finding: Finding, base: str) -> Finding:
    # The port differs from run to run: addresses in the report begin at the root of the site.
    message = Words(finding.message.vi.replace(base, ""), finding.message.en.replace(base, ""))
    return replace(finding, message=message, snippet=finding.snippet.replace(base, ""))


def _order(finding: Finding) -> tuple[int, int]:
    return _ENGINE_ORDER.index(finding.engine), _STATE_ORDER.index(finding.state)

"""SIGKILL at random moments of the release itself: syncing, renaming, swapping, pruning, rolling back.

A process of its own publishes one site after the other by the real steps, as fast as it can, and is killed after a
random time. Afterwards readers must have a whole site, the next publisher needs no cleaning, and nothing piles up.
"""

import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from loivao import folders
from loivao.releases import KEPT, Releases

KILLS: Final = 30
LONGEST: Final = 0.25
"""Seconds; a publication below takes some milliseconds, so most kills hit the middle of one."""

PUBLISHER: Final = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from loivao import folders
from loivao.releases import Releases

root = Path(sys.argv[1])
releases = Releases(root / "public")
print("ready", flush=True)
number = 0
while True:
    number += 1
    with releases.locked(root):
        if number % 7 == 0:
            releases.roll_back()
            continue
        staged = folders.new_folder(releases.staging / "site")
        for page in range(20):
            (staged / f"{page}.html").write_text(f"{number} of one publication" * 50)
        releases.add(staged, b"{}", datetime.now(UTC))
"""


def whole(site: Path) -> bool:
    """All twenty pages, all of one publication."""
    texts = [path.read_text("utf-8") for path in site.iterdir()]
    return len(texts) == 20 and len(set(texts)) == 1


def test_whenever_a_publisher_is_killed_readers_have_a_whole_site_and_the_next_one_succeeds(tmp_path: Path) -> None:
    chance = random.Random(20261124)  # noqa: S311  # moments to kill at, no secrets
    releases = Releases(tmp_path / "public")
    for _ in range(KILLS):
        publisher = subprocess.Popen([sys.executable, "-c", PUBLISHER, tmp_path], stdout=subprocess.PIPE)
        assert publisher.stdout is not None
        with publisher.stdout as ready:
            assert ready.readline() == b"ready\n"
            time.sleep(chance.uniform(0, LONGEST))
            assert publisher.poll() is None, "it ended by itself"
            publisher.kill()
            publisher.wait()
        current = releases.current()
        if current is not None:
            assert whole(releases.path(current))
            assert folders.digest(releases.path(current)).startswith(current.content)
    assert releases.current() is not None
    with releases.locked(tmp_path):
        assert list(releases.staging.iterdir()) == []
    assert len(releases.all()) <= KEPT + 3
    assert all(whole(releases.path(release)) for release in releases.all())

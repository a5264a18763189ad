"""`python -m lighthouse.install`: put Lighthouse into this Python environment by its lock file, without its scripts."""

import hashlib
import os
import shutil
import sys
from pathlib import Path
from typing import Final

from loivao_checks import engines, process

HERE: Final = Path(__file__).parent
HOME: Final = Path(sys.prefix) / "share" / "loivao-lighthouse"
PROGRAM: Final = HOME / "node_modules" / "lighthouse" / "core" / "index.js"
_FILES: Final = ("package.json", "package-lock.json")
_OPTIONS: Final = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")


def stamp(lock: Path) -> str:
    """What an installation by the files in the folder ``lock`` is made from."""
    made_from = b"".join((lock / name).read_bytes() for name in _FILES)
    return f"{hashlib.sha256(made_from).hexdigest()} node {engines.node_version()}\n"


def install(lock: Path = HERE, home: Path = HOME) -> None:
    """Install into ``home`` what the lock file in the folder ``lock`` names, unless it is there.

    Raises:
        CommandFailedError: npm could not; with what it said.
    """
    mark = home / "stamp"
    if mark.is_file() and mark.read_text("utf-8") == stamp(lock):
        return
    new = home.with_name(f".{home.name}")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    for name in _FILES:
        shutil.copyfile(lock / name, new / name)
    # npm starts `node` by name: this environment's one must be the first that is found.
    path = os.pathsep.join([str(engines.node().parent), os.environ.get("PATH", "")])
    process.run([engines.node(), engines.npm(), "ci", *_OPTIONS], folder=new, environment={"PATH": path})
    (new / "stamp").write_text(stamp(lock), "utf-8")
    shutil.rmtree(home, ignore_errors=True)
    new.rename(home)


if __name__ == "__main__":
    install()

"""`make listen`: a few pages of a small portal as Orca, a real screen reader, says them. No part of `make test`.

Exit code 0: all as before, and all of our transcript heard; 1: something differs; 2: Orca could not be listened to.
With `--renew`, what Orca says now is written down; the difference is read before it is committed.
"""

import argparse
import signal
import sys
import tempfile
from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path
from typing import Final

from listening.orca.comparison import differences
from listening.orca.packages import missing, sentence
from listening.orca.pages import FOLDER, PAGES, build, transcripts
from listening.orca.session import SilenceError, heard

from loivao_checks.outcome import Words
from loivao_checks.server import serving

FAULT: Final = 1
UNABLE: Final = 2
_AS_BEFORE: Final = Words("{page}: như trước, {count} câu.", "{page}: as before, {count} utterances.")
_CHANGED: Final = Words(
    "{page}: Orca đọc khác trước. Nếu đúng ý, hãy chạy: make listen RENEW=1",
    "{page}: Orca says something else than before. When that is meant, run: make listen RENEW=1",
)
_SILENT: Final = Words("{page}: không nghe được. {reason}", "{page}: it could not be heard. {reason}")


def tell(words: Words) -> None:
    """Both languages, one under the other."""
    print(f"{words.vi}\n{words.en}")


def compared(name: str, said: tuple[str, ...]) -> bool:
    """Whether Orca said what it said before; the difference is told."""
    file = FOLDER / f"{name}.txt"
    before = file.read_text("utf-8").splitlines() if file.exists() else []
    if before == list(said):
        tell(_AS_BEFORE.fill(page=name, count=len(said)))
        return True
    tell(_CHANGED.fill(page=name))
    print("\n".join(unified_diff(before, said, "before", "now", lineterm="")))
    return False


def main(given: Sequence[str] | None = None) -> int:
    """Listen, compare, tell."""
    options = argparse.ArgumentParser(prog="make listen", description=__doc__)
    options.add_argument("--renew", action="store_true", help="write down what Orca says now")
    renew = options.parse_args(given).renew
    # Who ends this program ends all that it has started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(UNABLE))
    if packages := missing():
        tell(sentence(packages))
        return UNABLE
    with tempfile.TemporaryDirectory(prefix="listen") as folder:
        work = Path(folder)
        site = build(work)
        ours = transcripts(site)
        sound = True
        with serving(site) as base:
            for name, address in PAGES.items():
                (work / name).mkdir()
                try:
                    said = heard(f"{base}{address}", work / name)
                except SilenceError as silence:
                    tell(_SILENT.fill(page=name, reason=silence))
                    return UNABLE
                faults = differences(ours[name], said)
                for fault in faults:
                    tell(fault)
                sound = (compared(name, said) or renew) and not faults and sound
                if renew:
                    (FOLDER / f"{name}.txt").write_text("\n".join((*said, "")), encoding="utf-8", newline="\n")
    return 0 if sound else FAULT


if __name__ == "__main__":
    sys.exit(main())

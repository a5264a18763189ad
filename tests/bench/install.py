"""`python -m bench.install`: put pa11y-ci into this Python environment by its lock file, without its scripts."""

import sys
from pathlib import Path
from typing import Final

from lighthouse.install import install

LOCK: Final = Path(__file__).with_name("pa11y_ci")
HOME: Final = Path(sys.prefix) / "share" / "loivao-pa11y-ci"
PROGRAM: Final = HOME / "node_modules" / "pa11y-ci" / "bin" / "pa11y-ci.js"

if __name__ == "__main__":
    install(LOCK, HOME)

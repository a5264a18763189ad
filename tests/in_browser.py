"""Node scripts of the tests, each with the browser that the checker would take: JSON goes in, JSON comes out."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any, Final

from loivao_checks import engines
from loivao_checks.browsers import candidates

SECONDS: Final = 300


def seen(script: Path, profile: Path, **asked: object) -> Any:
    """What ``script`` saw in a browser with the new profile folder ``profile``."""
    installed = engines.installed()
    browser = candidates(installed)[0].settings(profile)
    done = subprocess.run(
        [engines.node(), script],
        input=json.dumps({"browser": browser, **asked}),
        env={**os.environ, "NODE_PATH": str(installed.modules)},
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)

"""``python -m loivao``: the same as the console script."""

import sys

from loivao.cli import main

sys.exit(main())

"""`python -m loivao_checks` is `loivao-check`."""

import sys

from loivao_checks.cli import main

if __name__ == "__main__":
    sys.exit(main())

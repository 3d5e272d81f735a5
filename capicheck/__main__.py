"""`python -m capicheck` and the `capicheck` script."""

from __future__ import annotations

import sys

from capicheck.cli import run


def main() -> int:
    """Runs the command line of this process; returns its exit status."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

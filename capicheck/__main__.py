"""`python -m capicheck` and the `capicheck` script."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

from capicheck.cli import run


def main() -> NoReturn:
    """Runs the command line of this process and ends it."""
    gc.disable()  # nothing that an audit makes is a cycle worth searching for
    status = run(sys.argv[1:])
    sys.stderr.flush()
    os._exit(status)  # the process is over: freeing the trees one by one would take as long as reading some


if __name__ == "__main__":
    main()

"""Read files as `capicheck FILES` does and apply the rules that need no more than that: all but those of the engine."""

from __future__ import annotations

import gc
import os
import sys

from capicheck.commands.run import audited
from capicheck.settings import Settings

ENGINE = ("references", "add-object-misuse", "non-idempotent-exec")
"""The rules and families that explore paths."""


def main() -> None:
    gc.disable()
    audited(sys.argv[1:], Settings(ignore=ENGINE))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()

"""Where the `rules` folder is: beside the code once installed, one level up in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def rules_root() -> Path:
    """The folder of rule pages, C API headers and the tiny C library.  Raises FileNotFoundError in a broken install."""
    package = Path(__file__).resolve().parent.parent
    for candidate in (package / "rules", package.parent / "rules"):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"capicheck's `rules` folder is missing beside {package}")

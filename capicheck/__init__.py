"""capicheck: a static auditor for C extensions of CPython."""

from __future__ import annotations

__version__ = "0.1.0"

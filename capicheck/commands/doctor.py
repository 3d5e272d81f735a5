"""`capicheck doctor`: every choice that is made before a file is read."""

from __future__ import annotations

from capicheck.frontend.libc import c_headers
from capicheck.frontend.libclang import library_path, version
from capicheck.frontend.standin import python_headers
from capicheck.project.doctor import Choice, diagnose
from capicheck.settings import NEWEST, Settings

_WIDE = 60
"""Values longer than this do not push the origins of the others to the right."""


def diagnosed(file: str, settings: Settings) -> int:
    """Prints the choices for `file`, one a line, with where each came from.  Raises UsageError."""
    replaced = {*c_headers(), *python_headers(NEWEST)}
    choices = [Choice("libclang", version(), str(library_path())), *diagnose(file, settings, replaced)]
    labels = max(len(choice.label) for choice in choices)
    values = max(len(choice.value) for choice in choices if len(choice.value) <= _WIDE)
    for choice in choices:
        line = f"{choice.label:{labels}}  {choice.value:{values}}  {choice.origin}"
        print(line.rstrip())
    return 0

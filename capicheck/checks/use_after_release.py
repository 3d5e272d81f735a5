"""An object used after the last reference that was owned to it was given up."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Problem
from capicheck.checks.telling import mishaps, one_each, told
from capicheck.engine.mishaps import Kind, Mishap
from capicheck.facts.program import Program


def check_file(program: Program, path: str) -> Iterator[Problem]:
    """One problem for each object that is used too late, at the first use."""
    found = mishaps(program, path, Kind.USED_AFTER_RELEASE)
    for mishap in one_each(found, lambda mishap: (mishap.function.span, mishap.origin)):
        yield told(mishap, _message(mishap), f"release {mishap.name} after its last use")


def _message(mishap: Mishap) -> str:
    if mishap.call == "return":
        return f"{mishap.name} is returned after its last reference was given up"
    if mishap.call:
        return f"{mishap.name} is handed to `{mishap.call}()` after its last reference was given up"
    return f"{mishap.name} is used after its last reference was given up"

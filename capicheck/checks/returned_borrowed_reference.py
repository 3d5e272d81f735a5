"""A borrowed reference returned where the caller is owed a new one."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Problem
from capicheck.checks.telling import mishaps, one_each, told
from capicheck.engine.mishaps import Kind
from capicheck.facts.program import Program


def check(program: Program) -> Iterator[Problem]:
    """One problem for each `return` of what the function does not own."""
    for mishap in one_each(mishaps(program, Kind.RETURNED_BORROWED), lambda mishap: (mishap.span, mishap.name)):
        yield told(
            mishap,
            f"{mishap.name} is returned without a reference for the caller, who is owed a new one",
            f"return `Py_NewRef({mishap.name.strip('`')})`" if mishap.name.startswith("`") else "take a reference first",
        )

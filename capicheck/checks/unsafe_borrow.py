"""A borrowed reference kept across a call that may release the object."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Problem
from capicheck.checks.telling import mishaps, one_each, told
from capicheck.engine.mishaps import Kind
from capicheck.facts.program import Program


def check_file(program: Program, path: str) -> Iterator[Problem]:
    """One problem for each object, at its first use after such a call."""
    found = mishaps(program, path, Kind.UNSAFE_BORROW)
    for mishap in one_each(found, lambda mishap: (mishap.function.span, mishap.origin)):
        yield told(
            mishap,
            f"{mishap.name} is borrowed, and used after a call that may have released it",
            f"take a reference to {mishap.name} before that call, and release it afterwards",
        )

"""Facts that are worked out once per program and shared by every check that asks."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from capicheck.facts.program import Program

Fact = TypeVar("Fact")


def once_per_program(compute: Callable[[Program], Fact]) -> Callable[[Program], Fact]:
    """`compute`, which then runs once for each program: its result lives as long as the program does."""
    name = f"{compute.__module__}.{compute.__qualname__}"

    @wraps(compute)
    def remembered(program: Program) -> Fact:
        known = vars(program)
        if name not in known:
            known[name] = compute(program)
        return cast("Fact", known[name])

    return remembered

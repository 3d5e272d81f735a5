"""Facts that are worked out once per program and shared by every check that asks."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from capicheck.facts.program import Program

Fact = TypeVar("Fact")


def _name(compute: Callable[[Program], Fact]) -> str:
    return f"{compute.__module__}.{compute.__qualname__}"


def found_already(compute: str, program: Program) -> Any:  # noqa: ANN401 - the function is known by its name only
    """What the function `compute` (module and name), marked `once_per_program`, found out; None if nobody asked."""
    return vars(program).get(compute)


def once_per_program(compute: Callable[[Program], Fact]) -> Callable[[Program], Fact]:
    """`compute`, which then runs once for each program: its result lives as long as the program does."""
    name = _name(compute)

    @wraps(compute)
    def remembered(program: Program) -> Fact:
        known = vars(program)
        if name not in known:
            known[name] = compute(program)
        return cast("Fact", known[name])

    return remembered

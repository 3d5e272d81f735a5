"""An owned variable, field or global that is assigned over without releasing what it held."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Problem
from capicheck.checks.telling import mishaps, one_each, told
from capicheck.engine.mishaps import Kind
from capicheck.facts.program import Program


def check(program: Program) -> Iterator[Problem]:
    """One problem for each assignment that loses a reference."""
    for mishap in one_each(mishaps(program, Kind.OVERWRITTEN), lambda mishap: mishap.span):
        yield told(
            mishap,
            f"the reference in `{mishap.call}` is leaked: it is assigned over while it is owned",
            f"release {mishap.name} first, or use `Py_XSETREF()`",
        )

"""A field released while it still points at the object."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.mending import clear_field
from capicheck.checks.problem import Problem
from capicheck.checks.telling import mishaps, one_each, told
from capicheck.engine.mishaps import Kind
from capicheck.facts.program import Program


def check_file(program: Program, path: str) -> Iterator[Problem]:
    """One problem for each release of a field that is assigned only afterwards."""
    for mishap in one_each(mishaps(program, path, Kind.RELEASED_IN_PLACE), lambda mishap: mishap.span):
        yield told(
            mishap,
            f"{mishap.name} still points to the object while it is released, which may run code that looks there",
            "use `Py_CLEAR()` or `Py_XSETREF()`, which store first and release then",
            clear_field(program.sources[mishap.span.file], mishap.span),
        )

"""`static-type`: a static `PyTypeObject` that a heap type made from a spec should replace."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Problem
from capicheck.facts.program import Program
from capicheck.facts.static_types import TYPE_RECORD, static_types
from capicheck.ir.types import Array


def check(program: Program) -> Iterator[Problem]:
    """One problem for each `PyTypeObject` variable, or array of such, that the program defines."""
    for definition in static_types(program):
        many = isinstance(definition.variable.type, Array)
        yield Problem(
            definition.span,
            f"`{definition.variable.name}` {'holds static types' if many else 'is a static type'}, "
            "which every interpreter of the process shares",
            help="make it with `PyType_FromModuleAndSpec()` from a `PyType_Spec`, and keep it in the module state",
        )

"""`static-type`: a static `PyTypeObject` that a heap type made from a spec should replace."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Problem
from capicheck.facts.bodies import bodies
from capicheck.facts.initialisers import variable
from capicheck.facts.program import Program
from capicheck.facts.static_types import static_types
from capicheck.facts.type_definitions import definition_key
from capicheck.ir.types import Array

_SEQUENCE_INITS = frozenset({"PyStructSequence_InitType", "PyStructSequence_InitType2"})


def check(program: Program) -> Iterator[Problem]:
    """One problem for each `PyTypeObject` variable, or array of such, that the program defines."""
    sequences = set(_sequences(program))
    for definition in static_types(program):
        many = isinstance(definition.variable.type, Array)
        yield Problem(
            definition.span,
            f"`{definition.variable.name}` {'holds static types' if many else 'is a static type'}, "
            "which every interpreter of the process shares",
            help="make it with `PyStructSequence_NewType()`, and keep it in the module state"
            if definition.key in sequences
            else "make it with `PyType_FromModuleAndSpec()` from a `PyType_Spec`, and keep it in the module state",
        )


def _sequences(program: Program) -> Iterator[str]:
    """The keys of the types that are filled in as struct sequences."""
    for body in bodies(program).mentioning(_SEQUENCE_INITS):
        for call in body.calls:
            named = variable(call.arguments[0]) if call.name in _SEQUENCE_INITS and call.arguments else None
            definition = program.variable(named.key, body.unit) if named is not None else None
            if definition is not None:
                yield definition_key(definition.variable)

"""`static-type`: a static `PyTypeObject` that a heap type made from a spec should replace."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Problem
from capicheck.facts.bodies import bodies
from capicheck.facts.initialisers import variable
from capicheck.facts.program import Program
from capicheck.facts.slots import BASETYPE, HAVE_GC
from capicheck.facts.static_types import static_types
from capicheck.facts.type_definitions import TypeDefinition, definition_key
from capicheck.ir.types import Array

_KEPT = {BASETYPE: "Py_TPFLAGS_BASETYPE", HAVE_GC: "Py_TPFLAGS_HAVE_GC"}
_SEQUENCE_INITS = frozenset({"PyStructSequence_InitType", "PyStructSequence_InitType2"})


def check(program: Program) -> Iterator[Problem]:
    """One problem for each `PyTypeObject` variable, or array of such, that the program defines."""
    sequences = set(_sequences(program))
    for definition in static_types(program):
        many = isinstance(definition.variable.type, Array)
        yield Problem(
            definition.span,
            f"`{definition.variable.qualified_name}` {'holds static types' if many else 'is a static type'}, "
            "which every interpreter of the process shares",
            help="make it with `PyStructSequence_NewType()`, and keep it in the module state"
            if definition.key in sequences
            else _remedy(definition),
        )


def _remedy(definition: TypeDefinition) -> str:
    """What replaces it, with the flags that keep what it does today."""
    flags = [name for flag, name in _KEPT.items() if definition.flags.bits & flag]
    recent = ["Py_TPFLAGS_IMMUTABLETYPE"]
    if definition.complete and definition.slots and "tp_new" not in definition.slots and not definition.bases:
        recent.append("Py_TPFLAGS_DISALLOW_INSTANTIATION")
    listed = " | ".join(["Py_TPFLAGS_DEFAULT", *flags, *recent])
    return (
        "make it with `PyType_FromModuleAndSpec()`, and keep it in the module state; "
        f"`{listed}` (3.10) keeps it as it is"
    )


def _sequences(program: Program) -> Iterator[str]:
    """The keys of the types that are filled in as struct sequences."""
    for body in bodies(program).mentioning(_SEQUENCE_INITS):
        for call in body.calls:
            named = variable(call.arguments[0]) if call.name in _SEQUENCE_INITS and call.arguments else None
            definition = program.variable(named.key, body.unit) if named is not None else None
            if definition is not None:
                yield definition_key(definition.variable)

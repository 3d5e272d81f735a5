"""How instances of the program's types are allocated, and with what their functions free them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from capicheck.facts.bodies import Body, bodies
from capicheck.facts.delegation import called_slot
from capicheck.facts.initialisers import function_name
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.type_creations import creations
from capicheck.facts.type_definitions import BaseKind, TypeDefinition
from capicheck.facts.types import types
from capicheck.frozen import frozen
from capicheck.ir.expressions import Call, Expression


class Way(Enum):
    """Where an object's memory comes from, or goes to."""

    OBJECT = "an object's memory, without room for the garbage collector"
    GC = "an object's memory behind what the garbage collector keeps of it"
    RAW = "other memory"


ALLOCATIONS = {
    **dict.fromkeys(("PyObject_New", "PyObject_NewVar", "_PyObject_New", "_PyObject_NewVar"), Way.OBJECT),
    **dict.fromkeys(("PyObject_NEW", "PyObject_NEW_VAR"), Way.OBJECT),
    **dict.fromkeys(("PyObject_GC_New", "PyObject_GC_NewVar", "_PyObject_GC_New", "_PyObject_GC_NewVar"), Way.GC),
}
"""Functions that allocate an instance of the type that is their first argument."""
FREES = {
    **dict.fromkeys(("PyObject_Del", "PyObject_DEL", "PyObject_Free", "PyObject_FREE"), Way.OBJECT),
    "PyObject_GC_Del": Way.GC,
    **dict.fromkeys(("free", "PyMem_Free", "PyMem_Del", "PyMem_FREE", "PyMem_DEL", "PyMem_RawFree"), Way.RAW),
}
"""Functions that free what they are given.  Source of both: the manual's "Allocating Objects on the Heap"."""

_INITIALISES = {"PyObject_Init": 1, "PyObject_INIT": 1, "PyObject_InitVar": 1, "PyObject_INIT_VAR": 1}
"""Functions that make an object of memory from elsewhere, and which argument is the type."""


@frozen
class Allocation:
    """A call in `body` that makes an instance of `definition`."""

    definition: TypeDefinition
    body: Body
    call: Call
    way: Way


@once_per_program
def allocations(program: Program) -> tuple[Allocation, ...]:
    """The calls that allocate instances of types of `program` by naming the type, in the order of the functions."""
    return tuple(_allocations(program))


def _allocations(program: Program) -> Iterator[Allocation]:
    for body in bodies(program).mentioning(ALLOCATIONS.keys() | _INITIALISES.keys()):
        for call in body.calls:
            at, way = _INITIALISES.get(call.name, 0), ALLOCATIONS.get(call.name)
            if call.name in _INITIALISES:
                way = Way.RAW
            definition = _meant(program, body, call.arguments[at]) if way and at < len(call.arguments) else None
            if definition is not None and way is not None:
                yield Allocation(definition, body, call, way)


def _meant(program: Program, body: Body, expression: Expression) -> TypeDefinition | None:
    """The type of the program that `expression` certainly is."""
    base = creations(program).held(body, expression)
    return types(program).named(base.name) if base.kind is BaseKind.PROJECT else None


def makes_subtypes(program: Program, definition: TypeDefinition) -> bool:
    """Whether its own `tp_new` makes instances of whatever type it is asked for: with that type's `tp_alloc`."""
    if function_name(definition.slots.get("tp_new")) == "PyType_GenericNew":
        return True
    body = types(program).function(definition, "tp_new")
    through = (called_slot(body, call) for call in body.calls) if body is not None else ()
    return body is not None and any(
        found is not None and found[0] == "tp_alloc" and 0 in body.parameters(found[1]) for found in through
    )

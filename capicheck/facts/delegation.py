"""Calls of a base type's slot function: `Base_Type.tp_dealloc(self)` and the other ways to write that."""

from __future__ import annotations

from capicheck.facts.bodies import Body
from capicheck.facts.initialisers import integer
from capicheck.facts.program import Program
from capicheck.facts.slots import type_slot
from capicheck.facts.type_creations import creations
from capicheck.facts.type_definitions import Base, BaseKind, TypeDefinition
from capicheck.ir.expressions import Call, Expression, Member


def called_slot(body: Body, call: Call) -> tuple[str, Expression] | None:
    """The slot that `call` calls through and the type that it takes it from; None for any other call.

    The slot may be read in place, from a local that holds it, or by `PyType_GetSlot()`.
    """
    for origin in body.origins(call.callee):
        match origin:
            case Member(base=owner, field=field) if field.startswith("tp_"):
                return field, owner
            case Call(name="PyType_GetSlot", arguments=(owner, number)):
                return type_slot(integer(number)), owner
    return None


def bases_meant(program: Program, definition: TypeDefinition, body: Body, owner: Expression) -> tuple[Base, ...]:
    """The bases of `definition` that `owner` in `body` may stand for: one that it names, else all that there are."""
    given = creations(program).held(body, owner)
    if given.kind is not BaseKind.UNKNOWN:
        return (given,)
    return definition.bases or (Base(BaseKind.UNKNOWN),)


def is_own_type(body: Body, owner: Expression) -> bool:
    """Whether `owner` is the object's own type, as in `Py_TYPE(self)->tp_free`."""
    return any(
        (isinstance(origin, Call) and origin.name in {"Py_TYPE", "_Py_TYPE"})
        or (isinstance(origin, Member) and origin.field == "ob_type")
        for origin in body.origins(owner)
    )

"""What a heap type's deallocation function does about the object's memory and its reference to the type."""

from __future__ import annotations

from dataclasses import dataclass

from capicheck.facts.bodies import Body, bodies
from capicheck.facts.initialisers import integer, variable
from capicheck.facts.ownership import RELEASES
from capicheck.facts.program import Program
from capicheck.facts.slots import type_slot
from capicheck.facts.static_types import named_base
from capicheck.facts.traverse import is_type_of_object
from capicheck.facts.type_definitions import Base, BaseKind, Kind, TypeDefinition
from capicheck.facts.types import types
from capicheck.ir.expressions import Call, Expression, FunctionName, Member, Name
from capicheck.ir.source import Span
from capicheck.ir.types import Pointer, RecordType

_FREES = frozenset(
    {
        "PyObject_Del",
        "PyObject_DEL",
        "PyObject_Free",
        "PyObject_FREE",
        "PyObject_GC_Del",
        "PyMem_Free",
        "PyMem_Del",
        "free",
    }
)
_TYPE_POINTER = Pointer(RecordType("PyTypeObject"))
_DEPTH = 4
"""How many calls deep the end of an object is followed."""


@dataclass(slots=True)
class Deallocation:
    """What one deallocation function does, its helpers included.

    `freed` is where it frees the object's memory, None where it does not.  `releases_type` says that it gives up the
    reference to the type, `delegates` that it may leave that to a base or to a function that is not known.
    """

    freed: Span | None = None
    releases_type: bool = False
    delegates: bool = False


def deallocation(program: Program, definition: TypeDefinition) -> Deallocation | None:
    """What the type's own `tp_dealloc` does; None where it has none or its body is not known."""
    body = types(program).function(definition, "tp_dealloc")
    if body is None or not body.function.parameters:
        return None
    reading = _Reading(program, definition)
    reading.read(body, {0}, _DEPTH)
    return reading.found


class _Reading:
    """One deallocation function being read, with the functions that it hands the object to."""

    def __init__(self, program: Program, definition: TypeDefinition) -> None:
        self.found = Deallocation()
        self._program = program
        self._types = types(program)
        self._bodies = bodies(program)
        self._definition = definition
        self._seen: set[int] = set()

    def read(self, body: Body, objects: set[int], depth: int) -> None:
        """Adds what `body` does to the object, which its parameters `objects` are."""
        if id(body) in self._seen:
            return
        self._seen.add(id(body))
        for call in body.calls:
            if call.name in RELEASES:
                released = call.arguments[0]
                if released.type == _TYPE_POINTER or is_type_of_object(body, released):
                    self.found.releases_type = True
                continue
            given = [at for at, argument in enumerate(call.arguments) if _is_object(body, argument, objects)]
            if given:
                self._give(body, call, set(given), depth)
            elif any(argument.type == _TYPE_POINTER for argument in call.arguments):
                self._give_type(body, call, depth)

    def _give(self, body: Body, call: Call, given: set[int], depth: int) -> None:
        """Follows a call that is given the object."""
        callee = call.callee
        if (
            call.name in _FREES
            or (isinstance(callee, Member) and callee.field == "tp_free")
            or _gets_free(body, callee)
        ):
            self.found.freed = self.found.freed or call.span
        elif isinstance(callee, Member) and callee.field == "tp_dealloc":
            self._delegate(body, call, callee)
        else:
            helper = self._bodies.called(call, body) if depth else None
            if helper is not None:
                self.read(helper, given, depth - 1)

    def _give_type(self, body: Body, call: Call, depth: int) -> None:
        """Follows a call that is given a type but not the object: it may release it."""
        helper = self._bodies.called(call, body) if depth else None
        if helper is not None:
            self.read(helper, set(), depth - 1)
        elif not isinstance(call.callee, FunctionName) or not call.name.startswith(("Py", "_Py")):
            self.found.delegates = True

    def _delegate(self, body: Body, call: Call, callee: Member) -> None:
        """Follows a call of a base's `tp_dealloc`: a heap base releases the type, a built-in one only frees."""
        given = named_base(self._program, body.unit, variable(callee.base))
        bases = (given,) if given.kind is not BaseKind.UNKNOWN else self._definition.bases
        if not bases:
            self.found.delegates = True
        for base in bases:
            self._inherit(base, call)

    def _inherit(self, base: Base, call: Call) -> None:
        definition = self._types.named(base.name) if base.kind is BaseKind.PROJECT else None
        if base.kind is BaseKind.BUILTIN or (definition is not None and definition.kind is Kind.STATIC):
            self.found.freed = self.found.freed or call.span
        else:
            self.found.delegates = True


def _is_object(body: Body, argument: Expression, objects: set[int]) -> bool:
    """Whether `argument` is the object itself: one of the parameters `objects`, or a local that stands for it."""
    keys = {parameter.key for at, parameter in enumerate(body.function.parameters) if at in objects}
    return any(isinstance(origin, Name) and origin.variable.key in keys for origin in body.origins(argument))


def _gets_free(body: Body, callee: Expression) -> bool:
    """Whether `callee` is a local that holds `PyType_GetSlot(type, Py_tp_free)`."""
    return any(
        isinstance(origin, Call)
        and origin.name == "PyType_GetSlot"
        and type_slot(integer(origin.arguments[-1])) == "tp_free"
        for origin in body.origins(callee)
    )

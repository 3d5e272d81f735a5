"""What the functions do that end or empty an object: `tp_dealloc`, `tp_clear`, `tp_finalize` and what they call."""

from __future__ import annotations

from dataclasses import dataclass, field

from capicheck.facts.allocation import FREES
from capicheck.facts.bodies import Bodies, Body, bodies
from capicheck.facts.delegation import bases_meant, called_slot, is_own_type
from capicheck.facts.memo import once_per_program
from capicheck.facts.ownership import RELEASES, protected
from capicheck.facts.program import Program
from capicheck.facts.structures import FieldKey
from capicheck.facts.type_definitions import Base, BaseKind, Kind, TypeDefinition
from capicheck.facts.types import Types, types
from capicheck.ir.expressions import Call, Expression, FunctionName, Name, Opaque
from capicheck.ir.source import Span
from capicheck.ir.types import Pointer, RecordType, Unknown

_WEAK = frozenset({"PyObject_ClearWeakRefs", "PyUnstable_Object_ClearWeakRefsNoCallbacks"})
_MANAGED = frozenset({"PyObject_ClearManagedDict", "_PyObject_ClearManagedDict"})
RUN_FINALISERS = frozenset({"PyObject_CallFinalizerFromDealloc", "PyObject_CallFinalizer"})
"""Functions that call `tp_finalize`, of an object that they keep alive meanwhile."""
_TYPE_POINTER = Pointer(RecordType("PyTypeObject"))
_DEPTH = 6
"""How many calls deep the end of an object is followed."""


@dataclass(slots=True, eq=False, repr=False)
class Finalisation:
    """What one function of a type does to an object, the functions that it calls included.

    `fields` are those it releases, with where; `maybe` those that it hands to functions that are not known.  `freed` is
    the call that frees the object's memory, with the function that it stands in, `ended` where that or a base's
    function does so.  `releases_type` says that the reference to the type is given up, `type_left` that a base or a
    function that is not known may do that; `weak` that weak references are cleared, `managed` that the managed
    dictionary is; `delegates` that a base that is not known may do more, `opaque` that such a function may.
    """

    fields: dict[FieldKey, Span] = field(default_factory=dict)
    maybe: set[FieldKey] = field(default_factory=set)
    freed: tuple[Body, Call] | None = None
    ended: Span | None = None
    releases_type: bool = False
    type_left: bool = False
    weak: bool = False
    managed: bool = False
    delegates: bool = False
    opaque: bool = False

    def gives_up(self, key: FieldKey) -> bool:
        """Whether the field `key` is, or may be, released."""
        return key in self.fields or key in self.maybe or self.opaque


def finalisation(program: Program, definition: TypeDefinition, slot: str) -> Finalisation | None:
    """What the type's own function in `slot` does; None where it has none or its body is not known."""
    body = types(program).function(definition, slot)
    if body is None:
        return None
    reading = _Reading(program, definition)
    reading.read(body, frozenset({0}), _DEPTH)
    found = reading.found
    for mine, its in types(program).twins(definition, found.fields).items():
        found.fields.setdefault(mine, found.fields[its])
    return found


def effective(program: Program, definition: TypeDefinition, slot: str) -> Finalisation | None:
    """What the function in `slot` does that instances get: the type's own, else the one it inherits.

    None where that is not known; a `Finalisation` that does nothing where no type of the program gives one, since what
    the interpreter's types bring knows none of the program's fields.  A heap type without a `tp_dealloc` gets one that
    calls `tp_finalize` and `tp_del` (`subtype_dealloc` in CPython's Objects/typeobject.c).
    """
    if slot in definition.slots:
        return finalisation(program, definition, slot)
    if not definition.complete:
        return None
    if slot == "tp_dealloc" and definition.kind is Kind.HEAP:
        for called in ("tp_finalize", "tp_del"):
            if called in definition.slots:
                return finalisation(program, definition, called)
    known = types(program)
    for base in definition.bases:
        inherited = known.named(base.name)
        if base.kind is BaseKind.UNKNOWN or (base.kind is BaseKind.PROJECT and inherited is None):
            return None
        if inherited is not None and inherited is not definition:
            return effective(program, inherited, slot)
    return Finalisation()


class _Releases:
    """Which fields, and which of their parameters, functions release, each worked out once."""

    def __init__(self, program: Program) -> None:
        self._bodies: Bodies = bodies(program)
        self._known: dict[tuple[int, int], tuple[dict[FieldKey, Span], frozenset[int]]] = {}

    def of(self, body: Body, depth: int = _DEPTH) -> tuple[dict[FieldKey, Span], frozenset[int]]:
        """The fields that `body` and what it calls release, with where, and the positions of such parameters.

        A field that the body also takes a reference to, to protect it for a while, counts only where it is stored to.
        """
        known = self._known.get((id(body), depth))
        if known is not None:
            return known
        fields: dict[FieldKey, Span] = {}
        parameters: set[int] = set()
        kept = protected(body)
        for call in body.calls:
            if call.name in RELEASES:
                released = call.arguments[:1]
            else:
                helper = self._bodies.called(call, body) if depth else None
                inner, given = self.of(helper, depth - 1) if helper is not None else ({}, frozenset())
                fields = inner | fields
                released = tuple(call.arguments[at] for at in sorted(given) if at < len(call.arguments))
            for argument in released:
                fields |= dict.fromkeys(body.fields(argument) - kept, call.span)
                parameters |= body.parameters(argument)
        self._known[id(body), depth] = found = fields, frozenset(parameters)
        return found


@once_per_program
def releases(program: Program) -> _Releases:
    """What the functions of `program` release."""
    return _Releases(program)


class _Reading:
    """One function being read, with the functions that it hands the object to."""

    def __init__(self, program: Program, definition: TypeDefinition) -> None:
        self.found = Finalisation()
        self._program = program
        self._types: Types = types(program)
        self._bodies: Bodies = bodies(program)
        self._definition = definition
        self._seen: set[tuple[int, frozenset[int]]] = set()

    def read(self, body: Body, objects: frozenset[int], depth: int) -> None:
        """Adds what `body` does to the object, which its parameters `objects` are."""
        if (id(body), objects) in self._seen:
            return
        self._seen.add((id(body), objects))
        self.found.fields = releases(self._program).of(body)[0] | self.found.fields
        if body.unit.cplusplus and any(isinstance(item, Opaque) for item in body.function.expressions()):
            self.found.opaque = True
        for call in body.calls:
            if call.name in RELEASES:
                released = call.arguments[0]
                if released.type == _TYPE_POINTER or is_own_type(body, released):
                    self.found.releases_type = True
                continue
            given = [at for at, argument in enumerate(call.arguments) if is_object(body, argument, objects)]
            if given:
                self._give(body, call, frozenset(given), depth)
            else:
                self._give_other(body, call, depth)

    def _give(self, body: Body, call: Call, given: frozenset[int], depth: int) -> None:
        """Follows a call that is given the object."""
        through = called_slot(body, call)
        if call.name in FREES or (through is not None and through[0] == "tp_free"):
            self.found.freed = self.found.freed or (body, call)
            self.found.ended = self.found.ended or call.span
        elif through is not None:
            self._through_slot(body, call, *through, depth)
        elif call.name in RUN_FINALISERS:
            self._own("tp_finalize", depth)
        elif call.name in _WEAK:
            self.found.weak = True
        elif call.name in _MANAGED:
            self.found.managed = True
        else:
            self._hand_on(body, call, given, depth)

    def _hand_on(self, body: Body, call: Call, given: frozenset[int], depth: int) -> None:
        helper = self._bodies.called(call, body) if depth else None
        if helper is not None:
            self.read(helper, given, depth - 1)
        elif not isinstance(call.callee, FunctionName) or not call.name.startswith(("Py", "_Py")):
            self.found.opaque = True

    def _give_other(self, body: Body, call: Call, depth: int) -> None:
        """Follows a call that is not given the object: it may release a field, or the type."""
        helper = self._bodies.called(call, body) if depth else None
        is_type = any(argument.type == _TYPE_POINTER for argument in call.arguments)
        if helper is not None and is_type:
            self.read(helper, frozenset(), depth - 1)
        elif helper is None and not call.name.startswith(("Py", "_Py")):
            self.found.type_left = self.found.type_left or is_type
            for argument in call.arguments:
                self.found.maybe |= body.fields(argument)

    def _own(self, slot: str, depth: int) -> None:
        """Reads the type's own function in `slot`, which the interpreter or the function at hand calls."""
        body = self._types.function(self._definition, slot)
        if body is not None and depth:
            self.read(body, frozenset({0}), depth - 1)

    def _through_slot(self, body: Body, call: Call, slot: str, owner: Expression, depth: int) -> None:
        """Follows `type->tp_clear(self)` and a base's `tp_dealloc(self)`.

        A heap base's `tp_dealloc` releases the type, a built-in one only frees.
        """
        if slot != "tp_dealloc" and is_own_type(body, owner):
            self._own(slot, depth)
            return
        for base in bases_meant(self._program, self._definition, body, owner):
            self._inherit(base, slot, call, depth)

    def _inherit(self, base: Base, slot: str, call: Call, depth: int) -> None:
        definition = self._types.named(base.name) if base.kind is BaseKind.PROJECT else None
        if slot == "tp_dealloc":
            self.found.ended = self.found.ended or call.span
            if base.kind is not BaseKind.BUILTIN and (definition is None or definition.kind is not Kind.STATIC):
                self.found.type_left = True
            if base.kind is not BaseKind.BUILTIN:
                self.found.weak = True
        inherited = self._types.function(definition, slot) if definition is not None else None
        if inherited is not None and depth:
            freed = self.found.freed
            self.read(inherited, frozenset({0}), depth - 1)
            self.found.freed = freed
        elif base.kind is not BaseKind.BUILTIN:
            self.found.delegates = True


def is_object(body: Body, argument: Expression, objects: frozenset[int]) -> bool:
    """Whether `argument` is the object itself: one of the parameters `objects`, or a local that stands for it.

    A function that nobody declares and that is given nothing but the object is taken for a cast of C++.
    """
    keys = {parameter.key for at, parameter in enumerate(body.function.parameters) if at in objects}
    pending, seen = [argument], set()
    while pending:
        for origin in body.origins(pending.pop()):
            if isinstance(origin, Name) and origin.variable.key in keys:
                return True
            if isinstance(origin, Call) and isinstance(origin.type, Unknown) and len(origin.arguments) == 1:
                pending += () if id(origin) in seen else origin.arguments
                seen.add(id(origin))
    return False

"""Which fields of its instances a type owns: it holds a reference through them, and gives it up itself.

A field that `tp_dealloc` or `tp_clear` releases, directly or through helpers, is owned; so is one that some function
stores a fresh reference in.  A field that objects are only lent to shows neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from capicheck.facts.bodies import Bodies, Body, Store, bodies
from capicheck.facts.initialisers import bare, is_zero, variable
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.static_types import named_base
from capicheck.facts.structures import OBJECT_HEADS, FieldKey, Held, held_fields
from capicheck.facts.type_definitions import BaseKind, TypeDefinition
from capicheck.facts.types import Types, types
from capicheck.ir.expressions import AddressOf, Call, Expression, Index, Member, Name, Variable
from capicheck.ir.source import Span
from capicheck.ir.types import Pointer, RecordType
from capicheck.ir.unit import Unit

RELEASES = frozenset(
    {"Py_DECREF", "Py_XDECREF", "Py_DecRef", "_Py_DECREF", "_Py_XDECREF", "Py_CLEAR", "Py_SETREF", "Py_XSETREF"}
)
"""Calls that release their first argument, or what it points to."""
ACQUIRES = frozenset({"Py_INCREF", "Py_XINCREF", "Py_IncRef", "Py_NewRef", "Py_XNewRef"})
"""Calls that take a reference to their argument."""
_REPLACES = frozenset({"Py_SETREF", "Py_XSETREF"})

_RELEASE_SLOTS = ("tp_dealloc", "tp_clear", "tp_finalize", "tp_del")
_DEPTH = 6
"""How many calls deep the release of a field is looked for below a slot's function."""

_CALLERS = 2
"""How many callers up the value of a parameter is traced."""

_NEW = re.compile(
    r"Py_X?NewRef|Py(Unicode|Bytes|ByteArray|Long|Float|Complex|Bool|List|Tuple|Dict|Set|FrozenSet|Weakref|Capsule)_"
    r"(New\w*|From\w*|Pack|Copy|Format|Concat)|PyObject_(Call\w*|GetAttr\w*|GetIter|Str|Repr|Vectorcall\w*)|"
    r"PyImport_Import\w*|PyErr_NewException\w*"
)
"""Functions whose result the caller owns."""

_ATOMIC = re.compile(
    r"Py(Unicode|Bytes|Long|Float|Complex|Bool)_(?!Check|As|Type|GET|Get|READ)\w+|PyObject_(Str|Repr|ASCII|Bytes)"
)
"""Functions whose results hold no references and so can be part of no cycle."""
_ATOMIC_UPDATES = re.compile(r"_PyBytes_Resize|PyBytes_Concat\w*|PyUnicode_(Append\w*|InternInPlace|Resize)")
"""Functions that replace a string or bytes behind a pointer by another."""
_ATOMIC_CHECKS = re.compile(r"Py(Unicode|Bytes|Long|Float|Bool)_Check(Exact)?")
_ATOMIC_CONSTANTS = frozenset({"_Py_NoneStruct", "_Py_TrueStruct", "_Py_FalseStruct", "Py_None", "Py_True", "Py_False"})


class Content(IntEnum):
    """What a field was seen to hold."""

    ATOMIC = 0
    """Only objects that can be part of no cycle: exact strings, bytes, numbers."""
    UNSEEN = 1
    """No store was seen."""
    ANY = 2
    """Objects of the user's choice, or not known."""


@dataclass(frozen=True, slots=True)
class Owned:
    """A field that a type owns.

    `span` is where it is released or becomes owned (`released` says which), `content` what it was seen to hold.
    """

    held: Held
    span: Span
    released: bool
    content: Content

    @property
    def key(self) -> FieldKey:
        """The field's structure and name."""
        return self.held.key


class Ownership:
    """The fields that types own, worked out for one program."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._types: Types = types(program)
        self._bodies: Bodies = bodies(program)
        self._stores: dict[FieldKey, list[tuple[Body, Store]]] = {}
        self._exposed: dict[FieldKey, list[Body]] = {}
        self._callers: dict[int, list[tuple[Body, Call]]] = {}
        for body in self._bodies:
            self._note_stores(body)
            for call in body.calls:
                called = self._bodies.called(call, body)
                if called is not None:
                    self._callers.setdefault(id(called), []).append((body, call))

    def owned(self, definition: TypeDefinition) -> tuple[Owned, ...]:
        """The fields that `definition` owns, in the order of their structures."""
        instance = self._types.instance(definition)
        released = self._released_by(definition)
        found = []
        for held in held_fields(instance, definition.unit.records) if instance else ():
            if held.key in released:
                found.append(
                    Owned(held, released[held.key], released=True, content=self._content(definition.unit, held))
                )
                continue
            stores = self._stores_of(definition.unit, held.key)
            taken = next((store for body, store in stores if _is_strong(body, store)), None)
            if taken is not None:
                found.append(
                    Owned(held, taken.whole.span, released=False, content=self._content(definition.unit, held))
                )
        return tuple(found)

    def _stores_of(self, unit: Unit, key: FieldKey) -> Iterator[tuple[Body, Store]]:
        """The stores to the field, by functions that know its structure by the same definition as `unit`."""
        return ((body, store) for body, store in self._stores.get(key, ()) if _same_record(body.unit, unit, key))

    def _content(self, unit: Unit, held: Held) -> Content:
        """What the field is seen to hold."""
        if self._points_outside_gc(held):
            return Content.ATOMIC
        if any(_same_record(body.unit, unit, held.key) for body in self._exposed.get(held.key, ())):
            return Content.ANY
        values = [
            (body, origin)
            for body, store in self._stores_of(unit, held.key)
            for origin in body.origins(store.value)
            if not is_zero(origin)
        ]
        if not values:
            return Content.UNSEEN
        return (
            Content.ATOMIC if all(self._is_atomic(body, origin, _CALLERS) for body, origin in values) else Content.ANY
        )

    def _is_atomic(self, body: Body, origin: Expression, depth: int) -> bool:
        """Whether `origin` is an object that can be part of no cycle, seen from the callers where it is a parameter."""
        if _is_plain_value(body, origin) or self._is_static_type(body, origin):
            return True
        match origin:
            case Call(name="Py_NewRef" | "Py_XNewRef", arguments=(argument,)):
                return all(self._is_atomic(body, inner, depth) for inner in body.origins(argument))
            case Call(name="PyWeakref_NewRef" | "PyWeakref_NewProxy", arguments=(_, callback)):
                return is_zero(callback)
            case Call() if depth and (helper := self._bodies.called(origin, body)) is not None:
                return bool(helper.returned) and all(
                    self._is_atomic(helper, inner, depth - 1)
                    for value in helper.returned
                    for inner in helper.origins(value)
                )
            case Name(variable=parameter) if depth and body.function.static:
                given = self._given(body, parameter)
                return bool(given) and all(
                    self._is_atomic(caller, inner, depth - 1)
                    for caller, argument in given
                    for inner in caller.origins(argument)
                )
        return False

    def _given(self, body: Body, parameter: Variable) -> list[tuple[Body, Expression]]:
        """What the callers of `body` give for its `parameter`."""
        at = next((at for at, known in enumerate(body.function.parameters) if known is parameter), None)
        return [
            (caller, call.arguments[at])
            for caller, call in self._callers.get(id(body), ())
            if at is not None and at < len(call.arguments)
        ]

    def _is_static_type(self, body: Body, origin: Expression) -> bool:
        """Whether `origin` is a static type, which garbage collection leaves alone."""
        named = variable(origin)
        return named is not None and named_base(self._program, body.unit, named).kind is not BaseKind.UNKNOWN

    def _points_outside_gc(self, held: Held) -> bool:
        """Whether the field points to a structure of the project whose types all do without garbage collection."""
        kind = held.field.type
        if not (isinstance(kind, Pointer) and isinstance(kind.target, RecordType)) or kind.target.name in OBJECT_HEADS:
            return False
        targets = self._types.of_instance(kind.target.name)
        return bool(targets) and all(self._types.has_gc(target) is False for target in targets)

    def _released_by(self, definition: TypeDefinition) -> dict[FieldKey, Span]:
        """The fields that the type's finalisers, or those it inherits, release, and where."""
        found: dict[FieldKey, Span] = {}
        for owner in (definition, *self._types.project_bases(definition)):
            for slot in _RELEASE_SLOTS:
                body = self._types.function(owner, slot)
                if body is not None:
                    fields, _ = self._released_in(body, _DEPTH, set())
                    found = fields | found
        return found

    def _released_in(self, body: Body, depth: int, seen: set[int]) -> tuple[dict[FieldKey, Span], set[int]]:
        """The fields that `body` and what it calls release, and which of its parameters are."""
        fields: dict[FieldKey, Span] = {}
        parameters: set[int] = set()
        if id(body) in seen:
            return fields, parameters
        seen.add(id(body))
        kept = {key for call in body.calls if call.name in ACQUIRES for key in body.fields(call.arguments[0])}
        stored = {_target(store.target) for store in body.stores}
        for call in body.calls:
            if call.name in RELEASES:
                released = body.fields(call.arguments[0])
                fields |= {key: call.span for key in released if key not in kept or key in stored}
                parameters |= body.parameters(call.arguments[0])
                continue
            helper = self._bodies.called(call, body) if depth else None
            if helper is not None:
                inner, given = self._released_in(helper, depth - 1, seen)
                fields = inner | fields
                for at in given:
                    if at < len(call.arguments):
                        fields |= dict.fromkeys(body.fields(call.arguments[at]), call.span)
                        parameters |= body.parameters(call.arguments[at])
        return fields, parameters

    def _note_stores(self, body: Body) -> None:
        for store in body.stores:
            key = _target(store.target)
            if key is not None:
                self._stores.setdefault(key, []).append((body, store))
        for call in body.calls:
            if call.name in _REPLACES and len(call.arguments) > 1:
                for key in body.fields(call.arguments[0]):
                    store = Store(call.arguments[0], call.arguments[1], call)
                    self._stores.setdefault(key, []).append((body, store))
            elif call.name not in RELEASES and not _ATOMIC_UPDATES.fullmatch(call.name):
                for argument in call.arguments:
                    if isinstance(argument, AddressOf) and isinstance(argument.operand, Member):
                        key = FieldKey(argument.operand.record, argument.operand.field)
                        self._exposed.setdefault(key, []).append(body)


@once_per_program
def ownership(program: Program) -> Ownership:
    """Which fields the types of `program` own."""
    return Ownership(program)


def _same_record(unit: Unit, other: Unit, key: FieldKey) -> bool:
    """Whether both units mean the same structure by the name in `key`."""
    ours, theirs = unit.records.get(key.record), other.records.get(key.record)
    return ours is None or theirs is None or ours.span == theirs.span


def _target(target: Expression) -> FieldKey | None:
    """The field that a store writes, an element's array included."""
    while isinstance(target, Index):
        target = target.base
    return FieldKey(target.record, target.field) if isinstance(target, Member) else None


def _is_strong(body: Body, store: Store) -> bool:
    """Whether `store` keeps a reference of its own: a new one, or one that the function takes and does not release."""
    named = store.value.variable if isinstance(store.value, Name) else None
    if named is not None and any(
        call.name in RELEASES and _is_use(tuple(map(bare, call.arguments)), named.key) for call in body.calls
    ):
        return False
    if any(isinstance(origin, Call) and _NEW.fullmatch(origin.name) for origin in body.origins(store.value)):
        return True
    target = _target(store.target)
    for argument in _acquired(body):
        if target is not None and target in body.fields(argument):
            return True
        if named is not None and isinstance(argument, Name) and argument.variable is named:
            return True
    return False


def _acquired(body: Body) -> Iterator[Expression]:
    """What `body` takes references to."""
    return (call.arguments[0] for call in body.calls if call.name in ACQUIRES and call.arguments)


def _is_plain_value(body: Body, origin: Expression) -> bool:
    """Whether `origin` is NULL, a constant, or an object that is known to be a string, bytes or a number."""
    match origin:
        case Call(name=name):
            return _ATOMIC.fullmatch(name) is not None
        case AddressOf(operand=Name(variable=named)) | Name(variable=named):
            return named.name in _ATOMIC_CONSTANTS or any(
                _ATOMIC_CHECKS.fullmatch(call.name) and _is_use(call.arguments, named.key) for call in body.calls
            )
    return is_zero(origin)


def _is_use(arguments: tuple[Expression, ...], key: str) -> bool:
    return any(isinstance(argument, Name) and argument.variable.key == key for argument in arguments)

"""What fields are seen to hold: any object, or only such as can be part of no reference cycle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum

from capicheck.facts.bodies import Bodies, Body, Store, bodies
from capicheck.facts.guards import is_guarded
from capicheck.facts.initialisers import is_zero, variable
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.static_types import named_base
from capicheck.facts.structures import OBJECT_HEADS, FieldKey, Held, is_object, is_object_pointer, twins
from capicheck.facts.type_definitions import BaseKind
from capicheck.facts.types import Types, types
from capicheck.ir.expressions import AddressOf, Call, Expression, FunctionName, Index, Member, Name, Variable
from capicheck.ir.types import Pointer, RecordType, Unknown
from capicheck.ir.unit import Unit

REPLACES = frozenset({"Py_SETREF", "Py_XSETREF"})
"""Calls that store their second argument in their first and release what that held."""
_HARMLESS = frozenset({*REPLACES, "Py_CLEAR"})
"""Calls that take a field's address and store nothing unseen in it."""

_DEPTH = 3
"""How many callers up, helpers and calls down or fields on a value is traced."""

_ATOMIC = re.compile(
    r"Py(Unicode|Bytes|Long|Float|Complex|Bool)_(?!Check|As|Type|GET|Get|READ)\w+|PyObject_(Str|Repr|ASCII|Bytes)"
    r"|PyUnicode_As\w+String"
)
"""Functions whose results hold no references."""
_REFERENCES = frozenset({"Py_NewRef", "Py_XNewRef"})
_TUPLE_ITEMS = frozenset({"PyTuple_SET_ITEM", "PyTuple_SetItem"})
_CONTAINERS = frozenset({"PyDict_New", "PyDict_Copy", "PyList_New", "PySet_New"})
"""Functions that make containers with a `tp_clear` of their own."""
_ATOMIC_UPDATES = re.compile(r"_PyBytes_Resize|PyBytes_Concat\w*|PyUnicode_(Append\w*|InternInPlace|Resize)")
"""Functions that replace a string or bytes behind a pointer by another."""
_ATOMIC_CHECKS = re.compile(r"Py(Unicode|Bytes|Long|Float|Bool)_Check(Exact)?")
_ATOMIC_CONSTANTS = frozenset({"_Py_NoneStruct", "_Py_TrueStruct", "_Py_FalseStruct", "Py_None", "Py_True", "Py_False"})


class Content(IntEnum):
    """What a field was seen to hold."""

    ATOMIC = 0
    """Only objects that can be part of no cycle: strings, bytes, numbers, objects without garbage collection."""
    UNSEEN = 1
    """No store was seen."""
    ANY = 2
    """Objects of the user's choice, or not known."""


class Contents:
    """What the functions of one program store in fields."""

    def __init__(self, program: Program) -> None:
        """Gather the stores of every function."""
        self._program = program
        self._types: Types = types(program)
        self._bodies: Bodies = bodies(program)
        self._stores: dict[FieldKey, list[tuple[Body, Store]]] = {}
        self._exposed: dict[FieldKey, list[Body]] = {}
        self._callers: dict[int, list[tuple[Body, Call]]] = {}
        for body in self._bodies:
            for store in body.stores:
                key = stored_field(store.target)
                if key is not None:
                    self._stores.setdefault(key, []).append((body, store))
            for call in body.calls:
                self._note_call(body, call)

    def of(self, unit: Unit, held: Held) -> Content:
        """What the field `held`, as `unit` knows it, is seen to hold."""
        if self._points_outside_gc(held):
            return Content.ATOMIC
        if self.is_exposed(unit, held.key):
            return Content.ANY
        keys = [held.key, *self._twins(unit, held.key)]
        seen = [key for key in keys if any(True for _ in self._stored(unit, key))]
        if not seen:
            return Content.UNSEEN
        return Content.ATOMIC if all(self._holds_atoms(unit, key, _DEPTH) for key in seen) else Content.ANY

    def _twins(self, unit: Unit, key: FieldKey) -> Iterator[FieldKey]:
        """The fields of that name that lie at the same place of other objects, whose functions may fill this one."""
        for other, record in unit.records.items():
            if other != key.record and record.field(key.name) is not None and is_object(other, unit.records):
                its = twins(key.record, other, unit.records).get(key)
                if its is not None and its.name == key.name:
                    yield its

    def holds_containers(self, unit: Unit, key: FieldKey) -> bool:
        """Whether the field only ever holds lists, dictionaries and sets made for it, which break cycles themselves."""
        stored = [origin for _, origin in self._stored(unit, key)]
        made = all(isinstance(origin, Call) and origin.name in _CONTAINERS for origin in stored)
        return bool(stored) and made and not self.is_exposed(unit, key)

    def holds_singletons(self, unit: Unit, key: FieldKey) -> bool:
        """Whether the field only ever holds None, True and False."""
        stored = [_referenced(origin) for _, origin in self._stored(unit, key)]
        known = (variable(origin) for origin in stored)
        return bool(stored) and all(named is not None and named.name in _ATOMIC_CONSTANTS for named in known)

    def is_exposed(self, unit: Unit, key: FieldKey) -> bool:
        """Whether the address of the field is handed to a function that may store in it unseen."""
        return any(same_record(body.unit, unit, key) for body in self._exposed.get(key, ()))

    def stores(self, unit: Unit, key: FieldKey) -> Iterator[tuple[Body, Store]]:
        """The stores to the field, by functions that know its structure by the same definition as `unit`."""
        return ((body, store) for body, store in self._stores.get(key, ()) if same_record(body.unit, unit, key))

    def _note_call(self, body: Body, call: Call) -> None:
        """Remembers who calls what, what replaces a field's content, and what is given a field's address."""
        called = self._bodies.called(call, body)
        if called is not None:
            self._callers.setdefault(id(called), []).append((body, call))
        if call.name in REPLACES and len(call.arguments) > 1:
            for key in body.fields(call.arguments[0]):
                store = Store(call.arguments[0], call.arguments[1], call)
                self._stores.setdefault(key, []).append((body, store))
        taken = [item.operand for item in call.arguments if isinstance(item, AddressOf)]
        if taken and call.name not in _HARMLESS and not _ATOMIC_UPDATES.fullmatch(call.name):
            for field in taken:
                if isinstance(field, Member):
                    self._exposed.setdefault(FieldKey(field.record, field.field), []).append(body)

    def _points_outside_gc(self, held: Held) -> bool:
        """Whether the field points to a structure of the project whose types all do without garbage collection."""
        kind = held.field.type
        if not (isinstance(kind, Pointer) and isinstance(kind.target, RecordType)) or kind.target.name in OBJECT_HEADS:
            return False
        targets = self._types.of_instance(kind.target.name)
        return bool(targets) and all(self._types.has_gc(target) is False for target in targets)

    def _stored(self, unit: Unit, key: FieldKey) -> Iterator[tuple[Body, Expression]]:
        """What is stored in a field, other than NULL and what it held before, and by which function."""
        return (
            (body, origin)
            for body, store in self.stores(unit, key)
            for origin in body.origins(store.value)
            if not is_zero(origin) and stored_field(origin) != key
        )

    def _holds_atoms(self, unit: Unit, key: FieldKey, depth: int) -> bool:
        """Whether something is stored in a field, and nothing that can be part of a cycle."""
        stored = list(self._stored(unit, key))
        return bool(stored) and all(self._is_atomic(body, origin, depth) for body, origin in stored)

    def _all_atomic(self, body: Body, expression: Expression, depth: int) -> bool:
        return all(self._is_atomic(body, origin, depth) for origin in body.origins(expression))

    def _is_atomic(self, body: Body, origin: Expression, depth: int) -> bool:
        """Whether `origin` is NULL or an object that can be part of no cycle."""
        if isinstance(origin, Call):
            return self._makes_atom(body, origin, depth)
        if _is_plain_value(body, origin) or self._is_static_type(body, origin):
            return True
        match origin:
            case Member(record=record, field=field) if depth:
                return self._holds_atoms(body.unit, FieldKey(record, field), depth - 1)
            case Name(variable=parameter) if depth and body.function.static:
                given = self._given(body, parameter)
                return bool(given) and all(self._all_atomic(caller, value, depth - 1) for caller, value in given)
        return False

    def _makes_atom(self, body: Body, call: Call, depth: int) -> bool:  # noqa: PLR0911 - one for each kind
        """Whether the result of `call` can be part of no cycle; a helper of the project is read for what it returns."""
        if not depth:  # `value = Py_NewRef(value)` has no end
            return _ATOMIC.fullmatch(call.name) is not None
        match call:
            case Call(name="Py_NewRef" | "Py_XNewRef", arguments=(argument,)):
                return self._all_atomic(body, argument, depth - 1)
            case Call(name="PyWeakref_NewRef" | "PyWeakref_NewProxy", arguments=(_, callback)):
                return is_zero(callback)
            case Call(name="PyCFunction_New" | "PyCFunction_NewEx", arguments=(_, bound, *_)):
                return self._all_atomic(body, bound, depth - 1)
            case Call(name="PyTuple_Pack" | "Py_BuildValue", arguments=(_, *items)):
                return all(self._is_plain_argument(body, item, depth - 1) for item in items)
            case Call(name="PyTuple_New"):
                return self._fills_with_atoms(body, call, depth - 1)
            case Call(name=name, arguments=(called, *_)) if name.startswith("PyObject_Call"):
                return self._is_type_outside_gc(body, called)
        helper = self._bodies.called(call, body)
        if helper is None:
            return _ATOMIC.fullmatch(call.name) is not None
        return bool(helper.returned) and all(self._all_atomic(helper, value, depth - 1) for value in helper.returned)

    def _is_plain_argument(self, body: Body, item: Expression, depth: int) -> bool:
        """Whether `item` is no object, or an atom; a function among the arguments may make anything."""
        if isinstance(item, FunctionName):
            return False
        is_one = is_object_pointer(item.type, body.unit.records) or isinstance(item.type, Unknown)
        return not is_one or self._all_atomic(body, item, depth)

    def _fills_with_atoms(self, body: Body, made: Call, depth: int) -> bool:
        """Whether the tuple `made` is given items where it is made, and all of them are atoms."""
        keys = {key for key, values in body.values.items() if any(value is made for value in values)}
        items = [
            call.arguments[2]
            for call in body.calls
            if call.name in _TUPLE_ITEMS and any(is_given(call, key) for key in keys)
        ]
        return bool(items) and all(self._all_atomic(body, item, depth) for item in items)

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

    def _is_type_outside_gc(self, body: Body, called: Expression) -> bool:
        """Whether calling `called` makes an instance of one of the program's types without garbage collection."""
        base = named_base(self._program, body.unit, variable(called))
        definition = self._types.named(base.name) if base.kind is BaseKind.PROJECT else None
        return definition is not None and self._types.has_gc(definition) is False


@once_per_program
def contents(program: Program) -> Contents:
    """What the functions of `program` store in fields."""
    return Contents(program)


def stored_field(target: Expression) -> FieldKey | None:
    """The field that a store to `target` writes, an element's array included."""
    while isinstance(target, Index):
        target = target.base
    return FieldKey(target.record, target.field) if isinstance(target, Member) else None


def same_record(unit: Unit, other: Unit, key: FieldKey) -> bool:
    """Whether both units mean the same structure by the name in `key`."""
    ours, theirs = unit.records.get(key.record), other.records.get(key.record)
    return ours is None or theirs is None or ours.span == theirs.span


def _is_plain_value(body: Body, origin: Expression) -> bool:
    """Whether `origin` is NULL, a constant, or an object that is known there to be a string, bytes or a number."""
    match origin:
        case AddressOf(operand=Name(variable=named)) if named.name in _ATOMIC_CONSTANTS:
            return True
        case Name(variable=named):
            return named.name in _ATOMIC_CONSTANTS or is_guarded(
                body.function, origin, lambda test: _is_atomic_check(test, named.key)
            )
    return is_zero(origin)


def _is_atomic_check(test: Expression, key: str) -> bool:
    """Whether `test` asks if the variable with this `key` is a string, bytes or a number."""
    return isinstance(test, Call) and _ATOMIC_CHECKS.fullmatch(test.name) is not None and is_given(test, key)


def _referenced(origin: Expression) -> Expression:
    """The object that `origin` takes a reference to, where it does nothing else."""
    return origin.arguments[0] if isinstance(origin, Call) and origin.name in _REFERENCES else origin


def is_given(call: Call, key: str) -> bool:
    """Whether an argument of `call` is the variable with this `key`."""
    return any(isinstance(argument, Name) and argument.variable.key == key for argument in call.arguments)

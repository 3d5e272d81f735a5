"""Which fields of its instances a type owns: it holds a reference through them, and gives it up itself.

A field that `tp_dealloc` or `tp_clear` releases, directly or through helpers, is owned; so is one that some function
stores a fresh reference in.  A field that objects are only lent to shows neither.
"""

from __future__ import annotations

import re

from capicheck.facts.bodies import Bodies, Body, Store, bodies
from capicheck.facts.contents import REPLACES, Content, Contents, contents, is_given, stored_field
from capicheck.facts.initialisers import bare
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.structures import FieldKey, Held, held_fields
from capicheck.facts.type_definitions import TypeDefinition
from capicheck.facts.types import Types, types
from capicheck.frozen import frozen
from capicheck.ir.expressions import Call, Name
from capicheck.ir.source import Span

RELEASES = frozenset({"Py_DECREF", "Py_XDECREF", "Py_DecRef", "_Py_DECREF", "_Py_XDECREF", "Py_CLEAR", *REPLACES})
"""Calls that release their first argument, or what it points to."""
ACQUIRES = frozenset({"Py_INCREF", "Py_XINCREF", "Py_IncRef", "Py_NewRef", "Py_XNewRef"})
"""Calls that take a reference to their argument."""

_RELEASE_SLOTS = ("tp_dealloc", "tp_clear", "tp_finalize", "tp_del")
_DEPTH = 6
"""How many calls deep the release of a field is looked for below a slot's function."""

_NEW = re.compile(
    r"Py_X?NewRef|Py(Unicode|Bytes|ByteArray|Long|Float|Complex|Bool|List|Tuple|Dict|Set|FrozenSet|Weakref|Capsule)_"
    r"(New\w*|From\w*|Pack|Copy|Format|Concat)|PyObject_(Call\w*|GetAttr\w*|GetIter|Str|Repr|Vectorcall\w*)|"
    r"PyImport_Import\w*|PyErr_NewException\w*"
)
"""Functions whose result the caller owns."""


@frozen
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
        """Prepare to answer for the types of `program`."""
        self._types: Types = types(program)
        self._bodies: Bodies = bodies(program)
        self._contents: Contents = contents(program)

    def owned(self, definition: TypeDefinition) -> tuple[Owned, ...]:
        """The fields that `definition` owns, in the order of their structures."""
        instance, unit = self._types.instance(definition), definition.unit
        released = self._released_by(definition)
        found = []
        for held in held_fields(instance, unit.records) if instance else ():
            span = released.get(held.key)
            if span is None:
                stores = self._contents.stores(unit, held.key)
                span = next((store.whole.span for body, store in stores if _is_strong(body, store)), None)
            if span is not None:
                content = self._contents.of(unit, held)
                found.append(Owned(held, span, released=held.key in released, content=content))
        return tuple(found)

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
        """The fields that `body` and what it calls release, and which of its parameters are.

        A field that the body also takes a reference to, to protect it for a while, counts only where it is stored to.
        """
        fields: dict[FieldKey, Span] = {}
        parameters: set[int] = set()
        if id(body) in seen:
            return fields, parameters
        seen.add(id(body))
        protected = _protected(body)
        for call in body.calls:
            if call.name in RELEASES:
                fields |= dict.fromkeys(body.fields(call.arguments[0]) - protected, call.span)
                parameters |= body.parameters(call.arguments[0])
                continue
            helper = self._bodies.called(call, body) if depth else None
            if helper is not None:
                inner, given = self._released_in(helper, depth - 1, seen)
                fields = inner | fields
                for argument in (call.arguments[at] for at in given if at < len(call.arguments)):
                    fields |= dict.fromkeys(body.fields(argument), call.span)
                    parameters |= body.parameters(argument)
        return fields, parameters


def _protected(body: Body) -> set[FieldKey]:
    """The fields that `body` takes a reference to for a while: it stores nothing there."""
    taken = {key for call in body.calls if call.name in ACQUIRES for key in body.fields(call.arguments[0])}
    return taken - {stored_field(store.target) for store in body.stores}


def released_fields(body: Body) -> set[FieldKey]:
    """The fields that `body` itself releases, without those that it only protects for a while."""
    released = (call for call in body.calls if call.name in RELEASES and call.arguments)
    return {key for call in released for key in body.fields(call.arguments[0])} - _protected(body)


@once_per_program
def ownership(program: Program) -> Ownership:
    """Which fields the types of `program` own."""
    return Ownership(program)


def _is_strong(body: Body, store: Store) -> bool:
    """Whether `store` keeps a reference of its own: a new one, or one that the function takes and does not release."""
    named = store.value.variable if isinstance(store.value, Name) else None
    releases = (call for call in body.calls if call.name in RELEASES)
    if named is not None and any(_is_variable(call, named.key) for call in releases):
        return False
    if any(isinstance(origin, Call) and _NEW.fullmatch(origin.name) for origin in body.origins(store.value)):
        return True
    target = stored_field(store.target)
    return any(
        (target is not None and target in body.fields(call.arguments[0]))
        or (named is not None and is_given(call, named.key))
        for call in body.calls
        if call.name in ACQUIRES and call.arguments
    )


def _is_variable(call: Call, key: str) -> bool:
    """Whether the first argument of `call` is the variable with this `key`, or its address."""
    first = bare(call.arguments[0]) if call.arguments else None
    return isinstance(first, Name) and first.variable.key == key

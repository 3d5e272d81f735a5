"""Which fields of its instances a type owns: it holds a reference through them, and has to give it up itself.

What shows it: the type's finalisers release the field, some function replaces or clears what is in it, the interpreter
assigns to it, or a function stores a reference of its own there.  A field that objects are only lent to shows none of
these.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from enum import Enum

from capicheck.contracts.outcomes import ResultKind
from capicheck.contracts.reading import contract
from capicheck.facts.bodies import Bodies, Body, Store, bodies
from capicheck.facts.contents import REPLACES, Content, Contents, contents, is_given, same_record, stored_field
from capicheck.facts.finalisation import effective, releases
from capicheck.facts.initialisers import bare, is_zero
from capicheck.facts.instance_members import instance_members
from capicheck.facts.memo import once_per_program
from capicheck.facts.ownership import ACQUIRES, RELEASES, TAKES, protected, released_fields
from capicheck.facts.program import Program
from capicheck.facts.structures import FieldKey, Held, embedded_base, held_fields, linked_fields
from capicheck.facts.type_definitions import TypeDefinition
from capicheck.facts.types import Types, types
from capicheck.frozen import frozen
from capicheck.ir.expressions import Call, Expression, Member, Name
from capicheck.ir.source import Span
from capicheck.ir.unit import Unit

FINALISERS = ("tp_dealloc", "tp_clear", "tp_finalize", "tp_del")
"""The slots whose functions end or empty an object."""
_HELPERS = 2
"""How many helpers down a new reference is followed to where it is made."""


class Evidence(Enum):
    """What shows that a field is owned, as a report says it; the strongest first."""

    RELEASED = "released here"
    REPLACED = "released here before it is given another reference"
    DICTIONARY = "said here to be the instance dictionary"
    ASSIGNED = "assigned to from Python through this member"
    STORED = "given a reference here"


@frozen
class Owned:
    """A field that a type owns; `span` is where `evidence` shows it, `content` what it was seen to hold.

    `linked` fields lie behind pointers, in structures that are no objects and that no other type points to.
    `breaks_cycles` says that the field holds only containers that clear themselves, `singletons` only None, True and
    False; `given_up` that the functions that fill it release that again, or that one which is no finaliser
    releases what others stored.
    """

    held: Held
    span: Span
    evidence: Evidence
    content: Content
    linked: bool = False
    breaks_cycles: bool = False
    singletons: bool = False
    given_up: bool = False

    @property
    def key(self) -> FieldKey:
        """The field's structure and name."""
        return self.held.key

    @property
    def name(self) -> str:
        """The field's own name."""
        return self.held.field.name


class OwnedFields:
    """The fields that types own, worked out for one program."""

    def __init__(self, program: Program) -> None:
        """Prepare to answer for the types of `program`."""
        self._program = program
        self._types: Types = types(program)
        self._bodies: Bodies = bodies(program)
        self._contents: Contents = contents(program)
        self._replaced: dict[FieldKey, list[tuple[Body, Span]]] = {}
        self._given_up: dict[FieldKey, list[Body]] = {}
        self._linking: dict[str, set[str]] = defaultdict(set)
        for definition in self._types.definitions:
            instance = self._types.instance(definition)
            for held in linked_fields(instance, definition.unit.records) if instance else ():
                self._linking[held.key.record].add(instance)
        for body in self._bodies:
            for key, span in _replaced_in(body):
                self._replaced.setdefault(key, []).append((body, span))
            for key in released_fields(body):
                self._given_up.setdefault(key, []).append(body)

    def of(self, definition: TypeDefinition) -> tuple[Owned, ...]:
        """The fields that `definition` owns, in the order of their structures."""
        instance, unit = self._types.instance(definition), definition.unit
        if not instance:
            return ()
        released = self._released_by(definition)
        shown = self._said(definition) | {key: (Evidence.RELEASED, span) for key, span in released.items()}
        foreign = self._foreign_parts(definition, instance)
        found = []
        for held in self._fields(definition, instance):
            evidence = shown.get(held.key) or (self._kept(unit, held.key) if held.key.record not in foreign else None)
            if evidence is not None:
                content = Content.ANY if evidence[0] is Evidence.DICTIONARY else self._contents.of(unit, held)
                found.append(
                    Owned(
                        held,
                        evidence[1],
                        evidence[0],
                        content,
                        breaks_cycles=self._contents.holds_containers(unit, held.key),
                        singletons=self._contents.holds_singletons(unit, held.key),
                        given_up=self._is_given_up(unit, held.key, evidence[0]),
                    )
                )
        for held in linked_fields(instance, unit.records):
            if held.key in released and len(self._linking[held.key.record]) == 1:
                content = self._contents.of(unit, held)
                found.append(Owned(held, released[held.key], Evidence.RELEASED, content, linked=True))
        return tuple(found)

    def _fields(self, definition: TypeDefinition, instance: str) -> Iterator[Held]:
        weak = instance_members(self._program, definition).weak_list
        for held in held_fields(instance, definition.unit.records):
            if weak is None or held.key != weak[0]:
                yield held

    def _is_given_up(self, unit: Unit, key: FieldKey, evidence: Evidence) -> bool:
        releasing = {id(body) for body in self._given_up.get(key, ()) if same_record(body.unit, unit, key)}
        if evidence is Evidence.STORED:
            return bool(releasing)
        filling = [body for body, store in self._contents.stores(unit, key) if not is_zero(store.value)]
        return bool(filling) and all(id(body) in releasing and key not in _renewed(body) for body in filling)

    def _said(self, definition: TypeDefinition) -> dict[FieldKey, tuple[Evidence, Span]]:
        """The fields that the interpreter fills by what the definition says of them."""
        members = instance_members(self._program, definition)
        found = {key: (Evidence.ASSIGNED, span) for key, span in members.assigned.items()}
        if members.dictionary is not None:
            found[members.dictionary[0]] = Evidence.DICTIONARY, members.dictionary[1]
        return found

    def _foreign_parts(self, definition: TypeDefinition, instance: str) -> set[str]:
        """The structures that the instance begins with although they are instances of a type that is no base of it.

        What other functions do to their fields they do to instances of that type.
        """
        records = definition.unit.records
        bases = {self._types.instance(base) for base in self._types.project_bases(definition)}
        found: set[str] = set()
        base = embedded_base(instance, records)
        while base:
            if base not in bases and self._types.of_instance(base):
                found.add(base)
            base = embedded_base(base, records)
        return found

    def is_lent(self, unit: Unit, key: FieldKey) -> Span | None:
        """Where an object is stored in the field without a reference, if that is so wherever something is stored."""
        stored = [(body, store) for body, store in self._contents.stores(unit, key) if not is_zero(store.value)]
        if not stored or self._contents.is_exposed(unit, key) or self._kept(unit, key) is not None:
            return None
        return stored[0][1].whole.span if all(_is_borrowed(body, store) for body, store in stored) else None

    def _kept(self, unit: Unit, key: FieldKey) -> tuple[Evidence, Span] | None:
        """What functions other than the type's finalisers show about the field."""
        for body, span in self._replaced.get(key, ()):
            if same_record(body.unit, unit, key):
                return Evidence.REPLACED, span
        for body, store in self._contents.stores(unit, key):
            if self._is_strong(body, store):
                return Evidence.STORED, store.whole.span
        return None

    def _released_by(self, definition: TypeDefinition) -> dict[FieldKey, Span]:
        """The fields that the type's finalisers, or those it inherits, release, and where."""
        found: dict[FieldKey, Span] = {}
        for owner in (definition, *self._types.project_bases(definition)):
            for slot in FINALISERS:
                body = self._types.function(owner, slot)
                if body is not None:
                    found = releases(self._program).of(body)[0] | found
        inherited = effective(self._program, definition, "tp_dealloc")
        return (inherited.fields if inherited is not None else {}) | found

    def _is_strong(self, body: Body, store: Store) -> bool:
        """Whether `store` keeps a reference of its own: a new one, or one that the function takes and does not lose."""
        value = bare(store.value)
        target = stored_field(store.target)
        named = value.variable.key if isinstance(value, Name) else ""
        if named and (_is_released(body, named) or _is_returned(body, named)):
            return False
        if target is not None and _is_handed_out(body, target):
            return False
        if any(self._is_new(body, origin, _HELPERS) for origin in body.origins(store.value)):
            return True
        return any(
            (target is not None and target in body.fields(call.arguments[0]) - protected(body))
            or (named and is_given(call, named))
            for call in body.calls
            if call.name in TAKES and call.arguments
        )

    def _is_new(self, body: Body, origin: Expression, depth: int) -> bool:
        """Whether `origin` is a call whose result comes with a reference for the caller."""
        if not isinstance(origin, Call):
            return False
        if isinstance(origin.callee, Member):
            return origin.callee.field in {"tp_alloc", "tp_new"}
        helper = self._bodies.called(origin, body)
        if helper is None:
            known = contract(origin.name)
            return known is not None and any(
                outcome.result.kind in {ResultKind.NEW, ResultKind.NEW_OF} for outcome in known.outcomes
            )
        if not depth:
            return False
        returned = [inner for value in helper.returned for inner in helper.origins(value) if not is_zero(inner)]
        return bool(returned) and all(self._is_new(helper, inner, depth - 1) for inner in returned)


@once_per_program
def owned_fields(program: Program) -> OwnedFields:
    """Which fields the types of `program` own."""
    return OwnedFields(program)


def _replaced_in(body: Body) -> Iterator[tuple[FieldKey, Span]]:
    """The fields that `body` clears, replaces, or releases and stores to."""
    kept = protected(body)
    stored = {stored_field(store.target) for store in body.stores}
    for call in body.calls:
        if call.name in RELEASES and call.arguments:
            for key in body.fields(call.arguments[0]) - kept:
                if key in stored or call.name not in {"Py_DECREF", "Py_XDECREF", "Py_DecRef"}:
                    yield key, call.span


def _renewed(body: Body) -> set[FieldKey]:
    """The fields that `body` releases and then gives another object, in one go or two."""
    last = {stored_field(store.target): store.whole.span.start for store in body.stores if not is_zero(store.value)}
    found: set[FieldKey] = set()
    for call in body.calls:
        if call.name in RELEASES and call.arguments:
            keys = body.fields(call.arguments[0])
            found |= {key for key in keys if call.name in REPLACES or call.span.start < last.get(key, -1)}
    return found


def _is_released(body: Body, key: str) -> bool:
    return any(_is_variable(call, key) for call in body.calls if call.name in RELEASES)


def _is_returned(body: Body, key: str) -> bool:
    """Whether the variable with this `key` is returned, so that its new reference is the caller's."""
    return any(isinstance(value := bare(item), Name) and value.variable.key == key for item in body.returned)


def _is_handed_out(body: Body, key: FieldKey) -> bool:
    """Whether what the field holds is returned without a reference for the caller, who then gets the field's."""
    taken = (call for call in body.calls if call.name in ACQUIRES and call.arguments)
    return any(key in body.fields(item) for item in body.returned if not isinstance(item, Call)) and not any(
        key in body.fields(call.arguments[0]) for call in taken
    )


def _is_variable(call: Call, key: str) -> bool:
    """Whether the first argument of `call` is the variable with this `key`, or its address."""
    first = bare(call.arguments[0]) if call.arguments else None
    return isinstance(first, Name) and first.variable.key == key


_LENDING = frozenset({ResultKind.BORROWED, ResultKind.SAME})


def _is_borrowed(body: Body, store: Store) -> bool:
    """Whether what `store` stores certainly comes without a reference: lent by the C API or by a method's caller."""
    for origin in body.origins(store.value):
        if is_zero(origin):
            continue
        known = contract(origin.name) if isinstance(origin, Call) and origin.name else None
        if known is None or not any(outcome.result.kind in _LENDING for outcome in known.outcomes):
            return False
    named = bare(store.value)
    taken = isinstance(named, Name) and any(
        is_given(call, named.variable.key) for call in body.calls if call.name in ACQUIRES
    )
    return not taken

"""Every type of a program, static and heap, and what a type gets from its bases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from capicheck.facts.bodies import Bodies, Body, bodies
from capicheck.facts.heap_types import heap_types
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.slots import builtin_has_gc
from capicheck.facts.static_types import static_types
from capicheck.facts.structures import FieldKey, is_object, is_object_pointer, parts, twins
from capicheck.facts.type_definitions import BaseKind, Kind, TypeDefinition
from capicheck.ir.expressions import Name
from capicheck.ir.types import Pointer, RecordType, Type

SELF_SLOTS = ("tp_dealloc", "tp_traverse", "tp_clear", "tp_init", "tp_finalize", "tp_repr", "tp_iternext", "tp_call")
"""Slots whose functions take the instance first."""


class Types:
    """The types of a program."""

    def __init__(self, program: Program) -> None:
        """Gather the types and index them by key and by instance structure."""
        self.definitions = (*static_types(program), *heap_types(program))
        self._program = program
        self._bodies: Bodies = bodies(program)
        self._by_key = {definition.key: definition for definition in self.definitions}
        self._by_instance: dict[str, list[TypeDefinition]] = {}
        for definition in self.definitions:
            self._by_instance.setdefault(self.instance(definition), []).append(definition)

    def heap(self) -> Iterator[TypeDefinition]:
        """The types made from specs."""
        return (definition for definition in self.definitions if definition.kind is Kind.HEAP)

    def named(self, key: str) -> TypeDefinition | None:
        """The definition with this `key`."""
        return self._by_key.get(key)

    def of_instance(self, record: str) -> tuple[TypeDefinition, ...]:
        """The types whose instances are the structure `record`."""
        return tuple(self._by_instance.get(record, ()))

    def function(self, definition: TypeDefinition, slot: str) -> Body | None:
        """The body of the function in `slot`; None where there is none, or it is not known."""
        name = definition.function(slot)
        function = self._program.function(name, definition.unit) if name else None
        return self._bodies.of(function) if function is not None else None

    def project_bases(self, definition: TypeDefinition) -> tuple[TypeDefinition, ...]:
        """The bases that the program defines itself."""
        found = (self._by_key.get(base.name) for base in definition.bases if base.kind is BaseKind.PROJECT)
        return tuple(base for base in found if base is not None and base is not definition)

    def instance(self, definition: TypeDefinition) -> str:
        """The structure of the type's instances: from its size, its functions, or its base; empty where unknown."""
        records = definition.unit.records
        if definition.instance and is_object(definition.instance, records):
            return definition.instance
        for slot in SELF_SLOTS:
            body = self.function(definition, slot)
            found = self_record(body) if body is not None else ""
            if found:
                return found
        for base in self.project_bases(definition):
            return self.instance(base)
        return ""

    def twins(self, definition: TypeDefinition, touched: Iterable[FieldKey]) -> dict[FieldKey, FieldKey]:
        """The instance's own fields that lie where those `touched` do, which some function knows by another structure.

        Extensions that repeat a base's fields by a macro, under other names, give a base's function such a structure.
        """
        instance, records = self.instance(definition), definition.unit.records
        inner = set(parts(instance, records)) if instance else set()
        found: dict[FieldKey, FieldKey] = {}
        given = set(touched)
        for other in {key.record for key in given} - inner:
            if is_object(other, records):
                found |= {mine: its for mine, its in twins(instance, other, records).items() if its in given}
        return found

    def has_gc(self, definition: TypeDefinition) -> bool | None:
        """Whether its instances take part in garbage collection; None where that cannot be told.

        A type without the flag inherits it, but only where it has neither `tp_traverse` nor `tp_clear` of its own
        (`inherit_special` in CPython's Objects/typeobject.c).
        """
        if definition.declares_gc is not False:
            return definition.declares_gc
        if "tp_traverse" in definition.slots or "tp_clear" in definition.slots:
            return False
        known: list[bool | None] = []
        for base in definition.bases:
            if base.kind is BaseKind.BUILTIN:
                known.append(builtin_has_gc(base.name))
            else:
                found = self._by_key.get(base.name)
                known.append(self.has_gc(found) if found is not None and found is not definition else None)
        if True in known:
            return True
        return None if None in known or not definition.complete else False


def self_record(body: Body) -> str:
    """The project's structure that the function's first parameter points to, or is first taken for."""
    if not body.function.parameters:
        return ""
    first = body.function.parameters[0]
    records = body.unit.records
    found = _project_record(first.type, body)
    if found:
        return found
    for declared in body.declared:
        origins = body.origins(declared.value) if declared.value is not None else ()
        if is_object_pointer(declared.variable.type, records) and any(
            isinstance(origin, Name) and origin.variable is first for origin in origins
        ):
            found = _project_record(declared.variable.type, body)
            if found:
                return found
    return ""


def _project_record(kind: Type, body: Body) -> str:
    if not (isinstance(kind, Pointer) and isinstance(kind.target, RecordType)):
        return ""
    record = body.unit.records.get(kind.target.name)
    known = record is not None and record.project and is_object(kind.target.name, body.unit.records)
    return kind.target.name if known else ""


@once_per_program
def types(program: Program) -> Types:
    """The types of `program`."""
    return Types(program)

"""Global variables that hold Python objects, and where they are written."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.facts.bodies import bodies, root
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.structures import Records, is_object, is_object_pointer
from capicheck.facts.type_definitions import definition_key
from capicheck.frozen import frozen
from capicheck.ir.expressions import AddressOf, Storage, Variable
from capicheck.ir.graph import walk
from capicheck.ir.source import Span
from capicheck.ir.types import Array, Number, RecordType, Type
from capicheck.ir.unit import Global, Unit

_TRANSIENT = frozenset({Storage.LOCAL, Storage.PARAMETER, Storage.TEMPORARY})


@frozen
class Write:
    """A place that writes a variable, or takes its address, and the function that holds it, if any."""

    span: Span
    function: str


@frozen
class ObjectGlobal:
    """A global variable that holds objects and is written at run time.

    `fields` names the fields that hold them where it is a structure; `embedded` says that the variable is itself an
    object.  `writes` are in the order of the text of each unit.
    """

    unit: Unit
    definition: Global
    fields: tuple[str, ...]
    embedded: bool
    writes: tuple[Write, ...]


@once_per_program
def object_globals(program: Program) -> tuple[ObjectGlobal, ...]:
    """The global variables of `program` that hold objects and that its functions write."""
    writes = _writes(program)
    found = {}
    for unit in program.units:
        for item in unit.globals:
            variable = item.variable
            if variable.storage is Storage.EXTERN or variable.span.file not in unit.sources:
                continue
            fields, embedded = _contents(variable.type, unit.records)
            places = writes.get(definition_key(variable), ())
            if embedded or (fields and places):
                known = ObjectGlobal(unit, item, tuple(name for name in fields if name), embedded, tuple(places))
                found[definition_key(variable)] = known
    return tuple(found.values())


def _contents(kind: Type, records: Records) -> tuple[tuple[str, ...], bool]:
    """The fields through which a variable of type `kind` holds objects ("" for itself), and whether it is an object."""
    while isinstance(kind, Array):
        kind = kind.element
    if is_object_pointer(kind, records):
        return ("",), False
    if not isinstance(kind, RecordType):
        return (), False
    record = records.get(kind.name)
    if record is None or not record.project:
        return (), False
    if is_object(kind.name, records):
        return ("",), True
    return tuple(_object_fields(kind.name, records, depth=4)), False


def _object_fields(name: str, records: Records, depth: int) -> Iterator[str]:
    """The fields of a structure that hold objects, those of inner structures with their path."""
    record = records.get(name)
    if record is None or not record.project or not depth:
        return
    for item in record.fields:
        kind = item.type
        while isinstance(kind, Array):
            kind = kind.element
        if is_object_pointer(kind, records):
            yield item.name
        elif isinstance(kind, RecordType):
            for inner in _object_fields(kind.name, records, depth - 1):
                yield f"{item.name}.{inner}" if item.name else inner


def _writes(program: Program) -> dict[str, list[Write]]:
    """Where variables with static storage are written, or their addresses taken, by `definition_key`."""
    found: dict[str, list[Write]] = {}
    names = {item.name for unit in program.units for item in unit.globals}
    for body in bodies(program).mentioning(names):
        targets = [(store.target, store.whole.span) for store in body.stores]
        targets += [(address.operand, address.span) for address in body.addresses]
        for target, span in targets:
            variable = root(target)
            if variable is None or variable.storage in _TRANSIENT:
                continue
            found.setdefault(_key(program, body.unit, variable), []).append(Write(span, body.function.name))
    for unit in program.units:
        for item in unit.globals:
            for inner in walk(item.value) if item.value is not None and _may_point(item.variable.type, unit) else ():
                variable = root(inner.operand) if isinstance(inner, AddressOf) else None
                if variable is not None:
                    found.setdefault(_key(program, unit, variable), []).append(Write(inner.span, ""))
    return found


def _may_point(kind: Type, unit: Unit) -> bool:
    """Whether a variable of type `kind` has room for a pointer: large tables of numbers need not be searched."""
    while isinstance(kind, Array):
        kind = kind.element
    record = unit.records.get(kind.name) if isinstance(kind, RecordType) else None
    if record is not None:
        return any(not isinstance(item.type, Number) for item in record.fields)
    return not isinstance(kind, Number)


def _key(program: Program, unit: Unit, variable: Variable) -> str:
    """The `definition_key` of a variable that `unit` may only declare."""
    definition = program.variable(variable.key, unit)
    return definition_key(definition.variable if definition is not None else variable)

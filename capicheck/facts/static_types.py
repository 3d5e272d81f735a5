"""Static types: `PyTypeObject` variables with what their initialisers and later assignments put in their slots."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from capicheck.facts.bodies import Body, Store, bodies
from capicheck.facts.initialisers import integer, is_zero, text, variable
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.slots import is_builtin_type
from capicheck.facts.type_definitions import Base, BaseKind, Flags, Kind, TypeDefinition, definition_key, sizeof
from capicheck.ir.expressions import Assignment, Expression, Initialiser, Member, Variable
from capicheck.ir.types import Array, RecordType, Type
from capicheck.ir.unit import Global, Unit

TYPE_RECORD = RecordType("PyTypeObject")


def static_type_variables(program: Program) -> Iterator[tuple[Unit, Global]]:
    """Every `PyTypeObject` that the program's own files define, once, with a unit that reads its definition."""
    found: dict[str, tuple[Unit, Global]] = {}
    for unit in program.units:
        for item in unit.globals:
            if _stores_types(item.variable.type) and item.variable.span.file in unit.sources:
                key = definition_key(item.variable)
                if key not in found or found[key][1].value is None:
                    found[key] = unit, item
    yield from found.values()


def _stores_types(kind: Type) -> bool:
    return (kind.element if isinstance(kind, Array) else kind) == TYPE_RECORD


@once_per_program
def static_types(program: Program) -> tuple[TypeDefinition, ...]:
    """The static types of `program`."""
    later = _later_stores(program)
    return tuple(_definition(program, unit, item, later) for unit, item in static_type_variables(program))


def _later_stores(program: Program) -> dict[str, list[tuple[str, Store]]]:
    """Assignments to fields of static types in functions, by the type's `definition_key`."""
    found: dict[str, list[tuple[str, Store]]] = defaultdict(list)
    names = {item.name for _, item in static_type_variables(program)}
    for body in bodies(program).mentioning(names):
        for store in body.stores:
            if isinstance(store.target, Member) and store.target.record == TYPE_RECORD.name:
                for target in _types_meant(body, store.target.base):
                    found[definition_key(_defined(program, body, target))].append((store.target.field, store))
    return found


def _types_meant(body: Body, owner: Expression) -> Iterator[Variable]:
    """The static types that `owner`, a type or a pointer to one, certainly is or may be."""
    for origin in body.origins(owner):
        named = variable(origin)
        if named is not None and named.type == TYPE_RECORD:
            yield named


def _defined(program: Program, body: Body, target: Variable) -> Variable:
    """The definition's variable for one that `body` may know by an `extern` declaration only."""
    definition = program.variable(target.key, body.unit)
    return definition.variable if definition is not None else target


def _definition(
    program: Program, unit: Unit, item: Global, later: dict[str, list[tuple[str, Store]]]
) -> TypeDefinition:
    fields: dict[str, Expression] = {}
    if isinstance(item.value, Initialiser):
        fields = _fields(item.value)
    flags = Flags.read(fields.get("tp_flags"))
    for field, store in later.get(definition_key(item.variable), ()):
        if field == "tp_flags":
            added = isinstance(store.whole, Assignment) and store.whole.operator == "|="
            flags = flags | Flags.read(store.value) if added else Flags.read(store.value)
        elif not is_zero(store.value):
            fields[field] = store.value
    slots = {name: value for name, value in fields.items() if name.startswith("tp_") and not is_zero(value)}
    return TypeDefinition(
        kind=Kind.STATIC,
        unit=unit,
        variable=item.variable,
        name=text(fields.get("tp_name")) or "",
        flags=flags,
        slots=slots,
        bases=static_bases(program, unit, slots.get("tp_base")),
        instance=sizeof(fields.get("tp_basicsize")),
        complete=item.value is None or isinstance(item.value, Initialiser),
        basicsize=integer(fields.get("tp_basicsize")),
        itemsize=integer(fields["tp_itemsize"]) if "tp_itemsize" in fields else 0,
    )


def _fields(value: Initialiser) -> dict[str, Expression]:
    """What the initialiser gives each field; in one written for Python 2, an `ob_size` in front shifts the rest."""
    given = [(item.field, item.value) for item in value.items]
    fields = dict(given)
    if text(fields.get("tp_basicsize")) is not None and is_zero(fields.get("tp_name")):
        names = [name for name, _ in given]
        return dict(zip(names[1:], (value for _, value in given[2:]), strict=False))
    return fields


def static_bases(program: Program, unit: Unit, base: Expression | None) -> tuple[Base, ...]:
    """The base that `tp_base` names; empty where it is not given."""
    if base is None:
        return ()
    return (named_base(program, unit, variable(base)),)


def named_base(program: Program, unit: Unit, named: Variable | None) -> Base:
    """The base type that the variable `named` is, or is known to hold."""
    if named is None:
        return Base(BaseKind.UNKNOWN)
    definition = program.variable(named.key, unit)
    if definition is not None and definition.variable.type == TYPE_RECORD:
        return Base(BaseKind.PROJECT, definition_key(definition.variable))
    if definition is None and is_builtin_type(named.name):
        return Base(BaseKind.BUILTIN, named.name)
    return Base(BaseKind.UNKNOWN)

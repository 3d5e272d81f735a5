"""A module's state: the structure that `m_size` makes room for, the objects it holds, and what is done with them."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.facts.bodies import Bodies, Body, Store, bodies
from capicheck.facts.contents import REPLACES, Content, contents
from capicheck.facts.initialisers import bare, integer
from capicheck.facts.memo import once_per_program
from capicheck.facts.modules import Definition, definitions
from capicheck.facts.ownership import ACQUIRES, RELEASES
from capicheck.facts.places import place
from capicheck.facts.program import Program
from capicheck.facts.references import gives
from capicheck.facts.structures import FieldKey, Held, held_fields
from capicheck.facts.type_definitions import definition_key, sizeof
from capicheck.frozen import frozen
from capicheck.ir.expressions import AddressOf, Call, Member, Name
from capicheck.ir.source import Span
from capicheck.ir.types import Pointer, RecordType, Type
from capicheck.ir.unit import Unit

_DEPTH = 4
"""How many calls deep visits and releases are looked for below a function of the definition."""


_LOOKING = RELEASES | REPLACES | {"Py_VISIT"}
"""Calls that take a field's address and fill it with nothing unseen."""


@frozen(eq=False)
class StateUse:
    """A call of `PyModule_GetState()`, with the structure that its result is taken for; empty where unknown."""

    body: Body
    call: Call
    record: str


@frozen(eq=False)
class StateField:
    """An object that the state owns: where it is stored, and what was seen to be."""

    held: Held
    span: Span
    content: Content

    @property
    def key(self) -> FieldKey:
        """The field's structure and name."""
        return self.held.key


@frozen
class Handled:
    """The fields that a function deals with, its helpers included, and where.

    `opaque` says that it also hands the state, or the visitor, to something whose body is not known.
    """

    fields: dict[FieldKey, Call]
    opaque: bool = False


@frozen(eq=False)
class ModuleState:
    """The state of the module that `definition` describes; `record` is its structure, empty where there is none."""

    definition: Definition
    record: str
    uses: tuple[StateUse, ...]
    fields: tuple[StateField, ...]


@once_per_program
def module_states(program: Program) -> tuple[ModuleState, ...]:
    """The states of the modules that `program` defines, one for each definition."""
    found: dict[str, ModuleState] = {}
    uses = tuple(_uses(program))
    every = {definition_key(item.variable): item for unit in program.units for item in definitions(unit)}
    for key, definition in every.items():
        ours = _uses_of(definition, tuple(every.values()), uses)
        record = sizeof(definition.value.field("m_size"))
        if record not in definition.unit.records:
            record = next((use.record for use in ours if use.record), "")
        unit = next((use.body.unit for use in ours if use.record == record), definition.unit)
        fields = tuple(_owned(program, unit, record)) if record else ()
        found[key] = ModuleState(definition, record, ours, fields)
    return tuple(found.values())


def state_of_unit(program: Program, unit: Unit) -> ModuleState | None:
    """The state of the module that `unit` belongs to: the one it describes, or else the program's only one."""
    every = module_states(program)
    here = [state for state in every if state.definition.variable.span.file in unit.sources]
    candidates = here or every
    return candidates[0] if len(candidates) == 1 else None


def _uses(program: Program) -> Iterator[StateUse]:
    for body in bodies(program).mentioning({"PyModule_GetState"}):
        for call in body.calls:
            if call.name == "PyModule_GetState":
                yield StateUse(body, call, _taken_for(body, call))


def _taken_for(body: Body, call: Call) -> str:
    """The structure that the result of `call` is used as."""
    for declared in body.declared:
        if declared.value is not None and call in body.origins(declared.value):
            return _pointed(declared.variable.type)
    for store in body.stores:
        if call in body.origins(store.value):
            return _pointed(store.target.type)
    for expression in body.function.expressions():
        if isinstance(expression, Member) and expression.base is call:
            return expression.record
    if any(call in body.origins(value) for value in body.returned):
        return _pointed(body.function.type.result)
    return _pointed(call.type)


def _pointed(kind: Type) -> str:
    return kind.target.name if isinstance(kind, Pointer) and isinstance(kind.target, RecordType) else ""


def _uses_of(definition: Definition, every: tuple[Definition, ...], uses: tuple[StateUse, ...]) -> tuple[StateUse, ...]:
    """Those of `uses` that can only be of modules made from `definition`: by their structure, or for want of others."""
    record = sizeof(definition.value.field("m_size"))
    if len(every) == 1:
        return uses
    others = {sizeof(other.value.field("m_size")) for other in every if other is not definition}
    here = [other for other in every if other.variable.span.file == definition.variable.span.file]
    found = [use for use in uses if use.record and use.record == record and record not in others]
    if not found and len(here) == 1:
        home = definition.variable.span.file
        found = [use for use in uses if use.body.function.span.file == home and use.record not in others - {""}]
    return tuple(found)


def _owned(program: Program, unit: Unit, record: str) -> Iterator[StateField]:
    """The object fields of `record` that some function gives a reference of its own, or releases."""
    known = contents(program)
    for held in held_fields(record, unit.records):
        stores = known.stores(unit, held.key)
        kept = (store.whole.span for body, store in stores if is_kept(program, body, store))
        span = next(kept, None) or _exposed(program).get(held.key)
        if span is not None:
            yield StateField(held, span, known.of(unit, held))


def is_kept(program: Program, body: Body, store: Store) -> bool:
    """Whether what `store` stores in a field or variable is a new reference, or one that `body` takes."""
    given = any(gives(program, body.unit, origin) for origin in body.origins(store.value))
    return given or is_taken(body, store)


def is_taken(body: Body, store: Store) -> bool:
    """Whether `body` takes a reference to what `store` stores."""
    origins = body.origins(store.value)
    names = {origin.variable.key for origin in origins if isinstance(origin, Name)}
    stored = place(store.target)
    for call in body.calls:
        taken = bare(call.arguments[0]) if call.name in ACQUIRES and call.arguments else None
        if isinstance(taken, Name) and taken.variable.key in names:
            return True
        if taken is not None and stored and place(taken) == stored:
            return True
    return False


@once_per_program
def _exposed(program: Program) -> dict[FieldKey, Span]:
    """The fields whose addresses are handed to functions that may fill them, with a place for each."""
    found: dict[FieldKey, Span] = {}
    for body in bodies(program):
        for call in body.calls:
            if call.name in _LOOKING:
                continue
            for argument in call.arguments:
                value = argument.operand if isinstance(argument, AddressOf) else None
                if isinstance(value, Member):
                    found.setdefault(FieldKey(value.record, value.field), call.span)
    return found


def visited(program: Program, definition: Definition) -> Handled | None:
    """What `m_traverse` visits; None where there is none, or its body is not known."""
    return _handled(program, definition, "m_traverse", frozenset({"Py_VISIT"}))


def released(program: Program, definition: Definition, field: str) -> Handled | None:
    """What the function in `field` (`m_clear`, `m_free`) releases; None where there is none, or it is not known."""
    return _handled(program, definition, field, RELEASES)


def _handled(program: Program, definition: Definition, field: str, wanted: frozenset[str]) -> Handled | None:
    name = definition.function(field)
    function = program.function(name, definition.unit) if name else None
    if function is None:
        return None
    known = bodies(program)
    found: dict[FieldKey, Call] = {}
    opaque = _gather(known, known.of(function), wanted, found, _DEPTH)
    return Handled(found, opaque)


def _gather(known: Bodies, body: Body, wanted: frozenset[str], found: dict[FieldKey, Call], depth: int) -> bool:
    """Adds the fields that `body` hands to the functions `wanted`; says whether it leads out of what is known."""
    opaque = not body.function.blocks or any(damaged.function == body.function.name for damaged in body.unit.damage)
    for call in body.calls:
        if call.name in wanted and call.arguments:
            for key in body.fields(call.arguments[0]):
                found.setdefault(key, call)
            continue
        helper = known.called(call, body)
        if helper is not None and depth:
            opaque = _gather(known, helper, wanted, found, depth - 1) or opaque
            for argument in call.arguments:  # a helper for one object, or for a table of them
                for key in body.fields(argument):
                    found.setdefault(key, call)
        elif helper is None and not call.name.startswith(("Py", "_Py")):
            opaque = opaque or any(isinstance(argument, Name) for argument in call.arguments)
            for argument in call.arguments:  # what is done with one field says nothing of the others
                for key in body.fields(argument):
                    found.setdefault(key, call)
    return opaque


def size_of(state: ModuleState) -> int | None:
    """`m_size`, in bytes; 0 where it is not given, None where it is not known."""
    given = state.definition.value.field("m_size")
    return 0 if given is None else integer(given)

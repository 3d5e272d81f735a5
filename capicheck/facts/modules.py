"""Extension modules: their definitions, their init functions, and the kind of initialisation these choose."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from capicheck.facts.initialisers import elements, function_name, integer, is_zero, text, variable
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.words import words
from capicheck.frozen import frozen
from capicheck.ir.expressions import Assignment, Call, Expression, Initialiser, Integer, Name, Variable
from capicheck.ir.graph import Declare, Function, Return, walk
from capicheck.ir.source import Span
from capicheck.ir.types import RecordType
from capicheck.ir.unit import Unit

INIT_PREFIXES = ("PyInit_", "PyInitU_")
EXPORT_PREFIXES = ("PyModExport_", "PyModExportU_")
"""What the import system looks for in a library.  Source: PEP 489 and PEP 793 ("Export hook name")."""

CREATORS = {"PyModule_Create", "PyModule_Create2", "PyModule_FromDefAndSpec", "PyModule_FromDefAndSpec2"}
"""Functions and macros that make a module object at once from a definition."""


class Phase(Enum):
    """How a module is initialised."""

    SINGLE = "the init function returns a module object"
    MULTI = "the init function returns a definition with slots (PEP 489)"
    EXPORT = "the export function returns slots (PEP 793)"
    UNKNOWN = "what the init function returns could not be told"


@frozen
class Slot:
    """An entry of a slot array.  `number` is None, and `name` empty, where they could not be read."""

    number: int | None
    name: str
    value: Expression | None
    span: Span


@frozen
class Definition:
    """A `PyModuleDef` that a unit fills in."""

    unit: Unit
    variable: Variable
    value: Initialiser

    @property
    def name(self) -> str:
        """What `m_name` says; empty where that is no literal."""
        return text(self.value.field("m_name")) or ""

    @property
    def size(self) -> int | None:
        """`m_size`: 0 where it is not given, None where it is no constant."""
        given = self.value.field("m_size")
        return 0 if given is None else integer(given)

    @property
    def has_slots(self) -> bool:
        """Whether `m_slots` is given and not NULL."""
        return not is_zero(self.value.field("m_slots"))

    def function(self, field: str) -> str:
        """The function in `field` (`m_traverse`, `m_clear`, `m_free`); empty where there is none, or no plain name."""
        return function_name(self.value.field(field))


@frozen
class Slots:
    """A module's slot array; `span` is where its name is declared.

    `declared` are the names that stand in it, also in lines that the preprocessor left out.
    """

    unit: Unit
    span: Span
    slots: tuple[Slot, ...]
    declared: frozenset[str]

    def functions(self, name: str) -> tuple[str, ...]:
        """The functions of the slots called `name`, such as `Py_mod_exec`."""
        return tuple(function_name(slot.value) for slot in self.slots if slot.name == name)


@frozen
class Module:
    """An extension module: an init or export function with what it hands to the interpreter.

    `creation` is the call that makes the module object or hands over the definition, and `creator` the function that
    holds it: the init function itself or a helper of it.  `definition` and `slots` are None where there are none or
    they could not be found.
    """

    name: str
    unit: Unit
    init: Function
    phase: Phase
    creator: Function
    creation: Call | None = None
    definition: Definition | None = None
    slots: Slots | None = None

    @property
    def span(self) -> Span:
        """Where to point: the slots' name, else the call that hands over the definition, else the init function."""
        if self.slots is not None:
            return self.slots.span
        return self.creation.span if self.creation is not None else self.init.name_span

    @property
    def function(self) -> str:
        """The function that `span` lies in; empty for slots, which stand outside."""
        return "" if self.slots is not None else self.creator.name

    def declares(self, slot: str) -> bool:
        """Whether `slot` stands among the slots, in any version's reading."""
        return self.slots is not None and slot in self.slots.declared


def definitions(unit: Unit) -> Iterator[Definition]:
    """The module definitions that `unit` fills in, static or local to a function."""
    for item in unit.globals:
        if item.variable.type == RecordType("PyModuleDef") and isinstance(item.value, Initialiser):
            yield Definition(unit, item.variable, item.value)


@once_per_program
def modules(program: Program) -> tuple[Module, ...]:
    """The modules of `program`, in the order of their init functions in its units."""
    return tuple(
        _module(program, unit, function)
        for unit, function in program.functions()
        if not function.static and function.name.startswith(INIT_PREFIXES + EXPORT_PREFIXES)
    )


def single_phase(program: Program) -> Iterator[Module]:
    """The modules that an init function makes itself, each creation once.

    Left out are those whose init function hands over a definition in another configuration of the same file: they have
    been ported, and their build chooses.
    """
    ported = {module.init.span for module in modules(program) if module.phase is Phase.MULTI}
    told = set()
    for module in modules(program):
        if module.phase is Phase.SINGLE and module.init.span not in ported and module.span not in told:
            told.add(module.span)
            yield module


def multi_phase(program: Program) -> Iterator[Module]:
    """The modules whose slots are known: multi-phase ones, each slot array once."""
    told = set()
    for module in modules(program):
        readable = module.slots is not None or (module.definition is not None and not module.definition.has_slots)
        if module.phase in {Phase.MULTI, Phase.EXPORT} and readable and module.span not in told:
            told.add(module.span)
            yield module


def _module(program: Program, unit: Unit, init: Function) -> Module:
    name = init.name.partition("_")[2]
    if init.name.startswith(EXPORT_PREFIXES):
        found = (_slots(program, unit, value) for value in _returned(init))
        return Module(name, unit, init, Phase.EXPORT, init, slots=next((slots for slots in found if slots), None))
    made = _creation(program, unit, init, seen=set())
    if made is None:
        return Module(name, unit, init, Phase.UNKNOWN, init)
    home, creator, creation = made
    definition = definition_of(program, home, creation.arguments[0]) if creation.arguments else None
    slots = slots_of(program, definition) if definition is not None else None
    phase = Phase.SINGLE if creation.name in CREATORS else Phase.MULTI
    return Module(name, home, init, phase, creator, creation, definition, slots)


def definition_of(program: Program, unit: Unit, argument: Expression) -> Definition | None:
    """The definition that `argument` (`&def`) points to in `unit`."""
    named = variable(argument)
    item = program.variable(named.key, unit) if named is not None else None
    if item is None or not isinstance(item.value, Initialiser):
        return None
    home = next((owner for owner in program.units if any(found is item for found in owner.globals)), unit)
    return Definition(home, item.variable, item.value)


def slots_of(program: Program, definition: Definition) -> Slots | None:
    """The slots of `definition`; None where it has none or they could not be found."""
    return _slots(program, definition.unit, definition.value.field("m_slots"))


def _slots(program: Program, unit: Unit, array: Expression | None) -> Slots | None:
    named = variable(array)
    item = program.variable(named.key, unit) if named is not None else None
    written = item.value if item is not None else array
    if not isinstance(written, Initialiser):
        return None
    found = tuple(_slot(element) for element in elements(written) if isinstance(element, Initialiser))
    slots = tuple(slot for slot in found if slot.number != 0)
    span = item.variable.span if item is not None else written.span
    return Slots(unit, span, slots, frozenset(slot.name for slot in slots) | _words(program, written.span))


def _words(program: Program, span: Span) -> frozenset[str]:
    source = program.sources.get(span.file)
    return frozenset(word for word, _ in words(source.data, span.start, span.end)) if source else frozenset()


def _slot(element: Initialiser) -> Slot:
    """An entry: of a `PyModuleDef_Slot` array, or of a `PySlot` array (PEP 820), whose fields begin with `sl_`."""
    given = {item.field: item.value for item in element.items}
    number = given.get("slot", given.get("sl_id"))
    name = number.name if isinstance(number, Integer) else ""
    value = next((given[field] for field in ("value", "sl_func", "sl_ptr") if field in given), None)
    return Slot(0 if number is None else integer(number), name, value, element.span)


def _returned(function: Function) -> Iterator[Expression]:
    """What `function` may return: the values of its `return`s, and what is stored in the variables among them."""
    values = [block.terminator.value for block in function.blocks if isinstance(block.terminator, Return)]
    pending = [value for value in values if value is not None]
    stored = _stores(function)
    seen = set()
    while pending:
        value = pending.pop(0)
        while isinstance(value, Assignment):
            value = value.value
        yield value
        if isinstance(value, Name) and value.variable.key not in seen:
            seen.add(value.variable.key)
            pending.extend(stored.get(value.variable.key, ()))


def _stores(function: Function) -> dict[str, list[Expression]]:
    """What `function` stores in each variable, by the variable's key."""
    stored: dict[str, list[Expression]] = {}
    for block in function.blocks:
        for statement in block.statements:
            if isinstance(statement, Declare) and statement.value is not None:
                stored.setdefault(statement.variable.key, []).append(statement.value)
        for expression in block.expressions():
            for found in walk(expression):
                if isinstance(found, Assignment) and isinstance(found.target, Name):
                    stored.setdefault(found.target.variable.key, []).append(found.value)
    return stored


def _creation(program: Program, unit: Unit, function: Function, seen: set[str]) -> tuple[Unit, Function, Call] | None:
    """The call that makes what `function` returns, with the unit and the function that hold it."""
    seen.add(function.name)
    wanted = {*CREATORS, "PyModuleDef_Init"}
    for value in _returned(function):
        if not isinstance(value, Call):
            continue
        if value.name in wanted:
            return unit, function, value
        helper = program.function(value.name, unit) if value.name else None
        if helper is not None and helper.name not in seen:
            home = next(owner for owner in program.units if any(found is helper for found in owner.functions))
            made = _creation(program, home, helper, seen)
            if made is not None:
                return made
    calls = [call for call in function.calls() if call.name in wanted]
    return (unit, function, calls[0]) if calls else None

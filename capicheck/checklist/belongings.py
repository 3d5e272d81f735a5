"""What belongs to which extension module: functions, types and variables that its init function leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from capicheck.facts.globals import ObjectGlobal, object_globals
from capicheck.facts.memo import once_per_program
from capicheck.facts.modules import Module, Phase, modules
from capicheck.facts.program import Program
from capicheck.facts.running import running
from capicheck.facts.shared_state import Manner, SharedState, SharedWrite, shared_state
from capicheck.facts.type_definitions import Kind, TypeDefinition, definition_key
from capicheck.facts.types import types
from capicheck.frozen import frozen
from capicheck.ir.expressions import FunctionName, Name, Storage
from capicheck.ir.graph import Function, walk
from capicheck.ir.source import Span
from capicheck.ir.types import RecordType
from capicheck.ir.unit import Global, Unit


@frozen
class Changing:
    """A C variable that is written after initialisation, with the writes that do so."""

    state: SharedState
    writes: tuple[SharedWrite, ...]
    once: bool
    """Whether all of them only fill it where it was empty."""


@frozen
class Belongings:
    """What the module consists of, each in the order of the text of its files."""

    module: Module
    functions: tuple[tuple[Unit, Function], ...]
    static_types: tuple[TypeDefinition, ...]
    heap_types: tuple[TypeDefinition, ...]
    objects: tuple[ObjectGlobal, ...]
    changing: tuple[Changing, ...]

    def users(self, names: frozenset[str]) -> Iterator[tuple[Unit, Function]]:
        """The functions of the module that mention any of the variables called `names`."""
        return ((unit, function) for unit, function in self.functions if not function.mentions.isdisjoint(names))


@once_per_program
def belongings(program: Program) -> tuple[Belongings, ...]:
    """The modules of `program` that were asked for, with all that belongs to each."""
    chosen = tuple(_chosen(program))
    reached = [_reached(program, module) for module in chosen]
    return tuple(_belongings(program, module, ours, reached) for module, ours in zip(chosen, reached, strict=True))


def _chosen(program: Program) -> Iterator[Module]:
    """Each module once: of a file's several readings, the one that is furthest on."""
    by_init: dict[Span, Module] = {}
    for module in modules(program):
        known = by_init.get(module.init.span)
        if program.asks_for(module.init.span) and (known is None or _progress(module) > _progress(known)):
            by_init[module.init.span] = module
    yield from by_init.values()


def _progress(module: Module) -> int:
    return (Phase.UNKNOWN, Phase.SINGLE, Phase.MULTI, Phase.EXPORT).index(module.phase)


@frozen
class _Reached:
    functions: frozenset[Span]
    variables: frozenset[str]
    files: frozenset[str]


def _reached(program: Program, module: Module) -> _Reached:
    """The functions and variables that the module's init function leads to, through bodies and initialisers."""
    functions: set[Span] = set()
    variables: set[str] = set()
    home = next(unit for unit in program.units if any(found is module.init for found in unit.functions))
    pending: list[tuple[Unit, Function | Global]] = [(home, module.init)]
    if module.slots is not None and module.definition is None:
        pending += [(module.unit, item) for item in module.unit.globals if item.variable.span == module.slots.span]
    while pending:
        unit, item = pending.pop()
        if isinstance(item, Function):
            if item.span in functions:
                continue
            functions.add(item.span)
            names = item.mentions
        else:
            key = definition_key(item.variable)
            if key in variables:
                continue
            variables.add(key)
            names = frozenset(_named(item))
        for name in sorted(names):
            pending += _resolved(program, unit, name)
    files = frozenset(span.file for span in functions)
    return _Reached(frozenset(functions), frozenset(variables), files)


def _named(item: Global) -> Iterator[str]:
    for inner in walk(item.value) if item.value is not None else ():
        match inner:
            case FunctionName(name=name):
                yield name
            case Name(variable=variable):
                yield variable.name


def _resolved(program: Program, unit: Unit, name: str) -> Iterator[tuple[Unit, Function | Global]]:
    function = program.function(name, unit)
    if function is not None:
        yield _home(program, unit, function), function
    found = program.variable(name, unit)
    if found is not None:
        yield _home(program, unit, found), found
    yield from (
        (unit, item) for item in unit.globals if item.name == name and item.variable.storage is Storage.STATIC_LOCAL
    )


def _home(program: Program, unit: Unit, item: Function | Global) -> Unit:
    """The unit that defines `item`, `unit` where it does."""
    for known in (unit, *program.units):
        if any(found is item for found in (known.functions if isinstance(item, Function) else known.globals)):
            return known
    return unit


def _belongings(program: Program, module: Module, ours: _Reached, every: list[_Reached]) -> Belongings:
    alone = len(every) == 1
    elsewhere = frozenset().union(*(other.files for other in every if other is not ours))

    def mine(reached: bool, span: Span) -> bool:  # noqa: FBT001 - one question, asked of four kinds of things
        """What nothing leads to belongs to the only module that there is, or the only one with that file."""
        return reached or alone or (span.file in ours.files and span.file not in elsewhere)

    functions = {
        function.span: (unit, function)
        for unit, function in program.functions()
        if unit.path not in program.consulted and mine(function.span in ours.functions, function.span)
    }
    known = [item for item in types(program).definitions if program.asks_for(item.span)]
    owned = [
        item for item in known if mine(item.key in ours.variables or _is_made_in(item, functions.values()), item.span)
    ]
    return Belongings(
        module=module,
        functions=tuple(functions.values()),
        static_types=tuple(item for item in owned if item.kind is Kind.STATIC),
        heap_types=tuple(item for item in owned if item.kind is Kind.HEAP),
        objects=tuple(
            item
            for item in object_globals(program)
            if program.asks_for(item.definition.variable.span)
            and item.definition.variable.type != RecordType("PyTypeObject")
            and mine(definition_key(item.definition.variable) in ours.variables, item.definition.variable.span)
        ),
        changing=tuple(
            item
            for item in _changing(program)
            if mine(definition_key(item.state.variable) in ours.variables, item.state.variable.span)
        ),
    )


def _is_made_in(definition: TypeDefinition, functions: Iterable[tuple[Unit, Function]]) -> bool:
    """Whether a spec is local to one of `functions`."""
    return any(
        function.span.file == definition.span.file and function.span.start <= definition.span.start < function.span.end
        for _, function in functions
    )


def _changing(program: Program) -> Iterator[Changing]:
    known = running(program)
    for state in shared_state(program):
        writes = tuple(write for write in state.writes if known.later(write.function))
        if writes and program.asks_for(state.variable.span):
            yield Changing(state, writes, once=all(write.manner is Manner.ONCE for write in writes))

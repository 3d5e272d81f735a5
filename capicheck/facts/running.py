"""When functions run: at initialisation only, or also later, and from where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from capicheck.facts.initialisers import function_name
from capicheck.facts.memo import once_per_program
from capicheck.facts.modules import EXPORT_PREFIXES, INIT_PREFIXES, modules
from capicheck.facts.program import Program
from capicheck.ir.expressions import FunctionName
from capicheck.ir.graph import Function, walk
from capicheck.ir.source import Span
from capicheck.ir.unit import Unit

_ENTRIES = (*INIT_PREFIXES, *EXPORT_PREFIXES)
_FINALISERS = frozenset({"m_free", "m_clear"})


class Running:
    """For each function of a program, the functions through which it is reached once the modules are initialised."""

    def __init__(self, program: Program) -> None:
        """Follow the calls from wherever something outside the program's functions may enter it."""
        self._program = program
        self._initial = _initialisers(program)
        self._own = {id(unit): frozenset(unit.functions) for unit in program.units}
        self._homes = {function: unit for unit, function in reversed(tuple(program.functions()))}
        self._reached_from: dict[Span, Function | None] = {}
        found = list(_entered(program))
        while found:
            self._enter(found)
            found = list(self._handed_out())

    def _enter(self, entries: Iterable[tuple[Unit, Function]]) -> None:
        """Follows the calls from `entries`, which are not called by the program alone."""
        pending: list[tuple[Unit, Function]] = []
        for unit, function in entries:
            if function.span not in self._initial and function.span not in self._reached_from:
                self._reached_from[function.span] = None
                pending.append((unit, function))
        while pending:
            unit, function = pending.pop(0)
            for name in sorted(function.mentions):
                called = self._program.function(name, unit)
                if called is not None and called.span not in self._reached_from and called.span not in self._initial:
                    self._reached_from[called.span] = function
                    pending.append((self._home(unit, called), called))

    def _handed_out(self) -> Iterator[tuple[Unit, Function]]:
        """The functions whose addresses the initialisers take, for somebody to call later."""
        for unit, function in self._program.functions():
            if function.span in self._reached_from:
                continue
            called = {id(call.callee) for call in function.calls()}
            for inner in function.expressions():
                if isinstance(inner, FunctionName) and id(inner) not in called:
                    taken = self._program.function(inner.name, unit)
                    if taken is not None and taken.span not in self._reached_from and taken.span not in self._initial:
                        yield self._home(unit, taken), taken

    def _home(self, unit: Unit, function: Function) -> Unit:
        return unit if function in self._own[id(unit)] else self._homes[function]

    def later(self, function: Function) -> bool:
        """Whether `function` may run after initialisation."""
        return function.span in self._reached_from

    def is_called(self, function: Function) -> bool:
        """Whether it is other functions of the program that call `function`, and nothing else does."""
        return self._reached_from.get(function.span) is not None

    def way(self, function: Function) -> tuple[Function, ...]:
        """The functions through which `function` is reached, the one that is entered first; `function` itself last."""
        found = [function]
        while (caller := self._reached_from.get(found[0].span)) is not None:
            found.insert(0, caller)
        return tuple(found)


def _initialisers(program: Program) -> set[Span]:
    """The functions that run when a module is loaded or unloaded, and not when it is used."""
    found: set[Span] = set()
    for module in modules(program):
        found.add(module.init.span)
        names = list(module.slots.functions("Py_mod_exec")) if module.slots is not None else []
        names += [module.definition.function(field) for field in _FINALISERS] if module.definition is not None else []
        for name in filter(None, names):
            function = program.function(name, module.unit)
            if function is not None:
                found.add(function.span)
    return found


def _entered(program: Program) -> Iterator[tuple[Unit, Function]]:
    """The functions that stand in initialisers of variables, and those that no function of the program mentions."""
    stored: set[str] = set()
    mentioned: set[str] = set()
    for unit in program.units:
        for function in unit.functions:
            mentioned |= function.mentions - {function.name}
        for item in unit.globals:
            for inner in walk(item.value) if item.value is not None else ():
                if isinstance(inner, FunctionName):
                    stored.add(function_name(inner))
    for unit, function in program.functions():
        alone = function.name not in mentioned and function.name != "main"
        if (function.name in stored or alone) and not function.name.startswith(_ENTRIES):
            yield unit, function


@once_per_program
def running(program: Program) -> Running:
    """When the functions of `program` run."""
    return Running(program)

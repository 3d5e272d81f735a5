"""An init or exec function that, run again, overwrites what the first run stored in C globals."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.bodies import Body, Store, bodies
from capicheck.facts.initialisers import integer, is_zero, plain
from capicheck.facts.modules import Module, Phase, modules
from capicheck.facts.ownership import RELEASES
from capicheck.facts.program import Program
from capicheck.facts.structures import is_object_pointer
from capicheck.ir.expressions import Call, Expression, Name, Storage, Variable
from capicheck.ir.graph import Branch, Function, walk
from capicheck.ir.source import Span

_OUTLIVING = frozenset((Storage.STATIC, Storage.STATIC_LOCAL, Storage.GLOBAL, Storage.EXTERN))


def check(program: Program) -> Iterator[Problem]:
    """One problem for each function that runs at every load and stores objects in variables that it does not ask."""
    seen: set[Span] = set()
    for module in modules(program):
        for body in _running(program, module):
            if body.function.span not in seen:
                seen.add(body.function.span)
                stores = list(_overwriting(body))
                if stores:
                    yield _problem(body, stores)


def _running(program: Program, module: Module) -> Iterator[Body]:
    """The functions that run whenever the module is loaded: those of its slots, or its init function, and their helpers."""
    if module.phase is Phase.MULTI and module.slots is not None:
        names = module.slots.functions("Py_mod_exec")
        pending = [program.function(name, module.slots.unit) for name in names if name]
    elif module.phase is Phase.SINGLE and module.definition is not None and not _refuses(module):
        pending = [module.init]
    else:
        return
    known = bodies(program)
    seen: set[Span] = set()
    while pending:
        function: Function | None = pending.pop()
        if function is None or function.span in seen:
            continue
        seen.add(function.span)
        body = known.of(function)
        yield body
        pending.extend(called.function for call in body.calls if (called := known.called(call, body)) is not None)


def _refuses(module: Module) -> bool:
    """Whether the interpreter does not run the init function again: `m_size` is -1 (the manual's "PyModuleDef")."""
    size = module.definition.value.field("m_size") if module.definition is not None else None
    return integer(size) == -1


def _overwriting(body: Body) -> Iterator[tuple[Store, Variable]]:
    """The assignments of objects to variables with static storage that `body` neither asks about nor releases."""
    asked = {name.variable.key for block in body.function.blocks for name in _asked(block.terminator)}
    released = {
        name.variable.key
        for call in body.calls
        if call.name in RELEASES and call.arguments
        for name in _names(call.arguments[0])
    }
    seen: set[str] = set()
    for store in body.stores:
        match store.target:
            case Name(variable=variable) if variable.storage in _OUTLIVING and variable.key not in seen:
                if (
                    is_object_pointer(variable.type, body.unit.records)
                    and isinstance(plain(store.value), Call)
                    and not is_zero(store.value)
                    and variable.key not in released
                    and not _is_asked_before(body, store, variable, asked)
                ):
                    seen.add(variable.key)
                    yield store, variable


def _names(expression: Expression) -> Iterator[Name]:
    return (found for found in walk(expression) if isinstance(found, Name))


def _asked(terminator: object) -> Iterator[Name]:
    if isinstance(terminator, Branch):
        yield from _names(terminator.condition)


def _is_asked_before(body: Body, store: Store, variable: Variable, asked: set[str]) -> bool:
    """Whether a condition that stands before the assignment looks at the variable."""
    if variable.key not in asked:
        return False
    return any(
        name.variable.key == variable.key and name.span < store.whole.span
        for block in body.function.blocks
        for name in _asked(block.terminator)
    )


def _problem(body: Body, stores: list[tuple[Store, Variable]]) -> Problem:
    (first, variable), *others = stores
    what = f"`{variable.name}`" if not others else f"`{variable.name}` and {len(others)} other variables"
    if len(others) == 1:
        what = f"`{variable.name}` and `{others[0][1].name}`"
    return Problem(
        first.whole.span,
        f"a second run overwrites what the first one stored in {what}",
        function=body.function.name,
        notes=tuple(Note(store.whole.span, f"`{item.name}` is overwritten too") for store, item in others),
        help="keep the object in the module state",
    )

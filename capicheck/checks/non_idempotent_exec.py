"""An init or exec function that, run again, overwrites what the first run stored in C globals."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Problem
from capicheck.facts.bodies import Body, Store, bodies
from capicheck.facts.initialisers import integer, plain
from capicheck.facts.module_state import is_taken
from capicheck.facts.modules import Module, Phase, modules
from capicheck.facts.ownership import RELEASES
from capicheck.facts.program import Program
from capicheck.facts.structures import is_object_pointer
from capicheck.ir.expressions import Call, Expression, Index, Member, Name, Storage, Variable
from capicheck.ir.graph import Branch, Function, walk
from capicheck.ir.source import Span
from capicheck.ir.types import Number

_OUTLIVING = frozenset((Storage.STATIC, Storage.STATIC_LOCAL, Storage.GLOBAL, Storage.EXTERN))


def check(program: Program) -> Iterator[Problem]:
    """One problem for each variable that a function which runs at every load fills without a look at it."""
    seen: set[Span] = set()
    for module in modules(program):
        for body in _running(program, module):
            if body.function.span in seen:
                continue
            seen.add(body.function.span)
            for store, variable in _overwriting(body):
                yield Problem(
                    store.whole.span,
                    f"a second run overwrites what the first one stored in `{variable.name}`",
                    function=body.function.name,
                    help="keep the object in the module state",
                )


def _running(program: Program, module: Module) -> Iterator[Body]:
    """The functions that run whenever the module is loaded: those of its slots or its init function, and helpers."""
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
    """The assignments of objects to variables with static storage that `body` neither asks about nor releases first."""
    seen: set[str] = set()
    for store in body.stores:
        variable = _filled(store)
        if variable is None or variable.key in seen or not is_object_pointer(store.target.type, body.unit.records):
            continue
        owned = isinstance(plain(store.value), Call) or is_taken(body, store)
        if owned and not _is_guarded(body, store, variable):
            seen.add(variable.key)
            yield store, variable


def _filled(store: Store) -> Variable | None:
    """The variable with static storage that `store` changes: itself, an element or a field of it."""
    target = store.target
    while isinstance(target, Index | Member) and not (isinstance(target, Member) and target.arrow):
        target = target.base
    if isinstance(target, Name) and target.variable.storage in _OUTLIVING:
        return target.variable
    return None


def _is_guarded(body: Body, store: Store, variable: Variable) -> bool:
    """Whether the variable, or a flag with static storage, is looked at before the assignment, or released."""
    before = (
        name.variable
        for block in body.function.blocks
        for name in _asked(block.terminator)
        if name.span < store.whole.span
    )
    if any(asked.key == variable.key or _is_flag(asked) for asked in before):
        return True
    return any(
        name.variable.key == variable.key
        for call in body.calls
        if call.name in RELEASES and call.arguments and call.span < store.whole.span
        for name in _names(call.arguments[0])
    )


def _is_flag(variable: Variable) -> bool:
    return variable.storage in _OUTLIVING and isinstance(variable.type, Number)


def _names(expression: Expression) -> Iterator[Name]:
    return (found for found in walk(expression) if isinstance(found, Name))


def _asked(terminator: object) -> Iterator[Name]:
    if isinstance(terminator, Branch):
        yield from _names(terminator.condition)

"""Where a local variable certainly holds what the function made, so that a release can be written down."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from capicheck.checks.mending import release_first
from capicheck.checks.problem import Repair
from capicheck.engine.mishaps import Mishap
from capicheck.ir.expressions import AddressOf, Assignment, Binary, Call, Expression, Integer, Name, Storage, Variable
from capicheck.ir.graph import Branch, Declare, Function, Return, walk
from capicheck.ir.source import SourceText

_LOCAL = re.compile(r"`([A-Za-z_]\w*)`")


def releasing(mishap: Mishap, source: SourceText) -> Repair | None:
    """A release before the failing return at which the reference in a local variable is lost.

    Only where the variable is given one value in the whole function, by the call whose result is lost, on every way to
    that return.  Whether the function owns it there on every way is for another audit to tell.
    """
    name = _LOCAL.fullmatch(mishap.name)
    variable = _local(mishap.function, name[1]) if name else None
    if variable is None:
        return None
    given = list(_given(mishap.function, variable))
    ending = [
        index
        for index, block in enumerate(mishap.function.blocks)
        if isinstance(block.terminator, Return) and block.terminator.span == mishap.span
    ]
    if len(given) != 1 or len(ending) != 1:
        return None
    made, value = given[0]
    if not isinstance(value, Call) or not _passes(mishap.function, made, ending[0]):
        return None
    macro = "Py_DECREF" if _is_checked(mishap.function, variable, ending[0]) else "Py_XDECREF"
    return release_first(source, mishap.span, f"{macro}({variable.name});")


def _local(function: Function, name: str) -> Variable | None:
    """The only local variable of that name, if its address is never taken."""
    found = [item for item in function.locals if item.name == name]
    if len(found) != 1 or found[0].storage is not Storage.LOCAL:
        return None
    for expression in function.expressions():
        if isinstance(expression, AddressOf) and _is(expression.operand, found[0]):
            return None
    return found[0]


def _is(expression: Expression, variable: Variable) -> bool:
    return isinstance(expression, Name) and expression.variable.key == variable.key


def _given(function: Function, variable: Variable) -> Iterator[tuple[int, Expression]]:
    """The values that `variable` is given, NULL at its declaration aside, each with its block."""
    for index, block in enumerate(function.blocks):
        for statement in block.statements:
            match statement:
                case Declare(variable=declared, value=value) if declared.key == variable.key and value is not None:
                    if not isinstance(value, Integer):
                        yield index, value
        for expression in block.expressions():
            for inner in walk(expression):
                if isinstance(inner, Assignment) and _is(inner.target, variable):
                    yield index, inner.value


def _passes(function: Function, through: int, to: int) -> bool:
    """Whether every way from the function's beginning to the block `to` passes the block `through`."""
    seen, pending = {through}, [0]
    while pending:
        block = pending.pop()
        if block == to and to != through:
            return False
        if block not in seen:
            seen.add(block)
            pending.extend(function.blocks[block].successors)
    return True


def _is_checked(function: Function, variable: Variable, ending: int) -> bool:
    """Whether every way to the block `ending` passes a test of `variable` that finds it not NULL."""
    entered = Counter(successor for block in function.blocks for successor in set(block.successors))
    tests = [block.terminator for block in function.blocks if isinstance(block.terminator, Branch)]
    found = {there for branch in tests if (there := _not_null(branch, variable)) is not None}
    return any(entered[there] == 1 and _passes(function, there, ending) for there in found)


def _not_null(branch: Branch, variable: Variable) -> int | None:
    match branch.condition:
        case Name() as name if _is(name, variable):
            return branch.then
        case Assignment(target=target) if _is(target, variable):
            return branch.then
        case Binary(operator="==", left=left, right=Integer(value=0)) if _tests(left, variable):
            return branch.otherwise
        case Binary(operator="!=", left=left, right=Integer(value=0)) if _tests(left, variable):
            return branch.then
    return None


def _tests(expression: Expression, variable: Variable) -> bool:
    return _is(expression, variable) or (isinstance(expression, Assignment) and _is(expression.target, variable))

"""Whether a place in a function is reached only after a test has succeeded."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from capicheck.ir.expressions import Expression
from capicheck.ir.graph import Block, Branch, Function, walk

Test = Callable[[Expression], bool]


def is_guarded(function: Function, place: Expression, test: Test) -> bool:
    """Whether every way to `place` goes through a branch on a condition for which `test` holds, where that was true.

    `place` must be the very expression in the function's blocks; for any other, the answer is false.
    """
    tested = any(test(condition) for condition in _conditions(function))
    return tested and is_behind(function, place, lambda block: _unproven(block, test))


def is_behind(function: Function, place: Expression, unproven: Callable[[Block], tuple[int, ...]]) -> bool:
    """Whether no way leads to `place` through `unproven` successors of blocks alone; false where it is not found."""
    home = _home(function, place)
    if home is None:
        return False
    pending, seen = [0], set()
    while pending:
        at = pending.pop()
        if at == home:
            return False
        if at not in seen:
            seen.add(at)
            pending.extend(unproven(function.blocks[at]))
    return True


def _conditions(function: Function) -> Iterator[Expression]:
    return (block.terminator.condition for block in function.blocks if isinstance(block.terminator, Branch))


def _home(function: Function, place: Expression) -> int | None:
    """The block that `place` stands in."""
    for at, block in enumerate(function.blocks):
        if any(inner is place for top in block.expressions() for inner in walk(top)):
            return at
    return None


def _unproven(block: Block, test: Test) -> tuple[int, ...]:
    """The blocks that may come next without the test having succeeded here."""
    if isinstance(block.terminator, Branch) and test(block.terminator.condition):
        return (block.terminator.otherwise,)
    return block.successors

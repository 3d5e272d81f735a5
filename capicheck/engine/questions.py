"""What the conditions of a function ask, and which numbers decide its way."""

from __future__ import annotations

from collections import Counter

from capicheck.engine.wording import wording
from capicheck.ir import expressions as ir
from capicheck.ir.graph import Branch, Declare, Function, Return, Switch, walk
from capicheck.ir.types import Pointer, RecordType


def question(condition: ir.Expression) -> str:
    """What a condition asks, the same for a comparison and its opposite."""
    text = wording(condition)
    if isinstance(condition, ir.Binary) and condition.operator in {"!=", ">=", ">"}:
        opposite = {"!=": "==", ">=": "<", ">": "<="}[condition.operator]
        return f"{wording(condition.left)} {opposite} {wording(condition.right)}"
    return text


def questions_of(function: Function) -> tuple[frozenset[str], Counter[str]]:
    """The keys of the numbers that decide the way or are returned, and how often each question is asked."""
    keys: set[str] = set()
    questions: Counter[str] = Counter()
    copies: list[tuple[str, ir.Expression]] = []
    for block in function.blocks:
        for statement in block.statements:
            value = statement.value if isinstance(statement, Declare) else statement.expression
            if isinstance(statement, Declare) and value is not None:
                copies.append((statement.variable.key, value))
            if value is not None:
                for inner in walk(value):
                    if isinstance(inner, ir.Assignment) and isinstance(inner.target, ir.Name):
                        copies.append((inner.target.variable.key, inner.value))
                    elif (
                        isinstance(inner, ir.Index)
                        and isinstance(inner.index, ir.Name)
                        and isinstance(inner.type, Pointer | RecordType)
                    ):
                        keys.add(inner.index.variable.key)
        match block.terminator:
            case Branch(condition=deciding) | Switch(value=deciding):
                pass
            case Return(value=deciding) if deciding is not None:
                pass
            case _:
                continue
        for inner in walk(deciding):
            if isinstance(inner, ir.Name):
                keys.add(inner.variable.key)
        if isinstance(block.terminator, Branch):
            questions[question(deciding)] += 1
            if isinstance(deciding, ir.Binary):
                questions.update(
                    wording(side) for side in (deciding.left, deciding.right) if isinstance(side, ir.Binary)
                )
    changed = True
    while changed:
        changed = False
        for key, value in copies:
            if key in keys:
                for inner in walk(value):
                    if isinstance(inner, ir.Name) and inner.variable.key not in keys:
                        keys.add(inner.variable.key)
                        changed = True
    return frozenset(keys), questions

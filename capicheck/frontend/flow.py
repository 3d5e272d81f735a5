"""Building a control-flow graph while statements are read in order."""

from __future__ import annotations

from capicheck.ir.expressions import Expression, FunctionName, Integer, Member, Name, Storage, String, Variable
from capicheck.ir.graph import (
    Block,
    Branch,
    Case,
    Evaluate,
    IndirectJump,
    Jump,
    Return,
    Statement,
    Stop,
    Switch,
    Terminator,
    successors,
)
from capicheck.ir.source import Span
from capicheck.ir.types import Type


class Flow:
    """The graph under construction, and the block that is being written."""

    def __init__(self) -> None:
        """An empty graph: its entry block, which is being written."""
        self._statements: list[list[Statement]] = [[]]
        self._terminators: list[Terminator | None] = [None]
        self._current = 0
        self.locals: list[Variable] = []
        """Local variables and temporaries so far."""

    def block(self) -> int:
        """A new empty block that nothing leads to yet."""
        self._statements.append([])
        self._terminators.append(None)
        return len(self._statements) - 1

    def start(self, block: int) -> None:
        """Go on writing at `block`; the current one falls through into it where it has no end yet."""
        self.end(Jump(block))
        self._current = block

    def resume(self, block: int) -> None:
        """Go on writing at `block` without a way from the current one."""
        self._current = block

    def end(self, terminator: Terminator) -> None:
        """End the current block, unless it has ended already: what follows an end is unreachable."""
        if self._terminators[self._current] is None:
            self._terminators[self._current] = terminator

    def leave(self, terminator: Terminator) -> None:
        """End the current block and go on in one that only a label can reach."""
        self.end(terminator)
        self._current = self.block()

    def add(self, statement: Statement) -> None:
        """Append `statement` to the current block."""
        if self._terminators[self._current] is None:
            self._statements[self._current].append(statement)

    def evaluate(self, expression: Expression) -> None:
        """Append the evaluation of `expression`, unless it can have no effect."""
        inner = expression
        while isinstance(inner, Member):
            inner = inner.base
        if not isinstance(inner, Name | Integer | String | FunctionName):
            self.add(Evaluate(expression))

    def temporary(self, type_: Type, span: Span) -> Variable:
        """A new temporary of type `type_`."""
        name = f"%{len(self.locals)}"
        variable = Variable(name, type_, Storage.TEMPORARY, span, f"{name}@{span.file}:{span.start}")
        self.locals.append(variable)
        return variable

    def blocks(self, end: Span) -> tuple[Block, ...]:
        """The finished graph without unreachable blocks; `end` is the closing brace that the last block runs into."""
        self.end(Return(None, end))
        terminators = [terminator or Return(None, end) for terminator in self._terminators]
        reached, pending = {0}, [0]
        while pending:
            for successor in successors(terminators[pending.pop()]):
                if successor not in reached:
                    reached.add(successor)
                    pending.append(successor)
        number = {old: new for new, old in enumerate(sorted(reached))}
        return tuple(Block(tuple(self._statements[at]), _renumbered(terminators[at], number)) for at in number)


def _renumbered(terminator: Terminator, number: dict[int, int]) -> Terminator:
    match terminator:
        case Jump(target):
            return Jump(number[target])
        case Branch(condition, then, otherwise):
            return Branch(condition, number[then], number[otherwise])
        case Switch(value, cases, default):
            return Switch(value, tuple(Case(c.low, c.high, number[c.target]) for c in cases), number[default])
        case IndirectJump(address, targets):
            return IndirectJump(address, tuple(number[target] for target in targets))
        case Return() | Stop():
            return terminator

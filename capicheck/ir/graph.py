"""Functions as control-flow graphs."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.frozen import frozen
from capicheck.ir.expressions import Call, Expression, Variable, children
from capicheck.ir.source import Span
from capicheck.ir.types import FunctionType, Type


@frozen(eq=False)
class Evaluate:
    """An expression evaluated for its effects (assignments are expressions)."""

    expression: Expression


@frozen(eq=False)
class Declare:
    """A local variable comes to life, with its initial value where it has one."""

    variable: Variable
    value: Expression | None
    span: Span


Statement = Evaluate | Declare


@frozen(eq=False)
class Jump:
    """Goes on at block `target`."""

    target: int


@frozen(eq=False)
class Branch:
    """Goes on at `then` where `condition` is not zero, else at `otherwise`.  `condition` holds no `!`, `&&` or `||`."""

    condition: Expression
    then: int
    otherwise: int


@frozen(eq=False)
class Case:
    """`case low ... high:` of a switch; None where the value is not a known constant."""

    low: int | None
    high: int | None
    target: int


@frozen(eq=False)
class Switch:
    """A `switch`; `default` is where it goes on when no case fits."""

    value: Expression
    cases: tuple[Case, ...]
    default: int


@frozen(eq=False)
class Return:
    """Leaves the function.  `span` covers `return …`, or the closing brace where the function runs off its end."""

    value: Expression | None
    span: Span


@frozen(eq=False)
class Stop:
    """Never goes on: after a call that does not return."""


@frozen(eq=False)
class IndirectJump:
    """`goto *address`: goes on at any of `targets`."""

    address: Expression
    targets: tuple[int, ...]


Terminator = Jump | Branch | Switch | Return | Stop | IndirectJump


@frozen(eq=False)
class Block:
    """Statements without a jump among them, and how they end."""

    statements: tuple[Statement, ...]
    terminator: Terminator

    @property
    def successors(self) -> tuple[int, ...]:
        """The blocks that may come next."""
        return successors(self.terminator)

    def expressions(self) -> Iterator[Expression]:
        """The top-level expressions of the block in the order of evaluation, the terminator's last."""
        for statement in self.statements:
            match statement:
                case Evaluate(expression=expression):
                    yield expression
                case Declare(value=value) if value is not None:
                    yield value
        match self.terminator:
            case Branch(condition=condition):
                yield condition
            case Switch(value=value):
                yield value
            case Return(value=value) if value is not None:
                yield value
            case IndirectJump(address=address):
                yield address


def successors(terminator: Terminator) -> tuple[int, ...]:
    """The blocks to which `terminator` leads."""
    match terminator:
        case Jump(target=target):
            return (target,)
        case Branch(then=then, otherwise=otherwise):
            return (then, otherwise)
        case Switch(cases=cases, default=default):
            return (*(case.target for case in cases), default)
        case IndirectJump(targets=targets):
            return targets
    return ()


def walk(expression: Expression) -> Iterator[Expression]:
    """`expression` and everything in it, inner ones after the ones that hold them."""
    pending = [expression]
    while pending:
        current = pending.pop()
        yield current
        if inner := children(current):
            pending.extend(reversed(inner))


@frozen
class Parameter:
    """A parameter as the declarations of its function tell of it."""

    names: tuple[str, ...]
    """What they call it, the one at hand first; empty where none gives it a name."""
    type: Type
    annotations: tuple[str, ...] = ()
    """Those of earlier declarations included."""


@frozen(eq=False)
class Function:
    """A function with a body.  Block 0 is the entry; blocks nothing leads to are left out."""

    name: str
    type: FunctionType
    parameters: tuple[Variable, ...]
    locals: tuple[Variable, ...]
    """Local variables and temporaries, static ones included."""
    blocks: tuple[Block, ...]
    """Empty where nothing in the function concerns an object: it was read, and there is nothing to say."""
    span: Span
    """The whole definition."""
    name_span: Span
    static: bool
    inline: bool = False
    annotations: tuple[str, ...] = ()
    """What `__attribute__((annotate("…")))` says, here and in earlier declarations."""
    signature: tuple[Parameter, ...] = ()
    """Its parameters, also where the body was passed over."""
    mentions: frozenset[str] = frozenset()
    """The functions that it calls or whose address it takes, and the variables with static storage that it uses."""
    method_of: str = ""
    """The C++ class that this is a member of."""

    def expressions(self) -> Iterator[Expression]:
        """Every expression of the body with everything in it, block by block."""
        for block in self.blocks:
            for expression in block.expressions():
                yield from walk(expression)

    def calls(self) -> Iterator[Call]:
        """Every call of the body, block by block."""
        for expression in self.expressions():
            if isinstance(expression, Call):
                yield expression

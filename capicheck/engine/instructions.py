"""What the engine executes: a function's expressions taken apart, one effect at a time.

An operand is a variable or a register: both are numbered alike, and a register is a variable without a name.
"""

from __future__ import annotations

from collections.abc import Mapping

from capicheck.domain.values import Variable
from capicheck.engine.ways import Ways
from capicheck.frozen import frozen
from capicheck.ir.expressions import Call
from capicheck.ir.graph import Function
from capicheck.ir.source import Span

Operand = Variable


class Holds:
    """What kind of value lies somewhere."""

    NUMBER = 0
    POINTER = 1
    OBJECT = 2


@frozen(eq=False)
class Access:
    """A place as the code names it: within `base` itself, or where the value of `base` points to (`behind`).

    An `int` in `path` is the operand that an array is indexed with.
    """

    base: Operand
    behind: bool
    path: tuple[str | int, ...]
    holds: int
    text: str
    """As the code writes it."""
    record: str = ""
    """The structure whose field it is, empty where it is none."""
    of_object: bool = False
    """Whether it is a field of a Python object."""


@frozen(eq=False)
class Read:
    """`target` becomes what lies at `access`."""

    target: Operand
    access: Access
    span: Span


@frozen(eq=False)
class Write:
    """What `source` holds is put at `access`; an unknown value where it is None."""

    access: Access
    source: Operand | None
    span: Span


@frozen(eq=False)
class Locate:
    """`target` becomes the address of `access`."""

    target: Operand
    access: Access


@frozen(eq=False)
class Fixed:
    """`target` becomes the object with static storage that is the variable `variable`."""

    target: Operand
    variable: Variable
    name: str
    immortal: bool
    foreign: bool
    """Whether it is the interpreter's."""


@frozen(eq=False)
class Number:
    """`target` becomes a number; an unknown one where it is None."""

    target: Operand
    value: int | None


@frozen(eq=False)
class Compute:
    """`target` becomes `left operator right`, which has no effect."""

    target: Operand
    operator: str
    left: Operand
    right: Operand


@frozen(eq=False)
class Lose:
    """The operands go where the engine does not look, and `target` comes from there."""

    target: Operand
    operands: tuple[Operand, ...]
    holds: int


@frozen(eq=False)
class Invoke:
    """A call; `target` becomes what it returns."""

    target: Operand
    call: Call
    name: str
    """What is called, as messages say it."""
    arguments: tuple[Operand, ...]
    ways: Ways
    holds: int
    used: bool
    """Whether anything looks at the result."""
    repeated: bool
    """Whether the function calls this more than once."""
    converters: Mapping[int, Ways]
    """What the functions among the arguments do that a format calls, by their position."""
    checked: str = ""
    """The question to which the answer is yes for what the call returns; empty where the function does not ask it."""


@frozen(eq=False)
class Declared:
    """A variable with braces for an initial value: what they do not name is zero."""

    variable: Variable


Instruction = Read | Write | Locate | Fixed | Number | Compute | Lose | Invoke | Declared


@frozen(eq=False)
class Goto:
    """Goes on at `targets`, any of them."""

    targets: tuple[int, ...]


@frozen(eq=False)
class Test:
    """Goes on at `then` where `left operator right`, else at `otherwise`.  `right` None is zero."""

    operator: str
    left: Operand
    right: Operand | None
    then: int
    otherwise: int
    span: Span
    text: str
    repeated: bool
    """Whether the function asks the same more than once."""
    pointer: bool = False
    """Whether it asks whether a pointer is NULL; `text` is that pointer."""


@frozen(eq=False)
class Select:
    """Goes on by the value of `operand`: number (None where unknown) to node."""

    operand: Operand
    cases: tuple[tuple[int | None, int], ...]
    default: int


@frozen(eq=False)
class Leave:
    """Returns `operand`, or nothing."""

    operand: Operand | None
    span: Span


@frozen(eq=False)
class Halt:
    """Never goes on."""


Exit = Goto | Test | Select | Leave | Halt


@frozen(eq=False)
class Node:
    """Instructions of which only the last may split the way, and how they end."""

    instructions: tuple[Instruction, ...]
    exit: Exit
    live: frozenset[Variable]
    """What is read from here on, before it is written."""
    touched: frozenset[str]
    """The fields that are named from here on."""


@frozen(eq=False)
class Code:
    """A function as the engine executes it.  Node 0 is the entry."""

    function: Function
    nodes: tuple[Node, ...]
    order: tuple[int, ...]
    """The position of each node in reverse post-order."""
    parameters: tuple[Variable, ...]
    holds: tuple[int, ...]
    """What each parameter holds (`Holds`)."""
    names: dict[Variable, str]
    numbers: frozenset[Variable]
    """Variables of arithmetic types that are computed with."""
    exposed: frozenset[Variable]
    """Variables whose address is taken, arrays and structures among them."""
    emptied: frozenset[Variable]
    """Arrays, and pointers to such, whose elements the function releases wherever they are."""
    outputs: frozenset[Variable]
    """Variables with static storage."""

"""Expression trees.

`&&`, `||`, `?:`, the comma and statement expressions inside functions are control flow, not expressions: the front end
turns them into blocks and temporaries (`Storage.TEMPORARY`).  They stay trees only in initialisers of globals.
Implicit conversions, parentheses and casts between pointer types leave no node; `type` is the type as written, before
such a cast is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from operator import attrgetter
from typing import Any

from capicheck.frozen import frozen
from capicheck.ir.source import Span
from capicheck.ir.types import Type


class Storage(Enum):
    """Where a variable lives."""

    LOCAL = "local"
    PARAMETER = "parameter"
    STATIC_LOCAL = "static local"
    STATIC = "static"
    GLOBAL = "global"
    EXTERN = "extern"
    TEMPORARY = "temporary"


@frozen(eq=False)
class Variable:
    """A variable; two are the same where they are the same object, or `key` is equal across units."""

    name: str
    type: Type
    storage: Storage
    span: Span
    key: str
    """Unique in the unit: the name for globals, with the namespaces and classes it is in; name@offset for locals."""
    typedef: str = ""
    """The name the type was written with, where it was a typedef."""
    annotations: tuple[str, ...] = ()
    constant: bool = False
    """Declared const at the top level: `int *const p`, not `const int *p`."""
    thread_local: bool = False
    """Declared `_Thread_local`, `__thread` or `thread_local`: one per thread."""

    @property
    def qualified_name(self) -> str:
        """Its name, with the namespaces and classes that a global of C++ is in."""
        return self.key.partition("@")[0]


@frozen(eq=False)
class Name:
    """A use of a variable."""

    variable: Variable
    span: Span

    @property
    def type(self) -> Type:
        """The variable's type."""
        return self.variable.type


@frozen(eq=False)
class FunctionName:
    """A use of a function's name: as a callee, or its address."""

    name: str
    type: Type
    span: Span


@frozen(eq=False)
class Integer:
    """An integer, character or enumeration constant, or an expression of such that was folded.

    `name` is the enumerator or object-like macro it was written as, if any.  `value` is None where unknown.
    """

    value: int | None
    type: Type
    span: Span
    name: str = ""


@frozen(eq=False)
class Float:
    """A floating constant."""

    type: Type
    span: Span


@frozen(eq=False)
class String:
    """A string literal: what it denotes, after escapes and concatenation."""

    value: str
    type: Type
    span: Span


@frozen(eq=False)
class Member:
    """`base.field` or `base->field` (`arrow`).  `record` is the record's name, empty where unknown."""

    base: Expression
    field: str
    arrow: bool
    record: str
    type: Type
    span: Span


@frozen(eq=False)
class Index:
    """`base[index]`."""

    base: Expression
    index: Expression
    type: Type
    span: Span


@frozen(eq=False)
class Dereference:
    """`*operand`."""

    operand: Expression
    type: Type
    span: Span


@frozen(eq=False)
class AddressOf:
    """`&operand`."""

    operand: Expression
    type: Type
    span: Span


@frozen(eq=False)
class Call:
    """A call.  Macros of the C API that are calls in our dialect appear here by their own name."""

    callee: Expression
    arguments: tuple[Expression, ...]
    type: Type
    span: Span

    @property
    def name(self) -> str:
        """The called function's name; empty for a call through a pointer."""
        return self.callee.name if isinstance(self.callee, FunctionName) else ""


@frozen(eq=False)
class Unary:
    """`operator` is one of `! ~ - + ++ -- post++ post--` or `sizeof`-like keywords that were not folded."""

    operator: str
    operand: Expression
    type: Type
    span: Span


@frozen(eq=False)
class Binary:
    """Arithmetic, comparison and bit operators (never an assignment)."""

    operator: str
    left: Expression
    right: Expression
    type: Type
    span: Span


@frozen(eq=False)
class Assignment:
    """`target operator value`; `operator` is `=` or a compound one such as `+=`."""

    operator: str
    target: Expression
    value: Expression
    type: Type
    span: Span


@frozen(eq=False)
class Cast:
    """An explicit conversion to or from something that is not a pointer (casts between pointers leave no node)."""

    operand: Expression
    type: Type
    span: Span


@frozen(eq=False)
class InitialiserItem:
    """One value of a brace initialiser.  `field` or `index` says where it goes, for positional values too."""

    value: Expression
    field: str = ""
    index: int | None = None


@frozen(eq=False)
class Initialiser:
    """A brace initialiser or a compound literal, of the record or array `type`."""

    items: tuple[InitialiserItem, ...]
    type: Type
    span: Span

    def field(self, name: str) -> Expression | None:
        """The value given to field `name`, or None where it is left to be zero."""
        for item in reversed(self.items):
            if item.field == name:
                return item.value
        return None


@frozen(eq=False)
class Conditional:
    """`condition ? then : otherwise`, in initialisers of globals only."""

    condition: Expression
    then: Expression
    otherwise: Expression
    type: Type
    span: Span


@frozen(eq=False)
class Opaque:
    """An expression that the front end does not model (a C++ `new`, `va_arg`, a lambda …), with what it contains."""

    operands: tuple[Expression, ...]
    type: Type
    span: Span


Expression = (
    Name
    | FunctionName
    | Integer
    | Float
    | String
    | Member
    | Index
    | Dereference
    | AddressOf
    | Call
    | Unary
    | Binary
    | Assignment
    | Cast
    | Initialiser
    | Conditional
    | Opaque
)


def children(expression: Expression) -> tuple[Expression, ...]:
    """The direct sub-expressions of `expression`, in the order in which they stand."""
    return _CHILDREN[expression.__class__](expression)


def _none(_: Any) -> tuple[Expression, ...]:  # noqa: ANN401 - any of the classes
    return ()


_CHILDREN: Mapping[type, Callable[[Any], tuple[Expression, ...]]] = {
    Name: _none,
    FunctionName: _none,
    Integer: _none,
    Float: _none,
    String: _none,
    Member: lambda it: (it.base,),
    Index: attrgetter("base", "index"),
    Dereference: lambda it: (it.operand,),
    AddressOf: lambda it: (it.operand,),
    Call: lambda it: (it.callee, *it.arguments),
    Unary: lambda it: (it.operand,),
    Binary: attrgetter("left", "right"),
    Assignment: attrgetter("target", "value"),
    Cast: lambda it: (it.operand,),
    Initialiser: lambda it: tuple(item.value for item in it.items),
    Conditional: attrgetter("condition", "then", "otherwise"),
    Opaque: attrgetter("operands"),
}
"""What gives the sub-expressions of each class; asked for every expression, so that a `match` of them would be slow."""

"""What is known of one type: its slots, flags, bases and instance structure."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from capicheck.facts.initialisers import function_name, integer, plain
from capicheck.facts.slots import HAVE_GC
from capicheck.frozen import frozen
from capicheck.ir.expressions import Binary, Expression, Integer, Variable
from capicheck.ir.source import Span
from capicheck.ir.unit import Unit


class Kind(Enum):
    """How a type comes to be."""

    STATIC = "a static PyTypeObject"
    HEAP = "made at run time from a PyType_Spec"


class BaseKind(Enum):
    """What is known of a base type."""

    BUILTIN = "a type of the interpreter"
    PROJECT = "a type that the program defines"
    UNKNOWN = "not known"


@frozen
class Base:
    """A base type: `name` is the C name of the built-in type, or the `key` of the program's own definition."""

    kind: BaseKind
    name: str = ""


@frozen
class Flags:
    """Type flags: `bits` are certainly set; `whole` says that no others are."""

    bits: int
    whole: bool

    def has(self, flag: int) -> bool | None:
        """Whether `flag` is set; None where that cannot be told."""
        if self.bits & flag:
            return True
        return False if self.whole else None

    @classmethod
    def read(cls, expression: Expression | None) -> Flags:
        """The flags that `expression`, usually an `|` of constants, sets."""
        if expression is None:
            return cls(0, whole=True)
        value = plain(expression)
        if isinstance(value, Binary) and value.operator == "|":
            return cls.read(value.left) | cls.read(value.right)
        number = integer(value)
        return cls(0, whole=False) if number is None else cls(number, whole=True)

    def __or__(self, other: Flags) -> Flags:
        return Flags(self.bits | other.bits, self.whole and other.whole)


@frozen(eq=False)
class TypeDefinition:
    """A type that the program defines.

    `variable` is its `PyTypeObject` or its `PyType_Spec`; `name` the Python name, empty where unknown.  `slots` has
    what each slot is given, by its `tp_*` name, NULLs left out; `complete` is false where some slots could not be
    read.  `bases` is empty for a plain subtype of `object`.  `instance` is the structure whose size its instances
    are said to have, empty where that is not told; `basicsize` the size itself and
    `itemsize` that of an item, None where it cannot be read.
    """

    kind: Kind
    unit: Unit
    variable: Variable
    name: str
    flags: Flags
    slots: Mapping[str, Expression]
    bases: tuple[Base, ...]
    instance: str
    complete: bool = True
    basicsize: int | None = None
    itemsize: int | None = 0

    @property
    def key(self) -> str:
        """Identifies the definition within the program."""
        return definition_key(self.variable)

    @property
    def span(self) -> Span:
        """The name of the variable that defines it."""
        return self.variable.span

    @property
    def label(self) -> str:
        """What to call it in a message: the Python name, else the C variable's."""
        return self.name or self.variable.name

    @property
    def declares_gc(self) -> bool | None:
        """Whether its own flags ask for garbage collection; None where they cannot be read."""
        return self.flags.has(HAVE_GC)

    def function(self, slot: str) -> str:
        """The function in `slot`; empty where there is none, or where it is no plain function."""
        return function_name(self.slots.get(slot))


def definition_key(variable: Variable) -> str:
    """What identifies `variable` in the program: where it is defined."""
    return f"{variable.span.file}:{variable.span.start}:{variable.name}"


def sizeof(expression: Expression | None) -> str:
    """The type in `sizeof(type)`; empty where `expression` is something else."""
    value = plain(expression) if expression is not None else None
    name = value.name if isinstance(value, Integer) else ""
    if not (name.startswith("sizeof(") and name.endswith(")")):
        return ""
    return name[7:-1].removeprefix("struct ").strip()

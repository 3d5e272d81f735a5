"""C types, as far as an audit of the C API asks about them.  Qualifiers are dropped."""

from __future__ import annotations

from dataclasses import field

from capicheck.frozen import frozen
from capicheck.ir.source import Span


@frozen
class Void:
    """`void`."""


@frozen
class Unknown:
    """A type that the front end could not learn: it is compatible with everything."""


@frozen
class Number:
    """An arithmetic or enumeration type.  `size` is in bytes; `name` is the canonical C spelling (`unsigned long`)."""

    name: str
    size: int
    signed: bool = True
    floating: bool = False


@frozen
class RecordType:
    """A structure or union, by the name under which `Unit.records` lists it."""

    name: str


@frozen
class Pointer:
    """A pointer to `target`."""

    target: Type


@frozen
class Array:
    """An array; `count` is None where it has no (known) constant size."""

    element: Type
    count: int | None


@frozen
class FunctionType:
    """A function's type.  `parameters` is empty and `prototyped` false for `int f()`."""

    result: Type
    parameters: tuple[Type, ...]
    variadic: bool = False
    prototyped: bool = True


Type = Void | Unknown | Number | RecordType | Pointer | Array | FunctionType


@frozen
class Field:
    """A member of a record.  An anonymous inner record's field has an empty name."""

    name: str
    type: Type
    span: Span
    typedef: str = ""
    """The name the type was written with, where it was a typedef (`PyObject`, `destructor`)."""


@frozen
class Record:
    """A structure or union definition.  `name` is its typedef's name, else its tag; `tag` may be empty."""

    name: str
    tag: str
    fields: tuple[Field, ...]
    span: Span
    union: bool = False
    size: int | None = None
    """In bytes on the reading's platform (LP64); None where it could not be laid out."""
    bases: tuple[str, ...] = ()
    """C++ base classes, by record name."""
    project: bool = True
    """Whether the project's own files define it, not the C API or a library."""
    spelled: dict[str, int] = field(default_factory=dict, hash=False, compare=False, repr=False)
    """Index into `fields` by name."""

    def field(self, name: str) -> Field | None:
        """The field called `name`, or None."""
        at = self.spelled.get(name)
        return None if at is None else self.fields[at]

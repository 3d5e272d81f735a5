"""What format strings of the C API consist of."""

from __future__ import annotations

from enum import StrEnum

from capicheck.frozen import frozen


class Use(StrEnum):
    """What is done with an argument."""

    READ = "read"
    """A number, or what a pointer points to, is read."""
    OBJECT = "object"
    """An object is read, and remains the caller's."""
    STOLEN = "stolen"
    """An object whose reference is taken, whether the call succeeds or not."""
    WRITTEN = "written"
    """The C variable that it points to is written."""
    INSIDE = "inside"
    """The pointer that it points to receives an address inside an object of the arguments that are parsed."""
    BORROWED = "borrowed"
    """The pointer that it points to receives an object of the arguments that are parsed, without a reference."""
    BUFFER = "buffer"
    """The Py_buffer that it points to is filled, and has to be released where the call succeeds."""
    MEMORY = "memory"
    """The pointer that it points to receives memory for PyMem_Free where the call succeeds and it held NULL."""
    CONVERTER = "converter"
    """A function that is called with an object and the next argument, or with the next argument for an object."""
    CONVERTED = "converted"
    """What the converter before it makes of it."""


@frozen
class FormatArgument:
    """One argument that a unit consumes."""

    type: str
    """Its C type, after the promotions of variadic arguments."""
    use: Use
    nullable: bool = False
    """Whether NULL is understood."""


@frozen
class Unit:
    """One unit of a format, or one conversion of a text."""

    text: str
    offset: int
    """Where it starts in the format."""
    arguments: tuple[FormatArgument, ...]
    depth: int = 0
    """How many parentheses, brackets and braces it stands in."""
    optional: bool = False
    """Whether it may find nothing to parse, and then leaves its arguments as they are."""
    keyword_only: bool = False

    @property
    def has_length(self) -> bool:
        """Whether it has a length of type Py_ssize_t, which up to 3.12 takes PY_SSIZE_T_CLEAN."""
        return self.text.endswith("#") and len(self.text) > 1


@frozen
class FormatMistake:
    """What is wrong with a format, as the end of a sentence that begins with the format."""

    offset: int
    message: str


@frozen
class Format:
    """A format string, taken apart."""

    units: tuple[Unit, ...]
    mistakes: tuple[FormatMistake, ...] = ()
    """Where there are any, the units after the first one may not be what CPython sees."""
    function: str = ""
    """The name after `:`, for error messages."""

    @property
    def arguments(self) -> tuple[FormatArgument, ...]:
        """All that the units consume, in order."""
        return tuple(argument for unit in self.units for argument in unit.arguments)

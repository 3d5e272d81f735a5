"""What a unit's missing headers would have declared, as far as it had to be invented."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from capicheck.frontend.typemap import CONVERTIBLE, WILDCARD

PRELUDE = "/capicheck/prelude.h"
"""The virtual file that holds the invented declarations."""
EMPTY_HEADERS = "/capicheck/missing/"
"""The virtual folder of headers that nobody has."""

_FIRST_NUMBER = 7001
_TRUTHS = {"TRUE": " 1", "FALSE": " 0"}
"""What every header that defines them gives these names, by what follows them in their definition."""


class Shape(Enum):
    """What an invented type is."""

    STRUCTURE = "typedef struct {0}__s {{ long __cx; }} {0};"
    NUMBER = "typedef long {0};"
    POINTER = "typedef struct {0}__s {{ long __cx; }} *{0};"
    STRUCTURE_OF_THAT_TAG = "typedef struct {0} {0};"
    UNION_OF_THAT_TAG = "typedef union {0} {0};"


@dataclass(eq=False, repr=False)
class Inventions:
    """The names invented so far for one unit.

    Values and functions are wildcards: libclang gives a name of unknown type whatever type its surroundings need.
    """

    headers: dict[str, None] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    """By name, the file in which it was first missed."""
    functions: dict[str, None] = field(default_factory=dict)
    types: dict[str, Shape] = field(default_factory=dict)
    macros: dict[str, str] = field(default_factory=dict)
    """By name, what follows it in its definition."""
    records: dict[str, str] = field(default_factory=dict)
    """Tags of structures and unions that code needs whole, with the keyword."""
    refused: set[str] = field(default_factory=set)
    """Names that must not be declared: the unit does so itself, in another way."""
    settled: set[str] = field(default_factory=set)
    """Values that look like types."""

    def prelude(self, defined: Collection[str] = ()) -> str:
        """The text to be read before the file, without the macros `defined` by its flags."""
        lines = [
            f"struct {WILDCARD} {{ int x; }}; extern struct {WILDCARD} *capi_u;",
            "typedef __typeof__(capi_u->nm) capi_any;",
            *(f"#define {name}{body}" for name, body in self.macros.items()),
            *(f"{keyword} {tag} {{ long __cx; }};" for tag, keyword in self.records.items()),
            *(shape.value.format(name) for name, shape in self.types.items()),
            *(f"extern capi_any {name};" for name in self.values if name not in defined),
            *_functions(name for name in self.functions if name not in defined),
        ]
        return "\n".join(lines) + "\n"

    @property
    def any(self) -> bool:
        """Whether there is anything to declare."""
        return bool(self.values or self.functions or self.types or self.macros or self.records)

    @property
    def state(self) -> tuple[object, ...]:
        """A value that differs when anything was invented, changed or refused."""
        tables = (self.headers, self.values, self.functions, self.macros, self.records, self.refused)
        return (tuple(self.types.items()), *(len(table) for table in tables))

    def value(self, name: str, file: str) -> None:
        """Invent a value that was missed in `file`."""
        if name in _TRUTHS:
            self.macro(name, _TRUTHS[name])
        elif self._is_free(name):
            self.values.setdefault(name, file)

    def function(self, name: str) -> None:
        """Invent a function."""
        if self._is_free(name):
            self.functions[name] = None

    def type(self, name: str) -> None:
        """Invent a type: a structure until something else is asked of it."""
        if name not in self.refused and name not in self.macros and name not in self.settled:
            self.values.pop(name, None)
            self.functions.pop(name, None)
            self.types.setdefault(name, Shape.STRUCTURE)

    def no_type(self, name: str, file: str) -> None:
        """Make a type a value that was missed in `file`, for good."""
        if self.types.pop(name, None):
            self.values[name] = file
            self.settled.add(name)

    def tagged(self, name: str, keyword: str) -> None:
        """Make the tag `name` a type's name as well."""
        tagged = {"struct": Shape.STRUCTURE_OF_THAT_TAG, "union": Shape.UNION_OF_THAT_TAG}
        if self._is_free(name):
            self.types[name] = tagged.get(keyword, Shape.NUMBER)

    def macro(self, name: str, body: str = "") -> None:
        """Invent a macro in place of whatever the name was taken for; `body` is what follows it in its definition."""
        if name not in self.refused:
            self.types.pop(name, None)
            self.values.pop(name, None)
            self.functions.pop(name, None)
            self.macros.setdefault(name, body)

    def number(self, name: str) -> None:
        """Make a value a number that no other is."""
        if name in self.values:
            self.macro(name, f" {_FIRST_NUMBER + len(self.macros)}")

    def record(self, tag: str, keyword: str) -> None:
        """Invent the contents of a structure or union."""
        if tag not in self.refused:
            self.records[tag] = keyword

    def refuse(self, name: str) -> None:
        """Take back what was invented for `name`, for good."""
        tables: tuple[dict[str, Any], ...] = (self.values, self.functions, self.types, self.records)
        if any(name in table for table in tables):
            for table in tables:
                table.pop(name, None)
            self.refused.add(name)

    def _is_free(self, name: str) -> bool:
        return name not in self.refused and name not in self.types and name not in self.macros


def _functions(names: Iterable[str]) -> Iterator[str]:
    """Declarations of functions that take anything.

    A call with an argument too many is an error in C++, and the statement around it lost: there they are templates, and
    their result is what can be made anything.
    """
    known = tuple(names)
    if known:
        yield "#ifdef __cplusplus"
        yield f"struct {CONVERTIBLE} {{ template <class T> operator T() const; }};"
        yield from (f"template <class... A> {CONVERTIBLE} {name}(A &&...);" for name in known)
        yield "#else"
        yield from (f"capi_any {name}();" for name in known)
        yield "#endif"

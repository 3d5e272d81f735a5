"""Values and the places that hold them.

A value is a symbol (a positive `int`: something unknown, the same wherever it occurs), a known number, or the address
of a place.  What is known of a symbol is kept apart, in the state.
"""

from __future__ import annotations

from typing import NamedTuple

Symbol = int
"""Something unknown, numbered from 1 within the exploration of one function."""
Variable = int
"""A variable, numbered from -1 downwards; below `REGISTERS` a register, below `GLOBALS` what outlives the function."""
REGISTERS = -500_000
GLOBALS = -1_000_000


class Place(NamedTuple):
    """Where a value lies.

    `base` is a variable (negative), whose own storage it is, or a symbol (positive), which points there.  `path` names
    the field or element within: `state.name`, `items[2]`, empty for all of it.
    """

    base: int
    path: str = ""

    @property
    def name(self) -> str:
        """The field that it is, or is an element of; empty for a whole variable and for what a pointer points to."""
        return self.path.rpartition(".")[2].partition("[")[0]

    def inner(self, path: str) -> Place:
        """The place that lies at `path` within this one."""
        if not path:
            return self
        joined = path if not self.path or path.startswith("[") else f".{path}"
        return Place(self.base, self.path + joined)


class Constant(NamedTuple):
    """A known number; 0 is NULL as well."""

    number: int


class Address(NamedTuple):
    """The address of a place; never NULL."""

    place: Place


Value = Symbol | Constant | Address

NULL = Constant(0)

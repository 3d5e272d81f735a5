"""What goes wrong on a path, with the story that leads there."""

from __future__ import annotations

from enum import Enum

from capicheck.findings.finding import Standing
from capicheck.frozen import frozen
from capicheck.ir.graph import Function
from capicheck.ir.source import Span


class Kind(Enum):
    """What goes wrong with an object."""

    LEAKED = "owned when the function ends"
    DROPPED = "handed to a call that does not take it over, or to nobody, with no other way to reach it"
    OVERWRITTEN = "owned through what is assigned over"
    FIELD_OVERWRITTEN = "put in a field that may hold another"
    OVER_RELEASED = "released without a reference"
    USED_AFTER_RELEASE = "used after its last reference was given up"
    RETURNED_BORROWED = "returned without the reference that the caller is owed"
    LENT_OR_NEW = "returned borrowed, where other paths return a new reference"
    STOLEN_BORROWED = "handed to what steals it without a reference"
    KEPT_BORROWED = "stored where a reference is owned, without one"
    UNSAFE_BORROW = "used after a call that may have released it"
    RELEASED_IN_PLACE = "released while a field still points to it"


@frozen
class Step:
    """One sentence of a story, where it happens, and how things stand from then on."""

    span: Span
    sentence: str
    standings: tuple[Standing, ...] = ()


@frozen
class Mishap:
    """Something that goes wrong with one object of `function` at `span`.

    `name` is what the object is called, `origin` where it comes from.  `severity` is what it takes to get there,
    `doubt` how much the engine had to give up on the way.  `failed` names the call whose failure decides the way,
    `call` the one that is made wrongly.
    """

    kind: Kind
    function: Function
    span: Span
    name: str
    origin: Span
    severity: int
    doubt: int
    steps: tuple[Step, ...]
    failed: str = ""
    refused: str = ""
    """The call that steals only where it succeeds, and failed."""
    call: str = ""
    stolen_by: str = ""
    """What took the reference over before, if anything."""
    made: bool = False
    """Whether the function was given a new reference to the object."""
    released: bool = False
    """Whether it was released before."""
    immortal: bool = False
    static: bool = False
    """Whether it is a static type, or another object of the project's with static storage."""
    uncertain: bool = False
    """Whether it may well be meant so: a static type, or a reference that another function took."""

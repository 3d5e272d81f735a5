"""Contracts: what a call does to references, memory and the exception, as the list of the ways in which it can end.

A contract reads the same from outside and from inside: what a call through `allocfunc` gives its caller is what the
function in the slot owes.  Parameters are named by their position, counted from 0.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from capicheck.frozen import frozen

VARIADIC = -1
"""Stands for each argument after the named ones where the position of a parameter is asked for."""
RETURNED = -2
"""Stands for the object returned where the position of a holder is asked for."""


class ResultKind(StrEnum):
    """What is returned, or written to an out-parameter."""

    NEW = "new"
    """An object, with a reference for the caller."""
    BORROWED = "borrowed"
    """An object that something else keeps alive."""
    SAME = "same"
    """An argument, without a new reference."""
    NEW_OF = "new_of"
    """An argument, with a new reference for the caller."""
    NULL = "null"
    ADDRESS = "address"
    """A pointer, not NULL, to what is no object."""
    MEMORY = "memory"
    """An address that the caller has to free."""
    NUMBER = "number"
    UNKNOWN = "unknown"
    """A pointer, perhaps to an object, of which it is not known whose it is."""
    VALUE = "value"
    """A structure or an enumerator that says nothing of success."""
    VOID = "void"


class Numbers(NamedTuple):
    """The numbers from `lowest` to `highest`, None where there is no bound, without `but`."""

    lowest: int | None = None
    highest: int | None = None
    but: int | None = None

    def __contains__(self, number: object) -> bool:
        return (
            isinstance(number, int)
            and number != self.but
            and (self.lowest is None or self.lowest <= number)
            and (self.highest is None or number <= self.highest)
        )


ANY_NUMBER = Numbers()


@frozen
class Result:
    """What is returned, or written to an out-parameter."""

    kind: ResultKind
    of: int | None = None
    """The argument that it is (SAME, NEW_OF), that holds it (BORROWED) or that it points into (ADDRESS), if any."""
    numbers: Numbers = ANY_NUMBER
    """Of a NUMBER; a negative one of an unsigned type stands for what it is converted to."""
    family: str = ""
    """Of MEMORY: what it has to be freed with."""
    immortal: bool = False
    """Whether the object is of those whose references do not count in the version asked for."""
    nullable: bool = False
    """Whether NULL may stand in its place, with the same meaning for the exception."""
    fleeting: bool = False
    """Whether what holds a borrowed object may let it go when Python code runs."""
    shared: bool = False
    """Whether something else keeps the object alive as well."""
    made: bool = False
    """Whether the object was made for this call, and so is no singleton."""


class Raised(StrEnum):
    """What a call leaves as the current exception."""

    UNCHANGED = "unchanged"
    """None, where there was none before."""
    SET = "set"
    CLEARED = "cleared"
    MAYBE = "maybe"
    """Depends on the arguments."""


class EffectKind(StrEnum):
    """What happens to an argument."""

    STOLEN = "stolen"
    """Its reference is the callee's."""
    RELEASED = "released"
    ACQUIRED = "acquired"
    """It has one more reference, the caller's."""
    REVIVED = "revived"
    """Its memory is an object again, with one reference, the caller's."""
    RECOUNTED = "recounted"
    """Its count becomes what another argument says."""
    KEPT = "kept"
    """`by` keeps it alive: with a reference of its own or, where it is stolen as well, with the stolen one."""
    CLEARED = "cleared"
    """The pointer that it points to becomes NULL, then what was there, if anything, is released."""
    REPLACED = "replaced"
    """The pointer that it points to becomes the argument `by`, then what was there, if anything, is released."""
    EXCHANGED = "exchanged"
    """The reference in the pointer that it points to is taken, and `value` put there."""
    WRITTEN = "written"
    """`value` is put where it points to, whatever was there."""
    ALLOCATED = "allocated"
    """It holds memory of `family` that the caller has to free."""
    FREED = "freed"
    ESCAPED = "escaped"
    """What becomes of it is not known."""


@frozen
class Effect:
    """What happens to the argument at `parameter`."""

    kind: EffectKind
    parameter: int
    value: Result | None = None
    by: int | None = None
    """A position, or RETURNED; None for the interpreter."""
    family: str = ""
    kept: bool = False
    """Of a theft that was found out: whether all that is seen of it is a store without a reference."""
    through: bool = False
    """Whether it happens to the object in the pointer that the argument points to."""
    empty: bool = False
    """Of what is written to the pointer that the argument points to: whether that has to be NULL before."""


@frozen
class Outcome:
    """One way in which a call can end."""

    result: Result
    exception: Raised = Raised.UNCHANGED
    effects: tuple[Effect, ...] = ()
    needs_memory_failure: bool = False
    """Whether only a lack of memory leads here."""
    null_argument: int | None = None
    """The argument that has to be NULL for this."""
    requires: tuple[tuple[int, int], ...] = ()
    """For parameters that decide whether it ends so: the signs (`capicheck.domain.signs`) that they may have."""
    pending: bool | None = None
    """Whether an exception has to be set before the call for this, or none; None where that decides nothing."""

    def effects_on(self, parameter: int) -> tuple[Effect, ...]:
        """What happens to one argument."""
        return tuple(effect for effect in self.effects if effect.parameter == parameter)


class Gil(StrEnum):
    """What a function has to do with the global interpreter lock, or with an attached thread state."""

    NEEDED = "needed"
    NOT_NEEDED = "not needed"
    TAKEN = "taken"
    GIVEN_UP = "given up"


@frozen
class ParameterContract:
    """What may be handed over."""

    name: str
    is_object: bool = False
    nullable: bool = False
    """Whether NULL is an argument that the function understands."""
    count: int | None = None
    """Of an array: the parameter that says how many there are."""


@frozen
class FormatUse:
    """A format among the arguments."""

    kind: str
    """A `FormatKind` of `capicheck.contracts.formats`, or `printf`."""
    parameter: int


@frozen
class Contract:
    """What is known of a function."""

    name: str
    outcomes: tuple[Outcome, ...]
    """At least one where it returns."""
    parameters: tuple[ParameterContract, ...] = ()
    variadic: bool = False
    runs_code: bool = False
    """Whether arbitrary Python code may run before it returns."""
    returns: bool = True
    """False for Py_FatalError and its kind."""
    tells_exception: bool = False
    """Whether the result is NULL exactly where no exception is set."""
    swallows: bool = False
    """Whether exceptions that happen inside are lost."""
    gil: Gil = Gil.NEEDED
    format: FormatUse | None = None
    kind: str = ""
    """What the functions of the type start with that the returned object is an instance of; empty for any."""

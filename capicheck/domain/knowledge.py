"""What is known of one symbol, with the order and the merge of such knowledge."""

from __future__ import annotations

from typing import NamedTuple

from capicheck.domain import signs as s


class Trait:
    """What is true of a symbol, beside its number of references."""

    NEW = 1
    """The function was given a new reference to it."""
    LENT = 2
    """Borrowed: something else keeps it alive."""
    HELD = 4
    """It was read from a place that outlives the function, which is presumed to own a reference: that is in `owed`."""
    PARAMETER = 8
    """An argument of the function."""
    ESCAPED = 16
    """Nothing is known of its references: it is unknown whose they are, or it went where the engine does not look."""
    GONE = 32
    """The last reference that is known of was given up."""
    STOLEN = 64
    """A reference was handed to something that steals it."""
    IMMORTAL = 128
    """References to it do not count from CPython 3.12 on."""
    EXACT = 256
    """A number that is -1 where it is negative."""
    AMBIGUOUS = 512
    """The signs that tell of a failure do so only where an exception is set."""
    STATIC = 1 << 10
    """An object with static storage: a singleton or a static type."""
    FLEETING = 1 << 11
    """Borrowed from what may let go of it when Python code runs."""
    AT_RISK = 1 << 12
    """Such code may have run since."""
    NO_SINGLETON = 1 << 13
    """Returned by a function that returns a singleton otherwise."""
    RETURNED = 1 << 14
    """A singleton that a function of the project returned."""
    SINGLED = 1 << 15
    """An argument that turned out to be a certain singleton."""
    OPENED = 1 << 16
    """What lies where it points to may have been written by a function of which nothing is known."""
    UNHOMED = 1 << 17
    """No note is taken any longer of where it was read from."""
    CONTAINER_CHANGED = 1 << 18
    """What it is borrowed from was handed to such code."""
    KEPT = 1 << 19
    """It was put where the program releases what it finds, and taken no note of any longer."""
    POINTED = 1 << 20
    """A parameter points to what held it at the start."""
    TAKEN_ELSEWHERE = 1 << 21
    """Another function of the project took a reference to it, or stored it without one."""


NORMAL, ERROR, OUT_OF_MEMORY = 0, 1, 2
"""What it takes to get here: an ordinary run, the failure of a call, or a lack of memory."""

_MOST_OWED = 3
"""More references than these are not told apart, so that loops which take references come to an end."""


class Knowledge(NamedTuple):
    """What is known of a symbol at one point.

    `signs` are those it may have; `owed` the references that the function has to account for, those that places it
    stored the object in own included; `keeper` the symbol that keeps it alive, 0 for none and -1 for the caller;
    `fails` the signs that mean that the call it came from failed, and `severity` what that takes.
    """

    signs: int = s.ANY
    owed: int = 0
    traits: int = 0
    keeper: int = 0
    fails: int = 0
    severity: int = NORMAL

    def has(self, trait: int) -> bool:
        """Whether any of these traits is true of it."""
        return bool(self.traits & trait)

    def owing(self, change: int) -> Knowledge:
        """The same with `change` references more."""
        owed = self.owed + change
        if self.traits & Trait.ESCAPED:
            return self
        if abs(owed) > _MOST_OWED:
            return self.escaped()
        return Knowledge(self.signs, owed, self.traits, self.keeper, self.fails, self.severity)

    def with_traits(self, traits: int) -> Knowledge:
        """The same with more traits."""
        return Knowledge(self.signs, self.owed, self.traits | traits, self.keeper, self.fails, self.severity)

    def escaped(self) -> Knowledge:
        """The same with nothing known of its references."""
        traits = self.traits & ~_OWNERSHIP | Trait.ESCAPED
        return Knowledge(self.signs, 0, traits, 0, self.fails, self.severity)

    def single(self) -> Knowledge:
        """The same of what turned out to be a singleton: it stays alive without the references that are owed."""
        traits = self.traits & ~_OWNERSHIP | Trait.LENT | Trait.IMMORTAL
        return Knowledge(self.signs, self.owed, traits, -1)

    def with_signs(self, signs: int) -> Knowledge:
        """The same with these signs; what failure takes is forgotten once it is settled."""
        fails = self.fails & signs
        if not fails or fails == signs:
            return Knowledge(signs, self.owed, self.traits, self.keeper)
        return Knowledge(signs, self.owed, self.traits, self.keeper, fails, self.severity)

    def kept_by(self, keeper: int) -> Knowledge:
        """The same, kept alive by `keeper`."""
        return Knowledge(self.signs, self.owed, self.traits, keeper, self.fails, self.severity)

    def merge(self, other: Knowledge) -> Knowledge:
        """The most that is true in both cases.  Commutative, associative and idempotent."""
        if self == other:
            return self
        merged = Knowledge(
            self.signs | other.signs,
            self.owed,
            self.traits & other.traits & _SHARED | (self.traits | other.traits) & _SPREADING,
            self.keeper,
            self.fails | other.fails,
            max(self.severity, other.severity),
        )
        alike = self.owed == other.owed and self.keeper == other.keeper
        return merged if alike and not (self.traits ^ other.traits) & _OWNERSHIP else merged.escaped()

    def covers(self, other: Knowledge) -> bool:
        """Whether `other` says all that this says."""
        return self.merge(other) == self


_OWNERSHIP = Trait.NEW | Trait.LENT | Trait.HELD | Trait.GONE | Trait.STOLEN
_SHARED = (
    Trait.NO_SINGLETON
    | Trait.RETURNED
    | Trait.PARAMETER
    | Trait.POINTED
    | Trait.IMMORTAL
    | Trait.EXACT
    | Trait.STATIC
    | _OWNERSHIP
)
_SPREADING = (
    Trait.ESCAPED
    | Trait.AMBIGUOUS
    | Trait.TAKEN_ELSEWHERE
    | Trait.KEPT
    | Trait.FLEETING
    | Trait.AT_RISK
    | Trait.CONTAINER_CHANGED
    | Trait.OPENED
    | Trait.UNHOMED
    | Trait.SINGLED
)
UNKNOWN = Knowledge(traits=Trait.ESCAPED)
"""Of a symbol that nothing is known of."""

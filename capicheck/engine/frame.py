"""The exploration of one function: what is gathered beside the states."""

from __future__ import annotations

from dataclasses import dataclass, field

from capicheck.contracts.outcomes import Contract, ResultKind
from capicheck.domain.knowledge import Knowledge
from capicheck.domain.state import State
from capicheck.domain.values import GLOBALS, Place, Symbol, Variable
from capicheck.engine.instructions import Code, Invoke
from capicheck.engine.mishaps import Mishap
from capicheck.facts.structures import FieldKey
from capicheck.frozen import frozen
from capicheck.ir.source import Span
from capicheck.ir.types import FunctionType


@frozen
class Role:
    """What a function is to those who call it.

    `contract` is what its place in a table or its annotations say that it owes; None for a helper, of which nothing is
    said.  A `finaliser` owns what its object holds.
    """

    contract: Contract | None = None
    finaliser: bool = False
    hands_on: bool = False
    """Whether its result is only ever returned by functions that owe a new reference."""
    lone: bool = False
    """Whether its second argument is always NULL, as that of a method without arguments."""
    keeps: bool = False
    """Whether it runs any number of times for an object, which it leaves in use."""

    @property
    def owes_new(self) -> bool:
        """Whether it owes its caller a new reference."""
        return self.hands_on or (
            self.contract is not None
            and any(outcome.result.kind is ResultKind.NEW for outcome in self.contract.outcomes)
        )

    @property
    def lends(self) -> bool:
        """Whether what it returns is not the caller's."""
        return self.contract is not None and any(
            outcome.result.kind is ResultKind.BORROWED for outcome in self.contract.outcomes
        )

    @property
    def strict(self) -> bool:
        """Whether its parameters are its caller's, without a doubt."""
        return self.contract is not None


@frozen
class Birth:
    """Where a symbol comes from."""

    span: Span
    what: str
    """What to call it where it never had a name: `the result of f()`."""
    call: str = ""
    """The function that returned it, or whose success or failure it tells."""


def birth_of(instruction: Invoke) -> Birth:
    """Where what a call returns comes from."""
    return Birth(instruction.call.span, f"what `{instruction.name}()` returns", instruction.name)


@dataclass(slots=True)
class Frame:
    """The exploration of one function."""

    code: Code
    role: Role
    owned_fields: frozenset[FieldKey]
    """The fields that the program releases somewhere."""
    births: dict[Symbol, Birth] = field(default_factory=dict)
    names: dict[Symbol, str] = field(default_factory=dict)
    mishaps: dict[tuple[object, ...], Mishap] = field(default_factory=dict)
    lent: dict[tuple[object, ...], Mishap] = field(default_factory=dict)
    """Borrowed references that a helper returns: a mistake only where it returns new ones as well."""
    steals: dict[Symbol, tuple[Span, str]] = field(default_factory=dict)
    """Where a reference was stolen first that the function did not have, and by what."""
    thefts: dict[Symbol, tuple[Span, str]] = field(default_factory=dict)
    """Where a reference was stolen last, and by what."""
    stores: dict[Symbol, tuple[Span, str]] = field(default_factory=dict)
    """Where an object was last stored in memory that outlives the function, and what the code calls that."""
    homes: dict[Symbol, Place] = field(default_factory=dict)
    """Where an object was read from."""
    records: dict[Place, str] = field(default_factory=dict)
    """The structures whose fields places are."""
    plain: set[Place] = field(default_factory=set)
    """The fields of structures that are no Python objects."""
    looked: set[Symbol] = field(default_factory=set)
    """The objects whose fields the function read as they were before."""
    blind: dict[Symbol, tuple[Span, str]] = field(default_factory=dict)
    """Where an object was put in a field of the caller's object that was not looked at before."""
    releases: dict[Symbol, tuple[Span, str]] = field(default_factory=dict)
    """Where a reference was last released, and by what."""
    pointed: dict[Symbol, Symbol] = field(default_factory=dict)
    """For what a pointer held that a parameter points to: the parameter."""
    entry_signs: list[int] = field(default_factory=list)
    """The signs that each parameter may have at the start."""
    fixed: dict[Variable, Symbol] = field(default_factory=dict)
    """The symbols of objects with static storage: the same on every way."""
    counts_statics: bool = False
    """Whether the function takes references to objects with static storage, as if they were others."""
    last: Symbol = 0
    blurs: bool = False
    """Whether nobody compares an object with a singleton: the function does not, and its callers look at no summary."""

    @property
    def objects(self) -> frozenset[int]:
        """The positions of the parameters that point to anything."""
        return frozenset(at for at, holds in enumerate(self.code.holds) if holds)

    @property
    def type(self) -> FunctionType:
        """The function's type."""
        return self.code.function.type

    def symbol(self, state: State, knowledge: Knowledge, birth: Birth) -> Symbol:
        """A new symbol of which this is known."""
        self.last += 1
        self.births[self.last] = birth
        state.known[self.last] = knowledge
        return self.last

    def is_owned(self, place: Place) -> bool:
        """Whether the field at `place` is one that the program releases somewhere."""
        return FieldKey(self.records.get(place, ""), place.name) in self.owned_fields

    def origin(self, symbol: Symbol) -> int:
        """A number for where `symbol` comes from."""
        return self.births[symbol].span.start if symbol in self.births else 0

    def name(self, symbol: Symbol) -> str:
        """What messages call `symbol`."""
        name = self.names.get(symbol)
        return f"`{name}`" if name else self.births[symbol].what if symbol in self.births else "the object"


def outlives(place: Place) -> bool:
    """Whether what lies at `place` is still there when the function has returned."""
    return place.base > 0 or place.base <= GLOBALS

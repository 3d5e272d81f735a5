"""What becomes of an object round a call that takes over a reference to it on success only.

A small walk through one function's graph for one call: it knows how many references to the object the function holds,
whether the call succeeded, and the integers that later branches test.  It does not look into other functions, beyond
asking whether they release what they are given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum

from capicheck.facts.effects import Effect, Kind, effects
from capicheck.facts.initialisers import integer, plain
from capicheck.facts.places import depends_on, place
from capicheck.facts.values import Knowledge, evaluate, tested_variables
from capicheck.frozen import frozen
from capicheck.ir.expressions import Assignment, Call, Expression
from capicheck.ir.graph import Branch, Function, Return
from capicheck.ir.source import Span

_BUDGET = 5_000
"""States visited for one call; no function met so far needs a tenth of it."""


class Fate(Enum):
    """What goes wrong with the object."""

    LEAKED = "a reference is left when the call has failed"
    RELEASED = "a reference is released that the call took over"


@frozen
class Mishap:
    """What goes wrong, and where it shows: where the function ends, or the release."""

    fate: Fate
    span: Span


@frozen
class Body:
    """A function as the walk needs it: the effects of each block, and the integers that its branches test."""

    function: Function
    effects: tuple[tuple[Effect, ...], ...]
    tested: frozenset[str]

    @classmethod
    def of(cls, function: Function) -> Body:
        """Read `function`."""
        return cls(function, tuple(effects(block) for block in function.blocks), tested_variables(function))


@frozen
class Handover:
    """A call that takes over, when it succeeds, a reference to what is in `place`: its argument number `argument`.

    `fresh` says that the reference is made for the call (`Py_NewRef(place)`); `owns` that the place belongs to the
    function alone, so that a new reference stored there is the function's to release; `gives` whether an expression
    yields a new reference; `consumes` whether a call may take over or release its argument with the given number.
    """

    body: Body
    call: Call
    argument: int
    place: str
    fresh: bool
    owns: bool
    gives: Callable[[Expression], bool]
    consumes: Callable[[Call, int], bool]

    def concerns(self, effect: Effect) -> bool:
        """Whether the walk has to know of `effect`."""
        if effect.kind is Kind.STORE:
            stored = place(effect.value) if effect.value is not None else ""
            return depends_on(self.place, effect.place) or effect.place in self.body.tested or stored == self.place
        return effect.place == self.place or self.is_done_by(effect)

    def is_done_by(self, effect: Effect) -> bool:
        """Whether `effect` is the handover itself."""
        return effect.kind is Kind.HAND and effect.call is self.call and effect.argument == self.argument


@frozen
class _State:
    """What is known on the way.

    `held` counts the references that came to the function's keeping before its eyes, `exact` whether there are no
    others; `numbers` are the tested integers that are known.
    """

    held: int = 0
    exact: bool = False
    null: bool | None = None
    succeeded: bool | None = None
    numbers: tuple[tuple[str, int], ...] = ()

    def number(self, key: str, value: int | None) -> _State:
        others = tuple(item for item in self.numbers if item[0] != key)
        return replace(self, numbers=others if value is None else tuple(sorted((*others, (key, value)))))


@dataclass(slots=True)
class _Walk:
    handover: Handover
    effects: tuple[tuple[Effect, ...], ...]
    found: dict[Mishap, None] = field(default_factory=dict)


def mishaps(handover: Handover) -> tuple[Mishap, ...]:
    """What goes wrong on some path through the call, each once; nothing where the function is too large to tell."""
    concerning = tuple(tuple(filter(handover.concerns, block)) for block in handover.body.effects)
    walk = _Walk(handover, concerning)
    start = (0, _State())
    pending, seen = [start], {start}
    while pending and len(seen) <= _BUDGET:
        at, state = pending.pop()
        for following in _through(walk, at, state):
            if following not in seen:
                seen.add(following)
                pending.append(following)
    return () if pending else tuple(walk.found)


def _through(walk: _Walk, at: int, state: _State) -> Iterator[tuple[int, _State]]:
    """The blocks that follow block `at` when it is entered in `state`, with the states they are entered in."""
    states = [state]
    for effect in walk.effects[at]:
        states = [after for before in states for after in _after(walk, before, effect)]
    block = walk.handover.body.function.blocks[at]
    for after in states:
        match block.terminator:
            case Branch(condition=condition, then=then, otherwise=otherwise):
                for taken, refined in _branch(walk, after, condition):
                    yield (then if taken else otherwise), refined
            case Return(value=value, span=span):
                _leave(walk, after, value, span)
            case _:
                yield from ((target, after) for target in block.successors)


def _after(walk: _Walk, state: _State, effect: Effect) -> Iterator[_State]:
    """The states in which `effect` may leave the walk; none where the object's story cannot be followed."""
    handover = walk.handover
    match effect.kind:
        case Kind.STORE:
            yield from _store(walk, state, effect)
        case Kind.TAKE:
            yield replace(state, held=state.held + 1)
        case Kind.RELEASE | Kind.CLEAR:
            yield from _release(walk, state, effect)
        case _ if handover.is_done_by(effect):
            if not state.null:
                held = state.held + handover.fresh
                yield replace(state, held=held - 1, succeeded=True)
                yield replace(state, held=held, succeeded=False)
        case Kind.HAND if effect.call is not None and effect.call.name == handover.call.name:
            yield replace(state, held=state.held - 1)
        case Kind.HAND if effect.call is not None and not handover.consumes(effect.call, effect.argument):
            yield state


def _release(walk: _Walk, state: _State, effect: Effect) -> Iterator[_State]:
    after = replace(state, null=True) if effect.kind is Kind.CLEAR else state
    if state.null:
        yield after
    elif state.exact and state.succeeded and state.held == 0:
        walk.found[Mishap(Fate.RELEASED, effect.span)] = None
    else:
        yield replace(after, held=state.held - 1)


def _store(walk: _Walk, state: _State, effect: Effect) -> Iterator[_State]:
    handover = walk.handover
    value = plain(effect.value) if effect.value is not None else None
    while isinstance(value, Assignment):
        value = plain(value.value)
    if effect.place in handover.body.tested:
        state = state.number(effect.place, evaluate(value, _knowledge(walk, state)) if value is not None else None)
    if effect.place == handover.place:
        if state.succeeded is False and state.held > 0 and not state.null and handover.owns:
            walk.found[Mishap(Fate.LEAKED, effect.span)] = None
        if integer(value) == 0:
            yield replace(state, held=0, exact=True, null=True)
        elif value is not None and handover.gives(value) and handover.owns:
            yield replace(state, held=1, exact=True, null=None, succeeded=None)
        else:
            yield replace(state, held=0, exact=False, null=None, succeeded=None)
    elif depends_on(handover.place, effect.place):
        yield replace(state, held=0, exact=False, null=None, succeeded=None)
    elif value is None or place(value) != handover.place:
        yield state


def _knowledge(walk: _Walk, state: _State) -> Knowledge:
    """What `state` says of calls, variables and the object."""
    calls = {} if state.succeeded is None else {id(walk.handover.call): 0 if state.succeeded else -1}
    objects = {} if state.null is None else {walk.handover.place: 0 if state.null else 1}
    return Knowledge(
        calls, dict(state.numbers), objects, failing=None if state.succeeded is None else not state.succeeded
    )


def _branch(walk: _Walk, state: _State, condition: Expression) -> Iterator[tuple[bool, _State]]:
    """The ways that a branch on `condition` may go, and what it tells about the object."""
    known = evaluate(condition, _knowledge(walk, state))
    if known is not None:
        yield bool(known), state
        return
    trials = [replace(state, null=True, held=0), replace(state, null=False)] if state.null is None else []
    settled = [(evaluate(condition, _knowledge(walk, trial)), trial) for trial in trials]
    if settled and all(value is not None for value, _ in settled):
        yield from ((bool(value), trial) for value, trial in settled)
    else:
        yield True, state
        yield False, state


def _leave(walk: _Walk, state: _State, value: Expression | None, span: Span) -> None:
    """The function ends in `state`: what it still holds after a failure is lost."""
    returned = value is not None and place(value) == walk.handover.place
    if state.succeeded is False and state.held - returned > 0 and not state.null:
        walk.found[Mishap(Fate.LEAKED, span)] = None

"""Every path through one function: states are explored node by node, and those that say the same are explored once."""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial

from capicheck.contracts.outcomes import Contract, EffectKind, ResultKind
from capicheck.domain import signs as s
from capicheck.domain.knowledge import UNKNOWN, Knowledge, Trait
from capicheck.domain.state import State
from capicheck.domain.values import NULL, Address, Constant, Place, Value
from capicheck.engine.branches import branch, compute, select
from capicheck.engine.calls import drop_unreached, invoke
from capicheck.engine.exits import Ending, leave
from capicheck.engine.frame import Birth, Frame, Role
from capicheck.engine.instructions import (
    Code,
    Compute,
    Declared,
    Fixed,
    Goto,
    Holds,
    Instruction,
    Invoke,
    Leave,
    Locate,
    Lose,
    Number,
    Read,
    Select,
    Test,
    Write,
)
from capicheck.engine.memory import clear_zero, place_of, read, settle, value_of, write
from capicheck.engine.merging import merged
from capicheck.engine.mishaps import Kind, Mishap
from capicheck.facts.structures import FieldKey
from capicheck.frozen import frozen
from capicheck.ir.source import Span

_FEW, _SOME, _MANY = 12, 32, 64
"""Of more states at one node, numbers are forgotten; then pointers to what is no object; then all that is not owed."""
_STATES_OF_A_FUNCTION = 4000
"""A function with more is over budget."""
_CONSUMED = frozenset((EffectKind.RELEASED, EffectKind.STOLEN))
_CROWD = 8
"""Of more states that wait at one node, it is tried to make one of several."""


@frozen
class Exploration:
    """What became of one function."""

    mishaps: tuple[Mishap, ...]
    endings: frozenset[Ending]
    complete: bool


def explore(code: Code, role: Role, owned_fields: frozenset[FieldKey]) -> Exploration:
    """Follow every path through `code`.  `owned_fields` are those that the program releases somewhere."""
    frame = Frame(code, role, owned_fields, blurs=role.strict and not _compares_singletons(code))
    return _Explorer(frame).explore()


def _compares_singletons(code: Code) -> bool:
    items = [item for node in code.nodes for item in node.instructions]
    singletons = {item.target for item in items if isinstance(item, Fixed) and item.immortal}
    compared: list[Compute | Test] = [item for item in items if isinstance(item, Compute)]
    compared += [node.exit for node in code.nodes if isinstance(node.exit, Test)]
    return any(not singletons.isdisjoint((item.left, item.right)) for item in compared)


class _Explorer:
    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._nodes = frame.code.nodes
        self._seen: dict[int, set[object]] = {}
        self._queue: list[tuple[int, int]] = []
        self._waiting: dict[int, deque[State]] = {}
        self._grown: set[int] = set()
        """The nodes at which more states wait than when it was last tried to make one of several."""
        self._endings: dict[Ending, None] = {}
        self._states = 0

    def explore(self) -> Exploration:
        self._add(0, self._entry())
        while self._queue:
            node, state = self._next()
            self._states += 1
            if self._states > _STATES_OF_A_FUNCTION:
                return Exploration((), frozenset(), complete=False)
            self._run(node, state)
        return Exploration(tuple(self._mishaps()), frozenset(self._endings), complete=True)

    def _mishaps(self) -> Iterator[Mishap]:
        """What went wrong, with what was lent on some paths where others hand over a new reference."""
        consumed = self._consumed()
        for mishap in self._frame.mishaps.values():
            if mishap.kind is not Kind.RETURNED_BORROWED or mishap.origin not in consumed:
                yield mishap
        if any(ending.result.kind is ResultKind.NEW and not ending.result.shared for ending in self._endings):
            yield from self._frame.lent.values()

    def _consumed(self) -> set[Span]:
        """The parameters that come with a reference: a helper that gives that up may as well hand it back."""
        parameters = self._frame.code.function.parameters
        return {
            parameters[effect.parameter].span
            for ending in self._endings
            for effect in ending.effects
            if effect.kind in _CONSUMED and not effect.through
        }

    def _entry(self) -> State:
        state = State()
        frame = self._frame
        role = frame.role.contract
        for at, (variable, parameter) in enumerate(
            zip(frame.code.parameters, frame.code.function.parameters, strict=True)
        ):
            holds = frame.code.holds[at]
            signs = s.ANY if holds == Holds.NUMBER else s.POINTER
            contract = role.parameters[at] if role is not None and at < len(role.parameters) else None
            if contract is not None and contract.is_object and not contract.nullable:
                signs = s.POSITIVE
            frame.entry_signs.append(signs)
            traits = Trait.LENT if holds == Holds.OBJECT else 0 if holds == Holds.POINTER else Trait.ESCAPED
            if holds != Holds.NUMBER or not frame.role.strict:
                traits |= Trait.PARAMETER
            owed = int(role is not None and _is_taken(role, at))
            symbol = frame.symbol(
                state,
                Knowledge(signs, owed, traits, -1 if holds == Holds.OBJECT and not owed else 0),
                Birth(parameter.span, f"`{parameter.name}`"),
            )
            frame.names[symbol] = parameter.name
            state.memory[Place(variable)] = NULL if at == 1 and frame.role.lone else symbol
        return state

    def _next(self) -> tuple[int, State]:
        """The next node, with the state to explore it in."""
        node = self._queue[0][1]
        if node in self._grown and len(self._waiting[node]) > _CROWD:
            self._waiting[node] = deque(merged(list(self._waiting[node]), partial(self._key, node)))
            self._grown.discard(node)
        state = self._waiting[node].popleft()
        if not self._waiting[node]:
            del self._waiting[node]
            heapq.heappop(self._queue)
        return node, state

    def _add(self, node: int, state: State) -> None:
        """Explore `node` in `state`, unless that was done in one that says the same."""
        seen = self._seen.setdefault(node, set())
        _coarsen(self._frame, state, len(seen))
        key = self._key(node, state)
        if key in seen:
            return
        seen.add(key)
        if node not in self._waiting:
            self._waiting[node] = deque()
            heapq.heappush(self._queue, (self._frame.code.order[node], node))
        self._waiting[node].append(state)
        self._grown.add(node)

    def _key(self, node: int, state: State) -> object:
        frame = self._frame
        return state.normalise(
            self._nodes[node].live,
            self._nodes[node].touched,
            lambda symbol, place: settle(frame, state, symbol, place),
            frame.origin,
            strict=frame.role.strict,
        )

    def _run(self, at: int, state: State) -> None:
        node = self._nodes[at]
        states = [state]
        for instruction in node.instructions:
            states = [after for before in states for after in self._step(before, instruction)]
        for after in states:
            match node.exit:
                case Goto(targets=targets):
                    for target in targets:
                        self._add(target, after if len(targets) == 1 else after.copy())
                case Test():
                    tested = after.memory.get(Place(node.exit.left))
                    for target, refined in branch(self._frame, after, node.exit):
                        if type(tested) is int:
                            drop_unreached(self._frame, refined, tested)
                        self._add(target, refined)
                case Select():
                    for target, refined in select(self._frame, after, node.exit):
                        self._add(target, refined)
                case Leave():
                    for ending in leave(self._frame, after, node.exit):
                        self._endings[ending] = None

    def _step(self, state: State, instruction: Instruction) -> list[State]:
        kind = type(instruction)
        if kind is Invoke:
            return invoke(self._frame, state, instruction)  # type: ignore[arg-type]
        _STEPS[kind](self._frame, state, instruction)
        return [state]


def _is_taken(contract: Contract, at: int) -> bool:
    """Whether a function is handed a reference with its argument number `at`, however it ends."""
    taking = (EffectKind.STOLEN, EffectKind.RELEASED)
    return bool(contract.outcomes) and all(
        any(effect.kind in taking for effect in outcome.effects_on(at)) for outcome in contract.outcomes
    )


def _read(frame: Frame, state: State, instruction: Read) -> None:
    state.memory[Place(instruction.target)] = read(frame, state, instruction.access, instruction.span)


def _write(frame: Frame, state: State, instruction: Write) -> None:
    source = instruction.source
    value = value_of(frame, state, source) if source is not None else None
    write(frame, state, instruction.access, value, instruction.span)


def _locate(frame: Frame, state: State, instruction: Locate) -> None:
    access = instruction.access
    place = place_of(frame, state, access, frame.code.function.name_span)
    value: Value
    if place is None:
        value = frame.symbol(
            state, Knowledge(s.POINTER, traits=Trait.ESCAPED), Birth(frame.code.function.name_span, "")
        )
    elif place.base > 0 and not place.path:
        value = place.base
    else:
        value = Address(place)
    state.memory[Place(instruction.target)] = value


def _fixed(frame: Frame, state: State, instruction: Fixed) -> None:
    traits = Trait.LENT | (0 if instruction.foreign else Trait.STATIC)
    if instruction.immortal:
        traits |= Trait.STATIC | Trait.IMMORTAL
    known = Knowledge(s.POSITIVE, 0, traits, -1)
    symbol = frame.fixed.get(instruction.variable)
    if symbol is None:
        symbol = frame.symbol(state, known, Birth(frame.code.function.name_span, f"`{instruction.name}`"))
        frame.fixed[instruction.variable] = symbol
        frame.names[symbol] = instruction.name
    if symbol not in state.known:
        state.known[symbol] = known
    state.memory[Place(instruction.target)] = symbol


def _number(frame: Frame, state: State, instruction: Number) -> None:
    place = Place(instruction.target)
    if instruction.value is None:
        state.memory.pop(place, None)
    else:
        state.memory[place] = Constant(instruction.value)
    del frame


def _compute(frame: Frame, state: State, instruction: Compute) -> None:
    state.memory[Place(instruction.target)] = compute(frame, state, instruction)


def _lose(frame: Frame, state: State, instruction: Lose) -> None:
    for operand in instruction.operands:
        state.escape(value_of(frame, state, operand))
    state.memory.pop(Place(instruction.target), None)


def _declared(frame: Frame, state: State, instruction: Declared) -> None:
    del frame
    clear_zero(state, instruction.variable)


_STEPS: dict[type[Instruction], Callable[..., None]] = {
    Read: _read,
    Write: _write,
    Locate: _locate,
    Fixed: _fixed,
    Number: _number,
    Compute: _compute,
    Lose: _lose,
    Declared: _declared,
}


def _coarsen(frame: Frame, state: State, states: int) -> None:
    """Give up what only tells apart ways that are alike otherwise: the more, the more `states` there are already."""
    if states <= _FEW:
        return
    level = 1 if states <= _SOME else 2 if states <= _MANY else 3
    state.doubt = max(state.doubt, level)
    if level > 1:
        state.terms.clear()
    known = state.known
    for place, value in list(state.memory.items()):
        if type(value) is not int:
            if place.base in frame.code.numbers or (level > 1 and (place.base > 0 or place.path)) or level > 2:
                del state.memory[place]
            continue
        fact = known.get(value, UNKNOWN)
        if (fact.traits & Trait.ESCAPED and (level > 1 or (not fact.fails and place.base in frame.code.numbers))) or (
            level > 2 and not fact.owed and not fact.traits & (Trait.PARAMETER | Trait.GONE)
        ):
            del state.memory[place]
    if level > 1:
        leading = {place.base for place in state.memory}
        for symbol, fact in known.items():
            if fact.traits & Trait.ESCAPED and symbol not in leading:
                known[symbol] = fact.with_signs(s.ANY if fact.signs & s.NEGATIVE or level > 2 else s.POINTER)

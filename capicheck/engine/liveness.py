"""Which variables are still read from a node on."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from capicheck.domain.values import Variable
from capicheck.engine.instructions import (
    Access,
    Compute,
    Declared,
    Exit,
    Fixed,
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

Thing = TypeVar("Thing", bound=Hashable)


def live_at_start(
    nodes: Sequence[tuple[Sequence[Instruction], Exit]], targets: Sequence[Iterable[int]], order: Sequence[int]
) -> list[frozenset[Variable]]:
    """For each node, the variables that it or what follows it reads before they are written."""
    effects = [_effects(instructions, exit_) for instructions, exit_ in nodes]
    live = [frozenset(read) for read, _ in effects]
    backwards = sorted(range(len(nodes)), key=lambda node: -order[node])
    changed = True
    while changed:
        changed = False
        for node in backwards:
            read, written = effects[node]
            after = frozenset().union(*(live[target] for target in targets[node]))
            found = read | (after - written)
            if found != live[node]:
                live[node] = found
                changed = True
    return live


def touched_from(
    nodes: Sequence[tuple[Sequence[Instruction], Exit]], targets: Sequence[Iterable[int]], order: Sequence[int]
) -> list[frozenset[str]]:
    """For each node, the names (`Place.name`) of the fields that it or what follows it reads, writes or points to."""
    return _gathered([frozenset(_fields(instructions)) for instructions, _ in nodes], targets, order)


def mentioned_from(
    nodes: Sequence[tuple[Sequence[Instruction], Exit]], targets: Sequence[Iterable[int]], order: Sequence[int]
) -> list[frozenset[Variable]]:
    """For each node, the variables that it or what follows it names in any way."""
    mentioned = [
        frozenset(
            access.base
            for instruction in instructions
            if isinstance(instruction, Read | Write | Locate)
            for access in (instruction.access,)
        ).union(*(reads(instruction) for instruction in instructions), _exit_reads(exit_))
        for instructions, exit_ in nodes
    ]
    return _gathered(mentioned, targets, order)


def _gathered(
    own: list[frozenset[Thing]], targets: Sequence[Iterable[int]], order: Sequence[int]
) -> list[frozenset[Thing]]:
    """What each node has itself, with what all that follow it have."""
    backwards = sorted(range(len(own)), key=lambda node: -order[node])
    changed = True
    while changed:
        changed = False
        for node in backwards:
            found = own[node].union(*(own[target] for target in targets[node]))
            if len(found) != len(own[node]):
                own[node] = found
                changed = True
    return own


def _fields(instructions: Sequence[Instruction]) -> Iterator[str]:
    for instruction in instructions:
        match instruction:
            case Read(access=access) | Write(access=access) | Locate(access=access):
                named = [step for step in access.path if isinstance(step, str) and not step.startswith("[")]
                yield named[-1] if named else ""
            case Invoke():
                yield ""


def _effects(instructions: Sequence[Instruction], exit_: Exit) -> tuple[frozenset[Variable], frozenset[Variable]]:
    """What is read before it is written, and what is written."""
    read: set[Variable] = set()
    written: set[Variable] = set()
    for instruction in instructions:
        read.update(variable for variable in reads(instruction) if variable not in written)
        written.update(_writes(instruction))
    read.update(variable for variable in _exit_reads(exit_) if variable not in written)
    return frozenset(read), frozenset(written)


def reads(instruction: Instruction) -> Iterator[Variable]:
    """The variables and registers whose values `instruction` needs."""
    match instruction:
        case Read(access=access) | Locate(access=access):
            yield from _access_reads(access)
        case Write(access=access, source=source):
            if access.behind or access.path:
                yield from _access_reads(access)
            if source is not None:
                yield source
        case Compute(left=left, right=right):
            yield left
            yield right
        case Lose(operands=operands) | Invoke(arguments=operands):
            yield from operands


def _access_reads(access: Access) -> Iterator[Variable]:
    yield access.base
    for step in access.path:
        if isinstance(step, int):
            yield step


def _writes(instruction: Instruction) -> Iterator[Variable]:
    match instruction:
        case Write(access=access):
            if not access.behind and not access.path:
                yield access.base
        case Read(target=target) | Locate(target=target) | Fixed(target=target) | Number(target=target):
            yield target
        case Compute(target=target) | Lose(target=target) | Invoke(target=target):
            yield target
        case Declared(variable=variable):
            yield variable


def _exit_reads(exit_: Exit) -> Iterator[Variable]:
    match exit_:
        case Test(left=left, right=right):
            yield left
            if right is not None:
                yield right
        case Select(operand=operand):
            yield operand
        case Leave(operand=operand) if operand is not None:
            yield operand

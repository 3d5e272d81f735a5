"""Calls by name, with where they stand and what becomes of their results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import lru_cache

from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.frozen import frozen
from capicheck.ir.expressions import Assignment, Call, Cast, Expression, Name, Storage, Variable, children
from capicheck.ir.graph import Block, Branch, Declare, Evaluate, Function, Return, Switch
from capicheck.ir.source import Span
from capicheck.ir.types import Void
from capicheck.ir.unit import Unit


class Use(Enum):
    """What becomes of a call's result."""

    IGNORED = "dropped"
    DISCARDED = "cast to void"
    ASSIGNED = "assigned to a variable"
    TESTED = "part of a condition"
    RETURNED = "returned"
    OTHER = "stored elsewhere, passed on, or part of a larger expression"


@frozen
class CallSite:
    """One call of a function by its name; `target` is the variable that its result is assigned to, if any."""

    unit: Unit
    function: Function
    call: Call
    use: Use
    target: Variable | None = None


@once_per_program
def _known(_program: Program) -> dict[int, dict[str, list[CallSite]]]:
    """The calls of the functions looked at so far, by the function's identity and the called name."""
    return {}


def calls_of(program: Program, names: Iterable[str]) -> Iterator[CallSite]:
    """The calls of the functions called `names`, name by name, unit by unit, block by block."""
    for name in names:
        for unit, function in program.functions():
            if name in function.mentions:
                yield from _calls_in(program, unit, function).get(name, ())


def _calls_in(program: Program, unit: Unit, function: Function) -> Mapping[str, list[CallSite]]:
    known = _known(program)
    found = known.get(id(function))
    if found is None:
        found = known[id(function)] = {}
        for block in function.blocks:
            for root, use, target in _roots(block):
                for call, its_use, its_target in _calls(root, use, target):
                    found.setdefault(call.name, []).append(CallSite(unit, function, call, its_use, its_target))
    return found


def _roots(block: Block) -> Iterator[tuple[Expression, Use, Variable | None]]:
    """The block's top-level expressions and what becomes of their values."""
    for statement in block.statements:
        match statement:
            case Evaluate(expression=expression):
                yield expression, Use.IGNORED, None
            case Declare(variable=variable, value=value) if value is not None:
                yield value, Use.ASSIGNED, variable
    match block.terminator:
        case Branch(condition=value) | Switch(value=value):
            yield value, Use.TESTED, None
        case Return(value=value) if value is not None:
            yield value, Use.RETURNED, None


def _calls(root: Expression, use: Use, target: Variable | None) -> Iterator[tuple[Call, Use, Variable | None]]:
    """The named calls in `root`, outer ones first, each with what becomes of its result."""
    pending: list[tuple[Expression, Use, Variable | None]] = [(root, use, target)]
    while pending:
        expression, use, target = pending.pop()
        match expression:
            case Call():
                if expression.name:
                    yield expression, use, target
                inner = Use.OTHER
            case Cast(type=Void()) if use is Use.IGNORED:
                inner = Use.DISCARDED
            case Cast():
                inner = use
            case Assignment(operator="=", target=Name(variable=variable), value=value):
                pending.append((value, Use.ASSIGNED, variable))
                continue
            case _:
                inner = Use.TESTED if use is Use.TESTED else Use.OTHER
        pending.extend((child, inner, None) for child in reversed(children(expression)))


def grouped(sites: Iterable[CallSite]) -> Iterator[tuple[CallSite, ...]]:
    """`sites` by the function that holds them, each group in the order of the text, one in a shared header once."""
    groups: dict[Span, dict[Span, CallSite]] = {}
    for site in sites:
        groups.setdefault(site.function.span, {}).setdefault(site.call.span, site)
    for group in groups.values():
        yield tuple(sorted(group.values(), key=lambda site: site.call.span))


def ignored(sites: Iterable[CallSite]) -> Iterator[CallSite]:
    """The `sites` whose results nobody looks at.

    A macro may call a function in several ways, and a file may be read under several configurations: then a place
    counts only where every call there is ignored.
    """
    places: dict[Span, list[CallSite]] = {}
    for site in sites:
        places.setdefault(site.call.span, []).append(site)
    for calls in places.values():
        if all(_is_ignored(site) for site in calls):
            yield calls[0]


def _is_ignored(site: CallSite) -> bool:
    return site.use in {Use.IGNORED, Use.DISCARDED} or (site.use is Use.ASSIGNED and not _is_read(site))


def _is_read(site: CallSite) -> bool:
    """Whether the function ever reads the local variable that the result is assigned to; true for other variables."""
    if site.target is None or site.target.storage not in {Storage.LOCAL, Storage.TEMPORARY}:
        return True
    return site.target.key in _read_variables(site.function)


@lru_cache(maxsize=64)
def _read_variables(function: Function) -> frozenset[str]:
    """The keys of the variables that `function` uses otherwise than to assign to them."""
    uses: Counter[str] = Counter()
    for found in function.expressions():
        if isinstance(found, Name):
            uses[found.variable.key] += 1
        elif isinstance(found, Assignment) and found.operator == "=" and isinstance(found.target, Name):
            uses[found.target.variable.key] -= 1
    return frozenset(key for key, count in uses.items() if count > 0)

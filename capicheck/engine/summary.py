"""From the ways in which a function was seen to end to the contract that its callers use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from capicheck.contracts.outcomes import (
    Contract,
    Effect,
    EffectKind,
    Numbers,
    Outcome,
    ParameterContract,
    Raised,
    Result,
    ResultKind,
)
from capicheck.domain.knowledge import OUT_OF_MEMORY
from capicheck.engine.exits import Ending
from capicheck.ir.graph import Function
from capicheck.ir.types import Number, Pointer, Void

_MOST_OUTCOMES = 12
"""A contract with more would divide its callers' ways too often: it is given up."""


def summary(function: Function, endings: Iterable[Ending], *, runs_code: bool) -> Contract | None:
    """The contract of `function`; None where it has too many ways to end.

    Endings that do the same are one outcome, whatever they require.
    """
    endings = list(endings)
    if any(ending.singled for ending in endings):
        endings = [_unsure(ending) for ending in endings]
    endings = [_without_theft(ending, mixed) for mixed in (_mixed(endings),) for ending in endings]
    made = {ending.result.made for ending in endings if _is_plainly_new(ending.result)}
    if len(made) > 1:
        endings = [replace(ending, result=replace(ending.result, made=False)) for ending in endings]
    groups = _alike(endings)
    if len(groups) > _MOST_OUTCOMES:
        groups = _alike(_evened(endings))
    if len(groups) > _MOST_OUTCOMES:
        return None
    outcomes = tuple(
        Outcome(
            result,
            exception,
            effects,
            needs_memory_failure=exception is Raised.SET and all(item.severity >= OUT_OF_MEMORY for item in members),
            requires=_common([item.requires for item in members]),
        )
        for (result, exception, effects), members in sorted(groups.items(), key=repr)
    )
    return Contract(
        function.name,
        outcomes,
        tuple(ParameterContract(parameter.name) for parameter in function.parameters),
        variadic=function.type.variadic,
        runs_code=runs_code,
        returns=bool(outcomes),
    )


def _alike(endings: Iterable[Ending]) -> dict[tuple[Result, Raised, tuple[Effect, ...]], list[Ending]]:
    groups: dict[tuple[Result, Raised, tuple[Effect, ...]], list[Ending]] = {}
    for ending in endings:
        groups.setdefault((ending.result, ending.exception, ending.effects), []).append(ending)
    return groups


def _evened(endings: Sequence[Ending]) -> list[Ending]:
    """`endings` without a word on the arguments to which not the same happens in all of them, singletons aside."""
    arguments = sorted({effect.parameter for ending in endings for effect in ending.effects})
    effects: list[Effect] = []
    for at in arguments:
        ways = {
            tuple(effect for effect in ending.effects if effect.parameter == at)
            for ending in endings
            if at not in ending.singled
        }
        effects += next(iter(ways)) if len(ways) == 1 else (Effect(EffectKind.ESCAPED, at),)
    return [replace(ending, effects=tuple(effects)) for ending in endings]


def _is_plainly_new(result: Result) -> bool:
    """Whether a new reference is returned of which it is not said that it is to a singleton."""
    return result.kind is ResultKind.NEW and not result.immortal


def _mixed(endings: Iterable[Ending]) -> frozenset[int]:
    """The parameters that are kept with a reference of the keeper's own on some ways, and without one on others.

    Those are stores that a failure leaves behind before the reference is taken.
    """
    ways: dict[int, set[bool]] = {}
    for ending in endings:
        kept = {effect.parameter for effect in ending.effects if effect.kind is EffectKind.KEPT}
        stolen = {effect.parameter for effect in ending.effects if effect.kind is EffectKind.STOLEN}
        for at in kept | stolen:
            ways.setdefault(at, set()).add(at in stolen)
    return frozenset(at for at, found in ways.items() if len(found) > 1)


def _without_theft(ending: Ending, mixed: frozenset[int]) -> Ending:
    """`ending` without a word on the references to arguments that it keeps before it takes one."""
    if not mixed:
        return ending
    effects = tuple(
        replace(effect, kind=EffectKind.ESCAPED)
        if effect.kind is EffectKind.STOLEN and effect.parameter in mixed
        else effect
        for effect in ending.effects
    )
    return replace(ending, effects=effects)


def _unsure(ending: Ending) -> Ending:
    """`ending` without a word on whose the returned object is: that depends on which singleton is handed over."""
    result = ending.result
    if result.kind not in {ResultKind.NEW, ResultKind.BORROWED, ResultKind.SAME, ResultKind.NEW_OF}:
        return ending
    effects = ending.effects
    if result.kind in {ResultKind.SAME, ResultKind.NEW_OF} and result.of is not None:
        effects = (*effects, Effect(EffectKind.ESCAPED, result.of))
    return replace(ending, result=Result(ResultKind.UNKNOWN, nullable=result.nullable), effects=effects)


def _common(required: list[tuple[tuple[int, int], ...]]) -> tuple[tuple[int, int], ...]:
    """What is required for any of several endings."""
    every = [dict(one) for one in required]
    shared = set(every[0]).intersection(*every)
    found = []
    for at in sorted(shared):
        signs = 0
        for one in every:
            signs |= one[at]
        found.append((at, signs))
    return tuple(found)


def plain(function: Function) -> Contract:
    """The contract of a function that has nothing to do with objects."""
    return opaque(function, escapes=False)


def opaque(function: Function, *, escapes: bool = True) -> Contract:
    """The contract of a function of which nothing more is known than its type, and what it is given `escapes`."""
    result = function.type.result
    if isinstance(result, Void):
        returned = Result(ResultKind.VOID)
    elif isinstance(result, Number):
        returned = Result(ResultKind.NUMBER, numbers=Numbers())
    elif isinstance(result, Pointer):
        returned = Result(ResultKind.UNKNOWN, nullable=True)
    else:
        returned = Result(ResultKind.VALUE)
    effects = tuple(Effect(EffectKind.ESCAPED, at) for at in range(len(function.parameters)) if escapes)
    return Contract(
        function.name,
        (Outcome(returned, Raised.MAYBE if escapes else Raised.UNCHANGED, effects),),
        tuple(ParameterContract(parameter.name) for parameter in function.parameters),
        variadic=function.type.variadic,
        runs_code=escapes,
    )

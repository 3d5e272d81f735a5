"""What a project's own annotations say of its functions, laid over what is inferred.

The attributes are those of `rules/api` and mean the same.  But there, what is not said follows a rule; of an annotated
function, what is not said is left to what is inferred.  Whose the object is that is returned, when NULL is returned,
and which numbers are errors, are said apart.  What is said of a parameter is all that happens to it, except that an
out-parameter need not say what it is left with where it receives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest

from capicheck.contracts.declarations import ApiDeclaration, Attribute, Kind, Parameter
from capicheck.contracts.meaning import (
    NULLNESS,
    NUMBERS,
    OBJECT,
    OWNERSHIP,
    Ending,
    Facts,
    by_name,
    endings,
    format_use,
    gil,
    kind,
    outcome,
    parameters,
)
from capicheck.contracts.outcomes import (
    VARIADIC,
    Contract,
    Effect,
    EffectKind,
    Gil,
    Numbers,
    Outcome,
    ParameterContract,
    Raised,
    Result,
    ResultKind,
)
from capicheck.contracts.reading import read_contract
from capicheck.contracts.vocabulary import attribute_in, checked
from capicheck.frozen import frozen
from capicheck.ir import graph, types
from capicheck.ir.unit import Declaration
from capicheck.settings import NEWEST, OLDEST, PythonVersion

_OURS = re.compile(r"\s*capi\b", re.IGNORECASE)
_PREFIX = "capi::"
_WORD = re.compile(r"\w+")
_SUCCESS = OWNERSHIP | NUMBERS | {"sets_exception"}
"""The attributes that tell what is returned where a call succeeds."""
_FAILURE = NULLNESS | NUMBERS | {"sets_exception", "maybe_exception", "may_fail"}
"""Those that tell what is returned where it fails."""
_HANDED = frozenset({"nullable", "array"})
"""Those of a parameter that tell what may be handed over, not what happens to it."""
_FINER = {ResultKind.NEW: ResultKind.NEW_OF, ResultKind.BORROWED: ResultKind.SAME}
"""What an object that is said to be so may be more exactly."""
_OBJECTS = frozenset({*_FINER, *_FINER.values()})


_OWNERS = OWNERSHIP | {"borrowed", "steals", "releases", "acquires", "lent"}


@frozen
class Annotated:
    """What is said of a function: a declaration with those of its attributes that are right."""

    declared: ApiDeclaration

    @property
    def tells_owners(self) -> bool:
        """Whether it is said whose the references are: that the function returns, or that it is handed."""
        said = (self.declared.attributes, *(parameter.attributes for parameter in self.declared.parameters))
        return any(attribute.name in _OWNERS for attributes in said for attribute in attributes)

    def over(self, inferred: Contract | None, version: PythonVersion = NEWEST) -> Contract:
        """What is inferred, corrected by what is said.

        Where nothing could be inferred, the rules of `rules/api` stand in; an object returned is then taken for new,
        and Python code for run.
        """
        base = inferred or self._assumed(version)
        facts = Facts.about(self.declared, version)
        outcomes = () if "noreturn" in facts.of else tuple(dict.fromkeys(_outcomes(facts, base)))
        return Contract(
            self.declared.name,
            outcomes,
            tuple(_parameters(facts, base)),
            variadic=base.variadic or self.declared.variadic,
            runs_code=base.runs_code or "runs_code" in facts.of,
            returns=bool(outcomes),
            tells_exception=base.tells_exception or "tells_exception" in facts.of,
            swallows=base.swallows or "swallows" in facts.of,
            gil=base.gil if gil(facts) is Gil.NEEDED else gil(facts),
            format=format_use(facts) or base.format,
            kind=kind(facts) or base.kind,
        )

    def _assumed(self, version: PythonVersion) -> Contract:
        declared = self.declared
        if OBJECT.fullmatch(declared.type) and not OWNERSHIP & by_name(declared.attributes).keys():
            declared = replace(declared, attributes=(*declared.attributes, Attribute("new")))
        return replace(read_contract(declared, version), runs_code=True)


def annotated(described: graph.Function | Declaration) -> Annotated | None:
    """What annotations say of a function, without what is wrong in them; None where that is nothing."""
    declared, _ = checked(_declared(described))
    said = declared.attributes or any(parameter.attributes for parameter in declared.parameters)
    return Annotated(declared) if said else None


def mistakes(described: graph.Function | Declaration) -> tuple[str, ...]:
    """What is wrong with the annotations of a function, each as a sentence without a full stop."""
    texts = (*described.annotations, *(text for item in described.signature for text in item.annotations))
    strange = (
        f"`{text}` is no attribute: one is written `capi::name` or `capi::name(argument)`"
        for text in texts
        if _OURS.match(text) and _attribute(text) is None
    )
    return (*strange, *checked(_declared(described))[1])


def _declared(described: graph.Function | Declaration) -> ApiDeclaration:
    """The function as `rules/api` would declare it."""
    own = [item.names[0] if item.names else "" for item in described.signature]
    other = {name: item.names[0] for item in described.signature for name in item.names if name not in own}
    kinds = described.type.parameters
    found = tuple(
        Parameter(name, spelled(item.type), _attributes(item.annotations, other))
        for name, item in zip(own, described.signature, strict=True)
    ) or tuple(Parameter("", spelled(kind)) for kind in kinds)
    return ApiDeclaration(
        described.name,
        Kind.FUNCTION,
        "",
        OLDEST,
        NEWEST,
        spelled(described.type.result),
        found,
        described.type.variadic,
        _attributes(described.annotations, other),
    )


def _attributes(annotations: Iterable[str], other: dict[str, str]) -> tuple[Attribute, ...]:
    """The attributes among `annotations`; names of `other` declarations' parameters become those of this one's."""
    found = (_attribute(text) for text in annotations)
    return tuple(
        Attribute(item.name, tuple(_WORD.sub(lambda word: other.get(word[0], word[0]), one) for one in item.arguments))
        for item in found
        if item
    )


def _attribute(text: str) -> Attribute | None:
    return attribute_in(text.strip().removeprefix(_PREFIX)) if text.strip().startswith(_PREFIX) else None


def spelled(kind: types.Type) -> str:
    """A type in C, as declarations of `rules/api` spell it."""
    match kind:
        case types.Void():
            return "void"
        case types.Number(name=name) | types.RecordType(name=name):
            return name
        case types.Pointer(target=target) | types.Array(element=target):
            inner = spelled(target)
            return f"{inner}*" if inner.endswith("*") else f"{inner} *"
        case types.FunctionType():
            return "function"
        case types.Unknown():
            return "unknown"


def _outcomes(facts: Facts, base: Contract) -> Iterator[Outcome]:
    said = tuple(endings(facts))
    for succeeds in (True, False):
        known = [item for item in base.outcomes if _may(item, said, facts, succeeds=succeeds)]
        told = facts.of.keys() & (_SUCCESS if succeeds else _FAILURE)
        if not told:
            for item in known:
                yield _corrected(facts, Ending(item.result, succeeds, item.exception, item.pending), item)
        elif told == {"sets_exception"} and known and not succeeds:
            for item in known:
                yield _corrected(facts, Ending(item.result, succeeds, Raised.SET), item)
        else:
            for ending in said:
                if ending.succeeds is succeeds:
                    yield from _joined(facts, ending, known, base)


def _may(known: Outcome, said: tuple[Ending, ...], facts: Facts, *, succeeds: bool) -> bool:
    """Whether an inferred outcome may be one in which the call succeeds, or fails."""
    result = known.result
    if result.kind is ResultKind.NUMBER and facts.of.keys() & NUMBERS:
        return any(item.succeeds is succeeds and _common(item.result.numbers, result.numbers) for item in said)
    fails = known.exception is Raised.SET or result.kind is ResultKind.NULL
    if result.kind is ResultKind.NUMBER:
        fails |= result.numbers.highest is not None and result.numbers.highest < 0
    return fails is not succeeds


def _joined(facts: Facts, ending: Ending, known: list[Outcome], base: Contract) -> Iterator[Outcome]:
    """The outcomes that are said to end so, each with what an inferred one that fits knows beside it."""
    fitting = [item for item in known if _fits(ending.result, item.result)]
    if ending.result.kind is ResultKind.NULL:
        fitting = [item for item in fitting if item.exception is ending.exception] or fitting
    if not fitting:
        first = base.outcomes[0].effects if base.outcomes else ()
        shared = tuple(effect for effect in first if all(effect in item.effects for item in base.outcomes))
        yield _corrected(facts, ending, Outcome(ending.result, ending.exception, shared))
    for item in fitting:
        agree = Raised.SET not in {ending.exception, item.exception}
        exception = item.exception if agree else ending.exception
        yield _corrected(
            facts, Ending(_finer(ending.result, item.result), ending.succeeds, exception, ending.pending), item
        )


def _fits(said: Result, known: Result) -> bool:
    if said.kind is known.kind is ResultKind.NUMBER:
        return _common(said.numbers, known.numbers) is not None
    return (said.kind is ResultKind.NULL) == (known.kind is ResultKind.NULL)


def _finer(said: Result, known: Result) -> Result:
    """What is said, as exactly as it is known."""
    if said.kind is known.kind is ResultKind.NUMBER:
        numbers = _common(said.numbers, known.numbers)
        assert numbers is not None, (said, known)
        return replace(said, numbers=numbers)
    if said.of is None and known.kind in {said.kind, _FINER.get(said.kind)}:
        return replace(known, immortal=said.immortal or known.immortal)
    return replace(said, nullable=known.nullable)


def _common(first: Numbers, second: Numbers) -> Numbers | None:
    """The numbers that are in both, or more where each leaves out another one; None where there are none."""
    lowest = [item.lowest for item in (first, second) if item.lowest is not None]
    highest = [item.highest for item in (first, second) if item.highest is not None]
    found = Numbers(
        max(lowest, default=None), min(highest, default=None), first.but if first.but is not None else second.but
    )
    if found.lowest is None or found.highest is None:
        return found
    empty = found.lowest > found.highest or (found.lowest == found.highest == found.but)
    return None if empty else found


def _corrected(facts: Facts, ending: Ending, known: Outcome) -> Outcome:
    """An outcome with what is `known` of the arguments of which nothing is said."""
    said = outcome(facts, ending)
    told = [effect for effect in said.effects if not _receives_nothing(effect)]
    settled = _told_of(facts) - {effect.parameter for effect in said.effects if effect not in told}
    effects = [*(effect for effect in known.effects if effect.parameter not in settled), *told]
    return replace(
        said,
        result=facts.lasting(ending.result) if ending.result.kind in _OBJECTS else ending.result,
        effects=tuple(sorted(effects, key=_place)),
        needs_memory_failure=known.needs_memory_failure or said.needs_memory_failure,
        null_argument=said.null_argument if known.null_argument is None else known.null_argument,
    )


def _receives_nothing(effect: Effect) -> bool:
    return effect.kind is EffectKind.WRITTEN and effect.value is not None and effect.value.kind is ResultKind.NULL


def _told_of(facts: Facts) -> set[int]:
    """The parameters of which it is said what happens to them."""
    found = {
        position for position, item in enumerate(facts.declared.parameters) if by_name(item.attributes).keys() - _HANDED
    }
    return found | {VARIADIC} if "variadic" in facts.of else found


def _place(effect: Effect) -> tuple[bool, int]:
    return effect.parameter == VARIADIC, effect.parameter


def _parameters(facts: Facts, base: Contract) -> Iterator[ParameterContract]:
    for said, known in zip_longest(parameters(facts), base.parameters):
        if said is None or known is None:
            yield said or known
        else:
            yield ParameterContract(
                said.name or known.name,
                said.is_object or known.is_object,
                said.nullable or known.nullable,
                known.count if said.count is None else said.count,
            )

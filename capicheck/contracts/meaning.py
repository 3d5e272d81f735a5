"""What the attributes of one declaration mean; rules/api/README.md tells it in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from capicheck.contracts.declarations import ApiDeclaration, Attribute, Kind, declaration
from capicheck.contracts.outcomes import (
    RETURNED,
    VARIADIC,
    Effect,
    EffectKind,
    FormatUse,
    Gil,
    Numbers,
    Outcome,
    ParameterContract,
    Raised,
    Result,
    ResultKind,
)
from capicheck.frozen import frozen
from capicheck.settings import PythonVersion

OBJECT = re.compile(r"(?:struct )?(?:Py\w*Object|PyArray_Descr|PyWeakReference|_object|_typeobject|_frame) \*")
"""The types of objects, as a declaration spells them."""
_UNSIGNED = re.compile(r"unsigned\b|u?int(?:8|16|32|64|ptr)_t|size_t|Py_UCS[124]|Py_UNICODE|npy_bool")
_SIGNED = re.compile(r"int|long|long long|short|char|float|double|Py_ssize_t|Py_hash_t|int64_t|npy_intp")
_FIRST_IMMORTAL = PythonVersion(3, 12)
"""PEP 683."""

_OBJECT_RESULTS = {kind.value: kind for kind in (ResultKind.NEW, ResultKind.BORROWED, ResultKind.SAME)} | {
    "new_of": ResultKind.NEW_OF
}
OWNERSHIP = frozenset({*_OBJECT_RESULTS, "inside", "memory"})
"""The attributes that tell which pointer is returned."""
NULLNESS = frozenset({"never_null", "null_without_exception"})
"""Those that tell when it is NULL."""
NUMBERS = frozenset({"truth", "count", "at_least", "any_but_error", "error", "never_fails", "negative_error"})
"""Those that tell which number is returned, and which ones come with an exception."""
_ANY_OUTCOME = {
    "steals": EffectKind.STOLEN,
    "releases": EffectKind.RELEASED,
    "acquires": EffectKind.ACQUIRED,
    "revives": EffectKind.REVIVED,
    "recounts": EffectKind.RECOUNTED,
    "clears": EffectKind.CLEARED,
    "replaces": EffectKind.REPLACED,
    "frees": EffectKind.FREED,
}
_ON_SUCCESS = {
    "steals_on_success": EffectKind.STOLEN,
    "acquires_on_success": EffectKind.ACQUIRED,
    "keeps": EffectKind.KEPT,
    "memory": EffectKind.ALLOCATED,
    "frees_on_success": EffectKind.FREED,
}
_COUNTED = {*_ANY_OUTCOME, *_ON_SUCCESS} - {"clears", "replaces", "memory", "frees", "frees_on_success"}
"""Those that tell of a parameter's reference, so that it is an object."""
_LEFT = {
    "clears_exception": Raised.CLEARED,
    "takes_exception": Raised.CLEARED,
    "changes_exception": Raised.MAYBE,
    "leaves_exception": Raised.SET,
}
_GIL = {"takes_gil": Gil.TAKEN, "releases_gil": Gil.GIVEN_UP, "without_gil": Gil.NOT_NEEDED}


@frozen
class Ending:
    """An outcome without its effects."""

    result: Result
    succeeds: bool
    exception: Raised
    pending: bool | None = None
    """Whether an exception is set before, as in `Outcome`."""


@frozen
class Facts:
    """A declaration with its attributes at hand."""

    declared: ApiDeclaration
    version: PythonVersion
    of: Mapping[str, tuple[str, ...]]
    """The arguments of each attribute of the function itself."""

    @classmethod
    def about(cls, declared: ApiDeclaration, version: PythonVersion) -> Facts:
        """What `declared` says of `version`."""
        return cls(declared, version, by_name(declared.attributes))

    def position(self, name: str) -> int | None:
        """Where the parameter `name` stands."""
        names = [parameter.name for parameter in self.declared.parameters]
        return names.index(name) if name in names else None

    def held(self, kind: ResultKind, holders: tuple[str, ...]) -> Result:
        """An object that the first of `holders`, if any, is or keeps."""
        return self.lasting(Result(kind, self.position(holders[0]) if holders else None))

    def lasting(self, result: Result) -> Result:
        """An object, immortal where the function returns such and the version has such, the rest where it says so."""
        immortal = "immortal" in self.of and self.version >= _FIRST_IMMORTAL
        shared, fleeting, made = (word in self.of for word in ("shared", "fleeting", "made"))
        return replace(result, immortal=immortal, shared=shared, fleeting=fleeting, made=made)


def by_name(attributes: tuple[Attribute, ...]) -> Mapping[str, tuple[str, ...]]:
    """The arguments of each attribute."""
    return {attribute.name: attribute.arguments for attribute in attributes}


def is_pointer(spelled: str) -> bool:
    """Whether a type in C is a pointer; a name for one counts where it is the C API's."""
    if spelled.endswith("*") or spelled == "PyThread_type_lock":
        return True
    named = declaration(spelled) if spelled.isidentifier() else None
    return named is not None and named.kind is Kind.HOOK


def is_number(spelled: str) -> bool:
    """Whether a type in C is that of a number which may say something of success."""
    return bool(_SIGNED.fullmatch(spelled) or _UNSIGNED.match(spelled)) and not spelled.endswith("*")


def _pointer(facts: Facts) -> Result:
    for name, kind in _OBJECT_RESULTS.items():
        if name in facts.of:
            return facts.held(kind, facts.of[name])
    if "memory" in facts.of:
        return Result(ResultKind.MEMORY, family=facts.of["memory"][0])
    return facts.held(ResultKind.ADDRESS, facts.of.get("inside", ()))


def _numbers(facts: Facts, error: int) -> Numbers:
    """What a number says of success."""
    of = facts.of
    if "truth" in of or "count" in of:
        return Numbers(lowest=0)
    if "at_least" in of:
        return Numbers(lowest=int(of["at_least"][0]))
    if "any_but_error" in of:
        return Numbers(but=error)
    if "never_fails" in of or "maybe_exception" in of:
        return Numbers()
    if error == 0:
        return Numbers(lowest=1)
    return Numbers(0, 0) if facts.declared.type == "int" else Numbers(lowest=0)


def _number_endings(facts: Facts) -> Iterator[Ending]:
    of = facts.of
    error = int(of["error"][0]) if "error" in of else -1
    if "negative_error" in of:
        yield Ending(Result(ResultKind.NUMBER, numbers=Numbers(lowest=0)), succeeds=True, exception=Raised.UNCHANGED)
        yield Ending(Result(ResultKind.NUMBER, numbers=Numbers(highest=-1)), succeeds=False, exception=Raised.SET)
        return
    if "sets_exception" not in of:
        numbers = _numbers(facts, error)
        if "truth" in of and _tells_by_truth(facts):
            yield Ending(Result(ResultKind.NUMBER, numbers=Numbers(1)), succeeds=True, exception=Raised.UNCHANGED)
            numbers = Numbers(0, 0)
        yield Ending(Result(ResultKind.NUMBER, numbers=numbers), succeeds=True, exception=Raised.UNCHANGED)
    unsigned = _UNSIGNED.match(facts.declared.type) and not _SIGNED.fullmatch(facts.declared.type)
    if "never_fails" not in of and (not unsigned or "maybe_exception" in of):
        yield Ending(Result(ResultKind.NUMBER, numbers=Numbers(error, error)), succeeds=False, exception=Raised.SET)


def _tells_by_truth(facts: Facts) -> bool:
    """Whether what happens to an argument depends on the result being 0 or more."""
    telling = {"new", "borrowed", "acquires_on_success"}
    return any(telling & set(by_name(item.attributes)) for item in facts.declared.parameters)


def _pointer_endings(facts: Facts) -> Iterator[Ending]:
    of = facts.of
    if "sets_exception" not in of:
        yield Ending(_pointer(facts), succeeds=True, exception=Raised.UNCHANGED)
    if "never_null" in of:
        return
    null = Result(ResultKind.NULL)
    if "null_without_exception" in of or "maybe_exception" in of:
        yield Ending(null, succeeds=False, exception=Raised.UNCHANGED)
    if "null_without_exception" not in of:
        yield Ending(null, succeeds=False, exception=Raised.SET)


def endings(facts: Facts) -> Iterator[Ending]:
    """The ways in which a call can end where it returns, failures last."""
    spelled = facts.declared.type
    of = facts.of
    if "takes_exception" in of:
        receives = spelled == "void"
        taken, nothing = (Result(ResultKind.VOID),) * 2 if receives else (_pointer(facts), Result(ResultKind.NULL))
        yield Ending(taken, succeeds=True, exception=Raised.CLEARED, pending=True)
        yield Ending(nothing, succeeds=receives, exception=Raised.CLEARED, pending=False)
    elif spelled == "void":
        if "sets_exception" not in of:
            yield Ending(Result(ResultKind.VOID), succeeds=True, exception=Raised.UNCHANGED)
        if "sets_exception" in of or "may_fail" in of:
            yield Ending(Result(ResultKind.VOID), succeeds=False, exception=Raised.SET)
    elif is_pointer(spelled) or of.keys() & (OWNERSHIP | NULLNESS):
        yield from _pointer_endings(facts)
    elif is_number(spelled) or of.keys() & NUMBERS:
        yield from _number_endings(facts)
    else:
        yield Ending(Result(ResultKind.VALUE), succeeds=True, exception=Raised.UNCHANGED)
        if "maybe_exception" in of:
            yield Ending(Result(ResultKind.VALUE), succeeds=False, exception=Raised.SET)


def _keeper(facts: Facts, arguments: tuple[str, ...]) -> int | None:
    """Who keeps an argument: the one named, otherwise the new object returned, otherwise the first argument."""
    if arguments:
        return facts.position(arguments[0])
    return RETURNED if "new" in facts.of else 0


def _written(facts: Facts, attributes: Mapping[str, tuple[str, ...]], ending: Ending) -> Result | None:
    """What an out-parameter is left with."""
    if ending.pending is False:
        return Result(ResultKind.NULL)
    if "new_or_null" in attributes:
        return facts.lasting(Result(ResultKind.NEW, nullable=True)) if ending.succeeds else Result(ResultKind.NULL)
    borrowed = "borrowed" in attributes
    arguments = attributes["borrowed" if borrowed else "new"]
    results = [] if borrowed else [int(argument) for argument in arguments]
    numbers = ending.result.numbers
    if ending.succeeds and (not results or any(number in numbers for number in results)):
        positive = "truth" not in facts.of or bool(results) or 0 not in numbers
        if positive:
            return facts.held(ResultKind.BORROWED, arguments) if borrowed else facts.lasting(Result(ResultKind.NEW))
    return None if "untouched" in attributes else Result(ResultKind.NULL)


def _effects_on(facts: Facts, parameter: int, ending: Ending) -> Iterator[Effect]:
    attributes = by_name(facts.declared.parameters[parameter].attributes)
    happens = _ANY_OUTCOME | (_ON_SUCCESS if ending.succeeds or "sets_exception" in facts.of else {})
    for name, arguments in attributes.items():
        kind = happens.get(name)
        if kind is None or (name == "acquires_on_success" and 0 in ending.result.numbers):
            continue
        match kind:
            case EffectKind.KEPT:
                yield Effect(kind, parameter, by=_keeper(facts, arguments))
            case EffectKind.REPLACED:
                yield Effect(kind, parameter, by=facts.position(arguments[0]))
            case EffectKind.ALLOCATED | EffectKind.FREED:
                yield Effect(kind, parameter, family=arguments[0])
            case _:
                yield Effect(kind, parameter)
    if "exchanges" in attributes or ("exchanges_on_success" in attributes and ending.succeeds):
        value = Result(ResultKind.NEW if ending.succeeds else ResultKind.NULL)
        yield Effect(EffectKind.EXCHANGED, parameter, value)
    if attributes.keys() & {"new", "borrowed", "new_or_null"}:
        value_written = _written(facts, attributes, ending)
        if value_written is not None:
            yield Effect(EffectKind.WRITTEN, parameter, value_written)


def effects(facts: Facts, ending: Ending) -> Iterator[Effect]:
    """What happens to the arguments where a call ends so."""
    for position in range(len(facts.declared.parameters)):
        yield from _effects_on(facts, position, ending)
    match facts.of.get("variadic") if ending.succeeds else None:
        case ("keeps",):
            yield Effect(EffectKind.KEPT, VARIADIC, by=RETURNED)
        case ("borrowed", holder):
            yield Effect(EffectKind.WRITTEN, VARIADIC, facts.held(ResultKind.BORROWED, (holder,)))


def _null_argument(facts: Facts, ending: Ending) -> int | None:
    """What has to be NULL for a function to return NULL that otherwise returns its argument."""
    of = facts.of.get("same") or facts.of.get("new_of")
    if ending.result.kind is not ResultKind.NULL or not of:
        return None
    position = facts.position(of[0])
    assert position is not None, facts.declared.name
    return position if "nullable" in by_name(facts.declared.parameters[position].attributes) else None


def exception_left(facts: Facts, usual: Raised) -> Raised:
    """What a call leaves as the exception that otherwise leaves the `usual`."""
    for name, raised in _LEFT.items():
        if name in facts.of:
            return raised
    return usual


def outcome(facts: Facts, ending: Ending) -> Outcome:
    """That ending with its effects."""
    return Outcome(
        ending.result,
        exception_left(facts, ending.exception),
        tuple(effects(facts, ending)),
        needs_memory_failure="oom" in facts.of and not ending.succeeds,
        null_argument=_null_argument(facts, ending),
        pending=ending.pending,
    )


def gil(facts: Facts) -> Gil:
    """What the function has to do with the GIL."""
    return next((gil for name, gil in _GIL.items() if name in facts.of), Gil.NEEDED)


def parameters(facts: Facts) -> Iterator[ParameterContract]:
    """What may be handed over."""
    for item in facts.declared.parameters:
        attributes = by_name(item.attributes)
        count = facts.position(attributes["array"][0]) if "array" in attributes else None
        counted = not _COUNTED.isdisjoint(attributes) and count is None
        is_object = counted or OBJECT.fullmatch(item.type) is not None
        yield ParameterContract(item.name, is_object, "nullable" in attributes, count)


def kind(facts: Facts) -> str:
    """What the functions of the returned object's type start with, where that is said."""
    return facts.of["kind"][0] if "kind" in facts.of else ""


def format_use(facts: Facts) -> FormatUse | None:
    """The format among the arguments."""
    if "format" not in facts.of:
        return None
    kind, name = facts.of["format"]
    position = facts.position(name)
    assert position is not None, facts.declared.name
    return FormatUse(kind, position)

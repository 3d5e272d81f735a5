"""From the attributes of a declaration in `rules/api` to its contract; rules/api/README.md says what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from capicheck.contracts.declarations import ApiDeclaration, Attribute, Kind, declaration, members
from capicheck.contracts.outcomes import (
    RETURNED,
    VARIADIC,
    Contract,
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
from capicheck.rulebook.api import api_files
from capicheck.settings import NEWEST, PythonVersion

_OBJECT = re.compile(r"(?:struct )?(?:Py\w*Object|PyArray_Descr|PyWeakReference|_object|_typeobject|_frame) \*")
_PLAIN_DEFINE = re.compile(r"^#define (_?Py\w+) (_?Py\w+)$", re.MULTILINE)
_UNSIGNED = re.compile(r"unsigned\b|u?int(?:8|16|32|64|ptr)_t|size_t|Py_UCS[124]|Py_UNICODE|npy_bool")
_SIGNED = re.compile(r"int|long|long long|short|char|float|double|Py_ssize_t|Py_hash_t|int64_t|npy_intp")
_FIRST_IMMORTAL = PythonVersion(3, 12)
"""PEP 683."""

_OBJECT_RESULTS = {kind.value: kind for kind in (ResultKind.NEW, ResultKind.BORROWED, ResultKind.SAME)} | {
    "new_of": ResultKind.NEW_OF
}
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
_SIZE_T = "_SizeT"
"""`PY_SSIZE_T_CLEAN` made a function of this name of each that takes a format, up to 3.12."""


@dataclass(frozen=True, slots=True)
class _Ending:
    """An outcome without its effects."""

    result: Result
    succeeds: bool
    exception: Raised


@dataclass(frozen=True, slots=True)
class _Facts:
    """A declaration with its attributes at hand."""

    declared: ApiDeclaration
    version: PythonVersion
    of: Mapping[str, tuple[str, ...]]
    """The arguments of each attribute of the function itself."""

    def position(self, name: str) -> int | None:
        """Where the parameter `name` stands."""
        names = [parameter.name for parameter in self.declared.parameters]
        return names.index(name) if name in names else None

    def held(self, kind: ResultKind, holders: tuple[str, ...]) -> Result:
        """An object that the first of `holders`, if any, is or keeps."""
        immortal = "immortal" in self.of and self.version >= _FIRST_IMMORTAL
        return Result(kind, self.position(holders[0]) if holders else None, immortal=immortal)


def _by_name(attributes: tuple[Attribute, ...]) -> Mapping[str, tuple[str, ...]]:
    return {attribute.name: attribute.arguments for attribute in attributes}


def _is_pointer(spelled: str) -> bool:
    if spelled.endswith("*") or spelled == "PyThread_type_lock":
        return True
    named = declaration(spelled) if spelled.isidentifier() else None
    return named is not None and named.kind is Kind.HOOK


def _pointer(facts: _Facts) -> Result:
    for name, kind in _OBJECT_RESULTS.items():
        if name in facts.of:
            return facts.held(kind, facts.of[name])
    if "memory" in facts.of:
        return Result(ResultKind.MEMORY, family=facts.of["memory"][0])
    return facts.held(ResultKind.ADDRESS, facts.of.get("inside", ()))


def _numbers(facts: _Facts, error: int) -> Numbers:
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


def _number_endings(facts: _Facts) -> Iterator[_Ending]:
    of = facts.of
    error = int(of["error"][0]) if "error" in of else -1
    if "sets_exception" not in of:
        numbers = _numbers(facts, error)
        if "truth" in of and _tells_by_truth(facts):
            yield _Ending(Result(ResultKind.NUMBER, numbers=Numbers(1)), succeeds=True, exception=Raised.UNCHANGED)
            numbers = Numbers(0, 0)
        yield _Ending(Result(ResultKind.NUMBER, numbers=numbers), succeeds=True, exception=Raised.UNCHANGED)
    unsigned = _UNSIGNED.match(facts.declared.type) and not _SIGNED.fullmatch(facts.declared.type)
    if "never_fails" not in of and (not unsigned or "maybe_exception" in of):
        yield _Ending(Result(ResultKind.NUMBER, numbers=Numbers(error, error)), succeeds=False, exception=Raised.SET)


def _tells_by_truth(facts: _Facts) -> bool:
    """Whether what happens to an argument depends on the result being 0 or more."""
    telling = {"new", "borrowed", "acquires_on_success"}
    return any(telling & set(_by_name(item.attributes)) for item in facts.declared.parameters)


def _pointer_endings(facts: _Facts) -> Iterator[_Ending]:
    of = facts.of
    if "sets_exception" not in of:
        yield _Ending(_pointer(facts), succeeds=True, exception=Raised.UNCHANGED)
    if "never_null" in of:
        return
    null = Result(ResultKind.NULL)
    if "null_without_exception" in of or "maybe_exception" in of:
        yield _Ending(null, succeeds=False, exception=Raised.UNCHANGED)
    if "null_without_exception" not in of:
        yield _Ending(null, succeeds=False, exception=Raised.SET)


def _endings(facts: _Facts) -> Iterator[_Ending]:
    spelled = facts.declared.type
    of = facts.of
    if spelled == "void":
        if "sets_exception" not in of:
            yield _Ending(Result(ResultKind.VOID), succeeds=True, exception=Raised.UNCHANGED)
        if "sets_exception" in of or "may_fail" in of:
            yield _Ending(Result(ResultKind.VOID), succeeds=False, exception=Raised.SET)
    elif _is_pointer(spelled):
        yield from _pointer_endings(facts)
    elif "truth" in of or _SIGNED.fullmatch(spelled) or _UNSIGNED.match(spelled):
        yield from _number_endings(facts)
    else:
        yield _Ending(Result(ResultKind.VALUE), succeeds=True, exception=Raised.UNCHANGED)
        if "maybe_exception" in of:
            yield _Ending(Result(ResultKind.VALUE), succeeds=False, exception=Raised.SET)


def _keeper(facts: _Facts, arguments: tuple[str, ...]) -> int | None:
    """Who keeps an argument: the one named, otherwise the new object returned, otherwise the first argument."""
    if arguments:
        return facts.position(arguments[0])
    return RETURNED if "new" in facts.of else 0


def _written(facts: _Facts, attributes: Mapping[str, tuple[str, ...]], ending: _Ending) -> Result | None:
    """What an out-parameter is left with."""
    if "new_or_null" in attributes:
        return Result(ResultKind.NEW, nullable=True) if ending.succeeds else Result(ResultKind.NULL)
    borrowed = "borrowed" in attributes
    arguments = attributes["borrowed" if borrowed else "new"]
    results = [] if borrowed else [int(argument) for argument in arguments]
    numbers = ending.result.numbers
    if ending.succeeds and (not results or any(number in numbers for number in results)):
        positive = "truth" not in facts.of or bool(results) or 0 not in numbers
        if positive:
            return facts.held(ResultKind.BORROWED, arguments) if borrowed else Result(ResultKind.NEW)
    return None if "untouched" in attributes else Result(ResultKind.NULL)


def _effects_on(facts: _Facts, parameter: int, ending: _Ending) -> Iterator[Effect]:
    attributes = _by_name(facts.declared.parameters[parameter].attributes)
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


def _effects(facts: _Facts, ending: _Ending) -> Iterator[Effect]:
    for position in range(len(facts.declared.parameters)):
        yield from _effects_on(facts, position, ending)
    match facts.of.get("variadic") if ending.succeeds else None:
        case ("keeps",):
            yield Effect(EffectKind.KEPT, VARIADIC, by=RETURNED)
        case ("borrowed", holder):
            yield Effect(EffectKind.WRITTEN, VARIADIC, facts.held(ResultKind.BORROWED, (holder,)))


def _null_argument(facts: _Facts, ending: _Ending) -> int | None:
    """What has to be NULL for a function to return NULL that otherwise returns its argument."""
    of = facts.of.get("same") or facts.of.get("new_of")
    if ending.result.kind is not ResultKind.NULL or not of:
        return None
    position = facts.position(of[0])
    assert position is not None, facts.declared.name
    return position if "nullable" in _by_name(facts.declared.parameters[position].attributes) else None


def _outcome(facts: _Facts, ending: _Ending) -> Outcome:
    of = facts.of
    exception = ending.exception
    if "clears_exception" in of:
        exception = Raised.CLEARED
    elif "changes_exception" in of:
        exception = Raised.MAYBE
    return Outcome(
        ending.result,
        exception,
        tuple(_effects(facts, ending)),
        needs_memory_failure="oom" in of and not ending.succeeds,
        null_argument=_null_argument(facts, ending),
    )


def _gil(of: Mapping[str, tuple[str, ...]]) -> Gil:
    for name, gil in (
        ("takes_gil", Gil.TAKEN),
        ("releases_gil", Gil.GIVEN_UP),
        ("without_gil", Gil.NOT_NEEDED),
    ):
        if name in of:
            return gil
    return Gil.NEEDED


def _format(facts: _Facts) -> FormatUse | None:
    if "format" not in facts.of:
        return None
    kind, name = facts.of["format"]
    position = facts.position(name)
    assert position is not None, facts.declared.name
    return FormatUse(kind, position)


def read_contract(declared: ApiDeclaration, version: PythonVersion = NEWEST) -> Contract:
    """The contract that the attributes of a function, or of a pointer to functions, amount to."""
    facts = _Facts(declared, version, _by_name(declared.attributes))
    returns = "noreturn" not in facts.of
    parameters = []
    for item in declared.parameters:
        attributes = _by_name(item.attributes)
        count = facts.position(attributes["array"][0]) if "array" in attributes else None
        parameters.append(
            ParameterContract(item.name, _OBJECT.fullmatch(item.type) is not None, "nullable" in attributes, count)
        )
    return Contract(
        declared.name,
        tuple(_outcome(facts, ending) for ending in _endings(facts)) if returns else (),
        tuple(parameters),
        variadic=declared.variadic,
        runs_code="runs_code" in facts.of,
        returns=returns,
        tells_exception="tells_exception" in facts.of,
        swallows="swallows" in facts.of,
        gil=_gil(facts.of),
        format=_format(facts),
    )


@cache
def aliases() -> Mapping[str, str]:
    """The names that `rules/api` defines as another name, each with that name."""
    return MappingProxyType(
        {
            name: target
            for path, text in api_files().items()
            if path.startswith("macros/")
            for name, target in _PLAIN_DEFINE.findall(text)
            if name != target
        }
    )


def _declared(name: str, version: PythonVersion | None) -> ApiDeclaration | None:
    found = declaration(name, version)
    if found is None and name in aliases():
        found = declaration(aliases()[name], version)
    if found is None and name.endswith(_SIZE_T):
        plain = name.removesuffix(_SIZE_T)
        found = declaration(plain, version) or declaration(plain.removeprefix("_"), version)
    return found


@cache
def contract(name: str, version: PythonVersion = NEWEST) -> Contract | None:
    """What `rules/api` knows of the function, macro or hook type `name` in `version`; None where it is none of them.

    A name that `version` no longer has, or does not have yet, has the contract of the last version that has it: code
    that names it was written for that one.
    """
    found = _declared(name, version) or _declared(name, None)
    if found is None or found.kind not in {Kind.FUNCTION, Kind.HOOK}:
        return None
    return read_contract(found, version)


@cache
def member_contract(record: str, member: str, version: PythonVersion = NEWEST) -> Contract | None:
    """What a call through a member of a structure does: `tp_alloc` of `PyTypeObject`; None where nothing is known."""
    found = members(record, version).get(member)
    return read_contract(found, version) if found else None

"""`subclass-state-lookup`: module state looked up in the type of an object, which may be a subclass without any."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from capicheck.checks.problem import Note, Problem
from capicheck.facts.bodies import Bodies, Body, bodies
from capicheck.facts.program import Program
from capicheck.facts.slots import BASETYPE
from capicheck.facts.type_definitions import Kind
from capicheck.facts.type_functions import TypeFunction, type_functions
from capicheck.ir.expressions import Call, Expression, Member, Name
from capicheck.ir.source import Span
from capicheck.settings import PythonVersion

_LOOKUPS = frozenset({"PyType_GetModuleState", "PyType_GetModule"})
"""Functions that look at one type, and not at its bases (the manual's "Heap Types")."""
_BY_DEFINITION = PythonVersion(3, 11)
"""The first version with `PyType_GetModuleByDef()`."""
_DEPTH = 3
"""How many helpers an instance is followed into."""


class _Known(NamedTuple):
    """The parameters that are instances of the type, and those that are the type of such."""

    instances: frozenset[str]
    types: frozenset[str]


def check(program: Program) -> Iterator[Problem]:
    """One problem for each function that does so for a type that Python code can subclass."""
    known = bodies(program)
    told: set[Span] = set()
    for item in type_functions(program):
        if item.definition.kind is not Kind.HEAP or not item.definition.flags.has(BASETYPE):
            continue
        first = item.function.parameters[:1]
        keys = frozenset(parameter.key for parameter in first)
        given = _Known(keys, frozenset()) if item.takes_instance else _Known(frozenset(), keys)
        if not item.takes_instance and not item.takes_type:
            continue
        for body, call in _lookups(known, known.of(item.function), given, _DEPTH):
            if call.span not in told:
                told.add(call.span)
                yield _problem(program, item, body, call)


def _lookups(known: Bodies, body: Body, given: _Known, depth: int) -> Iterator[tuple[Body, Call]]:
    """The lookups in the type of what `given` says are instances, in `body` and what it hands them to."""
    for call in body.calls:
        if call.name in _LOOKUPS and call.arguments and _is_type(body, call.arguments[0], given):
            yield body, call
            continue
        helper = known.called(call, body) if depth else None
        if helper is None:
            continue
        inner = list(zip(helper.function.parameters, call.arguments, strict=False))
        handed = _Known(
            frozenset(parameter.key for parameter, value in inner if _is_given(body, value, given.instances)),
            frozenset(parameter.key for parameter, value in inner if _is_type(body, value, given)),
        )
        if handed.instances or handed.types:
            yield from _lookups(known, helper, handed, depth - 1)


def _is_given(body: Body, value: Expression, keys: frozenset[str]) -> bool:
    return any(isinstance(origin, Name) and origin.variable.key in keys for origin in body.origins(value))


def _is_type(body: Body, value: Expression, given: _Known) -> bool:
    """Whether `value` may be the type of a given instance."""
    if _is_given(body, value, given.types):
        return True
    for origin in body.origins(value):
        match origin:
            case Call(name="Py_TYPE", arguments=(instance,)) | Member(field="ob_type", base=instance):
                if _is_given(body, instance, given.instances):
                    return True
    return False


def _problem(program: Program, item: TypeFunction, body: Body, call: Call) -> Problem:
    what = "the type it is given" if item.takes_type else "the object's type"
    notes = [Note(item.definition.span, f"`{item.definition.label}` has `Py_TPFLAGS_BASETYPE`")]
    if body.function is not item.function:
        notes.append(Note(item.function.name_span, f"called by `{item.function.name}`"))
    return Problem(
        call.span,
        f"`{call.name}()` fails for a subclass of `{item.definition.label}`: {what} has no module then",
        function=body.function.name,
        notes=tuple(notes),
        help=_remedy(program, item),
    )


def _remedy(program: Program, item: TypeFunction) -> str:
    by_definition = "`PyType_GetModuleByDef()`, which looks through the bases"
    if program.min_python < _BY_DEFINITION:
        by_definition += " (3.11)"
    if item.slot == "tp_methods" and not item.takes_type:
        return f"give the method `METH_METHOD` and use its defining class, or find the module with {by_definition}"
    return f"find the module with {by_definition}"

"""The stage that makes heap types of the static ones, bases first."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from capicheck.checklist.plan import Plan
from capicheck.checklist.problems import concerns, item_of, problems
from capicheck.checklist.snippets import dealloc_snippet, gc_snippet, maker_name, type_snippet
from capicheck.checklist.specs import Spec, spec_of
from capicheck.checklist.uses import Use, uses_of
from capicheck.checks.problem import Problem
from capicheck.facts.calls import calls_of
from capicheck.facts.initialisers import variable
from capicheck.facts.static_types import TYPE_RECORD
from capicheck.facts.type_definitions import BaseKind, TypeDefinition
from capicheck.facts.type_functions import functions_of
from capicheck.findings.checklist import Item, Mention, Snippet, Stage
from capicheck.ir.expressions import Member
from capicheck.ir.graph import Function
from capicheck.ir.source import Span
from capicheck.ir.types import Array
from capicheck.rulebook.pages import rules

_ALLOCATORS = {
    "PyObject_New": "PyObject_GC_New",
    "PyObject_NEW": "PyObject_GC_New",
    "_PyObject_New": "PyObject_GC_New",
    "PyObject_NewVar": "PyObject_GC_NewVar",
    "PyObject_NEW_VAR": "PyObject_GC_NewVar",
    "_PyObject_NewVar": "PyObject_GC_NewVar",
}
"""Functions that allocate objects outside the collector's view, and those that allocate them inside."""
_FREES = frozenset({"PyObject_Del", "PyObject_DEL", "PyObject_Free", "PyObject_FREE", "PyMem_Free", "free"})


def stage(plan: Plan) -> Stage:
    """The types."""
    return Stage(
        "Make the types at run time",
        "Each module object gets its own types; a base is made before what inherits from it.",
        tuple(_items(plan)),
    )


def _items(plan: Plan) -> Iterator[Item]:
    if not plan.parts.static_types and not plan.parts.heap_types:
        yield Item("The module defines no types", done=True)
    for definition in plan.parts.heap_types:
        yield from _made(plan, definition)
    told: set[Span] = set()
    for definition in in_order(plan):
        yield from _static(plan, definition, told)


def in_order(plan: Plan) -> tuple[TypeDefinition, ...]:
    """The static types, each after the bases that the module defines."""
    known = {definition.key: definition for definition in plan.parts.static_types}
    order: TopologicalSorter[str] = TopologicalSorter()
    for key, definition in known.items():
        order.add(
            key, *(base.name for base in definition.bases if base.kind is BaseKind.PROJECT and base.name in known)
        )
    try:
        return tuple(known[key] for key in order.static_order())
    except CycleError:
        return tuple(known.values())


def _made(plan: Plan, definition: TypeDefinition) -> Iterator[Item]:
    """A heap type: ticked where the rules for types have nothing to say about it."""
    found = [
        (rule.name, problem)
        for rule in rules().values()
        if rule.family == "types" and rule.name != "static-type"
        for problem in problems(plan.program, rule.name)
        if concerns(plan, problem) and _is_about(plan, definition, problem)
    ]
    yield Item(
        f"`{definition.label}` is made from `{definition.variable.name}`",
        done=True,
        place=plan.place(definition.span),
    )
    for rule, problem in found:
        yield item_of(plan, rule, problem)


def _is_about(plan: Plan, definition: TypeDefinition, problem: Problem) -> bool:
    if problem.span.file == definition.span.file and problem.span == definition.span:
        return True
    functions = [item.function for item in functions_of(plan.program, definition)]
    return any(
        problem.span.file == function.span.file and function.span.start <= problem.span.start < function.span.end
        for function in functions
    )


def _static(plan: Plan, definition: TypeDefinition, told: set[Span]) -> Iterator[Item]:
    """A static type; `told` are the functions that an earlier one shares with it."""
    place = plan.place(definition.span)
    name = definition.variable.name
    if isinstance(definition.variable.type, Array):
        yield Item(
            f"Make the types in `{name}` from specs",
            done=False,
            place=place,
            why=("they are filled in at run time, so what they are cannot be told from here",),
        )
        return
    if "tp_basicsize" not in definition.slots and "tp_name" not in definition.slots:
        yield _sequence(plan, definition)
        return
    spec = spec_of(plan, definition)
    yield Item(
        f"Make `{definition.label}` from a spec, in place of `{name}`",
        done=False,
        place=place,
        why=tuple(_reasons(plan, definition, spec)),
        snippet=Snippet(type_snippet(plan, definition, spec)),
    )
    yield from _instances(plan, definition, spec, told)
    uses = tuple(uses_of(plan, definition.variable))
    readied = [use for use in uses if any(call.name == "PyType_Ready" for call in use.function.calls())]
    if readied:
        yield Item(
            f"Call `{maker_name(plan, spec)}()` in `{plan.exec_name}()`, where `{name}` is made ready today",
            done=False,
            where=tuple(_places(plan, use, "what fills it in, makes it ready and adds it goes") for use in readied),
        )
    where = tuple(_places(plan, use, f"`{use.function.name}`") for use in uses if use not in readied)
    if where:
        yield Item(f"Use `state->{plan.member_name(definition.variable)}` for `&{name}`", done=False, where=where)


def _sequence(plan: Plan, definition: TypeDefinition) -> Item:
    """A type that is filled in as a struct sequence, or in some other way that its initialiser does not show."""
    name = definition.variable.name
    member = plan.member_name(definition.variable)
    for site in calls_of(plan.program, ("PyStructSequence_InitType", "PyStructSequence_InitType2")):
        named = variable(site.call.arguments[0]) if len(site.call.arguments) > 1 else None
        if named is not None and named.name == name:
            return Item(
                f"Make `{name}` with `PyStructSequence_NewType()`",
                done=False,
                place=plan.place(definition.span),
                where=(plan.mention(site.call.span, f"`state->{member} = PyStructSequence_NewType(…)`"),),
            )
    return Item(
        f"Make the type in `{name}` from a spec",
        done=False,
        place=plan.place(definition.span),
        why=("its slots are filled in elsewhere; gather them in a `PyType_Slot` array",),
    )


def _reasons(plan: Plan, definition: TypeDefinition, spec: Spec) -> Iterator[str]:
    """What the flags keep as it is, and what cannot be kept."""
    if plan.program.min_python.minor < 10:
        yield "before 3.10 its attributes can be set from Python: there is no `Py_TPFLAGS_IMMUTABLETYPE`"
    if not spec.instantiable:
        yield "it has no `tp_new` today; a heap type would inherit that of `object`"
    if spec.gains_gc:
        held = ", ".join(f"`{item.key.name}`" for item in spec.owned)
        yield f"its instances own {held}: with `Py_TPFLAGS_HAVE_GC` a cycle through them and the type can be freed"
    for slot in spec.by_hand:
        yield f"`{slot}` cannot be given in a spec"
    if any(base.kind is BaseKind.UNKNOWN for base in definition.bases):
        yield f"its base is `{spec.base}`, which is known at run time only"


def _instances(plan: Plan, definition: TypeDefinition, spec: Spec, told: set[Span]) -> Iterator[Item]:
    """What an instance owes its type: it holds a reference, which traverse visits and dealloc releases."""
    name = definition.function("tp_dealloc")
    function = plan.program.function(name, definition.unit) if name else None
    if function is not None and function.span not in told and not _delegates(plan, definition, function, "tp_dealloc"):
        told.add(function.span)
        yield Item(
            f"Release the type in `{name}`",
            done=False,
            place=plan.place(function.name_span),
            why=("since 3.8 each instance of a heap type holds a reference to its type",),
            where=tuple(
                plan.mention(call.span, "the memory goes back through `type->tp_free()`")
                for call in function.calls()
                if call.name in _FREES
            ),
            snippet=Snippet(dealloc_snippet(plan, function, spec), replaces=(name,)),
        )
    traverse = definition.function("tp_traverse")
    function = plan.program.function(traverse, definition.unit) if traverse else None
    if function is not None and function.span not in told and not _delegates(plan, definition, function, "tp_traverse"):
        told.add(function.span)
        yield Item(
            f"Visit the type in `{traverse}`: `Py_VISIT(Py_TYPE({_first(function.parameters)}));`",
            done=False,
            place=plan.place(function.name_span),
            why=("from 3.9 on that is the traverse function's job",),
        )
    elif function is None and spec.gains_gc:
        yield Item(
            f"Let the collector see the instances of `{definition.label}`",
            done=False,
            where=tuple(_allocations(plan, definition)),
            snippet=Snippet(gc_snippet(plan, definition, spec)),
        )


def _delegates(plan: Plan, definition: TypeDefinition, function: Function, slot: str) -> bool:
    """Whether `function` calls what a base of the module's own has in `slot`, which deals with the type for both."""
    bases = [plan.static_type(base.name) for base in definition.bases if base.kind is BaseKind.PROJECT]
    named = {base.function(slot) for base in bases if base is not None} - {""}
    return bool(bases) and any(
        call.name in named or (isinstance(call.callee, Member) and call.callee.field == slot)
        for call in function.calls()
    )


def _first(parameters: tuple[object, ...]) -> str:
    return getattr(parameters[0], "name", "") or "self" if parameters else "self"


def _allocations(plan: Plan, definition: TypeDefinition) -> Iterator[Mention]:
    """Where instances are allocated outside the collector's view."""
    for use in uses_of(plan, definition.variable):
        for call in use.function.calls():
            named = variable(call.arguments[-1]) if call.arguments else None
            first = variable(call.arguments[0]) if call.arguments else None
            if call.name in _ALLOCATORS and definition.variable.name in {
                item.name for item in (named, first) if item is not None and item.type == TYPE_RECORD
            }:
                becomes = f"`{_ALLOCATORS[call.name]}()`, and `PyObject_GC_Track()` once its fields are set"
                yield plan.mention(call.span, becomes)


def _places(plan: Plan, use: Use, text: str) -> Mention:
    count = f" ({len(use.spans)} places)" if len(use.spans) > 1 else ""
    return plan.mention(use.spans[0], f"{text}{count}")

"""`allocator-mismatch`: instances allocated one way and freed another."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.allocation import ALLOCATIONS, FREES, Way, allocations, makes_subtypes
from capicheck.facts.initialisers import function_name
from capicheck.facts.program import Program
from capicheck.facts.slots import BASETYPE
from capicheck.facts.type_definitions import TypeDefinition
from capicheck.facts.type_model import TypeModel, type_models

_NEEDED = {
    True: ("has", "PyObject_GC_New()", "PyObject_GC_Del()"),
    False: ("lacks", "PyObject_New()", "PyObject_Free()"),
}
"""By whether a type has garbage collection: what to say of it, and what makes and frees its instances."""


def check(program: Program) -> Iterator[Problem]:
    """One problem for each allocation, freeing call and `tp_free` that does not fit its type."""
    told = set()
    for problem in _problems(program):
        if problem.span not in told:
            told.add(problem.span)
            yield problem


def _problems(program: Program) -> Iterator[Problem]:
    """What is wrong, once for each type that shares a function and each reading of a file."""
    raw = {item.definition.key for item in allocations(program) if item.way is Way.RAW}
    for model in type_models(program):
        yield from _free_slot(model)
        yield from _freed(program, model, allocated_raw=model.definition.key in raw)
    gc = {model.definition.key: model.has_gc for model in type_models(program)}
    for item in allocations(program):
        has_gc = gc[item.definition.key]
        if has_gc is not None and item.call.name in ALLOCATIONS and has_gc != (item.way is Way.GC):
            _, right, _ = _NEEDED[has_gc]
            yield Problem(
                item.call.span,
                f"`{item.call.name}()` allocates {_memory(item.way)}, but `{item.definition.label}` "
                f"{_NEEDED[has_gc][0]} garbage collection",
                function=item.body.function.name,
                notes=(_flag(item.definition, has_gc=has_gc),),
                help=f"allocate with `{right}` or with `tp_alloc`",
            )


def _free_slot(model: TypeModel) -> Iterator[Problem]:
    """What is wrong with the `tp_free` that the type names itself."""
    given = model.definition.slots.get("tp_free")
    way = FREES.get(function_name(given))
    if given is not None and way is not None and model.has_gc is not None and (way is Way.GC) != model.has_gc:
        yield Problem(
            given.span,
            f"`tp_free` is `{function_name(given)}`, but `{model.definition.label}` {_NEEDED[model.has_gc][0]} "
            "garbage collection",
            notes=(_flag(model.definition, has_gc=model.has_gc),),
            help=f"leave `tp_free` to be inherited, or give `{_NEEDED[model.has_gc][2].removesuffix('()')}`",
        )


def _freed(program: Program, model: TypeModel, *, allocated_raw: bool) -> Iterator[Problem]:
    """What is wrong with the call by which the type's `tp_dealloc` frees the instance."""
    definition, has_gc = model.definition, model.has_gc
    if model.dealloc is None or model.ended is None or model.ended.freed is None or has_gc is None:
        return
    body, call = model.ended.freed
    way = FREES.get(call.name)
    if way is None or (way is Way.RAW and allocated_raw):
        return
    if has_gc != (way is Way.GC) or way is Way.RAW:
        yield Problem(
            call.span,
            f"`{call.name}()` frees {_memory(way)}, but `{definition.label}` {_NEEDED[has_gc][0]} garbage collection"
            if way is not Way.RAW
            else f"`{call.name}()` does not free what instances of `{definition.label}` are allocated with",
            function=body.function.name,
            notes=(_flag(definition, has_gc=has_gc),),
            help="free the instance with `Py_TYPE(self)->tp_free(self)`",
        )
    elif way is Way.OBJECT and definition.flags.has(BASETYPE) and makes_subtypes(program, definition):
        yield Problem(
            call.span,
            f"`{call.name}()` frees the wrong address when the instance is of a Python subclass of "
            f"`{definition.label}`, which has garbage collection",
            function=body.function.name,
            notes=(Note(definition.span, f"`{definition.label}` can be subclassed"),),
            help="free the instance with `Py_TYPE(self)->tp_free(self)`",
        )


def _memory(way: Way) -> str:
    return "for the garbage collector" if way is Way.GC else "without the garbage collector"


def _flag(definition: TypeDefinition, *, has_gc: bool) -> Note:
    return Note(definition.span, f"instances of `{definition.label}` {'' if has_gc else 'do not '}take part in it")

"""`traverse-skips-field`: an object field that the type owns and `tp_traverse` does not visit."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.contents import Content
from capicheck.facts.ownership import Owned, ownership
from capicheck.facts.program import Program
from capicheck.facts.structures import FieldKey, embedded_base, parts
from capicheck.facts.traverse import Visits, visits
from capicheck.facts.type_definitions import TypeDefinition
from capicheck.facts.types import types
from capicheck.findings.finding import Confidence
from capicheck.ir.graph import Function


def check(program: Program) -> Iterator[Problem]:
    """One problem for each field that a traverse function leaves out, at the function's name.

    Fields that a subtype's traverse function leaves to nobody are told together, since one call would mend them.
    """
    known = types(program)
    told: set[tuple[object, FieldKey]] = set()
    for definition in known.definitions:
        body = known.function(definition, "tp_traverse")
        visited = visits(program, definition)
        if body is None or visited is None or visited.opaque or definition.declares_gc is False:
            continue
        missing = [
            item
            for item in ownership(program).owned(definition)
            if item.key not in visited.fields and (body.function.name_span, item.key) not in told
        ]
        told |= {(body.function.name_span, item.key) for item in missing}
        inherited = _inherited(definition, known.instance(definition))
        own = [item for item in missing if item.key.record not in inherited]
        for item in own:
            yield _problem(body.function, definition, (item,))
        yield from _left_to_base(body.function, definition, visited, [item for item in missing if item not in own])


def _inherited(definition: TypeDefinition, instance: str) -> set[str]:
    """The structures that the instance structure embeds as its base."""
    base = embedded_base(instance, definition.unit.records)
    return set(parts(base, definition.unit.records)) if base else set()


def _left_to_base(
    function: Function, definition: TypeDefinition, visited: Visits, missing: list[Owned]
) -> Iterator[Problem]:
    """What is said about fields of an embedded base that the function does not visit, itself or through the base."""
    if missing and not visited.delegates:
        shown = [item for item in missing if item.content is not Content.ATOMIC]
        yield _problem(function, definition, tuple(shown or missing))


def _problem(function: Function, definition: TypeDefinition, missing: tuple[Owned, ...]) -> Problem:
    names = [f"`{item.held.field.name}`" for item in missing]
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    first = missing[0]
    notes = [Note(item.held.field.span, f"`{item.held.field.name}` is declared here") for item in missing]
    how = "released here" if first.released else "given a reference here"
    notes.append(Note(first.span, f"`{first.held.field.name}` is {how}, so `{definition.label}` owns it"))
    return Problem(
        function.name_span,
        f"`{function.name}` does not visit {listed}, which `{definition.label}` owns",
        function=function.name,
        confidence=_confidence(first),
        notes=tuple(notes),
        help="visit it: " + " ".join(f"`Py_VISIT(self->{item.held.field.name});`" for item in missing[:1])
        if len(missing) == 1
        else "call the base's traverse function, or visit them with `Py_VISIT()`",
    )


def _confidence(item: Owned) -> Confidence:
    if item.content is Content.ATOMIC:
        return Confidence.LOW
    return Confidence.HIGH if item.released and item.content is Content.ANY else Confidence.MEDIUM

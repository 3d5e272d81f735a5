"""`heap-type-without-gc`: a heap type without GC support, whose instances keep their type alive in a cycle."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.contents import Content
from capicheck.facts.owned_fields import Owned
from capicheck.facts.program import Program
from capicheck.facts.slots import IMMUTABLETYPE
from capicheck.facts.traverse import visited_anywhere
from capicheck.facts.type_definitions import Kind, TypeDefinition
from capicheck.facts.type_model import type_models
from capicheck.findings.finding import Confidence


def check(program: Program) -> Iterator[Problem]:
    """One problem for each spec.

    A type whose attributes cannot be set and whose instances hold no references cannot be part of a cycle in any
    ordinary way; such a type is told with low confidence.  A type with `tp_traverse` is left to `gc-flag-mismatch`.
    """
    for model in type_models(program):
        definition = model.definition
        if definition.kind is not Kind.HEAP or model.has_gc is not False or "tp_traverse" in definition.slots:
            continue
        held = [item for item in model.owned if item.content is not Content.ATOMIC]
        if held and all(item.key in visited_anywhere(program) for item in held):
            continue
        yield Problem(
            definition.span,
            f"heap type `{definition.label}` has no garbage collection, so an instance in a reference cycle "
            f"keeps {_kept(held)} alive for ever",
            confidence=_confidence(definition, held),
            notes=tuple(Note(item.held.field.span, f"each instance owns `{item.key.name}`") for item in held),
            help="add `Py_TPFLAGS_HAVE_GC`, a `tp_traverse` that visits the type and every owned object, and untrack "
            "instances in `tp_dealloc`",
        )


def _kept(held: list[Owned]) -> str:
    if not held:
        return "its type and module"
    return f"its type, its module and {', '.join(f'`{item.key.name}`' for item in held)}"


def _confidence(definition: TypeDefinition, held: list[Owned]) -> Confidence:
    if held:
        return Confidence.HIGH
    return Confidence.LOW if definition.flags.has(IMMUTABLETYPE) is not False else Confidence.MEDIUM

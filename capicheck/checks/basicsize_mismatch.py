"""`basicsize-mismatch`: instances smaller than the structure that the type's functions use, or than a base's."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.program import Program
from capicheck.facts.type_definitions import Kind, TypeDefinition
from capicheck.facts.types import SELF_SLOTS, Types, self_record, types
from capicheck.ir.graph import Declare, Function
from capicheck.ir.types import Pointer, RecordType

_BARE = 16
"""The size of an instance of `object`, which a type of size 0 without a base inherits."""


def check(program: Program) -> Iterator[Problem]:
    """One problem for each type whose size is too small, at the type's name."""
    known = types(program)
    for definition in known.definitions:
        size = definition.basicsize or (_BARE if definition.basicsize == 0 and not definition.bases else 0)
        if size <= 0:
            continue
        problem = _too_small_for_functions(known, definition, size) or _smaller_than_base(known, definition, size)
        if problem is not None:
            yield problem


def _too_small_for_functions(known: Types, definition: TypeDefinition, size: int) -> Problem | None:
    """A function of the type takes instances for a structure larger than they are.

    Structures with items may end with an array of one, which such a size leaves out.
    """
    if definition.itemsize != 0:
        return None
    for slot in SELF_SLOTS:
        body = known.function(definition, slot)
        record = self_record(body) if body is not None else ""
        used = definition.unit.records.get(record)
        if body is None or used is None or used.size is None or used.size <= size:
            continue
        if not _is_taken_at_once(body.function, used.name):
            continue
        return Problem(
            definition.span,
            f"instances of `{definition.label}` have {size} bytes, but `{body.function.name}` takes them for "
            f"`{used.name}` of {used.size}",
            notes=(_used(body.function, used.name),),
            help=f"make it `{_size_field(definition)} = sizeof({used.name})`",
        )
    return None


def _is_taken_at_once(function: Function, record: str) -> bool:
    """Whether the function takes every instance for a `record`: not only after it has looked which type it has."""
    pointer = Pointer(RecordType(record))
    first = function.blocks[0].statements if function.blocks else ()
    declared = any(isinstance(item, Declare) and item.variable.type == pointer for item in first)
    return declared or function.parameters[0].type == pointer


def _used(function: Function, record: str) -> Note:
    return Note(function.name_span, f"`{function.name}` uses `{record}`")


def _smaller_than_base(known: Types, definition: TypeDefinition, size: int) -> Problem | None:
    """A base of the program has larger instances."""
    for base in known.project_bases(definition):
        if base.basicsize is not None and size < base.basicsize:
            return Problem(
                definition.span,
                f"instances of `{definition.label}` have {size} bytes, fewer than those of its base `{base.label}` "
                f"with {base.basicsize}",
                notes=(Note(base.span, f"`{base.label}` is defined here"),),
                help="begin the instance structure with the base's",
            )
    return None


def _size_field(definition: TypeDefinition) -> str:
    return ".basicsize" if definition.kind is Kind.HEAP else ".tp_basicsize"

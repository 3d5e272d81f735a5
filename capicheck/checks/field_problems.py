"""What the rules about fields that a type's function leaves out have in common."""

from __future__ import annotations

from capicheck.checks.problem import Note
from capicheck.facts.owned_fields import Owned
from capicheck.facts.type_model import TypeModel


def listed(fields: tuple[Owned, ...]) -> str:
    """The names of `fields`, as a sentence lists them."""
    names = [f"`{item.name}`" for item in fields]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def ownership_notes(model: TypeModel, fields: tuple[Owned, ...]) -> tuple[Note, ...]:
    """Where `fields` are declared, and what shows that the type owns the first of them."""
    first = fields[0]
    return (
        *(Note(item.held.field.span, f"`{item.name}` is declared here") for item in fields),
        Note(first.span, f"`{first.name}` is {first.evidence.value}, so `{model.definition.label}` owns it"),
    )

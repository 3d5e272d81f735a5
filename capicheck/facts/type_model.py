"""Everything that the rules about types ask of one type, put together once."""

from __future__ import annotations

from capicheck.facts.bodies import Body
from capicheck.facts.finalisation import Finalisation, effective, finalisation
from capicheck.facts.instance_members import InstanceMembers, instance_members
from capicheck.facts.memo import once_per_program
from capicheck.facts.owned_fields import Owned, owned_fields
from capicheck.facts.program import Program
from capicheck.facts.slots import MANAGED_DICT, MANAGED_WEAKREF
from capicheck.facts.structures import embedded_base, parts
from capicheck.facts.traverse import Visits, visits
from capicheck.facts.type_definitions import TypeDefinition
from capicheck.facts.types import types
from capicheck.frozen import frozen


@frozen(eq=False)
class TypeModel:
    """One type: the fields that its instances own, and what its functions do about them.

    `visited`, `cleared` and `ended` are what its own `tp_traverse` and `tp_clear` and the `tp_dealloc` that instances
    get do, `traverse`, `clear` and `dealloc` the bodies of its own functions; None where there is none, or its body is
    not known.  `inherited` are the structures that the instance structure embeds as its base's.
    """

    definition: TypeDefinition
    instance: str
    has_gc: bool | None
    owned: tuple[Owned, ...]
    inherited: frozenset[str]
    members: InstanceMembers
    traverse: Body | None
    clear: Body | None
    dealloc: Body | None
    visited: Visits | None
    cleared: Finalisation | None
    ended: Finalisation | None

    @property
    def has_managed_dict(self) -> bool:
        """Whether the interpreter keeps the instance dictionary, for the type's functions to visit and clear."""
        return self.definition.flags.has(MANAGED_DICT) is True

    @property
    def inherits_gc(self) -> bool:
        """Whether it gets its garbage collection, and the functions for that, from a base that is known."""
        given = self.definition.slots.keys() & {"tp_traverse", "tp_clear"}
        return self.has_gc is True and self.definition.declares_gc is False and not given

    @property
    def has_weak_references(self) -> bool:
        """Whether its own definition lets instances be referenced weakly."""
        return self.members.weak_list is not None or self.definition.flags.has(MANAGED_WEAKREF) is True


@once_per_program
def type_models(program: Program) -> tuple[TypeModel, ...]:
    """The types of `program`, in the order of their definitions, the static ones first."""
    return tuple(_model(program, definition) for definition in types(program).definitions)


def _model(program: Program, definition: TypeDefinition) -> TypeModel:
    known, records = types(program), definition.unit.records
    instance = known.instance(definition)
    base = embedded_base(instance, records) if instance else ""
    return TypeModel(
        definition=definition,
        instance=instance,
        has_gc=known.has_gc(definition),
        owned=owned_fields(program).of(definition),
        inherited=frozenset(parts(base, records)) if base else frozenset(),
        members=instance_members(program, definition),
        traverse=known.function(definition, "tp_traverse"),
        clear=known.function(definition, "tp_clear"),
        dealloc=known.function(definition, "tp_dealloc"),
        visited=visits(program, definition),
        cleared=finalisation(program, definition, "tp_clear"),
        ended=effective(program, definition, "tp_dealloc"),
    )

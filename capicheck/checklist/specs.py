"""A static type as a `PyType_Spec` that keeps what it does today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field

from capicheck.checklist.plan import Plan
from capicheck.checklist.spelling import rebuilt, value_text
from capicheck.facts.contents import Content
from capicheck.facts.initialisers import is_zero, text
from capicheck.facts.owned_fields import Owned, owned_fields
from capicheck.facts.slots import BASETYPE, HAVE_GC, SUITES, TYPE_SLOTS
from capicheck.facts.type_definitions import BaseKind, TypeDefinition
from capicheck.facts.type_functions import suite
from capicheck.facts.types import types
from capicheck.frozen import frozen
from capicheck.ir.expressions import Expression, Initialiser
from capicheck.ir.unit import Unit

_OFFSETS = {
    "tp_dictoffset": "__dictoffset__",
    "tp_weaklistoffset": "__weaklistoffset__",
    "tp_vectorcall_offset": "__vectorcalloffset__",
}
"""Slots that a spec has as members of these names (the manual's "PyType_Slot")."""
_ELSEWHERE = frozenset({
    "tp_name", "tp_basicsize", "tp_itemsize", "tp_flags", "tp_base", "tp_bases", *SUITES, *_OFFSETS,
})  # fmt: skip
_AFTERWARDS = frozenset({"tp_vectorcall"})
"""Slots that are set on the finished type: a spec has them only since 3.14."""
RECENT_FLAGS_SINCE = 10
"""The minor version that brought `Py_TPFLAGS_IMMUTABLETYPE` and `Py_TPFLAGS_DISALLOW_INSTANTIATION`."""


@frozen
class SlotEntry:
    """An entry of a spec's slots: its name and what is there, as C text, and the conditions of the `#if`s around it."""

    name: str
    value: str
    conditions: tuple[str, ...] = ()


@frozen
class Spec:
    """What the spec of one static type consists of, as C text."""

    stem: str
    name: str
    basicsize: str
    itemsize: str
    flags: tuple[str, ...]
    recent_flags: tuple[str, ...]
    """Flags that 3.10 brought."""
    slots: tuple[SlotEntry, ...]
    offsets: tuple[tuple[str, str], ...]
    afterwards: tuple[tuple[str, str], ...]
    by_hand: tuple[str, ...]
    """What it has that no spec can give."""
    base: str
    """The base as an expression of type `PyTypeObject *`; empty for `object`."""
    gains_gc: bool
    """Whether the collector has to know its instances from now on."""
    has_gc: bool
    instantiable: bool
    owned: tuple[Owned, ...] = field(default=())


def spec_of(plan: Plan, definition: TypeDefinition) -> Spec:
    """The spec of `definition`."""
    owned = tuple(item for item in owned_fields(plan.program).of(definition) if not item.linked)
    mutable = tuple(item for item in owned if item.content is not Content.ATOMIC)
    had_gc = definition.declares_gc is True or _inherits_gc(plan, definition)
    gains = not had_gc and bool(mutable)
    instantiable = "tp_new" in definition.slots or bool(definition.bases)
    flags = [_flags(plan, definition)]
    if gains:
        flags.append("Py_TPFLAGS_HAVE_GC")
    recent = ["Py_TPFLAGS_IMMUTABLETYPE"]
    if not instantiable:
        recent.append("Py_TPFLAGS_DISALLOW_INSTANTIATION")
    slots = tuple(_slots(plan, definition))
    named = {entry.name for entry in slots}
    return Spec(
        stem=definition.variable.name.removesuffix("_Type").removesuffix("_type").removesuffix("Type") or "type",
        name=_name(plan, definition),
        basicsize=_size(plan, definition, "tp_basicsize") or "0",
        itemsize=_size(plan, definition, "tp_itemsize"),
        flags=tuple(flags),
        recent_flags=tuple(flag for flag in recent if flag not in flags[0]),
        slots=tuple(entry for entry in slots if entry.name not in _AFTERWARDS),
        offsets=tuple(
            (name, _written(plan, definition, definition.slots[slot]))
            for slot, name in _OFFSETS.items()
            if slot in definition.slots
        ),
        afterwards=tuple((entry.name, entry.value) for entry in slots if entry.name in _AFTERWARDS),
        by_hand=tuple(
            name
            for name in definition.slots
            if name not in _ELSEWHERE and name not in named and name not in {"tp_print", "tp_version_tag"}
        ),
        base=_base(plan, definition),
        gains_gc=gains,
        has_gc=had_gc or gains,
        instantiable=instantiable,
        owned=owned,
    )


def _inherits_gc(plan: Plan, definition: TypeDefinition) -> bool:
    return types(plan.program).has_gc(definition) is True


def _flags(plan: Plan, definition: TypeDefinition) -> str:
    value = _given(definition, "tp_flags")
    written = _written(plan, definition, value) if value is not None else ""
    if written and "\n" not in written and not written.isdigit():
        return written
    known = ["Py_TPFLAGS_DEFAULT"]
    known += ["Py_TPFLAGS_BASETYPE"] if definition.flags.bits & BASETYPE else []
    known += ["Py_TPFLAGS_HAVE_GC"] if definition.flags.bits & HAVE_GC else []
    return " | ".join(known)


def _given(definition: TypeDefinition, name: str) -> Expression | None:
    """What the initialiser gives the field `name`, or a later assignment does."""
    value = definition.slots.get(name)
    return None if is_zero(value) else value


def _name(plan: Plan, definition: TypeDefinition) -> str:
    """The name as C text: it must say the module, or the type has no `__module__`."""
    value = definition.slots.get("tp_name")
    written = text(value)
    if value is None or written is None:
        return _written(plan, definition, value) if value is not None else f'"{plan.module_path}.{definition.label}"'
    return f'"{written}"' if "." in written else f'"{plan.module_path}.{written}"'


def _size(plan: Plan, definition: TypeDefinition, name: str) -> str:
    value = _given(definition, name)
    return _written(plan, definition, value) if value is not None else ""


def _written(plan: Plan, definition: TypeDefinition, value: Expression) -> str:
    """`value` as C text: what several fields have in common is the use of a macro, which says nothing of one."""
    alike = sum(other.span == value.span for other in definition.slots.values())
    return rebuilt(value) if alike > 1 else value_text(plan.program, value)


def _slots(plan: Plan, definition: TypeDefinition) -> Iterator[SlotEntry]:
    """The entries of the spec: those of each way in which the file's `#if` groups fill in the type."""
    around = plan.conditions(definition.variable.span)
    met: dict[str, list[tuple[str, ...]]] = {}
    for unit, fields in _readings(plan, definition):
        for name, value in fields.items():
            given = suite(plan.program, unit, value) if name in SUITES else [(name, value)]
            for slot, inner in given:
                if slot not in TYPE_SLOTS or slot in _ELSEWHERE:
                    continue
                conditions = tuple(term for term in plan.conditions(inner.span) if term not in around)
                known = met.setdefault(slot, [])
                if () not in known and conditions not in known:
                    known.append(conditions)
                    yield SlotEntry(slot, _written(plan, definition, inner), conditions)


def _readings(plan: Plan, definition: TypeDefinition) -> Iterator[tuple[Unit, Mapping[str, Expression]]]:
    """What each reading of the file gives the slots of the type; that of `definition` comes first."""
    yield definition.unit, definition.slots
    for unit in plan.program.units:
        for item in unit.globals:
            value = item.value
            if item.variable.span == definition.variable.span and isinstance(value, Initialiser):
                yield unit, {given.field: given.value for given in value.items if not is_zero(given.value)}


def _base(plan: Plan, definition: TypeDefinition) -> str:
    value = definition.slots.get("tp_base")
    if value is None:
        return ""
    for base in definition.bases:
        known = plan.static_type(base.name) if base.kind is BaseKind.PROJECT else None
        if known is not None:
            return f"state->{plan.member_name(known.variable)}"
    written = _written(plan, definition, value)
    return "" if written.lstrip("&") == "PyBaseObject_Type" else written

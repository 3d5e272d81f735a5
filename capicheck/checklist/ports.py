"""The checklist of a program: one port for each extension module."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checklist import declaring, heap_types, phases, state, variables
from capicheck.checklist.belongings import belongings
from capicheck.checklist.plan import Plan
from capicheck.facts.modules import Phase
from capicheck.facts.program import Program
from capicheck.findings.checklist import Checklist, Port

_INITIALISED = {
    Phase.SINGLE: "initialised in a single phase",
    Phase.MULTI: "initialised in phases (PEP 489)",
    Phase.EXPORT: "exported as slots (PEP 793)",
    Phase.UNKNOWN: "initialised in a way that could not be told",
}


def checklist(program: Program) -> Checklist:
    """What is left of the port of each module of `program`, in the order of their init functions."""
    return Checklist(
        tuple(_port(Plan(program, parts)) for parts in belongings(program)),
        program.min_python,
        program.target_python,
    )


def _port(plan: Plan) -> Port:
    """The stages, each of which leaves a module that works."""
    return Port(
        name=plan.module.name,
        place=plan.place(plan.module.init.name_span),
        today=tuple(_today(plan)),
        stages=(
            state.stage(plan),
            phases.stage(plan),
            heap_types.stage(plan),
            variables.objects_stage(plan),
            variables.access_stage(plan),
            variables.changing_stage(plan),
            declaring.obstacles_stage(plan),
            declaring.declaring_stage(plan),
        ),
    )


def _today(plan: Plan) -> Iterator[str]:
    parts = plan.parts
    definition = plan.module.definition
    shown = ""
    if definition is not None:
        given = definition.value.field("m_size") is not None
        size = "not known" if definition.size is None else f"of {definition.size}"
        shown = f", `m_size` {size if given else 'not given'}"
    yield f"{_INITIALISED[plan.module.phase]}{shown}"
    yield f"{_counted(len(parts.static_types), 'static type')}, {_counted(len(parts.heap_types), 'heap type')}"
    objects, changing = len(parts.objects), len(parts.changing)
    others = f"{changing} other{'s' * (changing != 1)} written after initialisation"
    yield f"{_counted(objects, 'C variable')} with Python objects, {others}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"

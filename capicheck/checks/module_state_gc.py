"""`module-state-gc`: module state that holds objects, and functions of the definition that leave them out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from capicheck.checks.problem import Note, Problem
from capicheck.facts.contents import Content
from capicheck.facts.module_state import ModuleState, StateField, module_states, released, size_of, visited
from capicheck.facts.modules import Definition
from capicheck.facts.program import Program
from capicheck.findings.finding import Confidence
from capicheck.ir.source import Span

_MOST_NAMES = 4
"""How many fields a message names."""


def check(program: Program) -> Iterator[Problem]:
    """One problem for each definition and what it lacks: visits, or releases."""
    for state in module_states(program):
        size = size_of(state)
        if not state.fields or (size is not None and size <= 0):
            continue
        yield from _visits(program, state)
        yield from _releases(program, state)
        yield from _hasty(program, state)


def _visits(program: Program, state: ModuleState) -> Iterator[Problem]:
    """What `m_traverse` does not visit; strings and numbers can be part of no cycle."""
    definition = state.definition
    named = definition.function("m_traverse")
    known = visited(program, definition)
    if (named and known is None) or (known is not None and known.opaque):
        return
    missing = [item for item in state.fields if known is None or item.key not in known.fields]
    if not missing:
        return
    movable = [item for item in missing if item.content is not Content.ATOMIC]
    yield _problem(
        program,
        definition,
        "m_traverse",
        movable or missing,
        "the collector does not see that the module holds {}, so a cycle through it is never freed",
        Confidence.HIGH if movable else Confidence.LOW,
        "visit it: `Py_VISIT(state->{});`",
    )


def _releases(program: Program, state: ModuleState) -> Iterator[Problem]:
    """What neither `m_clear` nor `m_free` releases."""
    definition = state.definition
    known = [released(program, definition, field) for field in ("m_clear", "m_free")]
    unknown = [
        definition.function(field) and found is None for field, found in zip(("m_clear", "m_free"), known, strict=True)
    ]
    if any(unknown) or any(found is not None and found.opaque for found in known):
        return
    given = {key for found in known if found is not None for key in found.fields}
    missing = [item for item in state.fields if item.key not in given]
    if missing:
        field = "m_clear" if known[0] is not None or known[1] is None else "m_free"
        yield _problem(
            program,
            definition,
            field,
            missing,
            "{} outlives the module, which never releases it",
            Confidence.HIGH,
            "release it: `Py_CLEAR(state->{});`",
        )


def _hasty(program: Program, state: ModuleState) -> Iterator[Problem]:
    """What `m_clear` or `m_free` takes to be there, although the exec function may have failed before it was stored."""
    told: set[Span] = set()
    owned = {item.key for item in state.fields}
    for field in ("m_clear", "m_free"):
        found = released(program, state.definition, field)
        for key, call in found.fields.items() if found is not None else ():
            if call.name == "Py_DECREF" and key in owned and call.span not in told:
                told.add(call.span)
                yield Problem(
                    call.span,
                    f"`{key.name}` is NULL here where the exec function failed before it was stored",
                    function=state.definition.function(field),
                    confidence=Confidence.MEDIUM,
                    help=f"write `Py_CLEAR(state->{key.name});`",
                )


def _problem(  # noqa: PLR0913, PLR0917 - the parts of one sentence
    program: Program,
    definition: Definition,
    field: str,
    missing: Sequence[StateField],
    message: str,
    confidence: Confidence,
    remedy: str,
) -> Problem:
    name = definition.function(field)
    function = program.function(name, definition.unit) if name else None
    listed = _listed([item.key.name for item in missing])
    where = f"`{name}` leaves {listed} out" if function is not None else f"no `{field}` deals with {listed}"
    it = "them" if len(missing) > 1 else "it"
    return Problem(
        function.name_span if function is not None else definition.variable.span,
        f"{where}: {message.format(it)}",
        function=function.name if function is not None else "",
        confidence=confidence,
        notes=tuple(Note(item.held.field.span, f"the module state holds `{item.key.name}`") for item in missing[:3])
        + tuple(Note(item.span, f"`{item.key.name}` is stored here") for item in missing[:1]),
        help=remedy.format(missing[0].key.name)
        if function is not None and len(missing) == 1
        else f"give the definition an `{field}`"
        if function is None
        else remedy.format("…").replace("it:", "them:"),
    )


def _listed(names: Sequence[str]) -> str:
    marked = [f"`{name}`" for name in names]
    if len(marked) > _MOST_NAMES:
        marked[_MOST_NAMES - 1 :] = [f"{len(marked) - _MOST_NAMES + 1} more"]
    return marked[0] if len(marked) == 1 else f"{', '.join(marked[:-1])} and {marked[-1]}"

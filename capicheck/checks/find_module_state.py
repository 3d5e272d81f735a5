"""`PyState_FindModule` and its kind, which know only modules that were initialised in a single phase."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.calls import CallSite, calls_of, grouped
from capicheck.facts.modules import INIT_PREFIXES, Definition, Phase, definition_of, definitions, modules
from capicheck.facts.program import Program
from capicheck.facts.standing import Standing, is_listed, standing_of
from capicheck.findings.finding import Level

_DEFINITION = {"PyState_FindModule": 0, "PyState_AddModule": 1, "PyState_RemoveModule": 0}
"""The functions, and which argument is the definition."""

_FAILS = {
    "PyState_FindModule": "always returns NULL",
    "PyState_AddModule": "always fails",
    "PyState_RemoveModule": "always fails",
}
"""What becomes of them when the definition has slots (Objects/moduleobject.c and Python/import.c)."""


def check(program: Program) -> Iterator[Problem]:
    """A mistake for each function of a multi-phase module that calls any of them, and a note for each other file."""
    obstacles: dict[str, list[CallSite]] = {}
    for first, *others in grouped(calls_of(program, _DEFINITION)):
        if _is_multi_phase(program, first):
            again = tuple(Note(site.call.span, f"`{site.call.name}()` again") for site in others)
            name = first.call.name
            message = f"`{name}()` {_FAILS[name]}: the module is initialised in several phases"
            yield _problem(program, first, message, again)
        else:
            obstacles.setdefault(first.call.span.file, []).append(first)
    for sites in obstacles.values():
        first, *others = sorted(sites, key=lambda site: site.call.span)
        count = f" ({len(sites)} functions of this file use the like)" if others else ""
        notes = tuple(Note(site.call.span, f"`{site.function.name}` calls `{site.call.name}()`") for site in others)
        message = f"`{first.call.name}()` keeps the module from multi-phase initialisation, where it finds nothing"
        yield _problem(program, first, message + count, notes, Level.NOTE)


def _problem(
    program: Program, site: CallSite, message: str, notes: tuple[Note, ...], level: Level | None = None
) -> Problem:
    return Problem(
        site.call.span,
        message,
        function=site.function.name,
        notes=notes,
        help=_remedy(program, site),
        level=level,
    )


def _remedy(program: Program, site: CallSite) -> str:
    """What the function finds the module through instead."""
    if site.call.name != "PyState_FindModule":
        return "leave it out: a module in phases is found through what its functions are given"
    function = site.function
    first = function.parameters[0].name if function.parameters else "self"
    if function.name.startswith(INIT_PREFIXES):
        return "return the definition from `PyModuleDef_Init()`: the import system knows which modules there are"
    match standing_of(program, function):
        case Standing.MODULE:
            return f"`{function.name}` is given the module: `PyModule_GetState({first})`"
        case Standing.METHOD:
            return (
                "give the method `METH_METHOD`, and use `PyType_GetModuleState()` of its defining class (3.9), or "
                f"`PyType_GetModuleByDef(Py_TYPE({first}), …)` (3.11)"
            )
        case Standing.SLOT:
            return f"find the module through the type: `PyType_GetModuleByDef(Py_TYPE({first}), …)` (3.11)"
    return f"give `{function.name}` the module or its state as a parameter"


def _is_multi_phase(program: Program, site: CallSite) -> bool:
    """Whether the call is given the definition of a multi-phase module.

    Where it cannot be told which one that is, as after `PyModule_GetDef()`, it is that of the function's own module.
    """
    at = _DEFINITION[site.call.name]
    argument = site.call.arguments[at] if len(site.call.arguments) > at else None
    given = definition_of(program, site.unit, argument) if argument is not None else None
    if given is not None:
        return _describes_multi_phase(program, given)
    own = [item for item in definitions(site.unit) if is_listed(program, item, site.function)]
    return bool(own) and all(_describes_multi_phase(program, item) for item in own)


def _describes_multi_phase(program: Program, definition: Definition) -> bool:
    users = [
        module.phase
        for module in modules(program)
        if module.definition is not None and module.definition.variable.key == definition.variable.key
    ]
    return definition.has_slots or (bool(users) and all(phase is Phase.MULTI for phase in users))

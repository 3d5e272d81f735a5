"""`PyState_FindModule` and its kind, which know only modules that were initialised in a single phase."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.calls import CallSite, calls_of, grouped
from capicheck.facts.modules import Phase, definition_of, modules
from capicheck.facts.program import Program
from capicheck.ir.expressions import Expression

_DEFINITION = {"PyState_FindModule": 0, "PyState_AddModule": 1, "PyState_RemoveModule": 0}
"""The functions, and which argument is the definition."""

_FAILS = {
    "PyState_FindModule": "always returns NULL",
    "PyState_AddModule": "always fails",
    "PyState_RemoveModule": "always fails",
}
"""What becomes of them when the definition has slots (Objects/moduleobject.c and Python/import.c)."""


def check(program: Program) -> Iterator[Problem]:
    """One problem for each function that calls any of them, at its first call."""
    for first, *others in grouped(calls_of(program, _DEFINITION)):
        yield Problem(
            first.call.span,
            _message(program, first),
            function=first.function.name,
            notes=tuple(Note(site.call.span, f"`{site.call.name}()` again") for site in others),
            help="reach the state from what the function is given: `PyModule_GetState()` of its module, "
            "`PyType_GetModuleState()` of its defining class, or `PyType_GetModuleByDef()`",
        )


def _message(program: Program, site: CallSite) -> str:
    name = site.call.name
    at = _DEFINITION[name]
    argument = site.call.arguments[at] if len(site.call.arguments) > at else None
    if argument is not None and _is_multi_phase(program, site, argument):
        return f"`{name}()` {_FAILS[name]}: the module is initialised in several phases"
    return f"`{name}()` keeps the module from multi-phase initialisation, where it finds nothing"


def _is_multi_phase(program: Program, site: CallSite, argument: Expression) -> bool:
    definition = definition_of(program, site.unit, argument)
    if definition is None:
        return False
    users = [
        module.phase
        for module in modules(program)
        if module.definition is not None and module.definition.variable.key == definition.variable.key
    ]
    return definition.has_slots or (bool(users) and all(phase is Phase.MULTI for phase in users))

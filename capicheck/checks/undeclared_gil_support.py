"""A module that does not say whether it can run without the GIL."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Problem
from capicheck.facts.modules import Module, multi_phase, single_phase
from capicheck.facts.program import Program
from capicheck.facts.words import words_beginning_with
from capicheck.settings import PythonVersion

_SLOT = "Py_mod_gil"
_CALL = "PyUnstable_Module_SetGIL"
_SINCE = PythonVersion(3, 13)
"""Source: What's New in Python 3.13, free-threaded CPython, and the C API manual on `Py_mod_gil`."""


def check(program: Program) -> Iterator[Problem]:
    """One problem for each module without the slot, or without the call where it has no slots."""
    if program.target_python < _SINCE:
        return
    for module in multi_phase(program):
        if not module.declares(_SLOT):
            yield _problem(module, f"no `{_SLOT}` slot", f"add `{{{_SLOT}, Py_MOD_GIL_NOT_USED}}`")
    for module in single_phase(program):
        if not _calls(module):
            help_ = f"call `{_CALL}(module, Py_MOD_GIL_NOT_USED)` under `#ifdef Py_GIL_DISABLED`"
            yield _problem(module, f"no call of `{_CALL}()`", help_)


def _problem(module: Module, what: str, remedy: str) -> Problem:
    return Problem(
        module.span,
        f"module `{module.name}` does not say whether it needs the GIL: {what}",
        function=module.function,
        python=f">={_SINCE}",
        help=f"{remedy} once its functions may run at the same time, or say `Py_MOD_GIL_USED`",
    )


def _calls(module: Module) -> bool:
    """Whether the unit calls it anywhere, also in lines that the preprocessor left out."""
    files = (source.data for source in module.unit.sources.values())
    return any(word == _CALL for data in files for word, _ in words_beginning_with(_CALL, data))

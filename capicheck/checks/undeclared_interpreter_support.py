"""A multi-phase module that does not say whether it may run in sub-interpreters."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Problem
from capicheck.facts.modules import multi_phase
from capicheck.facts.program import Program
from capicheck.settings import PythonVersion

_SLOT = "Py_mod_multiple_interpreters"
_SINCE = PythonVersion(3, 12)
"""Source: What's New in Python 3.12, C API, PEP 684."""


def check(program: Program) -> Iterator[Problem]:
    """One problem for each multi-phase module without the slot; none for versions that do not know it."""
    if program.target_python < _SINCE:
        return
    for module in multi_phase(program):
        if not module.declares(_SLOT):
            yield Problem(
                module.span,
                f"module `{module.name}` does not say whether it supports sub-interpreters: no `{_SLOT}` slot",
                function=module.function,
                python=f">={_SINCE}",
                help=f"add `{{{_SLOT}, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED}}` once the module shares no state, "
                "or `Py_MOD_MULTIPLE_INTERPRETERS_NOT_SUPPORTED`",
            )

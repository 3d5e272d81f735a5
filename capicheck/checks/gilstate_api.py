"""`PyGILState_*`, which knows of one interpreter only."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.calls import CallSite, calls_of, grouped
from capicheck.facts.program import Program

_FUNCTIONS = ("PyGILState_Ensure", "PyGILState_Release", "PyGILState_GetThisThreadState")
"""Not `PyGILState_Check`, which answers 1 once there are sub-interpreters, and so does no harm in an assertion."""


def check(program: Program) -> Iterator[Problem]:
    """One problem for each file that calls any of them, at its first call, with the other functions that do."""
    files: dict[str, list[CallSite]] = {}
    for first, *_ in grouped(calls_of(program, _FUNCTIONS)):
        files.setdefault(first.call.span.file, []).append(first)
    for sites in files.values():
        first, *others = sorted(sites, key=lambda site: site.call.span)
        count = f" ({len(sites)} functions of this file use the like)" if others else ""
        yield Problem(
            first.call.span,
            f"`{first.call.name}()` takes the main interpreter for granted{count}: "
            "it does not work with sub-interpreters",
            function=first.function.name,
            notes=tuple(Note(site.call.span, f"`{site.function.name}` calls `{site.call.name}()`") for site in others),
            help="keep `PyInterpreterState_Get()` where the callback is registered, and attach to it with "
            "`PyThreadState_New()` and `PyEval_RestoreThread()`",
        )

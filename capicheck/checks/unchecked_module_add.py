"""A result of `PyModule_Add*`, `PyType_Ready` and their kind that nobody looks at."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.calls import CallSite, Use, calls_of, grouped, ignored
from capicheck.facts.program import Program
from capicheck.findings.finding import Trigger

_NEEDS = {
    "PyModule_Add": Trigger.ERROR,
    "PyModule_AddObjectRef": Trigger.ERROR,
    "PyModule_AddType": Trigger.ERROR,
    "PyModule_ExecDef": Trigger.ERROR,
    "PyModule_AddFunctions": Trigger.OUT_OF_MEMORY,
    "PyModule_AddIntConstant": Trigger.OUT_OF_MEMORY,
    "PyModule_AddStringConstant": Trigger.OUT_OF_MEMORY,
    "PyModule_SetDocString": Trigger.OUT_OF_MEMORY,
    "PyType_Ready": Trigger.ERROR,
}
"""What it takes for each to fail (Objects/moduleobject.c, Python/modsupport.c).

`PyModule_AddObject` is left to `add-object-misuse`.
"""


def check(program: Program) -> Iterator[Problem]:
    """One problem for each function that ignores the results of one of these, at the first place that does."""
    for name, trigger in _NEEDS.items():
        dropped = (site for site in ignored(calls_of(program, (name,))) if site.use is not Use.DISCARDED)
        for first, *others in grouped(dropped):
            if _asks_later(first):
                continue
            yield Problem(
                first.call.span,
                _message(name, len(others)),
                function=first.function.name,
                trigger=trigger,
                notes=tuple(Note(site.call.span, f"this result of `{name}()` is ignored too") for site in others),
                help=f"fail when `{name}()` is negative: an exception is set then",
            )


def _asks_later(site: CallSite) -> bool:
    """Whether the function returns or branches on `PyErr_Occurred()`, as one question for many calls."""
    return any(call.name == "PyErr_Occurred" for call in site.function.calls())


def _message(name: str, others: int) -> str:
    if not others:
        return f"the result of `{name}()` is ignored: initialisation goes on after a failure, with an exception set"
    return (
        f"the results of {others + 1} calls of `{name}()` are ignored: "
        "initialisation goes on after a failure, with an exception set"
    )

"""The checks, one module per rule: `leaked-reference` lives in `leaked_reference.py`.

Each has `check(program)`, a generator of `Problem`s, or, where the rule stands on paths that the engine explores,
`check_file(program, path)`, which tells of the functions in one file, so that others need not be explored before.
A rule exists when it has a page in `rules/`; its check is found by the page's name.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from capicheck.checks.problem import Problem
from capicheck.facts.program import Program


def check_of(rule: str) -> Any:  # noqa: ANN401 - modules have no type
    """The module that checks `rule`, a kebab-case name.  Raises ModuleNotFoundError where there is none."""
    return import_module(f"capicheck.checks.{rule.replace('-', '_')}")


def goes_by_file(rule: str) -> bool:
    """Whether `rule` is checked file by file."""
    return hasattr(check_of(rule), "check_file")


def run(rule: str, program: Program) -> Iterator[Problem]:
    """What the check of `rule` says about `program`."""
    if goes_by_file(rule):
        for path in program.files:
            yield from run_on(path, rule, program)
    else:
        yield from check_of(rule).check(program)


def run_on(path: str, rule: str, program: Program) -> Iterator[Problem]:
    """What the check of `rule`, which goes by file, says about the file `path` of `program`."""
    for problem in check_of(rule).check_file(program, path):
        if problem.span.file == path:  # a part of a function may be included from another file, whose turn comes
            yield problem

"""The checks, one module per rule: `leaked-reference` lives in `leaked_reference.py`.

Each has `check(program)`, a generator of `Problem`s.  A rule exists when it has a page in `rules/`; `run` finds its
check by the page's name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import cast

from capicheck.checks.problem import Problem
from capicheck.facts.program import Program

Check = Callable[[Program], Iterable[Problem]]


def check_of(rule: str) -> Check:
    """The check of `rule`, a kebab-case name.  Raises ModuleNotFoundError where there is none."""
    module = import_module(f"capicheck.checks.{rule.replace('-', '_')}")
    return cast("Check", module.check)


def run(rule: str, program: Program) -> Iterator[Problem]:
    """What the check of `rule` says about `program`."""
    yield from check_of(rule)(program)

"""An owned variable, field or global that is assigned over without releasing what it held."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Problem
from capicheck.checks.telling import mishaps, one_each, told
from capicheck.engine.mishaps import Kind, Mishap
from capicheck.facts.program import Program


def check_file(program: Program, path: str) -> Iterator[Problem]:
    """One problem for each assignment that loses a reference."""
    found = mishaps(program, path, Kind.OVERWRITTEN, Kind.FIELD_OVERWRITTEN)
    for mishap in one_each(found, _group):
        yield told(mishap, _message(mishap), f"use `Py_XSETREF()` to release what `{mishap.call}` held")


def _group(mishap: Mishap) -> object:
    """Fields that a function overwrites are told once: they are one mistake."""
    return mishap.function.span if mishap.kind is Kind.FIELD_OVERWRITTEN else mishap.span


def _message(mishap: Mishap) -> str:
    if mishap.kind is Kind.FIELD_OVERWRITTEN:
        return f"what `{mishap.call}` held from an earlier call is leaked: it is assigned over without a look"
    return f"the reference in `{mishap.call}` is leaked: it is assigned over while it is owned"

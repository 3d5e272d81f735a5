"""A borrowed reference returned where the caller is owed a new one."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.mending import return_singleton
from capicheck.checks.problem import Problem
from capicheck.checks.telling import mishaps, one_each, told
from capicheck.engine.mishaps import Kind
from capicheck.facts.program import Program


def check_file(program: Program, path: str) -> Iterator[Problem]:
    """One problem for each `return` of what the function does not own."""
    for mishap in one_each(
        mishaps(program, path, Kind.RETURNED_BORROWED, Kind.LENT_OR_NEW), lambda mishap: (mishap.span, mishap.name)
    ):
        others = ", which other paths of this function return" if mishap.kind is Kind.LENT_OR_NEW else ""
        yield told(
            mishap,
            f"{mishap.name} is returned without a reference for the caller, who is owed a new one{others}",
            f"return `Py_NewRef({mishap.name.strip('`')})`"
            if mishap.name.startswith("`")
            else "take a reference first",
            return_singleton(program.sources[mishap.span.file], mishap.span, mishap.function.span)
            if mishap.kind is Kind.RETURNED_BORROWED
            else None,
        )

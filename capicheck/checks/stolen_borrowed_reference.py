"""A borrowed reference handed to something that steals it, or stored where a reference is owned."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Problem
from capicheck.checks.telling import mishaps, one_each, steals_on_success, told
from capicheck.engine.mishaps import Kind, Mishap
from capicheck.facts.program import Program


def check_file(program: Program, path: str) -> Iterator[Problem]:
    """One problem for each theft of a reference that the function does not own."""
    found = mishaps(program, path, Kind.STOLEN_BORROWED, Kind.KEPT_BORROWED)
    found = (mishap for mishap in found if not _is_told_elsewhere(mishap))
    for mishap in one_each(found, lambda mishap: (mishap.span, mishap.name)):
        yield told(mishap, _message(mishap), f"take a reference to {mishap.name} first")


def _is_told_elsewhere(mishap: Mishap) -> bool:
    """Whether `add-object-misuse` tells it."""
    return (mishap.made or mishap.static) and steals_on_success(mishap.call)


def _message(mishap: Mishap) -> str:
    if mishap.kind is Kind.KEPT_BORROWED:
        what = "what is only borrowed" if mishap.name == f"`{mishap.call}`" else mishap.name
        return f"{what} is stored in `{mishap.call}`, which is released later, without a reference of its own"
    return f"`{mishap.call}()` steals a reference to {mishap.name}, which this function does not own"

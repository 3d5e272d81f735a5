"""A reference released that the function does not own: twice, borrowed, or after it was stolen."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Problem
from capicheck.checks.telling import mishaps, one_each, steals_on_success, told
from capicheck.engine.mishaps import Kind, Mishap
from capicheck.facts.program import Program


def check_file(program: Program, path: str) -> Iterator[Problem]:
    """One problem for each place where a reference too many is released; `add-object-misuse` tells of its own."""
    found = (mishap for mishap in mishaps(program, path, Kind.OVER_RELEASED) if not steals_on_success(mishap.stolen_by))
    for mishap in one_each(found, lambda mishap: (mishap.span, mishap.name)):
        yield told(mishap, _message(mishap), "release only what this function owns")


def _message(mishap: Mishap) -> str:
    if mishap.stolen_by:
        return f"{mishap.name} is released although `{mishap.stolen_by}()` took its reference over"
    if mishap.released:
        return f"{mishap.name} is released twice"
    return f"{mishap.name} is released although this function owns no reference to it"

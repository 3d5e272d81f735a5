"""An owned reference that some path neither releases, returns nor gives away."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Problem
from capicheck.checks.releasing import releasing
from capicheck.checks.telling import mishaps, one_each, told
from capicheck.engine.mishaps import Kind, Mishap
from capicheck.facts.program import Program


def check_file(program: Program, path: str) -> Iterator[Problem]:
    """One problem for each reference and place where it is lost; what `add-object-misuse` tells is left to it."""
    found = (mishap for mishap in mishaps(program, path, Kind.LEAKED, Kind.DROPPED) if not mishap.refused)
    for mishap in one_each(found, lambda mishap: (mishap.span, mishap.name)):
        repair = releasing(mishap, program.sources[mishap.span.file]) if mishap.kind is Kind.LEAKED else None
        yield told(mishap, _message(mishap), _remedy(mishap), repair)


def _message(mishap: Mishap) -> str:
    if mishap.kind is Kind.DROPPED:
        if mishap.origin == mishap.span:
            return f"{mishap.name} is a new reference that nobody takes"
        return f"{mishap.name} is leaked: `{mishap.call}()` does not take the reference over"
    if mishap.failed:
        return f"{mishap.name} is leaked when `{mishap.failed}()` fails"
    return f"{mishap.name} is leaked: on this path its reference is not given up"


def _remedy(mishap: Mishap) -> str:
    if mishap.kind is Kind.DROPPED:
        return "keep the result in a variable, and release it after the call"
    return f"release {mishap.name} before the function ends here"

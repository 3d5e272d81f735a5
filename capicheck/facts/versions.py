"""Which functions are other functions under another version of CPython."""

from __future__ import annotations

import re

from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.ir.source import Span

_VERSION = re.compile(r"\bPY_(?:VERSION_HEX|MAJOR_VERSION|MINOR_VERSION)\b|\b_?Py_IMMORTAL\w*")


@once_per_program
def version_dependent(program: Program) -> frozenset[Span]:
    """The functions (`Function.span`) in which the version that was asked for leaves lines out."""
    left_out: dict[str, list[Span]] = {}
    for unit in program.units:
        for inactive in unit.inactive:
            if _VERSION.search(inactive.condition):
                left_out.setdefault(inactive.span.file, []).append(inactive.span)
    return frozenset(
        function.span
        for _, function in program.functions()
        for span in left_out.get(function.span.file, ())
        if function.span.start <= span.start and span.end <= function.span.end
    )

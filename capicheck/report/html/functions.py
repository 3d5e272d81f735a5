"""Which lines of a source belong to one function, by its looks: reports know no syntax trees."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from capicheck.findings.result import Source
from capicheck.ir.source import FUNCTION_DEFINITION

_END = re.compile(rb"^\}", re.MULTILINE)


class Extent(NamedTuple):
    """The lines of a function, from 1: its head, the one with its opening brace, and its last."""

    first: int
    brace: int
    last: int


def functions(source: Source) -> Sequence[Extent]:
    """The functions of `source` that are written in the usual way: head and closing brace in column 0."""
    data = source.data
    starts = [0] + [match.end() for match in re.finditer(b"\n", data)]
    found: list[Extent] = []
    at = 0
    while match := FUNCTION_DEFINITION.search(data, at):
        end = _END.search(data, match.end())
        at = end.end() if end else len(data)
        first, brace = bisect_right(starts, match.start()), bisect_right(starts, match.end() - 1)
        found.append(Extent(first, brace, bisect_right(starts, at - 1)))
    return found


def around(extents: Sequence[Extent], line: int) -> Extent | None:
    """The function that `line` lies in."""
    at = bisect_right(extents, line, key=lambda extent: extent.first) - 1
    return extents[at] if at >= 0 and line <= extents[at].last else None

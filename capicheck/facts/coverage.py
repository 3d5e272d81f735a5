"""What the units of a run cover: functions read whole, functions lost, and code that no reading activated."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from capicheck.findings.coverage import Coverage, InactiveCode, Incomplete
from capicheck.findings.finding import Place
from capicheck.ir.graph import Function
from capicheck.ir.source import FUNCTION_DEFINITION, SourceText, Span
from capicheck.ir.unit import Inactive, Unit

_CODE = re.compile(r"^[ \t]*[^\s#]", re.MULTILINE)
"""A line that is no directive: what is left out begins and ends with the directives that do it."""
_NOT_FUNCTIONS = frozenset({b"if", b"while", b"for", b"switch", b"return", b"defined"})


def coverage_of(
    units: Sequence[Unit],
    generated: Iterable[str],
    place: Callable[[Span], Place],
) -> Coverage:
    """The coverage of `units`.

    `generated` are the sources left out.
    A function counts once however often its file was read, and is audited where one reading had it whole.
    """
    whole = {(f.span.file, f.span.start) for unit in units for f in unit.functions}
    lost = {
        (damage.span.file, damage.span.start): damage
        for unit in reversed(units)
        for damage in unit.damage
        if (damage.span.file, damage.span.start) not in whole
    }
    sources = {path: source for unit in units for path, source in unit.sources.items()}
    return Coverage(
        files=len({unit.path for unit in units}),
        functions=len(whole) + len(lost),
        audited=len(whole),
        incomplete=tuple(
            Incomplete(place(damage.span), damage.function, damage.reason) for _, damage in sorted(lost.items())
        ),
        inactive=tuple(
            InactiveCode(place(item.span), item.condition, _functions_in(sources[item.span.file], item.span))
            for item in _never_active(units)
        ),
        generated=tuple(generated),
    )


def without(unexplored: Sequence[tuple[Function, str]], coverage: Coverage, place: Callable[[Span], Place]) -> Coverage:
    """`coverage` where the functions `unexplored` were read and not explored to the end, each for the reason given."""
    given_up = tuple(
        Incomplete(place(function.name_span), function.name, reason)
        for function, reason in sorted(unexplored, key=lambda item: item[0].span)
    )
    return replace(coverage, audited=coverage.audited - len(given_up), incomplete=coverage.incomplete + given_up)


def _never_active(units: Sequence[Unit]) -> list[Inactive]:
    """Left-out code that every reading of its file left out, in pieces, each with the innermost condition around it.

    A file that is included twice may be active the second time: functions that were met tell.
    """
    readings: dict[str, dict[tuple[Inactive, ...], None]] = {}
    met: dict[str, set[Span]] = {}
    for unit in units:
        left_out: dict[str, list[Inactive]] = {}
        for item in unit.inactive:
            left_out.setdefault(item.span.file, []).append(item)
        for path in unit.sources:
            readings.setdefault(path, {})[tuple(left_out.get(path, ()))] = None
        for span in (*(function.span for function in unit.functions), *(damage.span for damage in unit.damage)):
            met.setdefault(span.file, set()).add(span)
    sources = {path: source for unit in units for path, source in unit.sources.items()}
    found: list[Inactive] = []
    for path, (first, *others) in sorted(readings.items()):
        always = list(first)
        for reading in others:
            always = [piece for one in always for other in reading if (piece := _overlap(one, other))]
        pieces = [item for item in always if _CODE.search(sources[path].text(item.span))]
        active = met.get(path, ())
        found.extend(item for item in _apart(pieces) if not any(_within(span, item.span) for span in active))
    return found


def _overlap(one: Inactive, other: Inactive) -> Inactive | None:
    """What both leave out, for the condition of the smaller one."""
    start, end = max(one.span.start, other.span.start), min(one.span.end, other.span.end)
    inner = min(one, other, key=lambda item: item.span.end - item.span.start)
    return Inactive(Span(one.span.file, start, end), inner.condition) if start < end else None


def _apart(pieces: Iterable[Inactive]) -> list[Inactive]:
    """`pieces` in their order, without those that lie in others."""
    found: list[Inactive] = []
    for piece in sorted(pieces, key=lambda item: (item.span.start, -item.span.end)):
        if not found or not _within(piece.span, found[-1].span):
            found.append(piece)
    return found


def _within(inner: Span, outer: Span) -> bool:
    return inner.file == outer.file and outer.start <= inner.start and inner.end <= outer.end


def _functions_in(source: SourceText, span: Span) -> tuple[str, ...]:
    """Names of the functions that the text of `span` seems to define."""
    names = (match[1] for match in FUNCTION_DEFINITION.finditer(source.data, span.start, span.end))
    return tuple(name.decode() for name in names if name not in _NOT_FUNCTIONS)

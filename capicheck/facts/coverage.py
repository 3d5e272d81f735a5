"""What the units of a run cover: functions read whole, functions lost, and code that no reading activated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from capicheck.findings.coverage import Coverage, InactiveCode, Incomplete
from capicheck.findings.finding import Place
from capicheck.ir.source import FUNCTION_DEFINITION, SourceText, Span
from capicheck.ir.unit import Inactive, Unit

_NOT_FUNCTIONS = frozenset({b"if", b"while", b"for", b"switch", b"return", b"defined"})


def coverage_of(units: Sequence[Unit], generated: Iterable[str], place: Callable[[Span], Place]) -> Coverage:
    """The coverage of `units`; `generated` are the sources left out.

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


def _never_active(units: Sequence[Unit]) -> list[Inactive]:
    """Left-out code that every reading of its file left out."""
    readings: dict[str, list[dict[tuple[int, int], Inactive]]] = {}
    for unit in units:
        for path in unit.sources:
            own = {(i.span.start, i.span.end): i for i in unit.inactive if i.span.file == path}
            readings.setdefault(path, []).append(own)
    found: list[Inactive] = []
    for _, ways in sorted(readings.items()):
        always = set(ways[0]).intersection(*ways[1:])
        found.extend(ways[0][key] for key in sorted(always))
    return found


def _functions_in(source: SourceText, span: Span) -> tuple[str, ...]:
    """Names of the functions that the text of `span` seems to define."""
    names = (match[1] for match in FUNCTION_DEFINITION.finditer(source.data, span.start, span.end))
    return tuple(name.decode() for name in names if name not in _NOT_FUNCTIONS)

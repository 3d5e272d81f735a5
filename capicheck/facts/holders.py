"""What holds a place in the code: a function, or a variable at file scope whose declaration or initialiser it is in."""

from __future__ import annotations

from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.frozen import frozen
from capicheck.ir.source import Span
from capicheck.ir.unit import Global


@frozen
class Holder:
    """The names of the function and of the file-scope variable that hold a place; at most one of them is given."""

    function: str = ""
    variable: str = ""


_NONE = Holder()


@once_per_program
def _stretches(program: Program) -> dict[str, list[tuple[Span, Holder]]]:
    """Which stretches of each file are held by what, the inner after what they are in."""
    found: dict[Span, Holder] = {}
    for unit in program.units:
        for item in unit.globals:
            if not item.function:
                found.setdefault(_stretch(item), Holder(variable=item.name))
        for function in unit.functions:
            found.setdefault(function.span, Holder(function.name))
    by_file: dict[str, list[tuple[Span, Holder]]] = {}
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        by_file.setdefault(span.file, []).append((span, found[span]))
    return by_file


def _stretch(item: Global) -> Span:
    """From the variable's name to the end of its initial value, where that is written behind it."""
    name = item.variable.span
    value = item.value.span if item.value is not None else name
    behind = value.file == name.file and value.start >= name.end
    return Span(name.file, name.start, value.end) if behind else name


def holder_of(program: Program, place: Span) -> Holder:
    """What holds the beginning of `place`; nothing where it is neither in a function nor in a variable's definition."""
    holder = _NONE
    for span, held_by in _stretches(program).get(place.file, ()):
        if span.start > place.start:
            break
        if place.start < span.end:
            holder = held_by
    return holder

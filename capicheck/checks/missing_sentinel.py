"""A method, member, get/set, slot or keyword table without the element that ends it."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.mending import end_marker
from capicheck.checks.problem import Note, Problem, Repair
from capicheck.facts.calls import CallSite, calls_of
from capicheck.facts.initialisers import variable
from capicheck.facts.program import Program
from capicheck.facts.tables import End, Table, declarations, end_of, tables
from capicheck.ir.expressions import Index, Initialiser, Name, Variable
from capicheck.ir.graph import Function, walk
from capicheck.ir.unit import Unit

_KEYWORDS = {"PyArg_ParseTupleAndKeywords": 3, "PyArg_VaParseTupleAndKeywords": 3}
"""Functions that read a keyword list, and which argument it is."""

_MARKERS = {
    "PyMethodDef": "{NULL, NULL, 0, NULL}",
    "PyType_Slot": "{0, NULL}",
    "PyModuleDef_Slot": "{0, NULL}",
}


def check(program: Program) -> Iterator[Problem]:
    """One problem for each table and keyword list that nothing ends."""
    for unit in program.units:
        for table in tables(unit):
            if table.end is End.MISSING and not _is_counted(table, unit):
                yield _problem(table, program)
    yield from _keyword_lists(program)


def _problem(table: Table, program: Program) -> Problem:
    name = f"`{table.variable.name}`" if table.variable is not None else "this table"
    marker = _MARKERS.get(table.kind, "{NULL}")
    return Problem(
        table.span,
        f"{name} has no end marker: whoever reads this `{table.kind}` table runs past its last element",
        function=table.function,
        help=f"end it with `{marker}`",
        repair=_repair(program, table.initialiser, table.variable, marker),
    )


def _repair(program: Program, initialiser: Initialiser, array: Variable | None, marker: str) -> Repair | None:
    source = program.sources.get(initialiser.span.file)
    if source is None or (array is not None and array.span.file != initialiser.span.file):
        return None
    return end_marker(source, initialiser.span, array.span if array is not None else None, marker)


def _is_counted(table: Table, unit: Unit) -> bool:
    """Whether the unit only ever asks for single elements of the table, so that nobody looks for its end."""
    if table.variable is None:
        return False
    key = table.variable.key
    values = [item.value for item in unit.globals if item.value is not None]
    uses = [
        *(found for value in values for found in walk(value)),
        *(found for function in unit.functions for found in function.expressions()),
    ]
    single = sum(isinstance(use, Index) and isinstance(use.base, Name) and use.base.variable.key == key for use in uses)
    whole = sum(isinstance(use, Name) and use.variable.key == key for use in uses)
    return 0 < single == whole


def _keyword_lists(program: Program) -> Iterator[Problem]:
    told = set()
    for site in calls_of(program, _KEYWORDS):
        at = _KEYWORDS[site.call.name]
        array = variable(site.call.arguments[at]) if len(site.call.arguments) > at else None
        if array is None or array.span in told:
            continue
        value = _value(program, site.unit, site.function, array)
        if value is not None and end_of(value) is End.MISSING:
            told.add(array.span)
            yield _keyword_problem(site, array, _repair(program, value, array, "NULL"))


def _keyword_problem(site: CallSite, array: Variable, repair: Repair | None) -> Problem:
    return Problem(
        array.span,
        f"`{array.name}` has no NULL at its end: `{site.call.name}()` reads past its last name",
        function=site.function.name,
        notes=(Note(site.call.span, f"`{site.call.name}()` looks for the end of `{array.name}`"),),
        help="end the list with `NULL`",
        repair=repair,
    )


def _value(program: Program, unit: Unit, function: Function, array: Variable) -> Initialiser | None:
    """What `array` is filled with where it is defined: a static one anywhere, a local one in `function`."""
    item = program.variable(array.key, unit)
    if item is not None:
        return item.value if isinstance(item.value, Initialiser) else None
    for declaration in declarations(function):
        if declaration.variable.key == array.key and isinstance(declaration.value, Initialiser):
            return declaration.value
    return None

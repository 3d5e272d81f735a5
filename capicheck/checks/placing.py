"""From a check's problem to a finding: places as people count them, the rule's family and level."""

from __future__ import annotations

from collections.abc import Mapping

from capicheck.checks.problem import Problem, Repair
from capicheck.facts.holders import Holder, holder_of
from capicheck.facts.program import Program
from capicheck.findings.finding import Edit, Finding, Fix, Place, Step
from capicheck.ir.source import SourceText, Span
from capicheck.rulebook.pages import Rule


def place_of(span: Span, sources: Mapping[str, SourceText]) -> Place:
    """Where `span` is, in lines and characters.  `sources` must hold its file."""
    source = sources[span.file]
    start, end = source.position(span.start), source.position(span.end)
    return Place(span.file, start.line, start.column, end.line, end.column)


def finding_of(problem: Problem, rule: Rule, program: Program) -> Finding:
    """The finding that `problem` is, under `rule`.

    Where the check does not say which function holds it, its place does.  Its primary place is one line, as code hosts
    show it: a stretch over several lines ends with its first.
    """
    sources = program.sources
    holder = Holder(problem.function) if problem.function else holder_of(program, problem.span)
    return Finding(
        rule=rule.name,
        family=rule.family,
        level=problem.level or rule.level,
        confidence=problem.confidence,
        message=problem.message,
        place=_first_line(place_of(problem.span, sources), sources),
        function=holder.function,
        variable=holder.variable,
        trigger=problem.trigger,
        python=problem.python,
        steps=tuple(
            Step(place_of(note.span, sources), note.message, note.standings)
            for note in problem.notes
            if note.span.file in sources
        ),
        help=problem.help,
        fix=_fix(problem.repair, sources) if problem.repair else None,
    )


def _fix(repair: Repair, sources: Mapping[str, SourceText]) -> Fix:
    edits = tuple(Edit(place_of(span, sources), text) for span, text in repair.edits)
    return Fix(repair.description, edits, safe=repair.safe)


def _first_line(place: Place, sources: Mapping[str, SourceText]) -> Place:
    if place.end_line == place.line:
        return place
    line = sources[place.path].line(place.line)
    return Place(place.path, place.line, place.column, place.line, max(place.column, len(line.rstrip()) + 1))

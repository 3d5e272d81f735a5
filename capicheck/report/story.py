"""What one finding shows of the source: lines in the order of the story, with marks and sentences under them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from capicheck.findings.finding import Finding, Place, Step
from capicheck.findings.result import Source
from capicheck.frozen import frozen
from capicheck.report.excerpt import excerpt


@frozen
class Mark:
    """A stretch of a shown line, in cells from its beginning, and the sentences about it.

    `primary` marks the finding's own place.
    """

    start: int
    end: int
    sentences: tuple[str, ...]
    primary: bool


@frozen
class Line:
    """A line of source as far as it is shown, with the marks under it in the story's order."""

    path: str
    number: int
    text: str
    marks: tuple[Mark, ...]


def story(finding: Finding, sources: Mapping[str, Source], room: int) -> Iterator[Line]:
    """The lines of `finding`, cut to `room` cells; 0 leaves them whole."""
    for (path, number), steps in groupby(_steps(finding), key=lambda item: (item[0].place.path, item[0].place.line)):
        line = excerpt(sources[path].line(number))
        marks: list[Mark] = []
        for step, primary in steps:
            place = step.place
            end = place.end_column if place.end_line == place.line else len(line.cells)
            mark = Mark(*line.stretch(place.column, end), (step.message,), primary)
            if marks and (marks[-1].start, marks[-1].end, marks[-1].primary) == (mark.start, mark.end, mark.primary):
                mark = Mark(mark.start, mark.end, (*marks.pop().sentences, step.message), primary)
            marks.append(mark)
        cut = line.cut(min(mark.start for mark in marks), max(mark.end for mark in marks), room)
        yield Line(
            path,
            number,
            cut.text,
            tuple(Mark(*cut.within(mark.start, mark.end), mark.sentences, mark.primary) for mark in marks),
        )


def _steps(finding: Finding) -> list[tuple[Step, bool]]:
    """The steps to show, numbered where there are several, each with whether it is at the finding's own place.

    Where no step is, the place itself begins the story, or ends it where the first step lies above it.
    """
    numbered = len(finding.steps) > 1
    steps = [
        (Step(step.place, f"{number}: {step.message}" if numbered else step.message), step.place == finding.place)
        for number, step in enumerate(finding.steps, 1)
    ]
    if not any(primary for _, primary in steps):
        above = bool(steps) and _is_above(steps[0][0].place, finding.place)
        steps.insert(len(steps) if above else 0, (Step(finding.place, ""), True))
    return steps


def _is_above(place: Place, other: Place) -> bool:
    return place.path == other.path and (place.line, place.column) < (other.line, other.column)

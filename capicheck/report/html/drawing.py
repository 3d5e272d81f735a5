"""A finding drawn on its source: the lines that matter, its sentences under them, arrows from one to the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import ClassVar

from capicheck.findings.finding import Finding, Place, Standing, Step
from capicheck.frozen import frozen
from capicheck.report.html.functions import Extent, around
from capicheck.report.html.highlight import Code, Mark, markup
from capicheck.report.html.prose import sentence
from capicheck.report.templating import Markup

_KINDS = ("primary", "step", "way")
"""What a line is marked for, the weightiest first: where it goes wrong, what happens, what decides the way."""
_CONTEXT = 2
"""Lines shown before and after one that matters."""
_WORTH_FOLDING = 3
_LONGEST_MARK = 8
"""Lines of one statement that are marked; of more, the first."""
_LONGEST_FOLD = 400
"""Lines that are folded rather than left out."""


@frozen
class Line:
    """A line of code.  `kind` is the weightiest of what the finding says about it; empty for nothing.

    `is_here` tells that it is of the file that the finding is in.
    """

    shape: ClassVar[str] = "line"
    number: int
    code: Markup
    kind: str = ""
    is_here: bool = True


@frozen
class Fold:
    """Lines that have nothing to do with the finding, out of sight; none are `lines` where they are left out."""

    shape: ClassVar[str] = "fold"
    count: int
    lines: tuple[Line, ...] = ()


@frozen
class Note:
    """A sentence about the line above, indented by `column`.  `number` is its place on the path, 0 where there is none.

    `kind` is `last` where it goes wrong, `way` where only the way is decided, else `step`.
    """

    shape: ClassVar[str] = "note"
    number: int
    message: Markup
    standings: tuple[Standing, ...]
    kind: str
    column: int = 0


@frozen
class Turn:
    """Where the drawing goes on in the file `path`."""

    shape: ClassVar[str] = "turn"
    path: str


Row = Line | Fold | Note | Turn


@frozen
class Arrow:
    """From one note to the next: between the rows `top` and `bottom`, counted from 1, in a lane of the margin."""

    top: int
    bottom: int
    lane: int
    is_upward: bool


@frozen
class Drawing:
    """What is drawn, from top to bottom, and the arrows beside it."""

    rows: tuple[Row, ...]
    arrows: tuple[Arrow, ...]

    @property
    def lanes(self) -> int:
        """How many arrows run beside each other."""
        return max((arrow.lane + 1 for arrow in self.arrows), default=0)


@frozen
class Canvas:
    """A source to draw on."""

    code: Code
    functions: Sequence[Extent]


def draw(finding: Finding, sources: Mapping[str, Canvas]) -> Drawing:
    """`finding` on `sources`, which hold every file that it mentions."""
    is_path = any(step.standings for step in finding.steps)
    story = _story(finding, is_path=is_path)
    told = list(_told(story, is_path=is_path))
    files = list(dict.fromkeys([finding.place.path, *(step.place.path for step in story)]))
    rows: list[Row] = []
    for path in files:
        if path != finding.place.path:
            rows.append(Turn(path))
        here = [item for item in told if item[0].place.path == path]
        rows.extend(_file(finding, path, here, sources[path]))
    return Drawing(tuple(rows), tuple(_arrows(rows)) if is_path else ())


def _story(finding: Finding, *, is_path: bool) -> list[Step]:
    """The steps to tell, none twice in a row; a path ends with what goes wrong."""
    story = [step for before, step in zip([None, *finding.steps], finding.steps, strict=False) if step != before]
    return [*story, Step(finding.place, finding.message)] if is_path else story


def _told(story: Sequence[Step], *, is_path: bool) -> Iterator[tuple[Step, Note]]:
    """Each step with its note, which says of how things stand what was not said before."""
    known: dict[str, str] = {}
    for number, step in enumerate(story, 1):
        news = tuple(standing for standing in step.standings if known.get(standing.subject) != standing.state)
        known.update(step.standings)
        kind = "step" if step.standings or not is_path else "last" if number == len(story) else "way"
        yield step, Note(number if is_path else 0, sentence(step.message), news, kind)


def _file(finding: Finding, path: str, story: Iterable[tuple[Step, Note]], source: Canvas) -> Iterator[Row]:
    """The rows for one file."""
    is_here = path == finding.place.path
    notes: dict[int, list[Note]] = defaultdict(list)
    marks: dict[int, list[Mark]] = defaultdict(list)
    for step, note in story:
        if note.kind != "last":
            for line, mark in _marks(step.place, note.kind, source.code):
                marks[line].append(mark)
        notes[_last_line(step.place)].append(replace(note, column=_indent(source.code, step.place.line)))
    if is_here:
        for line, mark in _marks(finding.place, "primary", source.code):
            marks[line].append(mark)
    shown = _shown(marks, source)
    for first, last in _runs(shown):
        source.code.colour(first, last)
    before = 0
    for number in shown:
        if before and number - before > 1:
            yield _fold(before + 1, number - 1, source, is_here=is_here)
        before = number
        kind = next((kind for kind in _KINDS if any(mark.kind == kind for mark in marks[number])), "")
        code = markup(source.code.line(number), marks[number]) if marks[number] else source.code.markup(number)
        yield Line(number, code, kind, is_here)
        yield from notes[number]
    extent = around(source.functions, before)
    if extent and before < extent.last:
        yield _fold(before + 1, extent.last, source, is_here=is_here)


def _last_line(place: Place) -> int:
    """The line under which to speak about `place`: its last, unless it goes on for long."""
    return place.end_line if place.end_line - place.line < _LONGEST_MARK else place.line


def _marks(place: Place, kind: str, code: Code) -> Iterator[tuple[int, Mark]]:
    """What to mark in which lines for `place`."""
    last = _last_line(place)
    for number in range(place.line, last + 1):
        line = _text(code, number)
        start = place.column - 1 if number == place.line else len(line) - len(line.lstrip())
        end = place.end_column - 1 if number == place.end_line else len(line.rstrip())
        yield number, Mark(start, max(end, start + 1), kind)


def _text(code: Code, number: int) -> str:
    return code.lines[number - 1] if number <= len(code.lines) else ""


def _indent(code: Code, number: int) -> int:
    """How far line `number` is indented, in columns on the screen."""
    line = _text(code, number).expandtabs()
    return len(line) - len(line.lstrip())


def _shown(marked: Iterable[int], source: Canvas) -> list[int]:
    """The numbers of the lines that are in sight: those marked, with what is around, and the heads of functions."""
    last = source.code.count
    shown: set[int] = set()
    for number in marked:
        extent = around(source.functions, number)
        low, high = (extent.first, extent.last) if extent else (1, last)
        shown.update(range(max(number - _CONTEXT, low), min(number + _CONTEXT, high) + 1), [number])
        if extent:
            shown.update(range(extent.first, extent.brace + 1))
    ends = {extent.last + 1 for number in marked if (extent := around(source.functions, number))}
    for first, final in pairwise(sorted(shown | ends)):
        if final - first <= _WORTH_FOLDING:
            shown.update(range(first + 1, final))
    return sorted(shown)


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches without a gap."""
    start = previous = numbers[0]
    for number in numbers[1:]:
        if number > previous + 1:
            yield start, previous
            start = number
        previous = number
    yield start, previous


def _fold(first: int, last: int, source: Canvas, *, is_here: bool) -> Fold:
    """The lines from `first` to `last`, out of sight; left out where they belong to several functions."""
    count = last - first + 1
    extent = around(source.functions, first)
    if extent is None or last > extent.last or count > _LONGEST_FOLD:
        return Fold(count)
    source.code.colour(first, last)
    lines = (Line(at, source.code.markup(at), is_here=is_here) for at in range(first, last + 1))
    return Fold(count, tuple(lines))


def _arrows(rows: Sequence[Row]) -> Iterator[Arrow]:
    """From each note to the next one of the story; those that would cross run in lanes of their own."""
    places = sorted((row.number, at) for at, row in enumerate(rows, 1) if isinstance(row, Note))
    lanes: list[list[tuple[int, int]]] = []
    for (_, start), (_, end) in pairwise(places):
        top, bottom = min(start, end), max(start, end)
        lane = next(
            (at for at, used in enumerate(lanes) if all(bottom <= low or high <= top for low, high in used)), len(lanes)
        )
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append((top, bottom))
        yield Arrow(top, bottom, lane, start > end)

"""The report people read: each finding with the source it is about, then what was counted and what was not audited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from capicheck.findings.finding import Finding, Place, Step
from capicheck.findings.result import AuditResult, Source
from capicheck.report.excerpt import excerpt, visible
from capicheck.report.palette import Palette
from capicheck.report.summary import not_audited, summary

_PLAIN = Palette(enabled=False)


def render(result: AuditResult, palette: Palette = _PLAIN, *, quiet: bool = False, verbose: bool = False) -> str:
    """The whole report.  `quiet` leaves the counts out; `verbose` lists what was not audited."""
    blocks = ["\n".join(_finding(finding, result.sources, palette)) for finding in result.findings]
    if verbose and (listed := list(not_audited(result))):
        blocks.append("\n".join(visible(line) for line in listed))
    if not quiet:
        blocks.append("\n".join(summary(result, palette)))
    return "".join(f"{block}\n\n" for block in blocks).removesuffix("\n")


def _finding(finding: Finding, sources: Mapping[str, Source], palette: Palette) -> Iterator[str]:
    """The lines of one finding."""
    yield _headline(finding, palette)
    story = _story(finding)
    gutter = max(len(str(step.place.line)) for step, _ in story)
    bar = palette.gutter(f"{'':{gutter}} |")
    yield bar
    shown = Place(finding.place.path, 0, 0, 0, 0)
    for step, primary in story:
        place = step.place
        if place.path != shown.path:
            yield palette.gutter(f"{'':{gutter}} : ") + visible(place.path)
        line = excerpt(sources[place.path].line(place.line))
        if (place.path, place.line) != (shown.path, shown.line):
            number = palette.gutter(f"{place.line:{gutter}} |")
            yield f"{number} {line.text}".rstrip()
        shown = place
        end = place.end_column if place.end_line == place.line else len(line.cells)
        mark = line.underline(place.column, end, "^" if primary else "-")
        marked = palette.level(mark, finding.level) if primary else palette.step(mark)
        yield f"{bar} {marked} {palette.step(visible(step.message))}".rstrip()
    foot = palette.gutter(f"{'':{gutter}} =")
    if finding.help or finding.python:
        yield bar
    if finding.help:
        yield f"{foot} {palette.strong('help')}: {visible(finding.help)}"
    if finding.python:
        yield f"{foot} {palette.strong('note')}: concerns Python {finding.python}"


def _headline(finding: Finding, palette: Palette) -> str:
    place = finding.place
    where = palette.strong(f"{visible(place.path)}:{place.line}:{place.column}:")
    level = palette.level(f"{finding.level}[{finding.rule}]", finding.level)
    return f"{where} {level}: {palette.strong(visible(finding.message))}"


def _story(finding: Finding) -> list[tuple[Step, bool]]:
    """The steps to show, numbered where there are several, each with whether it is at the finding's own place.

    Where no step is, the place itself comes first.
    """
    numbered = len(finding.steps) > 1
    story = [
        (Step(step.place, f"{number}: {step.message}" if numbered else step.message), step.place == finding.place)
        for number, step in enumerate(finding.steps, 1)
    ]
    if not any(primary for _, primary in story):
        story.insert(0, (Step(finding.place, ""), True))
    return story

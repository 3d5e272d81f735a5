"""How many planted mistakes an audit finds, as Markdown: recall on code that it was not tuned for.

`python benchmarks/mutants.py [--projects NAMES] [--cpython FOLDER] [--sample N] [--seed S]`

Functions that are audited whole, and in which nothing is found, get one mistake with references each, in a copy of
their file that only the audit sees.  A mutant is found where the audit of the copy reports something of the families
`references`, `types` and `module-init` in that function, with medium confidence or more, that it does not report of the
original.  Several functions of
a file that do not call each other are tried in one audit.  Some mutants are no mistakes: the figures are lower bounds.
"""

from __future__ import annotations

import argparse
import hashlib
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path

from mutations import Kind, Mutant, mutants
from sdists import Project, add_choice, chosen
from table import markdown

from capicheck.auditing import check, completed, read_units, unexplored
from capicheck.facts.program import Program
from capicheck.findings.finding import Confidence, Finding, Trigger
from capicheck.ir.unit import Unit
from capicheck.project.definers import Definers
from capicheck.project.job import plan
from capicheck.rulebook.selection import selected
from capicheck.settings import Settings

SETTINGS = Settings(select=("references", "types", "module-init"), oom=True, jobs=1, cache=False)
MOST_FILES = 100
"""Of a larger project only the file at hand is read, with those that define what it calls: CPython's modules."""

Identity = tuple[str, str, str, int, str]
"""What tells a finding from others, in a file whose lines do not move."""


class Fate(StrEnum):
    """What became of a mutant."""

    FOUND = "found"
    RARE = "found with `--oom`"
    ELSEWHERE = "found elsewhere"
    """In another function: what the mistake changed is the contract of its own."""
    MISSED = "missed"
    UNREAD = "not read"
    """The changed function was not audited whole."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A mutant, where its file is, and the text of the line that it changes."""

    project: Project
    path: str
    mutant: Mutant
    before: str
    leads_to: frozenset[str]
    """The functions of the file that the changed one calls, or that these call."""
    fate: Fate = Fate.MISSED

    def __str__(self) -> str:
        mutant = self.mutant
        where = f"{self.project.name} {self.path}:{mutant.line}: {mutant.function}()"
        return f"{where}: {mutant.kind}: {self.before} [{self.key}]"

    @property
    def key(self) -> str:
        """What the mutant is known by."""
        parts = (self.project.name, self.path, self.mutant.kind, str(self.mutant.start))
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]


def candidates(project: Project) -> list[Planted]:
    """Every mutant of `project`, whether its function is audited whole and clean or not."""
    os.chdir(project.folder)
    units, _ = read_units(plan(project.paths, SETTINGS).tasks, jobs=1, progress=None)
    found: dict[tuple[str, int, Kind], Planted] = {}
    for unit in units:
        mentions = {function.name: function.mentions for function in unit.functions}
        for function in unit.functions:
            source = unit.sources.get(function.span.file)
            if source is None or not function.blocks or source.path != unit.path:
                continue
            leads_to = _reached(function.name, mentions)
            for mutant in mutants(function, source):
                if not _inactive(unit, mutant):
                    planted = Planted(project, source.path, mutant, source.line(mutant.line).strip(), leads_to)
                    found[source.path, mutant.start, mutant.kind] = planted
    return list(found.values())


def _reached(name: str, mentions: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    pending = [name]
    while pending:
        new = mentions[pending.pop()] & mentions.keys() - found
        found |= new
        pending += new
    return frozenset(found)


def _inactive(unit: Unit, mutant: Mutant) -> bool:
    return any(
        left_out.span.file == unit.path and left_out.span.start <= mutant.start < left_out.span.end
        for left_out in unit.inactive
    )


def drawn(planted: Iterable[Planted], size: int, seed: int) -> list[Planted]:
    """A random `size` of `planted`, the same for the same `seed`, each kind as likely as the others.

    Each mutant draws a number of its own, so that one that comes or goes changes little.
    """

    def lot(one: Planted) -> bytes:
        return hashlib.sha256(f"{seed}\0{one.key}".encode()).digest()

    by_kind: dict[Kind, list[Planted]] = {kind: [] for kind in Kind}
    for one in sorted(planted, key=lot):
        by_kind[one.mutant.kind].append(one)
    share = -(-size // len(Kind))
    return [one for several in by_kind.values() for one in several[:share]]


def tried(planted: Sequence[Planted]) -> list[Planted]:
    """`planted`, all in one file, each with its fate; those whose function is not clean, or not whole, are left out."""
    files = _Files(planted[0].project, planted[0].path)
    original = files.audited(files.data, {one.mutant.function for one in planted})
    dirty = {finding.function for finding in original.findings} | original.incomplete
    sound = [one for one in planted if one.mutant.function not in dirty]
    known = frozenset(map(_identity, original.findings))
    return [done for batch in batches(sound) for done in _tried_together(batch, files, known)]


@dataclass(frozen=True, slots=True)
class Audit:
    """What an audit of one file tells."""

    findings: tuple[Finding, ...]
    incomplete: frozenset[str]
    """The functions that were not audited whole."""


class _Files:
    """One file to audit again and again, among the others of its project, which are read once."""

    def __init__(self, project: Project, path: str) -> None:
        os.chdir(project.folder)
        self._path = path
        self._job = plan(project.paths, SETTINGS)
        (self._task,) = (task for task in self._job.tasks if task.shown == path)
        self.data = Path(path).read_bytes()
        self._whole = len(self._job.tasks) <= MOST_FILES
        self._others = _units(project) if self._whole else ()

    def audited(self, data: bytes, functions: Collection[str] = ()) -> Audit:
        """The audit of the file as if it held `data`, and of the others that call any of `functions`."""
        (task,) = replace(self._job, tasks=(self._task,)).with_texts({self._path: data}).tasks
        units, _ = read_units([task], 1, None)
        others = [unit for unit in self._others if unit.path != self._path]
        program = Program(
            (*units, *others),
            self._job.min_python,
            self._job.target_python,
            cpython=task.project.is_cpython,
            consulted=frozenset(unit.path for unit in others if not _mentions(unit, functions)),
        )
        if not self._whole:
            program = completed(program, Definers([task], SETTINGS), 1, None)
        found = [one for one in check(program, selected(SETTINGS.select)) if one.confidence is not Confidence.LOW]
        damaged = {item.function for unit in units for item in unit.damage}
        return Audit(tuple(found), frozenset(damaged | {function.name for function, _ in unexplored(program)}))


def _mentions(unit: Unit, functions: Collection[str]) -> bool:
    return any(not function.mentions.isdisjoint(functions) for function in unit.functions)


@lru_cache(maxsize=1)
def _units(project: Project) -> tuple[Unit, ...]:
    return tuple(read_units(plan(project.paths, SETTINGS).tasks, 1, None)[0])


def _tried_together(batch: Sequence[Planted], files: _Files, known: frozenset[Identity]) -> Iterator[Planted]:
    data = files.data
    for one in sorted(batch, key=lambda one: -one.mutant.start):
        data = one.mutant.planted(data)
    functions = {one.mutant.function for one in batch}
    result = files.audited(data, functions)
    new = [finding for finding in result.findings if _identity(finding) not in known]
    stray = any(finding.function not in functions for finding in new)
    for one in batch:
        fate = _fate(one.mutant.function, new, result.incomplete)
        if fate is Fate.MISSED and stray:
            if len(batch) > 1:
                yield from _tried_together([one], files, known)
                continue
            fate = Fate.ELSEWHERE
        yield replace(one, fate=fate)


def _fate(function: str, new: Iterable[Finding], incomplete: frozenset[str]) -> Fate:
    triggers = {finding.trigger for finding in new if finding.function == function}
    if triggers - {Trigger.OUT_OF_MEMORY}:
        return Fate.FOUND
    if triggers:
        return Fate.RARE
    return Fate.UNREAD if function in incomplete else Fate.MISSED


def _identity(finding: Finding) -> Identity:
    return finding.rule, finding.function, finding.place.path, finding.place.line, finding.message


def batches(planted: Iterable[Planted]) -> list[list[Planted]]:
    """`planted` in groups of different functions of which none leads to another: what one does changes no other."""
    found: list[list[Planted]] = []
    for one in planted:
        for batch in found:
            if not any(_linked(one, other) for other in batch):
                batch.append(one)
                break
        else:
            found.append([one])
    return found


def _linked(one: Planted, other: Planted) -> bool:
    a, b = one.mutant.function, other.mutant.function
    return a == b or a in other.leads_to or b in one.leads_to


def figures(planted: Sequence[Planted]) -> str:
    """The table of the fates of `planted`, by kind."""
    rows = [(kind, [one for one in planted if one.mutant.kind is kind]) for kind in Kind]
    return markdown(
        ("mistake", "planted", *Fate, "recall"),
        [_cells(name, several) for name, several in (*rows, ("all", planted)) if several],
    )


def _cells(name: str, planted: Sequence[Planted]) -> tuple[object, ...]:
    counts = {fate: sum(one.fate is fate for one in planted) for fate in Fate}
    read = len(planted) - counts[Fate.UNREAD]
    found = read - counts[Fate.MISSED]
    return name, len(planted), *counts.values(), f"{100 * found / read:.1f} %" if read else ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_choice(parser)
    parser.add_argument("--sample", type=int, default=400, metavar="N", help="how many to try (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="which random ones (default: %(default)s)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), metavar="N", help="how many processes to use")
    given = parser.parse_args()
    with ProcessPoolExecutor(given.jobs, get_context("spawn")) as pool:
        every = [one for several in pool.map(candidates, list(chosen(given))) for one in several]
        files: dict[tuple[str, str], list[Planted]] = {}
        for one in drawn(every, given.sample, given.seed):
            files.setdefault((one.project.name, one.path), []).append(one)
        done = [one for several in pool.map(tried, files.values()) for one in several]
    print(figures(done))
    for fate in (Fate.MISSED, Fate.UNREAD):
        several = [one for one in done if one.fate is fate]
        print(f"{fate.capitalize()}: {len(several)}")
        for one in several:
            print(f"- {one}")


if __name__ == "__main__":
    main()

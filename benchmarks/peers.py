"""capicheck beside cppcheck, clang --analyze and gcc -fanalyzer on fixed bugs of real extensions, as Markdown.

`python benchmarks/peers.py [--fixes FOLDER] [--python-headers DIR] [--library-headers DIR] [--readme]`

A bug is found where a tool reports something in its function that it no longer reports after the fix.  Whatever another
tool says there counts; what capicheck says, only where it has rules for that kind of bug.  The compilers are told the
flags and folders that an audit finds out for itself, and where headers are.  `--readme` also writes README's table.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import chdir
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from analysers import Analyser, Report, analysers, reports, was_read
from auditing import command
from compiling import arguments, clang_report
from cost import OURS, Cost, spent
from fixes import Fix, fixes
from programs import add_clang
from readme import write_section
from sdists import DEFAULT_FOLDER, Project
from table import markdown

from capicheck.auditing import read_task
from capicheck.findings.coverage import UnreadFile
from capicheck.project.job import Task, plan
from capicheck.settings import Settings

SECTION = "peers"
UNRULED = frozenset({"unchecked NULL", "wrong exception state"})
"""The kinds of bugs that no rule of capicheck is about."""


@dataclass(frozen=True, slots=True)
class Side:
    """A file with or without a bug, how it is read, and the lines of the function that has the bug or had it."""

    kind: str
    """Of the bug."""
    folder: Path
    path: str
    compiling: Sequence[Sequence[str]]
    """The arguments of a compiler: several where other files include this one, which are read then."""
    lines: Sequence[tuple[str, range]]
    """With the path: a function may be defined once for each configuration."""

    def count(self, found: Sequence[Report]) -> Counter[str]:
        """How often each check reports in the function."""
        return Counter(report.check for report in found if self._holds(report))

    def _holds(self, report: Report) -> bool:
        place = _normal(report.path, self.folder)
        return any(place == path and report.line in lines for path, lines in self.lines)


@dataclass(frozen=True, slots=True)
class Bug:
    """A fixed bug, prepared for the tools."""

    name: str
    before: Side
    after: Side


@dataclass(frozen=True, slots=True)
class Reading:
    """What a tool made of one file."""

    found: Sequence[Report]
    was_read: bool
    """Whether it could make sense of the file."""
    cost: Cost


Tool = Callable[[Side], Reading]


def prepared(fix: Fix, pythons: Sequence[str], libraries: Sequence[str], clang: str) -> Bug:
    """Both sides of `fix`, for compilers that look for headers in the folders `libraries` and in one of `pythons`."""
    return Bug(fix.name, *(_side(fix, project, pythons, libraries, clang) for project in (fix.before, fix.after)))


def _side(fix: Fix, project: Project, pythons: Sequence[str], libraries: Sequence[str], clang: str) -> Side:
    with chdir(project.folder):
        tasks = plan(project.paths, Settings()).tasks
        # Beside the sources: the tools read it later.
        empty = project.folder.with_name(f"{project.folder.name}-empty")
        compiling = [_compiling(task, pythons, libraries, clang, empty) for task in tasks]
        lines = [*chain.from_iterable(_lines(task, fix.function) for task in tasks)]
    return Side(fix.kind, project.folder, project.paths[0], compiling, lines)


def _compiling(task: Task, pythons: Sequence[str], libraries: Sequence[str], clang: str, empty: Path) -> list[str]:
    """With the first headers of CPython with which clang finds no error, or else with the first."""
    others = [word for folder in libraries for word in ("-isystem", folder)]
    ask = clang_report(clang)
    several = ([*others, *arguments(task, python, empty, lambda words: ask([*others, *words]))] for python in pythons)
    first = next(several)
    return next((told for told in chain([first], several) if "error:" not in ask(told)), first)


def _lines(task: Task, function: str) -> Iterator[tuple[str, range]]:
    """The path and the lines of each definition of `function` in one file as it is read."""
    units = read_task(task)
    for unit in [] if isinstance(units, UnreadFile) else units:
        for one in unit.functions:
            if one.name == function:
                source = unit.sources[one.span.file]
                first, last = (source.position(at).line for at in (one.span.start, one.span.end - 1))
                yield _normal(source.path, Path.cwd()), range(first, last + 1)


def _normal(path: str, folder: Path) -> str:
    return os.path.normpath(folder / path)


def audited(side: Side) -> Reading:
    """capicheck, without options."""
    cost, said = spent(command(Project("", "", "c", side.folder, (side.path,)), "--jobs", "1"), side.folder)
    document: dict[str, Any] = json.loads(said) if said else {"findings": [], "errors": [side.path]}
    found = [Report(one["path"], one["line"], one["rule"]) for one in document["findings"]]
    return Reading([] if side.kind in UNRULED else found, not document["errors"], cost)


def analysed(side: Side, analyser: Analyser, limit: int) -> Reading:
    """Another tool, stopped after `limit` seconds."""
    runs = [spent(analyser.command(told), side.folder, limit) for told in side.compiling]
    return Reading(
        [report for _, said in runs for report in reports(said)],
        all(was_read(said) and not cost.stopped for cost, said in runs),
        sum((cost for cost, _ in runs), start=Cost()),
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """What a tool says of a bug."""

    kind: str
    checks: Sequence[str]
    """Those that report in the function, and no longer after the fix."""
    was_read: bool
    cost: Cost
    """Of both sides."""


def answer(tool: Tool, bug: Bug) -> Answer:
    before, after = tool(bug.before), tool(bug.after)
    gone = bug.before.count(before.found) - bug.after.count(after.found)
    return Answer(bug.before.kind, sorted(gone), before.was_read, before.cost + after.cost)


def table(answers: Mapping[str, Sequence[Answer]]) -> str:
    """README's table: a column for each tool, by its name."""
    every = next(iter(answers.values()))
    kinds = Counter(one.kind for one in every)
    rows: list[tuple[object, ...]] = [
        (f"{kind}: {of}", *(sum(bool(one.checks) for one in told if one.kind == kind) for told in answers.values()))
        for kind, of in kinds.most_common()
    ]
    rows += [
        (f"**all: {len(every)}**", *(f"**{sum(bool(one.checks) for one in told)}**" for told in answers.values())),
        (f"files read: {len(every)}", *(sum(one.was_read for one in told) for told in answers.values())),
        (
            "processor time for a file, s",
            *(f"{sum(one.cost.seconds for one in told) / len(every) / 2:.1f}" for told in answers.values()),
        ),
    ]
    return markdown(["fixed bugs", *answers], rows)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--fixes",
        type=Path,
        default=DEFAULT_FOLDER / "fixes",
        metavar="FOLDER",
        help="holds the sources; missing ones are fetched (default: %(default)s)",
    )
    add_clang(parser)
    parser.add_argument(
        "--older-python-headers",
        action="append",
        default=[],
        metavar="DIR",
        help="for sources that clang cannot make sense of with newer ones; repeatable",
    )
    parser.add_argument("--gcc", default=shutil.which("gcc"), metavar="PROGRAM")
    parser.add_argument("--cppcheck", default=shutil.which("cppcheck"), metavar="PROGRAM")
    parser.add_argument(
        "--library-headers", action="append", default=[], metavar="DIR", help="of what the extensions use; repeatable"
    )
    parser.add_argument("--limit", type=int, default=120, metavar="SECONDS", help="for one file (default: %(default)s)")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes at once (default: 1)")
    parser.add_argument("--readme", action="store_true", help="also write README's table")
    return parser


def main() -> None:
    parser = _options()
    given = parser.parse_args()
    for name in ("clang", "gcc", "cppcheck"):
        if getattr(given, name) is None:
            parser.error(f"no {name} found; name one with --{name}")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed has been compiled
    peers = analysers(given.clang, given.gcc, given.cppcheck)
    pythons = [given.python_headers, *given.older_python_headers]
    with ProcessPoolExecutor(given.jobs) as pool:
        prepare = partial(prepared, pythons=pythons, libraries=given.library_headers, clang=given.clang)
        bugs = list(pool.map(prepare, fixes(given.fixes)))
    tools: dict[str, Tool] = {OURS: audited}
    tools |= {one.name: partial(analysed, analyser=one, limit=given.limit) for one in peers}
    answers = {}
    with ThreadPoolExecutor(given.jobs) as pool:
        for name, tool in tools.items():
            answers[name] = list(pool.map(partial(answer, tool), bugs))
            print(name, file=sys.stderr, flush=True)
            for bug, said in zip(bugs, answers[name], strict=True):
                if said.checks:
                    print(f"- {bug.name}: {', '.join(said.checks)}", file=sys.stderr)
    text = f"{table(answers)}\n{', '.join(f'{one.name} {one.version}' for one in peers)}.\n"
    print(text)
    if given.readme:
        write_section(SECTION, text)


if __name__ == "__main__":
    main()

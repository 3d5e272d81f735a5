"""What reading costs: each figure beside clang's for the same file in the same run, as Markdown.

`python benchmarks/reading.py [--sdists FOLDER] [--python-headers DIR] [--clang PROGRAM] [--runs N]`

Reading is all that an audit does but for the rules that explore paths.  Times are processor times, so that what else
the machine does weighs little.  Single files are timed as whole cold processes, start-up included, the best of N runs
taken in turn; the whole audit of the same file stands beside.  Projects are read once, one after the other, each by one
process that does nothing beside.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import sys
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from cost import spent
from programs import add_clang
from reading_alone import ENGINE
from sdists import Project, add_option, projects
from table import markdown

SINGLE_FILES = {"wrapt": "_wrappers.c", "regex": "_regex.c"}
"""By project, the name of its main file."""
_READING = str(Path(__file__).with_name("reading_alone.py"))


@dataclass(frozen=True, slots=True)
class Cost:
    """What the audit of one project took."""

    seconds: float
    lines: int
    """Of the project's own files that were read, each counted once."""
    peak: int
    """The most memory that the process held, in bytes."""


def audit_cost(folder: Path) -> Cost:
    """Read the project in `folder`, importing everything first needed for it; to be called once in a process."""
    os.chdir(folder)
    start = time.process_time()
    from capicheck.auditing import audit  # noqa: PLC0415 - its import is part of the cost
    from capicheck.settings import Settings  # noqa: PLC0415

    result = audit([], Settings(jobs=1, cache=False, ignore=ENGINE))
    seconds = time.process_time() - start
    lines = sum(source.data.count(b"\n") for source in result.sources.values())
    return Cost(seconds, lines, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)


def project_rows(found: Iterable[Project]) -> Iterable[tuple[object, ...]]:
    """A row for each project, then one for those in C and one for all of them."""
    costs: list[tuple[Project, Cost]] = []
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=fresh, max_tasks_per_child=1) as pool:
        for project in found:
            cost = pool.submit(audit_cost, project.folder).result()
            costs.append((project, cost))
            yield _row(f"{project.name} {project.version}", cost)
    yield _row("all C", _sum(cost for project, cost in costs if project.language == "c"))
    yield _row("all", _sum(cost for _, cost in costs))


def _sum(costs: Iterable[Cost]) -> Cost:
    """Of what was audited one after the other: the most memory is that of the greediest."""
    several = list(costs)
    return Cost(
        sum(cost.seconds for cost in several), sum(cost.lines for cost in several), max(cost.peak for cost in several)
    )


def _row(name: str, cost: Cost) -> tuple[object, ...]:
    kilolines = cost.lines / 1000
    return name, f"{kilolines:.1f}", f"{cost.seconds:.2f}", f"{1000 * cost.seconds / kilolines:.0f}", cost.peak >> 20


def best_times(commands: Sequence[Sequence[str]], folder: Path, runs: int) -> list[float]:
    """The least time of each command, all taking turns so that what else the machine does hits them alike."""
    best = [float("inf")] * len(commands)
    for _ in range(runs):
        for at, command in enumerate(commands):
            best[at] = min(best[at], spent(command, folder)[0].seconds)
    return best


def file_rows(found: Iterable[Project], clang: str, headers: str, runs: int) -> Iterable[tuple[object, ...]]:
    """A row for each of SINGLE_FILES."""
    for project in found:
        if project.name not in SINGLE_FILES:
            continue
        (file,) = project.folder.rglob(SINGLE_FILES[project.name])
        path = str(file.relative_to(project.folder))
        lines = file.read_bytes().count(b"\n")
        reading = [sys.executable, _READING, path]
        audit = [sys.executable, "-P", "-m", "capicheck", path]
        compiler = [clang, "-fsyntax-only", "-w", "-I", headers, path]
        ours, whole, theirs = best_times([reading, audit, compiler], project.folder, runs)
        times = [f"{1000 * seconds:.0f}" for seconds in (theirs, ours, whole)]
        yield path, lines, *times, f"{ours / theirs:.2f}", f"{whole / theirs:.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_option(parser)
    add_clang(parser)
    parser.add_argument("--runs", type=int, default=10, metavar="N", help="of each command on a single file")
    parser.add_argument("--only-files", action="store_true", help="leave the whole projects out")
    given = parser.parse_args()
    if given.clang is None:
        parser.error("no clang found; name one with --clang")
    found = list(projects(given.sdists))
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed has been compiled
    head = [
        "file",
        "lines",
        "clang -fsyntax-only, ms",
        "reading, ms",
        "whole audit, ms",
        "reading/clang",
        "audit/clang",
    ]
    print(markdown(head, file_rows(found, given.clang, given.python_headers, given.runs)))
    if not given.only_files:
        head = ["project", "kloc", "seconds", "ms/kloc", "peak, MiB"]
        print(markdown(head, project_rows(found)), end="")


if __name__ == "__main__":
    main()

"""What whole audits cost beside what compilers take for the same files in the same run, as Markdown.

`python benchmarks/cost.py [--projects NAMES] [--cpython FOLDER] [--fast] [--python-headers DIR] [--clang PROGRAM]`

Every command is a cold process of its own: one for each audit, one for each file that a compiler reads.  Times are
processor times, so that what else the machine does weighs little, and are given as ratios to `clang -fsyntax-only`.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from auditing import command
from compiling import arguments, clang_report, tasks
from programs import add_clang
from sdists import Project, add_choice, chosen
from table import markdown

SPENT = Path(__file__).with_name("spent.py")
OVER_BUDGET = "path budget reached"
"""Why a function was not audited to its end, where the engine gave up."""
NEARLY = 0.95
"""The share of its limit after which a process may be stopped: the kernel looks now and then, and rounds."""

PARSING = "clang -fsyntax-only"
OURS = "capicheck"


@dataclass(frozen=True, slots=True)
class Cost:
    """What some processes, run one after the other, took."""

    seconds: float = 0.0
    peak: int = 0
    """The most memory that one of them held, in bytes."""
    failed: int = 0
    """How many ended with an error."""
    stopped: int = 0
    """How many were stopped for taking too long: the others of the failed ones found errors in the source."""

    def __add__(self, other: Cost) -> Cost:
        return Cost(
            self.seconds + other.seconds,
            max(self.peak, other.peak),
            self.failed + other.failed,
            self.stopped + other.stopped,
        )


@dataclass(frozen=True, slots=True)
class Measured:
    """One project, or several, in one run."""

    name: str
    files: int
    functions: int
    over_budget: int
    costs: Mapping[str, Cost]
    """By tool: capicheck, and the compilers' analyses."""

    def ratio(self, tool: str) -> str:
        """How many times longer `tool` takes than clang does to parse the same files."""
        return f"{self.costs[tool].seconds / self.costs[PARSING].seconds:.1f}"


def spent(told: Sequence[str], folder: Path, limit: int = 0) -> tuple[Cost, str]:
    """What the command `told` takes in `folder`, stopped after `limit` seconds if any, and what it prints."""
    process = [sys.executable, "-I", str(SPENT), str(limit), *told]
    done = subprocess.run(process, cwd=folder, capture_output=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(told)}:\n{done.stderr}")
    usage = json.loads(done.stderr)
    failed = usage["status"] != 0
    # a compiler that is stopped in a process of its own exits with an error, which only the time tells from others
    late = usage["status"] == -signal.SIGXCPU or 0 < limit * NEARLY <= usage["seconds"]
    return Cost(usage["seconds"], usage["peak"], int(failed), int(failed and late)), done.stdout


def measured(project: Project, tools: Mapping[str, Sequence[str]], given: argparse.Namespace) -> Measured:
    """One audit of `project`, and each of `tools` on each of its files."""
    with tempfile.TemporaryDirectory() as empty:
        reading = [
            arguments(task, given.python_headers, Path(empty), clang_report(given.clang)) for task in tasks(project)
        ]
        costs = {}
        for tool, program in tools.items():
            runs = [_compiled(program, reading, project.folder, given.limit) for _ in range(_runs(tool, given))]
            costs[tool] = min(runs, key=lambda cost: cost.seconds)
    audits = [spent(command(project, "--jobs", "1"), project.folder) for _ in range(_runs(OURS, given))]
    costs[OURS] = min((cost for cost, _ in audits), key=lambda cost: cost.seconds)
    functions, over_budget = counted(json.loads(audits[0][1]))
    return Measured(f"{project.name} {project.version}", len(reading), functions, over_budget, costs)


def _runs(tool: str, given: argparse.Namespace) -> int:
    runs: int = given.runs
    return runs if tool in {PARSING, OURS} else 1


def _compiled(program: Sequence[str], reading: Iterable[Sequence[str]], folder: Path, limit: int) -> Cost:
    return sum((spent([*program, *told], folder, limit)[0] for told in reading), start=Cost())


def counted(document: Mapping[str, Any]) -> tuple[int, int]:
    """How many functions a JSON report tells of, and in how many of them the engine ran out of its budget."""
    covered = document["coverage"]
    return covered["functions"], sum(item["reason"].startswith(OVER_BUDGET) for item in covered["incomplete"])


def total(several: Sequence[Measured]) -> Measured:
    """All of `several` together."""
    return Measured(
        "all",
        sum(one.files for one in several),
        sum(one.functions for one in several),
        sum(one.over_budget for one in several),
        {tool: sum((one.costs[tool] for one in several), start=Cost()) for tool in several[0].costs},
    )


def tables(several: Sequence[Measured]) -> str:
    """Times, memory and functions over budget of each of `several`, and of all, and which files were stopped."""
    rows = [*several, total(several)]
    others = [tool for tool in rows[0].costs if tool not in {PARSING, OURS}]
    ratios = [OURS, *others]
    every = [PARSING, *ratios]
    time = markdown(
        ["time", "files", "with errors", f"{PARSING}, s", *ratios],
        [
            (
                one.name,
                one.files,
                one.costs[PARSING].failed,
                f"{one.costs[PARSING].seconds:.1f}",
                *map(one.ratio, ratios),
            )
            for one in rows
        ],
    )
    memory = markdown(
        ["peak memory, MiB", *every], [(one.name, *(one.costs[tool].peak >> 20 for tool in every)) for one in rows]
    )
    budget = markdown(
        ["functions", "all", "over budget", "share"],
        [
            (one.name, one.functions, one.over_budget, f"{100 * one.over_budget / max(one.functions, 1):.2f} %")
            for one in rows
        ],
    )
    stopped = "".join(
        f"\nFiles in which {tool} was stopped: {cost.stopped}\n"
        for tool, cost in rows[-1].costs.items()
        if cost.stopped
    )
    return f"{time}\n{memory}\n{budget}{stopped}"


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_choice(parser)
    add_clang(parser)
    parser.add_argument("--fast", action="store_true", help="leave out clang --analyze and gcc -fanalyzer")
    parser.add_argument("--gcc", default=shutil.which("gcc"), metavar="PROGRAM")
    parser.add_argument(
        "--runs", type=int, default=1, metavar="N", help="of the audit and of the parsing; the best counts"
    )
    parser.add_argument(
        "--limit",
        type=int,
        default=600,
        metavar="SECONDS",
        help="after which a process is stopped (default: %(default)s)",
    )
    return parser


def main() -> None:
    parser = _options()
    given = parser.parse_args()
    if given.clang is None:
        parser.error("no clang found; name one with --clang")
    if given.gcc is None and not given.fast:
        parser.error("no gcc found; name one with --gcc, or leave it out with --fast")
    tools: dict[str, list[str]] = {PARSING: [given.clang, "-fsyntax-only", "-w"]}
    if not given.fast:
        tools["clang --analyze"] = [given.clang, "--analyze", "-fno-crash-diagnostics", "-o", "/dev/null"]
        tools["gcc -fanalyzer"] = [given.gcc, "-fanalyzer", "-S", "-o", "/dev/null"]
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed has been compiled
    several = []
    for project in chosen(given):
        print(f"{project.name} {project.version}", file=sys.stderr, flush=True)
        several.append(measured(project, tools, given))
    print(tables(several), end="")


if __name__ == "__main__":
    main()

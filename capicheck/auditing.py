"""The whole run on one page: `audit(paths, settings)`, which is the Python interface too."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Container, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from capicheck import checks
from capicheck.checks.placing import finding_of, place_of
from capicheck.checks.problem import Problem
from capicheck.contracts.outcomes import Contract
from capicheck.facts.coverage import coverage_of, without
from capicheck.facts.memo import found_already
from capicheck.facts.program import Program
from capicheck.facts.undefined import undefined
from capicheck.findings.arrange import ordered
from capicheck.findings.coverage import Coverage, UnreadFile
from capicheck.findings.finding import Finding
from capicheck.findings.result import AuditResult, FileFindings
from capicheck.frontend.legible import check_legible
from capicheck.frontend.reading import read
from capicheck.frontend.request import Request, UnreadableFileError
from capicheck.ir.graph import Function
from capicheck.ir.unit import Unit
from capicheck.project.definers import Definers
from capicheck.project.job import Job, Task, plan
from capicheck.project.versions import check_versions
from capicheck.rulebook.pages import rules
from capicheck.rulebook.selection import selected
from capicheck.settings import PythonVersion, Settings
from capicheck.triage.suppressions import UNUSED
from capicheck.triage.verdict import Triage, Unread

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from capicheck.engine.inference import References
    from capicheck.findings.checklist import Checklist

_FILES_WORTH_A_PROCESS = 6
"""A process takes as long to start as it takes to read a few files."""

Progress = Callable[[int, int], None]
"""Told how many of how many files have been read."""


_DEFAULT = Settings()


def audit(
    paths: Sequence[str] = (),
    settings: Settings = _DEFAULT,
    progress: Progress | None = None,
    edited: Mapping[str, bytes] | None = None,
) -> AuditResult:
    """Audit `paths` (files, folders, headers; the project around the working directory where there are none).

    `progress` is told of each file that is read.  `edited` are texts, UTF-8, by the paths that results show, to read
    instead of what these files hold.

    Raises UsageError, whose text is for the user, where the job cannot be done: a missing path, no C sources, an
    unknown rule, a header of contracts or a baseline that cannot be read.
    """
    return followed(stream(paths, settings, progress, edited), lambda _: None)


def followed(
    running: Generator[FileFindings, None, AuditResult], told: Callable[[FileFindings], object]
) -> AuditResult:
    """The result of an audit that `stream` began; `told` is called with the findings of each file meanwhile."""
    while True:
        try:
            found = next(running)
        except StopIteration as end:
            return cast("AuditResult", end.value)
        told(found)


def stream(
    paths: Sequence[str] = (),
    settings: Settings = _DEFAULT,
    progress: Progress | None = None,
    edited: Mapping[str, bytes] | None = None,
) -> Generator[FileFindings, None, AuditResult]:
    """`audit`, with the findings of each file as soon as they are certain; the value at the end is the whole result.

    Every file is read before the first is told of, for what a function does to references may be found in any of them.
    Then the files come sorted by path, those without findings left out: what a file leads to is explored for it, what
    it does not lead to only later.
    """
    check_versions(settings)
    chosen = selected(settings.select, settings.ignore, settings.extend_select)
    job = plan(paths, settings).with_texts(edited or {})
    triage = Triage.of(settings, job, chosen)
    contracts = _contracts(settings.contracts, job.target_python)
    return _audited(job, settings, triage, contracts, progress)


def _contracts(headers: Sequence[str], version: PythonVersion) -> Mapping[str, Contract]:
    """What `headers` say of functions.  Raises UsageError."""
    if not headers:
        return {}
    from capicheck.contracts.headers import described  # noqa: PLC0415 - most runs need none

    return described(headers, version)


def _audited(
    job: Job,
    settings: Settings,
    triage: Triage,
    contracts: Mapping[str, Contract],
    progress: Progress | None,
) -> Generator[FileFindings, None, AuditResult]:
    with _collector_off():
        units, errors = read_units(job.tasks, settings.jobs, progress)
        cpython = bool(job.tasks) and all(task.project.is_cpython for task in job.tasks)
        program = completed(
            Program(tuple(units), job.min_python, job.target_python, cpython=cpython, contracts=contracts),
            Definers(job.tasks, settings),
            settings.jobs,
            progress,
        )
        place = partial(place_of, sources=program.sources)
        coverage = coverage_of(units, job.generated, place)
        hearing = triage.hearing(program, _unread(program, coverage, errors))
        looked_for = sorted(triage.chosen - {UNUSED})
        by_file = [name for name in looked_for if checks.goes_by_file(name)]
        found: dict[str, list[Finding]] = {path: [] for path in program.files}
        for finding in check(program, set(looked_for).difference(by_file)):
            found.setdefault(finding.place.path, []).append(finding)
    for path, findings in sorted(found.items()):
        with _collector_off():
            for name in by_file:
                findings.extend(_placed(checks.run_on(path, name, program), name, program))
            given_up = [place(function.span) for function, _ in unexplored(program) if function.span.file == path]
            reported = hearing.judged(path, ordered(findings), given_up)
        if reported:
            yield FileFindings(path, reported, program.sources)
    with _collector_off():
        lost = unexplored(program)
        verdict = hearing.verdict(frozenset((function.name_span.file, function.name) for function, _ in lost))
        return AuditResult(
            findings=verdict.reported,
            coverage=without(lost, coverage, place),
            errors=tuple(errors),
            held_back=verdict.held_back,
            sources=program.sources,
            rules=tuple(name for name in rules() if name in triage.chosen),
            consulted=tuple(sorted(program.consulted)),
            suppressed=verdict.suppressed,
            stale=verdict.stale,
            checklist=_checklist(program) if _asked_for({"checklist", "html"}, settings) else None,
        )


def _unread(program: Program, coverage: Coverage, errors: Iterable[UnreadFile]) -> Unread:
    """What of `program` was not read, before anything is explored."""
    damage = (place_of(item.span, program.sources) for unit in program.audited for item in unit.damage)
    return Unread(
        places=(*damage, *(item.place for item in coverage.inactive)),
        functions=frozenset((item.place.path, item.function) for item in coverage.incomplete),
        files=frozenset(error.path for error in errors),
    )


def unexplored(program: Program) -> list[tuple[Function, str]]:
    """The functions asked for that the engine gave up, and why.  Where no rule needs it, it is not even imported."""
    explored: References | None = found_already("capicheck.engine.inference.references", program)
    return [item for item in explored.incomplete if program.asks_for(item[0].span)] if explored else []


def _asked_for(formats: Container[str], settings: Settings) -> bool:
    """Whether a report of one of these formats is to be made."""
    return any(request.partition(":")[0] in formats for request in settings.output)


def _checklist(program: Program) -> Checklist:
    from capicheck.checklist.ports import checklist  # noqa: PLC0415 - most runs need none

    return checklist(program)


def request(task: Task) -> Request:
    """What the front end is asked for `task`."""
    return Request(
        path=task.path,
        root=task.root,
        base=str(Path.cwd()),
        arguments=task.flags.arguments,
        cplusplus=task.flags.cplusplus,
        version=task.versions.newest,
        python_headers=task.flags.python_headers,
        foreign=task.foreign,
        edited=task.edited,
    )


def completed(program: Program, definers: Definers, jobs: int, progress: Progress | None) -> Program:
    """`program` with the files that define what it leads to, as far as they can be read; `jobs` processes read them."""
    while tasks := definers.find(undefined(program)):
        units, _ = read_units(tasks, jobs, progress)
        program = replace(
            program,
            units=(*program.units, *units),
            consulted=program.consulted.union(unit.path for unit in units),
        )
    return program


def read_units(tasks: Sequence[Task], jobs: int, progress: Progress | None) -> tuple[list[Unit], list[UnreadFile]]:
    """Every unit of the files of `tasks`, in their order, and the files that could not be read.

    `jobs` is the number of processes that read; 0 leaves it to the machine and to what there is to read.
    """
    units: list[Unit] = []
    errors: list[UnreadFile] = []
    for done, reading in enumerate(_readings(tasks, jobs), 1):
        if isinstance(reading, UnreadFile):
            errors.append(reading)
        else:
            units.extend(reading)
        if progress:
            progress(done, len(tasks))
    return units, errors


def _readings(tasks: Sequence[Task], jobs: int) -> Iterator[list[Unit] | UnreadFile]:
    """What each of `tasks` yields, in their order."""
    workers = min(jobs or os.cpu_count() or 1, len(tasks) if jobs else len(tasks) // _FILES_WORTH_A_PROCESS)
    pool = processes(workers) if workers > 1 else None
    if not pool:
        yield from map(read_task, tasks)
        return
    with pool:
        yield from pool.map(read_task, tasks)


def processes(count: int, *, once: bool = False) -> Executor | None:
    """A pool of `count` processes (0: one for each processor), each for one task only where `once`.

    None on a machine that has no semaphores for them, such as a bare container.
    """
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - slow to import, and rarely needed
    from multiprocessing import get_context  # noqa: PLC0415 - likewise

    try:
        return ProcessPoolExecutor(count or None, get_context("spawn"), max_tasks_per_child=1 if once else None)
    except (OSError, ImportError, NotImplementedError):
        return None


def read_task(task: Task) -> list[Unit] | UnreadFile:
    """The units of one file, or why there are none."""
    with _collector_off():
        try:
            check_legible(task.path)
            return list(read(request(task), task.find_header))
        except UnreadableFileError as reason:
            return UnreadFile(task.shown, str(reason))


@contextmanager
def _collector_off() -> Iterator[None]:
    """Trees are large, and nothing in them is a cycle that must go before the end: spare the search for such."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def check(program: Program, chosen: Iterable[str]) -> list[Finding]:
    """What the rules named in `chosen` say about the units of `program` that were asked for, in no order."""
    return [finding for name in sorted(chosen) for finding in _placed(checks.run(name, program), name, program)]


def _placed(problems: Iterable[Problem], rule: str, program: Program) -> Iterator[Finding]:
    """The findings that `problems` are under `rule`, in what was asked for."""
    for problem in problems:
        if program.asks_for(problem.span):
            yield finding_of(problem, rules()[rule], program)

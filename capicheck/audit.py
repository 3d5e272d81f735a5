"""The whole run on one page, and the Python interface: `audit(paths, settings)`."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Sequence

from capicheck import checks
from capicheck.checks.placing import finding_of, place_of
from capicheck.facts.coverage import coverage_of
from capicheck.facts.program import Program
from capicheck.findings.arrange import held_back, ordered
from capicheck.findings.coverage import UnreadFile
from capicheck.findings.finding import Finding
from capicheck.findings.fingerprint import fingerprinted
from capicheck.findings.result import AuditResult
from capicheck.frontend.reading import Request, UnreadableFile, read
from capicheck.ir.unit import Unit
from capicheck.project.job import Job, Task, plan
from capicheck.rulebook.pages import rules
from capicheck.rulebook.selection import selected
from capicheck.settings import Settings

Progress = Callable[[int, int], None]
"""Told how many of how many files have been read."""


def audit(paths: Sequence[str], settings: Settings, progress: Progress | None = None) -> AuditResult:
    """Audit `paths` (files, folders, headers; the project around the working directory where there are none).

    Raises UsageError where the job cannot be done: a missing path, no C sources, an unknown rule.
    """
    chosen = selected(settings.select, settings.ignore, settings.extend_select)
    job = plan(paths, settings)
    units, errors = read_units(job, progress)
    cpython = all(task.project.is_cpython for task in job.tasks)
    program = Program(tuple(units), job.min_python, job.target_python, cpython=cpython)
    found = fingerprinted(ordered(check(program, chosen)), program.sources)
    reported, held = held_back(
        (finding for finding in found if job.reports(finding.place.path)), settings.min_confidence, oom=settings.oom
    )
    return AuditResult(
        findings=reported,
        coverage=coverage_of(units, job.generated, lambda span: place_of(span, program.sources)),
        errors=tuple(errors),
        held_back=held,
        sources=program.sources,
        rules=tuple(name for name in rules() if name in chosen),
    )


def request(task: Task) -> Request:
    """What the front end is asked for `task`."""
    return Request(
        path=task.path,
        root=task.root,
        base=os.getcwd(),
        arguments=task.flags.arguments,
        cplusplus=task.flags.cplusplus,
        version=task.versions.newest,
        python_headers=task.flags.python_headers,
        foreign=task.foreign,
    )


def read_units(job: Job, progress: Progress | None) -> tuple[list[Unit], list[UnreadFile]]:
    """Every unit of the job's files, in their order, and the files that could not be read."""
    units: list[Unit] = []
    errors: list[UnreadFile] = []
    gc.disable()  # trees are large, and nothing in them is a cycle that must go before the end
    for done, task in enumerate(job.tasks):
        if progress:
            progress(done, len(job.tasks))
        try:
            units.extend(read(request(task), task.find_header))
        except UnreadableFile as reason:
            errors.append(UnreadFile(task.shown, str(reason)))
    if progress:
        progress(len(job.tasks), len(job.tasks))
    return units, errors


def check(program: Program, chosen: Iterable[str]) -> list[Finding]:
    """What the rules named in `chosen` say about `program`, in no order."""
    known = rules()
    return [
        finding_of(problem, known[name], program.sources)
        for name in sorted(chosen)
        for problem in checks.run(name, program)
    ]

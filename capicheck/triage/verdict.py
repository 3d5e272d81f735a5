"""From everything that was found to what is reported, with what became of the rest."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from os.path import normpath
from pathlib import Path

from capicheck.facts.program import Program
from capicheck.findings.arrange import held_back, ordered
from capicheck.findings.finding import Finding, Place
from capicheck.findings.fingerprint import fingerprinted
from capicheck.findings.result import HeldBack
from capicheck.findings.suppression import KnownFinding, Suppressed
from capicheck.frozen import frozen
from capicheck.ir.source import Span
from capicheck.project.job import Job
from capicheck.project.listing import SOURCES
from capicheck.project.sources import readers
from capicheck.rulebook.pages import rules
from capicheck.settings import Settings, UsageError
from capicheck.triage.baseline import Baseline, in_order, read_baseline, write_baseline
from capicheck.triage.ignores import FileIgnores
from capicheck.triage.suppressions import MARK, UNUSED, Suppression, answered, suppressions, unused


@frozen
class Verdict:
    """The findings to report in their order, those suppressed, those held back, and stale entries of the baseline."""

    reported: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    held_back: HeldBack
    stale: tuple[KnownFinding, ...] = ()


@frozen
class Unread:
    """What a run was to audit and did not: where nothing was found, there may be something all the same."""

    places: tuple[Place, ...] = ()
    functions: frozenset[tuple[str, str]] = frozenset()
    """Each as its file and its name."""
    files: frozenset[str] = frozenset()


@frozen
class Triage:
    """How findings are judged, read from the settings before anything is audited."""

    settings: Settings
    job: Job
    chosen: frozenset[str]
    ignores: FileIgnores
    baseline: Baseline | None
    written: Baseline | None
    """The baseline to write, with what its file holds now."""

    @classmethod
    def of(cls, settings: Settings, job: Job, chosen: frozenset[str]) -> Triage:
        """Raises UsageError for settings that cannot be used, such as a baseline that is none."""
        roots = {task.project.root for task in job.tasks}
        baseline = read_baseline(settings.baseline) if settings.baseline and not _to_be_made(settings) else None
        return cls(
            settings,
            job,
            chosen,
            FileIgnores.of(settings.per_file_ignores, (*sorted(roots), Path.cwd())),
            baseline,
            _written(settings.write_baseline),
        )

    def judged(self, found: Iterable[Finding], program: Program, unread: Unread) -> Verdict:
        """What becomes of `found`, everything that the checks found in `program`.

        Writes the baseline where one is to be written, and raises UsageError where it cannot be.
        """
        asked_for = [finding for finding in found if self._asks_for(finding)]
        comments = self._suppressions(program)
        answers = answered(asked_for, comments)
        kept, suppressed = list(answers.kept), list(answers.suppressed)
        if UNUSED in self.chosen:
            idle = [item for item in answers.idle if self._covers(item[0].place.path, unread)]
            missed = fingerprinted(ordered(unused(idle, self.chosen, unread.places)), program.sources)
            again = answered(filter(self._asks_for, missed), comments)
            asked_for = ordered((*asked_for, *missed))
            kept = ordered((*kept, *again.kept))
            suppressed += again.suppressed
        stale: frozenset[KnownFinding] = frozenset()
        if self.baseline:
            entries = self.baseline.identities(asked_for, program.sources)
            stale = self._stale(self.baseline, {entries[finding] for finding in kept}, unread)
            suppressed += [Suppressed(finding) for finding in kept if entries[finding] in self.baseline.entries]
            kept = [finding for finding in kept if entries[finding] not in self.baseline.entries]
        reported, held = held_back(kept, self.settings.min_confidence, oom=self.settings.oom)
        if self.written:
            entries = self.written.identities(asked_for, program.sources)
            known = {item.finding for item in suppressed if item.comment is None}
            still = {entries[finding] for finding in (*kept, *known)}
            left = self.written.entries - self._stale(self.written, still, unread)
            write_baseline(self.written.path, left | {entries[finding] for finding in (*reported, *known)})
            suppressed += map(Suppressed, reported)
            reported, stale = (), frozenset()
        return Verdict(
            reported,
            tuple(sorted(suppressed, key=lambda item: (item.finding.place, item.finding.rule, item.finding.message))),
            held,
            tuple(sorted(stale, key=in_order)),
        )

    def _asks_for(self, finding: Finding) -> bool:
        path = finding.place.path
        return self.job.reports(path) and not self.ignores.ignores(finding.rule, Path.cwd() / path)

    def _suppressions(self, program: Program) -> list[Suppression]:
        """The suppressions of every file that is audited."""
        paths = sorted({path for unit in program.audited for path in unit.sources if self.job.reports(path)})
        marked = [path for path in paths if MARK in program.sources[path].data]
        functions: dict[str, set[Span]] = {path: set() for path in marked}
        for unit in program.audited if marked else ():
            for span in (*(item.span for item in unit.functions), *(item.span for item in unit.damage)):
                if span.file in functions:
                    functions[span.file].add(span)
        return [item for path in marked for item in suppressions(program.sources[path], functions[path])]

    def _stale(self, baseline: Baseline, found: Collection[KnownFinding], unread: Unread) -> frozenset[KnownFinding]:
        """The entries of `baseline` that this run looked for and did not find."""
        return frozenset(
            entry
            for entry in baseline.entries.difference(found)
            if not Path(file := baseline.file(entry)).exists()
            or entry.rule not in rules()
            or (
                entry.rule in self.chosen
                and (file, entry.function) not in unread.functions
                and self._covers(file, unread)
            )
        )

    def _covers(self, file: str, unread: Unread) -> bool:
        """Whether what there is in `file`, as shown, would have been found: everything that includes it was read."""
        read = {task.path for task in self.job.tasks if task.shown not in unread.files}
        path = Path(normpath(Path.cwd() / file))
        project = next((task.project for task in self.job.tasks if path.is_relative_to(task.project.root)), None)
        if project is None or not self.job.reports(file):
            return False
        if path.suffix in SOURCES and path not in project.fragments:
            return str(path) in read
        including = project.includes.includers(path, project.files.sources)
        units = [unit for source in including for unit in readers(source, project, self.settings)]
        return bool(units) and all(str(unit.path) in read for unit in units)


def _to_be_made(settings: Settings) -> bool:
    """Whether the baseline to compare with is the one that this run writes for the first time."""
    return normpath(settings.baseline) == normpath(settings.write_baseline) and not Path(settings.baseline).exists()


def _written(path: str) -> Baseline | None:
    if not path:
        return None
    if not Path(path).parent.is_dir():
        raise UsageError(f"--write-baseline {path}: there is no folder {str(Path(path).parent)!r}")
    return read_baseline(path) if Path(path).exists() else Baseline(path)

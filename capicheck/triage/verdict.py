"""From everything that was found to what is reported, with what became of the rest."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
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

    def hearing(self, program: Program, unread: Unread) -> Hearing:
        """Where the findings in `program` are judged; `unread` is what was not read, before anything is explored."""
        return Hearing(self, program, unread)

    def asks_for(self, finding: Finding) -> bool:
        """Whether findings in its file, and of its rule there, are wanted."""
        path = finding.place.path
        return self.job.reports(path) and not self.ignores.ignores(finding.rule, Path.cwd() / path)

    def suppressions(self, program: Program) -> dict[str, list[Suppression]]:
        """The suppressions of every file that is audited and has any."""
        paths = sorted({path for unit in program.audited for path in unit.sources if self.job.reports(path)})
        marked = [path for path in paths if MARK in program.sources[path].data]
        functions: dict[str, set[Span]] = {path: set() for path in marked}
        for unit in program.audited if marked else ():
            for span in (*(item.span for item in unit.functions), *(item.span for item in unit.damage)):
                if span.file in functions:
                    functions[span.file].add(span)
        return {path: suppressions(program.sources[path], functions[path]) for path in marked}

    def stale(self, baseline: Baseline, found: Collection[KnownFinding], unread: Unread) -> frozenset[KnownFinding]:
        """The entries of `baseline` that this run looked for and did not find."""
        return frozenset(
            entry
            for entry in baseline.entries.difference(found)
            if not Path(file := baseline.file(entry)).exists()
            or entry.rule not in rules()
            or (
                entry.rule in self.chosen
                and (file, entry.function) not in unread.functions
                and self.covers(file, unread)
            )
        )

    def covers(self, file: str, unread: Unread) -> bool:
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


class Hearing:
    """The findings of one run, judged file by file."""

    def __init__(self, triage: Triage, program: Program, unread: Unread) -> None:
        """Nothing is judged yet."""
        self._triage = triage
        self._sources = program.sources
        self._unread = unread
        self._comments = triage.suppressions(program)
        self._reported: list[Finding] = []
        self._suppressed: list[Suppressed] = []
        self._held_back = HeldBack()
        self._found: set[KnownFinding] = set()
        """What the baseline would call the findings that no comment answers."""
        self._kept: set[KnownFinding] = set()
        """What the baseline that is written is to hold."""
        self._still: set[KnownFinding] = set()
        """What it may go on holding."""

    def judged(self, path: str, found: Iterable[Finding], unexplored: Iterable[Place] = ()) -> tuple[Finding, ...]:
        """Those to report of `found`, everything that the checks found in the file `path`, in its order.

        `unexplored` are the places of functions in that file that were given up.
        """
        triage = self._triage
        asked_for = [finding for finding in fingerprinted(found, self._sources) if triage.asks_for(finding)]
        comments = self._comments.get(path, ())
        answers = answered(asked_for, comments)
        kept, suppressed = list(answers.kept), list(answers.suppressed)
        if UNUSED in triage.chosen and answers.idle and triage.covers(path, self._unread):
            places = (*self._unread.places, *unexplored)
            missed = fingerprinted(ordered(unused(answers.idle, triage.chosen, places)), self._sources)
            again = answered(filter(triage.asks_for, missed), comments)
            asked_for = ordered((*asked_for, *missed))
            kept = ordered((*kept, *again.kept))
            suppressed += again.suppressed
        if triage.baseline:
            entries = triage.baseline.identities(asked_for, self._sources)
            self._found.update(entries[finding] for finding in kept)
            suppressed += [Suppressed(finding) for finding in kept if entries[finding] in triage.baseline.entries]
            kept = [finding for finding in kept if entries[finding] not in triage.baseline.entries]
        reported, held = held_back(kept, triage.settings.min_confidence, oom=triage.settings.oom)
        if triage.written:
            entries = triage.written.identities(asked_for, self._sources)
            known = [item.finding for item in suppressed if item.comment is None]
            self._still.update(entries[finding] for finding in (*kept, *known))
            self._kept.update(entries[finding] for finding in (*reported, *known))
            suppressed += map(Suppressed, reported)
            reported = ()
        self._held_back += held
        self._suppressed += suppressed
        self._reported += reported
        return reported

    def verdict(self, unexplored: frozenset[tuple[str, str]] = frozenset()) -> Verdict:
        """What became of everything, once all files are judged; `unexplored` are functions, as in `Unread`.

        Writes the baseline where one is to be written, and raises UsageError where it cannot be.
        """
        triage = self._triage
        unread = replace(self._unread, functions=self._unread.functions | unexplored)
        stale: frozenset[KnownFinding] = frozenset()
        if triage.written:
            left = triage.written.entries - triage.stale(triage.written, self._still, unread)
            write_baseline(triage.written.path, left | self._kept)
        elif triage.baseline:
            stale = triage.stale(triage.baseline, self._found, unread)
        return Verdict(
            tuple(self._reported),
            tuple(
                sorted(self._suppressed, key=lambda item: (item.finding.place, item.finding.rule, item.finding.message))
            ),
            self._held_back,
            tuple(sorted(stale, key=in_order)),
        )


def _to_be_made(settings: Settings) -> bool:
    """Whether the baseline to compare with is the one that this run writes for the first time."""
    return normpath(settings.baseline) == normpath(settings.write_baseline) and not Path(settings.baseline).exists()


def _written(path: str) -> Baseline | None:
    if not path:
        return None
    if not Path(path).parent.is_dir():
        raise UsageError(f"--write-baseline {path}: there is no folder {str(Path(path).parent)!r}")
    return read_baseline(path) if Path(path).exists() else Baseline(path)

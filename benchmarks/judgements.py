"""The table of judged findings, judged.tsv, and how it meets what an audit finds.

A row is one finding on one line: which it is, and, once a person has read the source, whether it is true and why.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from pathlib import Path

from capicheck.findings.finding import Trigger
from capicheck.rulebook.pages import FAMILIES, rules

TABLE = Path(__file__).with_name("judged.tsv")


class Verdict(StrEnum):
    """What reading the source told; `OPEN` while nobody has read it."""

    OPEN = ""
    TRUE = "true"
    FALSE = "false"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Row:
    """One finding and its verdict.  `reason` says in a few words why, wherever there is a verdict."""

    package: str
    version: str
    file: str
    function: str
    rule: str
    trigger: Trigger
    fingerprint: str
    verdict: Verdict = Verdict.OPEN
    reason: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What a finding is known by from one release of its package to the next."""
        return self.package, self.rule, self.fingerprint

    @property
    def default(self) -> bool:
        """Whether it is reported by default, without `--oom`."""
        return self.trigger is not Trigger.OUT_OF_MEMORY


_COLUMNS = tuple(item.name for item in fields(Row))
_IDENTITY = _COLUMNS.index("verdict")
"""How many columns a row without a verdict has: none of its lines ends in blanks."""


def parsed(text: str) -> tuple[Row, ...]:
    """The rows of a table's text.  Raises ValueError, which names the line, for one that cannot stand."""
    head, *lines = text.splitlines()
    if tuple(head.split("\t")) != _COLUMNS:
        raise ValueError(f"line 1: the columns are {', '.join(_COLUMNS)}")
    rows: dict[tuple[str, str, str], Row] = {}
    for number, line in enumerate(lines, 2):
        try:
            row = _row(line.split("\t"))
        except ValueError as error:
            raise ValueError(f"line {number}: {error}") from error
        if row.key in rows:
            raise ValueError(f"line {number}: {' '.join(row.key)} stands there twice")
        rows[row.key] = row
    return tuple(rows.values())


def _row(cells: Sequence[str]) -> Row:
    if len(cells) not in {_IDENTITY, len(_COLUMNS)}:
        raise ValueError(f"{len(cells)} columns; there are {_IDENTITY} without a verdict, {len(_COLUMNS)} with one")
    package, version, file, function, rule, trigger, fingerprint = cells[:_IDENTITY]
    verdict, reason = cells[_IDENTITY:] or ("", "")
    if bool(verdict) != bool(reason):
        raise ValueError("a verdict and its reason go together")
    return Row(package, version, file, function, rule, Trigger(trigger), fingerprint, Verdict(verdict), reason)


def written(rows: Iterable[Row]) -> str:
    """The text of a table of `rows`, by package, file, function, rule and fingerprint."""
    ordered = sorted(rows, key=lambda row: (row.package.lower(), row.file, row.function, row.rule, row.fingerprint))
    lines = [_COLUMNS, *([getattr(row, name) for name in _COLUMNS] for row in ordered)]
    return "".join("\t".join(line).rstrip("\t") + "\n" for line in lines)


@dataclass(frozen=True, slots=True)
class Scope:
    """What one run of the benchmark looks at; `oom` whether also at what only an exhausted memory reaches."""

    packages: frozenset[str]
    rules: frozenset[str]
    oom: bool = False

    def __contains__(self, row: Row) -> bool:
        return row.package in self.packages and row.rule in self.rules and (self.oom or row.default)


def judged(found: Iterable[Row], table: Iterable[Row]) -> list[Row]:
    """`found`, each with the verdict that `table` has for it."""
    known = {row.key: row for row in table}
    return [
        replace(row, verdict=known[row.key].verdict, reason=known[row.key].reason) if row.key in known else row
        for row in found
    ]


def gone(table: Iterable[Row], found: Iterable[Row], scope: Scope) -> list[Row]:
    """The verdicts of `table` within `scope` whose finding is gone; `found` is everything, in `scope` or not."""
    keys = {row.key for row in found}
    return [row for row in table if row.verdict and row in scope and row.key not in keys]


def sample(found: Iterable[Row], size: int, seed: int) -> list[Row]:
    """A random `size` of `found`, the same for the same `seed`.

    Each finding draws a number of its own, and the lowest are taken, so that a finding that comes or goes changes at
    most one of the sample.
    """

    def drawn(row: Row) -> bytes:
        return hashlib.sha256("\0".join((str(seed), *row.key)).encode()).digest()

    return sorted(found, key=drawn)[:size]


def updated(table: Iterable[Row], found: Sequence[Row], wanted: Iterable[Row], scope: Scope) -> list[Row]:
    """`table` with a row for each of `wanted`, which are those of `found` that are to be judged.

    What a finding says of itself is taken from `found`, verdicts from `table`.  Within `scope` a row without a verdict
    stays only where it is wanted; one with a verdict stays even where its finding is gone.
    """
    now = {row.key: row for row in found}
    kept = [row for row in table if row.verdict or row not in scope]
    rows = {row.key: row for row in judged([now.get(row.key, row) for row in kept], kept)}
    for row in wanted:
        rows.setdefault(row.key, row)
    return list(rows.values())


@dataclass(frozen=True, slots=True)
class Tally:
    """How many findings there are, and how many have which verdict."""

    findings: int
    true: int
    false: int
    unclear: int

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Tally:
        """The counts of `rows`."""
        verdicts = [row.verdict for row in rows]
        return cls(len(rows), *(verdicts.count(one) for one in (Verdict.TRUE, Verdict.FALSE, Verdict.UNCLEAR)))

    @property
    def judged(self) -> int:
        """How many have a verdict."""
        return self.true + self.false + self.unclear

    @property
    def precision(self) -> str:
        """The share of the judged ones that are true; an unclear one is not."""
        return f"{100 * self.true / self.judged:.1f} %" if self.judged else ""


def tallies(rows: Sequence[Row]) -> list[tuple[str, Tally]]:
    """The counts of each rule that has rows, of each family of more than one such rule, and of all."""
    told: list[tuple[str, Tally]] = []
    for family in FAMILIES:
        names = [name for name, rule in rules().items() if rule.family == family]
        ours = [(name, [row for row in rows if row.rule == name]) for name in names]
        ours = [(name, several) for name, several in ours if several]
        told += [(f"`{name}`", Tally.of(several)) for name, several in ours]
        if len(ours) > 1:
            told.append((f"all of *{family}*", Tally.of([row for _, several in ours for row in several])))
    told.append(("all", Tally.of(rows)))
    return told

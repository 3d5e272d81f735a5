"""Rules that the configuration leaves out for some files: `per-file-ignores`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from capicheck.frozen import frozen
from capicheck.project.ignore import Exclusion
from capicheck.rulebook.selection import named
from capicheck.settings import UsageError


@frozen
class FileIgnores:
    """Patterns, each with the rules that are left out for the files it matches."""

    entries: tuple[tuple[Exclusion, frozenset[str]], ...]

    @classmethod
    def of(cls, settings: Sequence[str], bases: Iterable[Path]) -> FileIgnores:
        """Reads `PATTERN:NAMES` texts; `bases` are the folders that a pattern may be relative to.

        Raises UsageError for a text without a colon, UnknownRuleError for a name that is neither a rule nor a family.
        """
        folders = tuple(bases)
        return cls(tuple((Exclusion.of((pattern,), *folders), names) for pattern, names in map(_entry, settings)))

    def ignores(self, rule: str, path: Path) -> bool:
        """Whether findings of `rule` in the file `path` are left out."""
        return any(rule in rules and pattern.matches(path) for pattern, rules in self.entries)


def _entry(text: str) -> tuple[str, frozenset[str]]:
    pattern, colon, names = text.rpartition(":")
    if not colon or not pattern:
        raise UsageError(f"--per-file-ignores {text}: write PATTERN:NAMES, such as tests/*.c:static-type")
    listed = [name.strip() for name in names.split(",") if name.strip()]
    return pattern, frozenset(rule for name in listed for rule in named(name))

"""Baselines: the findings that a project knew of when it began, so that only new ones are reported.

A baseline is a file to commit and to read in reviews: JSON, one finding a line, in the order of their places.  It names
no line numbers and no messages, so that it survives code that moves and releases of capicheck.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from capicheck.findings.finding import Finding
from capicheck.findings.result import Source
from capicheck.findings.suppression import KnownFinding
from capicheck.frozen import frozen
from capicheck.settings import UsageError

_VERSION = 1


@frozen
class Baseline:
    """What the file `path` holds, or will."""

    path: str
    entries: frozenset[KnownFinding] = frozenset()

    def identities(self, findings: Iterable[Finding], sources: Mapping[str, Source]) -> dict[Finding, KnownFinding]:
        """The entry that each of `findings`, everything that one run found, in its order, has or would have."""
        met: Counter[tuple[str, str, str, str]] = Counter()
        result = {}
        for finding in findings:
            line = sources[finding.place.path].line(finding.place.line)
            key = (self.relative(finding.place.path), finding.rule, finding.function, " ".join(line.split()))
            result[finding] = KnownFinding(*key, number=met[key])
            met[key] += 1
        return result

    def relative(self, shown: str) -> str:
        """The file `shown`, a path relative to the working directory, relative to the baseline's folder."""
        return Path(os.path.relpath(shown, Path(self.path).parent)).as_posix()

    def file(self, entry: KnownFinding) -> str:
        """The file of `entry`, relative to the working directory, with forward slashes."""
        return Path(os.path.relpath(Path(self.path).parent / entry.path)).as_posix()


def read_baseline(path: str) -> Baseline:
    """The baseline in the file `path`.  Raises UsageError where there is none, or it is not one."""
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UsageError(f"there is no baseline {path}: --write-baseline {path} makes it") from error
    except OSError as error:
        raise UsageError(f"cannot read the baseline {path}: {error.strerror}") from error
    except ValueError as error:
        raise UsageError(f"the baseline {path} is no JSON: {error}") from error
    if not isinstance(data, dict) or not isinstance(data.get("findings"), list):
        raise UsageError(f"{path} is no baseline of capicheck's")
    if data.get("version") != _VERSION:
        raise UsageError(f"the baseline {path} is of version {data.get('version')}: this capicheck reads {_VERSION}")
    return Baseline(path, frozenset(_entry(item, path) for item in data["findings"]))


def _entry(item: Any, path: str) -> KnownFinding:  # noqa: ANN401 - any JSON value
    kinds = {"path": str, "rule": str, "function": str, "code": str, "number": int}
    fits = isinstance(item, dict) and kinds.keys() - item.keys() <= {"number"}
    if not fits or not all(type(value) is kinds.get(key) for key, value in item.items()):
        raise UsageError(f"{path} is no baseline of capicheck's: {item!r} is no entry")
    return KnownFinding(**item)


def write_baseline(path: str, entries: Iterable[KnownFinding]) -> None:
    """Writes `entries` to the file `path`.  Raises UsageError where that cannot be done."""
    lines = [json.dumps(_members(entry), ensure_ascii=False) for entry in sorted(entries, key=in_order)]
    text = f'{{"version": {_VERSION}, "findings": [\n' + ",\n".join(lines) + ("\n" if lines else "") + "]}\n"
    try:
        Path(path).write_bytes(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise UsageError(f"cannot write the baseline {path}: {error.strerror}") from error


def _members(entry: KnownFinding) -> dict[str, str | int]:
    members: dict[str, str | int] = {
        "path": entry.path,
        "rule": entry.rule,
        "function": entry.function,
        "code": entry.code,
    }
    return {**members, "number": entry.number} if entry.number else members


def in_order(entry: KnownFinding) -> tuple[str | int, ...]:
    """The key by which entries are sorted."""
    return entry.path, entry.function, entry.rule, entry.code, entry.number

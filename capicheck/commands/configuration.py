"""`[tool.capicheck]`: where it is and what it may hold."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import field, fields
from functools import cache
from pathlib import Path
from typing import Any

from capicheck.frozen import frozen
from capicheck.rulebook.nearest import nearest
from capicheck.settings import Settings, UsageError

_PATHS = ("include", "contracts", "build-dir", "python-headers", "baseline", "write-baseline")
"""Settings that name files and folders: written relative to the file, used relative to the working directory."""


@frozen
class Configuration:
    """The settings of a project's file, keys as written there; `file` is `""` where there is none."""

    file: str = ""
    table: Mapping[str, Any] = field(default_factory=dict)


@cache
def configuration() -> Configuration:
    """The `[tool.capicheck]` table of the nearest pyproject.toml that has one, from the working directory upwards.

    Raises UsageError for a file that is no TOML and for a key that is no setting, naming the nearest that is.
    """
    start = Path.cwd()
    for folder in (start, *start.parents):
        file = folder / "pyproject.toml"
        try:
            data = file.read_bytes()
        except OSError:
            continue
        if b"capicheck" in data and (table := _table(file, data)) is not None:
            _check_keys(file, table)
            if "per-file-ignores" in table:
                table = {**table, "per-file-ignores": _file_ignores(file, table["per-file-ignores"])}
            return Configuration(str(file), {key: _anchored(key, value, folder, start) for key, value in table.items()})
    return Configuration()


def _table(file: Path, data: bytes) -> Mapping[str, Any] | None:
    import tomllib  # noqa: PLC0415 - most runs need none

    try:
        document = tomllib.loads(data.decode("utf-8"))
    except ValueError as error:
        raise UsageError(f"{file}: {error}") from error
    tool = document.get("tool", {})
    table = tool.get("capicheck") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise UsageError(f"{file}: tool.capicheck is no table")
    return table


def _check_keys(file: Path, table: Mapping[str, Any]) -> None:
    known = [item.name.replace("_", "-") for item in fields(Settings)]
    for key in table:
        if key not in known:
            raise UsageError(f"{file}: [tool.capicheck] has no key {key!r}{nearest(key, known)}")


def _file_ignores(file: Path, value: Any) -> Sequence[str]:  # noqa: ANN401 - any TOML value
    """A table of patterns, each with names, as the command line writes it: `PATTERN:NAMES`."""
    if not isinstance(value, dict) or not all(
        isinstance(names, list) and all(isinstance(name, str) for name in names) for names in value.values()
    ):
        raise UsageError(f'{file}: per-file-ignores is a table such as {{"tests/*.c" = ["static-type"]}}')
    return [f"{pattern}:{','.join(names)}" for pattern, names in value.items()]


def _anchored(key: str, value: Any, folder: Path, start: Path) -> Any:  # noqa: ANN401 - any TOML value
    """`value` with the paths it names made relative to `start`."""
    if key not in _PATHS or folder == start:
        return value
    if isinstance(value, list):
        return [_anchored(key, item, folder, start) for item in value]
    return os.path.relpath(folder / value, start) if isinstance(value, str) and value else value

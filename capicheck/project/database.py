"""compile_commands.json: how a build compiled each source."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from os.path import commonpath, normpath
from pathlib import Path

from capicheck.frozen import frozen
from capicheck.project.arguments import Flag, allowed
from capicheck.settings import UsageError

_FILE = "compile_commands.json"


@frozen
class Command:
    """One entry: the words that compiled `file`, and the folder they were said in."""

    file: Path
    folder: Path
    words: tuple[str, ...]


@frozen(slots=False)
class Database:
    """The entries of one compile database."""

    file: Path

    @cached_property
    def _commands(self) -> Mapping[Path, Command]:
        import json  # noqa: PLC0415 - most projects have no database

        try:
            entries = json.loads(self.file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        commands = filter(None, map(self._command, entries if isinstance(entries, list) else []))
        return {command.file: command for command in commands}

    def _command(self, entry: object) -> Command | None:
        """The entry as the format describes it; None where it does not follow it."""
        match entry:
            case {"file": str(file), "directory": str(directory), "arguments": [*words]}:
                pass
            case {"file": str(file), "directory": str(directory), "command": str(command)}:
                import shlex  # noqa: PLC0415 - likewise

                words = shlex.split(command)
            case _:
                return None
        folder = self.file.parent / directory
        return Command(Path(normpath(folder / file)), folder, tuple(map(str, words)))

    def flags(self, source: Path) -> tuple[Flag, ...]:
        """How `source` was compiled: by its own entry, else as the nearest source of the same language was."""
        command = self._commands.get(source)
        told = str(self.file.name)
        if command is None:
            alike = [file for file in self._commands if file.suffix == source.suffix]
            if not alike:
                return ()
            nearest = min(alike, key=lambda file: (-len(commonpath((file, source))), file))
            command = self._commands[nearest]
            told = f"{told} (as {nearest.name})"
        return tuple(allowed(command.words[1:], command.folder, told))


def find_database(root: Path, build_dir: str) -> Database | None:
    """The compile database of `build_dir`, else of the project at `root` or of one of its build folders.

    Raises UsageError where `build_dir` is given and has none.
    """
    if build_dir:
        file = Path(build_dir) / _FILE
        if not file.is_file():
            raise UsageError(f"{build_dir}: there is no {_FILE}")
        return Database(file.absolute())
    candidates = (root / _FILE, *sorted(root.glob(f"build*/{_FILE}")))
    return next((Database(file) for file in candidates if file.is_file()), None)

"""What the front end is asked to read, and how it says that it cannot."""

from __future__ import annotations

import os
from collections.abc import Callable

from capicheck.frozen import frozen
from capicheck.settings import NEWEST, PythonVersion

HeaderFinder = Callable[[str, str], str | None]
"""Given a header's name as included and the path of the file that asks, the folder from which it can be included."""


class UnreadableFileError(Exception):
    """A file of which nothing could be read; the message is the reason."""


@frozen
class Request:
    """One file to read, and how.  All paths are absolute and normal."""

    path: str
    root: str
    """The project's folder: only files below it are the project's."""
    base: str
    """The folder that shown paths are relative to."""
    arguments: tuple[str, ...] = ()
    """`-I`, `-D`, `-U`, `-std=` and the like, in the compiler's words."""
    cplusplus: bool = False
    version: PythonVersion = NEWEST
    python_headers: str = ""
    """The folder of a real Python.h; empty for the stand-in."""
    foreign: tuple[str, ...] = ()
    """Folders below `root` whose files are nevertheless not the project's."""
    edited: tuple[tuple[str, bytes], ...] = ()
    """Files, by path, with the texts to read instead of what they hold."""

    def shown(self, name: str) -> str:
        """The path that the user knows the file `name` by, with forward slashes; empty if it is not the project's."""
        path = os.path.normpath(name)
        if path != self.path and not (_below(path, self.root) and not any(_below(path, f) for f in self.foreign)):
            return ""
        return os.path.relpath(path, self.base).replace(os.sep, "/")


def _below(path: str, folder: str) -> bool:
    return path.startswith(folder.rstrip(os.sep) + os.sep)

"""Whether a file holds text at all: the parser itself reads anything."""

from __future__ import annotations

from pathlib import Path

from capicheck.frontend.request import UnreadableFileError


def check_legible(path: str) -> None:
    """Raises UnreadableFileError where `path` cannot be opened, or holds what no text does."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise UnreadableFileError(f"it cannot be read: {error.strerror}") from error
    if b"\0" in data:
        raise UnreadableFileError("it is no text in UTF-8: there are NUL bytes in it")

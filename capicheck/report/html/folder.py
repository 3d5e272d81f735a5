"""The folder of pages: written whole, and what an earlier report left there is taken away."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from capicheck.report.html.addresses import PORTING_PAGE

_OURS = b'<meta name="generator" content="capicheck '
_HEAD = 4096
"""Bytes of a page within which it says who made it."""


def write_pages(folder: Path, pages: Iterable[tuple[str, str]]) -> None:
    """Write `pages`, each a path in `folder` and a text, as UTF-8.

    Pages that an earlier run made of what is no longer found would be taken for true: they go.  Raises OSError.
    """
    written = set()
    for name, text in pages:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        # Names of sources need not be text: what is no character of theirs is written as an escape.
        file.write_bytes(text.encode("utf-8", "backslashreplace"))
        written.add(file)
    for old in [*folder.glob("files/**/*.html"), *folder.glob("rules/*.html"), *folder.glob(PORTING_PAGE)]:
        if old not in written and _is_ours(old):
            old.unlink()


def _is_ours(page: Path) -> bool:
    with page.open("rb") as file:
        return _OURS in file.read(_HEAD)

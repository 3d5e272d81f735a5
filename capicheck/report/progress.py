"""The progress bar of a long audit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

Progress = Callable[[int, int], None]
"""Told how many units are done, of how many."""


@contextmanager
def progress_bar(stream: TextIO) -> Iterator[Progress | None]:
    """A bar on `stream` while the block runs, or None where `stream` is no terminal.

    It goes away at the end, and appears only once there is something to tell.
    """
    if not stream.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - slow to import, and mostly not needed
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn  # noqa: PLC0415
    from rich.progress import Progress as Bar  # noqa: PLC0415

    columns = (TextColumn("auditing"), BarColumn(), MofNCompleteColumn())
    with Bar(*columns, console=Console(file=stream), transient=True) as bar:
        task = bar.add_task("auditing", total=None, visible=False)

        def advance(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, visible=True)

        yield advance

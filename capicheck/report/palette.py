"""Colours of the terminal report, or none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO

from capicheck.findings.finding import Level
from capicheck.frozen import frozen
from capicheck.settings import Color

_LEVELS = {Level.ERROR: "1;31", Level.WARNING: "1;33", Level.NOTE: "1;36"}


@frozen
class Palette:
    """Paints text with ANSI sequences where `enabled`, and leaves it as it is elsewhere."""

    enabled: bool

    def _paint(self, text: str, codes: str) -> str:
        return f"\x1b[{codes}m{text}\x1b[0m" if self.enabled and text else text

    def level(self, text: str, level: Level) -> str:
        """In the colour of `level`."""
        return self._paint(text, _LEVELS[level])

    def strong(self, text: str) -> str:
        """Bold."""
        return self._paint(text, "1")

    def gutter(self, text: str) -> str:
        """Line numbers and rulers."""
        return self._paint(text, "34")

    def step(self, text: str) -> str:
        """What the story says about a line."""
        return self._paint(text, "36")


def palette(color: Color, stream: TextIO, environ: Mapping[str, str]) -> Palette:
    """The palette for `stream`.

    Where `color` is `auto`, NO_COLOR and FORCE_COLOR decide, then whether `stream` is a terminal.
    """
    if color is not Color.AUTO:
        return Palette(color is Color.ALWAYS)
    if environ.get("NO_COLOR"):
        return Palette(enabled=False)
    if environ.get("FORCE_COLOR"):
        return Palette(enabled=True)
    return Palette(stream.isatty() and environ.get("TERM") != "dumb")

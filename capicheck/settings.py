"""Everything a user can set, in one value: the command line's options are these fields, and so is `[tool.capicheck]`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class PythonVersion(NamedTuple):
    """A CPython feature release, such as (3, 13)."""

    major: int
    minor: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"

    @property
    def hex(self) -> int:
        """`PY_VERSION_HEX` of its first final release."""
        return self.major << 24 | self.minor << 16 | 0xF0

    @classmethod
    def parse(cls, text: str) -> PythonVersion:
        """`"3.13"` → (3, 13).  Raises ValueError where `text` is no `X.Y`."""
        major, minor = text.split(".")
        return cls(int(major), int(minor))


OLDEST = PythonVersion(3, 9)
"""The oldest CPython whose C API is described."""
NEWEST = PythonVersion(3, 15)
"""The newest CPython whose C API is described, and what code is read for where the project sets no upper bound."""


class Color(StrEnum):
    """When to colour the text report."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One run's settings.  Paths are as the user wrote them, relative to the working directory."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    output: tuple[str, ...] = ("text",)
    min_confidence: str = "medium"
    oom: bool = False
    include_generated: bool = False
    exclude: tuple[str, ...] = ()
    exit_zero: bool = False
    quiet: bool = False
    verbose: bool = False
    color: Color = Color.AUTO
    statistics: bool = False
    jobs: int = 0
    cache: bool = True
    include: tuple[str, ...] = ()
    define: tuple[str, ...] = ()
    undefine: tuple[str, ...] = ()
    build_dir: str = ""
    python_headers: str = ""
    target_python: PythonVersion | None = None
    min_python: PythonVersion | None = None
    baseline: str = ""
    write_baseline: str = ""
    diff: bool = False
    fix: bool = False
    unsafe_fixes: bool = False

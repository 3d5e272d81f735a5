"""Everything a user can set, in one value: the options of the command line, the keys of `[tool.capicheck]`."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import Literal, NamedTuple

from capicheck.frozen import frozen


class UsageError(Exception):
    """What the user asked for cannot be done.  The message is for the user: one line, without a full stop."""


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


@frozen(kw_only=True)
class Settings:
    """One run's settings, each with the sentence that `--help` says about it.

    Paths are relative to the working directory.
    """

    select: tuple[str, ...] = field(
        default=(), metadata={"help": "Rules or families to apply instead of all, comma-separated, repeatable."}
    )
    ignore: tuple[str, ...] = field(
        default=(), metadata={"help": "Rules or families to leave out, comma-separated, repeatable."}
    )
    extend_select: tuple[str, ...] = field(
        default=(), metadata={"help": "Rules or families to apply beside those selected."}
    )
    per_file_ignores: tuple[str, ...] = field(
        default=(),
        metadata={"help": "Rules or families to leave out for some files, as PATTERN:NAMES, repeatable."},
    )
    min_confidence: Literal["high", "medium", "low"] = field(
        default="medium", metadata={"help": "Report findings of this confidence and above."}
    )
    oom: bool = field(default=False, metadata={"help": "Also report what goes wrong only when memory runs out."})
    include_generated: bool = field(
        default=False, metadata={"help": "Also audit generated sources (Cython, SWIG ...)."}
    )
    exclude: tuple[str, ...] = field(
        default=(), metadata={"help": "Files and folders to leave out, as .gitignore writes them, repeatable."}
    )
    force_exclude: bool = field(
        default=False,
        metadata={"help": "Also leave named files out that a search would: ignored by git, no part of an extension."},
    )
    include: tuple[str, ...] = field(default=(), metadata={"help": "A folder to search for headers, repeatable."})
    define: tuple[str, ...] = field(default=(), metadata={"help": "A macro, as NAME or NAME=VALUE, repeatable."})
    undefine: tuple[str, ...] = field(default=(), metadata={"help": "A macro that is not to be defined, repeatable."})
    contracts: tuple[str, ...] = field(
        default=(),
        metadata={"help": "A header that says what functions do with references, repeatable."},
    )
    build_dir: str = field(default="", metadata={"help": "The folder that holds compile_commands.json."})
    python_headers: str = field(
        default="",
        metadata={"help": "Read the sources against the Python.h of this folder, not the built-in stand-in."},
    )
    target_python: PythonVersion | None = field(
        default=None,
        metadata={"help": "The newest CPython that the code must build for, as X.Y.  Default: from requires-python."},
    )
    min_python: PythonVersion | None = field(
        default=None,
        metadata={"help": "The oldest CPython that the code must build for, as X.Y.  Default: from requires-python."},
    )
    baseline: str = field(default="", metadata={"help": "Report only what this file of known findings does not hold."})
    write_baseline: str = field(
        default="", metadata={"help": "Write what is found to this file, for --baseline, and report nothing."}
    )
    fix: bool = field(default=False, metadata={"help": "Apply fixes that cannot break code."})
    unsafe_fixes: bool = field(
        default=False, metadata={"help": "With --fix or --diff, also the fixes that are right only if the finding is."}
    )
    diff: bool = field(default=False, metadata={"help": "Show what --fix would change, and change nothing."})
    output: tuple[str, ...] = field(
        default=("text",),
        metadata={
            "help": "A report, as FORMAT or FORMAT:FILE, repeatable.  "
            "Formats: text, concise, json, sarif, html, checklist, github, gitlab."
        },
    )
    omit_suppressed: bool = field(
        default=False,
        metadata={"help": "Leave suppressed findings out of SARIF, for services that show them (GitHub)."},
    )
    statistics: bool = field(
        default=False, metadata={"help": "Count the findings of each rule instead of showing them."}
    )
    exit_zero: bool = field(default=False, metadata={"help": "Exit with status 0 even where there are findings."})
    quiet: bool = field(default=False, metadata={"help": "Print findings only."})
    verbose: bool = field(default=False, metadata={"help": "Also list what was not audited."})
    color: Color = field(default=Color.AUTO, metadata={"help": "When to colour the text report."})
    jobs: int = field(default=0, metadata={"help": "How many processes to use; 0: one for each processor."})
    cache: bool = field(default=True, metadata={"help": "Whether to keep results between runs."})

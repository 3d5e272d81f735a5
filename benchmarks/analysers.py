"""The analysers that capicheck is compared with: how each is run on a file, and what it reports there."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_REPORT = re.compile(
    r"^(?P<path>[^\n]+?):(?P<line>\d+):\d+: (?P<level>warning|error): .*\[(?P<check>[\w.+-]+)\]$", re.MULTILINE
)
_UNREAD = re.compile(
    r"^[^\n]+:\d+:\d+: (?:fatal )?error: (?![^\n]*\[[a-zA-Z]+\]$)"  # a compiler's
    r"|\[(?:syntaxError|unknownMacro|internalAstError|internalError|cppcheckError|preprocessorErrorDirective)\]$",
    re.MULTILINE,
)
_OF_COMPILERS = re.compile(r"-W(?!analyzer-)|-f")
_MERGED = ("sh", "-c", 'exec "$0" "$@" 2>&1')
"""Has a command say all it says on its standard output."""


class Report(NamedTuple):
    """What an analyser says about a line: its name for the kind of mistake."""

    path: str
    line: int
    check: str


@dataclass(frozen=True, slots=True)
class Analyser:
    """One analyser and its options."""

    name: str
    options: Sequence[str]
    version: str
    takes: Callable[[Sequence[str]], list[str]] = list
    """Its own words for the arguments of a compiler."""

    def command(self, arguments: Sequence[str]) -> list[str]:
        """What has it read one file, which a compiler would read with `arguments`, and say all on standard output."""
        return [*_MERGED, *self.options, *self.takes(arguments)]


def reports(said: str) -> Iterator[Report]:
    """The mistakes that an analyser told of when it said `said`; what compilers warn of are none."""
    for found in _REPORT.finditer(said):
        if not _OF_COMPILERS.match(found["check"]):
            yield Report(found["path"], int(found["line"]), found["check"])


def was_read(said: str) -> bool:
    """Whether an analyser that said `said` could make sense of the file: where it could not, it looked at nothing."""
    return not _UNREAD.search(said)


def analysers(clang: str, gcc: str, cppcheck: str) -> list[Analyser]:
    """The three, with what they know of Python switched on, if anything."""
    nowhere = ["-o", "/dev/null"]
    plain = ["-fno-caret-diagnostics", "-fno-color-diagnostics", "-fno-crash-diagnostics"]
    template = "--template={file}:{line}:{column}: {severity}: {message} [{id}]"
    return [
        Analyser(
            "cppcheck",
            [cppcheck, "--quiet", "--enable=warning", "--library=python,posix,gnu", template],
            _version(cppcheck, "--version"),
            _for_cppcheck,
        ),
        Analyser(
            "clang --analyze",
            [clang, "--analyze", "--analyzer-output", "text", *plain, *nowhere],
            _version(clang, "-dumpversion"),
        ),
        Analyser(
            "gcc -fanalyzer",
            [gcc, "-fanalyzer", "-fdiagnostics-path-format=none", "-fdiagnostics-plain-output", "-S", *nowhere],
            _version(gcc, "-dumpfullversion"),
        ),
    ]


def _for_cppcheck(arguments: Sequence[str]) -> list[str]:
    """The macros, and the folders of the project.

    Its manual advises against the headers of libraries, which it has descriptions of instead, and with those of CPython
    it does find less.
    """
    *told, source = arguments
    language = told[told.index("-x") + 1]
    return [f"--language={language}", *(word for word in told if word.startswith(("-I", "-D", "-U"))), source]


def _version(program: str, option: str) -> str:
    said = subprocess.run([program, option], capture_output=True, encoding="utf-8", check=True).stdout
    return said.removeprefix("Cppcheck ").strip()

"""What a debug CPython counts when made functions are compiled and run along the paths that the oracle knows."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from engine.language import Function, module_text

_SCRIPTED = Path(__file__).with_name("scripted.h")
_ASK = "import sys, sysconfig; sys.gettotalrefcount(); print(sysconfig.get_path('include'))"
_RUN = """
import json, statistics, sys
import made

class Argument:
    def __getattr__(self, name):
        return [name]
    def __str__(self):
        return f"an argument {id(self)}"
    __repr__ = __str__

def measured(function, script):
    return made.measure(function, (Argument(), Argument()), script)

def often(function, script):
    # The interpreter's own caches may change during one run or the other.
    measured(function, script)
    counted = [measured(function, script) for times in range(5)]
    left, _, dead_used, ill_told = counted[0]
    return left, statistics.median_low(grown for _, grown, _, _ in counted), dead_used, ill_told

json.dump(
    [[often(getattr(made, name), bytes(script)) for script in scripts] for name, scripts in json.load(sys.stdin)],
    sys.stdout,
)
"""


@dataclass(frozen=True, slots=True)
class Counted:
    """One run.  `left` are the references left to `arg`, to the other argument, and to each object born, in order."""

    left: tuple[int, ...]
    grown: int
    """By how much all counts of the interpreter grew."""
    dead_used: bool
    ill_told: bool
    """Whether NULL was returned without an exception, or an object with one."""


@cache
def debug_python() -> tuple[str, str] | None:
    """A CPython that counts all references, and the folder of its headers; None without it or without a compiler."""
    if shutil.which("gcc") is None:
        return None
    named = os.environ.get("CAPICHECK_DEBUG_PYTHON", "")
    for name in (named, "python3-dbg", "python3d"):
        python = shutil.which(name) if name else None
        if python is None:
            continue
        told = subprocess.run([python, "-c", _ASK], capture_output=True, text=True, check=False)
        if told.returncode == 0 and Path(told.stdout.strip(), "Python.h").is_file():
            return python, told.stdout.strip()
    return None


def counted(
    functions: Sequence[Function], scripts: Iterable[Iterable[tuple[int, ...]]], folder: Path
) -> list[list[Counted]]:
    """What running each function along each of its scripts leaves behind."""
    found = debug_python()
    assert found is not None
    python, headers = found
    source = folder / "made.c"
    source.write_text(
        module_text(functions, f'#include "{_SCRIPTED}"\n', ['{"measure", measure, METH_VARARGS, NULL},']),
        encoding="utf-8",
    )
    subprocess.run(
        ["gcc", "-w", "-O0", "-shared", "-fPIC", f"-I{headers}", "-o", str(folder / "made.so"), str(source)], check=True
    )
    runs = [(f"f{number}", [list(script) for script in each]) for number, each in enumerate(scripts)]
    told = subprocess.run(
        [python, "-c", _RUN],
        input=json.dumps(runs),
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
    )
    assert told.returncode == 0, told.stderr
    return [
        [Counted(tuple(left), grown, bool(dead), bool(ill)) for left, grown, dead, ill in each]
        for each in json.loads(told.stdout)
    ]

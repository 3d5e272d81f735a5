"""What the corpus says of references is true: its functions are compiled and called under a debug build of CPython.

Comments before a function of `fixtures/references` tell how to reach what it is there for:

    // call: name_lost_bad(Thing())            the mistake happens; of an `_ok` function: nothing is wrong
    // fine: name_lost_bad(Thing(name=1))      another way through it, on which nothing is wrong

Each is an expression in which the functions of the file's table `methods` and the names of `balance.py` may stand.  The
mistake is the one that the marks in the function's body name, and each has consequences of its own: references left
behind, references taken away, a crash.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

import pytest

FOLDER = Path(__file__).parent.parent / "fixtures" / "references"
BALANCE = Path(__file__).parent / "balance.py"

Outcome = Literal["kept", "leaked", "lost", "crashed"]

OUTCOMES: dict[str, Outcome] = {
    "leaked-reference": "leaked",
    "overwritten-reference": "leaked",
    "over-released-reference": "lost",
    "returned-borrowed-reference": "lost",
    "stolen-borrowed-reference": "lost",
    "use-after-release": "crashed",
    "unsafe-borrow": "crashed",
    "decref-before-clear": "crashed",
}

_FUNCTION = re.compile(
    r"(?P<calls>(?:^// (?:call|fine): [^\n]+\n)+)^static [^\n]+\n(?P<name>\w+)\((?P<body>.*?^\}[^\n]*)",
    re.MULTILINE | re.DOTALL,
)
_CALL = re.compile(r"^// (?P<kind>call|fine): (?P<expression>.+)$", re.MULTILINE)
_MARK = re.compile(r"// error: (?P<rules>[a-z0-9, -]+)$", re.MULTILINE)

_MODULE = """
#include "{path}"
static struct PyModuleDef corpus_module = {{PyModuleDef_HEAD_INIT, "corpus", NULL, 0, methods, NULL, NULL, NULL, NULL}};
PyMODINIT_FUNC PyInit_corpus(void) {{ return PyModule_Create(&corpus_module); }}
"""

_ABOUT_PYTHON = """
import sys, sysconfig
print(hasattr(sys, "gettotalrefcount"), sysconfig.get_path("include"), sysconfig.get_config_var("EXT_SUFFIX"))
"""


class Call(NamedTuple):
    """One comment: what it calls, and what becomes of the references."""

    function: str
    expression: str
    outcome: Outcome


class Debug(NamedTuple):
    """A debug build of CPython."""

    program: str
    include: str
    suffix: str


def calls_of(path: Path) -> list[Call]:
    """The calls that the comments of a file ask for.  Raises ValueError where the marks leave open what they do."""
    found = []
    for function in _FUNCTION.finditer(path.read_text(encoding="utf-8")):
        rules = [rule.strip() for mark in _MARK.finditer(function["body"]) for rule in mark["rules"].split(",")]
        outcomes: set[Outcome] = {OUTCOMES[rule] for rule in rules if rule in OUTCOMES} or {"kept"}
        if len(outcomes) != 1:
            raise ValueError(f"{function['name']} both {' and '.join(outcomes)}")
        wrong = outcomes.pop()
        if (wrong == "kept") != function["name"].endswith("_ok"):
            raise ValueError(f"{function['name']}: its name and its marks differ")
        found += [
            Call(function["name"], call["expression"], wrong if call["kind"] == "call" else "kept")
            for call in _CALL.finditer(function["calls"])
        ]
    return found


FILES = [path for path in sorted(FOLDER.glob("*.c")) if calls_of(path)]
CRASHES = [
    pytest.param(path, call, id=f"{path.stem}-{call.expression}")
    for path in FILES
    for call in calls_of(path)
    if call.outcome == "crashed"
]


@cache
def _debug_build() -> Debug | None:
    for name in ("python3-dbg", *(f"python3.{minor}{suffix}" for minor in range(11, 16) for suffix in ("-dbg", "d"))):
        program = shutil.which(name)
        if program:
            answer = subprocess.run([program, "-c", _ABOUT_PYTHON], capture_output=True, text=True, check=True).stdout
            counts, include, suffix = answer.split()
            if counts == "True" and Path(include, "pyconfig.h").is_file() and Path(include, "Python.h").is_file():
                return Debug(program, include, suffix)
    return None


@pytest.fixture(scope="session")
def debug() -> Debug:
    found = _debug_build()
    if found is None:
        pytest.skip("no debug build of CPython with its headers: Debian's python3-dbg and python3-dev")
    if shutil.which("gcc") is None:
        pytest.skip("no gcc")
    return found


@pytest.fixture(scope="session")
def built(debug: Debug, tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    """Every file as an extension module."""
    folder = tmp_path_factory.mktemp("corpus")
    modules = {}
    for path in FILES:
        source, modules[path] = folder / f"{path.stem}.c", folder / f"{path.stem}{debug.suffix}"
        source.write_text(_MODULE.format(path=path))
        flags = ["-shared", "-fPIC", "-O0", "-w", f"-I{debug.include}", "-Wl,-z,lazy"]
        subprocess.run(["gcc", *flags, str(source), "-o", str(modules[path])], check=True)
    return modules


def outcome_of(difference: float) -> str:
    """What `difference` references more after each call mean; caches account for a few in all the calls together."""
    if abs(difference) < 0.05:
        return "kept"
    if abs(difference) < 0.95:
        return f"{difference} per call"
    return "leaked" if difference > 0 else "lost"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_references_are_kept_leaked_or_lost(debug: Debug, built: dict[Path, Path], path: Path) -> None:
    calls = [call for call in calls_of(path) if call.outcome != "crashed"]
    request = json.dumps([call.expression for call in calls])

    run = subprocess.run(
        [debug.program, str(BALANCE), str(built[path]), request], capture_output=True, text=True, check=False
    )

    assert run.returncode == 0, run.stderr
    found = {
        call.expression: outcome_of(difference) for call, difference in zip(calls, json.loads(run.stdout), strict=True)
    }
    assert found == {call.expression: call.outcome for call in calls}


@pytest.mark.parametrize(("path", "call"), CRASHES)
def test_what_is_gone_is_gone(debug: Debug, built: dict[Path, Path], path: Path, call: Call) -> None:
    run = subprocess.run(
        [debug.program, str(BALANCE), str(built[path]), call.expression], capture_output=True, text=True, check=False
    )

    assert run.returncode < 0, run.stdout
    assert not run.stdout


def test_much_of_the_corpus_is_called() -> None:
    called = {(path, call.function): call.outcome for path in FILES for call in calls_of(path)}
    assert len(called) >= 60
    assert {"kept", "leaked", "lost", "crashed"} == set(called.values())

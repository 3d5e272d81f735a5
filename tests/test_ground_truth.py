"""What the corpus says of references is true: its functions are compiled and called under a debug build of Python 3.11.

Later versions do not count the references to None, the booleans and the built-in types (PEP 683).

Comments before a function of `fixtures/references` tell how to reach what it is there for:

    // call: name_lost_bad(Thing())            the mistake happens; of an `_ok` function: nothing is wrong
    // fine: name_lost_bad(Thing(name=1))      another way through it, on which nothing is wrong

Each is an expression in which the functions of the file's table `methods` and the names of `balance.py` may stand.  The
mistake is the one that the marks in the function's body name, and each has consequences of its own: references left
behind, references taken away, a crash.  The calls must go through every marked line.
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
extern void __gcov_dump(void);
static PyObject *dump(PyObject *self, PyObject *ignored) {{ __gcov_dump(); Py_RETURN_NONE; }}
static PyMethodDef dump_methods[] = {{{{"write_coverage", dump, METH_NOARGS, NULL}}, {{NULL, NULL, 0, NULL}}}};
static struct PyModuleDef corpus_module = {{PyModuleDef_HEAD_INIT, "corpus", NULL, 0, methods, NULL, NULL, NULL, NULL}};
PyMODINIT_FUNC
PyInit_corpus(void)
{{
    PyObject *module = PyModule_Create(&corpus_module);
    return module && !PyModule_AddFunctions(module, dump_methods) ? module : NULL;
}}
"""

_ABOUT_PYTHON = """
import sys, sysconfig
counts = hasattr(sys, "gettotalrefcount") and sys.version_info[:2] == (3, 11)
print(counts, sysconfig.get_path("include"), sysconfig.get_config_var("EXT_SUFFIX"))
"""


class Call(NamedTuple):
    """One comment: what it calls, what becomes of the references, and lines that the calls must go through together."""

    function: str
    expression: str
    outcome: Outcome
    lines: frozenset[int]


class Debug(NamedTuple):
    """A debug build of CPython 3.11."""

    program: str
    include: str
    suffix: str


def calls_of(path: Path) -> list[Call]:
    """The calls that the comments of a file ask for.  Raises ValueError where the marks leave open what they do."""
    found = []
    text = path.read_text(encoding="utf-8")
    for function in _FUNCTION.finditer(text):
        if function["name"].startswith("FN_"):
            continue
        first = text.count("\n", 0, function.start("name")) + 1
        marks = {
            first + function["body"].count("\n", 0, mark.start()): OUTCOMES[rule.strip()]
            for mark in _MARK.finditer(function["body"])
            for rule in mark["rules"].split(",")
            if rule.strip() in OUTCOMES
        }
        outcomes: set[Outcome] = set(marks.values()) or {"kept"}
        if len(outcomes) != 1:
            raise ValueError(f"{function['name']}: both {' and '.join(outcomes)}")
        wrong = outcomes.pop()
        if (wrong == "kept") != function["name"].endswith("_ok"):
            raise ValueError(f"{function['name']}: its name and its marks differ")
        for call in _CALL.finditer(function["calls"]):
            reached = {first, *marks} if call["kind"] == "call" else {first}
            outcome = wrong if call["kind"] == "call" else "kept"
            found.append(Call(function["name"], call["expression"], outcome, frozenset(reached)))
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
    for name in ("python3-dbg", "python3.11-dbg", "python3.11d"):
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
        pytest.skip("no debug build of CPython 3.11 with its headers: Debian 12's python3-dbg and python3-dev")
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
        flags = ["--coverage", "-shared", "-fPIC", "-O0", "-w", f"-I{debug.include}", "-Wl,-z,lazy"]
        subprocess.run(["gcc", *flags, str(source), "-o", str(modules[path])], check=True, cwd=folder)
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
    wanted = frozenset().union(*(call.lines for call in calls))
    assert wanted <= lines_passed(path, built[path])


def lines_passed(path: Path, module: Path) -> set[int]:
    """The lines of `path` that the calls of its module went through."""
    (notes,) = module.parent.glob(f"*{path.stem}.gcno")
    told = subprocess.run(
        ["gcov", "--json-format", "--stdout", notes.name], cwd=notes.parent, capture_output=True, text=True, check=True
    ).stdout
    return {
        line["line_number"]
        for file in json.loads(told)["files"]
        if file["file"] == str(path)
        for line in file["lines"]
        if line["count"]
    }


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

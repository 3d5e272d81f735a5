"""Where a part of a project is named, the rest is read for what its functions do, and nothing is told of it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from capicheck.auditing import audit, read_units
from capicheck.engine import exploration
from capicheck.facts.program import Program
from capicheck.findings.result import AuditResult
from capicheck.project.job import plan
from capicheck.settings import Settings

FIXTURES = Path(__file__).parent.parent / "fixtures"
PROJECT = FIXTURES / "projects" / "helpers"
ACROSS = FIXTURES / "references" / "across_files"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copy = tmp_path / "helpers"
    shutil.copytree(PROJECT, copy)
    monkeypatch.chdir(copy)
    return copy


def written(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / name).write_text(text)


def told(result: AuditResult, path: str = "") -> list[tuple[str, int, str]]:
    return [
        (finding.rule, finding.place.line, finding.fingerprint)
        for finding in result.findings
        if finding.place.path == path or not path
    ]


def report(folder: Path, *words: str) -> tuple[int, str, str]:
    command = [sys.executable, "-m", "capicheck", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.usefixtures("project")
def test_a_named_file_has_the_findings_that_it_has_in_the_whole_project() -> None:
    named = audit(["src/_pets.c"], Settings())
    whole = audit([], Settings())

    assert told(named) == told(whole, "src/_pets.c")
    assert {"returned-borrowed-reference", "leaked-reference"} <= {finding.rule for finding in named.findings}
    assert {finding.place.path for finding in whole.findings} == {"src/_pets.c", "src/pages.c"}


@pytest.mark.usefixtures("project")
def test_only_what_was_asked_for_counts() -> None:
    named = audit(["src/_pets.c"], Settings())
    assert (named.coverage.files, named.coverage.functions, named.coverage.audited) == (1, 4, 4)
    assert named.consulted == ("src/find.c", "src/pages.c", "src/posix/words.c", "src/win/words.c")
    assert audit(["src"], Settings()).consulted == ()
    assert audit(["src/win/words.c"], Settings()).consulted == ()


@pytest.mark.usefixtures("project")
def test_functions_over_budget_elsewhere_are_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exploration, "_STATES_OF_A_FUNCTION", 0)
    coverage = audit(["src/_pets.c"], Settings()).coverage
    assert {item.function for item in coverage.incomplete} == {"PyInit__pets", "keep", "lend", "lose"}
    assert coverage.audited == 0


@pytest.mark.usefixtures("project")
def test_what_is_excluded_is_not_read_for_others_either() -> None:
    result = audit(["src/_pets.c"], Settings(exclude=("pages.c",)))
    assert result.consulted == ("src/posix/words.c", "src/win/words.c")
    assert "returned-borrowed-reference" not in {finding.rule for finding in result.findings}


def test_a_file_that_nobody_asked_for_may_be_unreadable(project: Path) -> None:
    expected = report(project, "--output", "json", "src/_pets.c")
    page = project / "src" / "win" / "words.c"
    page.write_bytes(page.read_bytes() + b"\0")
    assert report(project, "--output", "json", "src/_pets.c") == expected
    assert expected[0] == 1
    assert expected[2] == ""


def test_the_number_of_processes_does_not_show(project: Path) -> None:
    words = ("--output", "json", "--min-confidence", "low", "src/_pets.c", "src/posix/words.c")
    assert report(project, "--jobs", "1", *words) == report(project, "--jobs", "2", *words)
    assert json.loads(report(project, "--jobs", "2", *words)[1])["coverage"]["files"] == 2


def test_a_file_of_the_corpus_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ACROSS)
    whole = told(audit(["store.c", "users.c"], Settings()), "users.c")
    assert len(whole) > 5
    assert told(audit(["users.c"], Settings()), "users.c") == whole


def both(files: Mapping[str, str], folder: Path, monkeypatch: pytest.MonkeyPatch, *names: str) -> Sequence[str]:
    """The rules that report on `names` in a project of `files`."""
    written(folder, {"setup.py": "", **files})
    monkeypatch.chdir(folder)
    return sorted({finding.rule for finding in audit(names, Settings(select=("references", "isolation"))).findings})


def test_a_function_that_nothing_declares(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {
        "spam.c": "#include <Python.h>\nvoid f(void)\n{\n    PyObject *o = spam_new();\n    (void)o;\n}\n",
        "help.c": "#include <Python.h>\nPyObject *spam_new(void)\n{\n    return PyList_New(0);\n}\n",
    }
    assert both(files, tmp_path, monkeypatch, "spam.c") == ["leaked-reference"]


def test_a_name_that_is_not_declared_is_nobody_s_who_takes_other_arguments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = "long spam_size(void)\n{\n    return PyLong_AsLong(Py_None);\n}\n"
    method = "PyObject *spam_size(PyObject *self, PyObject *args)\n{\n    return PyLong_FromLong(1);\n}\n"
    use = "    long n = spam_size();\n    if (PyErr_CheckSignals()) {\n        return NULL;\n    }\n"
    files = {
        "spam.c": f"#include <Python.h>\nPyObject *f(void)\n{{\n{use}    return PyLong_FromLong(n * 2);\n}}\n",
        "a.c": "#include <Python.h>\n" + size,
        "b.c": "#include <Python.h>\n" + method,
    }
    assert both(files, tmp_path, monkeypatch, "spam.c") == []
    assert audit(["spam.c"], Settings()).consulted == ("a.c", "b.c")


def test_header_code_that_only_another_file_activates_is_not_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {
        "spam.h": "#include <Python.h>\nint spam_help(void);\n#if SPAM_WHOLE == 2\nstatic PyObject *cache;\n"
        "static void fill(void)\n{\n    cache = PyList_New(0);\n}\n#endif\n",
        "spam.c": '#include "spam.h"\nint f(void)\n{\n    return Py_IsInitialized() && spam_help();\n}\n',
        "help.c": '#define SPAM_WHOLE 2\n#include "spam.h"\nint spam_help(void)\n{\n    fill();\n    return 0;\n}\n',
    }
    assert both(files, tmp_path, monkeypatch, "spam.c") == []
    assert audit(["spam.c"], Settings()).consulted == ("help.c",)
    assert both(files, tmp_path, monkeypatch, "spam.c", "help.c") == ["global-object"]


@pytest.mark.parametrize(
    ("table", "consulted"),
    [
        ('PyMethodDef table[] = {{"help", help, METH_NOARGS, NULL}, {NULL}};\n', ()),
        ("PyType_Slot table[] = {{Py_tp_repr, help}, {0}};\n", ("help.c",)),
    ],
)
def test_what_tables_lead_to(
    table: str, consulted: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    declared = "#include <Python.h>\nPyObject *help(PyObject *self);\n"
    written(tmp_path, {"spam.c": declared + table, "help.c": declared + "PyObject *help(PyObject *self)\n{\n}\n"})
    monkeypatch.chdir(tmp_path)
    assert audit(["spam.c"], Settings()).consulted == consulted


def test_what_two_files_define_is_the_named_one_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("a.c", "b.c", "user.c")
    written(tmp_path, dict.fromkeys(names[:2], "#include <Python.h>\nPyObject *cache;\nvoid help(void)\n{\n}\n"))
    written(tmp_path, {"user.c": "#include <Python.h>\nextern PyObject *cache;\nvoid help(void);\n"})
    monkeypatch.chdir(tmp_path)
    units, _ = read_units(plan(names, Settings()).tasks, 1, None)
    for named, other in (("a.c", "b.c"), ("b.c", "a.c")):
        program = Program(tuple(units), consulted=frozenset({other}))
        function, variable = program.function("help", units[2]), program.variable("cache", units[2])
        assert function is not None
        assert variable is not None
        assert (function.span.file, variable.variable.span.file) == (named, named)

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from capicheck.auditing import audit
from capicheck.findings.finding import Finding, Trigger
from capicheck.settings import PythonVersion, Settings

INLINE = """
int add(PyObject *module)
{
    return PyModule_AddObject(module, "one", PyLong_FromLong(1));
}
"""

STATIC = """
extern PyTypeObject Spam_Type;
int add(PyObject *module)
{
    Py_INCREF(&Spam_Type);
    return PyModule_AddObject(module, "Spam", (PyObject *)&Spam_Type);
}
"""

TWO = """
int add(PyObject *module)
{
    PyObject *list = PyList_New(0);
    if (PyModule_AddObject(module, "list", list) < 0) {
        return -1;
    }
    return PyModule_AddObject(module, "one", PyLong_FromLong(1));
}
"""

RELEASED = """
void add(PyObject *module)
{
    PyObject *list = PyList_New(0);
    PyModule_AddObject(module, "list", list);
    Py_XDECREF(list);
}
"""


Find = Callable[..., Finding]


@pytest.fixture
def find(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Find:
    monkeypatch.chdir(tmp_path)

    def only(code: str, min_python: str = "3.9") -> Finding:
        Path("spam.c").write_text("#include <Python.h>" + code)
        settings = Settings(select=("add-object-misuse",), min_python=PythonVersion.parse(min_python))
        (finding,) = audit(["spam.c"], settings).findings
        return finding

    return only


@pytest.mark.parametrize(
    ("min_python", "replacement"),
    [("3.9", "check the result, and release"), ("3.10", "PyModule_AddObjectRef()"), ("3.13", "PyModule_Add()")],
)
def test_names_the_replacement_that_the_oldest_python_has(find: Find, min_python: str, replacement: str) -> None:
    assert replacement in find(INLINE, min_python).help


def test_a_static_type_matters_below_3_12_only(find: Find) -> None:
    finding = find(STATIC)
    assert finding.python == "<3.12"
    assert "PyModule_AddType()" in finding.help


def test_needs_a_failing_call(find: Find) -> None:
    finding = find(INLINE)
    assert finding.trigger is Trigger.ERROR
    assert "what `PyLong_FromLong()` returns is leaked when `PyModule_AddObject()` fails" in finding.message


def test_one_finding_for_a_function_names_all_places(find: Find) -> None:
    finding = find(TWO)
    assert [step.place.line for step in finding.steps] == [6, 8]


def test_a_release_needs_no_failure(find: Find) -> None:
    finding = find(RELEASED)
    assert finding.trigger is Trigger.NORMAL
    assert finding.place.line == 6
    assert finding.steps[0].place.line == 5

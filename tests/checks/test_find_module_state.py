from __future__ import annotations

from pathlib import Path

import pytest

from capicheck.auditing import audit
from capicheck.settings import Settings

CODE = """#include <Python.h>
static PyModuleDef_Slot slots[] = {{0, NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, .m_name = "spam", %s};
PyObject *find(void) { return PyState_FindModule(&module); }
PyMODINIT_FUNC PyInit_spam(void) { return %s(&module); }
"""


@pytest.mark.parametrize(
    ("field", "creator", "message"),
    [
        (".m_slots = slots", "PyModuleDef_Init", "always returns NULL"),
        (".m_size = 0", "PyModuleDef_Init", "always returns NULL"),
        (".m_size = 0", "PyModule_Create", "keeps the module from multi-phase initialisation"),
    ],
)
def test_message_tells_what_the_module_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, field: str, creator: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spam.c").write_text(CODE % (field, creator))
    (finding,) = audit(["spam.c"], Settings(select=("find-module-state",))).findings
    assert message in finding.message


OWN = """#include <Python.h>
static PyModuleDef_Slot slots[] = {{0, NULL}};
static PyObject *find(PyObject *module, PyObject *unused) { return PyState_FindModule(PyModule_GetDef(module)); }
static PyMethodDef methods[] = {{"find", find, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef spam = {PyModuleDef_HEAD_INIT, .m_name = "spam", .m_methods = methods, .m_slots = slots};
PyMODINIT_FUNC PyInit_spam(void) { return PyModuleDef_Init(&spam); }
static struct PyModuleDef old = {PyModuleDef_HEAD_INIT, .m_name = "old", .m_methods = %s};
PyMODINIT_FUNC PyInit_old(void) { return PyModule_Create(&old); }
"""


@pytest.mark.parametrize(
    ("others", "message"), [("NULL", "always returns NULL"), ("methods", "keeps the module from multi-phase")]
)
def test_a_function_looks_for_the_module_it_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, others: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spam.c").write_text(OWN % others)
    (finding,) = audit(["spam.c"], Settings(select=("find-module-state",))).findings
    assert message in finding.message

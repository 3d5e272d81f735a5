"""Values that are made of themselves, as in loops, are traced to an end."""

from __future__ import annotations

from pathlib import Path

import pytest

from capicheck.auditing import audit
from capicheck.settings import Settings

START = """\
#include <Python.h>
#include "cannot_be_found.h"

typedef struct { PyObject_HEAD PyObject *held; } Spam;
static char buffer[20];
"""
TYPE = """
static PyTypeObject SpamType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "spam.Spam", .tp_basicsize = sizeof(Spam), .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_dealloc = spam_dealloc, .tp_traverse = spam_traverse,
};
PyObject *made(void) { return PyType_Ready(&SpamType) < 0 ? NULL : (PyObject *)&SpamType; }
"""
TRAVERSE = "static int spam_traverse(PyObject *self, visitproc visit, void *arg) { return 0; }\n"
DEALLOC = "static void spam_dealloc(PyObject *self) {{ PyObject *it = self; {} PyObject_GC_Del(self); }}\n"
RELEASES = DEALLOC.format("Py_CLEAR(((Spam *)self)->held);")
STORES = "void keep(Spam *self) {{ PyObject *value = PyLong_FromLong(1); {} Py_XSETREF(self->held, value); }}\n"
CODE = {
    "a pointer that is moved on": (
        "static void fill(char *at) { PyErr_Clear(); while (*at) { at = at + 1; *at = 0; } }\n"
        "PyObject *use(void) { fill(buffer); return PyBytes_FromString(buffer); }\n"
    ),
    "a cast of something to itself": (
        TRAVERSE + DEALLOC.format("it = AS_SPAM(it); Py_CLEAR(((Spam *)it)->held);") + TYPE
    ),
    "a reference to itself": (TRAVERSE + RELEASES + STORES.format("value = Py_NewRef(value);") + TYPE),
    "a tuple of itself": TRAVERSE + RELEASES + STORES.format("value = PyTuple_Pack(1, value);") + TYPE,
    "bases of themselves": (
        "static PyType_Slot slots[] = {{0, NULL}};\n"
        'static PyType_Spec spec = {"spam.Spam", sizeof(Spam), 0, Py_TPFLAGS_DEFAULT, slots};\n'
        "PyObject *make(PyObject *bases)\n"
        "{ bases = PyTuple_Pack(1, bases); return PyType_FromSpecWithBases(&spec, bases); }\n"
    ),
}


@pytest.mark.parametrize("code", CODE.values(), ids=CODE)
def test_there_is_an_end(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spam.c").write_text(START + code, encoding="utf-8")
    coverage = audit(["spam.c"], Settings(jobs=1, oom=True)).coverage
    assert coverage.audited == coverage.functions > 0

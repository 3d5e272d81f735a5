from __future__ import annotations

from pathlib import Path

import pytest

from capicheck.auditing import audit
from capicheck.settings import Settings

SPAM = """\
#include <Python.h>
typedef _PyErr_StackItem spam_item;
static PyTypeObject Spam_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "spam.Spam",
    .tp_getattro = _PyObject_GenericGetAttrWithDict,
};
static PyObject *first, *second;
static PyMethodDef spam_methods[] = {
    {"spam", NULL, METH_NOARGS, NULL},
};
static PyObject *
spam_make(PyObject *self, PyObject *ignored)
{
    static PyTypeObject inner = {PyVarObject_HEAD_INIT(NULL, 0)};
    first = second = _PyUnicode_FromId(NULL);
    return PyType_Ready(&inner) < 0 ? NULL : first;
}
PyObject *spam_table = (PyObject *)spam_methods;
"""


def test_what_holds_a_finding_is_the_function_or_the_variable_it_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spam.c").write_text(SPAM)

    found = audit(["spam.c"], Settings(select=("static-type", "global-object", "missing-sentinel", "private-api")))

    assert [(item.rule, item.place.line, item.function, item.variable) for item in found.findings] == [
        ("private-api", 2, "", ""),
        ("static-type", 3, "", "Spam_Type"),
        ("private-api", 6, "", "Spam_Type"),
        ("global-object", 8, "", "first"),
        ("missing-sentinel", 9, "", "spam_methods"),
        ("static-type", 15, "spam_make", ""),
        ("private-api", 16, "spam_make", ""),
    ]

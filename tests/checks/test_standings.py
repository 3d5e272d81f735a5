"""How things stand after each step of a path that was really found."""

from __future__ import annotations

from pathlib import Path

import pytest

from capicheck.auditing import audit
from capicheck.settings import Settings

LEAK = """
PyObject *make(PyObject *self, PyObject *number)
{
    PyObject *item, *list = PyList_New(1);
    if (list == NULL)
        return NULL;
    item = PyNumber_Long(number);
    if (item == NULL)
        return NULL;
    PyList_SET_ITEM(list, 0, item);
    return list;
}
"""
TWICE = """
PyObject *pair(PyObject *self, PyObject *number)
{
    PyObject *item = PyNumber_Long(number);
    if (item == NULL)
        return NULL;
    Py_INCREF(item);
    PyObject *pair = Py_BuildValue("(NN)", item, item);
    Py_DECREF(item);
    return pair;
}
"""
BORROWED = """
int visit(void)
{
    PyObject *module = PyImport_AddModule("spam");
    if (module == NULL)
        return -1;
    Py_DECREF(module);
    return 0;
}
"""
FIELD = """
typedef struct { PyObject_HEAD PyObject *name; } Spam;
static void spam_dealloc(PyObject *op)
{
    Spam *self = (Spam *)op;
    Py_XDECREF(self->name);
    Py_XDECREF(self->name);
    Py_TYPE(op)->tp_free(op);
}
PyTypeObject Spam_Type = { PyVarObject_HEAD_INIT(NULL, 0) .tp_name = "spam", .tp_dealloc = spam_dealloc };
"""


@pytest.mark.parametrize(
    ("code", "rule", "expected"),
    [
        (LEAK, "leaked-reference", [["list: owned"], [], ["item: NULL", "exception: set"]]),
        (
            TWICE,
            "over-released-reference",
            [["item: owned"], [], ["item: owned twice"], ["item: owned"], ["item: given away"]],
        ),
        (BORROWED, "over-released-reference", [["module: borrowed"], []]),
        (FIELD, "over-released-reference", [["self->name: held"], ["self->name: released"]]),
    ],
)
def test_standings(
    code: str, rule: str, expected: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spam.c").write_text("#include <Python.h>" + code)
    (finding,) = audit(["spam.c"], Settings(select=(rule,))).findings
    assert [[": ".join(standing) for standing in step.standings] for step in finding.steps] == expected

from __future__ import annotations

from collections.abc import Callable

import pytest
from clang.cindex import TranslationUnit

from capicheck.frontend.standin import declarations_for, python_headers
from capicheck.settings import PythonVersion

Parse = Callable[..., TranslationUnit]
FOLDER = "/capicheck-python"
EXTENSION = r"""
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <structmember.h>
#include <datetime.h>
#include "cpython/listobject.h"

typedef struct { PyObject_HEAD PyObject *name; PyObject *dict; Py_ssize_t size; } Spam;

static int spam_traverse(Spam *self, visitproc visit, void *arg) {
    Py_VISIT(self->name);
    Py_VISIT(Py_TYPE(self));
    return 0;
}

static int spam_clear(Spam *self) {
    Py_CLEAR(self->name);
    Py_XSETREF(self->dict, NULL);
    return 0;
}

static void spam_dealloc(Spam *self) {
    PyObject_GC_UnTrack(self);
    Py_TRASHCAN_BEGIN(self, spam_dealloc)
    spam_clear(self);
    Py_TYPE(self)->tp_free((PyObject *)self);
    Py_TRASHCAN_END
}

static PyObject *spam_call(PyObject *self, PyObject *args) {
    const char *text;
    Py_ssize_t size;
    if (!PyArg_ParseTuple(args, "s#", &text, &size))
        return NULL;
    PyObject *pair = PyTuple_New(2), **items = &PyTuple_GET_ITEM(pair, 0), *list = PyList_New(1);
    PyTuple_SET_ITEM(pair, 0, PyLong_FromLong(size));
    PyList_SET_ITEM(list, 0, pair);
    items[0] = PyList_GET_ITEM(list, 0);
    Spam *made = PyObject_GC_New(Spam, (PyTypeObject *)self);
    int *numbers = PyMem_New(int, 5);
    PyMem_Resize(numbers, int, 7);
    PyMem_Free(numbers);
    Py_BEGIN_ALLOW_THREADS
    size = 4;
    Py_BLOCK_THREADS
    Py_UNBLOCK_THREADS
    Py_END_ALLOW_THREADS
    if (PyDateTime_Check(pair) || PyUnicode_READ(PyUnicode_KIND(pair), PyUnicode_DATA(pair), 1) == 'x')
        Py_RETURN_NONE;
    if (Py_SIZE(pair) && Py_REFCNT(pair) == 1)
        Py_RETURN_TRUE;
    Py_INCREF(made);
    Py_DECREF(pair);
    Py_XDECREF(made);
    assert(size);
    Py_RETURN_RICHCOMPARE(size, 4, Py_LT);
}

static PyMethodDef spam_methods[] = {{"call", spam_call, METH_VARARGS, PyDoc_STR("x")}, {NULL}};
static PyMemberDef spam_members[] = {{(char *)"name", T_OBJECT_EX, offsetof(Spam, name), READONLY, NULL}, {NULL}};
static PyTypeObject Spam_Type = {PyVarObject_HEAD_INIT(NULL, 0)};

static int spam_exec(PyObject *module) {
    PyDateTime_IMPORT;
    if (!PyDateTimeAPI)
        return -1;
    return PyModule_AddIntMacro(module, METH_O);
}

static PyModuleDef_Slot spam_slots[] = {
    {Py_mod_exec, (void *)spam_exec},
#ifdef Py_mod_gil
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},
#endif
    {0, NULL}};
static struct PyModuleDef spam_def = {PyModuleDef_HEAD_INIT, "spam", NULL, 0, spam_methods, spam_slots};

PyMODINIT_FUNC PyInit_spam(void) { return PyModuleDef_Init(&spam_def); }

PyMODINIT_FUNC PyInit_eggs(void) {
    PyObject *module = PyModule_Create(&spam_def);
    freefunc release = PyObject_Del;
    release(module);
    return module;
}
"""
FLAGS = {"C": ("-std=gnu17",), "C++": ("-x", "c++", "-std=gnu++17")}


def mounted(version: PythonVersion) -> dict[str, str]:
    return {f"{FOLDER}/{name}": text for name, text in python_headers(version).items()}


def complaints(unit: TranslationUnit) -> list[str]:
    return [str(diagnostic) for diagnostic in unit.diagnostics]


@pytest.mark.parametrize("flags", FLAGS.values(), ids=FLAGS)
def test_every_header_parses_without_a_word(version: PythonVersion, parse: Parse, flags: tuple[str, ...]) -> None:
    headers = mounted(version)
    text = "".join(f"#include <{name}>\n" for name in python_headers(version))
    assert complaints(parse(text, folders=(FOLDER,), files=headers, flags=flags)) == []


@pytest.mark.parametrize("flags", FLAGS.values(), ids=FLAGS)
def test_an_extension_parses_without_a_word(version: PythonVersion, parse: Parse, flags: tuple[str, ...]) -> None:
    assert complaints(parse(EXTENSION, folders=(FOLDER,), files=mounted(version), flags=flags)) == []


def test_the_version_is_the_one_asked_for(version: PythonVersion, parse: Parse) -> None:
    text = f"#include <Python.h>\n_Static_assert(PY_VERSION_HEX == {version.hex}, PY_VERSION);\n"
    assert complaints(parse(text, folders=(FOLDER,), files=mounted(version))) == []
    wrong = text.replace("==", "!=")
    assert len(complaints(parse(wrong, folders=(FOLDER,), files=mounted(version)))) == 1


@pytest.mark.parametrize(
    ("used", "read_as"),
    [
        ("Py_DECREF(spam);", "Py_DECREF"),
        ("Py_CLEAR(spam->name);", "Py_CLEAR"),
        ("Py_XSETREF(spam->name, NULL);", "Py_XSETREF"),
        ("PyTuple_SET_ITEM(spam, 0, NULL);", "PyTuple_SET_ITEM"),
        ("PyList_Check(spam);", "PyList_Check"),
        ("PyArg_ParseTuple((PyObject *)spam, 0);", "PyArg_ParseTuple"),
        ("PyModule_Create(0);", "PyModule_Create"),
        ("(void)PyTuple_GET_ITEM(spam, 0);", "capi_lv_PyTuple_GET_ITEM"),
    ],
)
def test_macros_are_calls_of_their_name(version: PythonVersion, parse: Parse, used: str, read_as: str) -> None:
    text = (
        "#define PY_SSIZE_T_CLEAN\n#include <Python.h>\n"
        f"struct spam {{ PyObject *name; }};\nvoid f(struct spam *spam) {{ {used} }}\n"
    )
    unit = parse(text, folders=(FOLDER,), files=mounted(version))
    assert complaints(unit) == []
    *_, function = unit.cursor.get_children()
    called = [node.spelling for node in function.walk_preorder() if node.kind.name == "CALL_EXPR"]
    assert called == [read_as]


def test_a_header_of_cpython_is_its_own_or_python_h() -> None:
    headers = python_headers(PythonVersion(3, 13))
    assert headers["listobject.h"] == headers["cpython/listobject.h"] == "#include <Python.h>\n"
    assert headers["cpython/frameobject.h"] == "#include <frameobject.h>\n"
    assert "list.h" not in headers
    assert "T_OBJECT_EX" in headers["structmember.h"]
    assert "#define T_OBJECT_EX" not in headers["Python.h"]


def test_a_version_that_is_not_described_is_refused() -> None:
    with pytest.raises(ValueError, match=r"3\.8"):
        python_headers(PythonVersion(3, 8))


def test_declarations_are_chosen_by_version() -> None:
    text = (
        "/* x */\n"
        "int always(void);\n"
        "[[capi::since(3, 11)]] struct s {\n    int a;\n};\n"
        "[[capi::until(3, 10)]] [[capi::new]] int old([[capi::steals]] int x,\n    int y);\n"
    )
    assert declarations_for(text, PythonVersion(3, 10)) == "/* x */\nint always(void);\nint old(int x,\n    int y);\n"
    assert declarations_for(text, PythonVersion(3, 11)) == "/* x */\nint always(void);\nstruct s {\n    int a;\n};\n"

from __future__ import annotations

import pytest

from capicheck.rulebook.api import api_files, declaration_files, declarations_in, declared_name, since, until
from capicheck.settings import NEWEST, OLDEST, PythonVersion


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("PyObject *PyList_New(Py_ssize_t len);\n", "PyList_New"),
        ("[[capi::since(3, 13)]] [[noreturn]] void PyThread_hang_thread(void);\n", "PyThread_hang_thread"),
        ("int Py_AddPendingCall(int (*func)(void *), void *arg);\n", "Py_AddPendingCall"),
        ("extern PyTypeObject PyList_Type;\n", "PyList_Type"),
        ("extern const unsigned char _Py_ctype_tolower[256];\n", "_Py_ctype_tolower"),
        ("extern int (*PyOS_InputHook)(void);\n", "PyOS_InputHook"),
        ("typedef int (*visitproc)(PyObject *, void *);\n", "visitproc"),
        ("typedef struct _object PyObject;\n", "PyObject"),
        ("typedef struct {\n    int slot;\n    void *pfunc;\n} PyType_Slot;\n", "PyType_Slot"),
        ("[[capi::until(3, 11)]] struct _object {\n    Py_ssize_t ob_refcnt;\n};\n", "_object"),
        ("struct _frame;\n", "_frame"),
        ("enum {\n    A = 0,\n};\n", ""),
    ],
)
def test_the_name_that_is_declared(text: str, name: str) -> None:
    assert declared_name(text) == name


def test_declarations_are_cut_by_their_layout() -> None:
    text = "/* list.h */\n\nint f(int a,\n    int b);\nstruct s {\n    int a;\n};\nint g(void);\n"
    assert [declared_name(item) for item in declarations_in(text)] == ["f", "s", "g"]


def test_versions() -> None:
    text = "[[capi::since(3, 10)]] [[capi::until(3, 12)]] int f(void);\n"
    assert (since(text), until(text)) == (PythonVersion(3, 10), PythonVersion(3, 12))
    assert (since("int f(void);\n"), until("int f(void);\n")) == (OLDEST, NEWEST)


@pytest.mark.parametrize("path", declaration_files())
def test_every_line_of_a_header_belongs_to_a_declaration(path: str) -> None:
    comment, declarations = declaration_files()[path].split("\n\n", 1)
    assert comment.startswith("/* ")
    assert comment.endswith(" */")
    assert "".join(declarations_in(declarations)) == declarations


@pytest.mark.parametrize("path", api_files())
def test_files_are_plain_text(path: str) -> None:
    text = api_files()[path]
    assert text.isascii()
    assert text.isprintable() or set(text) - set(map(chr, range(32, 127))) == {"\n"}
    assert max(map(len, text.splitlines())) <= 120

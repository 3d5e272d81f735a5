from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from clang.cindex import CursorKind, TranslationUnit

from capicheck.frontend.overlay import overlays
from capicheck.frontend.reading import read
from capicheck.frontend.request import Request
from capicheck.frontend.standin import python_headers
from capicheck.settings import PythonVersion

Parse = Callable[..., TranslationUnit]
FLAGS = {"C": ("-std=gnu17",), "C++": ("-x", "c++", "-std=gnu++17")}
LIMITED = "#define Py_LIMITED_API 0x03090000\n"
USES = r"""
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <datetime.h>
typedef struct { PyObject_HEAD PyObject *name; } Spam;
static int traverse(Spam *self, visitproc visit, void *arg) {
    Py_VISIT(self->name);
    return 0;
}
static PyObject *use(Spam *self, PyObject *args) {
    int number;
    Py_CLEAR(self->name);
    if (!PyArg_ParseTuple(args, "i", &number))
        return PyObject_CallFunction(args, "i", 1);
    PyTuple_SET_ITEM(args, 0, Py_BuildValue("i", number));
    if (PyList_Check(self->name) && PyList_GET_ITEM(self->name, 0) && PyDateTime_Check(args))
        Py_RETURN_TRUE;
    PyDateTime_IMPORT;
    Spam *made = PyObject_New(Spam, Py_TYPE(self));
    Py_XDECREF(made);
    Py_TRASHCAN_BEGIN(self, use)
    Py_INCREF(self);
    Py_TRASHCAN_END
    Py_RETURN_NONE;
}
"""


@pytest.fixture(scope="session")
def overlaid(real: Path, version: PythonVersion) -> dict[str, str]:
    """The real headers with the overlay at their end."""
    return {
        str(real / name): (real / name).read_text(encoding="utf-8") + "\n" + text
        for name, text in overlays(version).items()
    }


def calls(unit: TranslationUnit) -> list[str]:
    """The functions that the unit's own functions call, in their order."""
    return [
        node.spelling
        for function in unit.cursor.get_children()
        if function.kind is CursorKind.FUNCTION_DECL and function.location.file.name == unit.spelling
        for node in function.walk_preorder()
        if node.kind is CursorKind.CALL_EXPR and node.spelling
    ]


@pytest.mark.parametrize("limited", ["", LIMITED], ids=["whole", "limited"])
@pytest.mark.parametrize("flags", FLAGS.values(), ids=FLAGS)
def test_real_headers_parse_without_a_word(
    real: Path, overlaid: Mapping[str, str], parse: Parse, flags: tuple[str, ...], limited: str
) -> None:
    text = limited + "#include <Python.h>\n" + ("" if limited else "#include <datetime.h>\n")
    unit = parse(text, folders=(str(real),), files=overlaid, flags=flags)
    assert [str(item) for item in unit.diagnostics] == []


def test_real_headers_speak_the_dialect_of_the_standin(
    version: PythonVersion, real: Path, overlaid: Mapping[str, str], parse: Parse
) -> None:
    standin = {f"/capicheck-python/{name}": text for name, text in python_headers(version).items()}
    ours = parse(USES, folders=("/capicheck-python",), files=standin)
    theirs = parse(USES, folders=(str(real),), files=overlaid)
    assert [str(item) for item in ours.diagnostics] == [str(item) for item in theirs.diagnostics] == []
    assert calls(theirs) == calls(ours)
    assert {"Py_CLEAR", "Py_VISIT", "PyArg_ParseTuple", "PyTuple_SET_ITEM", "Py_XDECREF"} <= set(calls(ours))
    plain = parse(USES, folders=(str(real),))
    assert calls(plain) != calls(ours)


def test_the_limited_api_stays_limited(real: Path, overlaid: Mapping[str, str], parse: Parse) -> None:
    text = LIMITED + "#include <Python.h>\n#ifdef PyTuple_SET_ITEM\n#error it is there\n#endif\n"
    assert list(parse(text, folders=(str(real),), files=overlaid).diagnostics) == []
    assert len(parse(text.replace(LIMITED, ""), folders=(str(real),), files=overlaid).diagnostics) == 1


def test_a_version_that_is_not_described_is_refused() -> None:
    with pytest.raises(ValueError, match=r"3\.16"):
        overlays(PythonVersion(3, 16))


def test_headers_that_were_never_configured_are_read_as_on_linux(tmp_path: Path) -> None:
    headers = tmp_path / "Include"
    headers.mkdir()
    (headers / "Python.h").write_text('#include "patchlevel.h"\n#include "pyconfig.h"\n')
    (headers / "patchlevel.h").write_text(
        "#define PY_MAJOR_VERSION 3\n#define PY_MINOR_VERSION 11\n#define PY_VERSION_HEX 0x030B0000\n"
    )
    code = "#ifdef HAVE_{0}\nint {0}(void) {{ return 0; }}\n#endif\n"
    names = ["SOCKET", "STDARG_PROTOTYPES", "COPYSIGN", "SOCKLEN_T"]
    (tmp_path / "spam.c").write_text("#include <Python.h>\n" + "".join(map(code.format, names)))
    request = Request(str(tmp_path / "spam.c"), str(tmp_path), str(tmp_path), python_headers=str(headers))
    unit = next(iter(read(request, lambda _name, _path: None)))
    assert {function.name for function in unit.functions} == {"SOCKET", "STDARG_PROTOTYPES"}

"""Each kind of snippet compiles, where it says that it belongs, against the headers of each CPython."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from checklist.compiling import pasted, snippets
from checklist.conftest import PortOf

from capicheck.frontend.standin import python_headers
from capicheck.settings import PythonVersion

CONDITIONAL = (Path(__file__).parent / "conditional.c").read_text(encoding="utf-8")
EVERYTHING = (Path(__file__).parent / "everything.c").read_text(encoding="utf-8")
POLYFILL = """\
#include <Python.h>
#if PY_VERSION_HEX < 0x030A0000
static inline PyObject *Py_XNewRef(PyObject *o) { Py_XINCREF(o); return o; }
static inline int PyModule_AddObjectRef(PyObject *m, const char *n, PyObject *v) {
    Py_XINCREF(v);
    return PyModule_AddObject(m, n, v);
}
#endif
"""
"""What the sample itself uses of later versions than the oldest."""
FLAGS = [
    "-fsyntax-only", "-Werror=incompatible-pointer-types", "-Werror=implicit-function-declaration",
    "-Werror=int-conversion", "-Werror=override-init",
]  # fmt: skip


def compiled(text: str, headers: Path, folder: Path, *options: str) -> str:
    """What the compiler complains about."""
    source = folder / "ported.c"
    source.write_text(text, encoding="utf-8")
    done = subprocess.run(
        ["gcc", *FLAGS, *options, "-I", str(headers), str(source)], capture_output=True, encoding="utf-8", check=False
    )
    return done.stderr if done.returncode else ""


@pytest.mark.skipif(not shutil.which("gcc"), reason="no gcc to compile with")
def test_snippets_compile(version: PythonVersion, real: Path, port_of: PortOf, tmp_path: Path) -> None:
    code = POLYFILL + EVERYTHING
    assert compiled(code, real, tmp_path) == "", "the sample itself"
    for minor in range(9, version.minor + 1):
        port = port_of(code, f"3.{minor}")

        assert compiled(pasted(code, port), real, tmp_path) == ""


@pytest.mark.skipif(not shutil.which("gcc"), reason="no gcc to compile with")
@pytest.mark.parametrize("described", ["3.14", "3.15"])
def test_snippets_compile_against_the_stand_in(described: str, port_of: PortOf, tmp_path: Path) -> None:
    """For versions whose headers nobody has installed; it also holds the export hook of 3.15."""
    headers = tmp_path / "headers"
    for name, text in python_headers(PythonVersion.parse(described)).items():
        (headers / name).parent.mkdir(parents=True, exist_ok=True)
        (headers / name).write_text(text, encoding="utf-8")

    port = port_of(EVERYTHING, "3.10")

    assert compiled(pasted(EVERYTHING, port), headers, tmp_path) == ""


@pytest.mark.skipif(not shutil.which("gcc"), reason="no gcc to compile with")
@pytest.mark.parametrize(
    "options", ["", "-DWITH_COLOURS", "-DWITH_COLOURS -DONE_COLOUR", "-DBIG", "-DBIG -DWITH_COLOURS"]
)
def test_the_state_compiles_in_each_configuration_of_the_module(
    version: PythonVersion, real: Path, options: str, port_of: PortOf, tmp_path: Path
) -> None:
    state = replace(port := port_of(CONDITIONAL, str(version)), stages=port.stages[:1])

    assert compiled(pasted(CONDITIONAL, state), real, tmp_path, *options.split()) == ""


def test_a_field_has_the_conditions_of_what_it_replaces(port_of: PortOf) -> None:
    structure, functions = snippets(replace(port := port_of(CONDITIONAL), stages=port.stages[:1]))

    assert (
        structure.code
        == """\
typedef struct {
#if defined(WITH_COLOURS)
    PyTypeObject *Colour_Type;
#endif
    PyObject *Error;
#if !defined(BIG) && !(WITH_COLOURS > 1)
    struct store store;
#endif
#if defined(WITH_COLOURS)
    PyObject *palette[3];
    struct colour best;
#endif
#if defined(WITH_COLOURS)
#if !defined(ONE_COLOUR) && PY_VERSION_HEX >= 0x03090000
    PyObject *names;
#endif
#endif
#if defined(BIG)
    PyObject *store;
    long made;
#endif
} shapes_state;
"""
    )
    assert "#if !defined(BIG) && !(WITH_COLOURS > 1)\n    Py_CLEAR(state->store.items);\n#endif\n" in functions.code


def test_a_slot_has_the_conditions_of_what_it_replaces(port_of: PortOf) -> None:
    made = next(item.code for item in snippets(port_of(CONDITIONAL)) if "PyType_Slot Colour_slots" in item.code)

    slots = made[made.index("static PyType_Slot") : made.index("    {0, NULL}")]
    assert (
        slots
        == """\
static PyType_Slot Colour_slots[] = {
    {Py_tp_doc, (void *)"a colour"},
#if defined(ONE_COLOUR)
    {Py_tp_repr, colour_repr},
#endif
"""
    )


def test_there_is_a_snippet_of_each_kind(port_of: PortOf) -> None:
    text = "\n".join(snippet.code for snippet in snippets(port_of(EVERYTHING)))
    for kind in (
        "typedef struct {",
        "PyModuleDef_Slot",
        "Py_VISIT(state->imported.decimal)",
        "state->imported.handlers[i]",
        "PyType_Spec Square_spec",
        '.name = "shapes.Square"',
        "__weaklistoffset__",
        "{Py_nb_add, shape_add}",
        "Py_TPFLAGS_DISALLOW_INSTANTIATION",
        "Py_TPFLAGS_IMMUTABLETYPE",
        "PyTuple_Pack(1, (PyObject *)state->Shape_Type)",
        "PyTuple_Pack(1, (PyObject *)&PyDict_Type)",
        "PyType_GetModuleByDef",
        "METH_METHOD | METH_FASTCALL | METH_KEYWORDS",
        "PyThreadState_New",
        "Py_mod_multiple_interpreters",
        "Py_mod_gil",
        "PyModExport_shapes",
    ):
        assert kind in text, kind

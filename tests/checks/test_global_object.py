from __future__ import annotations

from pathlib import Path

import pytest

from capicheck.auditing import audit
from capicheck.settings import Settings

GLOBAL = """\
#include <Python.h>
static PyObject *cache;
PyObject *take(PyObject *value) { Py_XSETREF(cache, Py_NewRef(value)); return cache; }
"""
WITH_STATE = """
typedef struct { PyObject *error; } spam_state;
static PyModuleDef spam_module = {PyModuleDef_HEAD_INIT, .m_name = "spam", .m_size = sizeof(spam_state)};
PyMODINIT_FUNC PyInit_spam(void) { return PyModuleDef_Init(&spam_module); }
"""
WITHOUT_STATE = """
static PyModuleDef eggs_module = {PyModuleDef_HEAD_INIT, .m_name = "eggs", .m_size = 0};
PyMODINIT_FUNC PyInit_eggs(void) { return PyModuleDef_Init(&eggs_module); }
"""


@pytest.mark.parametrize(
    ("files", "homes"),
    [
        ({"spam.c": WITH_STATE, "helper.c": ""}, {"spam.c": "`spam_state`", "helper.c": "`spam_state`"}),
        (
            {"spam.c": WITH_STATE, "eggs.c": WITHOUT_STATE, "helper.c": ""},
            {"spam.c": "`spam_state`", "eggs.c": "the module state", "helper.c": "the module state"},
        ),
    ],
    ids=["one module", "several modules"],
)
def test_a_variable_goes_to_the_state_of_its_own_module(
    files: dict[str, str], homes: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, more in files.items():
        Path(name).write_text(GLOBAL + more)

    found = audit(sorted(files), Settings(select=("global-object",))).findings

    assert {item.place.path: item.help.removeprefix("keep it as `cache` in ").split(",")[0] for item in found} == homes

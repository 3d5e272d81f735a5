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

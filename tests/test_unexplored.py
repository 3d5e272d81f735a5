from __future__ import annotations

from pathlib import Path

import pytest

from capicheck.auditing import audit
from capicheck.engine import inference
from capicheck.settings import Settings

SOURCE = """\
#include <Python.h>

static PyObject *spam(PyObject *self, PyObject *args)
{
    return PyList_New(0);
}

PyMethodDef methods[] = {{"spam", spam, METH_NOARGS, NULL}, {NULL}};
"""


def _fail(*_: object) -> None:
    raise RuntimeError("no way through")


@pytest.mark.parametrize(("select", "named"), [(("references",), ["spam"]), (("types",), [])])
def test_what_the_engine_gives_up_is_named_where_a_rule_needs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, select: tuple[str, ...], named: list[str]
) -> None:
    (tmp_path / "spam.c").write_text(SOURCE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(inference, "explore", _fail)
    coverage = audit(["spam.c"], Settings(select=select, jobs=1)).coverage
    assert [item.function for item in coverage.incomplete] == named
    assert coverage.audited == 1 - len(named)


TERMS = """\
#include <Python.h>

static PyObject *shared;

int visited(PyObject *self, visitproc visit, void *arg)
{
    PyObject *held = shared, *none = NULL;
    Py_VISIT(Py_TYPE(held));
    if (shared) {
        none = (PyObject *)Py_TYPE(none);
    }
    return 0;
}
"""


def test_what_a_value_is_kept_by_is_known_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "spam.c").write_text(TERMS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert audit(["spam.c"], Settings(select=("references",), jobs=1)).coverage.incomplete == ()

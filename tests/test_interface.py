"""The Python interface: what `import capicheck` gives."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import capicheck

SPAM = """\
#include <Python.h>

static PyObject *
spam_size(PyObject *self, PyObject *arg)
{
    PyObject *list = PySequence_List(arg);
    if (list == NULL)
        return NULL;
    return PyLong_FromSsize_t(PyList_GET_SIZE(list));
}
"""


def test_every_name_is_there() -> None:
    for name in capicheck.__all__:
        assert getattr(capicheck, name) is not None
    assert set(capicheck.__all__) <= set(dir(capicheck))
    assert sorted(name for names in capicheck._HOMES.values() for name in names) == sorted(capicheck.__all__)
    with pytest.raises(AttributeError, match="module 'capicheck' has no attribute 'audti'"):
        capicheck.audti  # noqa: B018


def test_an_audit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spam.c").write_text(SPAM)
    seen: list[tuple[int, int]] = []
    settings = capicheck.Settings(select=("references",))
    result = capicheck.audit(["spam.c"], settings, lambda done, total: seen.append((done, total)))
    (finding,) = result.findings
    assert isinstance(finding, capicheck.Finding)
    assert (finding.place.path, finding.place.line, finding.function) == ("spam.c", 9, "spam_size")
    assert seen == [(1, 1)]
    assert capicheck.audit().findings[0].place == finding.place


def test_mistakes_are_usage_errors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(capicheck.UsageError, match=r"missing\.c: no such file or folder"):
        capicheck.audit(["missing.c"])
    with pytest.raises(capicheck.UsageError, match="no rule or family is called 'tipes'; did you mean 'types'"):
        capicheck.audit(["."], capicheck.Settings(select=("tipes",)))
    with pytest.raises(capicheck.UsageError, match="the C API is described for"):
        capicheck.audit(["."], capicheck.Settings(min_python=capicheck.PythonVersion(2, 7)))


def test_importing_costs_nothing() -> None:
    code = "import capicheck, sys; print(sorted(name for name in sys.modules if name.startswith('capicheck.')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "[]\n"


def test_types_are_told(tmp_path: Path) -> None:
    user = tmp_path / "user.py"
    user.write_text(
        "import capicheck\n"
        "result = capicheck.audit(['x'], capicheck.Settings(oom=True))\n"
        "lines: list[int] = [finding.place.line for finding in result.findings]\n"
        "reveal_type(capicheck.audit)\n"
    )
    pytest.importorskip("mypy", reason="mypy comes with the extra `lint`")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file", "", str(user)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout
    assert "-> capicheck.findings.result.AuditResult" in done.stdout

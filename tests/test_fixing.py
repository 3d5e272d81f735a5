"""Fixes: what they change, that the changed code is clean of the finding and compiles, and what is left alone."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest

from capicheck.commands.fixes import _write
from capicheck.fixing import Fixed, fixed
from capicheck.settings import Settings, UsageError

Fix = Callable[..., Fixed]

HEAD = "#include <Python.h>\n"
LEAK = """\
PyObject *
spam_pair(PyObject *self, PyObject *arg)
{
    PyObject *list = PyList_New(1);
    if (list == NULL)
        return NULL;
    PyObject *item = PyObject_Str(arg);
    %s
    PyList_SET_ITEM(list, 0, item);
    return list;
}
"""


@pytest.fixture
def fix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fix:
    monkeypatch.chdir(tmp_path)

    def run(code: str, **settings: object) -> Fixed:
        Path("spam.c").write_bytes((HEAD + code).encode())
        return fixed(["spam.c"], Settings(unsafe_fixes=True, **settings))

    return run


def text(outcome: Fixed) -> str:
    return outcome.texts["spam.c"][1].decode().removeprefix(HEAD) if outcome.texts else ""


def compiles(code: str, tmp_path: Path) -> bool:
    include = Path(sysconfig.get_path("include"))
    compiler = shutil.which("gcc")
    if compiler is None or not (include / "Python.h").exists():
        pytest.skip("no gcc, or no headers of this Python, to compile what was fixed")
    source = tmp_path / "fixed.c"
    source.write_text(code)
    command = [compiler, "-fsyntax-only", "-Werror", "-Wno-unused", f"-I{include}", str(source)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return True


METHODS = """\
PyObject *spam_f(PyObject *self, PyObject *arg);
PyMethodDef spam_methods[] = {%s};
"""
FIELD = """\
typedef struct {
    PyObject_HEAD
    PyObject *handler;
} SpamObject;

PyObject *
spam_stop(SpamObject *self, PyObject *arg)
{
    %s
    Py_RETURN_NONE;
}
"""
NONE = """\
static PyObject *
spam_f(PyObject *self, PyObject *arg)
{
    %s;
}
PyMethodDef spam_methods[] = {{"f", spam_f, METH_O, NULL}, {NULL}};
"""
COUNTED = """\
PyObject *spam_f(PyObject *self, PyObject *arg);
PyMethodDef spam_methods[1] = {{"f", spam_f, METH_O, NULL}};
"""
TWICE = LEAK.replace("*list = PyList_New(1);", "*list;\n    list = arg ? PyList_New(1) : PyList_New(2);")
BLOCK = """\
if (item == NULL) {
        PyErr_Clear();%s
        return (NULL); /* why */
    }"""
ELSE = """
    else if (PyObject_IsTrue(item) < 0)
        PyErr_Clear();"""
LABEL = """\
PyObject *
spam_pair(PyObject *self, PyObject *arg)
{
    PyObject *list = PyList_New(1);
    if (list == NULL)
        return NULL;
    PyObject *item = PyObject_Str(arg);
    if (item == NULL)
        goto error;
    PyList_SET_ITEM(list, 0, item);
    return list;

error:
%s
}
"""
CASES = [
    (
        LEAK % "if (item == NULL)\n        return NULL;",
        LEAK % "if (item == NULL) {\n        Py_DECREF(list);\n        return NULL;\n    }",
    ),
    (
        LEAK % "if (item == NULL) return NULL;",
        LEAK % "if (item == NULL) { Py_DECREF(list); return NULL; }",
    ),
    (
        LABEL % "    return NULL;",
        LABEL % "    Py_DECREF(list);\n    return NULL;",
    ),
    (
        LEAK % (BLOCK % ""),
        LEAK % (BLOCK % "\n        Py_DECREF(list);"),
    ),
    (
        LEAK % ("if (item == NULL)\n        return NULL;" + ELSE),
        LEAK % ("if (item == NULL) {\n        Py_DECREF(list);\n        return NULL;\n    }" + ELSE),
    ),
    (
        METHODS % '\n    {"f", spam_f, METH_O, NULL}, // f\n',
        METHODS % '\n    {"f", spam_f, METH_O, NULL}, // f\n    {NULL, NULL, 0, NULL}\n',
    ),
    (
        METHODS % '\n    {"f", spam_f, METH_O, NULL} /* f */\n',
        METHODS % '\n    {"f", spam_f, METH_O, NULL}, /* f */\n    {NULL, NULL, 0, NULL}\n',
    ),
    (METHODS % '{"f", spam_f, METH_O, NULL}', METHODS % '{"f", spam_f, METH_O, NULL}, {NULL, NULL, 0, NULL}'),
    (
        FIELD % "Py_XDECREF(self->handler);\n    self->handler = NULL;",
        FIELD % "Py_CLEAR(self->handler);",
    ),
    (
        FIELD % "if (arg != Py_None) { Py_DECREF( self->handler ); self->handler = 0; }",
        FIELD % "if (arg != Py_None) { Py_CLEAR(self->handler); }",
    ),
    (NONE % "return Py_None", NONE % "Py_RETURN_NONE"),
]


@pytest.mark.parametrize(("before", "after"), CASES)
def test_fixed(fix: Fix, before: str, after: str, tmp_path: Path) -> None:
    outcome = fix(before, select=("references", "arguments"))
    assert text(outcome) == after
    (finding,) = outcome.applied
    assert finding.rule not in {left.rule for left in outcome.result.findings}
    assert outcome.refused == ()
    assert compiles(HEAD + after, tmp_path)


@pytest.mark.parametrize("number", range(len(CASES)))
def test_line_ends_are_kept(fix: Fix, number: int) -> None:
    before, after = (code.replace("\n", "\r\n") for code in CASES[number])
    outcome = fix(before, select=("references", "arguments"))
    assert text(outcome) == after


@pytest.mark.parametrize(
    "code",
    [
        LEAK % 'if (item == NULL)\n        return PyErr_Format(PyExc_ValueError, "%%s", "x");',
        TWICE % "if (item == NULL)\n        return NULL;",
        "#define FAIL return NULL\n" + LEAK % "if (item == NULL)\n        FAIL;",
        COUNTED,
        METHODS % '\n#ifndef NO_F\n    {"f", spam_f, METH_O, NULL}\n#endif\n',
        FIELD % "if (arg)\n        Py_XDECREF(self->handler);\n    self->handler = NULL;",
        FIELD % "Py_XDECREF(self->handler);\n    /* then */\n    self->handler = NULL;",
        FIELD % "Py_XDECREF(self->handler);\n    self->handler = Py_NewRef(arg);",
    ],
)
def test_left_alone(fix: Fix, code: str) -> None:
    outcome = fix(code, select=("references", "arguments"))
    assert outcome.result.findings
    assert not outcome.texts


def test_a_fix_that_breaks_other_ways_is_refused(fix: Fix) -> None:
    """A release where the reference is not owned on every way."""
    code = LEAK % (
        "if (item == NULL) {\n        if (arg == self)\n            Py_DECREF(list);\n        return NULL;\n    }"
    )
    outcome = fix(code, select=("references",))
    assert not outcome.texts
    assert [finding.rule for finding in outcome.refused] == ["leaked-reference"]
    assert [finding.rule for finding in outcome.result.findings] == ["leaked-reference"]


def test_one_fix_uncovers_the_next(fix: Fix) -> None:
    code = LEAK % (
        "if (item == NULL)\n        return NULL;\n    if (PyObject_IsTrue(item) < 0) {\n        Py_DECREF(item);\n"
        "        return NULL;\n    }"
    )
    outcome = fix(code, select=("references",))
    assert [finding.rule for finding in outcome.applied] == ["leaked-reference"] * 2
    assert outcome.result.findings == ()
    assert text(outcome).count("Py_DECREF(list);") == 2


def test_only_safe_ones_unless_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spam.c").write_text(HEAD + CASES[0][0])
    outcome = fixed(["spam.c"], Settings(select=("references",)))
    assert not outcome.texts
    with pytest.raises(UsageError, match="--write-baseline cannot go with fixes"):
        fixed(["spam.c"], Settings(write_baseline="known.json"))


def capicheck(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "capicheck", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def test_the_command_line(tmp_path: Path) -> None:
    source = tmp_path / "spam.c"
    source.write_text(HEAD + CASES[0][0] + CASES[-4][0])
    options = ("--select", "leaked-reference,missing-sentinel", "spam.c")
    shown = capicheck(tmp_path, "--diff", *options)
    assert shown.returncode == 1
    assert re.findall(r"^[+-].*", shown.stdout, re.MULTILINE)[:2] == ["--- a/spam.c", "+++ b/spam.c"]
    assert source.read_text() == HEAD + CASES[0][0] + CASES[-4][0]
    assert shown.stderr == (
        "capicheck: would fix 1 finding in 1 file\n"
        "capicheck: 1 more with --unsafe-fixes, right only if the finding is: look at each\n"
    )
    assert capicheck(tmp_path, "--diff", "--unsafe-fixes", *options).returncode == 1
    done = capicheck(tmp_path, "--fix", *options)
    assert (done.returncode, done.stdout.count("error[leaked-reference]")) == (1, 1)
    assert source.read_text() == HEAD + CASES[0][0] + CASES[-4][1]
    done = capicheck(tmp_path, "--fix", "--unsafe-fixes", *options)
    assert (done.returncode, done.stderr) == (0, "capicheck: fixed 1 finding in 1 file\n")
    assert source.read_text() == HEAD + CASES[0][1] + CASES[-4][1]


@pytest.mark.parametrize(
    "change", [str, lambda code: code.replace("\n", "\r\n"), str.rstrip, lambda code: code.replace("\tint", "\f\tint")]
)
def test_the_difference_can_be_patched(tmp_path: Path, change: Callable[[str], str]) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    source = tmp_path / "spam.c"
    source.write_bytes(change(HEAD + "\tint a;\n" + CASES[-4][0]).encode())
    shown = subprocess.run(
        [sys.executable, "-m", "capicheck", "--diff", "--select", "missing-sentinel", "spam.c"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    subprocess.run(["git", "apply", "-p1", "-"], cwd=tmp_path, input=shown.stdout, check=True)
    assert source.read_bytes() == change(HEAD + "\tint a;\n" + CASES[-4][1]).encode()


def test_other_bytes_stay_as_they_are(tmp_path: Path) -> None:
    """A source in Latin-1 is read, and written, byte for byte, on the line that is changed too."""
    source = tmp_path / "spam.c"
    before, after = (
        METHODS % '{"\xe9\xe2", spam_f, METH_O, NULL} /* \xe9 */',
        METHODS % ('{"\xe9\xe2", spam_f, METH_O, NULL}, {NULL, NULL, 0, NULL} /* \xe9 */'),
    )
    source.write_bytes((HEAD + before).encode("latin-1"))
    done = capicheck(tmp_path, "--fix", "--select", "missing-sentinel", "spam.c")
    assert done.returncode == 0, done.stdout
    assert source.read_bytes() == (HEAD + after).encode("latin-1")


def test_a_file_that_changes_meanwhile_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spam.c").write_text("int now;\n")
    with pytest.raises(UsageError, match=r"cannot fix spam\.c: it is not what was audited"):
        _write({"spam.c": (b"int then;\n", b"int fixed;\n")})
    assert Path("spam.c").read_text() == "int now;\n"

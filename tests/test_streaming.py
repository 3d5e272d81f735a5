"""`stream` tells of each file as soon as it is certain, and in the end of the same as `audit`."""

from __future__ import annotations

import gc
import io
import sys
from pathlib import Path

import pytest

from capicheck.auditing import audit, followed, stream
from capicheck.cli import run
from capicheck.commands.run import audited
from capicheck.engine import inference
from capicheck.findings.result import FileFindings
from capicheck.settings import Settings

LEAK = """\
#include <Python.h>

static PyObject *{name}(PyObject *self, PyObject *arg)
{{
    PyObject *list = PyList_New(0);
    if (list == NULL || PyObject_SetAttrString(arg, "spam", list) < 0)
        return NULL;
    return list;
}}

PyMethodDef {name}_methods[] = {{{{"{name}", {name}, METH_O, NULL}}, {{NULL}}}};
"""
HELPED = """\
#include <Python.h>

PyObject *made(void);

static PyObject *spam(PyObject *self, PyObject *ignored)
{
    PyObject *object = made();
    if (object == NULL || PyObject_SetAttrString(self, "spam", object) < 0)
        return NULL;
    return object;
}

PyMethodDef spam_methods[] = {{"spam", spam, METH_NOARGS, NULL}, {NULL}};
"""
HELPER = """\
#include <Python.h>

PyObject *made(void)
{
    return PyList_New(0);
}
"""


class Closed(io.BytesIO):
    """A pipe that nobody reads."""

    def write(self, _: object, /) -> int:
        raise BrokenPipeError


REFERENCES = Settings(select=("references",), jobs=1)


@pytest.fixture
def explored(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What was explored so far."""
    found: list[object] = []
    explore = inference.explore

    def noted(*given: object) -> object:
        found.append(given)
        return explore(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(inference, "explore", noted)
    return found


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, **files: str) -> list[str]:
    for name, text in files.items():
        (folder / f"{name}.c").write_text(text, encoding="utf-8")
    return [f"{name}.c" for name in files]


def told(paths: list[str], settings: Settings) -> list[FileFindings]:
    found: list[FileFindings] = []
    followed(stream(paths, settings), found.append)
    return found


def test_other_files_are_explored_only_later(folder: Path, explored: list[object]) -> None:
    running = stream(write(folder, a=LEAK.format(name="a"), b=LEAK.format(name="b")), REFERENCES)
    first = next(running)
    assert (first.path, len(first.findings), len(explored)) == ("a.c", 1, 1)
    assert next(running).path == "b.c"
    assert len(explored) == 2


def test_what_a_file_leads_to_is_explored_for_it(folder: Path, explored: list[object]) -> None:
    running = stream(write(folder, a=HELPED, b=HELPER, c=LEAK.format(name="c")), REFERENCES)
    (finding,) = next(running).findings
    assert (finding.place.path, finding.rule) == ("a.c", "leaked-reference")
    assert len(explored) == 2


def test_files_and_result_are_those_of_an_audit(folder: Path) -> None:
    silenced = LEAK.format(name="b").replace(
        "        return NULL;", "        return NULL; /* capicheck: ignore[leaked-reference] so */"
    )
    paths = write(folder, a=LEAK.format(name="a"), b=silenced, c=LEAK.format(name="c"), d=HELPER)
    (folder / "c.c").write_text(
        "/* capicheck: file-ignore[static-type] none */\n" + LEAK.format(name="c"), encoding="utf-8"
    )
    settings = Settings(jobs=1, oom=True)
    whole = audit(paths, settings)
    found: list[FileFindings] = []
    assert followed(stream(paths, settings), found.append) == whole
    assert [finding for file in found for finding in file.findings] == list(whole.findings)
    assert len(whole.suppressed) == 1
    assert "unused-suppression" in {finding.rule for finding in whole.findings}
    assert all(finding.place.path == file.path for file in found for finding in file.findings)


def test_a_part_that_is_included_is_told_once_its_function_is_explored(folder: Path) -> None:
    lines = LEAK.format(name="z").splitlines(keepends=True)
    body = "".join(lines[4:8])
    (folder / "a_part.h").write_text(body, encoding="utf-8")
    paths = write(folder, z="".join([*lines[:4], '#include "a_part.h"\n', *lines[8:]]))
    assert [(file.path, len(file.findings)) for file in told(paths, REFERENCES)] == [("a_part.h", 1)]


def test_a_part_of_an_expression_that_is_included_is_told(folder: Path) -> None:
    (folder / "a_part.h").write_text("PyObject_Str(PyObject_Repr(arg))\n", encoding="utf-8")
    start = "    PyObject *list ="
    code = LEAK.format(name="z").replace(start, f'    PyObject_IsTrue(\n#include "a_part.h"\n    );\n{start}')
    found = told(write(folder, z=code), REFERENCES)
    assert [(file.path, len(file.findings)) for file in found] == [("a_part.h", 1), ("z.c", 2)]


def test_one_mistake_of_a_function_in_two_files_is_told_once(folder: Path) -> None:
    (folder / "a_part.h").write_text("if (arg == Py_None) return PyObject_Str(list);\n", encoding="utf-8")
    tail = '    Py_DECREF(list);\n#include "a_part.h"\n    return PyObject_Str(list);\n'
    code = LEAK.format(name="z").replace("PyList_New(0)", "PyObject_Repr(arg)").replace("    return list;\n", tail)
    code = code.replace(' || PyObject_SetAttrString(arg, "spam", list) < 0', "")
    found = told(write(folder, z=code), Settings(select=("use-after-release",), jobs=1))
    assert [(file.path, len(file.findings)) for file in found] == [("a_part.h", 1)]


def test_a_closed_pipe_costs_no_other_report(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(Closed(), encoding="utf-8", write_through=True))
    settings = Settings(output=("concise", "json:report"), jobs=1)
    paths = write(folder, a=LEAK.format(name="a"), b=LEAK.format(name="b"))
    with pytest.raises(BrokenPipeError):
        audited(paths, settings)
    assert "leaked-reference" in (folder / "report").read_text(encoding="utf-8")


def test_a_closed_pipe_ends_the_audit_where_it_is_the_only_report(
    folder: Path, explored: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(Closed(), encoding="utf-8", write_through=True))
    paths = write(folder, a=LEAK.format(name="a"), b=LEAK.format(name="b"))
    with pytest.raises(BrokenPipeError):
        audited(paths, Settings(output=("concise",), select=("references",), jobs=1))
    assert len(explored) == 1


def test_baselines_are_the_same(folder: Path) -> None:
    paths = write(folder, a=LEAK.format(name="a"), b=LEAK.format(name="b"))
    assert told([paths[0]], Settings(jobs=1, select=("references",), write_baseline="known.json")) == []
    settings = Settings(jobs=1, select=("references",), baseline="known.json")
    assert [file.path for file in told(paths, settings)] == ["b.c"]


def test_the_collector_is_on_between_files(folder: Path) -> None:
    running = stream(write(folder, a=LEAK.format(name="a"), b=LEAK.format(name="b")), REFERENCES)
    for _ in running:
        assert gc.isenabled()


@pytest.mark.parametrize("form", ["text", "concise"])
def test_what_is_printed_on_the_way_is_what_a_file_holds(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes], form: str
) -> None:
    write(folder, a=LEAK.format(name="a"), b=LEAK.format(name="b"))
    assert run(["--output", form, "--output", f"{form}:report", "a.c", "b.c"]) == 1
    assert capsysbinary.readouterr().out == (folder / "report").read_bytes()


def test_findings_are_printed_before_the_rest_is_explored(
    folder: Path, explored: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Out(io.BytesIO):
        def write(self, data: object, /) -> int:
            printed.append((bytes(data), len(explored)))  # type: ignore[call-overload]
            return len(printed[-1][0])

    printed: list[tuple[bytes, int]] = []
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(Out(), encoding="utf-8", write_through=True))
    write(folder, a=LEAK.format(name="a"), b=LEAK.format(name="b"))
    run(["--output", "concise", "--select", "references", "a.c", "b.c"])
    assert [(text.partition(b":")[0], count) for text, count in printed] == [(b"a.c", 1), (b"b.c", 2)]

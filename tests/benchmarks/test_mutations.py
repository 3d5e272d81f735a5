"""Mistakes are planted where a function counts references, one at a time, and the lines stay where they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from mutants import Fate, Planted, batches, drawn, figures
from mutations import Kind, Mutant, mutants
from sdists import Project

from capicheck.auditing import read_units
from capicheck.project.job import plan
from capicheck.settings import Settings

CODE = b"""\
#include <Python.h>

static PyObject *
joined(PyObject *self, PyObject *args)
{
    PyObject *list = PyList_New(0), /* Py_DECREF(list); */ *text;
    if (list == NULL)
        return NULL;
    text = PyObject_Str(args);
    if (text == NULL)
        goto fail;
    Py_INCREF(
        text);
    if (PyList_Append(list, Py_NewRef(text)) < 0)
        goto done;
    Py_RETURN_NONE;
fail:
    Py_DECREF(list);
done:
    return NULL;
}
"""


@pytest.fixture
def planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Mutant]:
    monkeypatch.chdir(tmp_path)
    Path("spam.c").write_bytes(CODE)
    (unit,), _ = read_units(plan(["spam.c"], Settings(cache=False)).tasks, 1, None)
    (function,) = unit.functions
    return list(mutants(function, unit.sources[function.span.file]))


def test_each_place_gets_its_mistake(planted: list[Mutant]) -> None:
    assert [(mutant.kind, mutant.line, mutant.text.strip()) for mutant in planted] == [
        (Kind.RELEASE_DROPPED, 18, b";"),
        (Kind.RELEASE_REPEATED, 18, b"{ Py_DECREF(list); Py_DECREF(list); }"),
        (Kind.REFERENCE_NOT_TAKEN, 12, b";"),
        (Kind.REFERENCE_NOT_TAKEN, 14, b"(text)"),
        (Kind.NONE_NOT_COUNTED, 16, b"return Py_None;"),
        (Kind.CLEANUP_SKIPPED, 11, b"return NULL;"),
    ]


def test_the_lines_stay(planted: list[Mutant]) -> None:
    for mutant in planted:
        data = mutant.planted(CODE)
        assert data != CODE
        assert data.count(b"\n") == CODE.count(b"\n")


def mutant(function: str, start: int, kind: Kind = Kind.RELEASE_DROPPED) -> Planted:
    project = Project("spam", "1.0", "c", Path())
    return Planted(project, "spam.c", Mutant(kind, function, start, start, start + 1, b";"), "", frozenset())


def test_functions_that_call_each_other_are_tried_apart() -> None:
    caller = replace(mutant("caller", 2), leads_to=frozenset({"called"}))
    called, other = mutant("called", 1), mutant("other", 3)
    assert batches([called, caller, other, mutant("other", 4)]) == [[called, other], [caller, mutant("other", 4)]]


def test_the_same_are_drawn_when_one_comes() -> None:
    many = [mutant("spam", start) for start in range(40)]
    before, after = drawn(many[1:], 50, 7), drawn(many, 50, 7)
    assert len(before) == len(after) == 10
    assert len(set(before) - set(after)) <= 1
    assert drawn(many, 50, 8) != after


def test_what_was_not_read_counts_for_nothing() -> None:
    fates = [Fate.FOUND, Fate.MISSED, Fate.MISSED, Fate.RARE, Fate.UNREAD]
    several = [replace(mutant("spam", at), fate=fate) for at, fate in enumerate(fates)]
    assert figures(several).splitlines()[-1].split("|")[-2].strip() == "50.0 %"

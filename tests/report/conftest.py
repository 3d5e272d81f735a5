"""One small audit, with one of everything that a report can show."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from report.checklist_fixtures import TWO

from capicheck.findings.arrange import ordered
from capicheck.findings.coverage import Coverage, InactiveCode, Incomplete, UnreadFile
from capicheck.findings.finding import (
    Confidence,
    Edit,
    Finding,
    Fix,
    Level,
    Place,
    Standing,
    Step,
    Trigger,
)
from capicheck.findings.fingerprint import fingerprinted
from capicheck.findings.result import AuditResult, HeldBack
from capicheck.findings.suppression import Suppressed
from capicheck.ir.source import SourceText
from capicheck.rulebook.pages import Rule

SNAPSHOTS = Path(__file__).parent / "snapshots"

SPAM = """\
#include <Python.h>

static PyObject *
spam_build(PyObject *self, PyObject *arg)
{
    PyObject *list = PyList_New(1);
    PyObject *item;
    if (list == NULL)
        return NULL;
    item = PyLong_FromLong(42);
    if (!item)
        return NULL;
    PyList_SET_ITEM(list, 0, item);
    return list;
}

static PyTypeObject Spam_Type = {
\t.tp_name = "spam.日本",\t/* tab, wide */ .tp_basicsize = 0,
};
"""
MORE = "#define SPAM_HELPER(x) Py_XDECREF(x)\r\n"


def at(path: str, line: int, column: int, end_column: int) -> Place:
    return Place(path, line, column, line, end_column)


LEAK = Finding(
    rule="leaked-reference",
    family="references",
    level=Level.ERROR,
    confidence=Confidence.HIGH,
    message="`list` is leaked when `PyLong_FromLong()` fails",
    place=at("src/spam.c", 12, 9, 21),
    function="spam_build",
    trigger=Trigger.ERROR,
    steps=(
        Step(at("src/spam.c", 6, 22, 35), "`list` owns a new reference", (Standing("list", "owned"),)),
        Step(
            at("src/spam.c", 10, 12, 31),
            "suppose this fails: `item` is NULL",
            (Standing("list", "owned"), Standing("item", "NULL"), Standing("exception", "set")),
        ),
        Step(at("src/spam.c", 11, 9, 14), "so this branch is taken"),
        Step(at("src/spam.c", 12, 9, 21), "leaves while `list` still owns its reference"),
    ),
    fix=Fix(
        "release `list` first", (Edit(Place("src/spam.c", 12, 9, 12, 9), "Py_DECREF(list);\n        "),), safe=True
    ),
    help="release it first: `Py_DECREF(list);`",
)
STATIC = Finding(
    rule="static-type",
    family="types",
    level=Level.NOTE,
    confidence=Confidence.MEDIUM,
    message="`Spam_Type` is a static type",
    place=at("src/spam.c", 18, 42, 61),
    variable="Spam_Type",
    python=">=3.12",
    steps=(Step(at("src/more space.h", 1, 9, 20), "released through this macro"),),
)
MULTILINE = Finding(
    rule="static-type",
    family="types",
    level=Level.WARNING,
    confidence=Confidence.HIGH,
    message="a place of several lines",
    place=Place("src/spam.c", 17, 1, 19, 3),
)


@pytest.fixture
def result() -> AuditResult:
    sources = {
        "src/spam.c": SourceText("src/spam.c", SPAM.encode()),
        "src/more space.h": SourceText("src/more space.h", MORE.encode()),
    }
    return AuditResult(
        findings=tuple(fingerprinted(ordered([STATIC, MULTILINE, LEAK]), sources)),
        coverage=Coverage(
            files=3,
            functions=1190,
            audited=1188,
            incomplete=(Incomplete(at("src/spam.c", 4, 1, 11), "spam_big", "`MYSTERY` is not declared"),),
            inactive=(InactiveCode(Place("src/spam.c", 20, 1, 29, 7), "defined(_WIN32)", ("spam_win",)),),
            generated=("src/fast.c",),
        ),
        errors=(UnreadFile("src/broken.c", "it is no text"),),
        held_back=HeldBack(out_of_memory=2, low_confidence=1),
        sources=sources,
        rules=("leaked-reference", "static-type", "find-module-state"),
        consulted=("src/eggs.c",),
        checklist=TWO,
    )


@pytest.fixture
def answered(result: AuditResult) -> AuditResult:
    """The same audit with one finding that is reported, one that a comment answers, and one of the baseline."""
    leak, known, static = result.findings
    comment = Suppressed(static, at("src/spam.c", 18, 42, 61), "made once, <b>on purpose</b>")
    return replace(result, findings=(leak,), suppressed=(Suppressed(known), comment))


BODY = "# {name}\n\n## What it does\n\nFinds a `{name}`\nin C code.\n\n## Why it matters\n\nIt grows.\n"


@pytest.fixture
def rulebook(tmp_path: Path) -> dict[str, Rule]:
    """Three rules, of which the last is found by nothing."""

    def rule(name: str, family: str, level: Level, **more: object) -> Rule:
        page = tmp_path / f"{name}.md"
        page.write_text("+++\n+++\n\n" + BODY.format(name=name), encoding="utf-8")
        return Rule(
            name=name, family=family, level=level, summary=f"a {name}", precision="high", since="0.1", page=page, **more
        )

    found = [
        rule("leaked-reference", "references", Level.ERROR, cwe=(401,), tags=("leak",)),
        rule("static-type", "types", Level.NOTE, security_severity="7.5"),
        rule("find-module-state", "isolation", Level.WARNING),
    ]
    return {item.name: item for item in found}


@pytest.fixture
def same_as_snapshot() -> Callable[[str, str], None]:
    """Compares a text with the file of that name, byte for byte; SNAPSHOTS=write writes the file instead."""

    def check(name: str, text: str) -> None:
        file = SNAPSHOTS / name
        if os.environ.get("SNAPSHOTS") == "write":
            file.write_bytes(text.encode())
        assert text.encode() == file.read_bytes()

    return check


@pytest.fixture
def long_path() -> AuditResult:
    """One finding in a function of which most has nothing to do with it."""
    body = "".join(f"    call({number});\n" for number in range(1, 41))
    code = f"static PyObject *\nspam(PyObject *self)\n{{\n    begin();\n{body}    return NULL;\n}}\n"
    steps = (Step(at("long.c", 4, 5, 12), "`x` begins", (Standing("x", "owned"),)),)
    place = at("long.c", 45, 5, 17)
    finding = Finding("leaked-reference", "references", Level.ERROR, Confidence.HIGH, "lost", place, steps=steps)
    sources = {"long.c": SourceText("long.c", code.encode())}
    return AuditResult(findings=tuple(fingerprinted([finding], sources)), sources=sources)

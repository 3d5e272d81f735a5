"""Suppressions in comments: what they are about, and when they are told to be of no use."""

from __future__ import annotations

import pytest
from triage.conftest import Audited

from capicheck.findings.result import AuditResult
from capicheck.triage.suppressions import UNUSED

HEAD = "#include <Python.h>\n"
LEAK = """\
static PyObject *
spam_size(PyObject *self, PyObject *arg)
{
    PyObject *list = PySequence_List(arg);
    if (list == NULL)
        return NULL;
    return PyLong_FromSsize_t(PyList_GET_SIZE(list));%s
}
"""
RULES = ("references", "isolation", "suppressions")


def told(result: AuditResult) -> list[tuple[int, str]]:
    return [(finding.place.line, finding.rule) for finding in result.findings]


def test_the_leak_is_there(audited: Audited) -> None:
    assert told(audited({"a.c": HEAD + LEAK % ""}, select=RULES)) == [(8, "leaked-reference")]


@pytest.mark.parametrize(
    "code",
    [
        LEAK % " /* capicheck: ignore[leaked-reference] lives on */",
        LEAK % " // capicheck: ignore[leaked-reference] lives on",
        LEAK % " /* hm */ /* capicheck: ignore[ global-object , leaked-reference ] lives on */",
        LEAK % " /** capicheck: ignore[references]: lives\n   on */",
        (LEAK % "").replace(
            "    return PyLong", "    /* capicheck: ignore[leaked-reference] lives on */\n    return PyLong"
        ),
        (LEAK % "").replace(
            "    return PyLong", "    // capicheck: ignore[leaked-reference] lives on\n    // and on\n    return PyLong"
        ),
        "/* capicheck: ignore[leaked-reference] lives on */\n" + LEAK % "",
        "/* capicheck: ignore[leaked-reference] lives on */\n/* What it does. */\nPy_LOCAL_SYMBOL\n" + LEAK % "",
        "/* capicheck: ignore[leaked-reference] lives on */\n#define UNUSED(x) x\n" + LEAK % "",
        "/* capicheck: file-ignore[leaked-reference] lives on */\nint a;\n" + LEAK % "",
        "\n#define B 1 /* capicheck: file-ignore[leaked-reference] lives on */\n" + LEAK % "",
    ],
)
def test_suppressed(audited: Audited, code: str) -> None:
    result = audited({"a.c": HEAD + code}, select=("leaked-reference", UNUSED))
    assert told(result) == []
    (item,) = result.suppressed
    assert item.finding.rule == "leaked-reference"
    assert item.reason == "lives on"
    assert item.comment is not None


@pytest.mark.parametrize(
    ("code", "also"),
    [
        (LEAK % ' (void)"/* capicheck: ignore[leaked-reference] */";', False),
        (LEAK % " /* as in capicheck: ignore[leaked-reference] */", False),
        (LEAK % "\n    /* capicheck: ignore[leaked-reference] below */", True),
        ("/* capicheck: ignore[leaked-reference] not about it */\nint a;\n" + LEAK % "", True),
        ("/* capicheck: ignore[leaked-reference] a blank line is between */\n\n" + LEAK % "", True),
        ("int a; /* capicheck: ignore[leaked-reference] a line's end */\n" + LEAK % "", True),
        (LEAK % " /* capicheck: ignore[global-object] another rule */", True),
        (LEAK % " /* capicheck: ignore[leakd-reference] */", True),
        (LEAK % " /* capicheck: ignore */", True),
        (LEAK % " /* capicheck: ignored[leaked-reference] */", True),
        ("int a;\n/* capicheck: file-ignore[leaked-reference] too late */\n" + LEAK % "", True),
    ],
)
def test_not_suppressed(audited: Audited, code: str, also: bool) -> None:  # noqa: FBT001
    rules = [rule for _, rule in told(audited({"a.c": HEAD + code}, select=RULES))]
    assert sorted(rules) == ["leaked-reference", UNUSED][: 1 + also]


def test_what_is_wrong_with_one_is_said(audited: Audited) -> None:
    code = """\
int a; /* capicheck: ignore[leakd-reference] */
int b; /* capicheck: ignore */
int c; /* capicheck: disable[types] */
int d; /* capicheck: file-ignore[types] */
"""
    messages = [finding.message for finding in audited({"a.c": HEAD + code}, select=RULES).findings]
    assert messages == [
        (
            "this comment suppresses nothing: no rule or family is called 'leakd-reference'; "
            "did you mean 'leaked-reference'?"
        ),
        "this comment suppresses nothing: it names no rule: write `ignore[leaked-reference]` and the like",
        "this comment suppresses nothing: there is no `disable`",
        "this comment suppresses nothing: `file-ignore` counts only above the first code of the file",
    ]


def test_one_name_of_several_may_be_unused(audited: Audited) -> None:
    result = audited(
        {"a.c": HEAD + LEAK % " /* capicheck: ignore[leaked-reference, use-after-release] x */"}, select=RULES
    )
    (finding,) = result.findings
    assert finding.message == "nothing is suppressed here: there is no `use-after-release` to report"
    assert finding.help == "leave `use-after-release` out of the comment"


def test_what_was_not_looked_for_is_not_missed(audited: Audited) -> None:
    outside = "int a; /* capicheck: ignore[leaked-reference] of a rule that did not run */\n"
    assert told(audited({"a.c": HEAD + outside}, select=("types", UNUSED))) == []
    inactive = "#if 0\nint f(void) { return 1; } /* capicheck: ignore[leaked-reference] x */\n#endif\n"
    assert told(audited({"a.c": HEAD + inactive}, select=RULES)) == []


def test_what_is_held_back_is_suppressed_too(audited: Audited) -> None:
    code = HEAD + LEAK % " /* capicheck: ignore[leaked-reference] lives on */"
    assert told(audited({"a.c": code}, select=RULES, min_confidence="high")) == []


def test_a_header_is_judged_when_all_who_include_it_are(audited: Audited) -> None:
    files = {
        "setup.py": "",
        "own.h": "static int n; /* capicheck: ignore[leaked-reference] nothing */\n",
        "a.c": HEAD + '#include "own.h"\n',
        "b.c": HEAD + '#include "own.h"\n',
    }
    assert told(audited(files, ("a.c",), select=RULES)) == []
    assert told(audited(files, ("a.c", "b.c"), select=RULES)) == [(1, UNUSED)]
    assert told(audited(files, ("own.h",), select=RULES)) == [(1, UNUSED)]


def test_unused_ones_can_be_suppressed(audited: Audited) -> None:
    code = "int a; /* capicheck: ignore[leaked-reference] x */ /* capicheck: ignore[unused-suppression] generated */\n"
    assert told(audited({"a.c": HEAD + code}, select=RULES)) == []


def test_without_the_rule_nothing_is_missed(audited: Audited) -> None:
    code = "int a; /* capicheck: ignore[leaked-reference] x */\n"
    assert told(audited({"a.c": HEAD + code}, ignore=(UNUSED,))) == []

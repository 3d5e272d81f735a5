"""Contracts that a project's annotations correct: each attribute says what it says, and nothing of the rest."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from contracts.telling import story
from frontend.rendering import PYTHON, readings

from capicheck.contracts.annotations import Annotated, annotated, mistakes
from capicheck.contracts.declarations import Kind, all_declarations, read
from capicheck.contracts.outcomes import Contract, Gil, ParameterContract
from capicheck.contracts.reading import read_contract
from capicheck.ir.graph import Function
from capicheck.ir.unit import Declaration
from capicheck.settings import PythonVersion

HEAD = PYTHON + '#include "capicheck.h"\n'
RAISES = "null and exception set"
FAILS = "-1 and exception set"
NEGATIVE = ["0.., released b", "..-1 and exception set, released b"]
RAISES_B, FAILS_B = f"{RAISES}, stolen b", f"{FAILS}, stolen b"


def inferred(text: str) -> Contract:
    """A contract as if it had been inferred, from the words of `rules/api`."""
    return read_contract(read(text + ";\n", "inferred.h"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def described(folder: Path, declared: str, *, cplusplus: bool = False) -> Declaration:
    """The function `f` that `declared` declares, as its caller sees it."""
    text = f"{HEAD}{declared}\nvoid caller(void) {{ (void)f; Py_INCREF(Py_None); }}\n"
    [unit] = [item.unit for item in readings(folder, text, cplusplus=cplusplus)]
    return unit.declarations["f"]


def said(folder: Path, declared: str) -> Annotated:
    found = annotated(described(folder, declared))
    assert found is not None
    return found


NEW = "[[capi::new]] PyObject *f(PyObject *a, PyObject *b)"
PEEK = "[[capi::borrowed, capi::null_without_exception]] PyObject *f(PyObject *a, [[capi::steals]] PyObject *b)"
SELF = "[[capi::same(a)]] PyObject *f(PyObject *a, PyObject *b)"
TRUTH = "[[capi::truth]] int f(PyObject *a, [[capi::steals_on_success]] PyObject *b)"
STATUS = "int f(PyObject *a, [[capi::steals]] PyObject *b)"
PLAIN = "[[capi::never_fails]] int f(PyObject *a, [[capi::releases]] PyObject *b)"
NOTHING = "void f(PyObject *a, [[capi::steals]] PyObject *b)"
NULL = "[[capi::sets_exception]] PyObject *f(PyObject *a, PyObject *b)"
ZERO = "[[capi::error(0)]] int f(PyObject *a, [[capi::steals]] PyObject *b)"
OUT = "int f(PyObject *a, [[capi::borrowed(a), capi::untouched]] PyObject **b)"
NULLED = "int f(PyObject *a, [[capi::borrowed(a)]] PyObject **b)"
FOUND = "[[capi::truth]] int f(PyObject *a, [[capi::borrowed(a), capi::untouched]] PyObject **b)"
UNWRITTEN = "int f(PyObject *a, PyObject **b)"


def full(short: str) -> str:
    """A declaration in C, from one whose types are left out."""
    marks, parameters = short.replace("object f", "PyObject *f").split("f(", 1)
    parameters = re.sub(r"(?<!FROM\()\b([ab])(?=[,)])", r"PyObject *\1", parameters).replace(
        "*PyObject *", "PyObject **"
    )
    marks = re.sub(r"CPYCHECKER\((.*)\) ", r"__attribute__((cpychecker_\1)) ", marks)
    return f"{marks}f({parameters};"


@pytest.mark.parametrize(
    ("declared", "base", "outcomes"),
    [
        # a parameter: nothing of the result, nothing of the others
        ("object f(a, CAPI_STEALS b)", NEW, ["new, stolen b", RAISES_B]),
        ("object f(CAPI_STEALS a, b)", PEEK, ["borrowed, stolen a, stolen b", "null, stolen a, stolen b"]),
        ("object f(a, CAPI_STEALS_ON_SUCCESS b)", PEEK, ["borrowed, stolen b", "null"]),
        ("int f(a, CAPI_STEALS b)", TRUTH, ["0.., stolen b", FAILS_B]),
        ("int f(a, CAPI_STEALS_ON_SUCCESS b)", STATUS, ["0, stolen b", FAILS]),
        ("int f(a, CAPI_LENT b)", STATUS, ["0", FAILS]),
        ("int f(a, CAPI_KEEPS b)", STATUS, ["0, kept b by a", FAILS]),
        ("int f(a, CAPI_NULLABLE b)", STATUS, ["0, stolen b", FAILS_B]),
        ("void f(CAPI_RELEASES a, b)", NOTHING, ["void, released a, stolen b"]),
        ("int f(a, CAPI_STEALS b)", PLAIN, ["any number, stolen b"]),
        # whose the object is: nothing of NULL
        ("CAPI_NEW object f(a, b)", PEEK, ["new, stolen b", "null, stolen b"]),
        ("CAPI_BORROWED object f(a, b)", NEW, ["borrowed", RAISES]),
        ("CAPI_BORROWED_FROM(b) object f(a, b)", NEW, ["borrowed b", RAISES]),
        ("CAPI_BORROWED object f(a, b)", SELF, ["same a", RAISES]),
        ("CAPI_NEW object f(a, b)", SELF, ["new", RAISES]),
        ("CAPI_SAME(b) object f(a, b)", SELF, ["same b", RAISES]),
        ("CAPI_NEW object f(a, b)", NULL, ["new", RAISES]),
        # when NULL is returned: nothing of whose the object is
        ("CAPI_NEVER_NULL object f(a, b)", PEEK, ["borrowed, stolen b"]),
        ("CAPI_NULL_WITHOUT_EXCEPTION object f(a, b)", NEW, ["new", "null"]),
        ("CAPI_SAYS(maybe_exception) object f(a, b)", NEW, ["new", "null", RAISES]),
        # which numbers are errors, as exactly as it is known
        ("CAPI_SAYS(truth) int f(a, b)", STATUS, ["0, stolen b", FAILS_B]),
        ("CAPI_SAYS(truth) int f(a, b)", PLAIN, ["0.., released b", f"{FAILS}, released b"]),
        ("CAPI_NEVER_FAILS int f(a, b)", STATUS, ["0, stolen b", "-1, stolen b"]),
        ("CAPI_SAYS(error(0)) int f(a, b)", PLAIN, ["1.., released b", "0 and exception set, released b"]),
        ("CAPI_SAYS(negative_error) int f(a, b)", STATUS, ["0, stolen b", FAILS_B]),
        ("CAPI_SAYS(negative_error) long f(a, b)", PLAIN, NEGATIVE),
        # the exception
        ("CAPI_SETS_EXCEPTION int f(a, b)", STATUS, [FAILS_B]),
        ("CAPI_SETS_EXCEPTION int f(a, b)", ZERO, ["0 and exception set, stolen b"]),
        ("CAPI_SETS_EXCEPTION object f(a, b)", PEEK, [RAISES_B]),
        ("CAPI_SETS_EXCEPTION void f(a, b)", NOTHING, ["void and exception set, stolen b"]),
        ("CAPI_LEAVES_EXCEPTION object f(a, b)", PEEK, ["borrowed and exception set, stolen b", RAISES_B]),
        ("CAPI_SAYS(clears_exception) void f(a, b)", NOTHING, ["void and exception cleared, stolen b"]),
        ("CAPI_SAYS(may_fail) void f(a, b)", NOTHING, ["void, stolen b", "void and exception set, stolen b"]),
        ("CAPI_SAYS(oom) object f(a, b)", NEW, ["new", f"{RAISES}, no memory"]),
        ("CAPI_NORETURN void f(a, b)", NOTHING, []),
        # out-parameters: nothing of what they are left with where they receive nothing
        ("int f(a, CAPI_NEW *b)", OUT, ["0, written b = new", FAILS]),
        ("int f(a, CAPI_NEW *b)", NULLED, ["0, written b = new", f"{FAILS}, written b = null"]),
        ("CAPI_SAYS(truth) int f(a, CAPI_NEW *b)", FOUND, ["1.., written b = new", "0", FAILS]),
        ("int f(a, CAPI_BORROWED_FROM(a) *b)", UNWRITTEN, ["0, written b = borrowed a", FAILS]),
        # CpyChecker
        ("CPYCHECKER(returns_borrowed_ref) object f(a, b)", NEW, ["borrowed", RAISES]),
        ("CPYCHECKER(steals_reference_to_arg(2)) object f(a, b)", NEW, ["new, stolen b", RAISES_B]),
        ("CPYCHECKER(negative_result_sets_exception) int f(a, b)", PLAIN, NEGATIVE),
        ("CPYCHECKER(sets_exception) void f(a, b)", NOTHING, ["void and exception set, stolen b"]),
    ],
)  # fmt: skip
def test_over_what_is_inferred(folder: Path, declared: str, base: str, outcomes: list[str]) -> None:
    assert story(said(folder, full(declared)).over(inferred(base))) == outcomes


@pytest.mark.parametrize(
    ("declared", "outcomes"),
    [
        ("CAPI_BORROWED_FROM(a) PyObject *f(PyObject *a);", ["borrowed a", RAISES]),
        ("PyObject *f(CAPI_STEALS PyObject *a);", ["new, stolen a", f"{RAISES}, stolen a"]),
        ("int f(CAPI_NEW PyObject **a);", ["0, written a = new", f"{FAILS}, written a = null"]),
        ("CAPI_NEVER_NULL char *f(PyObject *a);", ["address"]),
        ("CAPI_SAYS(memory(mem)) char *f(PyObject *a);", ["memory mem", RAISES]),
        ("CAPI_NEW unknown_object f(PyObject *a);", ["new", RAISES]),
        ("CAPI_NEW PyObject *f();", ["new", RAISES]),
        ("CAPI_SAYS(truth) _Bool f(PyObject *a);", ["0..", FAILS]),
    ],
)
def test_where_nothing_is_inferred(folder: Path, declared: str, outcomes: list[str]) -> None:
    found = said(folder, declared).over(None)
    assert story(found) == outcomes
    assert found.runs_code


def test_an_inferred_contract_that_never_returns(folder: Path) -> None:
    base = inferred("[[noreturn]] PyObject *f(PyObject *a)")
    assert story(said(folder, "PyObject *f(CAPI_STEALS PyObject *a);").over(base)) == []
    returning = said(folder, "CAPI_NEW PyObject *f(PyObject *a);").over(base)
    assert (story(returning), returning.returns) == (["new"], True)


def test_what_is_not_an_outcome(folder: Path) -> None:
    text = "CAPI_SAYS(runs_code) CAPI_SAYS(swallows) CAPI_SAYS(without_gil) CAPI_SAYS(format(text, s))\n"
    text += "int f(PyObject *a, CAPI_NULLABLE const char *s, CAPI_SAYS(array(n)) PyObject **all, int n, ...);"
    base = inferred("int f([[capi::nullable]] PyObject *self, const char *s, PyObject **all, int n, ...)")
    found = said(folder, text).over(base)
    assert (found.runs_code, found.swallows, found.gil, found.variadic) == (True, True, Gil.NOT_NEEDED, True)
    assert (found.format.kind, found.format.parameter) == ("text", 1) if found.format else False
    assert found.parameters == (
        ParameterContract("a", is_object=True, nullable=True),
        ParameterContract("s", nullable=True),
        ParameterContract("all", count=3),
        ParameterContract("n"),
    )
    again = said(folder, "int f(PyObject *a, const char *s, CAPI_STEALS PyObject *o, int n, ...);").over(found)
    assert (again.runs_code, again.swallows, again.gil, again.format) == (True, True, Gil.NOT_NEEDED, found.format)


def test_immortal_since(folder: Path) -> None:
    found = said(folder, "CAPI_SAYS(immortal) PyObject *f(PyObject *a);")
    for minor, immortal in ((11, False), (12, True)):
        first, failed = found.over(
            inferred("[[capi::borrowed]] PyObject *f(PyObject *a)"), PythonVersion(3, minor)
        ).outcomes
        assert (first.result.immortal, failed.result.immortal) == (immortal, False)


def test_an_object_of_the_projects_own_type(folder: Path) -> None:
    text = "typedef struct { PyObject_HEAD } Spam;\nint f(CAPI_STEALS Spam *a, Spam *b);"
    assert [item.is_object for item in said(folder, text).over(None).parameters] == [True, False]


def test_a_definition_with_other_names_than_its_header(folder: Path) -> None:
    text = (
        f"{HEAD}CAPI_BORROWED_FROM(list) PyObject *f(PyObject *list, PyObject *key);\n"
        "PyObject *f(PyObject *self, CAPI_STEALS PyObject *name) { return self; }\n"
    )
    [read_] = readings(folder, text)
    for found in (read_.function("f"), read_.unit.declarations["f"]):
        contract = annotated(found)
        assert contract is not None
        assert mistakes(found) == ()
        assert story(contract.over(None)) == ["borrowed self, stolen name", f"{RAISES}, stolen name"]


def test_a_function_that_was_passed_over(folder: Path) -> None:
    text = "CAPI_SAYS(never_fails) static int f(CAPI_SAYS(frees(mem)) char *p) { return p != 0; }\n"
    [found] = readings(folder, HEAD + text)
    function = found.function("f")
    assert (function.parameters, function.blocks) == ((), ())
    contract = annotated(function)
    assert contract is not None
    assert story(contract.over(None)) == ["any number, freed p mem"]


def test_c_plus_plus(folder: Path) -> None:
    found = annotated(
        described(folder, "CAPI_BORROWED PyObject *f(PyObject &a, CAPI_STEALS PyObject *b);", cplusplus=True)
    )
    assert found is not None
    assert story(found.over(None)) == ["borrowed, stolen b", f"{RAISES}, stolen b"]


@pytest.mark.parametrize(
    "declared",
    [
        "PyObject *f(PyObject *a);",
        'PyObject *f(PyObject *a) __attribute__((annotate("spam::new")));',
        'PyObject *f(PyObject *a) __attribute__((annotate("capital")));',
    ],
)
def test_nothing_is_said(folder: Path, declared: str) -> None:
    found = described(folder, declared)
    assert annotated(found) is None
    assert mistakes(found) == ()


@pytest.mark.parametrize(
    ("annotation", "mistake"),
    [
        ("capi::stels", "there is no attribute `capi::stels`; did you mean 'steals'?"),
        ("capi::never_null", "`capi::never_null` stands before a function, not before a parameter"),
        ("capi:steals", "`capi:steals` is no attribute: one is written `capi::name` or `capi::name(argument)`"),
        ("CAPI::steals", "`CAPI::steals` is no attribute: one is written `capi::name` or `capi::name(argument)`"),
        ("capi::steals!", "`capi::steals!` is no attribute: one is written `capi::name` or `capi::name(argument)`"),
        ("capi::keeps(c)", "`capi::keeps` names `c`, which is no parameter"),
    ],
)
def test_mistakes_are_told_and_say_nothing(folder: Path, annotation: str, mistake: str) -> None:
    found = described(folder, f'PyObject *f(__attribute__((annotate("{annotation}"))) PyObject *a);')
    assert mistakes(found) == (mistake,)
    assert annotated(found) is None


def test_every_macro_of_ours_is_an_attribute(folder: Path) -> None:
    header = (Path(__file__).parents[2] / "rules/annotations/capicheck.h").read_text(encoding="utf-8")
    macros = [
        line.split()[1] for line in header.splitlines() if line.startswith("#define CAPI_") and "CAPI_SAYS(" in line
    ]
    macros = [name.replace("(parameter)", "(a)") for name in macros if not name.startswith("CAPI_SAYS")]
    assert len(macros) > 12
    for macro in macros:
        forms = (f"{macro} PyObject *f(PyObject *a);", f"{macro} int f(PyObject *a);", f"int f({macro} PyObject *a);")
        right = [form for form in forms if not mistakes(described(folder, form)) and annotated(described(folder, form))]
        assert right, macro


def test_a_function_and_its_declaration_say_the_same(folder: Path) -> None:
    [found] = readings(folder, HEAD + "CAPI_NEW PyObject *f(CAPI_STEALS PyObject *a) { return a; }\n")
    function: Function = found.function("f")
    assert annotated(function) == annotated(found.unit.declarations["f"])


def test_saying_what_is_inferred_changes_nothing() -> None:
    functions = [item for item in all_declarations() if item.kind in {Kind.FUNCTION, Kind.HOOK}]
    for item in functions:
        found = read_contract(item)
        corrected = Annotated(item).over(found)
        assert set(corrected.outcomes) == set(found.outcomes), item.name
        assert replace(corrected, outcomes=()) == replace(found, outcomes=()), item.name

"""What code says of its functions, in our macros, in clang's words and in CpyChecker's, reaches the IR."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from frontend.rendering import PYTHON, Read

from capicheck.ir.graph import Function
from capicheck.ir.types import Number, Pointer, RecordType
from capicheck.ir.unit import Declaration

C = Callable[..., Read]

HEAD = PYTHON + '#include "capicheck.h"\n#define SAYS(text) __attribute__((annotate(text)))\n'
CALLS = "PyObject *f(PyObject *o) { return g(o, o); }\n"


def said(found: Function | Declaration) -> list[tuple[str, ...]]:
    """The annotations of a function, then those of each of its parameters."""
    return [found.annotations, *(parameter.annotations for parameter in found.signature)]


@pytest.mark.parametrize(
    "declared",
    [
        "CAPI_NEW PyObject *g(PyObject *a, CAPI_STEALS PyObject *b);",
        "PyObject *g(PyObject *a, PyObject *b CAPI_STEALS) CAPI_NEW;",
        "PyObject * CAPI_NEW g(PyObject *, PyObject *CAPI_STEALS);",
        'PyObject *g(PyObject *a, SAYS("capi::steals") PyObject *b) SAYS("capi::new");',
        '[[clang::annotate("capi::new")]] PyObject *g(PyObject *a, [[clang::annotate("capi::steals")]] PyObject *b);',
        "#ifdef __cplusplus\nextern\n#endif\nCAPI_NEW PyObject *g(PyObject *a, CAPI_STEALS PyObject *b);",
        "PyObject *g(PyObject *a, CAPI_STEALS PyObject *b);\nCAPI_NEW PyObject *g(PyObject *c, PyObject *d);",
    ],
)
@pytest.mark.parametrize("cplusplus", [False, True])
def test_a_declaration_that_is_called(c: C, declared: str, *, cplusplus: bool) -> None:
    read = c(HEAD + declared + "\n" + CALLS, cplusplus=cplusplus)

    assert read.damage == []
    assert said(read.unit.declarations["g"]) == [("capi::new",), (), ("capi::steals",)]


def test_a_header_and_the_definition_say_it_together(c: C) -> None:
    header = HEAD + "CAPI_BORROWED_FROM(list) PyObject *g(PyObject *list, CAPI_NULLABLE PyObject *key);\n"
    text = '#include "g.h"\nPyObject *g(PyObject *self, CAPI_KEEPS PyObject *key) { return self; }\n' + CALLS

    read = c(text, {"g.h": header})

    expected = [("capi::borrowed(list)",), (), ("capi::nullable", "capi::keeps")]
    assert [said(found) for found in (read.function("g"), read.unit.declarations["g"])] == [expected, expected]
    assert [item.names for item in read.function("g").signature] == [("self", "list"), ("key",)]
    assert [item.annotations for item in read.function("g").parameters] == expected[1:]


def test_a_definition_says_it_of_calls_before_it(c: C) -> None:
    read = c(HEAD + "static PyObject *g();\n" + CALLS + "CAPI_NEW PyObject *g(CAPI_STEALS PyObject *o) { return o; }\n")

    assert said(read.unit.declarations["g"]) == [("capi::new",), ("capi::steals",)]


def test_a_function_of_a_library_has_parameters_where_something_is_said_of_them(c: C, tmp_path: Path) -> None:
    header = HEAD + "PyObject *g(PyObject *a, CAPI_STEALS PyObject *b);\nint plain(int a);\n"
    text = '#include "lib/lib.h"\n' + CALLS + "int h(PyObject *o) { return plain(o != 0); }\n"

    read = c(text, {"lib/lib.h": header}, foreign=(str(tmp_path / "lib"),))

    assert said(read.unit.declarations["g"]) == [(), (), ("capi::steals",)]
    assert said(read.unit.declarations["plain"]) == [()]
    assert not any(read.unit.declarations[name].project for name in ("g", "plain"))


def test_parameters_have_names_and_types(c: C) -> None:
    read = c(PYTHON + "PyObject *g(PyObject *, int count, ...);\nPyObject *f(PyObject *o) { return g(o, 1); }\n")

    objects, count = read.unit.declarations["g"].signature
    assert (objects.names, objects.type) == ((), Pointer(RecordType("PyObject")))
    assert (count.names, count.type) == (("count",), Number("int", 4))


def test_a_function_that_is_passed_over_keeps_what_is_said_of_it(c: C) -> None:
    read = c(HEAD + "CAPI_NEVER_FAILS static int f(char *p CAPI_SAYS(nullable)) { return p != 0; }\n")

    assert read.function("f").parameters == ()
    assert said(read.function("f")) == [("capi::never_fails",), ("capi::nullable",)]


@pytest.mark.parametrize("declared", ["CAPI_NORETURN void die(void);", "void die(void) CAPI_NORETURN;"])
def test_an_annotated_function_that_does_not_return(c: C, declared: str) -> None:
    read = c(f"{HEAD}{declared}\nPyObject *f(PyObject *o) {{ if (!o) die(); return o; }}\n")

    assert "die(); stop" in read.graph()


CPYCHECKER = {
    "RETURNS_BORROWED_REF": ("", "", [("capi::borrowed",), ()]),
    "STEALS_REFERENCE_TO_ARG": ("(n)", "(1)", [("capi::parameter(1, steals)",), ()]),
    "SETS_EXCEPTION": ("", "", [("capi::leaves_exception",), ()]),
    "NEGATIVE_RESULT_SETS_EXCEPTION": ("", "", [("capi::negative_error",), ()]),
}


@pytest.mark.parametrize("name", CPYCHECKER)
@pytest.mark.parametrize("order", ["{} PyObject *g(PyObject *o);", "PyObject *g(PyObject *o) {};"])
def test_attributes_of_cpychecker(c: C, name: str, order: str) -> None:
    parameters, arguments, expected = CPYCHECKER[name]
    attribute = f"cpychecker_{name.lower()}"
    direct = order.format(f"__attribute__(({attribute}{arguments}))")
    hidden = (
        f"#if defined(WITH_CPYCHECKER_{name}_ATTRIBUTE)\n#define MARK{parameters} \\\n"
        f"    __attribute__ (({attribute} {parameters}))\n#else\n#define MARK{parameters}\n#endif\n"
    ) + order.format(f"MARK{arguments}")
    for declared in (direct, hidden):
        read = c(f"{PYTHON}{declared}\nPyObject *f(PyObject *o) {{ return g(o); }}\n")
        assert read.damage == []
        assert said(read.unit.declarations["g"]) == expected


def test_several_arguments_that_are_stolen(c: C) -> None:
    marks = "".join(f"\n__attribute__((cpychecker_steals_reference_to_arg({n})))" for n in ("1", "SECOND"))
    read = c(f"{PYTHON}#define SECOND 2\nPyObject *g(PyObject *a, PyObject *b){marks};\n{CALLS}")

    assert read.unit.declarations["g"].annotations == ("capi::parameter(1, steals)", "capi::parameter(2, steals)")


def test_an_attribute_that_nothing_is_known_of_is_no_annotation(c: C) -> None:
    read = c(
        PYTHON
        + 'static PyTypeObject T __attribute__((cpychecker_type_object_for_typedef("X")));\n'
        + "__attribute__((spam(1))) PyObject *g(PyObject *a, PyObject *b);\n"
        + CALLS
    )

    assert read.damage == []
    assert said(read.unit.declarations["g"]) == [(), (), ()]


NUMPY = """\
#if defined(_MULTIARRAYMODULE) || defined(WITH_CPYCHECKER_STEALS_REFERENCE_TO_ARG_ATTRIBUTE)
#else
#define import_array() { if (_import_array() < 0) { return NULL; } }
#endif
"""


def test_numpys_headers_still_have_import_array(c: C) -> None:
    text = PYTHON + "#include <numpy/__multiarray_api.h>\nint _import_array(void);\n"
    body = "PyObject *f(void) { import_array(); return PyList_New(0); }\n"

    read = c(text + body, {"numpy/__multiarray_api.h": NUMPY})

    assert read.graph().startswith("0: (_import_array() < 0) ? ")


def test_damage_is_not_made_by_attributes(c: C) -> None:
    read = c(
        HEAD
        + "__attribute__((cpychecker_returns_borrowed_ref)) PyObject *f(CAPI_KEEPS PyObject *o)\n"
        + "{ frob(o); return o; }\nint other(void) { return missing_value; }\n"
    )

    assert read.damage == []
    assert said(read.function("f")) == [("capi::borrowed",), ("capi::keeps",)]

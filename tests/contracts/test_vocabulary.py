"""Which attributes there are, and what is said of one that is wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from capicheck.contracts.declarations import Attribute, Kind, all_declarations, read
from capicheck.contracts.vocabulary import FUNCTION_WORDS, PARAMETER_WORDS, attribute_in, checked

README = Path(__file__).parents[2] / "rules/api/README.md"


def test_the_c_api_is_told_in_these_words() -> None:
    functions = [item for item in all_declarations() if item.kind in {Kind.FUNCTION, Kind.HOOK}]
    assert len(functions) > 1500
    assert [(item.name, checked(item)) for item in functions if checked(item) != (item, ())] == []


def test_the_page_explains_these_words_and_no_others() -> None:
    rows = re.findall(r"^\| (`.+?) \|", README.read_text(encoding="utf-8"), re.MULTILINE)
    explained = {name for row in rows for name in re.findall(r"`(\w+)(?:\([^`]*\))?`", row)}
    assert {*FUNCTION_WORDS, *PARAMETER_WORDS, "parameter"} == explained | {"noreturn"}


@pytest.mark.parametrize(
    "text",
    [
        "[[capi::new]] PyObject *f([[capi::steals]] PyObject *o)",
        "int f([[capi::new]] PyObject **o, [[capi::new(0, 1)]] void *p)",
        "[[capi::error(-2)]] long f(void)",
        "int f([[capi::keeps(interpreter)]] PyObject *o, [[capi::keeps(o)]] PyObject *p)",
        "[[capi::variadic(borrowed, o)]] int f(PyObject *o, ...)",
        "[[capi::new]] spam_t f([[capi::steals]] spam_t o)",
    ],
)
def test_what_is_right(text: str) -> None:
    declared = read(text + ";\n", "own.h")
    assert checked(declared) == (declared, ())


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("[[capi::nwe]] PyObject *f(void)", "there is no attribute `capi::nwe`; did you mean 'new'?"),
        ("[[capi::paramter(1)]] int f(void)", "there is no attribute `capi::paramter`; did you mean 'parameter'?"),
        ("int f([[capi::stael]] PyObject *o)", "there is no attribute `capi::stael`; did you mean 'steals'?"),
        ("int f([[capi::xyzzy]] PyObject *o)", "there is no attribute `capi::xyzzy`"),
        ("[[capi::steals]] int f(PyObject *o)", "`capi::steals` stands before a parameter, not before a function"),
        ("int f([[capi::truth]] int o)", "`capi::truth` stands before a function, not before a parameter"),
        ("[[capi::new]] int f(void)", "`capi::new` tells of a pointer, and `f` returns `int`"),
        ("[[capi::same(o)]] void f(PyObject *o)", "`capi::same` tells of a pointer, and `f` returns `void`"),
        ("[[capi::truth]] PyObject *f(void)", "`capi::truth` tells of a number, and `f` returns `PyObject *`"),
        ("[[capi::count]] void f(void)", "`capi::count` tells of a number, and `f` returns `void`"),
        (
            "[[capi::may_fail]] int f(void)",
            "`capi::may_fail` tells of a function that returns nothing, and `f` returns `int`",
        ),
        ("int f([[capi::steals]] int o)", "`capi::steals` tells of a pointer, and `o` is `int`"),
        (
            "int f([[capi::new]] PyObject *o)",
            "`capi::new` tells of a pointer to a pointer, and `o` is `PyObject *`",
        ),
        (
            "[[capi::borrowed(lst)]] PyObject *f(PyObject *list)",
            "`capi::borrowed` names `lst`, which is no parameter; did you mean 'list'?",
        ),
        ("[[capi::same]] PyObject *f(PyObject *o)", "`capi::same` takes the name of a parameter in parentheses"),
        ("[[capi::new(o)]] PyObject *f(PyObject *o)", "`capi::new` takes nothing in parentheses"),
        ("[[capi::error(x)]] int f(void)", "`capi::error` takes a number, not `x`"),
        ("int f([[capi::keeps(me)]] PyObject *o)", "`capi::keeps` names `me`, which is no parameter"),
        ("[[capi::format(pasre, s)]] int f(char *s)", "`capi::format` takes a kind of format, not `pasre`"),
        ("[[capi::variadic(keep)]] int f(int n, ...)", "`capi::variadic` takes `keeps` or `objects`, not `keep`"),
        ("[[capi::memory(a b)]] char *f(void)", "`capi::memory` takes what it is freed with, not `a b`"),
        ("[[capi::new, capi::borrowed]] PyObject *f(void)", "`capi::new` and `capi::borrowed` cannot both be true"),
        ("[[capi::parameter(2, steals)]] int f(PyObject *o)", "`capi::parameter` names `2`, which is no parameter"),
        ("[[capi::parameter(0, steals)]] int f(PyObject *o)", "`capi::parameter` names `0`, which is no parameter"),
        (
            "[[capi::parameter(itme, steals)]] int f(PyObject *item)",
            "`capi::parameter` names `itme`, which is no parameter; did you mean 'item'?",
        ),
        ("[[capi::parameter(1)]] int f(int o)", "`capi::parameter` takes a parameter and an attribute in parentheses"),
        (
            "[[capi::parameter(1, -)]] int f(int o)",
            "`capi::parameter` takes a parameter and an attribute, and `-` is none",
        ),
        (
            "[[capi::parameter(1, steal)]] int f(PyObject *o)",
            "there is no attribute `capi::steal`; did you mean 'steals'?",
        ),
    ],
)
def test_what_is_wrong_is_told_and_left_out(text: str, mistake: str) -> None:
    correct, mistakes = checked(read(text + ";\n", "own.h"))
    assert mistakes == (mistake,)
    left = [*correct.attributes, *(item for parameter in correct.parameters for item in parameter.attributes)]
    assert left == ([Attribute("new")] if "cannot both" in mistake else [])


def test_what_a_function_says_of_a_parameter() -> None:
    said = "[[capi::parameter(1, keeps(b)), capi::parameter(b, steals)]]"
    text = said + " int f(PyObject *a, [[capi::nullable]] PyObject *b)"
    correct, mistakes = checked(read(text + ";\n", "own.h"))
    assert mistakes == ()
    assert correct.attributes == ()
    assert [parameter.attributes for parameter in correct.parameters] == [
        (Attribute("keeps", ("b",)),),
        (Attribute("nullable"), Attribute("steals")),
    ]


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("new", Attribute("new")),
        ("new()", Attribute("new")),
        ("new(0, 1)", Attribute("new", ("0", "1"))),
        ("parameter(2, new(0, 1))", Attribute("parameter", ("2", "new(0, 1)"))),
        ("new(", None),
        ("new old", None),
        ("", None),
    ],
)
def test_how_one_is_written(text: str, attribute: Attribute | None) -> None:
    assert attribute_in(text) == attribute

"""A function is read whole or said to be damaged; its neighbours are read, or missed by name."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from frontend.rendering import PYTHON, Read, readings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

C = Callable[..., Read]

BROKEN = {
    "use(self; return self;": "the parser lost `use` in line 3",
    "use(self)) ; return self;": "extraneous ')' before ';' in line 3",
    "if (self { use(self); } return self;": "the parser lost `use` in line 3",
    "x = self->; return self;": "the parser lost `x` in line 3",
    "if (self == ) return self;": "expected expression in line 3",
    "int 3x = 4; return self;": "expected identifier or '(' in line 3",
    "return self": "expected ';' after return statement in line 3",
    "else use(self); return self;": "the parser lost `use` in line 3",
    "case 3: use(self); return self;": "the parser lost `case` in line 3",
    "break; return self;": "the parser lost `break` in line 3",
    "while (1) { } continue; return self;": "the parser lost `continue` in line 3",
    "switch (1) { case 1 return self; }": "expected ':' after 'case' in line 3",
    "for (;;;) use(self); return self;": "expected expression in line 3",
    "do { use(self); } return self;": "the parser lost `do` in line 3",
    "goto 3; return self;": "the parser lost `goto` in line 3",
    "Py_DECREF(self, self); return self;": "the parser lost `self` in line 3",
    "goto nowhere; return self;": "a goto lost its label",
    "return self OP other;": "the parser lost `OP` in line 3",
    "foo<int> x; return self;": "the parser lost `foo` in line 3",
    "@autorelease { use(self); } return self;": "the parser lost `autorelease` in line 3",
    "struct { int a; } x = { .b = self }; return self;": "the parser lost `b` in line 3",
    '"abc return self;': "the parser lost `abc` in line 3",
    "struct S { int a; } s; s[2]; return self;": "the parser lost `s` in line 3",
}


@pytest.mark.parametrize(("body", "reason"), BROKEN.items(), ids=BROKEN)
def test_damage_is_told(c: C, body: str, reason: str) -> None:
    read = c(PYTHON + f"PyObject *before(void);\nPyObject *f(PyObject *self) {{ {body} }}\n")

    assert read.damage == [("f", reason)]
    assert read.whole == []


def test_damage_in_one_function_is_not_another_ones(c: C) -> None:
    read = c(
        "int k();\nint f(void) { return k() + ; }\nint after(void) { return k(); }\n"
        "#define IT k() +\nint g(void) { IT; }\n"
    )

    assert [name for name, _ in read.damage] == ["f", "g"]
    assert read.whole == ["after"]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("int f(void) { { return 1; }\nint after(void) { return 2; }\n", ["f", "after"]),
        ("int f(int a {\n return 1; }\nint after(void) { return 2; }\n", ["after"]),
        ("int f(void) { if (k(1) { return 1; } }\nint after(void) { return 2; }\n", ["f"]),
        ("struct s { int f(void) { return 1; }\nint after(void) { return 2; }\n", ["after"]),
    ],
)
def test_definitions_that_the_parser_lost_are_named(c: C, text: str, lost: list[str]) -> None:
    read = c("int k();\nint first(void) { return k(); }\n" + text)

    assert [name for name, _ in read.damage] == lost
    assert "first" in read.whole
    assert "after" in (*read.whole, *lost)


def test_a_function_that_ends_too_early_is_told(c: C) -> None:
    read = c("int k();\nint f(void) {\n  if (k()) }\n  return 1;\n}\nint after(void) { return k(); }\n")

    assert ("", "a closing brace belongs to no function") in read.damage
    assert "after" in read.whole


def test_what_only_looks_like_a_definition_is_not_missed(c: C) -> None:
    read = c(
        "/*\nint commented(void) {\n}\n*/\n#define MADE(name) \\\nint name##_made(void) { \\\n return 0; }\n"
        "#if 0\nint inactive(void) {\n}\n#endif\nint f(void) { return unknown + ; }\n"
    )

    assert [name for name, _ in read.damage] == ["f"]


GOOD = """\
typedef struct { PyObject_HEAD PyObject *items; int n; } Foo;
PyObject *before(PyObject *a) { return a; }
PyObject *f(Foo *self, PyObject *args) {
    PyObject *result = NULL, *item;
    int i;
    if (!PyArg_ParseTuple(args, "O", &item))
        return NULL;
    for (i = 0; i < self->n; i++) {
        result = PyNumber_Add(item, self->items);
        if (result == NULL)
            goto error;
        Py_DECREF(result);
    }
    switch (self->n) {
    case 1:
        Py_INCREF(item);
        break;
    default:
        while (i--)
            Py_CLEAR(self->items);
    }
    return result;
error:
    Py_XDECREF(item);
    return NULL;
}
PyObject *after(PyObject *a) { return a; }
"""
TOKENS = list(re.finditer(r'[A-Za-z_]\w*|"[^"]*"|\d+|->|\+\+|--|==|\S', GOOD))
BODY = [
    token
    for token in TOKENS
    if GOOD.index("{\n    PyObject *result") < token.start() < GOOD.index("}\nPyObject *after")
]
KEYWORDS = {"if", "for", "goto", "switch", "case", "break", "default", "while", "return"}
REPLACED = [token for token in BODY if token[0] not in KEYWORDS]
NOT_SHOWN = {"int", "PyObject", "NULL", "args"}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(REPLACED), st.sampled_from(["", ")", "(", "}", "{", ";", "+", "case", "UNKNOWN", "x"]))
def test_no_word_is_lost_in_silence(tmp_path: Path, token: re.Match[str], instead: str) -> None:
    text = f"{GOOD[: token.start()]} {instead} {GOOD[token.end() :]}"

    read = readings(tmp_path, PYTHON + text)[0]

    missed = [name for name, _ in read.damage]
    assert {"before", "f", "after"} <= {*read.whole, *missed}
    if "f" in read.whole and "" not in missed:
        graph = read.graph()
        names = set(re.findall(r"[A-Za-z_]\w*", graph))
        written = {word[0] for word in BODY if word is not token and word[0][0].isalpha()} - NOT_SHOWN
        assert written - KEYWORDS - {"error"} <= names
        assert graph.count("return") >= text.count("return NULL") + text.count("return result")

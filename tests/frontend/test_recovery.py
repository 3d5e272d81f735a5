"""Expressions that the parser cannot type are read for what they say: no member, call or assignment is dropped."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from frontend.rendering import PYTHON, Read

C = Callable[..., Read]

HEAD = (
    PYTHON
    + "struct S { int a; }; struct S made(void); int g();\n"
    + "#define MISSING(x) ((x)->missing)\n#define OBJECT p->missing\n"
)
STATEMENTS = {
    "p->x = a;": "p->x = a",
    "s.x = a;": "s.x = a",
    "a = (p)->x;": "a = p->x",
    "p->x.y[2]->z = a;": "p->x->y[2]->z = a",
    "a = p->x.y;": "a = p->x->y",
    "a = &p->x;": "a = &p->x",
    "a = *p->x;": "a = *p->x",
    "p->x++;": "post++p->x",
    "p->n += 2;": "p->n += 2",
    "int n = p->x + 1;": "int n = (p->x + 1)",
    "g(p->x, s.t);": "g(p->x, s.t)",
    "g((long)p->n);": "g(<long>p->n)",
    "p->call(a)->x;": "p->call(a)->x",
    "p(3, a);": "p(3, a)",
    "s = a;": "s = a",
    "a = made();": "a = made()",
    "int q = *p;": "int q = *p",
    "Py_CLEAR(p->x);": "Py_CLEAR(&p->x)",
    "PyTuple_SET_ITEM(a, 0, p->x);": "PyTuple_SET_ITEM(a, 0, p->x)",
    "g(p + p, s < s);": "g((p + p), (s < s))",
    "((other_t)a)->x = VALUE;": "a->x = VALUE",
    "a = unknown(a, OTHER)->x;": "a = unknown(a, OTHER)->x",
    "a = MISSING(p);": "a = opaque(p)",
    "a = OBJECT;": "a = opaque(p)",
}


@pytest.mark.parametrize(("text", "expected"), STATEMENTS.items(), ids=STATEMENTS)
def test_statement(c: C, text: str, expected: str) -> None:
    read = c(HEAD + f"void f(struct S *p, struct S s, PyObject *a) {{ {text} }}\n")

    assert read.damage == []
    assert read.graph() == f"0: {expected}; return"


CONDITIONS = {
    "if (p->x && !p->y) g(a);": "0: p->x ? 3 : 1\n1: return\n2: g(a); -> 1\n3: p->y ? 1 : 2",
    "if (p->x == VALUE) g(a);": "0: (p->x == VALUE) ? 2 : 1\n1: return\n2: g(a); -> 1",
    "if (p->x ?: a) g(a);": "0: %0 = p->x; %0 ? 4 : 3\n1: return\n2: g(a); -> 1\n3: %0 = a; -> 4\n4: %0 ? 2 : 1",
    "while (p->n) p = p->n;": "0: -> 1\n1: p->n ? 2 : 3\n2: p = p->n; -> 1\n3: return",
    "switch (p->k) { case KIND: g(a); }": "0: -> 1\n1: switch p->k {?: 3} else 2\n2: return\n3: g(a); -> 2",
    "a = p->x ? a : 0;": "0: p->x ? 1 : 2\n1: %0 = a; -> 3\n2: %0 = 0; -> 3\n3: a = %0; return",
}


@pytest.mark.parametrize(("text", "expected"), CONDITIONS.items(), ids=CONDITIONS)
def test_condition(c: C, text: str, expected: str) -> None:
    read = c(HEAD + f"void f(struct S *p, struct S s, PyObject *a) {{ {text} }}\n")

    assert read.damage == []
    assert read.graph() == expected


def test_an_unknown_variable_is_one_variable(c: C) -> None:
    read = c(PYTHON + "void f(void) { use(THING); use(THING->x); }\nvoid k(void) { use(THING); }\n")

    arguments = [call.arguments[0] for name in ("f", "k") for call in read.function(name).calls()]
    variables = {node.variable for node in arguments if hasattr(node, "variable")}
    assert len(arguments) == 3
    assert [variable.name for variable in variables] == ["THING"]

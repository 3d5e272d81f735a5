"""What headers that are not there would have declared is invented, so that every function is read whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from frontend.rendering import PYTHON, Read

C = Callable[..., Read]

REPAIRED = {
    "a structure": (
        "PyObject *f(foo_t *p, bar_t b) { foo_t *q = p; b.x = q->y; return q->obj; }",
        "0: foo_t* q = p; b.x = q->y; return q->obj",
    ),
    "a number": (
        "PyObject *f(void) { my_int n = 3; n++; return PyLong_FromLong(n * 2); }",
        "0: long n = 3; post++n; return PyLong_FromLong((n * 2))",
    ),
    "a number in a loop": (
        "void f(int a) { for (idx_t i = 0; i < a; i++) use(i); }",
        "0: long i = 0; -> 1\n1: (i < a) ? 2 : 4\n2: use(i); -> 3\n3: post++i; -> 1\n4: return",
    ),
    "a pointer": (
        "PyObject *f(PyObject *a) { handle_t h = open_it(a); *h = 3; h[2] = 4; return h->obj; }",
        "0: handle_t__s* h = open_it(a); *h = 3; h[2] = 4; return h->obj",
    ),
    "a number that turns out to be a pointer": (
        "PyObject *f(PyObject *a) { return (PyObject *)((other_t)a)->y; }",
        "0: return a->y",
    ),
    "types in casts": (
        "void f(int *a) { ((thing_t *)a)->x = (number_t)3; a = (int *)(pointer_t)a; use(-(int_t)a, !(int_t)a); }",
        "0: a->x = 3; a = <int*><long>a; use(-<long>a, !<long>a); return",
    ),
    "a type that a macro casts to": (
        "#define TEXT(get, code, type) get((type)code)\nvoid f(long n) { TEXT(message, n, code_t); }",
        "0: message(n); return",
    ),
    "a type behind va_arg": (
        "void f(__builtin_va_list list) { foo_t x = __builtin_va_arg(list, foo_t); use(x.y); }",
        "0: foo_t x = opaque(list); use(x.y); return",
    ),
    "a type behind sizeof": (
        "void f(PyObject *a) { thing_t *t = make(sizeof(thing_t)); t->a.b[3].c = a; }",
        "0: thing_t* t = make(sizeof(thing_t)#8); t->a->b[3]->c = a; return",
    ),
    "a function pointer": (
        "PyObject *f(callback *cb, PyObject *a) { callback c = cb[0]; return c(a); }",
        "0: callback c = cb[0]; return c(a)",
    ),
    "a typedef of the unknown": (
        "typedef unknown_t mine_t;\nPyObject *f(mine_t *m) { return m->x; }",
        "0: return m->x",
    ),
    "a tag used as a type": (
        "struct node { PyObject *obj; };\nPyObject *f(node *n) { return n->obj; }",
        "0: return n->obj",
    ),
    "incomplete structures": (
        "struct later;\nPyObject *f(struct later *l, union never n) { struct later copy = *l; return n.obj; }",
        "0: later copy = *l; return n.obj",
    ),
    "an incomplete enumeration": ("int f(enum color c) { return c == RED; }", "0: return (c == RED)"),
    "values": (
        "PyObject *f(PyObject *a) { int v[SIZE]; v[INDEX] = OTHER; GLOBAL->x = a; return THE_OBJECT; }",
        "0: int[] v; v[INDEX] = OTHER; GLOBAL->x = a; return THE_OBJECT",
    ),
    "labels of cases": (
        "void f(int a) { switch (a) { case FIRST: use(a); case SECOND: break; } }",
        "0: -> 1\n1: switch a {?: 3, ?: 4} else 2\n2: return\n3: use(a); -> 4\n4: -> 2",
    ),
    "functions": (
        "PyObject *f(PyObject *a) { if (check(a) < 0) other(a)->x = 3; return make(a, 3); }",
        "0: (check(a) < 0) ? 2 : 1\n1: return make(a, 3)\n2: other(a)->x = 3; -> 1",
    ),
    "macros before and in a declaration": (
        "EXPORTED static INLINE PyObject *f(PyObject *a UNUSED_ARG, IN int b) { int x ALIGNED(8) = b; return a; }",
        "0: int x = b; return a",
    ),
    "a macro before the body": ("void f(int a) NOEXCEPT_X { use(a); }", "0: use(a); return"),
    "a macro with arguments before the body": ("void f(int a)\nATTR(1, 2)\n{ use(a); }", "0: use(a); return"),
    "a calling convention": ("static int CALLCONV f(int a) { return a; }\nvoid *p = f;", "0: return a"),
    "a macro with parentheses": (
        "void f(int a) { if UNLIKELY(a == 1) use(a); }",
        "0: (a == 1) ? 2 : 1\n1: return\n2: use(a); -> 1",
    ),
    "a loop macro": (
        "void f(PyObject *a) { item *i; EACH(i, a) { if (i->x) break; use(i); } }",
        "0: item* i; -> 1\n1: opaque()(i, a) ? 2 : 3\n2: i->x ? 5 : 4\n3: return\n4: use(i); -> 1\n5: -> 3",
    ),
    "a macro that is a statement": ("void f(int a) { CHECK_ARG(a)\n use(a); }", "0: CHECK_ARG(a); use(a); return"),
    "a macro that is a string": ('void f(void) { use("a" PRI_X "b"); }', '0: use("ab"); return'),
    "an old definition": (
        "PyObject *f(a, b) foo_t a; PyObject *b; { return b; }",
        "0: return b",
    ),
    "what the unit defines itself, later": (
        "int f(int a) { use(variable); return later(a); }\nstatic int later(int b) { return b; }\nint variable;",
        "0: use(variable); return later(a)",
    ),
    "a type that the unit defines itself, later": (
        "PyObject *f(node *a) { return a->obj; }\ntypedef struct node { PyObject *obj; } node;",
        "0: return a->obj",
    ),
    "an unknown test of the compiler": (
        "#if HAS_FEATURE(x) && AT_LEAST(4, 3)\nvoid f(int a) { use(a); }\n#endif",
        "0: use(a); return",
    ),
}


@pytest.mark.parametrize(("text", "expected"), REPAIRED.values(), ids=REPAIRED)
def test_repaired(c: C, text: str, expected: str) -> None:
    read = c(PYTHON + text + "\nvoid after(int a) { use(a); }\n")

    assert read.damage == []
    assert read.graph() == expected
    assert read.graph("after") == "0: use(a); return"


def test_headers_that_are_found(c: C) -> None:
    read = c(
        '#include "sub.h"\nPyObject *f(thing *a) { inner i = a->in; return i.obj; }\n',
        {
            "deep/sub.h": PYTHON + '#include "more/sub2.h"\ntypedef struct { inner in; } thing;\n',
            "other/more/sub2.h": "typedef struct { PyObject *obj; } inner;\n",
        },
    )

    assert read.graph() == "0: inner i = a->in; return i.obj"
    assert [field.name for field in read.unit.records["inner"].fields] == ["obj"]
    assert set(read.unit.sources) == {"x.c", "deep/sub.h", "other/more/sub2.h"}


def test_headers_that_nobody_has(c: C) -> None:
    read = c(
        PYTHON + '#include <sqlite3.h>\n#include "missing/x.h"\n'
        "void f(sqlite3 *db) { sqlite3_stmt *s = NULL; if (sqlite3_prepare(db, &s) != SQLITE_OK) sqlite3_step(s); }\n"
    )

    assert read.damage == []
    assert [call.name for call in read.function().calls()] == ["sqlite3_prepare", "sqlite3_step"]

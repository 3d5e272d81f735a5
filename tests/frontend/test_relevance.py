"""A static function is passed over only where no object comes near it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from frontend.rendering import PYTHON, Read

C = Callable[..., Read]

HEAD = (
    PYTHON
    + """
typedef struct { PyObject_HEAD PyObject *items; int n; } Foo;
typedef PyObject *obj;
typedef struct { Foo *foo; int count; } Holder;
typedef obj (*maker)(int);
typedef struct { maker make; } Table;
extern void drop(obj);
extern obj current(void);
extern void consume(Holder *);
extern int pure(int), table_size(Table *);
void release(Foo *self) { Py_DECREF(self->items); }
#define RELEASE(x) Py_DECREF(x)
#define INDIRECT(x) RELEASE(x)
#define CAT(a, b) a##b
#define METHOD(name) static obj name(obj self)
#define DEFINED(name) static void name(void) { drop(current()); }
#define LOCK PyGILState_STATE state = PyGILState_Ensure()
#define NONE Py_None
"""
)
READ = {
    "a parameter of a type that is an object": "static void f(obj x) { pure(1); }",
    "a variable of such a type": "static void f(void) { obj x = 0; }",
    "another file's function that gives one": "static void f(void) { current(); }",
    "another file's function that is given one": "static void f(void *x) { drop(x); }",
    "another file's function that reaches one": "static void f(Holder *h) { consume(h); }",
    "this file's function that works on one": "static void f(Foo *self) { release(self); }",
    "a field": "static void f(Foo *self) { self->items = 0; }",
    "a field that leads to one": "static void *f(Holder *h) { return &h->foo; }",
    "a macro": "static void f(Foo *self) { INDIRECT(self); }",
    "a pasted name": "static void f(Foo *self) { CAT(Py, _DECREF)(self); }",
    "a macro for an object": "static void f(void) { drop(NONE); }",
    "a macro that takes the lock": "static void f(void) { LOCK; pure(1); }",
    "a signature made by a macro": "METHOD(f) { return 0; }",
    "a function made by a macro": "DEFINED(f)",
    "a helper further down": (
        "static void help(void *);\nstatic void f(void *x) { help(x); }\n"
        "static void help(void *x) { Py_DECREF((obj)x); }"
    ),
    "a table": "static int f(int a) { return a; }\nint (*table[])(int) = {f};",
    "a slot of the type": "static void f(Foo *self) { self->ob_base.ob_type->tp_free(self); }",
    "a function type of the C API": "static int f(visitproc visit, void *a, void *b) { return visit(a, b); }",
    "a function type of the project": "static void f(maker make) { make(1); }",
    "a variable": "static obj cache;\nstatic void f(void) { cache = 0; }",
    "a static variable": "static void f(void) { static obj cache; }",
    "numpy": "static int f(void) { import_array1(-1); return 0; }",
    "numpy's iterator": "static int f(void *iterator) { return NpyIter_Deallocate(iterator); }",
    "a function that is not static": "int f(int a) { return a; }",
}
PASSED_OVER = {
    "numbers": "static int f(int a) { return pure(a) + a * 2; }",
    "text": 'static const char *f(const char *s) { return s ? s : "nothing"; }',
    "a number in an object": "static int f(Foo *self) { return self->n; }",
    "numbers of the C API": "static Py_ssize_t f(Py_ssize_t a) { return Py_MAX(a, 1); }",
}


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_read(c: C, text: str) -> None:
    read = c(HEAD + text + "\n")

    assert read.damage == []
    assert read.function().blocks


@pytest.mark.parametrize("text", PASSED_OVER.values(), ids=PASSED_OVER)
def test_passed_over(c: C, text: str) -> None:
    read = c(HEAD + text + "\n")

    assert read.function().static
    assert not read.function().blocks

"""C++ is read for what it has in common with C: nothing raises, and calls, fields and graphs of members are there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from frontend.rendering import PYTHON, Read, expression

C = Callable[..., Read]

BODIES = {
    "range for": "int v[3]; for (int x : v) { if (x) break; g(x); }",
    "try": "try { g(a); } catch (int e) { g(e); } catch (...) { throw; }",
    "lambda": "auto l = [&](int x) { return g(x) + a; }; g(l(1));",
    "new and delete": "int *p = new int(3); delete p; S *s = new S[3]; delete[] s;",
    "condition variable": "if (int x = g(a)) g(x); while (int y = g(a)) { g(y); } switch (int z = g(a)) { }",
    "initialiser in if": "if (int x = g(a); x > 1) g(x);",
    "casts": "g(static_cast<int>(1.5)); g(*reinterpret_cast<int *>(&a)); g(int(2.5)); g(const_cast<int &>(a));",
    "references": "int &r = a; r = 2; g(r);",
    "object": "S s(1); s.method(2); S t = s; S *p = &t; p->method(3); g(S::shared(1));",
    "template": "g(twice<int>(a)); g(twice(1.5));",
    "operators": "S s(1); s = s + s; s += s; g(s[1]); g(s());",
    "structured binding": "struct P { int x, y; } p = {1, 2}; auto [x, y] = p; g(x + y);",
    "nullptr and bool": "void *p = nullptr; if (p == nullptr && true) g(a);",
    "throw": "if (a) throw 1; g(a);",
    "goto": "if (a) goto end; g(a); end: ;",
    "fold and pack": "g(sum(1, 2, 3));",
    "constexpr if": "if constexpr (sizeof(int) == 4) g(a); else h(a);",
    "C API": "PyObject *o = PyLong_FromLong(a); if (!o) return; Py_CLEAR(o); Py_XDECREF(o);",
}
HEAD = (
    PYTHON
    + """
int g(int), h(int);
namespace inner { struct Base { virtual ~Base() {} int b; }; }
class S : public inner::Base {
public:
    S(int n = 0) : n_(n) { g(n); }
    ~S() { h(n_); }
    int method(int x) const { return g(x) + n_; }
    static int shared(int x) { return g(x); }
    S operator+(const S &o) const { return S(n_ + o.n_); }
    S &operator+=(const S &o) { n_ += o.n_; return *this; }
    int operator[](int i) const { return i; }
    int operator()() const { return n_; }
    operator bool() const { return n_ != 0; }
private:
    int n_; PyObject *held = nullptr;
};
template <typename T> T twice(T x) { return x + x; }
template <typename... T> int sum(T... x) { return (x + ...); }
"""
)


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_nothing_raises(c: C, body: str) -> None:
    read = c(HEAD + f'extern "C" void f(int a) {{ {body} }}\nvoid after(int a) {{ g(a); }}\n', cplusplus=True)

    assert read.damage == []
    assert read.unit.cplusplus
    assert read.graph("after") == "0: g(a); return"
    calls = {call.name for call in read.function().calls()}
    assert calls & {"g", "Py_CLEAR"} or "new" in body or "throw" in body


@pytest.mark.parametrize(
    ("body", "lost"),
    [
        ("for (auto &x : unknown(a)) g(x);", "for"),
        ("for (auto &x : values) g(x);", "for"),
        ("py::object o = py::cast(a); g(o.attr(1)(2));", "object"),
    ],
)
def test_what_the_parser_drops_without_a_word_is_told(c: C, body: str, lost: str) -> None:
    read = c(f"int g(int);\nvoid f(int a) {{ {body} }}\nvoid after(int a) {{ g(a); }}\n", cplusplus=True)

    assert read.damage == [("f", f"the parser lost `{lost}` in line 2")]
    assert read.whole == ["after"]


def test_members_know_their_class(c: C) -> None:
    read = c(HEAD, cplusplus=True)

    assert {(item.name, item.method_of) for item in read.unit.functions} >= {
        ("method", "S"),
        ("shared", "S"),
        ("~S", "S"),
        ("S", "S"),
        ("operator+", "S"),
    }
    assert read.graph("method") == "0: return (g(x) + opaque()->n_)"
    record = read.unit.records["S"]
    assert record.bases == ("Base",)
    assert [field.name for field in record.fields] == ["n_", "held"]


def test_handlers_are_reached_and_what_follows_is(c: C) -> None:
    read = c("int g(int);\nvoid f(int a) { try { g(1); } catch (int e) { g(2); } g(3); }\n", cplusplus=True)

    assert {expression(call) for call in read.function().calls()} == {"g(1)", "g(2)", "g(3)"}
    assert len(read.function().blocks[0].successors) == 2


def test_what_nobody_declares_takes_anything_and_becomes_anything(c: C) -> None:
    body = "int *p = cast(a); g(cast(a)); if (cast(a, p)) g(1);"
    read = c(f"int g(int);\nvoid *table[] = {{cast(g)}};\nvoid f(int a) {{ {body} }}\n", cplusplus=True)

    assert read.damage == []
    assert {expression(call) for call in read.function().calls()} == {"cast(a)", "g(cast(a))", "cast(a, p)", "g(1)"}
    (table,) = (item for item in read.unit.globals if item.name == "table")
    assert table.value is not None
    assert expression(table.value) == "{[0] = cast(g)}"


def test_structures_of_one_name_are_told_apart(c: C) -> None:
    records = "namespace a { struct S { int x; }; }\nnamespace b { struct S { long y; }; }\n"
    read = c(records + "void f(a::S *p, b::S *q) { p->x = q->y; }\n", cplusplus=True)

    assert {name: [field.name for field in record.fields] for name, record in read.unit.records.items()} == {
        "S": ["x"],
        "b::S": ["y"],
    }

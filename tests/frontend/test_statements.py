"""Statements in forms that the corpus of readings does not show: headers of loops in macros, ends, lost labels."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from frontend.rendering import Read

C = Callable[..., Read]


@pytest.mark.parametrize("start", ["", "i = 0", "int i = 0"])
@pytest.mark.parametrize("condition", ["", "a", "a && b"])
@pytest.mark.parametrize("step", ["", "a++", "a++, b++"])
@pytest.mark.parametrize("form", ["for ({}; {}; {})", "LOOP({};{};{})", "LOOP"])
def test_a_loop_whatever_its_header_holds(c: C, form: str, start: str, condition: str, step: str) -> None:
    header = form.format(start, condition, step)
    macro = "#define LOOP(...) for (__VA_ARGS__)"
    if form == "LOOP":
        macro = f"#define LOOP for ({start}; {condition}; {step})"

    read = c(f"int g(); static int i;\n{macro}\nvoid f(int a, int b) {{ {header} {{ if (g()) break; }} return; }}\n")

    assert read.damage == []
    graph = read.graph()
    first, _, rest = graph.partition("\n")
    zero = "= LOOP#0" if form == "LOOP" else "= 0"
    assert first == {"": "0: -> 1"}.get(start, f"0: {start.replace('= 0', zero)}; -> 1")
    assert rest.count(" ? ") == {"": 1, "a": 2, "a && b": 3}[condition]
    assert ("post++a" in rest, "post++b" in rest) == ("a++" in step, "b++" in step)
    assert not [line for line in graph.splitlines() if "post++" in line and " ? " in line]


def test_a_macro_that_only_begins_like_a_loop(c: C) -> None:
    read = c("#define for_each(x, n) for (x = 0; x < n; )\nint g();\nvoid f(int x, int n) { for_each(x, n) g(); }\n")

    assert read.graph() == "0: x = 0; -> 1\n1: (x < n) ? 2 : 4\n2: g(); -> 3\n3: -> 1\n4: return"


@pytest.mark.parametrize(
    "declared",
    [
        "_Noreturn void die(void);",
        "[[noreturn]] void die(void);",
        "__attribute__((noreturn)) void die(void);",
        "void die(void) __attribute__((__noreturn__));",
        "#include <stdnoreturn.h>\nnoreturn void die(void);",
        "_Noreturn void die(void); void die(void);",
        "#include <stdlib.h>\n_Noreturn void die(void) { abort(); }",
        "#define NORETURN __attribute__((__noreturn__))\nNORETURN void die(void);",
    ],
)
def test_functions_that_say_that_they_do_not_return(c: C, declared: str) -> None:
    assert c(declared + "\nint f(int a) { if (a) die(); return 0; }\n").graph().endswith("die(); stop")


def test_a_missing_label_is_told(c: C) -> None:
    read = c("int g();\nvoid f(int a) { if (a) goto out; g(); }\nvoid fine(void) { g(); }\n")

    assert read.damage == [("f", "a goto lost its label")]
    assert read.whole == ["fine"]


def test_static_locals_are_globals_of_their_function(c: C) -> None:
    read = c('void f(void) { static int count = 1; static const char *const name = "x"; }\n')

    assert [(item.name, item.function, item.variable.storage.value) for item in read.unit.globals] == [
        ("count", "f", "static local"),
        ("name", "f", "static local"),
    ]
    assert [item.variable.constant for item in read.unit.globals] == [False, True]
    assert read.value("name") == '"x"'


def test_an_old_definition(c: C) -> None:
    read = c("int f(a, b) int a; char *b; { return *b + a; }\n", arguments=("-std=gnu89",))

    assert [item.name for item in read.function().parameters] == ["a", "b"]
    assert read.graph() == "0: return (*b + a)"

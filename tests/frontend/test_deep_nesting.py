"""Generated code nests deeply: it is read, or it is said not to be, and its neighbours are read all the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from frontend.rendering import Read

C = Callable[..., Read]


def around(body: str) -> str:
    return f"int g();\nint f(int a) {{ {body} return 0; }}\nint after(void) {{ return g(); }}\n"


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("if (" + "&&".join(["g()"] * 5000) + ") return 1;", 5002),
        ("a = " + "||".join(["g()"] * 2000) + ";", 2003),
        ("else ".join(f"if (a == {n}) g();" for n in range(3000)), 6001),
        ("switch (a) {" + "".join(f"case {n}: g(); break;" for n in range(10_000)) + "}", 10_003),
        ("switch (a) {" + "".join(f"case {n}:" for n in range(10_000)) + "g(); }", 4),
        ("g(" + '"text"\n' * 5000 + ");", 1),
    ],
    ids=["and", "or", "else if", "switch", "cases", "string"],
)
def test_long_chains_are_read(c: C, body: str, blocks: int) -> None:
    read = c(around(body))

    assert read.damage == []
    assert len(read.function().blocks) == blocks


@pytest.mark.parametrize(
    "body",
    [
        "a = " + "+".join(["g()"] * 5000) + ";",
        "a = " + "a ? g() : " * 2000 + "0;",
        ",".join(["g()"] * 3000) + ";",
        "a = " + "g(" * 450 + ")" * 450 + ";",
    ],
    ids=["sum", "conditional", "comma", "calls"],
)
def test_what_nests_too_deeply_is_told(c: C, body: str) -> None:
    read = c(around(body))

    assert read.damage == [("f", "its statements are nested too deeply")]
    assert read.whole == ["after"]


@pytest.mark.parametrize("depth", [600, 3000])
def test_what_the_parser_gives_up_on_takes_what_follows_with_it(c: C, depth: int) -> None:
    read = c(around("a = " + "(" * depth + "a" + ")" * depth + ";"))

    assert read.damage == [("f", "the parser lost `a` in line 2"), ("after", "the parser lost its definition")]


def test_values_and_types_that_nest_too_deeply(c: C) -> None:
    read = c(
        "int sum = " + "+".join(["1"] * 5000) + ";\n"
        "int " + "*" * 2000 + "pointer;\n"
        "void *braces[1] = " + "{" * 450 + "0" + "}" * 450 + ";\n"
    )

    assert read.damage == [
        ("", "the value of `sum` is nested too deeply"),
        ("", "the value of `braces` is nested too deeply"),
    ]
    assert [item.name for item in read.unit.globals] == ["sum", "pointer", "braces"]

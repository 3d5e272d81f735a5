"""Files in every encoding and form: spans are where the text was written, and what is no C is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from frontend.rendering import PYTHON, Read, readings

from capicheck.frontend.request import UnreadableFileError

C = Callable[..., Read]


def place(read: Read, name: str) -> tuple[str, int, int, str]:
    """File, line, column and text of a function's name."""
    span = read.function(name).name_span
    source = read.unit.sources[span.file]
    return (span.file, *source.position(span.start), source.text(span))


def test_fragments_are_read_through_their_includer(c: C) -> None:
    read = c(
        'int before(void) { return 1; }\n#include "parts/part.c"\nint after(void) { return part(1); }\n',
        {"parts/part.c": "/* é */ int part(int x) {\n  static int count;\n  return x + unknown(x);\n}\n"},
    )

    assert read.damage == []
    assert place(read, "part") == ("parts/part.c", 1, 13, "part")
    assert place(read, "after") == ("x.c", 3, 5, "after")
    assert [item.variable.span.file for item in read.unit.globals] == ["parts/part.c"]


def test_damage_in_a_fragment_stands_there(c: C) -> None:
    read = c('#include "part.c"\nint f(void) { return 1; }\n', {"part.c": "\nint part(void) { return 1 + ; }\n"})

    [damage] = read.unit.damage
    assert (damage.function, damage.span.file, damage.reason) == (
        "part",
        "part.c",
        "the parser lost `return` in line 2",
    )
    assert read.whole == ["f"]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        (b"int f(void) { return 1; }", 1, 5),
        (b"\xef\xbb\xbfint f(void) { return 1; }\n", 1, 5),
        ("/* é漢😀 */ int f(void) { return 1; }\n".encode(), 1, 15),
        (b'/* caf\xe9 */ int f(void) { return *"\xe9"; }\n', 1, 16),
        (b"/* x */\r\nint\r\nf(void)\r\n{\r\n  return 1;\r\n}\r\n", 3, 1),
        (b"\tint\tf(void) { return 1; }\n", 1, 6),
        (b"int \\\n  f(vo\\\nid) { ret\\\nurn 1; }\n", 2, 3),
        (b'#line 100 "other.y"\nint f(void) { return 1; }\n', 2, 5),
        (b"#pragma once\n#pragma GCC system_header\nint f(void) { return 1; }\n", 3, 5),
        (b"int f(void) <% return 1; %> // comment \\\nint hidden(void) {}\n", 1, 5),
        (b"#if 1\nint f(void) { return 1; }", 2, 5),
        (b"int f(void) { return 1; } /* no end", 1, 5),
        (b"int f(void) { return 1; }\0\n", 1, 5),
        (b"int f(void) { return " + b" " * 100_000 + b"1; }\n", 1, 5),
    ],
)
def test_places_are_counted_in_characters(c: C, text: bytes, line: int, column: int) -> None:
    read = c(text)

    assert read.whole == ["f"]
    assert read.damage == []
    assert place(read, "f") == ("x.c", line, column, "f")


def test_loops_in_text_that_is_no_utf8(c: C) -> None:
    read = c(b"int g();\nvoid f(int a) { for (/* \xe9\xe9\xe9 */ ; a; ) g(); for (; /* \xe9 */ ; a++) g(); }\n")

    assert read.graph() == (
        "0: -> 1\n1: a ? 2 : 4\n2: g(); -> 3\n3: -> 1\n4: -> 5\n5: -> 6\n6: g(); -> 7\n7: post++a; -> 5"
    )


def test_what_macros_write_stands_where_they_are_used(c: C) -> None:
    read = c(
        "#define MADE(name, body) int name##_made(int x) { body; return LAST; }\n#define LAST x + 1\n"
        "int g();\nMADE(one, g(x))\n"
    )

    function = read.function("one_made")
    source = read.unit.sources["x.c"]
    assert source.text(function.span) == "MADE(one, g(x))"
    [call] = function.calls()
    assert source.text(call.span) == "g(x)"
    assert source.position(call.span.start) == (4, 11)


@pytest.mark.parametrize("text", ["", "/* only */ // comments\n", "int f(void);\ntypedef int x;\n", "\n\n"])
def test_what_defines_nothing_is_told(c: C, text: str) -> None:
    with pytest.raises(UnreadableFileError, match="it defines nothing"):
        c(text)


@pytest.mark.parametrize("files", [{}, {"x.c": '#include "y.h"\nint a;\n', "y.h": '#include "x.c"\n'}])
def test_a_file_that_includes_itself_is_told(c: C, files: dict[str, str]) -> None:
    with pytest.raises(UnreadableFileError, match="it includes itself"):
        c('#include "x.c"\nint a;\n', files)


def test_a_file_may_include_itself_once(c: C) -> None:
    assert c('#ifndef G\n#define G\n#include "x.c"\nint f(void) { return 1; }\n#endif\n').whole == ["f"]


@pytest.mark.parametrize("name", ["folder.c", "missing.c"])
def test_what_is_no_file_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.c").mkdir()

    with pytest.raises(UnreadableFileError):
        readings(tmp_path, "int a;\n", path=str(tmp_path / name))


def test_junk_is_told_or_read_without_a_traceback(c: C) -> None:
    for junk in (bytes(range(1, 256)) * 20, bytes(range(255, 0, -1)), b"}" * 1000, b"#" * 100, b'"' * 33, b"/*" * 50):
        with pytest.raises(UnreadableFileError):
            c(junk)


def test_features_are_read_with_their_macro_defined(tmp_path: Path) -> None:
    text = PYTHON + (
        "PyObject *f(PyObject *x) {\n#ifdef FEATURE\n  Py_INCREF(x);\n#endif\n  return x;\n}\n"
        "#ifdef FEATURE\nPyObject *k(void) { return Py_None; }\n#endif\n"
    )

    first, second = readings(tmp_path, text)

    assert (first.unit.defines, second.unit.defines) == ((), ("FEATURE=1",))
    assert (first.whole, second.whole) == (["f"], ["f", "k"])
    assert first.graph() == "0: return x"
    assert second.graph() == "0: Py_INCREF(x); return x"
    assert [item.condition for item in first.unit.inactive] == ["#ifdef FEATURE", "#ifdef FEATURE"]
    assert second.unit.inactive == ()

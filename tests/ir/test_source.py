from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capicheck.ir.source import FUNCTION_DEFINITION, Position, SourceText, Span


def source(data: bytes) -> SourceText:
    return SourceText("x.c", data)


@pytest.mark.parametrize(
    ("data", "word", "position"),
    [
        (b"a b\nc d\n", b"d", Position(2, 3)),
        ("/* é漢😀 */ d".encode(), b"d", Position(1, 11)),
        (b"/* caf\xe9 */ d", b"d", Position(1, 12)),
        (b"\td", b"d", Position(1, 2)),
        (b"a\r\nd\r\n", b"d", Position(2, 1)),
        (b"\xef\xbb\xbfd\ne", b"d", Position(1, 1)),
        (b"\xef\xbb\xbfd\ne", b"e", Position(2, 1)),
    ],
)
def test_position(data: bytes, word: bytes, position: Position) -> None:
    assert source(data).position(data.index(word)) == position


def test_lines() -> None:
    text = source("\ufeffone\r\ntwo é\n\nlast".encode())
    assert [text.line(number) for number in range(7)] == ["", "one", "two é", "", "last", "", ""]


def test_the_end_has_a_place() -> None:
    assert source(b"ab\n").position(3) == Position(2, 1)
    assert source(b"").position(0) == Position(1, 1)
    assert source(b"").line(1) == ""


def test_text_of_a_span() -> None:
    assert source("é = b".encode()).text(Span("x.c", 0, 2)) == "é"


@given(st.text(alphabet="ab é漢😀\n"), st.data())
def test_positions_are_those_of_the_characters(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    before = text[:at]
    expected = Position(before.count("\n") + 1, len(before) - before.rfind("\n"))

    assert source(text.encode()).position(len(before.encode())) == expected


@given(
    st.lists(
        st.sampled_from([b"a", b"\n", b"\t", "é".encode(), "日".encode(), "\U0001f40d".encode(), b"\xe9", b"\xff"])
    )
)
def test_positions_lead_back_to_their_offsets(pieces: list[bytes]) -> None:
    source = SourceText("x.c", b"".join(pieces))
    offset = 0
    for piece in pieces:
        assert source.offset(*source.position(offset)) == offset
        offset += len(piece)
    assert source.offset(*source.position(offset)) == offset


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("int a(void) {\n}\n", ["a"]),
        ("static PyObject *\nb(PyObject *x,\n  int (*f)(int))\n{\n}\n", ["b"]),
        ("static\nPyObject *\nc()\n{\n}\n", ["c"]),
        ("  int nested(void) {\n}\n", []),
        ("int declared(void);\nint array[] = {1};\nMACRO(x)\n{\n}\n", []),
    ],
)
def test_definitions_by_their_looks(text: str, names: list[str]) -> None:
    assert [match[1].decode() for match in FUNCTION_DEFINITION.finditer(text.encode())] == names


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"NAME_{number},\n" for number in range(50_000)),
        "".join(f"NAME_{number}(1),\n" for number in range(50_000)),
        "a " * 200_000,
        "a b(" * 50_000,
        "a b(" + "c, " * 100_000,
    ],
    ids=["names", "calls", "words", "parentheses", "arguments"],
)
def test_the_search_for_definitions_is_linear(text: str) -> None:
    start = time.process_time()

    assert not list(FUNCTION_DEFINITION.finditer(text.encode()))
    assert time.process_time() - start < 2

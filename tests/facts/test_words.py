from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import capicheck.facts.words as words_module
from capicheck.facts.words import words, words_beginning_with


def names(code: str) -> list[str]:
    return [word for word, _ in words(code.encode())]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("a_1 = _b(c);", ["a_1", "_b", "c"]),
        ("x /* y */ z // w\nv", ["x", "z", "v"]),
        ("x // one \\\n still\ny", ["x", "y"]),
        ("/* never closed x", []),
        (r'"a \" b" c', ["c"]),
        ('"// no comment" d /* "no string */ e', ["d", "e"]),
        ("'\"' f '\\'' g", ["f", "g"]),
        ("0x1F 1e5 2ul h3", ["h3"]),
        ('L"wide" i', ["L", "i"]),
    ],
)
def test_comments_strings_and_numbers_hold_no_words(code: str, expected: list[str]) -> None:
    assert names(code) == expected


def test_offsets_and_range() -> None:
    code = "één(two) three".encode()
    start = code.index(b"two")
    assert list(words(code, start, start + 4)) == [("two", start)]


pieces = st.sampled_from(
    ["_Py_a", "_Py", "x_Py", " ", "\n", "\\\n", "\\\r\n", "/*", "*/", "//", "/", '"', "\\", "'", "0"]
)


@given(st.lists(pieces, max_size=30).map("".join))
def test_searching_for_a_beginning_finds_what_reading_everything_finds(code: str) -> None:
    text = code.encode()
    wanted = [(word, at) for word, at in words(text) if word.startswith("_Py")]
    assert list(words_beginning_with("_Py", text)) == wanted


@pytest.mark.parametrize("start", ["// made from Modules/*.c\n", '"/*";\n', "/* documentation:\n"])
def test_no_line_is_read_twice(start: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read = 0

    class Counting:
        def finditer(self, code: bytes, begin: int, end: int) -> Iterator[re.Match[bytes]]:
            nonlocal read
            read += end - begin
            return token.finditer(code, begin, end)

    token = words_module._TOKEN
    monkeypatch.setattr(words_module, "_TOKEN", Counting())
    text = (start + "use(_Py_x); // of it\n" * 50).encode()
    found = list(words_beginning_with("_Py", text))
    assert len(found) == (0 if "documentation" in start else 50)
    assert read <= len(text)

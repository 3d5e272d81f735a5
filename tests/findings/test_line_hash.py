"""The line hash against its definition: the sum of the next 100 characters' codes, each times a power of 37."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capicheck.findings.line_hash import line_hashes

END = 0xFFFF


def by_definition(significant: str) -> str:
    """The hash of a line at which `significant` begins: what counts of the text, without its end's mark."""
    codes = [ord(char) for char in significant] + [END]
    value = sum(code * 37 ** (99 - place) for place, code in enumerate(codes[:100]))
    return f"{value % 2**64:x}"


def test_empty_file() -> None:
    assert line_hashes(b"") == ["c129715d7a2bc9a3:1"]
    assert by_definition("") == "c129715d7a2bc9a3"


def test_blanks_and_kinds_of_line_ends_do_not_count() -> None:
    expected = [f"{by_definition(text)}:1" for text in ("ab\nc", "c")]
    for data in (b"ab\nc", b" a\tb\r\nc  ", b"a b\r\tc"):
        assert line_hashes(data) == expected


def test_equal_hashes_are_counted() -> None:
    line = b"x" * 100 + b"\n"
    hashes = line_hashes(line * 3)
    assert [item.split(":") for item in hashes] == [
        [by_definition("x" * 100), "1"],
        [by_definition("x" * 100), "2"],
        [by_definition("x" * 100), "3"],
        [by_definition(""), "1"],
    ]


@pytest.mark.parametrize("blank", ["", "\ufeff", "é\n日本\n"])
def test_characters_beyond_ascii(blank: str) -> None:
    assert line_hashes((blank + "a").encode())[0] == f"{by_definition(blank + 'a')}:1"


@given(st.text(alphabet="ab;{}\n", max_size=400))
def test_every_line_by_definition(text: str) -> None:
    starts = [0] + [at + 1 for at, char in enumerate(text) if char == "\n"]
    assert [item.split(":")[0] for item in line_hashes(text.encode())] == [by_definition(text[at:]) for at in starts]


@given(st.binary(max_size=300))
def test_any_bytes_are_hashed_and_no_two_lines_alike(data: bytes) -> None:
    hashes = line_hashes(data)
    assert len(hashes) == len(set(hashes))

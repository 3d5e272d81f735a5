from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from capicheck.report.excerpt import excerpt, visible


def test_tabs_and_wide_characters_move_the_underline() -> None:
    line = excerpt("\tx = 日本(y);")
    assert line.text == "        x = 日本(y);"
    assert line.underline(6, 8, "^") == " " * 12 + "^^^^"
    assert line.underline(9, 10, "^") == " " * 17 + "^"


def test_combining_characters_take_no_room() -> None:
    assert excerpt("e\u0301x").underline(3, 4, "^") == " ^"


def test_an_empty_place_is_one_mark_wide() -> None:
    assert excerpt("ab").underline(2, 2, "^") == " ^"


def test_columns_past_the_end_stay_at_the_end() -> None:
    assert excerpt("ab").underline(9, 12, "^") == "  ^"
    assert excerpt("").underline(1, 5, "-") == "-"


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    assert not set(visible(text)) & {"\x1b", "\x07", "\x9b", "\r", "\n", "\u202e"}


@given(st.text(alphabet="a\t日\u0301 ", max_size=60))
def test_cells_grow_with_the_characters(text: str) -> None:
    cells = excerpt(text).cells
    assert len(cells) == len(text) + 1
    assert list(cells) == sorted(cells)

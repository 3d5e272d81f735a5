from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from capicheck.report.excerpt import excerpt, visible


def test_tabs_and_wide_characters_move_what_follows() -> None:
    line = excerpt("\tx = 日本(y);")
    assert line.text == "        x = 日本(y);"
    assert line.stretch(6, 8) == (12, 16)
    assert line.stretch(9, 10) == (17, 18)


def test_combining_characters_take_no_room() -> None:
    assert excerpt("e\u0301x").stretch(3, 4) == (1, 2)


def test_an_empty_place_is_one_cell_wide() -> None:
    assert excerpt("ab").stretch(2, 2) == (1, 2)


def test_columns_past_the_end_stay_at_the_end() -> None:
    assert excerpt("ab").stretch(9, 12) == (2, 3)
    assert excerpt("").stretch(1, 5) == (0, 1)


def test_a_long_line_is_cut_around_what_matters() -> None:
    line = excerpt("0123456789" * 10)
    assert line.cut(0, 5, 0).text == line.text
    assert line.cut(0, 5, 100).text == line.text
    assert line.cut(5, 9, 20).text == "0123456789012345678…"
    assert line.cut(50, 60, 30).text == "…3456789012345678901234567890…"
    assert line.cut(95, 99, 20).text == "…1234567890123456789"
    assert line.cut(50, 60, 30).within(50, 60) == (8, 18)
    assert line.cut(50, 90, 30).within(50, 90) == (8, 30)


@given(st.text(alphabet="a\t日\u0301 ", max_size=60), st.integers(0, 60), st.integers(8, 40))
def test_a_cut_line_fits(text: str, start: int, room: int) -> None:
    line = excerpt(text)
    cut = line.cut(*line.stretch(start + 1, start + 2), room)
    assert len(excerpt(cut.text).row) <= room
    first, last = cut.within(*line.stretch(start + 1, start + 2))
    assert 0 <= first < last <= max(room, line.cells[-1] + 1)


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    assert not set(visible(text)) & {"\x1b", "\x07", "\x9b", "\r", "\n", "\u202e"}


@given(st.text(alphabet="a\t日\u0301 ", max_size=60))
def test_cells_grow_with_the_characters(text: str) -> None:
    cells = excerpt(text).cells
    assert len(cells) == len(text) + 1
    assert list(cells) == sorted(cells)

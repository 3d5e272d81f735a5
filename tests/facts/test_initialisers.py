from __future__ import annotations

import pytest

from capicheck.facts.initialisers import elements, integer, is_zero
from capicheck.facts.type_definitions import Flags
from capicheck.ir.expressions import Binary, Expression, Initialiser, InitialiserItem, Integer, Unary
from capicheck.ir.source import Span
from capicheck.ir.types import Array, Number

INT = Number("int", 4)
HERE = Span("a.c", 0, 1)


def number(value: int | None) -> Integer:
    return Integer(value, INT, HERE)


def binary(operator: str, left: Expression, right: Expression) -> Binary:
    return Binary(operator, left, right, INT, HERE)


@pytest.mark.parametrize(
    ("operator", "value"),
    [("|", 7), ("&", 2), ("^", 5), ("+", 9), ("-", 3), ("*", 18), ("<<", 48), (">>", 0), ("/", None)],
)
def test_constants_are_folded(operator: str, value: int | None) -> None:
    assert integer(binary(operator, number(6), number(3))) == value


def test_a_part_that_is_not_known_makes_the_whole_unknown() -> None:
    assert integer(binary("|", number(1), number(None))) is None
    assert integer(binary("<<", number(1), number(1 << 20))) is None
    assert integer(Unary("~", number(0), INT, HERE)) == -1


def test_known_flags_are_certain_beside_unknown_ones() -> None:
    flags = Flags.read(binary("|", number(1 << 14), number(None)))

    assert flags.has(1 << 14) is True
    assert flags.has(1 << 10) is None
    assert Flags.read(number(1 << 14)).has(1 << 10) is False


def test_elements_stand_at_their_index() -> None:
    items = (InitialiserItem(number(5), index=2), InitialiserItem(number(3), index=0))

    assert [integer(item) for item in elements(Initialiser(items, Array(INT, 3), HERE))] == [3, None, 5]


def test_nothing_but_zeros_is_zero() -> None:
    zeros = Initialiser((InitialiserItem(number(0), "name"), InitialiserItem(number(0), "value")), INT, HERE)

    assert is_zero(None)
    assert is_zero(zeros)
    assert not is_zero(number(None))

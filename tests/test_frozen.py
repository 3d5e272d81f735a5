from __future__ import annotations

from dataclasses import field, replace

from capicheck.frozen import frozen


@frozen
class Point:
    x: int
    y: int = 0
    note: str = field(default="", repr=False, compare=False)


@frozen(eq=False)
class Thing:
    name: str


@frozen(order=True, kw_only=True)
class Version:
    major: int


def test_values_are_compared_by_their_fields() -> None:
    assert Point(1) == Point(1, 0, "other")
    assert hash(Point(1)) == hash(Point(1, note="other"))
    assert Point(1) != Point(2)
    assert Version(major=1) < Version(major=2)


def test_things_are_the_same_where_they_are_one() -> None:
    thing = Thing("a")
    assert thing == thing  # noqa: PLR0124
    assert thing != Thing("a")
    assert len({thing, Thing("a")}) == 2


def test_they_are_dataclasses_with_slots() -> None:
    assert not hasattr(Point(1), "__dict__")
    assert replace(Point(1), y=2) == Point(1, 2)
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)


def test_they_show_their_fields() -> None:
    assert repr(Point(1, note="hidden")) == "Point(x=1, y=0)"
    assert repr(Thing("a")) == "Thing(name='a')"

"""The laws of what is known: merging gives up knowledge, in whatever order it is done."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from capicheck.domain import signs as s
from capicheck.domain.knowledge import Knowledge, Trait

TRAITS = [value for name, value in vars(Trait).items() if name.isupper()]


@st.composite
def knowledge(draw: st.DrawFn) -> Knowledge:
    signs = draw(st.integers(1, s.ANY))
    known = Knowledge(
        signs,
        draw(st.integers(-2, 2)),
        sum(draw(st.sets(st.sampled_from(TRAITS), max_size=4))),
        draw(st.integers(-1, 2)),
        draw(st.integers(0, s.ANY)) & signs,
        draw(st.integers(0, 2)),
    )
    return known.escaped() if known.has(Trait.ESCAPED) else known


@given(knowledge(), knowledge())
def test_merge_is_commutative(one: Knowledge, other: Knowledge) -> None:
    assert one.merge(other) == other.merge(one)


@given(knowledge(), knowledge(), knowledge())
def test_merge_is_associative(one: Knowledge, other: Knowledge, third: Knowledge) -> None:
    assert one.merge(other).merge(third) == one.merge(other.merge(third))


@given(knowledge(), knowledge())
def test_merge_is_idempotent(one: Knowledge, other: Knowledge) -> None:
    assert one.merge(one) == one
    assert one.merge(other).merge(other) == one.merge(other)


@given(knowledge(), knowledge())
def test_what_is_merged_covers_both(one: Knowledge, other: Knowledge) -> None:
    merged = one.merge(other)
    assert merged.covers(one)
    assert merged.covers(other)


@given(knowledge(), knowledge(), st.integers(-1, 1))
def test_counting_is_monotone(one: Knowledge, other: Knowledge, change: int) -> None:
    merged = one.merge(other)
    assert merged.owing(change).covers(one.owing(change))


@given(st.integers(1, s.ANY), st.sampled_from(sorted(s.NEGATED)), st.integers(-3, 3), st.booleans())
def test_a_comparison_or_its_opposite_holds(signs: int, operator: str, number: int, exact: bool) -> None:  # noqa: FBT001
    held = s.satisfying(signs, operator, number, exact=exact)
    opposite = s.satisfying(signs, s.NEGATED[operator], number, exact=exact)
    assert held | opposite == signs


@given(st.integers(-3, 3), st.sampled_from(sorted(s.NEGATED)), st.integers(-3, 3))
def test_signs_allow_what_holds(left: int, operator: str, right: int) -> None:
    allowed = s.satisfying(s.ANY, operator, right, exact=False)
    assert not s.holds(operator, left, right) or s.sign(left) & allowed

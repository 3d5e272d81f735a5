from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from capicheck.report.encode import encoded

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@given(VALUES, st.integers(0, 5))
def test_the_value_is_kept(value: object, levels: int) -> None:
    assert json.loads(encoded(value, levels)) == value


def test_layout() -> None:
    assert encoded({"a": [1, [2, 3]], "b": {}}, 2) == '{\n "a": [\n  1,\n  [2, 3]\n ],\n "b": {}\n}'

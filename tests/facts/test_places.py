from __future__ import annotations

import pytest

from capicheck.facts.places import depends_on


@pytest.mark.parametrize(
    ("whole", "part", "expected"),
    [
        ("self@spam.c:12.items", "self@spam.c:12", True),
        ("self@spam.c:123.items", "self@spam.c:12", False),
        ("*table[i@spam.c:7].type", "i@spam.c:7", True),
        ("&Spam_Type", "Spam_Type", True),
        ("&Spam_Type", "Spam", False),
    ],
)
def test_a_place_depends_on_the_variables_in_it(whole: str, part: str, expected: bool) -> None:  # noqa: FBT001
    assert depends_on(whole, part) is expected

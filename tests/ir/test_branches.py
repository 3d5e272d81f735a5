from __future__ import annotations

import pytest

from capicheck.ir.source import SourceText


def conditions(text: str) -> list[str]:
    """The conditions around the `@` in `text`."""
    return [branch.condition for branch in SourceText("spam.c", text.encode()).branches_at(text.index("@"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#ifdef A\n@\n#endif", ["defined(A)"]),
        ("#ifndef A\n@\n#endif", ["!defined(A)"]),
        ("#if defined A\n#else\n@\n#endif", ["!defined(A)"]),
        ("#if A > 1\n#elif B\n#elif defined(C)\n@\n#else\n#endif", ["!(A > 1) && !(B) && defined(C)"]),
        ("#if A > 1\n#elif B || C\n@\n#endif", ["!(A > 1) && (B || C)"]),
        ("#if A\n#elifndef B\n#else\n@\n#endif", ["!(A) && defined(B)"]),
        ("#  if A \\\n  && B // why\n# if C /* what */\n@\n# endif\n#endif", ["A && B", "C"]),
        ("#if A\n#endif\n@", []),
        ("/*\n#if A\n*/ @", []),
        ("@\n#if A\n#endif", []),
        ("#if A\n@", []),
        ("#ifndef SPAM_H\n#define SPAM_H\n#ifdef A\n@\n#endif\n#endif", ["defined(A)"]),
        ("#ifndef A\n#define B\n@\n#endif", ["!defined(A)"]),
    ],
)
def test_the_conditions_around_a_place(text: str, expected: list[str]) -> None:
    assert conditions(text) == expected


def test_which_branches_exclude_each_other() -> None:
    source = SourceText("spam.c", b"#if A\n1\n#else\n2\n#endif\n#if A\n3\n#endif\n")
    (first,), (second,), (third,) = (source.branches_at(source.data.index(mark)) for mark in (b"1", b"2", b"3"))

    assert first.excludes(second)
    assert not first.excludes(first)
    assert not first.excludes(third)

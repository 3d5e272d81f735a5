"""A benchmark writes its table between its marks."""

from __future__ import annotations

import pytest
from readme import with_section


def test_the_section_is_what_stands_between_the_marks() -> None:
    readme = "before\n<!-- precision -->\nold\n<!-- /precision -->\nafter\n"
    assert with_section(readme, "precision", "new\n") == "before\n<!-- precision -->\nnew\n<!-- /precision -->\nafter\n"


@pytest.mark.parametrize(
    "readme",
    [
        "",
        "<!-- precision -->\n",
        "<!-- /precision -->\n<!-- precision -->\n",
        "<!-- precision -->\n<!-- /precision -->\n<!-- precision -->\n<!-- /precision -->\n",
    ],
)
def test_a_readme_without_the_marks_is_refused(readme: str) -> None:
    with pytest.raises(ValueError, match="once each"):
        with_section(readme, "precision", "new\n")

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from capicheck.findings.finding import Level
from capicheck.rulebook import pages
from capicheck.rulebook.pages import PageError, UnknownRuleError, rule, rules

PAGE = """\
+++
family = "types"
level = "note"
precision = "very-high"
summary = "one line"
since = "0.1"
tags = ["pep-489"]
cwe = [401]
security-severity = "7.5"
+++

# static-type

A `+++` in the text.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Makes `rules()` read pages given as name and text."""
    monkeypatch.setattr(pages, "rules_root", lambda: tmp_path)
    monkeypatch.setattr(pages, "rules", pages.rules.__wrapped__)

    def write(**texts: str) -> None:
        for name, text in texts.items():
            (tmp_path / f"{name.replace('_', '-')}.md").write_text(text, encoding="utf-8")

    return write


def test_a_page(folder: Callable[..., None]) -> None:
    folder(static_type=PAGE, README="no page")
    (page,) = pages.rules().values()
    assert page.name == "static-type"
    assert (page.family, page.level, page.precision) == ("types", Level.NOTE, "very-high")
    assert (page.tags, page.cwe, page.security_severity) == (("pep-489",), (401,), "7.5")
    assert page.body() == "# static-type\n\nA `+++` in the text.\n"


def test_families_come_in_their_order(folder: Callable[..., None]) -> None:
    folder(b=PAGE, a=PAGE, z=PAGE.replace('"types"', '"references"'))
    assert list(pages.rules()) == ["z", "a", "b"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('family = "types"', 'family = "tpyes"', r"x\.md: unknown family 'tpyes'"),
        ('level = "note"', 'level = "fatal"', r"x\.md: .*fatal"),
        ('precision = "very-high"', 'precision = "great"', r"x\.md: unknown precision 'great'"),
        ('summary = "one line"\n', "", r"x\.md: .*summary"),
        ("cwe =", "cew =", r"x\.md: unknown key 'cew'"),
        ("cwe = [401]", "cwe = [", r"x\.md: "),
        ("+++\nfamily", "hello\n+++\nfamily", r"x\.md: text before the front matter"),
    ],
)
def test_a_broken_page_is_named(folder: Callable[..., None], old: str, new: str, message: str) -> None:
    folder(x=PAGE.replace(old, new))
    with pytest.raises(PageError, match=message):
        pages.rules()


def test_the_shipped_pages() -> None:
    for name, page in rules().items():
        assert page.body().startswith(f"# {name}\n")
        assert page.summary
        assert not page.summary.endswith(".")


def test_an_unknown_rule_names_the_nearest() -> None:
    with pytest.raises(UnknownRuleError, match="no rule is called 'static-tpye'; did you mean 'static-type'"):
        rule("static-tpye")
    with pytest.raises(UnknownRuleError, match=r"no rule is called 'qqqqqq'$"):
        rule("qqqqqq")

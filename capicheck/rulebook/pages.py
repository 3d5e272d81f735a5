"""The rules, as their pages in `rules/` declare them: a rule exists when it has a page."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

from capicheck.findings.finding import Level
from capicheck.frozen import frozen
from capicheck.rulebook.locate import rules_root
from capicheck.rulebook.nearest import nearest
from capicheck.settings import UsageError

FAMILIES = (
    "references",
    "resources",
    "module-init",
    "types",
    "isolation",
    "errors",
    "arguments",
    "threads",
    "api",
    "suppressions",
)
"""Every family, in the order in which rules are listed."""

Precision = Literal["very-high", "high", "medium", "low"]

_FENCE = "+++\n"


class UnknownRuleError(UsageError):
    """A name that is neither a rule nor a family."""


class PageError(Exception):
    """A page whose front matter cannot be read: a mistake in `rules/`, not of the user."""


@frozen(kw_only=True)
class Rule:
    """A rule's front matter.

    `summary` is one line; `precision` how often its findings are true; `since` the capicheck that first had it;
    `security_severity` is GitHub's score from 0.1 to 10.0, for memory-safety rules only.
    """

    name: str
    family: str
    level: Level
    summary: str
    precision: Precision
    since: str
    tags: tuple[str, ...] = ()
    cwe: tuple[int, ...] = ()
    security_severity: str = ""
    page: Path = field(repr=False, compare=False)

    def body(self) -> str:
        """The page below its front matter, Markdown."""
        return _split(self.page)[1]


def _split(page: Path) -> tuple[str, str]:
    opening, matter, body = page.read_text(encoding="utf-8").split(_FENCE, 2)
    if opening:
        raise PageError(f"{page.name}: text before the front matter")
    return matter, body.lstrip("\n")


def _rule(page: Path) -> Rule:
    try:
        matter = tomllib.loads(_split(page)[0])
        rule = Rule(
            name=page.stem,
            family=matter.pop("family"),
            level=Level(matter.pop("level")),
            summary=matter.pop("summary"),
            precision=matter.pop("precision"),
            since=matter.pop("since"),
            tags=tuple(matter.pop("tags", ())),
            cwe=tuple(matter.pop("cwe", ())),
            security_severity=matter.pop("security-severity", ""),
            page=page,
        )
    except (KeyError, ValueError) as error:
        raise PageError(f"{page.name}: {error}") from error
    if matter:
        raise PageError(f"{page.name}: unknown key {next(iter(matter))!r}")
    if rule.family not in FAMILIES:
        raise PageError(f"{page.name}: unknown family {rule.family!r}")
    if rule.precision not in get_args(Precision):
        raise PageError(f"{page.name}: unknown precision {rule.precision!r}")
    return rule


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by name, families in their order, names in the alphabet's.  Raises PageError."""
    pages = (page for page in rules_root().glob("*.md") if page.name != "README.md")
    found = sorted((_rule(page) for page in pages), key=lambda rule: (FAMILIES.index(rule.family), rule.name))
    return MappingProxyType({rule.name: rule for rule in found})


def rule(name: str) -> Rule:
    """The rule called `name`.  Raises UnknownRuleError, which names the nearest one."""
    known = rules()
    if name not in known:
        raise UnknownRuleError(f"no rule is called {name!r}{nearest(name, known)}")
    return known[name]

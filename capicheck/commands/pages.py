"""The rulebook in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from capicheck.rulebook.pages import Rule, rule, rules
from capicheck.rulebook.selection import named

_WIDEST = 100
"""Prose is not laid out wider than this."""


def explained(name: str) -> int:
    """Prints the page of a rule, or lists the rules of a family.  Raises UnknownRuleError.

    A page is laid out on a terminal, and given as it is written elsewhere.
    """
    members = named(name)
    if name not in members:
        return _listed(rules()[item] for item in sorted(members))
    page = rule(name)
    if sys.stdout.isatty():
        _laid_out(page)
    else:
        print(page.body(), end="")
    return 0


def _laid_out(page: Rule) -> None:
    from rich.console import Console  # noqa: PLC0415 - slow to import
    from rich.markdown import Markdown  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415
    from rich.theme import Theme  # noqa: PLC0415

    # No backgrounds: they fit dark terminals or light ones.
    console = Console(theme=Theme({"markdown.code": "bold cyan", "markdown.h2": "bold underline"}))
    console.width = min(console.width, _WIDEST)
    facts = f"  {page.level}, {page.family}, {page.precision} precision, since {page.since}"
    console.print(Text.assemble((page.name, "bold"), (facts, "dim")))
    text = page.body().removeprefix(f"# {page.name}\n")
    console.print(Markdown(text, code_theme="ansi_dark", hyperlinks=False))


def listed() -> int:
    """Prints every rule, one line each."""
    return _listed(rules().values())


def _listed(known: Iterable[Rule]) -> int:
    items = list(known)
    widths = [max(len(getattr(item, name)) for item in items) for name in ("name", "family", "level")]
    for item in items:
        print(f"{item.name:{widths[0]}}  {item.family:{widths[1]}}  {item.level:{widths[2]}}  {item.summary}")
    return 0

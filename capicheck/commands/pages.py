"""The rulebook in the terminal."""

from __future__ import annotations

import sys

from capicheck.rulebook.pages import rule, rules


def explained(name: str) -> int:
    """Prints the page of a rule: laid out on a terminal, as it is written elsewhere.  Raises UnknownRuleError."""
    page = rule(name)
    if sys.stdout.isatty():
        from rich.console import Console  # noqa: PLC0415 - slow to import
        from rich.markdown import Markdown  # noqa: PLC0415

        Console().print(Markdown(page.body()))
    else:
        print(page.body(), end="")
    return 0


def listed() -> int:
    """Prints every rule, one line each."""
    known = rules().values()
    widths = [max(len(getattr(item, name)) for item in known) for name in ("name", "family", "level")]
    for item in known:
        print(f"{item.name:{widths[0]}}  {item.family:{widths[1]}}  {item.level:{widths[2]}}  {item.summary}")
    return 0

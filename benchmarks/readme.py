"""The tables in README that benchmarks write."""

from __future__ import annotations

from pathlib import Path

README = Path(__file__).parent.parent / "README.md"


def with_section(readme: str, name: str, text: str) -> str:
    """`readme` with `text` between the two marks of `name`.  Raises ValueError unless each stands there once."""
    opening, closing = f"<!-- {name} -->\n", f"<!-- /{name} -->\n"
    before, start, rest = readme.partition(opening)
    _, end, after = rest.partition(closing)
    if not start or not end or opening in after or closing in after:
        raise ValueError(f"README needs {opening.strip()} and {closing.strip()} once each")
    return f"{before}{opening}{text}{closing}{after}"


def write_section(name: str, text: str) -> None:
    """Have README tell `text` between the marks of `name`."""
    README.write_text(with_section(README.read_text(encoding="utf-8"), name, text), encoding="utf-8")

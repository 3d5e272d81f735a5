"""Templates: the only place that knows jinja2.

What a template is handed is text from sources and file names, which may be hostile: everything is escaped for HTML,
except in templates of Markdown, whose values the caller escapes.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape

__all__ = ["Markup", "asset", "escape", "rendered"]

_FOLDER = Path(__file__).parent / "templates"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=select_autoescape(disabled_extensions=("md.j2",), default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


@cache
def asset(name: str) -> Markup:
    """The file `name` of `templates/` as it is: a style sheet or a script to stand in a page."""
    return Markup((_FOLDER / name).read_text(encoding="utf-8"))  # noqa: S704 - written by us


def rendered(name: str, **values: object) -> str:
    """The template `name` of `templates/`, filled with `values`.

    Raises jinja2's UndefinedError where the template names what is not there: a mistake in the template.
    """
    return _environment().get_template(name).render(values)

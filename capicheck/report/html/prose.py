"""Sentences and rule pages as HTML.  The only place that knows markdown-it; raw HTML in Markdown stays text."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from capicheck.frozen import frozen
from capicheck.report.excerpt import visible
from capicheck.report.html.addresses import Addresses
from capicheck.report.html.highlight import api_name, coloured
from capicheck.report.templating import Markup, escape
from capicheck.rulebook.pages import Rule

_IDENTIFIER = re.compile(r"(\w+)")


def sentence(text: str, *, linked: bool = True) -> Markup:
    """A message: what stands in backticks as code, and its C API names linked to the manual where `linked`."""
    parts = visible(text).split("`")
    return Markup("").join(
        Markup("<code>{}</code>").format(_names(part) if linked else part) if at % 2 else escape(part)
        for at, part in enumerate(parts)
    )


def _names(text: str) -> Markup:
    """`text` with its C API names linked."""
    return Markup("").join(
        api_name(part) if at % 2 else escape(part) for at, part in enumerate(_IDENTIFIER.split(text))
    )


@frozen
class Section:
    """A section of a rule's page: its heading and what stands below."""

    title: str
    content: Markup


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "highlight": _example}).enable("table")


def _example(text: str, language: str, _: str) -> str:
    """A code block of a page."""
    return str(coloured(text)) if language.startswith("c") else ""


def sections(rule: Rule, addresses: Addresses, linked: Container[str]) -> Iterator[Section]:
    """The sections of the page of `rule`, in their order.

    Its links to pages of other rules lead to `addresses`, where those are among the `linked`, else nowhere.
    """
    tokens = _markdown().parse(rule.body())
    starts = [at for at, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h2"]
    for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True):
        content = tokens[start + 3 : end]
        for token in content:
            token.children = list(_relinked(token.children or (), addresses, linked))
        # What markdown-it writes is HTML: text is escaped by it, and raw HTML is off.
        html = _markdown().renderer.render(content, _markdown().options, {})
        yield Section(tokens[start + 1].content, Markup(html))


def _relinked(tokens: Iterable[Token], addresses: Addresses, linked: Container[str]) -> Iterator[Token]:
    """`tokens` of running text with the links between pages as the report has them."""
    is_open = True
    for token in tokens:
        target = str(token.attrs.get("href", "")) if token.type == "link_open" else ""
        if target.endswith(".md"):
            is_open = target.removesuffix(".md") in linked
            token.attrs["href"] = addresses.rule(target.removesuffix(".md"))
        if is_open or token.type not in {"link_open", "link_close"}:
            yield token
        is_open = is_open or token.type == "link_close"

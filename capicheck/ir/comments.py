"""The comments of a C or C++ text, and which of its lines hold anything else."""

from __future__ import annotations

import re

from capicheck.frozen import frozen

_TOKEN = re.compile(
    rb"(?P<comment>//(?:[^\n\\]|\\\r?\n|\\.)*|/\*.*?(?:\*/|\Z))"
    rb'|(?P<raw>\b(?:u8|[uUL])?R"(?P<mark>[^\s()\\"]{0,16})\(.*?\)(?P=mark)")'
    rb'|"(?:[^"\\\n]|\\.)*"?'
    rb"|(?<![\w.])\.?[0-9](?:[eEpP][+-]|'?[\w.])*"
    rb"|'(?:[^'\\\n]|\\.)+'",
    re.DOTALL,
)
"""What a comment may be mistaken for, and what may be mistaken for one.  An apostrophe by itself, as prose under
`#error` or `#if 0` has it, opens nothing."""
_BODY = re.compile(rb"/[/*][*!/]*[ \t]*(.*?)[ \t*]*(?:\*/)?", re.DOTALL)
_NOT_NEWLINE = re.compile(rb"[^\n]")


@frozen
class Comment:
    """A comment of one file: byte offsets, `end` exclusive, and what it says between its delimiters."""

    start: int
    end: int
    text: str


def comments(data: bytes) -> list[Comment]:
    """The comments of the text `data` in their order, those in directives and in code left out by `#if` included."""
    return [
        Comment(token.start(), token.end(), _text(token[0]))
        for token in _TOKEN.finditer(data)
        if token["comment"] is not None
    ]


def _text(comment: bytes) -> str:
    found = _BODY.fullmatch(comment)
    return found[1].decode("utf-8", "replace").strip() if found else ""


def without_comments(data: bytes) -> bytes:
    """`data` with every comment replaced by spaces, lines kept, C++ raw strings and literals as they are."""
    return _TOKEN.sub(lambda token: token[0] if token["comment"] is None else _NOT_NEWLINE.sub(b" ", token[0]), data)

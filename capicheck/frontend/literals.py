"""What integer, character and string literals denote."""

from __future__ import annotations

import re

_INTEGER = re.compile(r"(0[xX][0-9a-fA-F']+|0[bB][01']+|[0-9][0-9']*)[uUlLzZ]*$")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]+)|([0-7]{1,3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(\n)|(.))", re.DOTALL)
_OCTAL = re.compile(r"\\[23]")
"""How libclang begins a byte above 127."""
_SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "e": "\x1b"}


def integer(text: str) -> int | None:
    """The value of an integer literal's text; None where it is none."""
    if text.isdecimal() and (text[0] != "0" or len(text) == 1):
        return int(text)
    found = _INTEGER.match(text)
    if found is None:
        return None
    digits = found[1].replace("'", "")
    if digits[:2] in {"0x", "0X"}:
        return int(digits, 16)
    if digits[:2] in {"0b", "0B"}:
        return int(digits, 2)
    try:
        return int(digits, 8) if digits.startswith("0") else int(digits)
    except ValueError:
        return None


def character(text: str) -> int | None:
    """The value of a character literal's text; None where it is none or has several characters."""
    body = text[text.find("'") + 1 : -1] if text.endswith("'") else ""
    value = unescape(body)
    return ord(value) if len(value) == 1 else None


def string(spelling: str) -> str:
    """The value of a string literal as libclang spells it: quoted, with escapes, adjacent literals joined."""
    start = spelling.find('"')
    if start < 0 or not spelling.endswith('"'):
        return spelling
    if spelling[:start].endswith("R"):
        opening = spelling.find("(", start)
        return spelling[opening + 1 : spelling.rfind(")")]
    value = unescape(spelling[start + 1 : -1])
    try:
        return value.encode("latin-1").decode("utf-8", "replace") if _OCTAL.search(spelling) else value
    except UnicodeEncodeError:
        return value  # wide characters


def unescape(text: str) -> str:
    """`text` with C's escapes replaced."""
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def _unescaped(match: re.Match[str]) -> str:
    digits, base = match[1] or match[3] or match[4], 16
    if match[2]:
        digits, base = match[2], 8
    if digits:
        return chr(int(digits, base) & 0x10FFFF)
    if match[5]:
        return ""
    return _SIMPLE.get(match[6], match[6])

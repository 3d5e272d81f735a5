"""What the text of a file shows about names that nothing declares: whether they are types, macros or strings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from capicheck.frontend.lexer import macro_definitions

KEYWORDS = frozenset(
    b"auto break case char const continue default do double else enum extern float for goto if inline int long register"
    b" return short signed sizeof static struct switch typedef union unsigned void volatile while".split()
)
_QUALIFIERS = frozenset({b"const", b"volatile", b"restrict", b"register"})
_NAME = rb"([A-Za-z_]\w*)"
_TYPE_USE = re.compile(
    # a declaration at the start of a statement, and of a parameter without a star
    rb"(?:^|[{};])[ \t]*(?:(?:static|const|register|volatile)\s+)*%(n)s\s+(?:const\s+)?(?:\*+\s?)?[A-Za-z_]\w*"
    rb"\s*(?=(?:=[^=]|[;,)\[]))"
    rb"|[(,][ \t]*(?:(?:const|register|volatile)\s+)*%(n)s\s+(?:const\s+)?[A-Za-z_]\w*\s*(?=[,)\[])"
    # the same at the start of a loop
    rb"|\bfor\s*\(\s*(?:const\s+)?%(n)s[\s*]+[A-Za-z_]\w*\s*(?==[^=])"
    # a pointer; `a * b` with spaces on both sides is a product, except at the start of a statement
    rb"|(?:[{};]\s*(?:const\s+)?|[(,]\s*const\s+)%(n)s\s*\*+\s*(?:const\s+)?[A-Za-z_]\w*\s*(?=(?:=[^=]|[;,)\[]))"
    rb"|[(,]\s*%(n)s(?:\*+\s+|\s+\*+|\*+)(?=[A-Za-z_])[A-Za-z_]\w*\s*(?=[,)\[])"
    # a cast, and the second argument of va_arg
    rb"|\(\s*(?:const\s+)?%(n)s\s*(?:const\s*)?\*+\s*\)"
    rb"|(?:=|\(|,|\*\s*\)|\breturn|\?|:|[&|+*/<>!-])\s*\(\s*%(n)s\s*\)\s*(?=[\w(&{\"'*~]|!(?!=))"
    rb"|\bva_arg\s*\([^()]*,\s*%(n)s\s*\)" % {b"n": _NAME},
    re.MULTILINE,
)
_WITH_PARAMETERS = re.compile(
    rb"^[ \t]*#[ \t]*define[ \t]+(\w+)\(([\w\s,]*)\)((?:[^\n\\]|\\.)*)", re.MULTILINE | re.DOTALL
)
_WORD = re.compile(rb"[A-Za-z_]\w*")
_LITERAL = re.compile(rb"\"(?:\\.|[^\"\\])*\"")
_CAPITALS = re.compile(rb"\b[A-Z][A-Z0-9_]+\b")
_DECLARATION_AFTER = re.compile(rb"\s+(\w+)(\s+\**\s*\w+)?")
_PRODUCT = re.compile(rb" \* [A-Za-z_]\w*\s*(?:\.|->|[-+*/])")


@lru_cache(maxsize=64)
def types_in(data: bytes) -> frozenset[bytes]:
    """The words that the text `data` uses as types anywhere: one use decides for all."""
    found: set[bytes] = set()
    at = 0
    while match := _TYPE_USE.search(data, at):
        found.update(word for word in match.groups() if word)
        at = max(match.start() + 1, match.end() - 1)
    return frozenset(found.union(_casts_by_macros(data)))


def _casts_by_macros(data: bytes) -> Iterator[bytes]:
    """What is handed to macros of the text `data` in place of a parameter that they cast to."""
    for name, parameters, body in _WITH_PARAMETERS.findall(data):
        for position, parameter in enumerate(parameters.split(b",")):
            if not re.search(rb"\(\s*" + re.escape(parameter.strip()) + rb"\s*\)\s*[A-Za-z_]", body):
                continue
            for arguments in re.findall(rb"\b" + name + rb"\s*\(([^()]*)\)", data):
                argument = _WORD.match((arguments.split(b",") + [b""] * position)[position].strip())
                if argument:
                    yield argument[0]


@lru_cache(maxsize=64)
def macros_in(data: bytes) -> Mapping[bytes, bytes]:
    """The macros that the text `data` defines, with their bodies."""
    return {macro.name: macro.body for macro in macro_definitions(data)}


def strings_in(macro: bytes, data: bytes) -> frozenset[bytes]:
    """The undefined words that `macro`, or the macros that it is made of, put beside string literals."""
    macros = macros_in(data)
    found, met, pending = set(), {macro}, [macro]
    literal = False
    while pending:
        body = macros[pending.pop()]
        literal = literal or b'"' in body
        for word in _CAPITALS.findall(_LITERAL.sub(b"", body)):
            if word not in macros:
                found.add(word)
            elif word not in met:
                met.add(word)
                pending.append(word)
    return frozenset(found) if literal else frozenset()


def specifies_another(data: bytes, end: int) -> bool:
    """Whether the word that ends at `end`, taken for a type, stands before a declaration that has a type of its own."""
    following = _DECLARATION_AFTER.match(data, end)
    if following is None or following[1] in _QUALIFIERS:
        return False
    return bool(following[2]) or following[1] in KEYWORDS


def is_factor(data: bytes, end: int) -> bool:
    """Whether the word that ends at `end` is multiplied: `name * other.field`."""
    return _PRODUCT.match(data, end) is not None

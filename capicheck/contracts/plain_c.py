"""Headers that users write, made ready for a parser of declarations that knows no preprocessor."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
_ATTRIBUTES = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_TAKEN = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
_OURS = re.compile(r"capi::(?!since\b|until\b)\w+$|noreturn$")
_CPLUSPLUS = re.compile(r"^[ \t]*#[ \t]*ifdef[ \t]+__cplusplus\b.*?^[ \t]*#[ \t]*endif[^\n]*", re.DOTALL | re.MULTILINE)
_CONDITION = re.compile(r"^[ \t]*#[ \t]*(?:if|ifdef|el\w+)\b", re.MULTILINE)
_DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n\\]|\\.)*", re.DOTALL | re.MULTILINE)
_TYPE_USE = re.compile(r"\b([A-Za-z_]\w*)(?=\s*\*|\s+[A-Za-z_])|(?<=[(,])\s*(?:const\s+)?([A-Za-z_]\w*)(?=\s*[,)])")
_TYPE_NAME = re.compile(r"\btypedef\b[^;]*?(?:\(\s*\*\s*(\w+)\s*\)\s*\([^;]*|\b(\w+))\s*;")
_KEYWORDS = frozenset(
    {
        *("auto", "bool", "char", "const", "double", "enum", "extern", "float", "inline", "int", "long", "register"),
        *("restrict", "short", "signed", "static", "struct", "typedef", "union", "unsigned", "void", "volatile"),
        *("_Bool", "_Complex", "_Noreturn"),
    }
)


class DeclarationError(Exception):
    """What is wrong with a line of a header."""

    def __init__(self, line: int, message: str) -> None:
        """`line` is counted from 1; `message` is a sentence without a full stop."""
        super().__init__(message)
        self.line = line


def line_at(text: str, offset: int) -> int:
    """The line of `text` that `offset` lies in."""
    return text.count("\n", 0, offset) + 1


def plain_declarations(text: str) -> str:
    """`text` without comments and directives, every line in its place.

    Include guards, and what stands there for C++ alone, are directives that may be passed over.  Raises
    DeclarationError where others decide what is declared, and for attributes that would be lost.
    """
    text = _CPLUSPLUS.sub(_blank, _COMMENT.sub(_blank, text))
    for match in _CONDITION.finditer(text):
        raise DeclarationError(
            line_at(text, match.start()), "a contract depends on nothing: there can be no `#if` here"
        )
    plain = _DIRECTIVE.sub(_blank, text)
    for match in _ATTRIBUTES.finditer(plain):
        line = line_at(plain, match.start())
        if strange := next((name for name in _names(match[1]) if not _OURS.match(name)), None):
            raise DeclarationError(line, f"`{strange}` says nothing here: an attribute is written `capi::name`")
        if not _begins(plain[: match.start()]):
            raise DeclarationError(line, "an attribute stands before the declaration or the parameter that it is about")
    return plain


def undeclared_types(plain: str) -> set[str]:
    """The names that stand where C wants a type, but for those that `plain` itself makes types."""
    plain = _ATTRIBUTES.sub(_blank, plain)
    used = {match[1] or match[2] for match in _TYPE_USE.finditer(plain)}
    declared = {match[1] or match[2] for match in _TYPE_NAME.finditer(plain)}
    return used - declared - _KEYWORDS


def _begins(before: str) -> bool:
    """Whether a declaration, or a parameter of the function that it declares, begins after the text `before`."""
    declaration = before[before.rfind(";") + 1 :]
    inside = before.count("{") - before.count("}")
    depth = declaration.count("(") - declaration.count(")")
    return not inside and depth <= 1 and before.rstrip()[-1:] in {"", *";}(,]"}


def _blank(match: re.Match[str]) -> str:
    """As many lines as there were."""
    return "\n" * match[0].count("\n") or " "


def _names(attributes: str) -> list[str]:
    """The attributes between a pair of brackets, without what they take."""
    return [name.strip() for name in _TAKEN.sub("", attributes).split(",") if name.strip()]

"""Inventing what a unit's missing headers would have declared, so that no statement is lost.

libclang drops the statement around an undeclared name (and around a syntax error); it keeps statements whose types do
not fit.  So every name that it complains about is declared, in a text that is read before the file: unknown values and
functions as wildcards that go with everything, unknown types as structures, unknown macros as nothing.  Reading again
may bring up more names; a few rounds reach an end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache, lru_cache
from typing import Any

from capicheck.frontend.libclang import Diagnostic
from capicheck.frontend.typemap import WILDCARD

PRELUDE = "/capicheck/prelude.h"
"""The virtual file that holds the invented declarations."""
EMPTY_HEADERS = "/capicheck/missing/"
"""The virtual folder of headers that nobody has."""


class Shape(Enum):
    """What an invented type is."""

    STRUCTURE = "typedef struct {0}__s {{ long __cx; }} {0};"
    NUMBER = "typedef long {0};"
    POINTER = "typedef struct {0}__s {{ long __cx; }} *{0};"


_MISSING_HEADER = re.compile(r"'([^']+)' file not found")
_UNDECLARED = re.compile(r"use of undeclared (?:identifier|label) '(\w+)'")
_UNKNOWN_TYPE = re.compile(r"unknown type name '(\w+)'|must use '(?:struct|union|enum)' tag")
_IMPLICIT_FUNCTION = re.compile(
    r"call to undeclared (?:library )?function '(\w+)'|implicit declaration of function '(\w+)'"
)
_CONDITION_MACRO = re.compile(r"function-like macro '(\w+)' is not defined")
_CONFLICT = re.compile(r"(?:redefinition|redeclaration|declaration) of '(\w+)'|conflicting types for '(\w+)'")
_TYPEDEF_CONFLICT = re.compile(r"^typedef redefinition with different types")
_INCOMPLETE = re.compile(r"incomplete (?:\w+ )*type '(?:const )?(struct|union) (\w+)")
_DUPLICATE_CASE = re.compile(r"duplicate case value")
_MACRO_AT_FILE_SCOPE = re.compile(r"invalid storage class specifier in function|expected function body")
_ALONE = re.compile(rb"^([A-Z_][A-Z0-9_]+)[ \t]*\([^(){};]*\)[ \t]*$", re.MULTILINE)
_ENUMERATOR = re.compile(rb"\b\w+\s*=\s*([A-Za-z_]\w*)[^,;}]*(?=[,}])")
_DEFINITION = re.compile(rb"^[ \t]*#[ \t]*define[ \t]+(\w+)((?:[^\n\\]|\\.)*)", re.MULTILINE | re.DOTALL)
_CAPITALS = re.compile(rb"\b[A-Z][A-Z0-9_]+\b")
_STRING_BEFORE = re.compile(rb"\"\s*$")
_STRING_AFTER = re.compile(rb"\w+\s*\"")
_SYNTAX = re.compile(r"^expected |type specifier missing|cannot combine with previous|declaration does not declare")
_POINTER_WANTED = re.compile(
    r"is not a pointer|indirection requires pointer|subscripted value|incompatible type '[^']*\*'"
)
_NUMBER_WANTED = re.compile(
    r"arithmetic|invalid operands|scalar type|invalid argument type|cannot (?:in|de)crement|requires integer|incompatible"
    r"|not an integer|no matching|cannot be used as"
)
_DECLARATION_AFTER = re.compile(rb"\s+(\w+)(\s+\**\s*\w+)?")
_PRODUCT = re.compile(rb" \* [A-Za-z_]\w*\s*(?:\.|->|[-+*/])")
_FIRST_NUMBER = 7001
_QUALIFIERS = frozenset({b"const", b"volatile", b"restrict", b"register"})
_LOOP = re.compile(r"^expected ';' after expression")
_CALL_BEFORE = re.compile(rb"\b(\w+)\s*\([^{};]*\)\s*$")
_QUOTED = re.compile(r"'(?:struct )?(\w+?)(?:__s)?(?: \*)*'")
_WORD = re.compile(rb"\w+")
_WORD_BEFORE = re.compile(rb"(\w+)\s*$")
_TYPE_USE = re.compile(
    rb"(?:^|[{};])[ \t]*(?:(?:static|const|register|volatile)\s+)*([A-Za-z_]\w*)\s+(?:const\s+)?(?:\*+\s?)?[A-Za-z_]\w*"
    rb"\s*(?=(?:=[^=]|[;,)\[]))"
    rb"|[(,][ \t]*(?:(?:const|register|volatile)\s+)*([A-Za-z_]\w*)\s+(?:const\s+)?[A-Za-z_]\w*\s*(?=[,)\[])"
    rb"|(?:[{};]\s*(?:const\s+)?|[(,]\s*const\s+)([A-Za-z_]\w*)\s*\*+\s*(?:const\s+)?[A-Za-z_]\w*\s*(?=(?:=[^=]|[;,)\[]))"
    rb"|[(,]\s*([A-Za-z_]\w*)(?:\*+\s+|\s+\*+|\*+)(?=[A-Za-z_])[A-Za-z_]\w*\s*(?=[,)\[])"
    rb"|\(\s*(?:const\s+)?([A-Za-z_]\w*)\s*(?:const\s*)?\*+\s*\)"
    rb"|(?:=|\(|,|\breturn|\?|:|[&|+*/<>!-])\s*\(\s*([A-Za-z_]\w*)\s*\)\s*(?=[A-Za-z_(&{\"*])"
    rb"|\bva_arg\s*\([^()]*,\s*([A-Za-z_]\w*)\s*\)",
    re.MULTILINE,
)
"""Where only a type can stand: a declaration, a pointer, a cast.  `a * b` with spaces on both sides is a product."""
_KEYWORDS = frozenset(
    b"auto break case char const continue default do double else enum extern float for goto if inline int long register"
    b" return short signed sizeof static struct switch typedef union unsigned void volatile while".split()
)


@dataclass
class Repairs:
    """What has been invented so far for one unit."""

    headers: dict[str, None] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    """By name, the file in which it was first missed."""
    functions: dict[str, None] = field(default_factory=dict)
    types: dict[str, Shape] = field(default_factory=dict)
    macros: dict[str, str] = field(default_factory=dict)
    records: dict[str, str] = field(default_factory=dict)
    """Tags of structures and unions that code needs whole, with the keyword."""
    refused: set[str] = field(default_factory=set)
    """Names that must not be declared: the unit does so itself, in another way."""

    def prelude(self, defined: Collection[str] = ()) -> str:
        """The text to be read before the file, without the macros `defined` by its flags."""
        lines = [
            f"struct {WILDCARD} {{ int x; }}; extern struct {WILDCARD} *capi_u;",
            "typedef __typeof__(capi_u->nm) capi_any;",
            *(f"#define {name}{body}" for name, body in self.macros.items()),
            *(f"{keyword} {tag} {{ long __cx; }};" for tag, keyword in self.records.items()),
            *(shape.value.format(name) for name, shape in self.types.items()),
            *(f"extern capi_any {name};" for name in self.values if name not in defined),
            *(f"capi_any {name}();" for name in self.functions if name not in defined),
        ]
        return "\n".join(lines) + "\n"

    @property
    def any(self) -> bool:
        """Whether there is anything to declare."""
        return bool(self.values or self.functions or self.types or self.macros or self.records)

    def learn(
        self,
        diagnostics: Iterable[Diagnostic],
        contents: Callable[[str], bytes | None],
        defined: Mapping[str, object],
    ) -> bool:
        """Take up what `diagnostics` complain about; whether there was anything new.

        `contents` gives the text of a file that was read; `defined` are the functions that the unit defines.
        """
        before = self._size()
        text = cache(lambda name: contents(name) or b"")
        for diagnostic in diagnostics:
            if diagnostic.file != PRELUDE:
                self._one(diagnostic, text, defined)
        return self._size() != before

    def _size(self) -> tuple[object, ...]:
        return (
            len(self.headers),
            len(self.values),
            len(self.functions),
            tuple(self.types.items()),
            len(self.macros),
            len(self.records),
            len(self.refused),
        )

    def _one(self, diagnostic: Diagnostic, contents: Callable[[str], bytes], defined: Mapping[str, object]) -> None:
        message, data = diagnostic.message, contents(diagnostic.file)
        if found := _MISSING_HEADER.search(message):
            self.headers[found[1]] = None
        elif found := _CONDITION_MACRO.search(message):
            self.macros[found[1]] = "(...) 1"
        elif found := _IMPLICIT_FUNCTION.search(message):
            name = found[1] or found[2]
            if name not in defined:
                self._declare(name)
        elif found := _UNDECLARED.search(message):
            self._undeclared(found[1], data, diagnostic)
        elif (found := _UNKNOWN_TYPE.search(message)) and found[1]:
            self._unknown_type(found[1], data, diagnostic.file, diagnostic.offset)
        elif found := _INCOMPLETE.search(message):
            if found[2] not in self.refused:
                self.records[found[2]] = found[1]
        elif _TYPEDEF_CONFLICT.search(message):
            if word := _WORD.match(data, diagnostic.offset):
                self._refuse(word[0].decode())
        elif diagnostic.severity > 2 and (found := _CONFLICT.search(message)):
            self._refuse(found[1] or found[2])
        elif _LOOP.search(message) and data[diagnostic.offset :].lstrip().startswith(b"{"):
            self._loop(data, diagnostic.offset)
        elif _DUPLICATE_CASE.search(message):
            self._number_enumerators(contents)
        elif _MACRO_AT_FILE_SCOPE.search(message):
            self._macro_above(data, diagnostic.offset)
        elif _SYNTAX.search(message) and not self._string(data, diagnostic.offset):
            self._syntax(data, diagnostic.offset)
        else:
            self._reshape(message)

    def _is_free(self, name: str) -> bool:
        return name not in self.refused and name not in self.types and name not in self.macros

    def _declare(self, name: str) -> None:
        if self._is_free(name):
            self.functions[name] = None

    def _refuse(self, name: str) -> None:
        tables: tuple[dict[str, Any], ...] = (self.values, self.functions, self.types, self.records)
        if any(name in table for table in tables):
            for table in tables:
                table.pop(name, None)
            self.refused.add(name)

    def _undeclared(self, name: str, data: bytes, diagnostic: Diagnostic) -> None:
        if _is_type(name, data):
            self._type(name)
        elif data[diagnostic.offset + len(name) :].lstrip()[:1] == b"(":
            self._declare(name)
        elif self._is_free(name):
            self.values.setdefault(name, diagnostic.file)

    def _unknown_type(self, name: str, data: bytes, file: str, offset: int) -> None:
        following = _DECLARATION_AFTER.match(data, offset + len(name))
        specifies_another = (
            following and following[1] not in _QUALIFIERS and (following[2] or following[1] in _KEYWORDS)
        )
        if _is_type(name, data):
            self._type(name)
        elif specifies_another:
            self._macro(name)
        elif _PRODUCT.match(data, offset + len(name)):
            self.values.setdefault(name, file)
        else:
            self._type(name)

    def _type(self, name: str) -> None:
        if name in self.refused or name in self.macros:
            return
        self.values.pop(name, None)
        self.functions.pop(name, None)
        self.types.setdefault(name, Shape.STRUCTURE)

    def _macro(self, name: str, body: str = "") -> None:
        if name not in self.refused:
            self.types.pop(name, None)
            self.values.pop(name, None)
            self.macros.setdefault(name, body)

    def _loop(self, data: bytes, offset: int) -> None:
        """`NAME(…) {`: a macro that begins a loop over something."""
        opening = data.rfind(b"\n", 0, max(0, offset - 400)) + 1
        found = _CALL_BEFORE.search(data, opening, offset)
        name = found[1].decode() if found else ""
        if name in self.functions or name in self.values:
            self.functions.pop(name, None)
            self.values.pop(name, None)
            self.macros[name] = "(...) while (capi_again(__VA_ARGS__))"
            self.functions["capi_again"] = None

    def _number_enumerators(self, contents: Callable[[str], bytes]) -> None:
        """Enumerators that unknown values are given to must differ, or a switch over them is dropped whole."""
        for file in dict.fromkeys(self.values.values()):
            for found in _ENUMERATOR.finditer(contents(file)):
                name = found[1].decode()
                if self.values.pop(name, None) is not None:
                    self.macros[name] = f" {_FIRST_NUMBER + len(self.macros)}"

    def _macro_above(self, data: bytes, offset: int) -> None:
        """`NAME(…)` alone on a line at file scope, taken for the head of a function."""
        lines = list(_ALONE.finditer(data, max(0, offset - 400), offset))
        if lines and lines[-1][1] not in _macros_in(data):
            self.macros[lines[-1][1].decode()] = "(...)"

    def _string(self, data: bytes, offset: int) -> bool:
        """An unknown word beside a string literal is a string; whether there was one, here or in a macro used here."""
        word = _WORD.match(data, offset)
        beside = _STRING_BEFORE.search(data, max(0, offset - 80), offset) or _STRING_AFTER.match(data, offset)
        if word is None or word[0] in _KEYWORDS:
            return False
        if word[0] in _macros_in(data):
            strings = _strings_in(word[0], data)
        else:
            strings = frozenset({word[0]}) if beside else frozenset()
        for name in strings:
            self._macro(name.decode(), ' ""')
        return bool(strings)

    def _syntax(self, data: bytes, offset: int) -> None:
        """A macro that was taken for a type or a name: the unknown word just before the place, if it looks like one."""
        before = _WORD_BEFORE.search(data, max(0, offset - 200), offset)
        if before is None or not re.fullmatch(rb"[A-Z_][A-Z0-9_]{2,}|IN|OUT", before[1]):
            return
        name = before[1].decode()
        if name in self.types and not _is_type(name, data):
            self._macro(name)
        elif name not in self.types and not before[1] in _macros_in(data):
            self._macro(name)

    def _reshape(self, message: str) -> None:
        for found in _QUOTED.finditer(message):
            name = found[1]
            if self.types.get(name) is Shape.STRUCTURE:
                if _POINTER_WANTED.search(message):
                    self.types[name] = Shape.POINTER
                elif _NUMBER_WANTED.search(message):
                    self.types[name] = Shape.NUMBER


def missing_headers(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """The headers that were not found, as they were included."""
    found = (_MISSING_HEADER.search(diagnostic.message) for diagnostic in diagnostics)
    return [match[1] for match in found if match]


@lru_cache(maxsize=64)
def _types_in(data: bytes) -> frozenset[bytes]:
    """The words that the text `data` uses as types anywhere: one use decides for all."""
    found: set[bytes] = set()
    at = 0
    while match := _TYPE_USE.search(data, at):
        found.update(word for word in match.groups() if word)
        at = match.start() + 1 if match.end() == match.start() else max(match.start() + 1, match.end() - 1)
    return frozenset(found)


@lru_cache(maxsize=64)
def _macros_in(data: bytes) -> Mapping[bytes, bytes]:
    """The macros that the text `data` defines, with their bodies."""
    return {found[1]: found[2] for found in _DEFINITION.finditer(data)}


def _strings_in(macro: bytes, data: bytes) -> frozenset[bytes]:
    """The undefined words that `macro`, or the macros that it is made of, put beside string literals."""
    macros = _macros_in(data)
    found, met, pending = set(), {macro}, [macro]
    literal = False
    while pending:
        body = macros[pending.pop()]
        literal = literal or b'"' in body
        for word in _CAPITALS.findall(re.sub(rb"\"(?:\\.|[^\"\\])*\"", b"", body)):
            if word not in macros:
                found.add(word)
            elif word not in met:
                met.add(word)
                pending.append(word)
    return frozenset(found) if literal else frozenset()


def _is_type(name: str, data: bytes) -> bool:
    return name.encode() in _types_in(data)

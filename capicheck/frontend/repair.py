"""Learning from the parser's complaints what to invent, so that no statement is lost.

libclang drops the statement around an undeclared name (and around a syntax error); it keeps statements whose types do
not fit.  So every name that it complains about is declared, in a text that is read before the file: unknown values and
functions as wildcards that go with everything, unknown types as structures, unknown macros as nothing.  Reading again
may bring up more names; a few rounds reach an end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from capicheck.frontend.inventions import PRELUDE, Inventions, Shape
from capicheck.frontend.libclang import Diagnostic
from capicheck.frontend.usage import KEYWORDS, is_factor, macros_in, specifies_another, strings_in, types_in
from capicheck.frozen import frozen

Contents = Callable[[str], bytes]
"""The text of a file by the parser's name for it."""

_MISSING_HEADER = re.compile(r"'([^']+)' file not found")
_POINTER_WANTED = re.compile(
    r"is not a pointer|indirection requires pointer|subscripted value|incompatible type '[^']*\*'"
)
_NUMBER_WANTED = re.compile(
    r"arithmetic|invalid operands|scalar type|invalid argument type|cannot (?:in|de)crement|requires integer"
    r"|incompatible|not an integer|no matching|cannot be used as"
)
_QUOTED = re.compile(r"'(?:struct )?(\w+?)(?:__s)?(?: \*)*'")
_WORD = re.compile(rb"\w+")
_MACRO_BEFORE = re.compile(rb"\b([A-Z_][A-Z0-9_]{2,}|IN|OUT)\s*$")
_MACRO_AT = re.compile(rb"([A-Z_][A-Z0-9_]{2,})\b\s*(\([^(){};]*\))?\s*[,;)={]")
_MACRO_AFTER = re.compile(rb"\s*" + _MACRO_AT.pattern)
_CAST_BEFORE = re.compile(rb"[^\w\s]\s*\(\s*([A-Za-z_]\w*)\s*\)\s*$")
_CALL_BEFORE = re.compile(rb"\b(\w+)\s*\([^{};]*\)\s*$")
_ALONE = re.compile(rb"^([A-Z_][A-Z0-9_]+)[ \t]*\([^(){};]*\)[ \t]*$", re.MULTILINE)
_BEFORE_BODY = re.compile(rb"(?P<name>[A-Za-z_]\w*)\s*(?P<arguments>\([^(){};]*\)\s*)?(?:[\w\s*,]+;\s*)*\{")
_ENUMERATOR = re.compile(rb"\b\w+\s*=\s*([A-Za-z_]\w*)[^,;}]*(?=[,}])")
_STRING_BEFORE = re.compile(rb"\"\s*$")
_STRING_AFTER = re.compile(rb"\w+\s*\"")
_AGAIN = "capi_again"
"""The invented condition of invented loops."""


def missing_headers(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """The headers that were not found, as they were included."""
    found = (_MISSING_HEADER.search(diagnostic.message) for diagnostic in diagnostics)
    return [match[1] for match in found if match]


def learn(
    inventions: Inventions,
    diagnostics: Iterable[Diagnostic],
    contents: Callable[[str], bytes | None],
) -> bool:
    """Invent what `diagnostics` complain about; whether there was anything new.

    `contents` gives the text of a file that was read.  What the unit turns out to define itself, after its first use,
    is taken back in the next round.
    """
    before = inventions.state
    lesson = _Lesson(inventions, cache(lambda name: contents(name) or b""))
    for diagnostic in diagnostics:
        if diagnostic.file != PRELUDE:
            lesson.take(diagnostic)
    return inventions.state != before


@frozen
class _Lesson:
    """The diagnostics of one round."""

    inventions: Inventions
    contents: Contents

    def take(self, diagnostic: Diagnostic) -> None:
        """Do what the first pattern that fits says, or see what is asked of the types that are named."""
        for pattern, remedy in _REMEDIES:
            found = pattern.search(diagnostic.message)
            if found:
                name = next(filter(None, found.groups()), "")
                remedy(self, name, diagnostic)
                return
        self.reshape(diagnostic.message)

    def _text(self, diagnostic: Diagnostic) -> bytes:
        return self.contents(diagnostic.file)

    def header(self, name: str, _: Diagnostic) -> None:
        self.inventions.headers[name] = None

    def condition(self, name: str, _: Diagnostic) -> None:
        self.inventions.macro(name, "(...) 1")

    def function(self, name: str, _: Diagnostic) -> None:
        self.inventions.function(name)

    def undeclared(self, name: str, diagnostic: Diagnostic) -> None:
        data = self._text(diagnostic)
        if name.encode() in types_in(data):
            self.inventions.type(name)
        elif data[diagnostic.offset + len(name) :].lstrip()[:1] == b"(":
            self.inventions.function(name)
        else:
            self.inventions.value(name, diagnostic.file)

    def unknown_type(self, name: str, diagnostic: Diagnostic) -> None:
        data, end = self._text(diagnostic), diagnostic.offset + len(name)
        if name.encode() in types_in(data):
            self.inventions.type(name)
        elif specifies_another(data, end):
            self.inventions.macro(name)
        elif is_factor(data, end):
            self.inventions.value(name, diagnostic.file)
        else:
            self.inventions.type(name)

    def untagged(self, described: str, _: Diagnostic) -> None:
        """`Node *next;` where only `struct Node` is declared, as C++ has it."""
        keyword, name = re.findall(r"'(\w+)'", described)
        self.inventions.tagged(name, keyword)

    def no_type(self, name: str, diagnostic: Diagnostic) -> None:
        """A value that looked like a type: `& (NAME) (other)`."""
        self.inventions.no_type(name, diagnostic.file)

    def incomplete(self, described: str, _: Diagnostic) -> None:
        keyword, tag = described.split()
        self.inventions.record(tag, keyword)

    def typedef_conflict(self, _: str, diagnostic: Diagnostic) -> None:
        word = _WORD.match(self._text(diagnostic), diagnostic.offset)
        if word:
            self.inventions.refuse(word[0].decode())

    def conflict(self, name: str, _: Diagnostic) -> None:
        self.inventions.refuse(name)

    def statement(self, name: str, diagnostic: Diagnostic) -> None:
        """`NAME(…) {`: a macro that begins a loop over something.  `= (NAME) value`: a cast to something unknown."""
        data, offset = self._text(diagnostic), diagnostic.offset
        cast = _CAST_BEFORE.search(data, max(0, offset - 200), offset)
        if cast and cast[1].decode() in self.inventions.values:
            self.inventions.type(cast[1].decode())
            return
        if not data[offset:].lstrip().startswith(b"{"):
            self.syntax(name, diagnostic)
            return
        opening = data.rfind(b"\n", 0, max(0, offset - 400)) + 1
        found = _CALL_BEFORE.search(data, opening, offset)
        macro = found[1].decode() if found else ""
        if macro in self.inventions.functions or macro in self.inventions.values:
            self.inventions.macro(macro, f"(...) while ({_AGAIN}(__VA_ARGS__))")
            self.inventions.function(_AGAIN)

    def number_enumerators(self, _: str, __: Diagnostic) -> None:
        """Enumerators that unknown values are given to must differ, or a switch over them is dropped whole."""
        for file in dict.fromkeys(self.inventions.values.values()):
            for found in _ENUMERATOR.finditer(self.contents(file)):
                self.inventions.number(found[1].decode())

    def no_body(self, _: str, diagnostic: Diagnostic) -> None:
        """`NAME(…)` alone on a line, taken for the head of a function, or something unknown after such a head.

        `int f(a) TYPE a; {` is an old definition; `int f(int a) NAME {` ends with a macro.
        """
        data, offset = self._text(diagnostic), diagnostic.offset
        lines = list(_ALONE.finditer(data, max(0, offset - 400), offset))
        if lines and lines[-1][1] not in macros_in(data):
            self.inventions.macro(lines[-1][1].decode(), "(...)")
        elif (found := _BEFORE_BODY.match(data, offset)) and found["name"] not in macros_in(data):
            name = found["name"].decode()
            if b";" in found[0]:
                self.inventions.type(name)
            else:
                self.inventions.macro(name, "(...)" if found["arguments"] else "")

    def parenthesis(self, name: str, diagnostic: Diagnostic) -> None:
        """`if NAME(…)`: a macro that brings the parentheses along."""
        data = self._text(diagnostic)
        word = _WORD.match(data, diagnostic.offset)
        if word and data[word.end() :].lstrip().startswith(b"(") and word[0] not in macros_in(data):
            self.inventions.macro(word[0].decode(), "(...) (__VA_ARGS__)")
        else:
            self.syntax(name, diagnostic)

    def syntax(self, _: str, diagnostic: Diagnostic) -> None:
        """An unknown macro: beside a string, before this (where it was taken for a type or a name), or here."""
        data, offset = self._text(diagnostic), diagnostic.offset
        strings = _strings_at(data, offset)
        for word in strings:
            self.inventions.macro(word.decode(), ' ""')
        if strings:
            return
        before = _MACRO_BEFORE.search(data, max(0, offset - 200), offset)
        if before is None:
            at = _MACRO_AFTER if "end of declaration" in diagnostic.message else _MACRO_AT
            if (found := at.match(data, offset)) and found[1] not in macros_in(data):
                self.inventions.macro(found[1].decode(), "(...)" if found[2] else "")
            return
        name = before[1].decode()
        if before[1] not in (types_in(data) if name in self.inventions.types else macros_in(data)):
            self.inventions.macro(name)

    def reshape(self, message: str) -> None:
        """A type that is no structure, by what the parser wants of it: pointers never change, so there is an end."""
        for found in _QUOTED.finditer(message):
            shape = self.inventions.types.get(found[1])
            if shape in {Shape.STRUCTURE, Shape.NUMBER} and _POINTER_WANTED.search(message):
                self.inventions.types[found[1]] = Shape.POINTER
            elif shape is Shape.STRUCTURE and _NUMBER_WANTED.search(message):
                self.inventions.types[found[1]] = Shape.NUMBER


def _strings_at(data: bytes, offset: int) -> frozenset[bytes]:
    """The unknown words at `offset` that stand for strings, by themselves or in the macro that is used there."""
    word = _WORD.match(data, offset)
    if word is None or word[0] in KEYWORDS:
        return frozenset()
    if word[0] in macros_in(data):
        return strings_in(word[0], data)
    beside = _STRING_BEFORE.search(data, max(0, offset - 80), offset) or _STRING_AFTER.match(data, offset)
    return frozenset({word[0]}) if beside else frozenset()


_Remedy = Callable[[_Lesson, str, Diagnostic], None]

_REMEDIES: tuple[tuple[re.Pattern[str], _Remedy], ...] = tuple(
    (re.compile(pattern), remedy)
    for pattern, remedy in (
        (r"'([^']+)' file not found", _Lesson.header),
        (r"function-like macro '(\w+)' is not defined", _Lesson.condition),
        (r"call to undeclared (?:library )?function '(\w+)'", _Lesson.function),
        (r"implicit declaration of function '(\w+)'", _Lesson.function),
        (r"use of undeclared (?:identifier|label) '(\w+)'", _Lesson.undeclared),
        (r"unknown type name '(\w+)'", _Lesson.unknown_type),
        (r"^(must use '\w+' tag to refer to type '\w+')", _Lesson.untagged),
        (r"^unexpected type name '(\w+)'", _Lesson.no_type),
        (r"incomplete (?:\w+ )*type '(?:const )?((?:struct|union) \w+)", _Lesson.incomplete),
        (r"^typedef redefinition with different types", _Lesson.typedef_conflict),
        (r"(?:redefinition|redeclaration|declaration) of '(\w+)'|conflicting types for '(\w+)'", _Lesson.conflict),
        (r"^expected ';' after expression", _Lesson.statement),
        (r"^expected '\(' after '(\w+)'", _Lesson.parenthesis),
        (r"duplicate case value", _Lesson.number_enumerators),
        (r"invalid storage class specifier in function|expected function body", _Lesson.no_body),
        (r"^expected |type specifier missing|cannot combine with previous|does not declare", _Lesson.syntax),
    )
)
"""What to do about a complaint, by a pattern of its message; what a group of the pattern matched is the name."""

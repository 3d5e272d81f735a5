"""Mistakes with references, planted into the text of functions that are right: one each, on lines that stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from capicheck.frontend.lexer import blanked
from capicheck.ir.graph import Function
from capicheck.ir.source import SourceText
from capicheck.ir.types import Number, Pointer

_OPERAND = rb"\s*\(((?:[^;{}()]|\((?:[^;{}()]|\([^;{}()]*\))*\))+)\)"
"""One argument in parentheses; group 1 is the argument."""
_RELEASE = re.compile(rb"\bPy_(?:X?DECREF|CLEAR)" + _OPERAND + rb"\s*;")
_DECREF = re.compile(rb"\bPy_X?DECREF" + _OPERAND + rb"\s*;")
_INCREF = re.compile(rb"\bPy_X?INCREF" + _OPERAND + rb"\s*;")
_NEW_REFERENCE = re.compile(rb"\bPy_X?NewRef" + _OPERAND)
_RETURN_NONE = re.compile(rb"\bPy_RETURN_NONE\s*;")
_GOTO = re.compile(rb"\bgoto\s+(\w+)\s*;")


class Kind(StrEnum):
    """What was done to the function."""

    RELEASE_DROPPED = "release dropped"
    RELEASE_REPEATED = "release repeated"
    REFERENCE_NOT_TAKEN = "reference not taken"
    NONE_NOT_COUNTED = "`None` not counted"
    CLEANUP_SKIPPED = "cleanup skipped"


@dataclass(frozen=True, slots=True)
class Mutant:
    """`text` to stand at `start` up to `end`, byte offsets into the file, in the body of `function`."""

    kind: Kind
    function: str
    line: int
    start: int
    end: int
    text: bytes

    def planted(self, data: bytes) -> bytes:
        """The file `data` with this mistake."""
        return data[: self.start] + self.text + data[self.end :]


def mutants(function: Function, source: SourceText) -> Iterator[Mutant]:
    """Every mistake that can be planted into `function`, which stands in `source`."""
    start, end, data = function.span.start, function.span.end, source.data
    body = blanked(data[start:end])

    def planted(kind: Kind, found: re.Match[bytes], text: bytes) -> Mutant:
        was = data[start + found.start() : start + found.end()]
        kept = text + b"\n" * (was.count(b"\n") - text.count(b"\n"))
        at = start + found.start()
        return Mutant(kind, function.name, source.position(at).line, at, start + found.end(), kept)

    def each(pattern: re.Pattern[bytes], kind: Callable[[re.Match[bytes]], Kind], text: bytes) -> Iterator[Mutant]:
        for found in pattern.finditer(body):
            yield planted(kind(found), found, found.expand(text))

    yield from each(_RELEASE, lambda _: Kind.RELEASE_DROPPED, rb";")
    yield from each(_DECREF, lambda _: Kind.RELEASE_REPEATED, rb"{ \g<0> \g<0> }")
    yield from each(_INCREF, _taken, rb";")
    yield from each(_NEW_REFERENCE, _taken, rb"(\g<1>)")
    yield from each(_RETURN_NONE, lambda _: Kind.NONE_NOT_COUNTED, rb"return Py_None;")
    if failure := _failure(function):
        for found in _GOTO.finditer(body):
            if _cleans_up(body, found):
                yield planted(Kind.CLEANUP_SKIPPED, found, b"return " + failure + b";")


def _taken(found: re.Match[bytes]) -> Kind:
    return Kind.NONE_NOT_COUNTED if found[1].strip() == b"Py_None" else Kind.REFERENCE_NOT_TAKEN


def _failure(function: Function) -> bytes:
    """What `function` returns to say that it failed; empty where nobody knows."""
    match function.type.result:
        case Pointer():
            return b"NULL"
        case Number(signed=True):
            return b"-1"
    return b""


def _cleans_up(body: bytes, jump: re.Match[bytes]) -> bool:
    """Whether `jump` leads forward, to where something is released."""
    label = re.compile(rb"(?<![?\w])\s*" + jump[1] + rb"\s*:").search(body, jump.end())
    return label is not None and _RELEASE.search(body, label.end()) is not None

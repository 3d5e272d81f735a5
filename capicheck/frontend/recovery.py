"""Expressions without a type: what repair invented, members that it cannot know, operands that do not fit.

They are unexposed nodes of a dependent type with the operands as children.  The text between the operands says what is
done to them; where a macro wrote it there is no such text, and they become opaque.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from capicheck.frontend.kinds import EXPRESSIONS
from capicheck.frontend.tree import Node, peel
from capicheck.frontend.typemap import UNKNOWN
from capicheck.ir.expressions import (
    Assignment,
    Binary,
    Call,
    Dereference,
    Expression,
    FunctionName,
    Index,
    Member,
    Name,
    Opaque,
)
from capicheck.ir.source import Span
from capicheck.ir.types import Array, FunctionType, Pointer, RecordType, Type, Unknown

if TYPE_CHECKING:
    from capicheck.frontend.expressions import ExpressionReader

_MEMBER = re.compile(rb"\s*(\.|->)\s*([A-Za-z_]\w*)\Z")
_NAME = re.compile(rb"[A-Za-z_]\w*\Z")
_CALLED = re.compile(rb"\s*\(")
_INDEXED = re.compile(rb"\s*\[")
_OPERATOR = re.compile(rb"[\s)]*(==|!=|<=|>=|<<|>>|[-+*/%&|^]|[<>])[\s(]*\Z")
_ASSIGNMENT = re.compile(rb"[\s)]*((?:<<|>>|[-+*/%&|^])?=)[\s(]*\Z")


def recovered(reader: ExpressionReader, node: Node) -> Expression:
    """The expression at `node`, whose type is not known."""
    span = reader.scope.places.of(node.cursor)
    nodes = [child for child in node.children if child.kind in EXPRESSIONS]
    if not nodes:
        return _unknown_name(reader, span)
    if len(nodes) == 1 and _is_wildcard(reader.scope.types.of(peel(nodes[0]).cursor)):
        return reader.read(nodes[0])
    operands = [reader.read(child) for child in nodes]
    spans = [reader.scope.places.of(child.cursor) for child in nodes]
    if spans == [span] and reader.scope.places.in_macro(node.cursor):
        return Opaque(tuple(operands), UNKNOWN, span)
    return _joined(reader, operands, spans, span) or Opaque(tuple(operands), UNKNOWN, span)


def last_name(reader: ExpressionReader, span: Span) -> str:
    """The member that the expression at `span` ends with; empty where it is not written there."""
    found = re.search(r"(?:\.|->)\s*([A-Za-z_]\w*)\Z", reader.scope.places.text(span))
    return found[1] if found else ""


def _joined(reader: ExpressionReader, operands: list[Expression], spans: list[Span], span: Span) -> Expression | None:
    """What the text at `span` does to `operands`, which stand at `spans`; None where it does not say."""
    source = reader.scope.places.sources.get(span.file)
    if source is None or any(inner.file != span.file or not span.start <= inner.start < inner.end for inner in spans):
        return None
    before = source.data[span.start : spans[0].start].strip()
    after = source.data[spans[0].end : span.end]
    if len(operands) == 1:
        return _alone(operands[0], before, after, span)
    between = source.data[spans[0].end : spans[1].start]
    return None if before else _several(operands, between, span)


def _alone(operand: Expression, before: bytes, after: bytes, span: Span) -> Expression | None:
    found = _MEMBER.match(after)
    if found and not before:
        return _member(operand, found[2].decode(), arrow=found[1] == b"->", span=span)
    if before == b"*" and not after:
        return Dereference(operand, UNKNOWN, span)
    return None if before or after else operand


def _several(operands: list[Expression], between: bytes, span: Span) -> Expression | None:
    first, *others = operands
    if _CALLED.match(between):
        return Call(first, tuple(others), UNKNOWN, span)
    if len(others) > 1:
        return None
    if _INDEXED.match(between):
        return Index(first, others[0], UNKNOWN, span)
    if found := _ASSIGNMENT.match(between):
        return Assignment(found[1].decode(), first, others[0], first.type, span)
    found = _OPERATOR.match(between)
    return Binary(found[1].decode(), first, others[0], UNKNOWN, span) if found else None


def _member(base: Expression, field: str, *, arrow: bool, span: Span) -> Member:
    match base.type:
        case RecordType(name) | Pointer(RecordType(name)) | Array(RecordType(name)):
            return Member(base, field, arrow, name, UNKNOWN, span)
    return Member(base, field, arrow, "", UNKNOWN, span)


def _unknown_name(reader: ExpressionReader, span: Span) -> Expression:
    source = reader.scope.places.sources.get(span.file)
    written = source.data[span.start : span.end] if source else b""
    if source is None or not _NAME.match(written):
        return Opaque((), UNKNOWN, span)
    name = written.decode()
    if _CALLED.match(source.data, span.end):
        function = reader.scope.symbols.undeclared(name)
        reader.scope.mentioned.add(name)
        return FunctionName(name, function.type, span)
    return Name(reader.scope.symbols.unknown(name, span), span)


def _is_wildcard(type_: Type) -> bool:
    return isinstance(type_, Unknown) or (isinstance(type_, FunctionType) and isinstance(type_.result, Unknown))

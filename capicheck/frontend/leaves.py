"""The expressions at the ends of the tree: names, constants and literals, and what is not modelled."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from capicheck.frontend import literals
from capicheck.frontend.kinds import EXPRESSIONS, K
from capicheck.frontend.libclang import Cursor, library, text
from capicheck.frontend.tree import Node
from capicheck.frontend.typemap import INT, SIZE
from capicheck.ir.expressions import (
    Expression,
    Float,
    FunctionName,
    Integer,
    Name,
    Opaque,
    Storage,
    String,
)
from capicheck.ir.source import Span
from capicheck.ir.types import Number, Pointer, RecordType, Void

if TYPE_CHECKING:
    from capicheck.frontend.flow import Flow
    from capicheck.frontend.scope import Scope

LVALUE_PREFIX = "capi_lv_"
"""Macros that stand for an lvalue are `(*capi_lv_NAME(...))` in our dialect."""

_CHAR = Number("char", 1)
_DOUBLE = Number("double", 8, floating=True)
_VARIABLES = frozenset({K.VARIABLE, K.PARAMETER})
_FUNCTIONS = frozenset({K.FUNCTION, K.METHOD})
_LOCAL, _PARAMETER = Storage.LOCAL, Storage.PARAMETER
"""Up to Python 3.11, naming a member of an enumeration calls a function of four lines."""

ReaderMethod = Callable[[Any, Node], Expression]
"""A method that reads a node of some kind."""


class LeafReader(ABC):
    """Reads names and constants; what reads whole expressions builds on it."""

    def __init__(self, scope: Scope, flow: Flow | None) -> None:
        """Reads in `scope`, writing to `flow` what happens on the way; None outside functions."""
        self.scope = scope
        self.flow = flow
        self._lib = library()
        self._span = span = scope.places.of
        self._span_of_name: Callable[[Cursor, str], Span] = scope.places.of_name
        if scope.cplusplus:  # names may have a namespace or a class before them
            self._span_of_name = lambda cursor, _: span(cursor)

    @abstractmethod
    def read(self, node: Node) -> Expression:
        """The expression at `node`."""

    def _outside(self) -> Self:
        """A reader of the same unit that writes nothing to a graph."""
        return type(self)(self.scope, None)

    def _name(self, node: Node) -> Expression:
        referenced = self._lib.clang_getCursorReferenced(node.cursor)
        kind = referenced.kind
        if kind in _VARIABLES:
            variable = self.scope.symbols.variable(referenced)
            storage = variable.storage
            if storage is not _LOCAL and storage is not _PARAMETER:
                self.scope.mentioned.add(variable.name)
            return Name(variable, self._span_of_name(node.cursor, variable.name))
        if kind in _FUNCTIONS:
            function = self.scope.symbols.function(referenced)
            self.scope.mentioned.add(function.name.removeprefix(LVALUE_PREFIX))
            return FunctionName(function.name, function.type, self._span_of_name(node.cursor, function.name))
        if kind == K.ENUM_CONSTANT:
            name, value = self.scope.symbols.enumerator(referenced)
            return Integer(value, INT, self._span(node.cursor), name)
        return self._opaque(node)

    def _integer(self, node: Node) -> Expression:
        span = self._span(node.cursor)
        written = self.scope.places.text(span)
        if written[:1].isdecimal() and (value := literals.integer(written)) is not None:
            return Integer(value, INT, span)  # in a macro, an argument of it
        return Integer(self._value(node), INT, span, written if written.isidentifier() else "")

    def _character(self, node: Node) -> Expression:
        span = self._span(node.cursor)
        value = literals.character(self.scope.places.text(span))
        return Integer(self._value(node) if value is None else value, INT, span)

    def _string(self, node: Node) -> Expression:
        value = literals.string(text(self._lib.clang_getCursorSpelling(node.cursor)))
        return String(value, Pointer(_CHAR), self._span(node.cursor))

    def _evaluated(self, node: Node) -> Expression:
        return Integer(self._value(node), INT, self._span(node.cursor))

    def _sizeof(self, node: Node) -> Expression:
        span = self._span(node.cursor)
        operand = ""
        for child in node.children:
            measured = (
                self.scope.types.of(child.cursor) if child.kind == K.TYPE_REF else self._outside().read(child).type
            )
            if isinstance(measured, RecordType):
                operand = measured.name
        return Integer(self._value(node), SIZE, span, f"sizeof({operand})" if operand else self.scope.places.text(span))

    def constant(self, node: Node) -> int | None:
        """The value of the integer constant expression at `node`; None where it is not one, or not known.

        Libclang shows no operators in places where the language wants a constant.
        """
        value = self._value(node)
        if value is not None:
            return value
        expression = self.read(node)
        return expression.value if isinstance(expression, Integer) else None

    def _value(self, node: Node) -> int | None:
        """What libclang computes for a constant expression; None where it is none."""
        lib = self._lib
        result = lib.clang_Cursor_Evaluate(node.cursor)
        if not result:
            return None
        value = lib.clang_EvalResult_getAsLongLong(result) if lib.clang_EvalResult_getKind(result) == 1 else None
        lib.clang_EvalResult_dispose(result)
        return value

    def _offsetof(self, node: Node) -> Expression:
        record = self.scope.types.of(node.children[0].cursor)
        members = [child for child in node.children if child.kind == K.MEMBER_REF]
        field = ".".join(filter(None, (text(self._lib.clang_getCursorSpelling(child.cursor)) for child in members)))
        name = record.name if isinstance(record, RecordType) else ""
        return Integer(self._value(node), SIZE, self._span(node.cursor), f"offsetof({name}, {field})")

    def _opaque(self, node: Node) -> Expression:
        operands = tuple(self.read(child) for child in node.children if child.kind in EXPRESSIONS)
        return Opaque(operands, self.scope.types.of(node.cursor), self._span(node.cursor))

    readers: ClassVar[Mapping[int, ReaderMethod]] = {
        K.NAME: _name,
        K.INTEGER: _integer,
        K.FLOAT: lambda self, node: Float(_DOUBLE, self._span(node.cursor)),
        K.STRING: _string,
        K.CHARACTER: _character,
        K.BOOL: _evaluated,
        K.NULLPTR: lambda self, node: Integer(0, Pointer(Void()), self._span(node.cursor), "nullptr"),
        K.SIZEOF: _sizeof,
    }
    """What reads each kind of node."""

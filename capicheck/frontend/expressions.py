"""Expressions: syntax trees in, our trees out, with control flow inside them turned into blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar, TypeGuard

from capicheck.frontend.control_flow import TRANSPARENT_CALLS, ControlFlowReader, has_common_operand
from capicheck.frontend.initialisers import initialiser
from capicheck.frontend.kinds import EXPRESSIONS, WRAPPERS, K
from capicheck.frontend.leaves import LVALUE_PREFIX, ReaderMethod
from capicheck.frontend.libclang import text
from capicheck.frontend.recovery import last_name, recovered
from capicheck.frontend.tree import Node, peel
from capicheck.frontend.typemap import ARGUMENT_LIST, INT, UNKNOWN
from capicheck.ir.expressions import (
    AddressOf,
    Assignment,
    Binary,
    Call,
    Cast,
    Dereference,
    Expression,
    FunctionName,
    Index,
    Integer,
    Member,
    Opaque,
    Unary,
)
from capicheck.ir.graph import Evaluate, Stop
from capicheck.ir.source import Span
from capicheck.ir.types import Array, FunctionType, Number, Pointer, RecordType, Type, Unknown, Void

_CONVERSION = "operator "
"""How the names of a class's functions begin that convert it to other types."""
_COMPARISONS = frozenset({"<", ">", "<=", ">=", "==", "!=", "&&", "||", "<=>"})
_FOLDS: dict[str, Callable[[int, int], int]] = {
    "|": lambda a, b: a | b,
    "&": lambda a, b: a & b,
    "^": lambda a, b: a ^ b,
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "<<": lambda a, b: a << b if 0 <= b < 64 else 0,
    ">>": lambda a, b: a >> b if 0 <= b < 64 else 0,
}


class ExpressionReader(ControlFlowReader):
    """Reads the expressions of one function, or of one global's initialiser where `flow` is None."""

    def read(self, node: Node) -> Expression:
        """The expression at `node`."""
        inner = peel(node) if node.kind in WRAPPERS else node
        reader = self.readers.get(inner.kind)
        expression = reader(self, inner) if reader else self._opaque(inner)
        return self._converted(node, inner, expression) if self.scope.types.argument_lists else expression

    def _converted(self, node: Node, inner: Node, expression: Expression) -> Expression:
        """`expression`, which is read at `inner`, as `node` around it has it: `va_arg` is shown like a conversion."""
        if node is inner:
            return expression
        arguments = self._converted(node.children[0], inner, expression)
        if node.kind == K.PAREN or not _is_argument_list(arguments.type):
            return arguments
        type_ = self.scope.types.of(node.cursor)
        return arguments if _is_argument_list(type_) else Opaque((arguments,), type_, self._span(node.cursor))

    def read_as(self, node: Node, type_: Type) -> Expression:
        """The expression at `node` where it initialises something of type `type_`."""
        inner = peel(node)
        if inner.kind == K.INIT_LIST:
            return initialiser(self, inner, type_)
        return self.read(node)

    def _unary(self, node: Node) -> Expression:  # noqa: PLR0911 - one arm an operator
        if len(node.children) != 1:
            return self._opaque(node)
        operator, span = self._unary_operator(node), self._span(node.cursor)
        if operator == "!" and self.flow is not None and peel(node.children[0]).kind in {K.BINARY, K.CONDITIONAL}:
            return self._truth(node, span)
        operand = self.read(node.children[0])
        if operator in {"&", "*"} and self._is_function(operator, operand, node.children[0]):
            return operand
        match operator, operand:
            case "&", Dereference(operand=pointer):
                return pointer
            case "&", _:
                return AddressOf(operand, Pointer(operand.type), span)
            case "*", _:
                return _dereferenced(operand, span)
            case "-", Integer(value=int(value)):
                return Integer(-value, operand.type, span, operand.name and f"-{operand.name}")
            case "~", Integer(value=int(value)):
                return Integer(~value, operand.type, span)
        if operator == "__extension__":
            return operand
        return Unary(operator, operand, INT if operator == "!" else operand.type, span)

    def _is_function(self, operator: str, operand: Expression, node: Node) -> bool:
        """Whether `&f`, `*f` or `*pointer_to_f` says the same as its `operand`, which stands at `node`."""
        match operand.type:
            case FunctionType():
                return True
            case Pointer(FunctionType()):
                return operator == "*" or isinstance(self.scope.types.of(node.cursor), FunctionType)
        return False

    def _index(self, node: Node) -> Expression:
        if len(node.children) != 2:
            return self._opaque(node)
        base, index = self.read(node.children[0]), self.read(node.children[1])
        return Index(base, index, _target(base.type), self._span(node.cursor))

    def _binary(self, node: Node) -> Expression:  # noqa: PLR0911 - one arm a kind of operator
        if len(node.children) != 2:
            return self._opaque(node)
        operator = self._operator(node)
        if operator == "=":
            return self._assignment(node)
        if self.flow is not None:
            if operator in {"&&", "||"}:
                return self._truth(node, self._span(node.cursor))
            if operator == ",":
                self.discard(node.children[0])
                return self.read(node.children[1])
        left, right = self.read(node.children[0]), self.read(node.children[1])
        span = self._around(node, left, right)
        if operator in _COMPARISONS:
            return Binary(operator, left, right, INT, span)
        match left, right:
            case Integer(value=int(a)), Integer(value=int(b)) if operator in _FOLDS and (
                left.span == right.span or not (left.name or right.name)
            ):
                name = left.name if left.span == right.span and self.scope.places.in_macro(node.cursor) else ""
                return Integer(_FOLDS[operator](a, b), left.type, span, name)
        pointer = isinstance(right.type, Pointer | Array) and not isinstance(left.type, Pointer | Array)
        result = INT if isinstance(left.type, Pointer) and isinstance(right.type, Pointer) else left.type
        return Binary(operator, left, right, right.type if pointer else result, span)

    def _assignment(self, node: Node) -> Expression:
        if len(node.children) != 2:
            return self._opaque(node)
        operator = self._operator(node)
        target = self.read(node.children[0])
        value = self.read_as(node.children[1], target.type)
        return Assignment(operator, target, value, target.type, self._around(node, target, value))

    def _around(self, node: Node, left: Expression, right: Expression) -> Span:
        """The span of `node`, which begins with `left` and ends with `right`."""
        start, end = left.span, right.span
        if start.file == end.file and start.start < end.end:
            return Span(start.file, min(start.start, end.start), max(start.end, end.end))
        return self._span(node.cursor)

    def _member(self, node: Node) -> Expression:
        span = self._span(node.cursor)
        base = (
            self.read(node.children[0])
            if node.children and node.children[0].kind in EXPRESSIONS
            else Opaque((), UNKNOWN, span)
        )
        referenced = self._lib.clang_getCursorReferenced(node.cursor)
        arrow = isinstance(base.type, Pointer | Array) or not isinstance(base.type, RecordType)
        if referenced.kind == K.FIELD:
            field = self.scope.symbols.field(referenced)
            return Member(base, field.name, arrow, field.record, field.type, span)
        if referenced.kind == K.METHOD:
            method = self.scope.symbols.function(referenced)
            return Member(base, method.name, arrow, "", method.type, span)
        name = text(self._lib.clang_getCursorSpelling(node.cursor)) or last_name(self, span)
        return Member(base, name, arrow, "", self.scope.types.of(node.cursor), span)

    def _call(self, node: Node) -> Expression:
        if not node.children:
            return self._opaque(node)
        span = self._span(node.cursor)
        callee = self.read(peel(node.children[0]))
        if isinstance(callee, FunctionName) and callee.name in TRANSPARENT_CALLS and len(node.children) > 1:
            return self.read(node.children[1])
        if _converts_the_unknown(callee):
            return callee.base
        type_ = _result(callee.type)
        if isinstance(type_, Unknown):
            type_ = self.scope.types.of(node.cursor)
        arguments = tuple(self.read(child) for child in node.children[1:] if child.kind in EXPRESSIONS)
        call = Call(callee, arguments, type_, span)
        if self.flow is not None and isinstance(callee, FunctionName) and self._never_returns(callee):
            self.flow.add(Evaluate(call))
            self.flow.leave(Stop())
            return Integer(None, type_, span)
        return call

    def _cast(self, node: Node) -> Expression:
        operands = [child for child in node.children if child.kind in EXPRESSIONS]
        if len(operands) != 1:
            return self._opaque(node)
        type_ = self.scope.types.of(node.cursor)
        operand = self.read_as(operands[0], type_)
        span = self._span(node.cursor)
        if isinstance(operand, Integer):
            return Integer(operand.value, type_, span, operand.name)
        if isinstance(type_, Void):
            return Cast(operand, type_, span) if isinstance(operand, Call) else operand
        pointers = isinstance(type_, Pointer) and isinstance(operand.type, Pointer | Array | FunctionType | Unknown)
        numbers = isinstance(type_, Number) and isinstance(operand.type, Number) and not type_.floating
        return operand if pointers or numbers else Cast(operand, type_, span)

    def _compound_literal(self, node: Node) -> Expression:
        lists = [child for child in node.children if child.kind == K.INIT_LIST]
        if not lists:
            return self._opaque(node)
        return initialiser(self, lists[0], self.scope.types.of(node.cursor))

    def _init_list(self, node: Node) -> Expression:
        return initialiser(self, node, self.scope.types.of(node.cursor))

    def _inner(self, node: Node) -> Expression:
        return self.read(node.children[0]) if len(node.children) == 1 else self._opaque(node)

    def _generic_selection(self, node: Node) -> Expression:
        """The association that is chosen, where its type tells it from the others."""
        types = self.scope.types
        chosen = types.of(node.cursor)
        operands = [child for child in node.children if child.kind in EXPRESSIONS]
        fitting = [child for child in operands[1:] if types.of(child.cursor) == chosen]
        if len(fitting) == 1:
            return self.read(fitting[0])
        return Opaque(tuple(self.read(child) for child in operands[1:]), chosen, self._span(node.cursor))

    def _unexposed(self, node: Node) -> Expression:
        children = node.children
        if len(children) > 1 and (children[0].kind, children[1].kind) == (K.TYPE_REF, K.MEMBER_REF):
            return self._offsetof(node)
        if has_common_operand(node):
            return self._common_operand(node)
        if len(children) > 1 and all(child.kind in EXPRESSIONS for child in children):
            callee = self.read(children[0])
            if isinstance(callee, FunctionName):
                arguments = tuple(self.read(child) for child in children[1:])
                return Call(callee, arguments, _result(callee.type), self._span(node.cursor))
        return self._opaque(node)

    def _recovered(self, node: Node) -> Expression:
        return self._common_operand(node) if has_common_operand(node) else recovered(self, node)

    readers: ClassVar[Mapping[int, ReaderMethod]] = {
        **ControlFlowReader.readers,
        K.UNEXPOSED: _unexposed,
        K.RECOVERED: _recovered,
        K.MEMBER: _member,
        K.CALL: _call,
        K.PAREN: _inner,
        K.UNARY: _unary,
        K.INDEX: _index,
        K.BINARY: _binary,
        K.COMPOUND_ASSIGNMENT: _assignment,
        K.CAST: _cast,
        K.STATIC_CAST: _cast,
        K.REINTERPRET_CAST: _cast,
        K.CONST_CAST: _cast,
        K.FUNCTIONAL_CAST: _cast,
        K.COMPOUND_LITERAL: _compound_literal,
        K.INIT_LIST: _init_list,
        K.GENERIC_SELECTION: _generic_selection,
        K.LAMBDA: lambda self, node: Opaque((), UNKNOWN, self._span(node.cursor)),
    }


def _is_argument_list(type_: Type) -> bool:
    inner = type_.target if isinstance(type_, Pointer) else type_.element if isinstance(type_, Array) else None
    return isinstance(inner, RecordType) and inner.name == ARGUMENT_LIST


def _dereferenced(operand: Expression, span: Span) -> Expression:
    match operand:
        case Call(callee=FunctionName(name=name, type=type_, span=at)) if name.startswith(LVALUE_PREFIX):
            plain = FunctionName(name.removeprefix(LVALUE_PREFIX), type_, at)
            return Call(plain, operand.arguments, _target(operand.type), span)
    return Dereference(operand, _target(operand.type), span)


def _target(type_: Type) -> Type:
    match type_:
        case Pointer(target):
            return target
        case Array(element, _):
            return element
    return UNKNOWN


def _result(type_: Type) -> Type:
    match type_:
        case FunctionType(result=result) | Pointer(FunctionType(result=result)):
            return result
    return UNKNOWN


def _converts_the_unknown(callee: Expression) -> TypeGuard[Member]:
    """Whether `callee` makes what the surroundings need of what repair had to invent."""
    return isinstance(callee, Member) and isinstance(callee.base.type, Unknown) and callee.field.startswith(_CONVERSION)

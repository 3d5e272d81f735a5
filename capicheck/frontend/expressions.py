"""Expressions: syntax trees in, our trees out, with control flow inside them turned into blocks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from capicheck.frontend import literals
from capicheck.frontend.initialisers import initialiser
from capicheck.frontend.kinds import BINARY_OPERATORS, EXPRESSIONS, UNARY_OPERATORS, K
from capicheck.frontend.libclang import library, text
from capicheck.frontend.recovery import last_name, recovered
from capicheck.frontend.tree import Node, peel
from capicheck.frontend.typemap import INT, SIZE, UNKNOWN
from capicheck.ir.expressions import (
    AddressOf,
    Assignment,
    Binary,
    Call,
    Cast,
    Conditional,
    Dereference,
    Expression,
    Float,
    FunctionName,
    Index,
    Integer,
    Member,
    Name,
    Opaque,
    Storage,
    String,
    Unary,
)
from capicheck.ir.graph import Branch, Declare, Evaluate, Jump, Stop
from capicheck.ir.source import Span
from capicheck.ir.types import Array, FunctionType, Number, Pointer, RecordType, Type, Unknown, Void

if TYPE_CHECKING:
    from capicheck.frontend.flow import Flow
    from capicheck.frontend.scope import Scope

LVALUE_PREFIX = "capi_lv_"
"""Macros that stand for an lvalue are `(*capi_lv_NAME(...))` in our dialect."""

_TRANSPARENT_CALLS = frozenset({"__builtin_expect", "__builtin_expect_with_probability"})
_CHAR = Number("char", 1)
_DOUBLE = Number("double", 8, floating=True)
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


class ExpressionReader:
    """Reads the expressions of one function, or of one global's initialiser where `flow` is None."""

    def __init__(self, scope: Scope, flow: Flow | None) -> None:
        """Reads in `scope`, writing to `flow` what happens on the way."""
        self.scope = scope
        self.flow = flow
        self._lib = library()
        self._span = scope.places.of
        self.read_statement: Callable[[Node], None] | None = None
        """Reads the statements of a statement expression; set by the statement reader."""
        self._readers: dict[int, Callable[[Node], Expression]] = {
            K.UNEXPOSED: self._unexposed,
            K.RECOVERED: self._recovered,
            K.NAME: self._name,
            K.MEMBER: self._member,
            K.CALL: self._call,
            K.INTEGER: self._integer,
            K.FLOAT: lambda node: Float(_DOUBLE, self._span(node.cursor)),
            K.STRING: self._string,
            K.CHARACTER: self._character,
            K.PAREN: self._inner,
            K.UNARY: self._unary,
            K.INDEX: self._index,
            K.BINARY: self._binary,
            K.COMPOUND_ASSIGNMENT: self._assignment,
            K.CONDITIONAL: self._conditional,
            K.CAST: self._cast,
            K.STATIC_CAST: self._cast,
            K.REINTERPRET_CAST: self._cast,
            K.CONST_CAST: self._cast,
            K.FUNCTIONAL_CAST: self._cast,
            K.COMPOUND_LITERAL: self._compound_literal,
            K.INIT_LIST: self._init_list,
            K.STATEMENT_EXPRESSION: self._statement_expression,
            K.GENERIC_SELECTION: self._generic_selection,
            K.BOOL: self._evaluated,
            K.NULLPTR: lambda node: Integer(0, Pointer(Void()), self._span(node.cursor), "nullptr"),
            K.SIZEOF: self._sizeof,
            K.LAMBDA: lambda node: Opaque((), UNKNOWN, self._span(node.cursor)),
        }

    def read(self, node: Node) -> Expression:
        """The expression at `node`."""
        reader = self._readers.get(node.kind)
        return reader(node) if reader else self._opaque(node)

    def read_as(self, node: Node, type_: Type) -> Expression:
        """The expression at `node` where it initialises something of type `type_`."""
        inner = peel(node)
        if inner.kind == K.INIT_LIST:
            return initialiser(self, inner, type_)
        return self.read(node)

    def condition(self, node: Node, then: int, otherwise: int) -> None:
        """End the current block by going on at `then` where `node` is not zero, else at `otherwise`."""
        flow = self._blocks()
        inner = peel(node)
        if inner.kind == K.BINARY and len(inner.children) == 2:
            operator = self._operator(inner)
            if operator in {"&&", "||"}:
                return self._chain(operator, inner, then, otherwise)
            if operator == ",":
                flow.evaluate(self.read(inner.children[0]))
                return self.condition(inner.children[1], then, otherwise)
        elif inner.kind == K.UNARY and self._unary_operator(inner) == "!":
            return self.condition(inner.children[0], otherwise, then)
        elif inner.kind == K.CONDITIONAL and len(inner.children) == 3:
            first, second = flow.block(), flow.block()
            self.condition(inner.children[0], first, second)
            for block, branch in zip((first, second), inner.children[1:], strict=True):
                flow.start(block)
                self.condition(branch, then, otherwise)
            return None
        elif inner.kind == K.CALL and inner.children:
            callee = peel(inner.children[0])
            if callee.kind == K.NAME and len(inner.children) > 1 and self._is_transparent(callee):
                return self.condition(inner.children[1], then, otherwise)
        return self._branch(self.read(node), then, otherwise)

    def _chain(self, operator: str, node: Node, then: int, otherwise: int) -> None:
        """`a && b && …` in a loop, for generated ones are hundreds long."""
        flow = self._blocks()
        parts = []
        while node.kind == K.BINARY and len(node.children) == 2 and self._operator(node) == operator:
            parts.append(node.children[1])
            node = peel(node.children[0])
        parts.append(node)
        while len(parts) > 1:
            following = flow.block()
            ends = (following, otherwise) if operator == "&&" else (then, following)
            self.condition(parts.pop(), *ends)
            flow.start(following)
        self.condition(parts[0], then, otherwise)

    def _branch(self, condition: Expression, then: int, otherwise: int) -> None:
        flow = self._blocks()
        match condition:
            case Integer(value=int(value)):
                flow.end(Jump(then if value else otherwise))
            case Binary(operator="==", left=left, right=Integer(value=0)) if isinstance(left.type, Pointer):
                flow.end(Branch(left, otherwise, then))
            case Binary(operator="!=", left=left, right=Integer(value=0)) if isinstance(left.type, Pointer):
                flow.end(Branch(left, then, otherwise))
            case _:
                flow.end(Branch(condition, then, otherwise))

    def discard(self, node: Node) -> None:
        """Evaluate `node` for its effects."""
        flow = self._blocks()
        inner = peel(node)
        if inner.kind == K.CONDITIONAL and len(inner.children) == 3:
            then, otherwise, after = flow.block(), flow.block(), flow.block()
            self.condition(inner.children[0], then, otherwise)
            for block, branch in zip((then, otherwise), inner.children[1:], strict=True):
                flow.start(block)
                self.discard(branch)
                flow.end(Jump(after))
            flow.start(after)
        elif inner.kind == K.BINARY and self._operator(inner) in {"&&", "||"}:
            after = flow.block()
            right = flow.block()
            ends = (right, after) if self._operator(inner) == "&&" else (after, right)
            self.condition(inner.children[0], *ends)
            flow.start(right)
            self.discard(inner.children[1])
            flow.start(after)
        elif inner.kind == K.CAST and inner.children and peel(inner.children[-1]).kind != K.CALL:
            self.discard(inner.children[-1])
        else:
            flow.evaluate(self.read(inner))

    def changes(self, node: Node) -> bool:
        """Whether the header part of a loop at `node` declares, assigns or counts."""
        inner = peel(node)
        if inner.kind == K.BINARY and self._operator(inner) == ",":
            return self.changes(inner.children[-1])
        if inner.kind == K.BINARY:
            return self._operator(inner) == "="
        return inner.kind in {K.DECLARATION, K.COMPOUND_ASSIGNMENT} or self.counts(inner)

    def counts(self, node: Node) -> bool:
        """Whether `node` is an increment or decrement."""
        inner = peel(node)
        if inner.kind == K.BINARY and self._operator(inner) == ",":
            return self.counts(inner.children[-1])
        return inner.kind == K.UNARY and self._unary_operator(inner) in {"++", "--", "post++", "post--"}

    def _blocks(self) -> Flow:
        if self.flow is None:
            raise AssertionError("control flow outside a function")
        return self.flow

    # Leaves

    def _name(self, node: Node) -> Expression:
        referenced = self._lib.clang_getCursorReferenced(node.cursor)
        kind = referenced.kind
        if kind in {K.VARIABLE, K.PARAMETER}:
            variable = self.scope.symbols.variable(referenced)
            storage = variable.storage
            if storage is not Storage.LOCAL and storage is not Storage.PARAMETER:
                self.scope.mentioned.add(variable.name)
            return Name(variable, self._span(node.cursor))
        if kind in {K.FUNCTION, K.METHOD}:
            function = self.scope.symbols.function(referenced)
            self.scope.mentioned.add(function.name.removeprefix(LVALUE_PREFIX))
            return FunctionName(function.name, function.type, self._span(node.cursor))
        if kind == K.ENUM_CONSTANT:
            name, value = self.scope.symbols.enumerator(referenced)
            return Integer(value, INT, self._span(node.cursor), name)
        return self._opaque(node)

    def _integer(self, node: Node) -> Expression:
        span = self._span(node.cursor)
        if self.scope.places.in_macro(node.cursor):
            name = self.scope.places.text(span)
            return Integer(self._value(node), INT, span, name if name.isidentifier() else "")
        return Integer(literals.integer(self.scope.places.text(span)), INT, span)

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
                self.scope.types.of(child.cursor)
                if child.kind == K.TYPE_REF
                else ExpressionReader(self.scope, None).read(child).type
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

    # Operators

    def _operator(self, node: Node) -> str:
        if not node.operator:
            node.operator = BINARY_OPERATORS.get(self._lib.clang_getCursorBinaryOperatorKind(node.cursor), "?")
        return node.operator

    def _unary_operator(self, node: Node) -> str:
        return UNARY_OPERATORS.get(self._lib.clang_getCursorUnaryOperatorKind(node.cursor), "?")

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

    def _truth(self, node: Node, span: Span) -> Expression:
        """A logical operator where its value is wanted: 1 or 0 in a temporary."""
        flow = self._blocks()
        result = flow.temporary(INT, span)
        true, false, after = flow.block(), flow.block(), flow.block()
        self.condition(node, true, false)
        for block, value in ((true, 1), (false, 0)):
            flow.start(block)
            flow.add(Evaluate(Assignment("=", Name(result, span), Integer(value, INT, span), INT, span)))
            flow.end(Jump(after))
        flow.start(after)
        return Name(result, span)

    def _conditional(self, node: Node) -> Expression:
        if len(node.children) != 3:
            return self._opaque(node)
        span = self._span(node.cursor)
        if self.flow is None:
            condition, then, otherwise = (self.read(child) for child in node.children)
            return Conditional(condition, then, otherwise, then.type, span)
        flow = self.flow
        type_ = self.scope.types.of(node.cursor)
        result = None if isinstance(type_, Void) else flow.temporary(type_, span)
        then_block, otherwise_block, after = flow.block(), flow.block(), flow.block()
        self.condition(node.children[0], then_block, otherwise_block)
        for block, child in zip((then_block, otherwise_block), node.children[1:], strict=True):
            flow.start(block)
            if result is None:
                self.discard(child)
            else:
                value = self.read(child)
                flow.add(Evaluate(Assignment("=", Name(result, span), value, type_, value.span)))
            flow.end(Jump(after))
        flow.start(after)
        return Name(result, span) if result else Integer(0, INT, span)

    def _common_operand(self, node: Node) -> Expression:
        """GNU `a ?: b`, which libclang shows as the common operand followed by its uses."""
        span, type_ = self._span(node.cursor), self.scope.types.of(node.cursor)
        if self.flow is None:
            common = self.read(node.children[0])
            return Conditional(common, common, self.read(node.children[-1]), type_, span)
        flow = self.flow
        result = flow.temporary(type_, span)
        use = Name(result, span)
        flow.add(Evaluate(Assignment("=", use, self.read(node.children[0]), type_, span)))
        otherwise, after = flow.block(), flow.block()
        flow.end(Branch(use, after, otherwise))
        flow.start(otherwise)
        flow.add(Evaluate(Assignment("=", use, self.read(node.children[-1]), type_, span)))
        flow.start(after)
        return use

    # Access and calls

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
        first = peel(node.children[0])
        if first.kind == K.NAME and self._is_transparent(first) and len(node.children) > 1:
            return self.read(node.children[1])
        callee = self.read(first)
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

    def _is_transparent(self, callee: Node) -> bool:
        if callee.children:
            return False
        referenced = self._lib.clang_getCursorReferenced(callee.cursor)
        return referenced.kind == K.FUNCTION and self.scope.symbols.function(referenced).name in _TRANSPARENT_CALLS

    def _never_returns(self, callee: FunctionName) -> bool:
        declaration = self.scope.symbols.declarations.get(callee.name)
        return declaration is not None and not declaration.returns

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

    def _statement_expression(self, node: Node) -> Expression:
        if self.flow is None or self.read_statement is None or not node.children:
            return self._opaque(node)
        statements = node.children[0].children
        for statement in statements[:-1]:
            self.read_statement(statement)
        if statements and statements[-1].kind in EXPRESSIONS:
            return self._kept(statements[-1])
        for statement in statements[-1:]:
            self.read_statement(statement)
        return Integer(None, Void(), self._span(node.cursor))

    def _kept(self, node: Node) -> Expression:
        """The value of `node`, evaluated here and kept: what it reads goes out of scope with the braces around it."""
        value = self.read(node)
        if isinstance(value, Name | Integer) or isinstance(value.type, Void):
            return value
        flow = self._blocks()
        result = flow.temporary(value.type, value.span)
        flow.add(Declare(result, value, value.span))
        return Name(result, value.span)

    # The rest

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
        if len(children) == 1 and children[0].kind in EXPRESSIONS:
            inner = self.read(children[0])
            return inner if not _is_argument_list(inner.type) else self._argument(node, inner)
        if len(children) > 1 and (children[0].kind, children[1].kind) == (K.TYPE_REF, K.MEMBER_REF):
            return self._offsetof(node)
        if _has_common_operand(node):
            return self._common_operand(node)
        if len(children) > 1 and all(child.kind in EXPRESSIONS for child in children):
            callee = self.read(children[0])
            if isinstance(callee, FunctionName):
                arguments = tuple(self.read(child) for child in children[1:])
                return Call(callee, arguments, _result(callee.type), self._span(node.cursor))
        return self._opaque(node)

    def _recovered(self, node: Node) -> Expression:
        return self._common_operand(node) if _has_common_operand(node) else recovered(self, node)

    def _argument(self, node: Node, arguments: Expression) -> Expression:
        """`va_arg`, which libclang shows like a conversion of `arguments`."""
        type_ = self.scope.types.of(node.cursor)
        return arguments if _is_argument_list(type_) else Opaque((arguments,), type_, self._span(node.cursor))

    def _offsetof(self, node: Node) -> Expression:
        record = self.scope.types.of(node.children[0].cursor)
        members = [child for child in node.children if child.kind == K.MEMBER_REF]
        field = ".".join(filter(None, (text(self._lib.clang_getCursorSpelling(child.cursor)) for child in members)))
        name = record.name if isinstance(record, RecordType) else ""
        return Integer(self._value(node), SIZE, self._span(node.cursor), f"offsetof({name}, {field})")

    def _opaque(self, node: Node) -> Expression:
        operands = tuple(self.read(child) for child in node.children if child.kind in EXPRESSIONS)
        return Opaque(operands, self.scope.types.of(node.cursor), self._span(node.cursor))


def _has_common_operand(node: Node) -> bool:
    return len(node.children) == 4 and node.children[1].cursor.b == node.children[2].cursor.b


def _is_argument_list(type_: Type) -> bool:
    inner = type_.target if isinstance(type_, Pointer) else type_.element if isinstance(type_, Array) else None
    return isinstance(inner, RecordType) and inner.name == "__va_list_tag"


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

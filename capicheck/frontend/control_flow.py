"""Control flow inside expressions, as blocks: conditions, logical operators, `?:`, the comma, statement expressions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar

from capicheck.frontend.kinds import BINARY_OPERATORS, EXPRESSIONS, UNARY_OPERATORS, K
from capicheck.frontend.leaves import LeafReader, ReaderMethod
from capicheck.frontend.tree import Node, peel
from capicheck.frontend.typemap import INT
from capicheck.ir.expressions import (
    Assignment,
    Binary,
    Conditional,
    Expression,
    FunctionName,
    Integer,
    Name,
)
from capicheck.ir.graph import Branch, Declare, Evaluate, Jump
from capicheck.ir.source import Span
from capicheck.ir.types import Pointer, Void

if TYPE_CHECKING:
    from capicheck.frontend.flow import Flow

TRANSPARENT_CALLS = frozenset({"__builtin_expect", "__builtin_expect_with_probability"})


class ControlFlowReader(LeafReader):
    """Reads what decides and what is done only for its effects; `flow` is the graph that grows."""

    read_statement: Callable[[Node], None] | None = None
    """Reads the statements of a statement expression; set by the statement reader."""

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

    def _operator(self, node: Node) -> str:
        if not node.operator:
            node.operator = BINARY_OPERATORS.get(self._lib.clang_getCursorBinaryOperatorKind(node.cursor), "?")
        return node.operator

    def _unary_operator(self, node: Node) -> str:
        return UNARY_OPERATORS.get(self._lib.clang_getCursorUnaryOperatorKind(node.cursor), "?")

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

    readers: ClassVar[Mapping[int, ReaderMethod]] = {
        **LeafReader.readers,
        K.CONDITIONAL: _conditional,
        K.STATEMENT_EXPRESSION: _statement_expression,
    }

    def _is_transparent(self, callee: Node) -> bool:
        if callee.children:
            return False
        referenced = self._lib.clang_getCursorReferenced(callee.cursor)
        return referenced.kind == K.FUNCTION and self.scope.symbols.function(referenced).name in TRANSPARENT_CALLS

    def _never_returns(self, callee: FunctionName) -> bool:
        declaration = self.scope.symbols.declarations.get(callee.name)
        return declaration is not None and not declaration.returns


def has_common_operand(node: Node) -> bool:
    """Whether `node` is GNU `a ?: b`, whose second and third operands are one expression."""
    return len(node.children) == 4 and node.children[1].cursor.b == node.children[2].cursor.b

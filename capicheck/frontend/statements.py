"""Function bodies: statements in, a control-flow graph out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar

from capicheck.frontend.expressions import ExpressionReader
from capicheck.frontend.flow import Flow
from capicheck.frontend.kinds import ATTRIBUTES, EXPRESSIONS, K
from capicheck.frontend.libclang import Cursor, library, text
from capicheck.frontend.scope import Scope
from capicheck.frontend.tree import Node
from capicheck.frozen import frozen
from capicheck.ir.expressions import Integer, Storage, Variable
from capicheck.ir.graph import Block, Case, Declare, IndirectJump, Jump, Return, Switch
from capicheck.ir.source import Span
from capicheck.ir.unit import Global


class UnreadableError(Exception):
    """A body whose statements could not be told apart; the message is the reason."""


@frozen
class _Loop:
    """Where `break` and `continue` lead; a switch has no place to continue."""

    after: int
    again: int | None


class StatementReader:
    """Reads the body of one function."""

    def __init__(self, scope: Scope, function: str) -> None:
        """Reads the body of `function` in `scope`."""
        self._scope = scope
        self._function = function
        self._lib = library()
        self._flow = Flow()
        self._expressions = ExpressionReader(scope, self._flow)
        self._loops: list[_Loop] = []
        self._switches: list[tuple[list[Case], list[int]]] = []
        self._labels: dict[str, int] = {}
        self._root: Node | None = None

    def body(self, node: Node) -> tuple[tuple[Block, ...], tuple[Variable, ...]]:
        """The graph of the compound statement `node`, and its local variables.

        Raises UnreadableError where the statements do not make sense.
        """
        self._root = node
        self._expressions.read_statement = self.read
        try:
            self._compound(node)
        finally:
            self._expressions.read_statement = None  # with that cycle, trees would stay until the collector comes
        span = self._scope.places.of(node.cursor)
        return self._flow.blocks(Span(span.file, max(span.end - 1, span.start), span.end)), tuple(self._flow.locals)

    def read(self, node: Node) -> None:
        """Append the statement at `node`."""
        reader = self._READERS.get(node.kind)
        if reader:
            reader(self, node)
        elif node.kind in EXPRESSIONS:
            self._expressions.discard(node)
        elif node.kind not in ATTRIBUTES:
            for child in node.children:
                if child.kind in self._READERS or child.kind in EXPRESSIONS:
                    self.read(child)

    def _compound(self, node: Node) -> None:
        for child in node.children:
            self.read(child)

    def _declaration(self, node: Node) -> None:
        for child in node.children:
            if child.kind == K.VARIABLE:
                self._variable(child)

    def _variable(self, node: Node) -> None:
        variable = self._scope.symbols.variable(node.cursor)
        span = self._scope.places.of(node.cursor)
        if variable.storage is Storage.EXTERN:
            return
        value = initial_value(node)
        if variable.storage is not Storage.LOCAL:
            constant = ExpressionReader(self._scope, None).read_as(value, variable.type) if value else None
            self._scope.statics.append(Global(variable, constant, self._function))
            return
        self._flow.locals.append(variable)
        start = self._expressions.read_as(value, variable.type) if value else None
        self._flow.add(Declare(variable, start, span))

    def _condition_variable(self, children: list[Node]) -> list[Node]:
        """C++ declares variables in conditions: append those at the front of `children`, and give the rest."""
        while children and children[0].kind in {K.VARIABLE, K.DECLARATION} and len(children) > 1:
            if children[0].kind == K.VARIABLE:
                self._variable(children[0])
            else:
                self._declaration(children[0])
            children = children[1:]
        return children

    def _if(self, node: Node) -> None:
        """An if statement; a chain of `else if` is read in a loop, for generated ones are thousands long."""
        flow = self._flow
        after = flow.block()
        rest: Node | None = node
        while rest is not None and rest.kind == K.IF:
            children = self._condition_variable(rest.children)
            if len(children) not in {2, 3}:
                raise UnreadableError("an if statement lost its condition")
            then = flow.block()
            rest = children[2] if len(children) == 3 else None
            otherwise = flow.block() if rest else after
            self._expressions.condition(children[0], then, otherwise)
            flow.start(then)
            self.read(children[1])
            flow.end(Jump(after))
            if rest is not None:
                flow.start(otherwise)
        if rest is not None:
            self.read(rest)
        flow.start(after)

    def _while(self, node: Node) -> None:
        if len(node.children) < 2:
            raise UnreadableError("a while statement lost its condition")
        flow = self._flow
        again, body, after = flow.block(), flow.block(), flow.block()
        flow.start(again)
        children = self._condition_variable(node.children)
        self._expressions.condition(children[0], body, after)
        self._loop(body, children[-1], _Loop(after, again))
        flow.end(Jump(again))
        flow.start(after)

    def _do(self, node: Node) -> None:
        if len(node.children) != 2:
            raise UnreadableError("a do statement lost its condition")
        flow = self._flow
        body, test, after = flow.block(), flow.block(), flow.block()
        self._loop(body, node.children[0], _Loop(after, test))
        flow.start(test)
        self._expressions.condition(node.children[1], body, after)
        flow.start(after)

    def _for(self, node: Node) -> None:
        flow = self._flow
        start, condition, step, statement = self._for_parts(node)
        again, body, advance, after = flow.block(), flow.block(), flow.block(), flow.block()
        if start:
            self.read(start)
        flow.start(again)
        if condition:
            self._expressions.condition(condition, body, after)
        else:
            flow.end(Jump(body))
        self._loop(body, statement, _Loop(after, advance))
        flow.start(advance)
        if step:
            self._expressions.discard(step)
        flow.end(Jump(again))
        flow.start(after)

    def _for_parts(self, node: Node) -> tuple[Node | None, Node | None, Node | None, Node]:
        """Initialisation, condition, step and body: told apart by the semicolons where some are left out."""
        if not node.children:
            raise UnreadableError("a for statement lost its body")
        *header, statement = node.children
        if len(header) == 3:
            return header[0], header[1], header[2], statement
        if not header:
            return None, None, None, statement
        places = self._scope.places
        span = places.of(node.cursor)
        source = places.sources[span.file].data[span.start : span.end] if span.file else b""
        semicolons = [span.start + at for at in _semicolons(source)]
        if len(semicolons) != 2:
            return self._for_parts_by_kind(header, statement)
        slots: list[Node | None] = [None, None, None]
        for part in header:
            at = places.of(part.cursor).start
            slots[sum(at > semicolon for semicolon in semicolons)] = part
        return slots[0], slots[1], slots[2], statement

    def _for_parts_by_kind(
        self, header: list[Node], statement: Node
    ) -> tuple[Node | None, Node | None, Node | None, Node]:
        """Inside a macro the text is no help: what declares or assigns is taken for the beginning or the step."""
        changes = [self._expressions.changes(part) for part in header]
        match header, changes:
            case [first, second], [True, True]:
                return first, None, second, statement
            case [first, second], [True, False]:
                return first, second, None, statement
            case [first, second], _:
                return None, first, second, statement
            case [only], [True]:
                if self._expressions.counts(only):
                    return None, None, only, statement
                return only, None, None, statement
        return None, header[0], None, statement

    def _for_range(self, node: Node) -> None:
        flow = self._flow
        again, body, after = flow.block(), flow.block(), flow.block()
        for child in node.children[:-1]:
            if child.kind == K.VARIABLE:
                self._variable(child)
            elif child.kind in EXPRESSIONS:
                self._expressions.discard(child)
        flow.start(again)
        unknown = Integer(None, self._scope.types.of(node.cursor), self._scope.places.of(node.cursor))
        flow.end(Switch(unknown, (Case(None, None, body),), after))
        self._loop(body, node.children[-1], _Loop(after, again))
        flow.end(Jump(again))
        flow.start(after)

    def _loop(self, body: int, statement: Node, loop: _Loop) -> None:
        self._flow.start(body)
        self._loops.append(loop)
        self.read(statement)
        self._loops.pop()

    def _switch(self, node: Node) -> None:
        children = self._condition_variable(node.children)
        if len(children) != 2:
            raise UnreadableError("a switch statement lost its value")
        flow = self._flow
        value = self._expressions.read(children[0])
        dispatch, after = flow.block(), flow.block()
        flow.start(dispatch)
        cases: list[Case] = []
        default: list[int] = []
        self._switches.append((cases, default))
        self._loops.append(_Loop(after, None))
        flow.resume(flow.block())  # what stands before the first label is unreachable
        self.read(children[1])
        flow.end(Jump(after))
        self._loops.pop()
        self._switches.pop()
        flow.resume(dispatch)
        flow.end(Switch(value, tuple(cases), default[0] if default else after))
        flow.start(after)

    def _case(self, node: Node) -> None:
        if not self._switches:
            raise UnreadableError("a case label outside a switch")
        flow = self._flow
        cases, default = self._switches[-1]
        target = flow.block()
        flow.start(target)
        statement: Node | None = node
        while statement is not None and statement.kind in {K.CASE, K.DEFAULT}:
            values, following = statement.children[:-1], statement.children[-1] if statement.children else None
            if statement.kind == K.DEFAULT:
                default.append(target)
            else:
                bounds = [self._expressions.constant(value) for value in values]
                cases.append(Case(bounds[0] if bounds else None, bounds[-1] if bounds else None, target))
            statement = following
        if statement is not None:
            self.read(statement)

    def _break(self, _node: Node) -> None:
        if not self._loops:
            raise UnreadableError("a break outside a loop")
        self._flow.leave(Jump(self._loops[-1].after))

    def _continue(self, _node: Node) -> None:
        targets = [loop.again for loop in self._loops if loop.again is not None]
        if not targets:
            raise UnreadableError("a continue outside a loop")
        self._flow.leave(Jump(targets[-1]))

    def _return(self, node: Node) -> None:
        value = self._expressions.read(node.children[0]) if node.children else None
        self._flow.leave(Return(value, self._scope.places.of(node.cursor)))

    def _goto(self, node: Node) -> None:
        if not node.children:
            raise UnreadableError("a goto lost its label")
        self._flow.leave(Jump(self._target(self._name(node.children[0].cursor))))

    def _indirect_goto(self, node: Node) -> None:
        address = self._expressions.read(node.children[0])
        labels = self._address_labels(self._root) if self._root else ()
        self._flow.leave(IndirectJump(address, tuple(self._target(label) for label in labels)))

    def _address_labels(self, node: Node) -> Iterator[str]:
        """The labels below `node` whose address is taken: what a computed goto may lead to."""
        if node.kind == K.LABEL_ADDRESS:
            for child in node.children:
                yield self._name(child.cursor)
        for child in node.children:
            yield from self._address_labels(child)

    def _label(self, node: Node) -> None:
        self._flow.start(self._target(self._name(node.cursor)))
        for child in node.children:
            self.read(child)

    def _name(self, cursor: Cursor) -> str:
        return text(self._lib.clang_getCursorSpelling(cursor))

    def _target(self, label: str) -> int:
        if label not in self._labels:
            self._labels[label] = self._flow.block()
        return self._labels[label]

    def _try(self, node: Node) -> None:
        """C++: each handler may run after any part of the block; the graph says after none of it."""
        flow = self._flow
        after = flow.block()
        handlers = [child for child in node.children if child.kind == K.CATCH]
        entries = [flow.block() for _ in handlers]
        body = flow.block()
        unknown = Integer(None, self._scope.types.of(node.cursor), self._scope.places.of(node.cursor))
        flow.end(Switch(unknown, tuple(Case(None, None, entry) for entry in entries), body))
        for entry, part in zip([body, *entries], [node.children[0], *handlers], strict=True):
            flow.start(entry)
            for child in part.children:
                self.read(child)
            flow.end(Jump(after))
        flow.start(after)

    _READERS: ClassVar[Mapping[int, Callable[[Any, Node], None]]] = {
        K.COMPOUND: _compound,
        K.DECLARATION: _declaration,
        K.IF: _if,
        K.WHILE: _while,
        K.DO: _do,
        K.FOR: _for,
        K.FOR_RANGE: _for_range,
        K.SWITCH: _switch,
        K.CASE: _case,
        K.DEFAULT: _case,
        K.BREAK: _break,
        K.CONTINUE: _continue,
        K.RETURN: _return,
        K.GOTO: _goto,
        K.INDIRECT_GOTO: _indirect_goto,
        K.LABEL: _label,
        K.TRY: _try,
        K.NULL_STATEMENT: lambda _self, _node: None,
    }


def initial_value(node: Node) -> Node | None:
    """The node of the initial value among the children of the variable declaration `node`."""
    native = library().clang_Cursor_getVarDeclInitializer(node.cursor)
    if native.kind not in EXPRESSIONS:
        return None
    for child in reversed(node.children):
        if child.cursor.b == native.b and child.cursor.a == native.a:
            return child
    return None


_FOR = re.compile(rb"for\b")
_TOKEN = re.compile(rb"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|[();]", re.DOTALL)


def _semicolons(source: bytes) -> list[int]:
    """Offsets of the semicolons in the parentheses after `for`, at the start of `source`; none where it is a macro."""
    depth, found = 0, []
    for token in _TOKEN.finditer(source) if _FOR.match(source) else ():
        match token[0]:
            case b"(":
                depth += 1
            case b")":
                depth -= 1
                if depth == 0:
                    break
            case b";" if depth == 1:
                found.append(token.start())
    return found

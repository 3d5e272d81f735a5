"""Syntax trees: one fast pass over the cursors below a declaration."""

from __future__ import annotations

from typing import Any

from capicheck.frontend.kinds import EXPRESSIONS, TYPE_DEPENDENT, WRAPPERS, K
from capicheck.frontend.libclang import RECURSE, Cursor, library, visit_children


class Node:
    """A cursor and the nodes of its children, in the order of the text."""

    __slots__ = ("children", "cursor", "kind", "operator")

    def __init__(self, cursor: Cursor, kind: int) -> None:
        """`cursor`, whose kind is `kind`, with no children yet."""
        self.cursor = cursor
        self.kind = kind
        self.children: list[Node] = []
        self.operator = ""
        """What a binary expression does, once it has been asked for."""


def grow(root: Cursor, *, repaired: bool = False) -> Node:
    """The tree below `root`.  One callback serves the whole walk: it keeps the way down to the current parent.

    `repaired` says that the unit has errors or invented declarations, so that there may be expressions without a type.
    """
    type_of = library().clang_getCursorType
    unexposed, recovered = K.UNEXPOSED, K.RECOVERED
    top = Node(root, root.kind)
    make = Node.__new__
    stack: list[tuple[Node, int | None]] = [(top, _identity(root))]

    def visit(cursor: Cursor, parent: Cursor, _data: Any) -> int:  # noqa: ANN401
        # `_identity` twice and `Node()`, written out: this runs for every cursor, and each access and call counts
        identity = parent.b
        if identity is None or identity == 1:
            identity = parent.a
        above, found = stack[-1]
        while found != identity:
            stack.pop()
            above, found = stack[-1]
        kind = cursor.kind
        if repaired and kind == unexposed and type_of(cursor).kind == TYPE_DEPENDENT:
            kind = recovered
        node = make(Node)
        node.cursor = cursor
        node.kind = kind
        node.children = []
        node.operator = ""
        above.children.append(node)
        identity = cursor.b
        stack.append((node, cursor.a if identity is None or identity == 1 else identity))
        return RECURSE

    visit_children(root, visit)
    return top


def _identity(cursor: Cursor) -> int | None:
    """What tells `cursor` from the others around it: its statement; of a declaration, where `b` is a flag, itself."""
    return cursor.a if cursor.b in {None, 1} else cursor.b


def peel(node: Node) -> Node:
    """`node` without parentheses and implicit conversions around it."""
    while node.kind in WRAPPERS and len(node.children) == 1 and node.children[0].kind in EXPRESSIONS:
        node = node.children[0]
    return node

"""Brace initialisers: every value with the field or index that it goes to.

libclang shows the list as it was written.  A designated value is an unexposed node whose first child names the field
(or computes the index) and whose last is the value; a positional one follows its predecessor; braces around an inner
record may be left out (C17 6.7.9).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from capicheck.frontend.kinds import K
from capicheck.frontend.libclang import library, text
from capicheck.frontend.tree import Node, peel
from capicheck.ir.expressions import Expression, Initialiser, InitialiserItem, Integer
from capicheck.ir.types import Array, RecordType, Type, Unknown

if TYPE_CHECKING:
    from capicheck.frontend.expressions import ExpressionReader

_UNKNOWN = Unknown()
_DESIGNATOR = re.compile(r"(?:\.\s*[A-Za-z_]\w*\s*)+=(?!=)")
_WORD = re.compile(r"\w+")


def initialiser(reader: ExpressionReader, node: Node, type_: Type) -> Initialiser:
    """The brace list at `node` where it initialises something of type `type_`."""
    values = _Values(reader, node.children)
    items = values.fill(type_)
    while not values.done:
        items.append(InitialiserItem(values.take(_UNKNOWN)))
    return Initialiser(tuple(items), type_, reader.scope.places.of(node.cursor))


class _Values:
    """The values of one brace list, taken from the front."""

    def __init__(self, reader: ExpressionReader, nodes: list[Node]) -> None:
        self._reader = reader
        self._nodes = [node for node in nodes if node.kind != K.TYPE_REF]
        self._at = 0

    @property
    def done(self) -> bool:
        return self._at >= len(self._nodes)

    def take(self, type_: Type) -> Expression:
        node = self._nodes[self._at]
        self._at += 1
        return self._reader.read_as(node, type_)

    def fill(self, type_: Type, *, braced: bool = True) -> list[InitialiserItem]:
        """Take what belongs to one aggregate; without braces of its own it ends where it is full."""
        match type_:
            case RecordType(name):
                return self._record(name, braced=braced)
            case Array(element, count):
                return self._array(element, None if braced else count, braced=braced)
        return [] if self.done else [InitialiserItem(self.take(type_))]

    def _record(self, name: str, *, braced: bool) -> list[InitialiserItem]:
        record = self._reader.scope.types.record(name)
        fields = record.fields if record else ()
        items, position = [], 0
        while not self.done:
            designated = self._designator()
            if designated:
                if not braced:
                    break
                names, value = designated
                field = record.field(names[0]) if record else None
                kind = field.type if field and len(names) == 1 else _UNKNOWN
                items.append(InitialiserItem(self._reader.read_as(value, kind), ".".join(names)))
                self._at += 1
                if record and names[0] in record.spelled:
                    position = record.spelled[names[0]] + 1
                continue
            if position >= len(fields):
                if not braced:
                    break
                items.append(InitialiserItem(self.take(_UNKNOWN)))
                continue
            target = fields[position]
            items.append(InitialiserItem(self._positional(target.type), target.name))
            position += 1
            if record and record.union and not braced:
                break
        return items

    def _array(self, element: Type, count: int | None, *, braced: bool) -> list[InitialiserItem]:
        items, position = [], 0
        while not self.done and (count is None or position < count):
            index = self._index() if braced else None
            if index is not None:
                position, value = index
                self._at += 1
                items.append(InitialiserItem(self._reader.read_as(value, element), index=position))
            else:
                items.append(InitialiserItem(self._positional(element), index=position))
            position += 1
        return items

    def _positional(self, type_: Type) -> Expression:
        """The next value, or an aggregate whose own braces were left out."""
        node = self._nodes[self._at]
        if isinstance(type_, RecordType | Array) and peel(node).kind not in {
            K.INIT_LIST,
            K.COMPOUND_LITERAL,
            K.STRING,
            K.CALL,
        }:
            own = self._reader.scope.types.of(peel(node).cursor)
            if own != type_ and not isinstance(own, RecordType | Unknown):
                span = self._reader.scope.places.of(node.cursor)
                return Initialiser(tuple(self.fill(type_, braced=False)), type_, span)
        return self.take(type_)

    def _designator(self) -> tuple[list[str], Node] | None:
        """The fields named before the next value, and that value.

        Clang leaves the whole list unresolved where the type of one value is not known: then only the text names them.
        """
        node = self._nodes[self._at]
        if node.kind != K.UNEXPOSED or not node.children:
            return None
        if node.children[0].kind != K.MEMBER_REF:
            places = self._reader.scope.places
            written = _DESIGNATOR.match(places.text(places.of(node.cursor)))
            return (_WORD.findall(written[0]), node.children[-1]) if written else None
        lib = library()
        names = [
            text(lib.clang_getCursorSpelling(child.cursor))
            for child in node.children[:-1]
            if child.kind == K.MEMBER_REF
        ]
        return names, node.children[-1]

    def _index(self) -> tuple[int, Node] | None:
        node = self._nodes[self._at]
        if node.kind != K.UNEXPOSED or len(node.children) != 2:
            return None
        place = self._reader.read(node.children[0])
        return (place.value, node.children[1]) if isinstance(place, Integer) and place.value is not None else None

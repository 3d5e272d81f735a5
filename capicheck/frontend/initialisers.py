"""Brace initialisers: every value with the field or index that it goes to.

libclang shows the list as it was written.  A designated value is an unexposed node without a type whose children are
the fields named and the indices computed, and last the value; a positional one follows its predecessor; braces around
an inner record may be left out (C17 6.7.9).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from capicheck.frontend.kinds import K
from capicheck.frontend.libclang import library, text
from capicheck.frontend.tree import Node, peel
from capicheck.frozen import frozen
from capicheck.ir.expressions import Expression, Initialiser, InitialiserItem
from capicheck.ir.types import Array, Field, Number, RecordType, Type, Unknown, Void

if TYPE_CHECKING:
    from capicheck.frontend.expressions import ExpressionReader

_UNKNOWN = Unknown()
_DESIGNATOR = re.compile(r"\s*(?:\.\s*(?P<field>\w+)|\[(?:[^\[\]\"']|\[[^\[\]]*\])*\])")
_Step = str | tuple[int | None, int | None]
"""One part of a designator: a field, or the first and last of a range of indices (None where not known)."""


@frozen
class _Place:
    """Where in an aggregate a value goes, and what is there."""

    field: str
    index: int | None
    type: Type
    following: int
    """The position of the next value that names none."""

    def item(self, value: Expression) -> InitialiserItem:
        return InitialiserItem(value, self.field, self.index)


def initialiser(reader: ExpressionReader, node: Node, type_: Type) -> Initialiser:
    """The brace list at `node` where it initialises something of type `type_`.

    A value for a range of indices stands at the first of them.
    """
    values = _Values(reader, node.children)
    items = values.fill(type_, braced=True)
    while not values.done:
        items.append(InitialiserItem(values.take(_UNKNOWN)))
    return Initialiser(_merged(items), type_, reader.scope.places.of(node.cursor))


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

    def fill(self, type_: Type, *, braced: bool, position: int = 0) -> list[InitialiserItem]:
        """Take what belongs to one aggregate from `position` on; without its own braces it ends where it is full."""
        match type_:
            case RecordType() | Unknown():
                return self._record(type_, braced=braced, position=position)
            case Array(element, count):
                return self._array(type_, element, None if braced else count, braced=braced, position=position)
        return [] if self.done else [InitialiserItem(self.take(type_))]

    def _record(self, type_: RecordType | Unknown, *, braced: bool, position: int) -> list[InitialiserItem]:
        fields, union = self._fields(type_), self._is_union(type_)
        items: list[InitialiserItem] = []
        while not self.done:
            if self._is_designated():
                if not braced:
                    break
                place, value = self._designated(type_)
                items.append(place.item(value))
                position = place.following
            elif position < len(fields):
                field = fields[position]
                items.append(InitialiserItem(self._positional(field.type), field.name))
                position += 1
                if union and not braced:
                    break
            elif braced:
                items.append(InitialiserItem(self.take(_UNKNOWN)))
            else:
                break
        return items

    def _array(
        self, type_: Array, element: Type, count: int | None, *, braced: bool, position: int
    ) -> list[InitialiserItem]:
        items: list[InitialiserItem] = []
        while not self.done and (count is None or position < count):
            if self._is_designated():
                if not braced:
                    break
                place, value = self._designated(type_)
                items.append(place.item(value))
                position = place.following
            else:
                items.append(InitialiserItem(self._positional(element), index=position))
                position += 1
        return items

    def _positional(self, type_: Type) -> Expression:
        """The next value, or an aggregate whose own braces were left out."""
        node = self._nodes[self._at]
        inner = peel(node)
        if isinstance(type_, RecordType | Array) and not _is_complete(inner, type_):
            own = self._reader.scope.types.of(inner.cursor)
            if own != type_ and not isinstance(own, RecordType | Unknown):
                span = self._reader.scope.places.of(node.cursor)
                return Initialiser(_merged(self.fill(type_, braced=False)), type_, span)
        return self.take(type_)

    def _is_designated(self) -> bool:
        node = self._nodes[self._at]
        return (
            node.kind == K.UNEXPOSED
            and bool(node.children)
            and isinstance(self._reader.scope.types.of(node.cursor), Void)
        )

    def _designated(self, type_: Type) -> tuple[_Place, Expression]:
        """The next value, which says itself where in `type_` it goes."""
        node = self._nodes[self._at]
        self._at += 1
        steps: list[_Step] = [*self._steps(node)] or [(None, None)]
        place = self._place(type_, steps[0])
        return place, self._inner(place.type, steps[1:], node.children[-1])

    def _inner(self, type_: Type, steps: list[_Step], value: Node) -> Expression:
        """The value for `type_` of which `steps` name a part; values without a place of their own follow in there."""
        if not steps:
            return self._reader.read_as(value, type_)
        place = self._place(type_, steps[0])
        items = [place.item(self._inner(place.type, steps[1:], value))]
        if isinstance(type_, RecordType | Array):
            items += self.fill(type_, braced=False, position=place.following)
        return Initialiser(_merged(items), type_, self._reader.scope.places.of(value.cursor))

    def _steps(self, node: Node) -> Iterator[_Step]:
        """The fields and index ranges before a designated value.

        Clang leaves the whole list unresolved where the type of one value is not known: then only the text names them.
        """
        places = self._reader.scope.places
        indices = iter([child for child in node.children[:-1] if child.kind != K.MEMBER_REF])
        source, at = places.text(places.of(node.cursor)), 0
        if source.lstrip()[:1] not in {".", "["}:
            yield from self._steps_by_kind(node)
            return
        while found := _DESIGNATOR.match(source, at):
            at = found.end()
            if found["field"]:
                yield found["field"]
                continue
            bounds = [next(indices, None) for _ in range(2 if "..." in found[0] else 1)]
            low, high = (self._reader.constant(bound) if bound else None for bound in (bounds[0], bounds[-1]))
            yield low, high

    def _steps_by_kind(self, node: Node) -> Iterator[_Step]:
        """Inside a macro the text is no help; neither is it with GNU's old `field: value`."""
        for child in node.children[:-1]:
            if child.kind == K.MEMBER_REF:
                if name := text(library().clang_getCursorSpelling(child.cursor)):  # records without a name have none
                    yield name
            else:
                value = self._reader.constant(child)
                yield value, value

    def _place(self, type_: Type, step: _Step) -> _Place:
        if isinstance(step, str):
            return self._field(type_, step) or _Place(step, None, _UNKNOWN, sys.maxsize)
        low, high = step
        element = type_.element if isinstance(type_, Array) else _UNKNOWN
        return _Place("", low, element, sys.maxsize if high is None else high + 1)

    def _field(self, type_: Type, name: str) -> _Place | None:
        """The field `name` of `type_`; those of a record without a name belong to the one around it."""
        for position, field in enumerate(self._fields(type_)):
            inner = None if field.name else self._field(field.type, name)
            if inner or field.name == name:
                return _Place(name, None, inner.type if inner else field.type, position + 1)
        return None

    def _is_union(self, type_: Type) -> bool:
        record = self._reader.scope.types.record(type_.name) if isinstance(type_, RecordType) else None
        return record is not None and record.union

    def _fields(self, type_: Type) -> list[Field]:
        """The fields of `type_` that take a value: all but padding."""
        record = self._reader.scope.types.record(type_.name) if isinstance(type_, RecordType) else None
        return [field for field in record.fields if field.name or isinstance(field.type, RecordType)] if record else []


def _is_complete(node: Node, type_: RecordType | Array) -> bool:
    """Whether the value at `node` initialises all of `type_`, by its form."""
    if node.kind == K.STRING:
        return isinstance(type_, Array) and isinstance(type_.element, Number)
    return node.kind in {K.INIT_LIST, K.COMPOUND_LITERAL}


def _merged(items: list[InitialiserItem]) -> tuple[InitialiserItem, ...]:
    """`items` with what several designators say of one record put together."""
    found: dict[object, InitialiserItem] = {}
    for number, item in enumerate(items):
        place = item.field or (number if item.index is None else (item.index,))
        before = found.get(place)
        if before and isinstance(before.value, Initialiser) and isinstance(item.value, Initialiser):
            value = replace(before.value, items=_merged([*before.value.items, *item.value.items]))
            found[place] = replace(item, value=value)
        else:
            found[place] = item
    return tuple(found.values())

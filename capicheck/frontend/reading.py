"""Reading one source file: a `Unit` for each configuration that shows more of it."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from capicheck.frontend import declarations, preprocessing
from capicheck.frontend.libclang import Cursor, Diagnostic
from capicheck.frontend.parsing import Surroundings, parse_repaired
from capicheck.frontend.relevance import Candidate, Relevance, relevant
from capicheck.frontend.request import HeaderFinder, Request, UnreadableFileError
from capicheck.frontend.scope import Scope
from capicheck.frontend.tree import Node, grow
from capicheck.frontend.wholeness import lost_definitions, lost_word
from capicheck.ir.graph import Function
from capicheck.ir.source import Span
from capicheck.ir.types import RecordType
from capicheck.ir.unit import Damage, Global, Inactive, Unit

_READINGS = 3
_DROPPED = re.compile(
    r"expected (?!';' after expression)|extraneous |unterminated |too (?:many|few) arguments provided to function-like"
    r"|use of undeclared |unexpected type name|subscripted value is not|.*where arithmetic or pointer type is required"
)
"""Complaints after which something is missing, perhaps inside a macro, where no word shows it.

A semicolon may well stand in a macro that was not found.
"""


def read(request: Request, find_header: HeaderFinder) -> Iterator[Unit]:
    """Read a file as it stands, and again with the feature macros that only its build would define.

    Features bring up features, so there may be a third reading.  Raises UnreadableFileError where nothing can be read.
    """
    surroundings = Surroundings()
    features: tuple[str, ...] = ()
    unit: Unit | None = None
    for _ in range(_READINGS):
        arguments = (*request.arguments, *(f"-D{feature}" for feature in features))
        unit = _read(replace(request, arguments=arguments), surroundings, find_header, features, unit)
        yield unit
        more = preprocessing.feature_macros(unit.inactive, unit.sources, unit.macros)
        wanted = tuple(sorted({*features, *more}))
        if wanted == features:
            return
        features = wanted


def _read(
    request: Request,
    surroundings: Surroundings,
    find_header: HeaderFinder,
    features: tuple[str, ...],
    earlier: Unit | None,
) -> Unit:
    """One reading; what `earlier` read of the same text is taken from there."""
    tree, errors = parse_repaired(request, surroundings, find_header)
    with tree:
        repaired = bool(errors) or surroundings.inventions.any
        scope = Scope.of(tree, request.shown, cplusplus=request.cplusplus, repaired=repaired)
        found = declarations.top_level(scope)
        declarations.read_records(scope, found.records)
        variables = list(declarations.read_globals(scope, found.variables))
        inactive = preprocessing.inactive_code(scope)
        if not (found.functions or found.variables or found.records or inactive):
            raise UnreadableFileError("it defines nothing: no function, no variable and no structure could be read")
        bodies = _Bodies(scope, errors, inactive, found, earlier)
        wanted = _relevant(scope, found, variables)
        for cursor in found.functions:
            bodies.read(cursor, wanted)
        return Unit(
            path=request.shown(request.path),
            defines=features,
            functions=tuple(bodies.functions),
            globals=(*variables, *scope.statics, *bodies.earlier_statics),
            records=scope.types.records,
            declarations={**(earlier.declarations if earlier else {}), **scope.symbols.declarations},
            sources=scope.places.sources,
            inactive=inactive,
            damage=(*scope.damage, *bodies.damage, *bodies.lost()),
            macros=preprocessing.defined_macros(scope.places.sources),
            cplusplus=request.cplusplus,
        )


def _relevant(scope: Scope, found: declarations.TopLevel, variables: list[Global]) -> Relevance:
    """The functions that must be read: all of them in C++, whose names say less."""
    candidates = [
        Candidate(scope.symbols.function(cursor).name, scope.places.of(cursor), scope.symbols.is_internal(cursor))
        for cursor in found.functions
    ]
    if scope.cplusplus:
        return Relevance(frozenset(item.span for item in candidates), {})
    reaches = scope.types.reaches_object
    fields = (
        field.name
        for record in tuple(scope.types.records.values())
        if record.project
        for field in record.fields
        if reaches(field.type)
    )
    return relevant(candidates, scope.places.sources, _names(scope, found, variables), fields, _shared(scope, found))


def _names(scope: Scope, found: declarations.TopLevel, variables: list[Global]) -> Iterator[str]:
    """What objects go by: variables, types of pointers to them, other files' functions that are given or give them."""
    reaches = scope.types.reaches_object
    yield from (item.name for item in variables if reaches(item.variable.type))
    for cursor in found.typedefs:
        type_ = scope.types.named(cursor)
        if not isinstance(type_, RecordType) and reaches(type_):
            yield scope.symbols.name(cursor)
    for cursor in found.prototypes:
        if not scope.symbols.is_internal(cursor) and reaches(scope.types.of(cursor)):
            yield scope.symbols.name(cursor)


def _shared(scope: Scope, found: declarations.TopLevel) -> Iterator[str]:
    """The variables that functions may write and that hold no object, those of other files included."""
    for cursor in found.variables:
        variable = scope.symbols.variable(cursor)
        if not variable.constant and not scope.types.reaches_object(variable.type):
            yield variable.name


class _Bodies:
    """The functions of one reading, each read, taken from an earlier reading, passed over, or found damaged."""

    def __init__(
        self,
        scope: Scope,
        errors: list[Diagnostic],
        inactive: tuple[Inactive, ...],
        found: declarations.TopLevel,
        earlier: Unit | None,
    ) -> None:
        self._scope = scope
        self._left_out = _by_file(inactive)
        self._left_out_before = _by_file(earlier.inactive) if earlier else {}
        self._before = {function.span: function for function in earlier.functions} if earlier else {}
        self._statics_before = [item for item in earlier.globals if item.function] if earlier else []
        silent = scope.cplusplus and scope.repaired  # C++ drops some of what depends on the unknown without a word
        self._wholeness = _Wholeness(scope, errors, self._left_out, found) if errors or silent else None
        self.functions: list[Function] = []
        self.damage: list[Damage] = []
        self.earlier_statics: list[Global] = []

    def read(self, cursor: Cursor, relevance: Relevance) -> None:
        """Take up the function defined at `cursor`."""
        span = self._scope.places.of(cursor)
        before = self._before.get(span)
        if before and _within(self._left_out, span) == _within(self._left_out_before, span):
            self.functions.append(before)
            self.earlier_statics += [item for item in self._statics_before if _inside(item.variable.span, span)]
        elif span in relevance.read:
            self._body(grow(cursor, repaired=self._scope.repaired))
        else:
            mentioned = relevance.mentioned.get(span, frozenset())
            self.functions.append(declarations.unread_function(self._scope, cursor, mentioned))

    def lost(self) -> Iterator[Damage]:
        """What the parser gave up on outside functions, in a unit with errors: definitions, and ends of them."""
        if not self._wholeness:
            return
        sources = self._scope.places.sources
        known = {path: [*ranges] for path, ranges in self._left_out.items()}
        for function in self.functions:
            known.setdefault(function.span.file, []).append((function.span.start, function.span.end))
        for item in self.damage:  # one that lacks its closing brace holds others
            start, end = item.span.start, item.span.end
            body = sources[item.span.file].data.find(b"{", start, end)
            known.setdefault(item.span.file, []).append((start, body + 1 or end))
        yield from self._wholeness.stray_braces()
        for path, source in sources.items():
            for name, span in lost_definitions(source, known.get(path, ())):
                yield Damage(name, span, "the parser lost its definition")

    def _body(self, tree: Node) -> None:
        function = declarations.read_function(self._scope, tree)
        if isinstance(function, Function):
            reason = self._wholeness.lost(tree, function.span) if self._wholeness else ""
            if not reason:
                self.functions.append(function)
                return
            function = Damage(function.name, function.span, reason)
        self.damage.append(function)


class _Wholeness:
    """The check for lost words, in a unit with errors."""

    def __init__(
        self,
        scope: Scope,
        errors: list[Diagnostic],
        left_out: dict[str, list[tuple[int, int]]],
        found: declarations.TopLevel,
    ) -> None:
        self._scope = scope
        uses = preprocessing.ranges_of(scope, found.macro_uses)
        self._hidden = {path: sorted([*uses.get(path, ()), *left_out.get(path, ())]) for path in {*uses, *left_out}}
        spans = sorted(scope.places.of(cursor) for cursor in found.functions)
        places = [(scope.places.shown(error.file), error.offset) for error in errors]
        holders = [_holding(spans, place) for place in places]
        self._touched = set(holders)
        self._stray = [
            Span(*place, place[1] + 1)
            for place, holder, error in zip(places, holders, errors, strict=True)
            if holder is None and place[0] and error.message.startswith("extraneous closing brace")
        ]
        self._broken = {
            holder: error for holder, error in zip(holders, errors, strict=True) if _DROPPED.match(error.message)
        }

    def stray_braces(self) -> Iterator[Damage]:
        """The ends of functions that ended too early for the parser."""
        for span in self._stray:
            yield Damage("", span, "a closing brace belongs to no function")

    def lost(self, tree: Node, span: Span) -> str:
        """Why the function at `span` was not read whole; empty where it was.

        In C, where every error lies inside some function, the others are whole.
        """
        if not self._scope.cplusplus and None not in self._touched and span not in self._touched:
            return ""
        source = self._scope.places.sources[span.file]
        found = lost_word(tree, source, span, self._scope.places, _within(self._hidden, span))
        if found:
            return f"the parser lost `{found[1]}` in line {source.position(found[0]).line}"
        broken = self._broken.get(span)
        return f"{broken.message} in line {source.position(broken.offset).line}" if broken else ""


def _by_file(inactive: tuple[Inactive, ...]) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for item in inactive:
        found.setdefault(item.span.file, []).append((item.span.start, item.span.end))
    return found


def _within(ranges: dict[str, list[tuple[int, int]]], span: Span) -> list[tuple[int, int]]:
    """Those of the file's `ranges` that `span` overlaps."""
    return [(start, end) for start, end in ranges.get(span.file, ()) if end > span.start and start < span.end]


def _inside(inner: Span, outer: Span) -> bool:
    return inner.file == outer.file and outer.start <= inner.start < outer.end


def _holding(spans: list[Span], place: tuple[str, int]) -> Span | None:
    """The one of the sorted `spans` that holds `place`; None where none does."""
    at = bisect_right(spans, (*place, sys.maxsize)) - 1
    span = spans[at] if at >= 0 else None
    return span if span and span.file == place[0] and span.start <= place[1] < span.end else None

"""Everything a translation unit defines in the project's files: functions, globals and records."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import ArgumentError
from dataclasses import replace
from typing import Any

from capicheck.frontend.expressions import ExpressionReader
from capicheck.frontend.kinds import EXPRESSIONS, K
from capicheck.frontend.libclang import CONTINUE, RECURSE, Cursor, library, text
from capicheck.frontend.scope import Scope
from capicheck.frontend.statements import StatementReader, UnreadableError, initial_value
from capicheck.frontend.tree import Node, grow
from capicheck.frozen import frozen
from capicheck.ir.expressions import Expression, Initialiser, Opaque, Storage, Variable
from capicheck.ir.graph import Block, Function
from capicheck.ir.unit import Damage, Global

_FUNCTIONS = frozenset({K.FUNCTION, K.METHOD, K.CONSTRUCTOR, K.DESTRUCTOR, K.CONVERSION})
_RECORDS = frozenset({K.STRUCT, K.UNION, K.CLASS})
_NAMED = _FUNCTIONS | _RECORDS | {K.VARIABLE}
_TOO_DEEP = (RecursionError, ArgumentError)
"""Reading recurses; ctypes wraps the error that meets it."""
_CONTAINERS = frozenset({K.UNEXPOSED_DECL, K.NAMESPACE, K.LINKAGE_SPEC})


@frozen
class TopLevel:
    """The project's declarations of one translation unit, in the order of the text, and every use of a macro."""

    functions: tuple[Cursor, ...]
    """With their bodies."""
    prototypes: tuple[Cursor, ...]
    typedefs: tuple[Cursor, ...]
    variables: tuple[Cursor, ...]
    records: tuple[Cursor, ...]
    macro_uses: tuple[Cursor, ...]


def top_level(scope: Scope) -> TopLevel:  # noqa: C901 - one visitor, called thousands of times
    """Find what the project's files declare at file scope (in C++ also in namespaces and classes)."""
    is_definition, is_foreign = library().clang_isCursorDefinition, scope.places.is_foreign
    functions: list[Cursor] = []
    prototypes: list[Cursor] = []
    typedefs: list[Cursor] = []
    variables: list[Cursor] = []
    records: list[Cursor] = []
    macro_uses: list[Cursor] = []

    def visit(cursor: Cursor, _parent: Cursor, _data: Any) -> int:  # noqa: ANN401, C901
        kind = cursor.kind
        if kind >= K.MACRO_DEFINITION:
            if kind == K.MACRO_USE:
                macro_uses.append(cursor)
        elif kind == K.TYPEDEF:
            scope.types.note_typedef(cursor)
            if not is_foreign(cursor):
                typedefs.append(cursor)
        elif kind in _CONTAINERS:
            return RECURSE
        elif kind in _NAMED and not is_foreign(cursor):
            if kind == K.VARIABLE:
                variables.append(cursor)
            elif is_definition(cursor):
                if kind in _RECORDS:
                    records.append(cursor)
                    return RECURSE if kind == K.CLASS or scope.cplusplus else CONTINUE
                if not _is_bodiless(cursor):
                    functions.append(cursor)
            elif kind == K.FUNCTION:
                prototypes.append(cursor)
        return CONTINUE

    scope.unit.visit(scope.unit.root, visit)
    return TopLevel(
        tuple(functions), tuple(prototypes), tuple(typedefs), tuple(variables), tuple(records), tuple(macro_uses)
    )


def _is_bodiless(cursor: Cursor) -> bool:
    """Whether the C++ function at `cursor` is defined as `= default` or `= delete`."""
    lib = library()
    return bool(lib.clang_CXXMethod_isDefaulted(cursor) or lib.clang_CXXMethod_isDeleted(cursor))


def read_records(scope: Scope, cursors: tuple[Cursor, ...]) -> None:
    """Lay out the records defined at `cursors`; they are kept in the scope's types."""
    for cursor in cursors:
        scope.types.define(cursor)


def read_globals(scope: Scope, cursors: tuple[Cursor, ...]) -> Iterator[Global]:
    """The variables that `cursors` define: a declaration without a value gives way to one that has it."""
    found: dict[str, Global] = {}
    for cursor in cursors:
        variable = scope.symbols.variable(cursor)
        native = library().clang_Cursor_getVarDeclInitializer(cursor)
        if native.kind not in EXPRESSIONS:
            if variable.storage is not Storage.EXTERN:
                found.setdefault(variable.key, Global(variable, None))
        elif native.kind == K.INIT_LIST and scope.types.is_plain(variable.type):
            # tables of numbers are long, and nothing in them is an object
            found[variable.key] = Global(variable, Initialiser((), variable.type, scope.places.of(native)))
        elif value := initial_value(grow(cursor, repaired=scope.repaired)):
            found[variable.key] = Global(variable, _initial_value(scope, variable, value))
    yield from found.values()


def _initial_value(scope: Scope, variable: Variable, node: Node) -> Expression:
    try:
        return ExpressionReader(scope, None).read_as(node, variable.type)
    except _TOO_DEEP:
        span = scope.places.of(node.cursor)
        scope.damage.append(Damage("", span, f"the value of `{variable.name}` is nested too deeply"))
        return Opaque((), variable.type, span)


def read_function(scope: Scope, tree: Node) -> Function | Damage:
    """The function whose definition is `tree`, or why it could not be read."""
    cursor = tree.cursor
    declaration = scope.symbols.function(cursor)
    span = scope.places.of(cursor)
    parameters = tuple(scope.symbols.variable(child.cursor) for child in tree.children if child.kind == K.PARAMETER)
    bodies = [child for child in tree.children if child.kind in {K.COMPOUND, K.TRY}]
    if not bodies:
        return Damage(declaration.name, span, "its body could not be parsed")
    reader = StatementReader(scope, declaration.name)
    scope.mentioned.clear()
    try:
        blocks, variables = reader.body(bodies[-1])
    except UnreadableError as reason:
        return Damage(declaration.name, span, str(reason))
    except _TOO_DEEP:
        return Damage(declaration.name, span, "its statements are nested too deeply")
    return _function(scope, cursor, parameters, variables, blocks)


def unread_function(scope: Scope, cursor: Cursor, mentioned: frozenset[str]) -> Function:
    """The function defined at `cursor`, which concerns no object: without parameters, variables and graph.

    `mentioned` are the functions of the unit whose names stand in it.
    """
    return replace(_function(scope, cursor, (), (), ()), mentions=mentioned)


def _function(
    scope: Scope,
    cursor: Cursor,
    parameters: tuple[Variable, ...],
    variables: tuple[Variable, ...],
    blocks: tuple[Block, ...],
) -> Function:
    lib = library()
    declaration = scope.symbols.function(cursor)
    parent = lib.clang_getCursorSemanticParent(cursor)
    return Function(
        name=declaration.name,
        type=declaration.type,
        parameters=parameters,
        locals=variables,
        blocks=blocks,
        span=scope.places.of(cursor),
        name_span=declaration.span,
        static=scope.symbols.is_internal(cursor),
        inline=bool(lib.clang_Cursor_isFunctionInlined(cursor)),
        annotations=declaration.annotations,
        signature=declaration.signature,
        mentions=frozenset(scope.mentioned) if blocks else frozenset(),
        method_of=text(lib.clang_getCursorSpelling(parent)) if parent.kind in _RECORDS else "",
    )

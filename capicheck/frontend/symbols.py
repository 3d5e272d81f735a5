"""What names refer to: variables, functions, fields and enumerators, each looked up once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from capicheck.frontend.kinds import K
from capicheck.frontend.libclang import CONTINUE, Cursor, TranslationUnit, library, text
from capicheck.frontend.places import Places
from capicheck.frontend.typemap import TypeMap
from capicheck.ir.expressions import Storage, Variable
from capicheck.ir.graph import Parameter
from capicheck.ir.source import Span
from capicheck.ir.types import Array, FunctionType, Pointer, Type, Unknown
from capicheck.ir.unit import Declaration

_STORAGE_EXTERN, _STORAGE_STATIC = 2, 3
_LINKAGE_NONE, _LINKAGE_INTERNAL = 1, 2
_SCOPES = frozenset({
    K.NAMESPACE, K.LINKAGE_SPEC, K.STRUCT, K.UNION, K.CLASS, K.CLASS_TEMPLATE, K.CLASS_TEMPLATE_PARTIAL_SPECIALIZATION,
})  # fmt: skip
_AUTOMATIC = (Storage.LOCAL, Storage.PARAMETER)
_LOCAL = (*_AUTOMATIC, Storage.STATIC_LOCAL)
_UNDECLARED = FunctionType(Unknown(), (), prototyped=False)
_NORETURN = "capi::noreturn"
"""The annotation that says what `_Noreturn` says."""


class FieldUse(NamedTuple):
    """A field as an expression names it."""

    name: str
    type: Type
    record: str


class _Attributes(NamedTuple):
    """What is said of a declaration: `annotate("...")`, and `_Noreturn`, `[[noreturn]]` or a macro of such a name.

    `noreturn` is also what an annotation may say.
    """

    annotations: tuple[str, ...]
    noreturn: bool


_NO_ATTRIBUTES = _Attributes((), noreturn=False)


class Symbols:
    """The declarations that one translation unit's code refers to."""

    def __init__(self, unit: TranslationUnit, places: Places, types: TypeMap) -> None:
        """The tables for `unit`, empty so far."""
        self._lib = library()
        self._unit = unit
        self._places = places
        self._types = types
        self._variables: dict[int | None, Variable] = {}
        self._functions: dict[int | None, Declaration] = {}
        self._unknown: dict[str, Variable] = {}
        self._fields: dict[int | None, FieldUse] = {}
        self._enumerators: dict[int | None, tuple[str, int]] = {}
        self.declarations: dict[str, Declaration] = {}
        """Functions met so far, by name."""

    def variable(self, declaration: Cursor) -> Variable:
        """The variable or parameter declared at `declaration`."""
        found = self._variables.get(declaration.a)
        if found is None:
            found = self._variables[declaration.a] = self._variable(declaration)
        return found

    def _variable(self, declaration: Cursor) -> Variable:
        lib = self._lib
        name = text(lib.clang_getCursorSpelling(declaration))
        span = self._name_span(declaration, name)
        storage = self._storage(declaration)
        local = storage in _LOCAL
        native = lib.clang_getCursorType(declaration)
        type_ = self._types.convert(native)
        return Variable(
            name=name,
            type=_adjusted(type_) if storage is Storage.PARAMETER else type_,
            storage=storage,
            span=span,
            key=f"{name}@{span.file}:{span.start}" if local else self._qualified(declaration, name),
            typedef=self._types.typedef(native),
            annotations=self._attributes(declaration).annotations,
            constant=self._types.is_constant(native),
            thread_local=storage not in _AUTOMATIC and lib.clang_getCursorTLSKind(declaration) != 0,
        )

    def _storage(self, declaration: Cursor) -> Storage:
        lib = self._lib
        if declaration.kind == K.PARAMETER:
            return Storage.PARAMETER
        storage = lib.clang_Cursor_getStorageClass(declaration)
        linkage = lib.clang_getCursorLinkage(declaration)
        if linkage <= _LINKAGE_NONE:
            return Storage.STATIC_LOCAL if storage == _STORAGE_STATIC else Storage.LOCAL
        if linkage == _LINKAGE_INTERNAL:
            return Storage.STATIC
        if storage == _STORAGE_STATIC and not lib.clang_isCursorDefinition(declaration):
            return Storage.EXTERN  # in C++, a class only declares its static members
        return Storage.EXTERN if storage == _STORAGE_EXTERN else Storage.GLOBAL

    def _qualified(self, declaration: Cursor, name: str) -> str:
        """`name` with the namespaces and classes around what is declared, as C++ writes it."""
        scope = self._lib.clang_getCursorSemanticParent(declaration)
        while scope.kind in _SCOPES:
            if around := text(self._lib.clang_getCursorSpelling(scope)):
                name = f"{around}::{name}"
            scope = self._lib.clang_getCursorSemanticParent(scope)
        return name

    def _name_span(self, declaration: Cursor, name: str) -> Span:
        location = self._lib.clang_getCursorLocation(declaration)
        path, start = self._places.resolve(location.raw, location)
        return Span(path, start, start + len(name.encode()))

    def function(self, declaration: Cursor) -> Declaration:
        """The function declared at `declaration`."""
        found = self._functions.get(declaration.a)
        if found is None:
            found = self._functions[declaration.a] = self._function(declaration)
            self.declarations.setdefault(found.name, found)
        return found

    def _function(self, declaration: Cursor) -> Declaration:
        lib = self._lib
        name = text(lib.clang_getCursorSpelling(declaration))
        native = lib.clang_getCursorType(declaration)
        type_ = self._types.convert(native)
        span = self._name_span(declaration, name)
        attributes = self._attributes(declaration)
        told = bool(span.file or attributes.annotations) or self._has_annotated_parameter(declaration)
        return Declaration(
            name=name,
            type=type_ if isinstance(type_, FunctionType) else _UNDECLARED,
            span=span,
            project=bool(span.file),
            annotations=attributes.annotations,
            signature=tuple(self._signature(declaration)) if told else (),
            returns=not attributes.noreturn and self._types.returns(native),
        )

    def _signature(self, declaration: Cursor) -> Iterator[Parameter]:
        """The parameters of the function declared at `declaration`.

        libclang hands annotations on to later declarations, whose parameters may have other names than those that the
        annotations mention: so the names of the first declaration go with them.
        """
        lib = self._lib
        first = lib.clang_getCanonicalCursor(declaration)
        for at in range(lib.clang_Cursor_getNumArguments(declaration)):
            parameter = lib.clang_Cursor_getArgument(declaration, at)
            name = self.name(parameter)
            earlier = name if first.a == declaration.a else self.name(lib.clang_Cursor_getArgument(first, at))
            names = (name,) if name == earlier else (name, earlier)
            yield Parameter(
                tuple(filter(None, names)), self._types.of(parameter), self._attributes(parameter).annotations
            )

    def _has_annotated_parameter(self, declaration: Cursor) -> bool:
        lib = self._lib
        return any(
            self._attributes(lib.clang_Cursor_getArgument(declaration, at)).annotations
            for at in range(lib.clang_Cursor_getNumArguments(declaration))
        )

    def undeclared(self, name: str) -> Declaration:
        """The function called `name` that nothing declares."""
        return self.declarations.setdefault(name, Declaration(name, _UNDECLARED, Span("", 0, 0), project=False))

    def unknown(self, name: str, span: Span) -> Variable:
        """The variable called `name` that nothing declares; `span` is where it is met first."""
        return self._unknown.setdefault(name, Variable(name, Unknown(), Storage.EXTERN, span, name))

    def name(self, declaration: Cursor) -> str:
        """The name that is declared at `declaration`."""
        return text(self._lib.clang_getCursorSpelling(declaration))

    def name_span(self, declaration: Cursor) -> Span:
        """Where the name stands in the declaration at `declaration`."""
        return self._name_span(declaration, text(self._lib.clang_getCursorSpelling(declaration)))

    def is_internal(self, declaration: Cursor) -> bool:
        """Whether what is declared at `declaration` is visible in this unit only."""
        linkage: int = self._lib.clang_getCursorLinkage(declaration)
        return linkage <= _LINKAGE_INTERNAL

    def field(self, declaration: Cursor) -> FieldUse:
        """The field declared at `declaration`, with the name of its record."""
        found = self._fields.get(declaration.a)
        if found is None:
            parent = self._lib.clang_getCursorSemanticParent(declaration)
            found = self._fields[declaration.a] = FieldUse(
                text(self._lib.clang_getCursorSpelling(declaration)),
                self._types.of(declaration),
                self._types.record_name(parent) if parent.kind in {K.STRUCT, K.UNION, K.CLASS} else "",
            )
        return found

    def enumerator(self, declaration: Cursor) -> tuple[str, int]:
        """Name and value of the enumeration constant declared at `declaration`."""
        found = self._enumerators.get(declaration.a)
        if found is None:
            found = self._enumerators[declaration.a] = (
                text(self._lib.clang_getCursorSpelling(declaration)),
                self._lib.clang_getEnumConstantDeclValue(declaration),
            )
        return found

    def _attributes(self, declaration: Cursor) -> _Attributes:
        if not self._lib.clang_Cursor_hasAttrs(declaration):
            return _NO_ATTRIBUTES
        annotations: list[str] = []
        written: list[str] = []

        def visit(cursor: Cursor, _parent: Cursor, _data: Any) -> int:  # noqa: ANN401
            if cursor.kind == K.ANNOTATE:
                annotations.append(text(self._lib.clang_getCursorSpelling(cursor)))
            elif cursor.kind == K.UNEXPOSED_ATTRIBUTE:
                written.append(self._places.text(self._places.of(cursor)))
            return CONTINUE

        self._unit.visit(declaration, visit)
        noreturn = _NORETURN in annotations or any("noreturn" in attribute.lower() for attribute in written)
        return _Attributes(tuple(annotations), noreturn)


def _adjusted(type_: Type) -> Type:
    """The type of a parameter declared with `type_`: arrays and functions are pointers there (C23, 6.7.7.4)."""
    match type_:
        case Array(element=element):
            return Pointer(element)
        case FunctionType():
            return Pointer(type_)
    return type_

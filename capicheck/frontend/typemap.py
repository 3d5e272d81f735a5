"""libclang's types to ours, and the layouts of the records that they name."""

from __future__ import annotations

from ctypes import ArgumentError
from typing import Any

from capicheck.frontend import kinds
from capicheck.frontend.kinds import K
from capicheck.frontend.libclang import CONTINUE, ClangType, Cursor, TranslationUnit, library, text
from capicheck.frontend.places import Places
from capicheck.ir.types import Array, Field, FunctionType, Number, Pointer, Record, RecordType, Type, Unknown, Void

INT = Number("int", 4)
SIZE = Number("unsigned long", 8, signed=False)
UNKNOWN = Unknown()
OBJECT_HEADS = frozenset({"PyObject", "PyVarObject"})
"""The structures that every object begins with."""
ARGUMENT_LIST = "__va_list_tag"
"""The structure behind `va_list`."""
_SPELLED_TYPES = frozenset({kinds.TYPE_TYPEDEF, kinds.TYPE_ELABORATED})
WILDCARD = "capi_none"
"""The tag of the structure that stands for what repair had to invent."""
CONVERTIBLE = "capi_convertible"
"""The tag of the structure that unknown functions return in C++."""


class TypeMap:
    """The types of one translation unit."""

    def __init__(self, unit: TranslationUnit, places: Places) -> None:
        """The tables for `unit`, empty so far."""
        self._lib = library()
        self._unit = unit
        self._places = places
        self._types: dict[int | None, Type] = {}
        self._spelled: dict[int | None, str] = {}
        self._constant: dict[int | None, bool] = {}
        self._returning: dict[int | None, bool] = {}
        self._typedefs: list[Cursor] = []
        self._typedef_names: dict[int | None, str] | None = None
        self._record_names: dict[int | None, str] = {}
        self._declarations: dict[str, Cursor] = {}
        self.records: dict[str, Record] = {}
        """Layouts asked for so far, by record name."""
        self.argument_lists = False
        """Whether any type converted so far has to do with `va_list`."""

    def note_typedef(self, cursor: Cursor) -> None:
        """Remember a file-scope typedef: it may name a record that has no better name."""
        self._typedefs.append(cursor)

    def of(self, cursor: Cursor) -> Type:
        """The type of the declaration or expression at `cursor`."""
        return self.convert(self._lib.clang_getCursorType(cursor))

    def convert(self, native: ClangType) -> Type:
        """Our form of `native`, qualifiers and typedefs resolved."""
        found = self._types.get(native.a)
        if found is None:
            try:
                found = self._convert(self._lib.clang_getCanonicalType(native))
            except (RecursionError, ArgumentError):  # ctypes wraps the one that meets it
                found = UNKNOWN
            self._types[native.a] = found
        return found

    def _convert(self, native: ClangType) -> Type:  # noqa: PLR0911 - one arm a kind of type
        lib, kind = self._lib, native.kind
        if kind in kinds.NUMBERS:
            name, size, signed, floating = kinds.NUMBERS[kind]
            return Number(name, size, signed, floating)
        if kind == kinds.TYPE_VOID:
            return Void()
        if kind in kinds.TYPE_POINTERS:
            return Pointer(self.convert(lib.clang_getPointeeType(native)))
        if kind == kinds.TYPE_NULLPTR:
            return Pointer(Void())
        if kind == kinds.TYPE_RECORD:
            name = self.record_name(lib.clang_getTypeDeclaration(native))
            self.argument_lists |= name == ARGUMENT_LIST
            return UNKNOWN if name in {WILDCARD, CONVERTIBLE} else RecordType(name)
        if kind == kinds.TYPE_ENUM:
            return Number("enum", 4, signed=False)
        if kind in kinds.TYPE_ARRAYS:
            count = lib.clang_getArraySize(native) if kind == kinds.TYPE_CONSTANT_ARRAY else None
            return Array(self.convert(lib.clang_getArrayElementType(native)), count)
        if kind in {kinds.TYPE_FUNCTION, kinds.TYPE_FUNCTION_NO_PROTO}:
            return FunctionType(
                self.convert(lib.clang_getResultType(native)),
                tuple(
                    self.convert(lib.clang_getArgType(native, at))
                    for at in range(max(0, lib.clang_getNumArgTypes(native)))
                ),
                bool(lib.clang_isFunctionTypeVariadic(native)) and kind == kinds.TYPE_FUNCTION,
                kind == kinds.TYPE_FUNCTION,
            )
        return UNKNOWN

    def named(self, cursor: Cursor) -> Type:
        """The type that the typedef at `cursor` names."""
        return self.convert(self._lib.clang_getTypedefDeclUnderlyingType(cursor))

    def typedef(self, native: ClangType) -> str:
        """The name that `native` is spelled with, where it is a typedef's; else empty."""
        if native.kind not in _SPELLED_TYPES:
            return ""
        found = self._spelled.get(native.a)
        if found is None:
            spelled = text(self._lib.clang_getTypeSpelling(native)).removeprefix("const ").removeprefix("volatile ")
            found = self._spelled[native.a] = spelled if spelled.isidentifier() else ""
        return found

    def returns(self, native: ClangType) -> bool:
        """Whether a function of the type `native` may return: that it does not is spelled with the type."""
        found = self._returning.get(native.a)
        if found is None:
            found = self._returning[native.a] = "noreturn" not in text(self._lib.clang_getTypeSpelling(native))
        return found

    def is_constant(self, native: ClangType) -> bool:
        """Whether `native` is const at the top level."""
        found = self._constant.get(native.a)
        if found is None:
            found = self._constant[native.a] = bool(self._lib.clang_isConstQualifiedType(native))
        return found

    def record_name(self, declaration: Cursor) -> str:
        """The name of a record: its file-scope typedef's, else its tag, else one made from its place.

        Where another has it already, C++ tells them apart by the namespace or class around.
        """
        name = self._record_names.get(declaration.a)
        if name is None:
            canonical = self._lib.clang_getCanonicalCursor(declaration)
            name = self._typedef_name(canonical) or text(self._lib.clang_getCursorSpelling(declaration))
            if not name or " " in name:
                span = self._places.of(declaration)
                name = f"(unnamed {span.file}:{span.start})"
            known = self._declarations.get(name)
            if known is not None and self._lib.clang_getCanonicalCursor(known).a != canonical.a:
                around = text(self._lib.clang_getCursorSpelling(self._lib.clang_getCursorSemanticParent(canonical)))
                name = f"{around}::{name}" if around.isidentifier() else name
            self._record_names[declaration.a] = name
            self._declarations.setdefault(name, declaration)
        return name

    def _typedef_name(self, declaration: Cursor) -> str:
        lib = self._lib
        if self._typedef_names is None:
            self._typedef_names = {}
            for cursor in self._typedefs:
                underlying = lib.clang_getCanonicalType(lib.clang_getTypedefDeclUnderlyingType(cursor))
                if underlying.kind == kinds.TYPE_RECORD:
                    target = lib.clang_getCanonicalCursor(lib.clang_getTypeDeclaration(underlying))
                    self._typedef_names.setdefault(target.a, text(lib.clang_getCursorSpelling(cursor)))
        return self._typedef_names.get(declaration.a, "")

    def is_plain(self, type_: Type) -> bool:
        """Whether a value of `type_` is numbers throughout, with no pointer in it."""
        match type_:
            case Number():
                return True
            case Array(element=element):
                return self.is_plain(element)
            case RecordType(name=name):
                record = self.record(name)
                return record is not None and all(self.is_plain(field.type) for field in record.fields)
        return False

    def reaches_object(self, type_: Type) -> bool:
        """Whether a value of `type_` is, holds, points to or works on an object, or could: unknown types do."""
        return self._reaches(type_, set())

    def _reaches(self, type_: Type, met: set[str]) -> bool:
        match type_:
            case Unknown():
                return True
            case Pointer(target=target) | Array(element=target):
                return self._reaches(target, met)
            case FunctionType(result=result, parameters=parameters):
                return any(self._reaches(part, met) for part in (result, *parameters))
            case RecordType(name=name) if name in OBJECT_HEADS:
                return True
            case RecordType(name=name) if name not in met:
                met.add(name)
                record = self.record(name)
                return record is None or any(self._reaches(field.type, met) for field in record.fields)
        return False

    def record(self, name: str) -> Record | None:
        """The layout of the record called `name`; None where it was not met or is incomplete."""
        found = self.records.get(name)
        if found is None and name in self._declarations:
            definition = self._lib.clang_getCursorDefinition(self._declarations[name])
            if definition.kind in {K.STRUCT, K.UNION, K.CLASS}:
                found = self.define(definition)
        return found

    def define(self, definition: Cursor) -> Record:
        """The layout of the record defined at `definition`, kept in `records` with those that it embeds."""
        lib = self._lib
        name = self.record_name(definition)
        if name in self.records:
            return self.records[name]
        fields: list[Field] = []
        bases: list[str] = []
        embedded: list[str] = []

        def visit(cursor: Cursor, _parent: Cursor, _data: Any) -> int:  # noqa: ANN401
            if cursor.kind == K.FIELD:
                field = self._field(cursor)
                fields.append(field)
                inner = field.type.element if isinstance(field.type, Array) else field.type
                if isinstance(inner, RecordType):
                    embedded.append(inner.name)
            elif cursor.kind in {K.STRUCT, K.UNION} and self._is_anonymous_member(cursor):
                inner_name = self.record_name(cursor)
                fields.append(Field("", RecordType(inner_name), self._places.of(cursor)))
                embedded.append(inner_name)
            elif cursor.kind == K.BASE:
                base = self.of(cursor)
                if isinstance(base, RecordType):
                    bases.append(base.name)
                    embedded.append(base.name)
            return CONTINUE

        self._unit.visit(definition, visit)
        size = lib.clang_Type_getSizeOf(lib.clang_getCursorType(definition))
        span = self._places.of(definition)
        found = self.records[name] = Record(
            name=name,
            tag=tag if " " not in (tag := text(lib.clang_getCursorSpelling(definition))) else "",
            fields=tuple(fields),
            span=span,
            union=definition.kind == K.UNION,
            size=size if size > 0 else None,
            bases=tuple(bases),
            project=bool(span.file),
            spelled={field.name: at for at, field in enumerate(fields) if field.name},
        )
        for other in embedded:
            self.record(other)
        return found

    def _field(self, cursor: Cursor) -> Field:
        name = text(self._lib.clang_getCursorSpelling(cursor))
        native = self._lib.clang_getCursorType(cursor)
        return Field(name, self.convert(native), self._places.of(cursor), self.typedef(native))

    def _is_anonymous_member(self, cursor: Cursor) -> bool:
        return bool(self._lib.clang_Cursor_isAnonymousRecordDecl(cursor))

"""libclang through ctypes: the few functions that reading needs, with cursors as plain integers.

The Python bindings wrap every cursor in an object and every call in a check; a translation unit has a cursor per
0.2 lines, so the walk calls the library directly.  Names and numbers are those of clang-c/Index.h of release 18.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_longlong, c_uint, c_ulong, c_void_p
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Self

from capicheck.frozen import frozen


class LibclangError(Exception):
    """libclang is missing, of another release, or could not read a file at all."""


class Cursor(Structure):
    """`CXCursor`: a node of the syntax tree.  `a` and `b` identify it within its unit."""

    _fields_ = (("kind", c_int), ("xdata", c_int), ("a", c_void_p), ("b", c_void_p), ("c", c_void_p))
    kind: int
    xdata: int
    a: int | None
    b: int | None


class Location(Structure):
    """`CXSourceLocation`; `raw` is clang's encoded place, with bit 31 set inside macro expansions."""

    _fields_ = (("p", c_void_p), ("q", c_void_p), ("raw", c_uint))
    raw: int


class Range(Structure):
    """`CXSourceRange`; `end` is exclusive."""

    _fields_ = (("p", c_void_p), ("q", c_void_p), ("start", c_uint), ("end", c_uint))
    start: int
    end: int


class ClangType(Structure):
    """`CXType`; `a` identifies the qualified type within its unit."""

    _fields_ = (("kind", c_int), ("a", c_void_p), ("b", c_void_p))
    kind: int
    a: int | None


class _String(Structure):
    _fields_ = (("data", c_void_p), ("flags", c_uint))


class _RangeList(Structure):
    _fields_ = (("count", c_uint), ("ranges", POINTER(Range)))


class _UnsavedFile(Structure):
    _fields_ = (("name", c_char_p), ("contents", c_char_p), ("length", c_ulong))


VISITOR = ctypes.CFUNCTYPE(c_int, Cursor, Cursor, c_void_p)
CONTINUE, RECURSE = 1, 2
Visitor = Callable[[Cursor, Cursor, Any], int]
"""Called with a cursor, its parent and None."""

_DETAILED_PREPROCESSING_RECORD = 0x01
_KEEP_GOING = 0x200

_SIGNATURES: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "clang_getClangVersion": (_String, ()),
    "clang_getCString": (c_char_p, (_String,)),
    "clang_disposeString": (None, (_String,)),
    "clang_createIndex": (c_void_p, (c_int, c_int)),
    "clang_disposeIndex": (None, (c_void_p,)),
    "clang_parseTranslationUnit2": (
        c_int,
        (c_void_p, c_char_p, POINTER(c_char_p), c_int, POINTER(_UnsavedFile), c_uint, c_uint, POINTER(c_void_p)),
    ),
    "clang_disposeTranslationUnit": (None, (c_void_p,)),
    "clang_getTranslationUnitCursor": (Cursor, (c_void_p,)),
    "clang_visitChildren": (c_uint, (Cursor, VISITOR, c_void_p)),
    "clang_getCursorExtent": (Range, (Cursor,)),
    "clang_getCursorLocation": (Location, (Cursor,)),
    "clang_getCursorSpelling": (_String, (Cursor,)),
    "clang_getCursorReferenced": (Cursor, (Cursor,)),
    "clang_getCursorDefinition": (Cursor, (Cursor,)),
    "clang_getCursorSemanticParent": (Cursor, (Cursor,)),
    "clang_getCanonicalCursor": (Cursor, (Cursor,)),
    "clang_Cursor_hasAttrs": (c_uint, (Cursor,)),
    "clang_Cursor_getNumArguments": (c_int, (Cursor,)),
    "clang_Cursor_getArgument": (Cursor, (Cursor, c_uint)),
    "clang_CXXMethod_isDefaulted": (c_uint, (Cursor,)),
    "clang_CXXMethod_isDeleted": (c_uint, (Cursor,)),
    "clang_isCursorDefinition": (c_uint, (Cursor,)),
    "clang_getCursorType": (ClangType, (Cursor,)),
    "clang_getCanonicalType": (ClangType, (ClangType,)),
    "clang_getTypeSpelling": (_String, (ClangType,)),
    "clang_getPointeeType": (ClangType, (ClangType,)),
    "clang_getTypeDeclaration": (Cursor, (ClangType,)),
    "clang_getTypedefDeclUnderlyingType": (ClangType, (Cursor,)),
    "clang_getResultType": (ClangType, (ClangType,)),
    "clang_getNumArgTypes": (c_int, (ClangType,)),
    "clang_getArgType": (ClangType, (ClangType, c_uint)),
    "clang_isFunctionTypeVariadic": (c_uint, (ClangType,)),
    "clang_getArrayElementType": (ClangType, (ClangType,)),
    "clang_getArraySize": (c_longlong, (ClangType,)),
    "clang_isConstQualifiedType": (c_uint, (ClangType,)),
    "clang_Type_getSizeOf": (c_longlong, (ClangType,)),
    "clang_getEnumConstantDeclValue": (c_longlong, (Cursor,)),
    "clang_getCursorBinaryOperatorKind": (c_int, (Cursor,)),
    "clang_getCursorUnaryOperatorKind": (c_int, (Cursor,)),
    "clang_Cursor_getStorageClass": (c_int, (Cursor,)),
    "clang_getCursorTLSKind": (c_int, (Cursor,)),
    "clang_getCursorLinkage": (c_int, (Cursor,)),
    "clang_Cursor_isFunctionInlined": (c_uint, (Cursor,)),
    "clang_Cursor_isAnonymousRecordDecl": (c_uint, (Cursor,)),
    "clang_Cursor_getVarDeclInitializer": (Cursor, (Cursor,)),
    "clang_Cursor_Evaluate": (c_void_p, (Cursor,)),
    "clang_EvalResult_getKind": (c_int, (c_void_p,)),
    "clang_EvalResult_getAsLongLong": (c_longlong, (c_void_p,)),
    "clang_EvalResult_dispose": (None, (c_void_p,)),
    "clang_getFileLocation": (
        None,
        (Location, POINTER(c_void_p), POINTER(c_uint), POINTER(c_uint), POINTER(c_uint)),
    ),
    "clang_getExpansionLocation": (
        None,
        (Location, POINTER(c_void_p), POINTER(c_uint), POINTER(c_uint), POINTER(c_uint)),
    ),
    "clang_getFileName": (_String, (c_void_p,)),
    "clang_getFileContents": (c_void_p, (c_void_p, c_void_p, POINTER(c_ulong))),
    "clang_getFile": (c_void_p, (c_void_p, c_char_p)),
    "clang_getAllSkippedRanges": (POINTER(_RangeList), (c_void_p,)),
    "clang_disposeSourceRangeList": (None, (POINTER(_RangeList),)),
    "clang_getNumDiagnostics": (c_uint, (c_void_p,)),
    "clang_getDiagnostic": (c_void_p, (c_void_p, c_uint)),
    "clang_disposeDiagnostic": (None, (c_void_p,)),
    "clang_getDiagnosticSeverity": (c_int, (c_void_p,)),
    "clang_getDiagnosticSpelling": (_String, (c_void_p,)),
    "clang_getDiagnosticLocation": (Location, (c_void_p,)),
}


def library_path() -> Path:
    """The shared library inside the `libclang` distribution.  Raises LibclangError where it is not installed."""
    spec = find_spec("clang")
    name = {"darwin": "libclang.dylib", "win32": "libclang.dll"}.get(sys.platform, "libclang.so")
    for folder in spec.submodule_search_locations or () if spec else ():
        path = Path(folder) / "native" / name
        if path.exists():
            return path
    raise LibclangError(
        "libclang is not installed for this platform: install the `libclang` distribution, release 18.1"
    )


@cache
def library() -> Any:  # noqa: ANN401 (ctypes functions have no useful static type)
    """The loaded library with its signatures set.  Raises LibclangError where it cannot be loaded.

    All but the parsing keeps the lock of the interpreter: a call takes less time than giving it up and asking for it,
    which cost 7 % of reading a large file.
    """
    try:
        path = str(library_path())
        loaded: Any = ctypes.PyDLL(path)
        loaded.clang_parseTranslationUnit2 = ctypes.CDLL(path).clang_parseTranslationUnit2
        for name, (result, arguments) in _SIGNATURES.items():
            function = getattr(loaded, name)
            function.restype, function.argtypes = result, arguments
    except (OSError, AttributeError) as error:
        raise LibclangError(f"libclang cannot be loaded: {error}") from error
    return loaded


def text(string: _String) -> str:
    """The text of a `CXString`, which is released."""
    lib = library()
    value: bytes | None = lib.clang_getCString(string)
    lib.clang_disposeString(string)
    return (value or b"").decode("utf-8", "replace")


def version() -> str:
    """The version line of the library itself, such as `clang version 18.1.1`."""
    return text(library().clang_getClangVersion())


@frozen
class Diagnostic:
    """What the parser complained about.  `severity` is 2 for warnings, 3 for errors, 4 for fatal ones."""

    severity: int
    message: str
    file: str
    offset: int


class TranslationUnit:
    """A parsed file.  It owns native memory until `close`; use it as a context manager."""

    def __init__(self, path: str, arguments: Sequence[str], files: Mapping[str, bytes]) -> None:
        """Parse `path`, which may be one of `files`: in-memory files by name.

        Raises LibclangError where libclang gives no tree at all.
        """
        self._lib = lib = library()
        self._index = lib.clang_createIndex(0, 0)
        self._unit = c_void_p()
        self._names: dict[int | None, str] = {None: ""}
        self._file, self._offset = c_void_p(), c_uint()
        self._to_file, self._to_offset = byref(self._file), byref(self._offset)
        argv = (c_char_p * len(arguments))(*(argument.encode() for argument in arguments))
        unsaved = (_UnsavedFile * len(files))(
            *(_UnsavedFile(name.encode(), data, len(data)) for name, data in files.items())
        )
        status = lib.clang_parseTranslationUnit2(
            self._index,
            path.encode(),
            argv,
            len(argv),
            unsaved,
            len(unsaved),
            _DETAILED_PREPROCESSING_RECORD | _KEEP_GOING,
            byref(self._unit),
        )
        if status or not self._unit:
            self.close()
            raise LibclangError(f"libclang gave up on {path} (status {status})")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Release the native tree."""
        if self._unit:
            self._lib.clang_disposeTranslationUnit(self._unit)
            self._unit = c_void_p()
        if self._index:
            self._lib.clang_disposeIndex(self._index)
            self._index = None

    @property
    def root(self) -> Cursor:
        """The cursor of the whole unit."""
        cursor: Cursor = self._lib.clang_getTranslationUnitCursor(self._unit)
        return cursor

    def diagnostics(self) -> list[Diagnostic]:
        """Every diagnostic, in the order in which the parser met them."""
        lib, found = self._lib, []
        for index in range(lib.clang_getNumDiagnostics(self._unit)):
            native = lib.clang_getDiagnostic(self._unit, index)
            severity = lib.clang_getDiagnosticSeverity(native)
            place = self.place(lib.clang_getDiagnosticLocation(native))
            found.append(Diagnostic(severity, text(lib.clang_getDiagnosticSpelling(native)), *place))
            lib.clang_disposeDiagnostic(native)
        return found

    def place(self, location: Location) -> tuple[str, int]:
        """File name and byte offset: where a macro's argument was written, or where the macro was used."""
        self._lib.clang_getFileLocation(location, self._to_file, None, None, self._to_offset)
        return self._name(self._file), self._offset.value

    def expansion(self, location: Location) -> tuple[str, int]:
        """File name and byte offset of the outermost macro use that `location` lies in, else its own."""
        self._lib.clang_getExpansionLocation(location, self._to_file, None, None, self._to_offset)
        return self._name(self._file), self._offset.value

    def _name(self, file: c_void_p) -> str:
        name = self._names.get(file.value)
        if name is None:
            name = self._names[file.value] = text(self._lib.clang_getFileName(file))
        return name

    def contents(self, name: str) -> bytes | None:
        """What the parser read from file `name`; None where it read no such file."""
        file = self._lib.clang_getFile(self._unit, name.encode())
        size = c_ulong()
        data = self._lib.clang_getFileContents(self._unit, file, byref(size)) if file else None
        return ctypes.string_at(data, size.value) if data else None

    def skipped(self) -> Iterator[Range]:
        """The ranges that the preprocessor left out, from the directive that closed them off to the one after."""
        native = self._lib.clang_getAllSkippedRanges(self._unit)
        if not native:
            return
        ranges = [Range.from_buffer_copy(native.contents.ranges[at]) for at in range(native.contents.count)]
        self._lib.clang_disposeSourceRangeList(native)
        yield from ranges

    def visit(self, cursor: Cursor, visitor: Visitor) -> None:
        """Call `visitor(cursor, parent, None)` for the children of `cursor`; it returns CONTINUE or RECURSE.

        An exception that it raises ends the visit and is raised here.
        """
        visit_children(cursor, visitor)


def visit_children(cursor: Cursor, visitor: Visitor) -> None:
    """`TranslationUnit.visit`, for a cursor of any unit.

    ctypes gives an exception of a callback to `sys.unraisablehook` and goes on with 0, which ends the visit; a wrapper
    that catches it would cost as much as most visitors do.
    """
    lost: list[BaseException] = []
    usual = sys.unraisablehook
    sys.unraisablehook = lambda raised: lost.append(raised.exc_value or RuntimeError("a visitor failed"))
    try:
        library().clang_visitChildren(cursor, VISITOR(visitor), None)
    finally:
        sys.unraisablehook = usual
    if lost:
        raise lost[0]

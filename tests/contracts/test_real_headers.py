"""The declarations, types, constants and macros of rules/api against the headers of every CPython found here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from ctypes import c_char_p, c_int, c_longlong, c_void_p
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from clang import cindex
from clang.cindex import CursorKind, TranslationUnit, TypeKind

from capicheck.frontend.standin import declarations_for, python_headers
from capicheck.rulebook.api import api_files, declaration_files, declarations_in, declared_name
from capicheck.settings import PythonVersion

Parse = Callable[..., TranslationUnit]
FOLDER = "/capicheck-python"
EXPAT = """
#define XML_MAJOR_VERSION 2
typedef char XML_Char, XML_LChar;
typedef unsigned char XML_Bool;
typedef unsigned long XML_Size;
typedef struct XML_ParserStruct *XML_Parser;
typedef struct XML_Encoding XML_Encoding;
typedef struct XML_Content XML_Content;
typedef struct XML_Memory_Handling_Suite XML_Memory_Handling_Suite;
enum XML_Status { XML_STATUS_ERROR };
enum XML_Error { XML_ERROR_NONE };
enum XML_ParamEntityParsing { XML_PARAM_ENTITY_PARSING_NEVER };
typedef void *XML_UnknownEncodingHandler, *XML_CharacterDataHandler, *XML_CommentHandler, *XML_DefaultHandler,
    *XML_ElementDeclHandler, *XML_AttlistDeclHandler, *XML_EntityDeclHandler, *XML_ProcessingInstructionHandler,
    *XML_StartElementHandler, *XML_EndElementHandler, *XML_ExternalEntityRefHandler, *XML_NamespaceDeclHandler,
    *XML_StartCdataSectionHandler, *XML_EndCdataSectionHandler, *XML_StartDoctypeDeclHandler,
    *XML_EndDoctypeDeclHandler, *XML_StartNamespaceDeclHandler, *XML_EndNamespaceDeclHandler,
    *XML_NotStandaloneHandler, *XML_UnparsedEntityDeclHandler, *XML_NotationDeclHandler, *XML_SkippedEntityHandler;
"""
"""As much of expat.h as pyexpat.h needs; the program that uses it includes the real one."""
BESIDE_PYTHON_H = (
    *("structmember", "datetime", "frameobject", "marshal", "osdefs", "structseq", "pythread", "longintrepr"),
    *("pyframe", "osmodule", "pyarena", "pyexpat", "pystrhex", "ucnhash", "monitoring"),
)

NOT_DECLARED = re.compile(
    r"_?(Py|PY)\w*_H"  # include guards
    r"|DATETIME_H|NAMESPACEOBJECT_H|PYMACCONFIG_H|PYCTYPE_H|_PY_HAVE_SLOTS_GENERATED_H"
    r"|ANY_VARARGS|_?(Py_)?COMMON_FIELDS|_?(Py|PY)_DEF_EVENT|_PyCode_DEF\w*|_PyGenObject_HEAD"  # fields of structures
    r"|_PyTZINFO_HEAD|_PyDateTime_(TIME|DATETIME)HEAD|PyFunction_AS_FRAME_CONSTRUCTOR|_Py_ALIGNED_DEF|_Py_ANONYMOUS"
    r"|SRC_LOCATION_FROM_AST|_Py_(MAKE_?CODEUNIT|SET_OPCODE)|_Py_ABS_CAST|_Py_SET_EDOM_FOR_NAN|_Py_stat_struct"
    r"|_PYMONITORING_IF_ACTIVE|_PY_MONITORING_IS_UNGROUPED_EVENT|_PyINIT_\w+|_Py_SLOT_COMPAT_VALUE"  # their own helpers
    r"|_Py_(IN|DE)CREF_\w*STAT_INC|_Py_COMP_DIAG_\w+|_Py_MSAN_\w+|_Py_NO_SANITIZE_\w+|_Py_USE_GCC_BUILTIN_ATOMICS"
    r"|_Py_STDC_VERSION|_Py__has_\w+"  # about compilers
)
"""Names of the real headers that no extension uses."""
ELSEWHERE = re.compile(r"Py\w*(WindowsErr|MBCS|CodePage)\w*|PyOS_CheckStack|PyUnstable_Module_SetGIL|capi_lv_\w+")
"""Functions that Windows or a free-threaded build has, and our own."""
OF_THE_RELEASE = frozenset(
    {"PY_MICRO_VERSION", "PY_VERSION", "PY_VERSION_HEX", "PY_RELEASE_LEVEL", "PY_RELEASE_SERIAL"}
    | {"PyABIInfo_DEFAULT_ABI_VERSION"}
)
"""Constants that tell a release from another of its series."""

ON_EVERY_LINUX = frozenset(
    {"ALIGNOF_LONG", "HAVE_COPYSIGN", "HAVE_MEMORY_H", "HAVE_SOCKET", "HAVE_SOCKLEN_T", "HAVE_STDARG_PROTOTYPES"}
    | {"HAVE_STDIO_H", "SIZEOF_LONG", "TIME_WITH_SYS_TIME"}
)
"""What pyconfig.h says, in some versions, whatever libraries the machine has."""


@dataclass
class Described:
    """What one set of headers gives to a program."""

    functions: set[str] = field(default_factory=set)
    variables: set[str] = field(default_factory=set)
    types: dict[str, cindex.Type] = field(default_factory=dict)
    enumerators: dict[str, int] = field(default_factory=dict)
    macros: dict[str, bool] = field(default_factory=dict)
    """Whether it takes arguments."""


def describe(unit: TranslationUnit, folder: str) -> Described:
    found = Described()
    for cursor in unit.cursor.get_children():
        file = cursor.location.file
        if file is not None and file.name.startswith(folder) and not file.name.endswith("/pyconfig.h"):
            add(found, cursor)
    return found


def add(found: Described, cursor: cindex.Cursor) -> None:
    name = cursor.spelling
    match cursor.kind:
        case CursorKind.MACRO_DEFINITION:
            found.macros[name] = bool(cindex.conf.lib.clang_Cursor_isMacroFunctionLike(cursor))
        case CursorKind.FUNCTION_DECL:
            found.functions.add(name)
        case CursorKind.VAR_DECL:
            found.variables.add(name)
        case CursorKind.TYPEDEF_DECL:
            found.types[name] = cursor.underlying_typedef_type.get_canonical()
        case CursorKind.STRUCT_DECL | CursorKind.UNION_DECL if name and cursor.is_definition():
            found.types.setdefault(name, cursor.type.get_canonical())
        case CursorKind.ENUM_DECL:
            found.enumerators |= {item.spelling: item.enum_value for item in cursor.get_children()}


def layout(record: cindex.Type, base: int = 0) -> Iterator[tuple[str, int, int]]:
    """Each field's name, offset and size in bits; those of unnamed structures inside are the record's own."""
    for item in record.get_fields():
        offset = base + item.get_field_offsetof()
        inner = item.type.get_canonical()
        if inner.kind is TypeKind.RECORD and (item.is_anonymous() or not item.spelling):
            yield from layout(inner, base)
        else:
            width = item.get_bitfield_width() if item.is_bitfield() else 8 * inner.get_size()
            yield item.spelling, offset, width


def values(parse: Parse, text: str, names: list[str], **how: object) -> dict[str, int | bytes]:
    """What each of `names` is worth where it is a constant: a number or a string."""
    library = cindex.conf.lib
    library.clang_Cursor_Evaluate.argtypes, library.clang_Cursor_Evaluate.restype = [cindex.Cursor], c_void_p
    library.clang_EvalResult_getKind.argtypes, library.clang_EvalResult_getKind.restype = [c_void_p], c_int
    library.clang_EvalResult_getAsLongLong.argtypes = [c_void_p]
    library.clang_EvalResult_getAsLongLong.restype = c_longlong
    library.clang_EvalResult_getAsStr.argtypes, library.clang_EvalResult_getAsStr.restype = [c_void_p], c_char_p
    library.clang_EvalResult_dispose.argtypes = [c_void_p]
    text += "".join(f"const __typeof__({name}) capi_is_{name} = {name};\n" for name in names)
    unit = parse(text, **how)
    found = {}
    for cursor in unit.cursor.get_children():
        if cursor.kind is not CursorKind.VAR_DECL or not cursor.spelling.startswith("capi_is_"):
            continue
        result = library.clang_Cursor_Evaluate(cursor)
        if not result:
            continue
        kind = library.clang_EvalResult_getKind(result)
        if kind == 1:
            found[cursor.spelling[8:]] = library.clang_EvalResult_getAsLongLong(result)
        elif kind == 4:
            found[cursor.spelling[8:]] = library.clang_EvalResult_getAsStr(result)
        library.clang_EvalResult_dispose(result)
    return found


def includes(folder: Path) -> str:
    return (
        EXPAT
        + "#include <Python.h>\n"
        + "".join(f"#include <{name}.h>\n" for name in BESIDE_PYTHON_H if (folder / f"{name}.h").is_file())
    )


@pytest.fixture(scope="session")
def real_unit(real: Path, parse: Parse) -> TranslationUnit:
    unit = parse(includes(real), folders=(str(real),), macros=True)
    assert [str(item) for item in unit.diagnostics] == []
    return unit


@pytest.fixture(scope="session")
def theirs(real_unit: TranslationUnit, real: Path) -> Described:
    return describe(real_unit, str(real))


@pytest.fixture(scope="session")
def mounted(version: PythonVersion) -> dict[str, str]:
    return {f"{FOLDER}/{name}": text for name, text in python_headers(version).items()}


@pytest.fixture(scope="session")
def our_unit(mounted: Mapping[str, str], parse: Parse, real: Path) -> TranslationUnit:
    return parse(includes(real), folders=(FOLDER,), files=mounted, macros=True)


@pytest.fixture(scope="session")
def ours(our_unit: TranslationUnit) -> Described:
    return describe(our_unit, FOLDER)


def callable_names(described: Described) -> set[str]:
    return described.functions | {name for name, with_arguments in described.macros.items() if with_arguments}


def test_nothing_is_missing(ours: Described, theirs: Described) -> None:
    names = theirs.functions | theirs.variables | set(theirs.types) | set(theirs.enumerators) | set(theirs.macros)
    here = ours.functions | ours.variables | set(ours.types) | set(ours.enumerators) | set(ours.macros)
    missing = {name for name in names - here if not NOT_DECLARED.fullmatch(name)}
    assert missing == set()


def test_what_a_version_is_said_to_have_it_has(ours: Described, theirs: Described) -> None:
    invented = {name for name in callable_names(ours) - callable_names(theirs) if not ELSEWHERE.fullmatch(name)}
    assert {name for name in invented if theirs.macros.get(name) is None} == set()
    assert ours.variables - theirs.variables == set()
    assert set(ours.enumerators) - set(theirs.enumerators) == set()
    machine = set(re.findall(r"^#define (\w+)", api_files()["macros/pyconfig.h"], re.MULTILINE))
    assert {name for name in ours.macros if not name.startswith("CAPI_")} - machine - set(theirs.macros) == set()
    unknown = set(ours.types) - set(theirs.types)
    assert {name for name in unknown if name not in theirs.macros} == set()


def test_pyconfig_says_what_it_says(ours: Described, real: Path) -> None:
    text = (real / "pyconfig.h").read_text(encoding="utf-8")
    theirs = set(re.findall(r"^#define (\w+)", text, re.MULTILINE))
    if "SIZEOF_LONG" not in theirs:
        pytest.skip("its pyconfig.h leads to another one")
    assert ON_EVERY_LINUX & set(ours.macros) == ON_EVERY_LINUX & theirs


def test_a_macro_is_one_where_it_is_one(ours: Described, theirs: Described) -> None:
    """What `#ifdef` says of a name, and whether it can be used without arguments."""
    shared = set(ours.macros) & set(theirs.macros)
    assert {name for name in shared if ours.macros[name] != theirs.macros[name]} == set()
    undefined = set(theirs.macros) - set(ours.macros)
    assert {name for name in undefined if not NOT_DECLARED.fullmatch(name)} == set()


def test_prototypes_agree(version: PythonVersion, real: Path, parse: Parse, theirs: Described) -> None:
    """A compiler reads our declarations after the real ones: a wrong one is a conflict."""
    available = theirs.functions | theirs.variables
    text = [includes(real)]
    for path, file in declaration_files().items():
        chosen = [
            item
            for item in declarations_in(declarations_for(file, version))
            if declared_name(item) in available and not item.startswith(("typedef", "struct", "union", "enum {"))
        ]
        text += [f'#undef {declared_name(item)}\n# 1 "{path}"\n{item.replace("[[noreturn]] ", "")}' for item in chosen]
    assert len(text) > 1400
    unit = parse("".join(text), folders=(str(real),))
    assert [str(item) for item in unit.diagnostics] == []


def test_a_wrong_prototype_is_a_conflict(real: Path, parse: Parse) -> None:
    unit = parse(
        "#include <Python.h>\n#undef PyList_Append\nint PyList_Append(PyObject *, long);\n", folders=(str(real),)
    )
    assert next(iter(unit.diagnostics)).spelling == "conflicting types for 'PyList_Append'"


def test_structures_are_laid_out_alike(ours: Described, theirs: Described) -> None:
    compared = 0
    for name in set(ours.types) & set(theirs.types):
        mine, other = ours.types[name], theirs.types[name]
        assert (mine.kind, mine.get_size()) == (other.kind, other.get_size()), name
        if mine.kind is TypeKind.RECORD and other.get_size() >= 0:
            assert list(layout(mine)) == list(layout(other)), name
            compared += 1
        elif mine.kind is not TypeKind.RECORD:
            assert mine.spelling == other.spelling or "unnamed" in mine.spelling, name
    assert compared > 80


def test_constants_have_their_values(
    ours: Described, theirs: Described, parse: Parse, real: Path, mounted: Mapping[str, str]
) -> None:
    assert ours.enumerators == theirs.enumerators
    names = sorted(
        {name for name, with_arguments in ours.macros.items() if not with_arguments}
        & set(theirs.macros) - OF_THE_RELEASE
    )
    text = includes(real)
    mine = values(parse, text, names, folders=(FOLDER,), files=mounted)
    other = values(parse, text, names, folders=(str(real),))
    assert len(other) > 300
    assert mine == other

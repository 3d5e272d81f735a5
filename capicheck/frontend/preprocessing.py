"""What the preprocessor did: the code it left out, the macros it expanded, and those that only a build would define."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from capicheck.frontend.lexer import macro_definitions, words
from capicheck.frontend.libclang import Cursor
from capicheck.frontend.relevance import API_PREFIXES
from capicheck.frontend.scope import Scope
from capicheck.ir.source import FUNCTION_DEFINITION, SourceText, Span
from capicheck.ir.unit import Inactive
from capicheck.rulebook.api import declarations_by_name

_DIRECTIVE = re.compile(r"[ \t]*#[ \t]*(\w+)((?:[^\n\\]|\\.)*)", re.DOTALL)
_DIRECTIVE_END = re.compile(rb"(?:[^\n\\]|\\.)*\n", re.DOTALL)
_DEFINED = re.compile(r"\bdefined\s*(?:\(\s*(\w+)\s*\)|(\w+))|^(\w+)$")
_AT_LEAST = re.compile(r"\b([A-Za-z_]\w*)\s*>=?\s*\(?\s*[0-9A-Z_]")
_HEADERS = (".h", ".hh", ".hpp", ".hxx")
_NEWEST = "0x7fffffff"
_PLATFORM = re.compile(
    r"_*(?:WIN\d*|win\d*|WINDOWS|Windows|MSC_VER|MINGW\w*|CYGWIN\w*|APPLE\w*|MACH|MACOSX?|OSX|FreeBSD\w*|NetBSD\w*|OpenBSD\w*"
    r"|DragonFly\w*|BSD|sun|SVR4|svr4|SOLARIS|AIX|hpux|HPUX|sgi|ANDROID\w*|HAIKU|BEOS|QNX\w*|VXWORKS|EMSCRIPTEN\w*|wasm\w*"
    r"|WASI|OS2|EMX\w*|VMS|RISCOS|MSDOS|DJGPP|WATCOMC|BORLANDC|INTEL_COMPILER|ICC|SUNPRO_C\w*|SUNPRO_CC|xlC|IBMC|TINYC"
    r"|GNU\w*|clang\w*|cplusplus|STDC\w*|x86_64|i386|M_\w+|arm\w*|ARM\w*|aarch64\w*|ppc\w*|PPC\w*|s390\w*|SSE\w*|AVX\w*"
    r"|riscv\w*|mips\w*|sparc\w*|alpha|ia64|linux|unix|LP64|PYPY\w*|GRAALVM\w*|JYTHON|MS_\w+|UEFI|iOS|TARGET_OS\w*)(?:__|_)?$"
)
_FOREIGN = re.compile(
    r"(?:_?Py|PY|py)_?\w*$|_*(?:H|H_|INCLUDED|GUARD)$|\w+_(?:H|H_|H__|HPP|INCLUDED)_*$|NDEBUG$|DEBUG$|_?DEBUG$"
)


def inactive_code(scope: Scope) -> tuple[Inactive, ...]:
    """The project's lines that the preprocessor left out, each with the condition that did it."""
    found = []
    for extent in scope.unit.skipped():
        span = scope.places.span(extent)
        if span.file and span.end > span.start:
            found.append(Inactive(span, _condition(scope.places.sources[span.file], span)))
    return tuple(found)


def _condition(source: SourceText, span: Span) -> str:
    """The directive at which the left-out code begins, as written, in one line."""
    start = source.data.rfind(b"\n", 0, span.start) + 1
    found = _DIRECTIVE.match(source.data[start : start + 500].decode("utf-8", "replace"))
    if found is None:
        return ""
    rest = re.sub(r"/\*.*?\*/|//.*", "", found[2].replace("\\\n", " "))
    return f"#{found[1]} {' '.join(rest.split())}".rstrip()


def ranges_of(scope: Scope, cursors: Iterable[Cursor]) -> dict[str, list[tuple[int, int]]]:
    """Byte ranges in each of the project's files of the macro uses at `cursors`, arguments included."""
    found: dict[str, list[tuple[int, int]]] = {}
    for cursor in cursors:
        span = scope.places.of(cursor)
        if span.file:
            found.setdefault(span.file, []).append((span.start, span.end))
    return found


def defined_macros(sources: Mapping[str, SourceText]) -> dict[str, Span]:
    """The macros that `sources` define, and where."""
    found: dict[str, Span] = {}
    for path, source in sources.items():
        for macro in macro_definitions(source.data):
            found.setdefault(macro.name.decode(), Span(path, macro.offset, macro.offset + len(macro.name)))
    return found


def feature_macros(
    inactive: Iterable[Inactive], sources: Mapping[str, SourceText], defined: Mapping[str, object]
) -> tuple[str, ...]:
    """Macros that left-out code waits for and that only a build or a library's header would define, as `NAME=value`.

    Those that name a platform, a compiler or CPython's own configuration are not a project's features; neither are
    those that the unit itself defines somewhere.  A version that must be at least something is taken for the newest.
    Where only directives were left out there is nothing to read, but they may define what other code waits for.  What
    puts macros in the place of the C API's own functions, to make them fail or to count them, is for tests.
    """
    names: dict[str, str] = {}
    replacing: set[str] = set()
    for item in inactive:
        directive, _, condition = item.condition.partition(" ")
        if directive not in {"#ifdef", "#if", "#elif"}:
            continue
        versions = [found[1] for found in _AT_LEAST.finditer(condition)]
        features = [
            found[1] or found[2] or found[3]
            for found in _DEFINED.finditer(condition)
            if not condition[: found.start()].rstrip().endswith("!")
        ]
        wanted = {**dict.fromkeys(features, "1"), **dict.fromkeys(versions, _NEWEST)}
        own = {name: value for name, value in wanted.items() if name not in defined and not _is_foreign(name)}
        if own and _replaces_api(sources[item.span.file], item.span):
            replacing.update(own)
        if own and (versions or concerns_python(sources[item.span.file], item.span)):
            names.update(own)
    return tuple(sorted(f"{name}={value}" for name, value in names.items() if name not in replacing))


def _replaces_api(source: SourceText, span: Span) -> bool:
    """Whether the left-out code at `span` gives functions of the C API another meaning."""
    defined = (macro.name.decode() for macro in macro_definitions(source.data[span.start : span.end]))
    return sum(name in declarations_by_name() for name in defined) > 1


def concerns_python(source: SourceText, span: Span) -> bool:
    """Whether the left-out code at `span` defines a function or, outside headers, mentions the C API."""
    directive = _DIRECTIVE_END.search(source.data, span.start, span.end)
    start = directive.end() if directive else span.start
    header = source.path.endswith(_HEADERS)
    if not header and any(word.startswith(API_PREFIXES) for _, word in words(source.data, start, span.end)):
        return True
    return FUNCTION_DEFINITION.search(source.data, start, span.end) is not None


def _is_foreign(name: str) -> bool:
    return name.startswith("__") or bool(_PLATFORM.match(name) or _FOREIGN.match(name)) or name.isdigit()

"""Whether a function was read whole.

Diagnostics do not say what the parser dropped.  The text does: every identifier and every control keyword of a
function's body, outside macro arguments and left-out code, must be the place of some cursor.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from capicheck.frontend.kinds import K
from capicheck.frontend.lexer import blanked, words
from capicheck.frontend.libclang import library
from capicheck.frontend.places import Places
from capicheck.frontend.tree import Node
from capicheck.ir.source import FUNCTION_DEFINITION, SourceText, Span

_MUST_SHOW = frozenset(b"if else while for do switch case default return goto break continue".split())
_KEYWORDS = _MUST_SHOW | frozenset(
    b"sizeof auto char const double enum extern float inline int long register restrict short signed"
    b" static struct typedef union unsigned void volatile _Bool _Complex _Alignas _Alignof _Atomic _Generic _Noreturn"
    b" _Static_assert _Thread_local __attribute__ __attribute __extension__ __inline __inline__ __restrict __restrict__"
    b" __volatile__ __const __asm__ asm __asm typeof __typeof__ __typeof __signed__ __thread __label__ defined"
    b" true false nullptr this new delete throw try catch using namespace template typename class public private"
    b" protected virtual override final noexcept constexpr explicit friend operator static_cast reinterpret_cast"
    b" const_cast dynamic_cast mutable decltype bool wchar_t".split()
)


def lost_word(
    tree: Node, source: SourceText, span: Span, places: Places, hidden: Sequence[tuple[int, int]]
) -> tuple[int, str] | None:
    """Offset and text of the first word of the function at `span` that no cursor stands for; None where it is whole.

    `hidden` are byte ranges of `source` to pass over: macro uses, and code that the preprocessor left out.
    """
    shown = set(_starts(tree, places, span.file))
    body = source.data.find(b"{", span.start, span.end)
    at = 0
    for offset, word in words(source.data, max(body, span.start), span.end):
        while at < len(hidden) and hidden[at][1] <= offset:
            at += 1
        if at < len(hidden) and hidden[at][0] <= offset:
            continue
        if word in _MUST_SHOW:
            if word not in {b"else", b"while"} and offset not in shown:
                return offset, word.decode()
        elif word not in _KEYWORDS and not word.startswith(b"__") and offset not in shown:
            return offset, word.decode()
    return None


def lost_definitions(source: SourceText, known: Iterable[tuple[int, int]]) -> Iterator[tuple[str, Span]]:
    """Name and head of what the text of `source` seems to define as functions outside the byte ranges `known`."""
    text = bytearray(blanked(source.data))
    for start, end in known:
        text[start:end] = b" " * (end - start)
    for match in FUNCTION_DEFINITION.finditer(bytes(text)):
        if match[1] not in _KEYWORDS and match[1] not in _MUST_SHOW:
            yield match[1].decode(), Span(source.path, match.start(), match.end())


def _starts(tree: Node, places: Places, file: str) -> Iterable[int]:
    """Where the cursors below `tree` stand in `file`: their beginnings, and the names that they are about."""
    lib = library()
    pending = [tree]
    while pending:
        node = pending.pop()
        pending.extend(node.children)
        extent = lib.clang_getCursorExtent(node.cursor)
        path, start = places.resolve(extent.start, extent)
        if path == file:
            yield start
        location = lib.clang_getCursorLocation(node.cursor)
        path, name = places.resolve(location.raw, location)
        if path == file:
            yield name
        if node.kind in {K.MEMBER, K.CALL, K.UNEXPOSED, K.RECOVERED, K.GOTO, K.CAST}:
            path, end = places.resolve(extent.end, extent)
            if path == file:
                yield from _last_word(places.sources[file].data, start, end)


def _last_word(data: bytes, start: int, end: int) -> Iterable[int]:
    at = end
    while at > start and (data[at - 1 : at].isalnum() or data[at - 1 : at] == b"_"):
        at -= 1
    if at < end:
        yield at

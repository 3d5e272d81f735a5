"""Which functions have anything to do with Python objects.

Extensions carry thousands of lines that compute on numbers and text alone.  Their graphs would say nothing to any rule,
and building them is most of the cost of reading, so they are told apart by their words before they are read: a function
concerns the audit if it mentions the C API, something made of it (a macro, a field, a type, a variable, another such
function), or is mentioned itself outside function bodies, where tables and slots are.  Functions that write variables
which outlive their calls are read as well: what interpreters share is not only objects.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from capicheck.frontend.lexer import macro_definitions
from capicheck.frozen import frozen
from capicheck.ir.source import SourceText, Span

_BLANKS = bytes(byte if bytes([byte]).isalnum() or byte in b"._" else ord(" ") for byte in range(256))
"""Parts text into words, where splitting it is much faster than a regular expression."""
_NO_CODE = re.compile(
    rb"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|^[ \t]*#(?:[^\n\\/]|\\.|/(?!\*)|/\*.*?\*/)*", re.DOTALL | re.MULTILINE
)
_CALLED = re.compile(rb"([A-Za-z_]\w*)\s*\(")
API_PREFIXES = (b"Py", b"_Py", b"PY", b"NPY", b"Npy", b"npy", b"import_array", b"import_u")
"""How names of the C API begin, numpy's included."""
_API_TYPES = frozenset(
    b"allocfunc binaryfunc descrgetfunc descrsetfunc destructor freefunc getattrfunc getattrofunc getbufferproc"
    b" getiterfunc getter hashfunc initproc inquiry iternextfunc lenfunc newfunc objobjargproc objobjproc"
    b" releasebufferproc reprfunc richcmpfunc sendfunc setattrfunc setattrofunc setter ssizeargfunc ssizeobjargproc"
    b" ternaryfunc traverseproc unaryfunc vectorcallfunc visitproc".split()
)
"""The function types of the C API, which all work on objects."""
_PLAIN = frozenset(
    b"Py_ssize_t Py_hash_t Py_uhash_t Py_UCS1 Py_UCS2 Py_UCS4 Py_UNICODE Py_LOCAL Py_LOCAL_INLINE Py_ALWAYS_INLINE"
    b" Py_NO_INLINE Py_GCC_ATTRIBUTE Py_DEPRECATED Py_UNUSED Py_MIN Py_MAX Py_ABS Py_CHARMASK Py_ARRAY_LENGTH"
    b" Py_UNREACHABLE Py_MEMCPY Py_IS_INFINITY Py_IS_NAN Py_IS_FINITE Py_HUGE_VAL PY_LONG_LONG PY_SSIZE_T_MAX"
    b" PY_SSIZE_T_MIN PY_LITTLE_ENDIAN PY_BIG_ENDIAN PY_VERSION_HEX".split()
)
"""Names of the C API for numbers and for the compiler: no object comes near them."""
_WRITTEN = re.compile(
    rb"(?:\+\+|--|&)[\s(]*([A-Za-z_]\w*)|[(,]\s*([A-Za-z_]\w*)(?=\s*[,)+])"
    rb"|([A-Za-z_]\w*)\s*(?:(?:\[[^][]*(?:\[[^][]*\][^][]*)*\]|(?:\.|->)\s*\w+)\s*)*(?:(?:[-+*/%&|^]|<<|>>)?=(?!=)|\+\+|--)"
)
"""A variable that is assigned to, itself or a part of it, whose address is taken, or that is handed to a function."""
_STATIC = re.compile(rb"\bstatic\s+(?!const\b)")


@frozen
class Candidate:
    """A function's definition: only one that no other file can name may be passed over."""

    name: str
    span: Span
    internal: bool


@frozen
class Relevance:
    """The definitions that must be read; for each of the others, the functions of the unit that its text mentions."""

    read: frozenset[Span]
    mentioned: Mapping[Span, frozenset[str]]


def relevant(
    candidates: Sequence[Candidate],
    sources: Mapping[str, SourceText],
    names: Iterable[str],
    fields: Iterable[str],
    shared: Iterable[str] = (),
) -> Relevance:
    """Which definitions among `candidates` must be read.

    The variables, functions and types called `names` and the `fields` hold or reach an object; the variables called
    `shared` do not, but whoever writes them is to be known.
    """
    macros = _macros(sources)
    vocabulary = {item.span: _words(_text(sources, item.span)) for item in candidates}
    known = {name.encode() for name in names} | _words_outside(candidates, sources, macros)
    known |= {b"." + name.encode() for name in fields} | _API_TYPES | _of_api((*macros.values(), *vocabulary.values()))
    read = {item.span for item in candidates if not item.internal}
    pending = list(candidates)
    while True:
        grown = {name for name, words in macros.items() if name not in known and not known.isdisjoint(words)}
        known |= grown
        found = [item for item in pending if item.name.encode() in known or not known.isdisjoint(vocabulary[item.span])]
        if not found and not grown:
            break
        read.update(item.span for item in found)
        known.update(item.name.encode() for item in found)
        pending = sorted(set(pending).difference(found), key=lambda item: item.span)
    outliving = frozenset(name.encode() for name in shared)
    read.update(item.span for item in pending if _writes(_text(sources, item.span), vocabulary[item.span], outliving))
    defined = {item.name.encode(): item.name for item in candidates}
    return Relevance(
        frozenset(read),
        {
            item.span: frozenset(defined[word] for word in vocabulary[item.span] & defined.keys())
            for item in pending
            if item.span not in read
        },
    )


def _writes(text: bytes, words: frozenset[bytes], outliving: frozenset[bytes]) -> bool:
    """Whether the function may write a variable that outlives its call: one of its own, or one of the `outliving`."""
    body = text.find(b"{")
    if body >= 0 and _STATIC.search(text, body):
        return True
    known = outliving & words
    return bool(known) and any(known.intersection(found.groups()) for found in _WRITTEN.finditer(text))


@lru_cache(maxsize=8192)
def _words(text: bytes) -> frozenset[bytes]:
    """The words of `text`; those that name a member come with a dot before them as well."""
    parts = text.replace(b"->", b".").replace(b".", b" .").translate(_BLANKS).split()
    found = set(parts)
    found.update([word[1:] for word in found if word.startswith(b".")])
    if b"." in found:  # there is space after it, or it is a full stop
        found.update([b"." + word for dot, word in pairwise(parts) if dot == b"."])
    return frozenset(found)


def _of_api(vocabularies: Iterable[frozenset[bytes]]) -> set[bytes]:
    """The words among `vocabularies` that are the C API's and have to do with objects."""
    words: set[bytes] = set().union(*vocabularies)
    return {word for word in words if word.startswith(API_PREFIXES)} - _PLAIN


def _text(sources: Mapping[str, SourceText], span: Span) -> bytes:
    source = sources.get(span.file)
    return source.data[span.start : span.end] if source else b""


def _words_outside(
    candidates: Sequence[Candidate], sources: Mapping[str, SourceText], macros: Mapping[bytes, frozenset[bytes]]
) -> set[bytes]:
    """The names of `candidates` that the text outside their bodies mentions, by itself or through a macro.

    A prototype, where parameters follow the name, mentions nothing.
    """
    found: set[bytes] = set()
    for path, source in sources.items():
        at, between = 0, []
        for span in sorted(item.span for item in candidates if item.span.file == path):
            between.append(source.data[at : max(at, span.start)])
            at = max(at, span.end)
        between.append(source.data[at:])
        words, called = _mentioned(b"\n".join(between))
        found |= words
        found.update(word for word in called if word in macros)
    pending = [name for name in macros if name in found]
    while pending:
        words = macros[pending.pop()]
        pending += [word for word in words if word in macros and word not in found]
        found |= words
    return found.intersection(item.name.encode() for item in candidates)


@lru_cache(maxsize=64)
def _mentioned(text: bytes) -> tuple[frozenset[bytes], frozenset[bytes]]:
    """The words of `text` outside comments, literals and directives: those without parameters, and those with."""
    parts = _CALLED.split(_NO_CODE.sub(b" ", text))
    return _words(b" (".join(parts[::2])), frozenset(parts[1::2])


def _macros(sources: Mapping[str, SourceText]) -> dict[bytes, frozenset[bytes]]:
    """The words of every macro that `sources` define; of one with several definitions, those of all."""
    bodies: dict[bytes, list[bytes]] = {}
    for source in sources.values():
        for macro in macro_definitions(source.data):
            bodies.setdefault(macro.name, []).append(macro.body)
    return {name: _words(b" ".join(texts)) for name, texts in bodies.items()}

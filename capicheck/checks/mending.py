"""Repairs of single statements and tables: only where the text is exactly what the repair is made for."""

from __future__ import annotations

import re

from capicheck.checks.problem import Repair
from capicheck.frozen import frozen
from capicheck.ir.source import SourceText, Span

_SINGLETONS = {
    "Py_None": "Py_RETURN_NONE",
    "Py_True": "Py_RETURN_TRUE",
    "Py_False": "Py_RETURN_FALSE",
    "Py_NotImplemented": "Py_RETURN_NOTIMPLEMENTED",
}
_RETURN_SINGLETON = re.compile(rf"return\b[\s(]*({'|'.join(_SINGLETONS)})[\s)]*")
_PLACE = r"[A-Za-z_]\w*(?:(?:->|\.)[A-Za-z_]\w*)+"
"""A field, written without anything that has an effect."""
_RELEASE = re.compile(rf"Py_X?DECREF\s*\(\s*({_PLACE})\s*\)")
_CLEARED = re.compile(rf"\s*;\s*({_PLACE})\s*=\s*(?:NULL|0)\s*(?=;)".encode())
_FAILING_RETURN = re.compile(r"return\s*\(?\s*(?:NULL|-?[0-9]+)\s*\)?")
_INDENT = re.compile(rb"[ \t]*")
_SPELLED_ARRAY = re.compile(rb"\s*\[\s*\]\s*=\s*")


@frozen
class _Line:
    """Where an offset stands: the start of its line, and the blanks that the line begins with."""

    start: int
    indent: str


def _line(source: SourceText, offset: int) -> _Line:
    start = source.data.rfind(b"\n", 0, offset) + 1
    blanks = _INDENT.match(source.data, start)
    return _Line(start, blanks[0].decode() if blanks else "")


def _newline(source: SourceText) -> str:
    return "\r\n" if b"\r\n" in source.data else "\n"


def _before(source: SourceText, offset: int) -> int:
    """The end of the code that stands before `offset`."""
    return len(source.code[:offset].rstrip())


def _in_directive(source: SourceText, offset: int) -> bool:
    return source.data[_line(source, offset).start : offset].lstrip().startswith(b"#")


def end_marker(source: SourceText, initialiser: Span, declared: Span | None, marker: str) -> Repair | None:
    """Ends the table or list of `initialiser` with `marker`.

    `declared` is the name of the variable that it initialises, None for a compound literal; an array whose size is
    written is left alone, for it may have no room.
    """
    text = source.code[initialiser.start : initialiser.end]
    between = source.code[declared.end : initialiser.start] if declared else b"[]="
    last, closing = _before(source, initialiser.end - 1), initialiser.end - 1
    if not (text.startswith(b"{") and text.endswith(b"}") and _SPELLED_ARRAY.fullmatch(between)):
        return None
    if last <= initialiser.start + 1 or _in_directive(source, last):
        return None
    comma = "" if source.code[last - 1 : last] == b"," else ","
    at_last, description = Span(source.path, last, last), f"end it with `{marker}`"
    if b"\n" not in source.code[last:closing]:
        return Repair(description, ((at_last, f"{comma} {marker}"),), safe=True)
    brace = _line(source, closing)
    first = initialiser.start + 1 + len(text[1:]) - len(text[1:].lstrip())
    indent = _line(source, first).indent
    if indent == _line(source, initialiser.start).indent:
        indent = brace.indent + "    "
    added = (Span(source.path, brace.start, brace.start), f"{indent}{marker}{_newline(source)}")
    return Repair(description, ((at_last, comma), added) if comma else (added,), safe=True)


def return_singleton(source: SourceText, returned: Span, function: Span) -> Repair | None:
    """`return Py_None` as `Py_RETURN_NONE`, where nothing in the function takes a reference to it by itself."""
    found = _RETURN_SINGLETON.fullmatch(source.text(returned))
    if not found:
        return None
    taken = re.compile(rf"(?:INCREF|NewRef)\s*\(\s*{found[1]}\b".encode())
    if taken.search(source.code, function.start, function.end):
        return None
    macro = _SINGLETONS[found[1]]
    return Repair(f"use `{macro}`", ((returned, macro),), safe=True)


def clear_field(source: SourceText, release: Span) -> Repair | None:
    """`Py_DECREF(self->x); self->x = NULL` as `Py_CLEAR(self->x)`, where the two stand next to each other."""
    found = _RELEASE.fullmatch(source.text(release))
    cleared = _CLEARED.match(source.data, release.end)
    before = source.code[: _before(source, release.start)][-1:]
    if not found or not cleared or cleared[1].decode() != found[1] or before not in {b";", b"{", b"}"}:
        return None
    edit = (Span(source.path, release.start, cleared.end()), f"Py_CLEAR({found[1]})")
    return Repair("use `Py_CLEAR()`", (edit,), safe=True)


def release_first(source: SourceText, returned: Span, release: str) -> Repair | None:
    """The statement `release` before a return that tells of a failure, with braces where it has none around it."""
    end = source.data.find(b";", returned.end)
    if not _FAILING_RETURN.fullmatch(source.text(returned)) or source.code[returned.end : end].strip():
        return None
    before = _before(source, returned.start)
    if _in_directive(source, before):
        return None
    description, here = f"release it first: `{release}`", _line(source, returned.start)
    braced = source.code[before - 1 : before] in {b";", b"{", b"}", b":"}
    alone = not source.data[here.start : returned.start].strip()
    newline = _newline(source) + here.indent if alone else " "
    first = (Span(source.path, returned.start, returned.start), f"{release}{newline}")
    if braced:
        return Repair(description, (first,))
    closed = _newline(source) + _line(source, before - 1).indent if alone else " "
    return Repair(
        description,
        (
            (Span(source.path, before, before), " {"),
            first,
            (Span(source.path, end + 1, end + 1), f"{closed}}}"),
        ),
    )

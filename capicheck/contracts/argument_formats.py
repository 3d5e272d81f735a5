"""Formats of PyArg_Parse* and Py_BuildValue.

Source: "Parsing arguments and building values" in CPython's C API manual; what is a mistake, from getargs.c and
modsupport.c.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from capicheck.contracts.units import Format, FormatArgument, FormatMistake, Unit, Use
from capicheck.settings import PythonVersion

_CONVERTER = FormatArgument("int (*)(PyObject *, void *)", Use.CONVERTER)
_MAKER = FormatArgument("PyObject *(*)(void *)", Use.CONVERTER)
_LENGTH = FormatArgument("Py_ssize_t *", Use.WRITTEN)
_ENCODING = FormatArgument("const char *", Use.READ, nullable=True)
_INSIDE = FormatArgument("const char **", Use.INSIDE)
_WIDE_INSIDE = FormatArgument("Py_UNICODE **", Use.INSIDE)
_BUFFER = FormatArgument("Py_buffer *", Use.BUFFER)
_MEMORY = FormatArgument("char **", Use.MEMORY)
_BORROWED = FormatArgument("PyObject **", Use.BORROWED)
_OBJECT = FormatArgument("PyObject *", Use.OBJECT)

_NUMBERS = {
    "b": "unsigned char",
    "B": "unsigned char",
    "h": "short",
    "H": "unsigned short",
    "i": "int",
    "I": "unsigned int",
    "l": "long",
    "k": "unsigned long",
    "L": "long long",
    "K": "unsigned long long",
    "n": "Py_ssize_t",
    "c": "char",
    "C": "int",
    "f": "float",
    "d": "double",
    "D": "Py_complex",
    "p": "int",
}
_PROMOTED = {"unsigned char": "int", "short": "int", "unsigned short": "int", "char": "int", "float": "double"}

_PARSE_UNITS: Mapping[str, tuple[FormatArgument, ...]] = {
    **{letter: (FormatArgument(f"{spelled} *", Use.WRITTEN),) for letter, spelled in _NUMBERS.items()},
    **dict.fromkeys("szy", (_INSIDE,)),
    **{f"{letter}#": (_INSIDE, _LENGTH) for letter in "szy"},
    **{f"{letter}*": (_BUFFER,) for letter in "szyw"},
    **dict.fromkeys(("es", "et"), (_ENCODING, _MEMORY)),
    **dict.fromkeys(("es#", "et#"), (_ENCODING, _MEMORY, _LENGTH)),
    **dict.fromkeys("SYUO", (_BORROWED,)),
    "O!": (FormatArgument("PyTypeObject *", Use.OBJECT), _BORROWED),
    "O&": (_CONVERTER, FormatArgument("void *", Use.CONVERTED, nullable=True)),
    **dict.fromkeys("uZ", (_WIDE_INSIDE,)),
    **{f"{letter}#": (_WIDE_INSIDE, _LENGTH) for letter in "uZ"},
}
_LAST_WIDE = PythonVersion(3, 11)
"""The last version that parses u, u#, Z and Z#."""

_CHARACTERS = FormatArgument("const char *", Use.READ, nullable=True)
_WIDE_CHARACTERS = FormatArgument("const wchar_t *", Use.READ, nullable=True)
_SIZE = FormatArgument("Py_ssize_t", Use.READ)
_BUILD_UNITS: Mapping[str, tuple[FormatArgument, ...]] = {
    **{letter: (FormatArgument(_PROMOTED.get(spelled, spelled), Use.READ),) for letter, spelled in _NUMBERS.items()},
    "D": (FormatArgument("Py_complex *", Use.READ),),
    **dict.fromkeys("szyU", (_CHARACTERS,)),
    **{f"{letter}#": (_CHARACTERS, _SIZE) for letter in "szyU"},
    "u": (_WIDE_CHARACTERS,),
    "u#": (_WIDE_CHARACTERS, _SIZE),
    **dict.fromkeys("OS", (_OBJECT,)),
    "N": (FormatArgument("PyObject *", Use.STOLEN),),
    **{f"{letter}&": (_MAKER, FormatArgument("void *", Use.CONVERTED, nullable=True)) for letter in "OSN"},
}
_FIRST_BUILD_TRUTH = PythonVersion(3, 14)
"""The first version whose Py_BuildValue knows `p`."""
_CLOSING = {"(": ")", "[": "]", "{": "}"}


@cache
def _units(*, building: bool, version: PythonVersion) -> Mapping[str, tuple[FormatArgument, ...]]:
    if building:
        missing = {"p"} if version < _FIRST_BUILD_TRUTH else set()
        return {name: arguments for name, arguments in _BUILD_UNITS.items() if name not in missing}
    gone = {"u", "u#", "Z", "Z#"} if version > _LAST_WIDE else set()
    return {name: arguments for name, arguments in _PARSE_UNITS.items() if name not in gone}


def _longest(text: str, offset: int, units: Mapping[str, tuple[FormatArgument, ...]]) -> str:
    """The unit that stands at `offset`; empty where there is none."""
    return next((text[offset : offset + size] for size in (3, 2, 1) if text[offset : offset + size] in units), "")


@dataclass(slots=True)
class _Marks:
    """What the marks of a format of PyArg_Parse* have said so far."""

    keywords: bool
    depth: int = 0
    optional: bool = False
    keyword_only: bool = False

    def read(self, mark: str) -> str:
        """Take note of `|`, `$`, `(` or `)`; what is wrong with it, if anything."""
        inside = (self.depth > 0, f"has a `{mark}` inside parentheses")
        twice = f"has two `{mark}`"
        mistakes = {
            "(": (),
            ")": ((self.depth == 0, "has a `)` without its `(`"),),
            "|": (inside, (self.optional, twice), (self.keyword_only, "has its `$` before its `|`")),
            "$": (
                inside,
                (not self.keywords, "has a `$`, which only PyArg_ParseTupleAndKeywords() knows"),
                (self.keyword_only, twice),
            ),
        }
        mistake = next((message for wrong, message in mistakes[mark] if wrong), "")
        if not mistake:
            self.depth += {"(": 1, ")": -1}.get(mark, 0)
            self.optional |= mark == "|"
            self.keyword_only |= mark == "$"
        return mistake


def read_parse_format(text: str, version: PythonVersion, *, keywords: bool) -> Format:
    """A format of PyArg_ParseTuple, or with `keywords` one of PyArg_ParseTupleAndKeywords."""
    known = _units(building=False, version=version)
    marks = _Marks(keywords)
    units: list[Unit] = []
    mistakes: list[FormatMistake] = []
    function = ""
    offset = 0
    while offset < len(text) and text[offset] != ";":
        letter = text[offset]
        if letter == ":":
            function = text[offset + 1 :]
            break
        found = _longest(text, offset, known)
        if found:
            units.append(Unit(found, offset, known[found], marks.depth, marks.optional, marks.keyword_only))
        else:
            mistake = marks.read(letter) if letter in "()|$" else f"has an unknown unit `{letter}`"
            if mistake:
                mistakes.append(FormatMistake(offset, mistake))
        offset += len(found) or 1
    if marks.depth:
        mistakes.append(FormatMistake(offset, "has a `(` without its `)`"))
    return Format(tuple(units), tuple(mistakes), function)


def read_build_format(text: str, version: PythonVersion) -> Format:
    """A format of Py_BuildValue."""
    known = _units(building=True, version=version)
    units: list[Unit] = []
    mistakes: list[FormatMistake] = []
    open_: list[tuple[str, int]] = []
    """The brackets that are open: what closes each, and how many items it has so far."""
    offset = 0

    def count() -> None:
        if open_:
            open_[-1] = (open_[-1][0], open_[-1][1] + 1)

    while offset < len(text):
        letter = text[offset]
        found = _longest(text, offset, known)
        if found:
            count()
            units.append(Unit(found, offset, known[found], len(open_)))
        elif letter in _CLOSING:
            count()
            open_.append((_CLOSING[letter], 0))
        elif letter in _CLOSING.values():
            closing, items = open_.pop() if open_ else ("", 0)
            if letter != closing:
                mistakes.append(FormatMistake(offset, f"has a `{letter}` that closes nothing"))
            elif letter == "}" and items % 2:
                mistakes.append(FormatMistake(offset, "has a key without its value"))
        elif letter not in " \t,:":
            mistakes.append(FormatMistake(offset, f"has an unknown unit `{letter}`"))
        offset += len(found) or 1
    mistakes += [FormatMistake(offset, f"lacks its `{closing}`") for closing, _ in reversed(open_)]
    return Format(tuple(units), tuple(mistakes))

"""Formats of PyUnicode_FromFormat and PyBytes_FromFormat, as their pages in CPython's C API manual describe them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from capicheck.contracts.units import Format, FormatArgument, FormatMistake, Unit, Use
from capicheck.settings import PythonVersion

_CONVERSION = re.compile(
    r"%(?P<flags>[-0#]*)(?P<width>\d+|\*)?(?:\.(?P<precision>\d+|\*)?)?(?P<length>ll|[ljzt])?(?P<letter>.)?", re.DOTALL
)
_SIGNED = {"": "int", "l": "long", "ll": "long long", "z": "Py_ssize_t", "j": "intmax_t", "t": "ptrdiff_t"}
_UNSIGNED = {
    "": "unsigned int",
    "l": "unsigned long",
    "ll": "unsigned long long",
    "z": "size_t",
    "j": "uintmax_t",
    "t": "ptrdiff_t",
}
_FIRST_LENGTHS = ("", "l", "ll", "z")
_FULL = PythonVersion(3, 12)
"""The first version of PyUnicode_FromFormat with `o`, `X`, `*`, `-`, `j`, `t`, and lengths of every conversion."""
_TYPE_NAMES = PythonVersion(3, 13)
"""The first version of PyUnicode_FromFormat with `T` and `N`."""

_INT = FormatArgument("int", Use.READ)
_CHARACTERS = FormatArgument("const char *", Use.READ)
_WIDE_CHARACTERS = FormatArgument("const wchar_t *", Use.READ)
_ADDRESS = FormatArgument("const void *", Use.READ, nullable=True)
_OBJECT = FormatArgument("PyObject *", Use.OBJECT)
_OBJECT_OR_NULL = FormatArgument("PyObject *", Use.OBJECT, nullable=True)
_BYTES_CONVERSIONS = MappingProxyType(
    {letter: (FormatArgument(_SIGNED[length], Use.READ),) for letter, length in (("d", ""), ("ld", "l"), ("zd", "z"))}
    | {
        letter: (FormatArgument(_UNSIGNED[length], Use.READ),)
        for letter, length in (("u", ""), ("lu", "l"), ("zu", "z"))
    }
    | dict.fromkeys("cix", (_INT,))
    | {"s": (_CHARACTERS,), "p": (_ADDRESS,)}
)


def _integers(letters: str, types: Mapping[str, str]) -> Iterator[tuple[str, tuple[FormatArgument, ...]]]:
    for letter in letters:
        for length, spelled in types.items():
            yield f"{length}{letter}", (FormatArgument(spelled, Use.READ),)


@cache
def _conversions(version: PythonVersion) -> Mapping[str, tuple[FormatArgument, ...]]:
    """The conversions of PyUnicode_FromFormat, each with its length before it."""
    full = version >= _FULL
    lengths = _SIGNED if full else _FIRST_LENGTHS
    found = dict(_integers("di", {length: _SIGNED[length] for length in lengths}))
    found |= _integers("uoxX" if full else "u", {length: _UNSIGNED[length] for length in lengths})
    found |= dict.fromkeys("c" if full else "cx", (_INT,)) | dict.fromkeys("AUSR", (_OBJECT,))
    found |= {"s": (_CHARACTERS,), "p": (_ADDRESS,), "V": (_OBJECT_OR_NULL, _CHARACTERS)}
    if full:
        found |= {"ls": (_WIDE_CHARACTERS,), "lV": (_OBJECT_OR_NULL, _WIDE_CHARACTERS)}
    if version >= _TYPE_NAMES:
        found |= {"T": (_OBJECT,), "N": (FormatArgument("PyTypeObject *", Use.OBJECT),)}
    return MappingProxyType(found)


def read_text_format(text: str, version: PythonVersion, *, to_bytes: bool) -> Format:
    """A format of PyUnicode_FromFormat, or with `to_bytes` one of PyBytes_FromFormat."""
    known = _BYTES_CONVERSIONS if to_bytes else _conversions(version)
    full = version >= _FULL and not to_bytes
    units: list[Unit] = []
    mistakes: list[FormatMistake] = []
    offset = text.find("%")
    while offset >= 0:
        match = _CONVERSION.match(text, offset)
        assert match is not None, text
        widths = [_INT for part in ("width", "precision") if match[part] == "*"]
        arguments = known.get(f"{match['length'] or ''}{match['letter']}")
        if not match["letter"]:
            mistakes.append(FormatMistake(offset, f"ends within `{match[0]}`"))
        elif match[0] == "%%":
            pass
        elif arguments is None or (not full and (widths or "-" in match["flags"])):
            mistakes.append(FormatMistake(offset, f"has an unknown conversion `{match[0]}`"))
        else:
            units.append(Unit(match[0], offset, (*widths, *arguments)))
        offset = text.find("%", match.end())
    return Format(tuple(units), tuple(mistakes))

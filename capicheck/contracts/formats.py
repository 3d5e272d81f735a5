"""Format strings of the C API, unit by unit: what each takes from the arguments after the format, and does to it."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from capicheck.contracts.argument_formats import read_build_format, read_parse_format
from capicheck.contracts.text_formats import read_text_format
from capicheck.contracts.units import Format
from capicheck.settings import NEWEST, OLDEST, PythonVersion


class FormatKind(StrEnum):
    """Whose format it is."""

    PARSE = "parse"
    """PyArg_ParseTuple and those that take positional arguments."""
    KEYWORDS = "keywords"
    """PyArg_ParseTupleAndKeywords."""
    BUILD = "build"
    """Py_BuildValue."""
    CALL = "call"
    """PyObject_CallFunction: that of Py_BuildValue, empty for no arguments."""
    TEXT = "text"
    """PyUnicode_FromFormat, PyErr_Format."""
    BYTES = "bytes"
    """PyBytes_FromFormat."""


@cache
def parse_format(text: str, kind: FormatKind, version: PythonVersion = NEWEST) -> Format:
    """`text` taken apart as `version` of CPython reads it.

    Raises ValueError where `version` is not described.
    """
    if not OLDEST <= version <= NEWEST:
        raise ValueError(f"the formats of CPython {version} are not described, only {OLDEST} to {NEWEST}")
    match kind:
        case FormatKind.PARSE | FormatKind.KEYWORDS:
            return read_parse_format(text, version, keywords=kind is FormatKind.KEYWORDS)
        case FormatKind.BUILD | FormatKind.CALL:
            return read_build_format(text, version)
        case FormatKind.TEXT | FormatKind.BYTES:
            return read_text_format(text, version, to_bytes=kind is FormatKind.BYTES)

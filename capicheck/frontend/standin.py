"""The Python.h that units are read against, put together in memory for one version of CPython from `rules/api`.

`rules/api/include` has one file per header that a program may include; its quoted includes name the parts, declarations
and macros, that are written into it.  The opening comment of a part names the headers of CPython that declare the same
things: including one of those is including the file that the part is written into.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from capicheck.rulebook.api import api_files
from capicheck.settings import NEWEST, OLDEST, PythonVersion

_PART = re.compile(r'#include "([^"]+)"\n')
_ATTRIBUTE = re.compile(r"\[\[capi::[^\]]*\]\]\s*")
_HEADER_NAME = re.compile(r"[\w/]+\.h")


def declarations_for(text: str, version: PythonVersion) -> str:
    """The declarations that `version` has of `text`, a file of `rules/api`, without our attributes."""
    declared = _ATTRIBUTE.sub("", _missing_from(version).sub("", text))
    return declared.replace("[[noreturn]]", "__attribute__((noreturn))")  # libclang shows that one in the type


@cache
def _missing_from(version: PythonVersion) -> re.Pattern[str]:
    """What matches the declarations of other versions."""
    later = "|".join(str(minor) for minor in range(version.minor + 1, NEWEST.minor + 1)) or "(?!)"
    earlier = "|".join(str(minor) for minor in range(OLDEST.minor, version.minor)) or "(?!)"
    return re.compile(
        rf"^\[\[capi::(?:since\(3, (?:{later})\)|(?:since\(3, \d+\)\]\] \[\[capi::)?until\(3, (?:{earlier})\))\]\]"
        r".*\n(?:[ }].*\n)*",
        re.MULTILINE,
    )


def c_linkage(text: str) -> str:
    """`text` for C and for C++."""
    return f'#ifdef __cplusplus\nextern "C" {{\n#endif\n{text}#ifdef __cplusplus\n}}\n#endif\n'


def _composed(name: str, version: PythonVersion) -> str:
    files = api_files()
    text = files[f"include/{name}"]
    parts_start = text.index("\n", text.rindex("#include <")) + 1
    guard = "CAPI_" + re.sub(r"\W", "_", name).upper()

    def part(match: re.Match[str]) -> str:
        path = match[1]
        return files[path] if "/" in path else declarations_for(files[path], version)

    own_version = f'#define PY_MINOR_VERSION {version.minor}\n#define PY_VERSION "{version}.0"\n'
    return (
        f"#ifndef {guard}\n#define {guard}\n"
        + text[:parts_start]
        + (own_version if name == "Python.h" else "")
        + c_linkage(_PART.sub(part, text[parts_start:]))
        + "#endif\n"
    )


@cache
def python_headers(version: PythonVersion) -> Mapping[str, str]:
    """Every header that a program for `version` may include, by the name it is included by, with its text.

    Raises ValueError where `rules/api` does not describe `version`.
    """
    if not OLDEST <= version <= NEWEST:
        raise ValueError(f"the C API of CPython {version} is not described, only {OLDEST} to {NEWEST}")
    files = api_files()
    own = {path.removeprefix("include/"): text for path, text in files.items() if path.startswith("include/")}
    home = {part: name for name, text in own.items() for part in _PART.findall(text)}
    headers = {
        name: f"#include <{home[part]}>\n"
        for part in home
        for name in _HEADER_NAME.findall(files[part][: files[part].index("\n")])
    }
    headers |= {name: _composed(name, version) for name in own}
    return MappingProxyType(dict(sorted(headers.items())))

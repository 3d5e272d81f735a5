"""The Python.h that units are read against, put together in memory for one version of CPython from `rules/api`.

`rules/api/include` has one file per header that a program may include; its quoted includes name the parts, declarations
and macros, that are written into it.  The opening comment of a part names the headers of CPython that declare the same
things: including one of those is including Python.h.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from capicheck.rulebook.locate import rules_root
from capicheck.settings import PythonVersion

_PART = re.compile(r'#include "([^"]+)"')
_VERSIONED = re.compile(r"^\[\[capi::(?:since|until)\(3, .*\n(?:[ }].*\n)*", re.MULTILINE)
_SINCE = re.compile(r"\[\[capi::since\(3, (\d+)\)\]\] ?")
_UNTIL = re.compile(r"\[\[capi::until\(3, (\d+)\)\]\] ?")
_ATTRIBUTE = re.compile(r"\[\[capi::[^\]]*\]\] ?")
_HEADER_NAME = re.compile(r"[\w/]+\.h")


@cache
def api_files() -> Mapping[str, str]:
    """The text of every file under `rules/api`, by its path there (`"list.h"`, `"macros/list.h"`)."""
    root = rules_root() / "api"
    return MappingProxyType(
        {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in sorted(root.rglob("*.h"))}
    )


def declarations_for(text: str, version: PythonVersion) -> str:
    """The declarations of `text` that `version` has, without our attributes.

    `text` keeps the layout of `rules/api`: a declaration starts in column 0, with its version, and what continues it is
    indented or begins with a closing brace.
    """

    def chosen(match: re.Match[str]) -> str:
        chunk = match[0]
        since = _SINCE.search(chunk)
        until = _UNTIL.search(chunk)
        if (since and version.minor < int(since[1])) or (until and version.minor > int(until[1])):
            return ""
        return chunk

    return _ATTRIBUTE.sub("", _VERSIONED.sub(chosen, text))


def _guarded(name: str, text: str) -> str:
    guard = "CAPI_" + re.sub(r"\W", "_", name).upper()
    return f"#ifndef {guard}\n#define {guard}\n{text}#endif\n"


def _composed(text: str, version: PythonVersion) -> str:
    """`text` of a file in `rules/api/include` with its parts written in."""
    files = api_files()

    def part(match: re.Match[str]) -> str:
        name = match[1]
        if name.startswith("macros/"):
            return files[name].rstrip("\n")
        return declarations_for(files[name], version).rstrip("\n")

    return f'#ifdef __cplusplus\nextern "C" {{\n#endif\n{_PART.sub(part, text)}#ifdef __cplusplus\n}}\n#endif\n'


def _own_header(name: str, version: PythonVersion) -> str:
    text = api_files()[f"include/{name}"]
    system = "".join(line for line in text.splitlines(keepends=True) if line.startswith("#include <"))
    parts = text[len(system) :]
    defines = f'#define PY_MINOR_VERSION {version.minor}\n#define PY_VERSION "{version}.0"\n' if name == "Python.h" else ""
    return _guarded(name, system + defines + _composed(parts, version))


def _other_names() -> set[str]:
    """The headers of CPython whose declarations are in Python.h here."""
    return {
        name
        for path, text in api_files().items()
        if "/" not in path
        for name in _HEADER_NAME.findall(text[: text.index("\n")])
    }


@cache
def python_headers(version: PythonVersion) -> Mapping[str, str]:
    """Every header that a program for `version` may include, by the name it is included by, with its text.

    Raises ValueError where `version` is outside what `rules/api` describes.
    """
    own = {path.removeprefix("include/") for path in api_files() if path.startswith("include/")}
    headers = {name: "#include <Python.h>\n" for name in _other_names()}
    headers |= {name: _own_header(name, version) for name in own}
    return MappingProxyType(dict(sorted(headers.items())))

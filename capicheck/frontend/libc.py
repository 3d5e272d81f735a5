"""The tiny C library that units are read against, so that no header of the machine's is needed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from os import scandir
from pathlib import Path
from types import MappingProxyType

from capicheck.rulebook.locate import rules_root

_CXX = "cxx"
"""The folder of the C++ library's headers, which are included without it."""


@cache
def c_headers() -> Mapping[str, str]:
    """Every C header of `rules/libc` by the name it is included by (`"sys/types.h"`), with its text."""
    return _headers(rules_root() / "libc")


@cache
def cplusplus_headers() -> Mapping[str, str]:
    """Every header of the C++ library by the name it is included by (`"vector"`), with its text."""
    return _headers(rules_root() / "libc" / _CXX)


def _headers(root: Path) -> Mapping[str, str]:
    headers: dict[str, str] = {}
    pending = [(str(root), "")]
    while pending:
        folder, prefix = pending.pop()
        with scandir(folder) as entries:
            for entry in entries:
                if not entry.is_dir():
                    with open(entry.path, encoding="utf-8") as file:  # noqa: PTH123  (pathlib costs as much as the reading)
                        headers[prefix + entry.name] = file.read()
                elif entry.name != _CXX:
                    pending.append((entry.path, f"{prefix}{entry.name}/"))
    return MappingProxyType(dict(sorted(headers.items())))

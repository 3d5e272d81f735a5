"""The tiny C library that units are read against, so that no header of the machine's is needed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from os import scandir
from types import MappingProxyType

from capicheck.rulebook.locate import rules_root

_CXX = "cxx"
"""The folder of the C++ library's headers, which are included without it."""


@cache
def c_headers() -> Mapping[str, str]:
    """Every header of `rules/libc` by the name it is included by (`"sys/types.h"`, `"vector"`), with its text."""
    headers: dict[str, str] = {}
    pending = [(str(rules_root() / "libc"), "")]
    while pending:
        folder, prefix = pending.pop()
        with scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir():
                    pending.append((entry.path, "" if entry.name == _CXX else f"{prefix}{entry.name}/"))
                else:
                    with open(entry.path, encoding="utf-8") as file:  # noqa: PTH123  (pathlib costs as much as the reading)
                        headers[prefix + entry.name] = file.read()
    return MappingProxyType(dict(sorted(headers.items())))

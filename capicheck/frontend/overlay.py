"""What is read after CPython's own headers, so that real ones speak the same dialect as the stand-in.

Each macro of the dialect takes the place of the real one, where there is a real one: so the limited API stays limited,
and `#ifdef` in the user's code answers as before.  What it calls is declared beside it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from capicheck.frontend.standin import c_linkage
from capicheck.rulebook.api import api_files, declarations_by_name, since, until, without_attributes
from capicheck.settings import NEWEST, OLDEST, PythonVersion

_DEFINE = re.compile(r"^#define (\w+).*\n(?:(?<=\\\n).*\n)*", re.MULTILINE)
_PARTS = {
    "Python.h": ("macros/plain_names.h", "macros/dialect.h", "macros/calls.h"),
    "datetime.h": ("macros/datetime_dialect.h", "macros/datetime_calls.h"),
}


def _declared(name: str, version: PythonVersion) -> str:
    return "".join(
        without_attributes(text)
        for _, text in declarations_by_name().get(name, ())
        if since(text) <= version <= until(text)
    )


def _replaced(macros: str, version: PythonVersion) -> str:
    def block(match: re.Match[str]) -> str:
        name = match[1]
        lvalue = f"capi_lv_{name}"
        declared = _declared(lvalue if lvalue in match[0] else name, version)
        return f"#ifdef {name}\n#undef {name}\n{declared}{match[0]}#endif\n"

    return _DEFINE.sub(block, macros)


@cache
def overlays(version: PythonVersion) -> Mapping[str, str]:
    """What to append to real headers of `version`: by the header's name, its text.

    Raises ValueError where `rules/api` does not describe `version`.
    """
    if not OLDEST <= version <= NEWEST:
        raise ValueError(f"the C API of CPython {version} is not described, only {OLDEST} to {NEWEST}")
    files = api_files()
    return MappingProxyType(
        {
            header: c_linkage("".join(_replaced(files[part], version) for part in parts))
            for header, parts in _PARTS.items()
        }
    )


def configured_headers() -> Mapping[str, str]:
    """What a build adds to CPython's own headers: by the header's name, its text, to follow patchlevel.h."""
    return MappingProxyType({"pyconfig.h": api_files()["macros/pyconfig.h"]})

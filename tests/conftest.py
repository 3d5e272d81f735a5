"""The headers of CPython that this machine has, and a way to parse C against them or against the stand-ins."""

from __future__ import annotations

import os
import re
import sys
import sysconfig
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest
from clang import cindex

from capicheck.frontend.libc import c_headers, cplusplus_headers
from capicheck.settings import NEWEST, OLDEST, PythonVersion

VERSIONS = [PythonVersion(3, minor) for minor in range(OLDEST.minor, NEWEST.minor + 1)]

Parse = Callable[..., cindex.TranslationUnit]


@cache
def _installed() -> Mapping[PythonVersion, Path]:
    """One folder for each version: from CAPICHECK_PYTHON_HEADERS, beside the running Python, under pyenv, in /usr."""
    candidates = [Path(item) for item in os.environ.get("CAPICHECK_PYTHON_HEADERS", "").split(os.pathsep) if item]
    candidates.append(Path(sysconfig.get_path("include")))
    roots = [Path(sys.base_prefix).parent, Path("/usr"), Path("/usr/local")]
    if "PYENV_ROOT" in os.environ:
        roots.append(Path(os.environ["PYENV_ROOT"], "versions"))
    for root in roots:
        candidates += sorted([*root.glob("include/python3.*"), *root.glob("*/include/python3.*")])
    found: dict[PythonVersion, Path] = {}
    for folder in candidates:
        patchlevel = folder / "patchlevel.h"
        if not patchlevel.is_file() or not (folder / "pyconfig.h").is_file():
            continue
        minor = re.search(r"PY_MINOR_VERSION\s+(\d+)", patchlevel.read_text())
        assert minor is not None
        found.setdefault(PythonVersion(3, int(minor[1])), folder)
    return found


@pytest.fixture(scope="session", params=VERSIONS, ids=str)
def version(request: pytest.FixtureRequest) -> PythonVersion:
    """Every version that is described."""
    found = request.param
    assert isinstance(found, PythonVersion)
    return found


@pytest.fixture(scope="session")
def real(version: PythonVersion) -> Path:
    """CPython's own headers of that version, where they are installed."""
    folder = _installed().get(version)
    if folder is None:
        pytest.skip(f"no headers of CPython {version} found; name their folder in CAPICHECK_PYTHON_HEADERS")
    return folder


@pytest.fixture(scope="session")
def parse() -> Parse:
    """Parse C text with our own C library: `parse(text, folders=(), files={}, flags=…, macros=False)`."""
    index = cindex.Index.create()
    library = [(f"/capicheck-libc/{name}", text) for name, text in {**c_headers(), **cplusplus_headers()}.items()]

    def parse_text(
        text: str,
        *,
        folders: tuple[str, ...] = (),
        files: Mapping[str, str] | None = None,
        flags: tuple[str, ...] = ("-std=gnu17",),
        macros: bool = False,
    ) -> cindex.TranslationUnit:
        arguments = [*flags, "-nostdinc", "-Wno-everything", "-ferror-limit=0", "-fno-spell-checking"]
        for folder in (*folders, "/capicheck-libc"):
            arguments += ["-isystem", folder]
        unsaved = [("unit.c", text), *library, *(files or {}).items()]
        options = cindex.TranslationUnit.PARSE_DETAILED_PROCESSING_RECORD if macros else 0
        return index.parse("unit.c", arguments, unsaved, options)

    return parse_text

"""How a source is to be read, and who says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from capicheck.project.arguments import allowed
from capicheck.project.flags import Flags, flags_for
from capicheck.project.project import Project
from capicheck.settings import Settings, UsageError

from .conftest import PYTHON, Tree

EXT_MODULES = """
[[tool.setuptools.ext-modules]]
name = "spam._spam"
sources = ["src/spam.c"]
include-dirs = ["inc"]
define-macros = [["SPAM", "1"], ["EGGS"]]
undef-macros = ["NDEBUG"]
extra-compile-args = ["-O3", "-std=c11", "-fplugin=evil.so"]
"""


def flags(root: Path, name: str = "src/spam.c", settings: Settings | None = None) -> Flags:
    return flags_for(root / name, Project(root), settings or Settings())


def database(root: Path, *entries: dict[str, object]) -> str:
    return json.dumps([{"directory": str(root), **entry} for entry in entries])


@pytest.mark.parametrize(
    ("words", "passed"),
    [
        ("-Iinc -I inc -isystem inc", ["-I{}/inc", "-I{}/inc", "-isystem{}/inc"]),
        ("-DA -D B=2 -DF(x)=x -UC", ["-DA", "-DB=2", "-DF(x)=x", "-UC"]),
        ("-std=c99 -std=c++20 -std=gnu11", ["-std=gnu99", "-std=gnu++20", "-std=gnu11"]),
        ("-include inc/conf.h -include gone.h", ["-include{}/inc/conf.h"]),
        ("-fplugin=x.so @args -o out -O2 -c -Wall -Xclang -load spam.c -D 1bad -isysroot /", []),
        ("-Igone -I python -I libc", []),
        ("-I", []),
    ],
)
def test_only_what_tells_how_to_read_gets_through(tree: Tree, words: str, passed: list[str]) -> None:
    root = tree({"inc/conf.h": "", "python/Python.h": "", "libc/stdio.h": ""})
    found = [flag.option + flag.value for flag in allowed(words.split(), root, "here")]
    assert found == [text.format(root) for text in passed]


def test_nothing_is_needed(tree: Tree) -> None:
    root = tree({"src/spam.c": PYTHON, "src/ham.cc": PYTHON})
    assert flags(root) == Flags((), cplusplus=False)
    assert flags(root, "src/ham.cc").cplusplus


def test_declared_modules(tree: Tree) -> None:
    root = tree({"pyproject.toml": EXT_MODULES, "src/spam.c": PYTHON, "src/other.c": PYTHON, "inc/a.h": ""})
    assert flags(root).arguments == (f"-I{root}/inc", "-DSPAM=1", "-DEGGS", "-UNDEBUG", "-std=gnu11")
    assert {flag.origin for flag in flags(root).flags} == {"pyproject.toml (ext-modules spam._spam)"}
    assert flags(root, "src/other.c").arguments == ()


@pytest.mark.parametrize("folder", ["", "build/", "build-release/"])
def test_a_compile_database(tree: Tree, folder: str) -> None:
    root = tree({"src/spam.c": PYTHON, "inc/a.h": "", f"{folder}x": ""})
    entry = {"file": "src/spam.c", "command": "cc -c -Iinc '-DNAME=\"a b\"' src/spam.c"}
    (root / folder / "compile_commands.json").write_text(database(root, entry))
    assert flags(root).arguments == (f"-I{root}/inc", '-DNAME="a b"')


def test_a_source_without_entry_is_compiled_as_its_nearest_sibling(tree: Tree) -> None:
    root = tree({"src/a/spam.c": PYTHON})
    entries = [
        {"file": "src/zz.c", "arguments": ["cc", "-DFAR"]},
        {"file": "src/a/near.c", "arguments": ["cc", "-DNEAR"]},
        {"file": "src/a/near.cc", "arguments": ["c++", "-DOTHER_LANGUAGE"]},
    ]
    (root / "compile_commands.json").write_text(database(root, *entries))
    found = flags(root, "src/a/spam.c")
    assert found.arguments == ("-DNEAR",)
    assert found.flags[0].origin == "compile_commands.json (as near.c)"


@pytest.mark.parametrize("text", ["", "{", "{}", "[1, {}]", '[{"file": "a.c"}]'])
def test_a_damaged_database_says_nothing(tree: Tree, text: str) -> None:
    root = tree({"src/spam.c": PYTHON, "compile_commands.json": text})
    assert flags(root).arguments == ()


def test_the_command_line_comes_first_then_the_database_then_the_declaration(tree: Tree) -> None:
    root = tree({"pyproject.toml": EXT_MODULES, "src/spam.c": PYTHON, "inc/a.h": "", "mine/a.h": "", "theirs/a.h": ""})
    entry = {"file": "src/spam.c", "arguments": ["cc", "-Itheirs", "-DSPAM=2", "-DHAM=2", "-std=c99"]}
    (root / "compile_commands.json").write_text(database(root, entry))
    settings = Settings(include=("mine",), define=("SPAM=3",), undefine=("EGGS",))
    assert flags(root, settings=settings).arguments == (
        f"-I{root}/mine",
        "-UEGGS",
        "-DSPAM=3",
        f"-I{root}/theirs",
        "-DHAM=2",
        "-std=gnu99",
        f"-I{root}/inc",
        "-UNDEBUG",
    )


def test_a_folder_of_python_s_headers_is_read_against_them(tree: Tree) -> None:
    patchlevel = "#define PY_MAJOR_VERSION 3\n#define PY_MINOR_VERSION 12\n"
    root = tree({"src/spam.c": PYTHON, "py/Python.h": "", "py/patchlevel.h": patchlevel})
    for settings in (Settings(include=("py",)), Settings(python_headers="py")):
        found = flags(root, settings=settings)
        assert found.python_headers == str(root / "py")
        assert found.arguments == ()


def test_cpython_reads_its_own_headers(tree: Tree) -> None:
    headers = {"Include/Python.h": "", "Include/object.h": "", "Include/internal/pycore_gc.h": ""}
    root = tree({**headers, "Modules/spam.c": "", "Objects/ham.c": ""})
    found = flags(root, "Modules/spam.c")
    assert found.arguments == ("-DPy_BUILD_CORE_BUILTIN=1", f"-I{root}/Include/internal")
    assert found.python_headers == str(root / "Include")
    assert flags(root, "Objects/ham.c").arguments[0] == "-DPy_BUILD_CORE=1"


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (Settings(include=("gone",)), "-I gone: no such folder"),
        (Settings(build_dir="src"), "src: there is no compile_commands.json"),
        (Settings(python_headers="src"), "--python-headers src: there is no Python.h"),
    ],
)
def test_settings_that_cannot_be_used_are_said(tree: Tree, settings: Settings, message: str) -> None:
    root = tree({"src/spam.c": PYTHON})
    with pytest.raises(UsageError) as error:
        flags(root, settings=settings)
    assert str(error.value) == message

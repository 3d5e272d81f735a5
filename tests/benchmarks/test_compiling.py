"""Compilers are told what they need to read a file to its end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from compiling import arguments, tasks
from sdists import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    folder = tmp_path / "spam-1.0"
    (folder / "src").mkdir(parents=True)
    (folder / "vendor" / "eggs").mkdir(parents=True)
    (folder / "setup.py").touch()
    (folder / "vendor" / "eggs" / "eggs.h").touch()
    (folder / "src" / "spam.c").write_text("#include <Python.h>\n#include <eggs/eggs.h>\n#include <lib/ham.h>\n")
    return Project("spam", "1.0", "c", folder)


def read(project: Project, empty: Path, *missing: str) -> tuple[list[str], int]:
    """What a compiler is told that misses one header after the other, and how often it was asked."""
    (task,) = tasks(project)
    said = [f"{task.path}:2:10: fatal error: '{name}' file not found\n    2 | #include\n" for name in missing]
    asked: list[Sequence[str]] = []

    def report(told: Sequence[str]) -> str:
        asked.append(told)
        return said[len(asked) - 1] if len(asked) <= len(said) else "spam.c:9:1: error: unknown type name 'ham'\n"

    return arguments(task, "/headers", empty, report), len(asked)


def test_a_header_comes_from_the_project_or_is_empty(project: Project, tmp_path: Path) -> None:
    told, asked = read(project, tmp_path / "empty", "eggs/eggs.h", "lib/ham.h")
    vendor, source = str(project.folder / "vendor"), str(project.folder / "src" / "spam.c")
    after = ["-idirafter", vendor, "-idirafter", str(tmp_path / "empty")]
    assert told == ["-x", "c", "-isystem", "/headers", *after, source]
    assert asked == 3
    assert (tmp_path / "empty" / "lib" / "ham.h").read_bytes() == b""
    assert not (tmp_path / "empty" / "eggs").exists()


@pytest.mark.parametrize("name", ["../ham.h", "/usr/ham.h"])
def test_nothing_is_written_outside_of_the_folder(project: Project, tmp_path: Path, name: str) -> None:
    _, asked = read(project, tmp_path / "empty", name, name)
    assert asked == 1
    assert not (tmp_path / "empty").exists()


def test_a_header_that_stays_missing_ends_the_search(project: Project, tmp_path: Path) -> None:
    assert read(project, tmp_path / "empty", "ham.h", "ham.h", "ham.h")[1] == 2

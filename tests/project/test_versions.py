"""Which CPythons the code is for."""

from __future__ import annotations

import pytest

from capicheck.project.project import Project
from capicheck.project.requirement import Requirement
from capicheck.project.versions import versions_of
from capicheck.settings import NEWEST, OLDEST, PythonVersion, Settings

from .conftest import Tree

V = PythonVersion


@pytest.mark.parametrize(
    ("text", "oldest", "newest"),
    [
        (">=3.10", V(3, 10), NEWEST),
        (">= 3.10 , < 3.14", V(3, 10), V(3, 13)),
        (">=3.6", OLDEST, NEWEST),
        (">3.9", V(3, 10), NEWEST),
        (">3.9.1", V(3, 9), NEWEST),
        ("<=3.12", OLDEST, V(3, 12)),
        ("<3.12.3", OLDEST, V(3, 12)),
        ("<4", OLDEST, NEWEST),
        (">=3.9,<4.0,!=3.9.7", V(3, 9), NEWEST),
        ("~=3.11", V(3, 11), NEWEST),
        ("~=3.11.2", V(3, 11), V(3, 11)),
        ("==3.12.*", V(3, 12), V(3, 12)),
        ("==3.*", OLDEST, NEWEST),
        ("^3.10", V(3, 10), NEWEST),
        (">=2.7", OLDEST, NEWEST),
        ("<3", OLDEST, OLDEST),
        (">=3.20", NEWEST, NEWEST),
        ("nonsense", OLDEST, NEWEST),
        ("", OLDEST, NEWEST),
    ],
)
def test_bounds(text: str, oldest: PythonVersion, newest: PythonVersion) -> None:
    requirement = Requirement(text)
    assert (requirement.oldest, requirement.newest) == (oldest, newest)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("pyproject.toml", '[project]\nrequires-python = ">=3.11"\n'),
        ("pyproject.toml", '[tool.poetry.dependencies]\npython = ">=3.11"\n'),
        ("setup.cfg", "[options]\npython_requires = >=3.11\n"),
        ("setup.py", 'setup(name="spam", python_requires=">=3.11")\n'),
        ("PKG-INFO", "Metadata-Version: 2.1\nRequires-Python: >=3.11\n"),
    ],
)
def test_where_it_is_written(tree: Tree, file: str, text: str) -> None:
    versions = versions_of(Project(tree({file: text})), Settings())
    assert (versions.oldest, versions.oldest_origin) == (V(3, 11), f"{file}: >=3.11")


def test_a_damaged_pyproject_says_nothing(tree: Tree) -> None:
    versions = versions_of(Project(tree({"pyproject.toml": "[project\n"})), Settings())
    assert (versions.oldest, versions.newest) == (OLDEST, NEWEST)


@pytest.mark.parametrize(
    ("settings", "oldest", "newest"),
    [
        (Settings(min_python=V(3, 12)), V(3, 12), V(3, 13)),
        (Settings(min_python=V(3, 14)), V(3, 14), V(3, 14)),
        (Settings(target_python=V(3, 15)), V(3, 10), V(3, 15)),
        (Settings(target_python=V(3, 9)), V(3, 9), V(3, 9)),
    ],
)
def test_settings_win_and_the_other_end_gives_way(
    tree: Tree, settings: Settings, oldest: PythonVersion, newest: PythonVersion
) -> None:
    root = tree({"pyproject.toml": '[project]\nrequires-python = ">=3.10,<3.14"\n'})
    versions = versions_of(Project(root), settings)
    assert (versions.oldest, versions.newest) == (oldest, newest)


def test_cpython_is_for_itself(tree: Tree) -> None:
    patchlevel = "#define PY_MAJOR_VERSION 3\n#define PY_MINOR_VERSION 11\n"
    files = {"Include/Python.h": "", "Include/object.h": "", "Include/patchlevel.h": patchlevel, "Modules/x.c": ""}
    versions = versions_of(Project(tree(files)), Settings())
    assert (versions.oldest, versions.newest) == (V(3, 11), V(3, 11))

"""Headers found in the project by the end of their path."""

from __future__ import annotations

import pytest

from capicheck.project.project import Project

from .conftest import Tree

FILES = {
    "src/deep/spam.c": "",
    "src/deep/beside.h": "",
    "include/pkg/api.h": "",
    "vendor/other/include/pkg/api.h": "",
    "src/util.h": "",
    "tests/util.h": "",
    "vendor/Python.h": "",
    "vendor/pyconfig.h": "",
}


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("pkg/api.h", "include"),
        ("api.h", "include/pkg"),
        ("other/include/pkg/api.h", "vendor"),
        ("util.h", "src"),
        ("beside.h", "src/deep"),
        ("pkg\\api.h", "include"),
        ("kg/api.h", None),
        ("gone.h", None),
        ("../util.h", None),
        ("Python.h", None),
        ("pyconfig.h", None),
        ("..", None),
    ],
)
def test_the_nearest_file_that_ends_so(tree: Tree, name: str, folder: str | None) -> None:
    root = tree(FILES)
    found = Project(root).headers.folder(name, root / "src/deep/spam.c")
    assert found == (root / folder if folder else None)


def test_the_file_beside_the_includer_wins(tree: Tree) -> None:
    root = tree(FILES)
    headers = Project(root).headers
    assert headers.resolve("util.h", root / "tests/test.c") == root / "tests/util.h"
    assert headers.resolve("../util.h", root / "src/deep/spam.c") == root / "src/util.h"


def test_includes_in_a_circle(tree: Tree) -> None:
    root = tree({"a.c": '#include "a.h"\n', "a.h": '#include "b.h"\n', "b.h": '#include "a.h"\n#include "b.h"\n'})
    includes = Project(root).includes
    assert list(includes.closure(root / "a.c")) == [root / "a.c", root / "a.h", root / "b.h"]
    assert not includes.reaches_python(root / "a.c")


def test_a_source_that_includes_itself(tree: Tree) -> None:
    root = tree({"a.c": '#include "a.c"\n', "b.c": '#include "c.c"\n', "c.c": '#include "b.c"\n'})
    assert root / "a.c" not in Project(root).fragments

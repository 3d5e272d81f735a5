"""The job of one run, and what `capicheck doctor` says about a part of it."""

from __future__ import annotations

import pytest

from capicheck.project.doctor import Choice, diagnose
from capicheck.project.job import plan
from capicheck.settings import PythonVersion, Settings, UsageError

from .conftest import PYTHON, Tree

FILES = {
    "pyproject.toml": '[project]\nrequires-python = ">=3.10"\n',
    "src/spam.c": PYTHON + '#include "api.h"\n#include <gone.h>\n#include <stdio.h>\n',
    "src/part.c": "",
    "src/whole.c": PYTHON + '#include "part.c"\n',
    "include/api.h": "",
}


def test_a_job_is_plain_data_in_a_fixed_order(tree: Tree) -> None:
    root = tree(FILES)
    job = plan(["src"], Settings(define=("A",)))
    assert [task.shown for task in job.tasks] == ["src/spam.c", "src/whole.c"]
    assert {task.root for task in job.tasks} == {str(root)}
    assert {task.flags.arguments for task in job.tasks} == {("-DA",)}
    assert job.min_python == PythonVersion(3, 10)
    assert job.tasks[0].find_header("api.h", job.tasks[0].path) == str(root / "include")
    assert job.tasks[0].find_header("gone.h", job.tasks[0].path) is None


def test_several_projects_in_one_run(tree: Tree) -> None:
    tree(
        {
            "a/pyproject.toml": '[project]\nrequires-python = ">=3.10,<3.13"\n',
            "a/a.c": PYTHON,
            "b/pyproject.toml": '[project]\nrequires-python = ">=3.12,<3.15"\n',
            "b/b.c": PYTHON,
        }
    )
    job = plan(["a", "b"], Settings())
    assert [str(task.versions.newest) for task in job.tasks] == ["3.12", "3.14"]
    assert (str(job.min_python), str(job.target_python)) == ("3.10", "3.14")


def test_only_excluded_files_are_no_error(tree: Tree) -> None:
    tree(FILES)
    assert plan(["src/spam.c"], Settings(exclude=("src",))).tasks == ()


def test_the_doctor_tells_every_choice_and_its_origin(tree: Tree) -> None:
    tree(FILES)
    choices = diagnose("src/spam.c", Settings(define=("A",)), {"Python.h", "stdio.h"})
    assert choices == [
        Choice("project", "."),
        Choice("oldest Python", "3.10", "pyproject.toml: >=3.10"),
        Choice("newest Python", "3.15", "pyproject.toml: >=3.10"),
        Choice("file", "src/spam.c", "a source of an extension"),
        Choice("language", "C"),
        Choice("Python.h", "built-in stand-in", "for the newest Python"),
        Choice("C library", "built-in stand-in"),
        Choice("flag", "-DA", "the command line or [tool.capicheck]"),
        Choice("header", "api.h", "include/api.h, the project's own folder"),
        Choice("header", "gone.h", "not found: read as empty"),
    ]


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("src/part.c", "a fragment, read through src/whole.c"),
        ("include/api.h", "a header, read through src/spam.c"),
    ],
)
def test_the_doctor_tells_what_a_file_is(tree: Tree, file: str, kind: str) -> None:
    tree(FILES)
    assert Choice("file", file, kind) in diagnose(file, Settings(), {"Python.h"})


def test_the_doctor_without_a_file_tells_of_the_project(tree: Tree) -> None:
    tree(FILES)
    assert [choice.label for choice in diagnose("", Settings(), ())] == ["project", "oldest Python", "newest Python"]


@pytest.mark.parametrize("file", ["gone.c", "pyproject.toml"])
def test_the_doctor_refuses_what_is_no_source(tree: Tree, file: str) -> None:
    tree(FILES)
    with pytest.raises(UsageError, match=file):
        diagnose(file, Settings(), ())

"""Which files are audited."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from capicheck.project.sources import Sources, find_sources
from capicheck.settings import Settings, UsageError

from .conftest import PYTHON, Tree

FIXTURES = Path(__file__).parents[2] / "fixtures" / "projects"


def found(*paths: str, **settings: Sequence[str] | bool) -> Sources:
    return find_sources(paths, Settings(**settings))  # type: ignore[arg-type]


def names(sources: Sources) -> list[str]:
    return [file.shown for file in sources.files]


def test_the_project_around_the_working_folder_is_the_default(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tree({"pyproject.toml": "", "src/spam.c": PYTHON, "docs/index.md": ""})
    monkeypatch.chdir(root / "docs")
    assert names(found()) == ["../src/spam.c"]


def test_files_come_once_and_in_the_order_of_their_paths(tree: Tree) -> None:
    tree({"setup.py": "", "b.c": PYTHON, "a.c": PYTHON, "c.cpp": PYTHON})
    assert names(found("b.c", ".", "a.c", "./b.c")) == ["a.c", "b.c", "c.cpp"]


def test_a_library_that_never_meets_python_is_foreign(tree: Tree) -> None:
    tree({"setup.py": "", "spam.c": PYTHON, "zstd/zstd.c": "#include <stdlib.h>\n", "zstd/zstd.h": ""})
    sources = found(".")
    assert names(sources) == ["spam.c"]
    assert sources.foreign == ("zstd/zstd.c",)


def test_python_may_come_through_headers(tree: Tree) -> None:
    headers = {"include/pkg/all.h": '#include "base.h"\n', "include/pkg/base.h": '#include "Python.h"\n'}
    tree({"setup.py": "", "src/spam.c": "#include <pkg/all.h>\n", **headers})
    assert names(found(".")) == ["src/spam.c"]


def test_objects_tell_an_extension_whose_headers_are_elsewhere(tree: Tree) -> None:
    tree({"setup.py": "", "spam.cpp": "#include <cppy/cppy.h>\nPyObject* spam();\n"})
    assert names(found(".")) == ["spam.cpp"]


def test_a_named_file_is_audited_whatever_it_includes(tree: Tree) -> None:
    tree({"setup.py": "", "spam.c": PYTHON, "util.c": "int one(void) { return 1; }\n"})
    assert names(found("util.c")) == ["util.c"]


def test_a_header_stands_for_those_who_include_it(tree: Tree) -> None:
    tree(
        {
            "setup.py": "",
            "a.c": PYTHON + '#include "outer.h"\n',
            "b.c": PYTHON,
            "outer.h": '#include "inner.h"\n',
            "inner.h": "",
            "lonely.h": "",
        }
    )
    assert names(found("inner.h")) == ["a.c"]
    with pytest.raises(UsageError, match=r"lonely\.h: no source of the project includes it"):
        found("lonely.h")


FRAGMENTS = {
    "setup.py": "",
    "src/main.c": PYTHON + '#include "part.c"\n#include "other.c"\n',
    "src/part.c": '#include "deeper.c"\nPyObject *part(void);\n',
    "src/deeper.c": "",
    "src/other.c": "",
    "src/unit.c": PYTHON,
}


def test_fragments_are_read_through_their_includer(tree: Tree) -> None:
    tree(FRAGMENTS)
    sources = found("src")
    assert names(sources) == ["src/main.c", "src/unit.c"]
    assert sources.foreign == ()
    assert all(sources.reports(f"src/{name}.c") for name in ("main", "part", "deeper", "unit"))


def test_a_named_fragment_is_all_that_is_reported(tree: Tree) -> None:
    tree(FRAGMENTS)
    sources = found("src/deeper.c")
    assert names(sources) == ["src/main.c"]
    reported = [name for name in ("main", "part", "deeper", "other") if sources.reports(f"src/{name}.c")]
    assert reported == ["deeper"]


def test_a_named_fragment_beside_a_named_unit(tree: Tree) -> None:
    tree(FRAGMENTS)
    sources = found("src/deeper.c", "src/unit.c")
    assert names(sources) == ["src/main.c", "src/unit.c"]
    reported = [name for name in ("main", "part", "deeper", "other", "unit") if sources.reports(f"src/{name}.c")]
    assert reported == ["deeper", "unit"]


def test_a_source_that_brings_python_and_may_be_left_out_is_a_unit_of_its_own(tree: Tree) -> None:
    part = '#include "api.h"\n'
    always = PYTHON + '#include "part.c"\n'
    root = tree({"setup.py": "", "api.h": PYTHON, "main.c": always, "part.c": part})
    assert names(found(".")) == ["main.c"]
    (root / "main.c").write_text(PYTHON + '#if ONE_UNIT\n#include "part.c"\n#endif\n')
    assert names(found(".")) == ["main.c", "part.c"]


def test_gitignore_holds_for_folders_and_not_for_named_files(tree: Tree) -> None:
    tree(
        {
            "pyproject.toml": "",
            ".gitignore": "*_gen.c\n/third/\n",
            "src/.gitignore": "!keep_gen.c\n",
            "src/spam.c": PYTHON,
            "src/a_gen.c": PYTHON,
            "src/keep_gen.c": PYTHON,
            "third/party.c": PYTHON,
        }
    )
    assert names(found(".")) == ["src/keep_gen.c", "src/spam.c"]
    assert names(found("src/a_gen.c")) == ["src/a_gen.c"]
    assert names(found("third")) == ["third/party.c"]


def test_named_files_may_be_held_to_what_a_search_finds(tree: Tree) -> None:
    tree(
        {
            "setup.py": "",
            ".gitignore": "*_gen.c\n",
            "spam.c": PYTHON + '#include "spam.h"\n',
            "spam.h": "",
            "lonely.h": "",
            "a_gen.c": PYTHON,
            "old/eggs.c": PYTHON,
            "third/party.c": "int a;\n",
            "build/copy.c": PYTHON,
            "spam.C": PYTHON,
            "part.c": "int part(void) { return 1; }\n",
            "main.c": PYTHON + '#include "part.c"\n',
        }
    )
    named = ("spam.c", "lonely.h", "a_gen.c", "old/eggs.c", "third/party.c", "build/copy.c", "spam.C")
    sources = found(*named, force_exclude=True, exclude=("old/",))
    assert names(sources) == ["spam.c"]
    assert set(sources.excluded) == set(named) - {"spam.c", "lonely.h"}
    assert names(found("spam.h", force_exclude=True)) == ["spam.c"]
    assert found("part.c", force_exclude=True).fragments == ("part.c",)
    assert names(found("lonely.h", force_exclude=True)) == []
    with pytest.raises(UsageError, match="no such file"):
        found("missing.c", force_exclude=True)


@pytest.mark.parametrize("folder", ["build", ".venv", "env", "out", "node_modules"])
def test_products_and_environments_are_not_searched(tree: Tree, folder: str) -> None:
    markers = {"env/pyvenv.cfg": "", "out/CMakeCache.txt": ""}
    tree({"setup.py": "", "spam.c": PYTHON, f"{folder}/lib/other.c": PYTHON, **markers})
    assert names(found(".")) == ["spam.c"]


def test_exclude_holds_for_named_files_too(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tree({"setup.py": "", "src/spam.c": PYTHON, "src/old/eggs.c": PYTHON, "top.c": PYTHON})
    sources = found("src/spam.c", "src/old/eggs.c", exclude=("old/", "/top.c"))
    assert names(sources) == ["src/spam.c"]
    assert sources.excluded == ("src/old/eggs.c",)
    monkeypatch.chdir(root / "src")
    assert names(found("..", exclude=("/src/old", "/top.c"))) == ["spam.c"]
    assert names(found("old/eggs.c", exclude=("old",))) == []


def test_generated_sources_are_left_out_and_counted(tree: Tree) -> None:
    tree({"setup.py": "", "spam.c": PYTHON, "fast.c": "/* Generated by Cython 3.0.10 */\n" + PYTHON})
    assert names(found(".")) == ["spam.c"]
    assert found(".").generated == ("fast.c",)
    assert names(found("fast.c")) == []
    assert names(found(".", include_generated=True)) == ["fast.c", "spam.c"]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nowhere.c", "nowhere.c: no such file or folder"),
        ("docs", "docs: no C or C++ source in this folder"),
        ("lib", "lib: none of its 1 C or C++ sources includes Python.h"),
        ("setup.py", "setup.py: neither a C or C++ source nor a header"),
    ],
)
def test_what_cannot_be_audited_is_said(tree: Tree, path: str, message: str) -> None:
    tree({"setup.py": "", "docs/a.md": "", "lib/a.c": "int a;\n", "spam.c": PYTHON})
    with pytest.raises(UsageError) as error:
        found(path)
    assert str(error.value) == message


def test_the_sources_of_cpython_itself(tree: Tree) -> None:
    headers = {"Include/Python.h": "", "Include/object.h": "", "Include/patchlevel.h": ""}
    tree({**headers, "Modules/spam.c": '#include "Python.h"\n', "Parser/parser.c": "// @generated by pegen\n" + PYTHON})
    sources = found()
    assert names(sources) == ["Modules/spam.c"]
    assert sources.files[0].project.is_cpython
    assert sources.generated == ("Parser/parser.c",)


@pytest.mark.parametrize(
    ("project", "expected"),
    [
        ("setuptools", ["src/spam/_ham.cpp", "src/spam/_spam.c"]),
        ("meson", ["spam/_core/module.c"]),
        ("helpers", ["src/_pets.c", "src/find.c", "src/pages.c", "src/posix/words.c", "src/win/words.c"]),
    ],
)
def test_whole_projects(project: str, expected: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(FIXTURES / project, tmp_path / project)
    monkeypatch.chdir(tmp_path / project)
    assert names(found()) == expected

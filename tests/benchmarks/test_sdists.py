"""The projects that a benchmark runs on are chosen on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest
from sdists import add_choice, chosen, cpython, pinned


def given(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_choice(parser)
    return parser.parse_args(arguments)


def tree(folder: Path, version: str) -> Path:
    (folder / "Include").mkdir()
    (folder / "Include" / "patchlevel.h").write_text(f'#define PY_VERSION      \t     "{version}"\n')
    return folder


@pytest.fixture
def unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds an empty one for every project."""
    monkeypatch.delenv("CAPICHECK_CPYTHON_SOURCE", raising=False)
    table = pinned()
    for language in ("c", "cpp"):
        for name, version in table[language].items():
            (tmp_path / "sdists" / f"{name}-{version}").mkdir(parents=True)
    return tmp_path / "sdists"


def test_all_are_chosen_by_default(unpacked: Path) -> None:
    names = [project.name for project in chosen(given("--sdists", str(unpacked)))]
    assert len(names) == len(list(unpacked.iterdir()))
    assert names == sorted(names, key=str.lower)


def test_cpython_comes_last(unpacked: Path, tmp_path: Path) -> None:
    folder = tree(tmp_path, pinned()["tree"]["CPython"])
    names = [project.name for project in chosen(given("--sdists", str(unpacked), "--cpython", str(folder)))]
    assert names[-1] == "CPython"


def test_only_those_named_are_chosen(unpacked: Path, tmp_path: Path) -> None:
    folder = tree(tmp_path, pinned()["tree"]["CPython"])
    options = ("--sdists", str(unpacked), "--cpython", str(folder), "--projects")
    assert [project.name for project in chosen(given(*options, "yappi,apsw"))] == ["apsw", "yappi"]
    assert [project.paths for project in chosen(given(*options, "CPython"))] == [("Modules",)]


def test_an_unknown_project_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        given("--projects", "spam,yappi")
    assert "projects.toml has no spam" in capsys.readouterr().err


def test_another_cpython_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="no source tree"):
        cpython(tmp_path)
    with pytest.raises(RuntimeError, match=r"does not hold CPython 3\.11\.2"):
        cpython(tree(tmp_path, "3.11.20"))

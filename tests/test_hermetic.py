"""The same report, byte for byte, whatever machine it is made on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NoReturn

import pytest

import capicheck
from capicheck.auditing import audit
from capicheck.settings import Settings

FIXTURES = Path(__file__).parent.parent / "fixtures"
SOURCES = ["example", *sorted(str(path.relative_to(FIXTURES)) for path in FIXTURES.glob("*/*.c"))]
IMPORTS = os.pathsep.join([str(Path(capicheck.__file__).parent.parent), sysconfig.get_path("purelib")])
"""Where any Python finds us and what we depend on: no dependency needs an extension module of its own."""


def report(
    python: Sequence[str] = (sys.executable,), options: Sequence[str] = (), env: Mapping[str, str] = {}
) -> bytes:
    """The JSON report on the example and the corpus."""
    command = [*python, "-m", "capicheck", "--output", "json", "--exit-zero", *options, *SOURCES]
    environment = {**os.environ, "PYTHONPATH": IMPORTS, **env}
    done = subprocess.run(command, cwd=FIXTURES, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


@cache
def usual() -> bytes:
    """The report as this machine makes it."""
    return report()


def test_there_is_something_to_compare() -> None:
    found = json.loads(usual())
    assert {finding["path"] for finding in found["findings"]} >= {"example/src/spam.c", "types/static_types.c"}
    assert found["coverage"]["files"] >= 20


def test_the_order_of_hashes_does_not_show() -> None:
    assert report(env={"PYTHONHASHSEED": "1"}) == report(env={"PYTHONHASHSEED": "2"}) == usual()


def test_the_number_of_processes_does_not_show() -> None:
    assert report(options=["--jobs", "1"]) == report(options=["--jobs", "2"]) == usual()


def test_processes_that_cannot_be_had_are_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise FileNotFoundError(2, "no folder for semaphores")

    monkeypatch.chdir(FIXTURES)
    with monkeypatch.context() as bare:
        bare.setattr("multiprocessing.synchronize.SemLock.__init__", refuse)
        alone = audit(["example"], Settings(jobs=2))
    assert alone.findings
    assert alone == audit(["example"], Settings(jobs=2))


def test_the_locale_does_not_show() -> None:
    assert report(env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}) == usual()


def other_pythons() -> Iterator[Path]:
    """Interpreters of other versions, on PATH and beside the one that runs."""
    folders = [Path(item) for item in os.environ.get("PATH", "").split(os.pathsep)]
    folders += sorted(Path(sys.base_prefix).parent.glob("*/bin"))
    for minor in range(11, 16):
        if minor != sys.version_info.minor:
            yield from (folder / f"python3.{minor}" for folder in folders)


def answers(python: Path) -> bool:
    """Whether it is there, runs, and can import what we depend on."""
    if not python.is_file():
        return False
    trial = [str(python), "-c", "import clang.cindex, cyclopts, networkx, pathspec, pycparser, rich, sarif_om"]
    environment = {**os.environ, "PYTHONPATH": IMPORTS}
    return subprocess.run(trial, env=environment, capture_output=True, check=False).returncode == 0


def test_another_python_reports_the_same() -> None:
    found = {python.name: python for python in other_pythons() if answers(python)}
    if not found:
        pytest.skip("no Python of another version, from 3.11 on, found that can import our dependencies")
    for python in found.values():
        assert report([str(python)]) == usual(), python


def header_folders() -> list[str]:
    """The folders of this machine that hold headers of C, of compilers and of Python; inner ones first."""
    candidates = [Path(sysconfig.get_path("include")), Path(sys.base_prefix, "include")]
    candidates += [Path("/usr/include"), Path("/usr/local/include"), Path("/usr/lib/gcc"), Path("/usr/lib/clang")]
    candidates += [*Path("/usr/lib").glob("llvm*"), *Path(sys.base_prefix).parent.glob("*/include")]
    return sorted({str(path) for path in candidates if path.is_dir()}, reverse=True)


NAMESPACE = ["unshare", "--map-root-user", "--mount", "sh", "-ec"]
HIDE = 'while test "$1" != --; do mount -t tmpfs none "$1"; test -z "$(ls -A "$1")"; shift; done; shift; '


def test_no_header_and_no_compiler_is_needed() -> None:
    hidden = [*header_folders(), "--"]
    try:
        trial = subprocess.run([*NAMESPACE, HIDE, "sh", *hidden], capture_output=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        pytest.skip("no unshare(1), which gives a process file systems of its own")
    if trial.returncode:
        pytest.skip(f"this machine does not let folders be hidden: {trial.stderr.strip()}")
    assert report([*NAMESPACE, f'{HIDE} PATH=/nowhere exec "$@"', "sh", *hidden, sys.executable]) == usual()

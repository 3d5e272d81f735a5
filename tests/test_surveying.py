"""Many projects in one table."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from capicheck.settings import Settings
from capicheck.surveying import survey, surveyed

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "fixtures" / "example"


@pytest.fixture
def sdist(tmp_path: Path) -> Path:
    archive = tmp_path / "spam-1.0.tar.gz"
    with tarfile.open(archive, "w:gz") as packed:
        packed.add(EXAMPLE, "spam-1.0")
    return archive


def test_a_folder_and_its_sdist_come_to_the_same(sdist: Path) -> None:
    folder, packed = survey([str(EXAMPLE), str(sdist)], Settings())
    assert (folder.project, packed.project) == ("example", "spam-1.0")
    assert folder.functions == folder.audited == packed.functions > 0
    assert folder.levels == packed.levels
    assert folder.families == packed.families
    assert sum(folder.levels.values()) == sum(folder.families.values()) > 0
    assert not folder.failure


def test_a_zip(tmp_path: Path) -> None:
    archive = shutil.make_archive(str(tmp_path / "spam-1.0"), "zip", EXAMPLE)
    assert surveyed(archive, Settings()).functions > 0


def test_an_archive_writes_nowhere_else(tmp_path: Path) -> None:
    archive = tmp_path / "evil-1.0.tar.gz"
    with tarfile.open(archive, "w:gz") as packed:
        member = tarfile.TarInfo("../../escaped.c")
        member.size = 4
        packed.addfile(member, io.BytesIO(b"int;"))
    row = surveyed(str(archive), Settings())
    assert "no archive that can be unpacked" in row.failure
    assert not list(tmp_path.parent.rglob("escaped.c"))


def test_the_table(sdist: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    command = [sys.executable, "-m", "capicheck", "survey", "--select", "types,arguments", "--jobs", "1"]
    projects = ["spam-1.0.tar.gz", "empty", "missing.tar.gz"]
    done = subprocess.run([*command, *projects], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (2, "")
    lines = [line.split() for line in done.stdout.splitlines()]
    assert lines[0] == ["project", "files", "functions", "audited", "error", "warning", "note", "types", "arguments"]
    assert lines[1][:4] == ["spam-1.0", "2", "10", "100.0%"]
    assert (
        lines[2] == ["empty", *f"{tmp_path.name}/empty: no C or C++ source in this folder".split()[1:]]
        or "no" in lines[2]
    )
    assert lines[3][:2] == ["missing", "missing.tar.gz:"]
    assert lines[4][0] == "total"
    alone = subprocess.run([*command, str(sdist)], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (alone.returncode, len(alone.stdout.splitlines())) == (1, 2)
    none = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (none.returncode, none.stderr.startswith("capicheck: name the projects to survey")) == (2, True)

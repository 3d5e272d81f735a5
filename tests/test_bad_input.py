"""What cannot be audited is told in a line each, with exit status 2: never a traceback, a hang or a clean bill."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SPAM = "#include <Python.h>\n\nstatic PyObject *cache;\n"
PATCHLEVEL = "#define PY_MAJOR_VERSION 3\n#define PY_MINOR_VERSION {}\n"


def capicheck(folder: Path, *words: str) -> tuple[int, str, list[str]]:
    """The exit status, standard output and the lines of standard error."""
    command = [sys.executable, "-m", "capicheck", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr.splitlines()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "spam.c").write_text(SPAM)
    return tmp_path


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (bytes(range(256)) * 16, "it is no text in UTF-8: there are NUL bytes in it"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0", "it is no text in UTF-8: there are NUL bytes in it"),
        ("#include <Python.h>\n".encode("utf-16"), "it is no text in UTF-8: there are NUL bytes in it"),
        (b"", "it defines nothing: "),
        (b"/* nothing yet */\n", "it defines nothing: "),
        (b'#include "bad.c"\n', "it includes itself, directly or through others, without end"),
        (b'#include <Python.h>\n#include "bad.c"\nint x;\n', "it includes itself, directly or through others, "),
        (b'#include "other.h"\nint x;\n', "it includes itself, directly or through others, without end"),
    ],
    ids=["junk", "program", "utf-16", "empty", "comment", "itself", "itself after Python.h", "itself through another"],
)
def test_a_file_that_cannot_be_read_is_named_and_the_others_are_audited(folder: Path, code: bytes, reason: str) -> None:
    (folder / "bad.c").write_bytes(code)
    (folder / "other.h").write_text('#include "bad.c"\n')
    status, output, (line,) = capicheck(folder, "--output", "concise", "--select", "global-object", "bad.c", "spam.c")
    assert status == 2
    assert line.startswith(f"capicheck: bad.c: {reason}")
    assert output == ""


def test_a_file_that_includes_itself_under_a_guard_is_read(folder: Path) -> None:
    (folder / "spam.c").write_text('#ifndef SPAM\n#define SPAM\n#include "spam.c"\n' + SPAM + "#endif\n")
    status, output, lines = capicheck(folder, "spam.c")
    assert (status, lines) == (0, [])
    assert output.startswith("Nothing to report in 1 file, 0 functions.\n")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read every file")
class TestPermissions:
    """What the user may not read."""

    def test_a_file(self, folder: Path) -> None:
        (folder / "secret.c").write_text(SPAM)
        (folder / "secret.c").chmod(0)
        for words in (["secret.c"], ["."]):
            status, _, lines = capicheck(folder, *words)
            assert (status, lines) == (2, ["capicheck: secret.c: it cannot be read: Permission denied"])

    def test_a_folder(self, folder: Path) -> None:
        (folder / "secret").mkdir(mode=0)
        for words in (["secret"], ["secret/spam.c"]):
            assert capicheck(folder, *words) == (2, "", [f"capicheck: {words[0]}: Permission denied"])
        status, output, (line,) = capicheck(folder, "doctor", "secret/spam.c")
        assert (status, output) == (2, "")
        assert line.endswith("secret/spam.c: Permission denied")


@pytest.mark.parametrize("words", [(), (".",)])
def test_what_is_called_like_a_source_and_is_no_file_is_passed_over(folder: Path, words: tuple[str, ...]) -> None:
    os.mkfifo(folder / "pipe.c")
    (folder / "dangling.c").symlink_to("nowhere.c")
    (folder / "endless.c").symlink_to("endless.c")
    (folder / "folder.c").mkdir()
    assert capicheck(folder, *words) == (0, "Nothing to report in 1 file, 0 functions.\n", [])


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("", "an empty path names no file or folder"),
        ("empty", "empty: no C or C++ source in this folder"),
        ("folder.c", "folder.c: no C or C++ source in this folder"),
        ("pipe.c", "pipe.c: neither a file nor a folder"),
        ("dangling.c", "dangling.c: no such file or folder"),
        ("endless.c", "endless.c: no such file or folder"),
        ("notes.txt", "notes.txt: neither a C or C++ source nor a header"),
        ("lonely.h", "lonely.h: no source of the project includes it"),
        ("plain", "plain: none of its 1 C or C++ sources includes Python.h"),
        ("caf\udce9.c", "caf\\udce9.c: no such file or folder"),
    ],
)
def test_a_path_that_is_nothing_to_audit(folder: Path, path: str, message: str) -> None:
    for name in ("empty", "folder.c", "plain"):
        (folder / name).mkdir()
    os.mkfifo(folder / "pipe.c")
    (folder / "dangling.c").symlink_to("nowhere.c")
    (folder / "endless.c").symlink_to("endless.c")
    (folder / "notes.txt").write_text("notes\n")
    (folder / "lonely.h").write_text("int lonely;\n")
    (folder / "plain" / "plain.c").write_text("int main(void) { return 0; }\n")
    assert capicheck(folder, path) == (2, "", [f"capicheck: {message}"])


@pytest.mark.parametrize("file", ["pipe.c", "notes.txt", "nowhere.c"])
def test_doctor_tells_nothing_about_what_is_no_source(folder: Path, file: str) -> None:
    os.mkfifo(folder / "pipe.c")
    (folder / "notes.txt").write_text("notes\n")
    status, output, (line,) = capicheck(folder, "doctor", file)
    assert (status, output) == (2, "")
    assert line.startswith(f"capicheck: {file}: ")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--python-headers", "nowhere"), "--python-headers nowhere: there is no Python.h"),
        (("--python-headers", "bare"), "--python-headers bare: there is no Python.h"),
        (("--python-headers", "alone"), "--python-headers alone: no patchlevel.h there tells which CPython it is"),
        (("--python-headers", "old"), "--python-headers old: the C API is described for 3.9 to 3.15, not for 3.8"),
        (("-I", "old"), "-I old: the C API is described for 3.9 to 3.15, not for 3.8"),
        (("-I", "nowhere"), "-I nowhere: no such folder"),
        (("-p", "bare"), "bare: there is no compile_commands.json"),
        (("--target-python", "new"), "Invalid value for --target-python: 'new' is no Python version such as 3.13"),
        (("--target-python", "2.7"), "--target-python 2.7: the C API is described for 3.9 to 3.15"),
        (("--min-python", "3.4"), "--min-python 3.4: the C API is described for 3.9 to 3.15"),
        (("--output", "json:bare"), "cannot write bare: Is a directory"),
    ],
)
def test_options(folder: Path, words: tuple[str, ...], message: str) -> None:
    for name in ("bare", "alone", "old"):
        (folder / name).mkdir()
    for name in ("alone", "old"):
        (folder / name / "Python.h").write_text("")
    (folder / "old" / "patchlevel.h").write_text(PATCHLEVEL.format(8))
    assert capicheck(folder, "spam.c", *words) == (2, "", [f"capicheck: {message}"])


def test_a_configuration_that_is_no_table(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool]\ncapicheck = true\n")
    assert capicheck(folder, "spam.c") == (2, "", [f"capicheck: {folder}/pyproject.toml: tool.capicheck is no table"])

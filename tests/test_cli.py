"""The command line as a user meets it: words in, text and exit status out."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import fields
from pathlib import Path

import pytest

from capicheck import __version__
from capicheck.commands import options
from capicheck.settings import Settings

SPAM = """\
#include <Python.h>

static PyObject *cache;

static struct PyModuleDef def = {PyModuleDef_HEAD_INIT, "spam", NULL, -1, NULL};

PyMODINIT_FUNC
PyInit_spam(void)
{
    cache = PyList_New(0);
    return PyModule_Create(&def);
}
"""
CLEAN = """\
#include <Python.h>

int
answer(void)
{
    return 42;
}
"""

Capicheck = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "spam.c").write_text(SPAM)
    (tmp_path / "clean.c").write_text(CLEAN)
    return tmp_path


@pytest.fixture
def capicheck(project: Path) -> Capicheck:
    def run(*words: str, cwd: Path = project, env: Mapping[str, str] = {}) -> subprocess.CompletedProcess[str]:
        environment = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "FORCE_COLOR"}}
        return subprocess.run(
            [sys.executable, "-m", "capicheck", *words],
            cwd=cwd,
            env={**environment, **env},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


def rules_in(report: str) -> set[str]:
    return {finding["rule"] for finding in json.loads(report)["findings"]}


def test_findings_give_status_1_and_nothing_on_standard_error(capicheck: Capicheck) -> None:
    done = capicheck("spam.c")
    assert done.returncode == 1
    assert done.stdout.startswith("spam.c:3:18: note[global-object]: ")
    assert done.stderr == ""


def test_nothing_to_report_gives_status_0(capicheck: Capicheck) -> None:
    done = capicheck("clean.c")
    assert (done.returncode, done.stdout) == (0, "Nothing to report in 1 file, 1 function.\n")


def test_exit_zero(capicheck: Capicheck) -> None:
    assert capicheck("--exit-zero", "spam.c").returncode == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("missing.c",), "missing.c: no such file or folder"),
        (("--selct", "types"), "Unknown option: --selct. Did you mean --select?"),
        (("--select",), "Parameter --select requires an argument"),
        (("--select", "tipes", "spam.c"), "no rule or family is called 'tipes'; did you mean 'types'?"),
        (("--ignore", "global-objct", "spam.c"), "no rule or family is called 'global-objct'; did you mean"),
        (("--output", "jsn", "spam.c"), "no output format is called 'jsn'; did you mean 'json'? (there are text,"),
        (
            ("--output", "pdf", "spam.c"),
            "no output format is called 'pdf' (there are text, concise, json, sarif, html,",
        ),
        (("--output", "html:no/report", "spam.c"), "--output html:no/report: there is no folder 'no'"),
        (("--output", "html:spam.c", "spam.c"), "--output html:spam.c: spam.c is no folder (a single page's name"),
        (("--output", "json:", "spam.c"), "--output json: names no file"),
        (("--output", "json:no/x.json", "spam.c"), "--output json:no/x.json: there is no folder 'no'"),
        (("--output", "json", "--output", "text", "spam.c"), "two reports cannot both go to standard output"),
        (("--jobs", "many", "spam.c"), 'Invalid value for --jobs: unable to convert "many" into int'),
        (("--jobs", "-1", "spam.c"), 'Invalid value "-1" for --jobs. Must be >= 0'),
        (("--color", "red", "spam.c"), 'Invalid value "red" for --color. Choose from: "auto", "always", "never"'),
        (("--min-confidence", "x", "spam.c"), 'Invalid value "x" for --min-confidence. Choose from: "high", "medium"'),
        (("--min-python", "3", "spam.c"), "Invalid value for --min-python: '3' is no Python version such as 3.13"),
        (("--target-python", "3.99", "spam.c"), "--target-python 3.99: the C API is described for 3.9 to 3."),
        (
            ("--min-python", "3.13", "--target-python", "3.11", "spam.c"),
            "--min-python 3.13 is newer than --target-python 3.11",
        ),
        (("--contracts", "none.h", "spam.c"), "none.h: No such file or directory"),
        (("explain", "static-tpye"), "no rule or family is called 'static-tpye'; did you mean 'static-type'?"),
        (("explain",), 'Command "explain" parameter RULE requires an argument'),
        (("./rules",), "rules: no such file or folder"),
    ],
)
def test_mistakes_are_told_in_one_line_with_status_2(
    capicheck: Capicheck, words: tuple[str, ...], message: str
) -> None:
    done = capicheck(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith(f"capicheck: {message}")
    assert done.stderr.count("\n") == 1


def test_an_unreadable_file_gives_status_2_and_the_findings_of_the_others(capicheck: Capicheck, project: Path) -> None:
    (project / "empty.c").write_text("")
    done = capicheck("--output", "json", "--exit-zero", "spam.c", "empty.c")
    assert done.returncode == 2
    assert done.stderr.startswith("capicheck: empty.c: ")
    assert [error["path"] for error in json.loads(done.stdout)["errors"]] == ["empty.c"]
    assert "global-object" in rules_in(done.stdout)


def test_selection(capicheck: Capicheck) -> None:
    everything = rules_in(capicheck("--output", "json", "spam.c").stdout)
    assert {"global-object", "single-phase-init"} <= everything
    assert rules_in(capicheck("--output", "json", "--select", "isolation", "spam.c").stdout) == {"global-object"}
    two = capicheck("--output=json", "--select=global-object,types", "--select", "single-phase-init", "spam.c").stdout
    assert rules_in(two) == {"global-object", "single-phase-init"}
    rest = capicheck("--output", "json", "spam.c", "--ignore", "isolation,single-phase-init").stdout
    assert rules_in(rest) == everything - {"global-object", "single-phase-init"}


def test_one_audit_feeds_several_reports(capicheck: Capicheck, project: Path) -> None:
    done = capicheck("spam.c", "--output", "concise", "--output", "json:out.json", "--output", "sarif:out.sarif")
    assert done.returncode == 1
    findings = json.loads((project / "out.json").read_text(encoding="utf-8"))["findings"]
    (run,) = json.loads((project / "out.sarif").read_text(encoding="utf-8"))["runs"]
    assert len(findings) == len(run["results"]) == len(done.stdout.splitlines())


def test_the_same_bytes_twice(capicheck: Capicheck) -> None:
    first, second = (
        capicheck("--output", "json", "spam.c", "clean.c", env={"PYTHONHASHSEED": seed}).stdout for seed in "12"
    )
    assert first == second


def test_statistics(capicheck: Capicheck) -> None:
    done = capicheck("--statistics", "--select", "isolation", "spam.c")
    assert (done.returncode, done.stdout) == (1, "1  note     global-object\n")


def test_colour(capicheck: Capicheck) -> None:
    assert "\x1b[" not in capicheck("spam.c").stdout
    assert "\x1b[" in capicheck("--color", "always", "spam.c").stdout
    assert "\x1b[" in capicheck("spam.c", env={"FORCE_COLOR": "1"}).stdout
    assert "\x1b[" not in capicheck("spam.c", env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).stdout
    assert "\x1b[" not in capicheck("--color", "never", "spam.c", env={"FORCE_COLOR": "1"}).stdout


def test_a_terminal_gets_colours_and_leaves_no_bar(project: Path) -> None:
    main, other = pty.openpty()
    command = [sys.executable, "-m", "capicheck", "spam.c"]
    environment = {**os.environ, "TERM": "xterm"}
    environment.pop("NO_COLOR", None)
    subprocess.run(command, cwd=project, env=environment, stdout=other, stderr=subprocess.DEVNULL, check=False)
    os.close(other)
    assert b"\x1b[1;36mnote[global-object]\x1b[0m" in os.read(main, 65536)
    os.close(main)


def test_a_reader_that_goes_away_is_no_error(project: Path) -> None:
    command = f"{sys.executable} -m capicheck rules | true"
    done = subprocess.run(["sh", "-c", command], cwd=project, capture_output=True, encoding="utf-8", check=False)
    assert done.stderr == ""


class TestConfiguration:
    """`[tool.capicheck]`."""

    def configure(self, project: Path, *lines: str) -> None:
        (project / "pyproject.toml").write_text("\n".join(["[tool.capicheck]", *lines, ""]), encoding="utf-8")

    def test_gives_settings_that_the_command_line_overrides(self, capicheck: Capicheck, project: Path) -> None:
        self.configure(project, 'select = ["isolation"]', 'output = ["json"]', "exit-zero = true")
        done = capicheck("spam.c")
        assert (done.returncode, rules_in(done.stdout)) == (0, {"global-object"})
        overridden = capicheck("--select", "single-phase-init", "spam.c")
        assert rules_in(overridden.stdout) == {"single-phase-init"}

    def test_is_found_from_a_folder_below(self, capicheck: Capicheck, project: Path) -> None:
        self.configure(project, 'include = ["headers"]', 'output = ["json"]', 'select = ["isolation"]')
        (project / "headers").mkdir()
        (project / "headers" / "state.h").write_text("#define CACHE static PyObject *cache;\n")
        below = project / "src"
        below.mkdir()
        (below / "spam.c").write_text(SPAM.replace("static PyObject *cache;", '#include "state.h"\nCACHE'))
        assert rules_in(capicheck("spam.c", cwd=below).stdout) == {"global-object"}

    def test_is_passed_over_by_a_file_without_the_table(self, capicheck: Capicheck, project: Path) -> None:
        self.configure(project, 'output = ["concise"]')
        below = project / "part"
        below.mkdir()
        (below / "pyproject.toml").write_text("[project]\nname = 'part'\n")
        (below / "spam.c").write_text(SPAM)
        assert capicheck("--select", "isolation", "spam.c", cwd=below).stdout.count("\n") == 1

    @pytest.mark.parametrize(
        ("line", "message"),
        [
            ("selct = ['types']", "[tool.capicheck] has no key 'selct'; did you mean 'select'?"),
            ("exit_zero = true", "[tool.capicheck] has no key 'exit_zero'; did you mean 'exit-zero'?"),
            ("select = ['tipes']", "no rule or family is called 'tipes'; did you mean 'types'?"),
            ("jobs = 'many'", "Invalid value for [jobs] from "),
            ("jobs = [", "Invalid value"),
        ],
    )
    @pytest.mark.parametrize("words", [("spam.c",), ("--oom", "spam.c")])
    def test_mistakes_are_told(
        self, capicheck: Capicheck, project: Path, line: str, message: str, words: tuple[str, ...]
    ) -> None:
        self.configure(project, line)
        done = capicheck(*words)
        assert (done.returncode, done.stdout) == (2, "")
        assert message in done.stderr
        assert done.stderr.startswith("capicheck: ")
        assert done.stderr.count("\n") == 1

    def test_names_headers_of_contracts(self, capicheck: Capicheck, project: Path) -> None:
        self.configure(project, 'contracts = ["spam/own.h"]')
        header = project / "spam" / "own.h"
        header.parent.mkdir()
        header.write_text("[[capi::new]] PyObject *spam_make(void);\n")
        assert capicheck("clean.c").returncode == 0
        header.write_text("\nPyObject *spam_make([[capi::steals]] PyObject *o);\n")
        for cwd, named in ((project, "spam/own.h"), (header.parent, "own.h")):
            done = capicheck(str(project / "clean.c"), cwd=cwd)
            assert (done.returncode, done.stdout) == (2, "")
            assert done.stderr.startswith(f"capicheck: {named}:2: whose the object is that `spam_make` returns must ")
            assert done.stderr.count("\n") == 1

    def test_leaves_rules_out_for_some_files(self, capicheck: Capicheck, project: Path) -> None:
        self.configure(project, 'per-file-ignores = {"spam.*" = ["isolation"]}', 'output = ["json"]')
        assert "global-object" not in rules_in(capicheck("spam.c").stdout)
        assert "global-object" not in rules_in(capicheck("spam.c", "--exit-zero").stdout)
        assert "global-object" in rules_in(capicheck("spam.c", "--per-file-ignores", "x.c:types").stdout)
        self.configure(project, 'per-file-ignores = ["isolation"]')
        done = capicheck("spam.c")
        assert done.returncode == 2
        assert 'per-file-ignores is a table such as {"tests/*.c" = ["static-type"]}' in done.stderr

    def test_names_a_baseline(self, capicheck: Capicheck, project: Path) -> None:
        self.configure(project, 'baseline = "known.json"')
        done = capicheck("spam.c")
        assert done.stderr.startswith("capicheck: there is no baseline known.json: --write-baseline known.json makes ")
        done = capicheck("--write-baseline", "known.json", "spam.c")
        assert done.returncode == 0
        assert re.fullmatch(r"capicheck: wrote \d findings to known.json\n", done.stderr)
        assert done.stdout.startswith("Nothing new to report in ")
        below = project / "below"
        below.mkdir()
        assert capicheck("../spam.c", cwd=below).returncode == 0
        (project / "spam.c").write_text(SPAM.replace("cache", "cash"))
        assert "`cash` holds a Python object" in capicheck("spam.c").stdout
        (project / "spam.c").write_text(CLEAN)
        stale = capicheck("spam.c")
        assert stale.returncode == 0
        assert " entries no longer found; --write-baseline known.json takes them out\n" in stale.stderr
        assert "capicheck:   spam.c: global-object: static PyObject *cache;\n" in stale.stderr
        assert capicheck("-q", "spam.c").stderr == ""

    def test_does_not_hinder_other_commands(self, capicheck: Capicheck, project: Path) -> None:
        self.configure(project, "oom = true")
        assert capicheck("rules").returncode == 0


def test_explain_prints_the_page(capicheck: Capicheck) -> None:
    done = capicheck("explain", "static-type")
    assert done.returncode == 0
    assert done.stdout.startswith("# static-type\n")
    assert "## How to fix" in done.stdout


def test_explain_lists_a_family(capicheck: Capicheck) -> None:
    lines = capicheck("explain", "arguments").stdout.splitlines()
    assert lines
    assert {line.split()[1] for line in lines} == {"arguments"}


def read_to_the_end(terminal: int) -> Iterator[str]:
    """What a program writes to a terminal until it ends."""
    with os.fdopen(terminal, "rb", buffering=0) as stream, suppress(OSError):
        while data := stream.read(65536):
            yield data.decode()


def test_explain_lays_a_page_out_on_a_terminal(project: Path) -> None:
    main, other = pty.openpty()
    command = [sys.executable, "-m", "capicheck", "explain", "static-type"]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "200"}
    running = subprocess.Popen(command, cwd=project, env=environment, stdout=other)
    os.close(other)
    page = "".join(read_to_the_end(main))
    assert running.wait() == 0
    assert page.splitlines()[0].startswith("\x1b[1mstatic-type\x1b[0m")
    assert "note, types, " in page
    assert "https://docs.python.org/" in page
    assert max(len(re.sub(r"\x1b\[[0-9;]*m", "", line)) for line in page.splitlines()) <= 100


def completed(*words: str, cwd: Path) -> list[str]:
    """What bash offers for the last of `words` in the folder `cwd`."""
    script = subprocess.run(
        [sys.executable, "-m", "capicheck", "completion", "bash"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    code = f"{script}\nCOMP_WORDS=(capicheck {' '.join(words)}); COMP_CWORD={len(words)}; _capicheck\n"
    command = ["bash", "-c", f'{code}printf "%s\\n" "${{COMPREPLY[@]}}"']
    done = subprocess.run(command, cwd=cwd, capture_output=True, check=True)
    return done.stdout.decode().split()


def test_completion(project: Path) -> None:
    assert completed("--select", "sta", cwd=project) == ["static-type"]
    assert completed("--ignore", "iso", cwd=project) == ["isolation"]
    assert completed("--output", "s", cwd=project) == ["sarif"]
    assert completed("--min-co", cwd=project) == ["--min-confidence"]
    assert completed("explain", "private", cwd=project) == ["private-api"]
    assert completed("doc", cwd=project) == ["doctor"]
    assert completed("spa", cwd=project) == ["spam.c"]


@pytest.mark.parametrize(("shell", "mark"), [("zsh", "#compdef capicheck"), ("fish", "complete -c capicheck ")])
def test_completion_for_other_shells(capicheck: Capicheck, shell: str, mark: str) -> None:
    done = capicheck("completion", shell)
    assert (done.returncode, done.stderr) == (0, "")
    assert mark in done.stdout
    assert "static-type" in done.stdout


def test_rules_lists_every_page(capicheck: Capicheck) -> None:
    lines = capicheck("rules").stdout.splitlines()
    pages = {page.stem for page in (Path(__file__).parent.parent / "rules").glob("*.md")} - {"README"}
    assert {line.split()[0] for line in lines} == pages


def test_version(capicheck: Capicheck) -> None:
    assert capicheck("--version").stdout == capicheck("--version", "spam.c").stdout == f"capicheck {__version__}\n"


def test_help_tells_every_option(capicheck: Capicheck) -> None:
    text = capicheck("--help").stdout
    for item in fields(Settings):
        assert f"--{item.name.replace('_', '-')}" in text
    assert set(options._SPELLING) == {item.name for item in fields(Settings)}


def imported(*words: str, cwd: Path) -> set[str]:
    command = [sys.executable, "-X", "importtime", "-m", "capicheck", *words]
    done = subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)
    return {line.split("|")[-1].strip().split(".")[0] for line in done.stderr.splitlines() if "|" in line}


def test_start_up_is_lean(project: Path) -> None:
    heavy = {"cyclopts", "rich", "sarif_om", "attr", "jinja2", "networkx", "pygments"}
    assert not imported("--version", cwd=project) & {*heavy, "clang", "json", "tomllib"}
    assert not imported("spam.c", cwd=project) & heavy
    assert not imported("--output", "json", "spam.c", cwd=project) & {"rich", "sarif_om", "jinja2", "networkx"}

"""The C corpus: each file is audited with every rule, and exactly what its comments say is reported.

The files of a folder below, such as `references/across_files`, are audited in one run: they are one project.

`// error: rule-name, other-rule` ends a line on which these rules, and no others, report.  A file may begin with
`// options: --oom --min-python 3.8`.  Functions called `FN_…` hold known misses and `FP_…` known false reports: what
their lines say is what the auditor says today.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import replace
from pathlib import Path

import pytest

from capicheck.auditing import audit
from capicheck.settings import PythonVersion, Settings

CORPUS = Path(__file__).parent.parent / "fixtures"
FILES = sorted(
    path for pattern in ("*/*.c", "*/*.cpp") for path in CORPUS.glob(pattern) if path.parent.name != "example"
)
FOLDERS = sorted(
    folder for folder in CORPUS.glob("*/*/") if folder.parent.name != "example" and any(folder.glob("*.c"))
)

_MARK = re.compile(r"// error: (?P<rules>[a-z0-9, -]+)$")
_OPTIONS = re.compile(r"\A// options: (?P<options>.+)$", re.MULTILINE)


def expected(code: str) -> list[tuple[int, str]]:
    found = []
    for number, line in enumerate(code.splitlines(), 1):
        mark = _MARK.search(line)
        if mark:
            found.extend((number, rule.strip()) for rule in mark["rules"].split(","))
    return sorted(found)


def settings_of(code: str) -> Settings:
    settings = Settings()
    given = _OPTIONS.match(code)
    words = iter(shlex.split(given["options"]) if given else ())
    for word in words:
        match word:
            case "--oom":
                settings = replace(settings, oom=True)
            case "--min-python":
                settings = replace(settings, min_python=PythonVersion.parse(next(words)))
            case "--target-python":
                settings = replace(settings, target_python=PythonVersion.parse(next(words)))
            case _:
                raise ValueError(f"unknown option {word!r}")
    return settings


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_corpus(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    code = path.read_text(encoding="utf-8")

    result = audit([path.name], settings_of(code))

    assert not result.errors
    assert not result.coverage.incomplete
    assert sorted((finding.place.line, finding.rule) for finding in result.findings) == expected(code), [
        f"{finding.place.line}: {finding.rule}: {finding.message}" for finding in result.findings
    ]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_corpus_across_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    files = sorted(path.name for path in folder.glob("*.[ch]"))

    result = audit([name for name in files if name.endswith(".c")], Settings())

    assert not result.errors
    assert not result.coverage.incomplete
    marks = [(name, *mark) for name in files for mark in expected(Path(name).read_text(encoding="utf-8"))]
    found = sorted((finding.place.path, finding.place.line, finding.rule) for finding in result.findings)
    assert found == marks, [f"{finding.place.line}: {finding.rule}: {finding.message}" for finding in result.findings]


def test_there_is_a_corpus() -> None:
    assert len({path.parent.name for path in FILES}) >= 5
    assert FOLDERS

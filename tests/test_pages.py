"""Every rule's page runs: its C blocks are audited, and exactly the lines that end in `// error` are reported."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from capicheck import checks
from capicheck.auditing import audit
from capicheck.rulebook.pages import Rule, rules
from capicheck.settings import PythonVersion, Settings
from capicheck.triage.suppressions import UNUSED

HEADINGS = ["What it does", "Why it matters", "Examples", "How to fix", "References"]

_BLOCK = re.compile(r"^```(?P<language>c|cpp)(?P<options>[^\n]*)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
_MARK = re.compile(r"// error\s*$")
_INCLUDE = "#include <Python.h>\n"


class Block(NamedTuple):
    rule: Rule
    language: str
    options: tuple[str, ...]
    code: str

    @property
    def expected(self) -> list[int]:
        return [number for number, line in enumerate(self.code.splitlines(), 1) if _MARK.search(line)]

    def settings(self) -> Settings:
        settings = Settings(select=(self.rule.name,))
        for option in self.options:
            name, _, value = option.partition("=")
            match name:
                case "select":
                    settings = replace(settings, select=(self.rule.name, *value.split(",")))
                case "oom":
                    settings = replace(settings, oom=True)
                case "min-python":
                    settings = replace(settings, min_python=PythonVersion.parse(value))
                case "target-python":
                    settings = replace(settings, target_python=PythonVersion.parse(value))
                case _:
                    raise ValueError(f"{self.rule.name}: unknown option {option!r}")
        return settings


def blocks_of(rule: Rule) -> list[Block]:
    return [
        Block(rule, found["language"], tuple(found["options"].split()), found["code"])
        for found in _BLOCK.finditer(rule.body())
    ]


BLOCKS = [
    pytest.param(block, id=f"{rule.name}-{number}")
    for rule in rules().values()
    for number, block in enumerate(blocks_of(rule), 1)
]


@pytest.mark.parametrize("block", BLOCKS)
def test_examples_are_reported_where_they_say(block: Block, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = Path(f"example.{block.language}")
    added = 0 if "#include <Python.h>" in block.code else 1
    path.write_text(_INCLUDE * added + block.code)

    result = audit([str(path)], block.settings())

    assert not result.errors
    assert not result.coverage.incomplete
    assert [finding.place.line - added for finding in result.findings] == block.expected, result.findings


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.name)
def test_page_is_complete(rule: Rule) -> None:
    body = rule.body()
    assert body.startswith(f"# {rule.name}\n")
    assert re.findall(r"^## (.+)$", body, re.MULTILINE) == HEADINGS
    assert any(block.expected for block in blocks_of(rule)), "no example that is reported"


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.name)
def test_page_has_a_check(rule: Rule) -> None:
    if rule.name == UNUSED:
        return  # judged by triage, once all the others have been heard
    check = checks.check_of(rule.name)
    assert callable(check.check_file if checks.goes_by_file(rule.name) else check.check)


def test_check_has_a_page() -> None:
    folder = Path(checks.__file__).parent
    named = {path.stem.replace("_", "-") for path in folder.glob("*.py")}
    shared = {"--init--", "problem", "placing", "telling", "mending", "releasing", "field-problems"}
    assert named - shared == set(rules()) - {UNUSED}

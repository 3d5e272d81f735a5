"""What README says about the command line is so."""

from __future__ import annotations

import re
import shlex
from dataclasses import fields
from pathlib import Path

import pytest

from capicheck.auditing import audit
from capicheck.report import text
from capicheck.report.output import FORMATS
from capicheck.settings import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def command(name: str) -> str:
    (found,) = re.findall(rf"<!-- {name} command -->\n```sh\n(.*)\n```", README)
    return found


def test_options_exist() -> None:
    options = {f"--{item.name.replace('_', '-')}" for item in fields(Settings)} | {"--help"}
    assert set(re.findall(r"`(--[a-z-]+)", README)) <= options
    assert set(re.findall(r"(--[a-z-]+)", command("example"))) <= options


def test_formats_are_those_there_are() -> None:
    (row,) = re.findall(r"\| `--output FORMAT\[:FILE\]` \|(.*)\|", README)
    assert tuple(re.findall(r"`([a-z]+)`", row)) == FORMATS


def block(name: str, language: str) -> str:
    (found,) = re.findall(rf"<!-- example {name} -->\n```{language}\n(.*?)```", README, re.DOTALL)
    return str(found)


def test_the_report_is_that_of_the_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spam.c").write_text(block("source", "c"))
    assert text.render(audit(["spam.c"])) == block("report", "text")


def test_the_example_is_there() -> None:
    assert list((ROOT / shlex.split(command("example"))[-1]).rglob("*.c"))


def test_ci_runs_the_test_command() -> None:
    assert "'/^<!-- test command -->$/,/^```$/ s/^python3 /&/p' README.md" in (ROOT / ".ci" / "run").read_text()
    assert command("test").startswith("python3 -m venv ")

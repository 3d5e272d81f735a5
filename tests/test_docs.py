"""What the guides show works: YAML is what services accept, options exist, C comments suppress."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

import capicheck
from capicheck.ir.source import SourceText
from capicheck.report.output import FORMATS
from capicheck.settings import Settings
from capicheck.triage.suppressions import suppressions

ROOT = Path(__file__).parent.parent
GUIDES = {
    path.name: path.read_text(encoding="utf-8") for path in (*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md")
}
OPTIONS = {f"--{item.name.replace('_', '-')}" for item in fields(Settings)} | {"--help"}


def blocks(language: str) -> list[tuple[str, str]]:
    found = re.compile(rf"^```{language}\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    return [(name, block) for name, text in GUIDES.items() for block in found.findall(text)]


def checker(block: str) -> list[str]:
    """The command that judges a block by what it configures."""
    if block.startswith("repos:"):
        return ["pre_commit", "validate-config"]
    service = "github-workflows" if "runs-on:" in block else "gitlab-ci"
    return ["check_jsonschema", "--builtin-schema", f"vendor.{service}"]


@pytest.mark.parametrize(("name", "block"), blocks("yaml"))
def test_yaml_is_what_the_service_reads(name: str, block: str, tmp_path: Path) -> None:
    file = tmp_path / "block.yml"
    file.write_text(block)
    command = [sys.executable, "-m", *checker(block), str(file)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{name}: {done.stdout}{done.stderr}"


def test_the_action_is_what_github_reads() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions"]
    done = subprocess.run([*command, str(ROOT / "action.yml")], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", GUIDES)
def test_options_and_formats_exist(name: str) -> None:
    code = "\n".join(re.findall(r"`[^`\n]+`|^\$.*$|- run: .*|args: .*", GUIDES[name], re.MULTILINE))
    assert set(re.findall(r"(?<![\w-])(--[a-z][a-z-]+)", code)) <= OPTIONS
    assert set(re.findall(r"--output ([a-z]+)", code)) <= set(FORMATS)


@pytest.mark.parametrize(("name", "block"), blocks("toml"))
def test_settings_exist(name: str, block: str) -> None:
    keys = tomllib.loads(block).get("tool", {}).get("capicheck", {})
    assert {f"--{key}" for key in keys} <= OPTIONS, name


@pytest.mark.parametrize(("name", "block"), [item for item in blocks("c") if "capicheck:" in item[1]])
def test_suppressions_are_understood(name: str, block: str) -> None:
    found = suppressions(SourceText(name, block.encode()), ())
    assert found
    assert not any(item.mistake for item in found)
    assert all(item.reason for item in found)


@pytest.mark.parametrize(("name", "block"), blocks("python"))
def test_python_runs(name: str, block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "spam.c").write_text("#include <Python.h>\nint a;\n")
    monkeypatch.chdir(tmp_path)
    exec(compile(block, name, "exec"), {})  # noqa: S102


def test_the_interface_is_described() -> None:
    named = set(re.findall(r"^\| `(\w+)", GUIDES["api.md"], re.MULTILINE))
    assert named <= set(capicheck.__all__)
    assert {"Settings", "AuditResult", "Finding", "UsageError"} <= named


def test_the_site_builds(tmp_path: Path) -> None:
    pytest.importorskip("sphinx", reason="sphinx comes with the extra `docs`")
    shutil.copytree(ROOT / "docs", tmp_path / "docs", ignore=shutil.ignore_patterns("_build", "rules"))
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", "docs", "site"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "site" / "rules" / "leaked-reference.html").read_text(encoding="utf-8")
    assert "family references" in page
    assert (tmp_path / "site" / "adopting.html").exists()

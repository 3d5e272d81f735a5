"""SARIF as others judge it: the OASIS schema and Microsoft's Multitool, which knows GitHub's demands too."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from capicheck.findings.finding import Finding, Place
from capicheck.findings.line_hash import line_hashes
from capicheck.findings.result import AuditResult
from capicheck.findings.suppression import Suppressed
from capicheck.report import sarif
from capicheck.rulebook.pages import Rule, rules

VERSION = "5.7.0"


@pytest.fixture(scope="session")
def multitool() -> Path:
    """The folder of Sarif.Multitool, installed by npm once per machine."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "capicheck-tests" / VERSION
    folder = cache / "node_modules" / "@microsoft" / "sarif-multitool-linux"
    if not (folder / "Sarif.Multitool").exists():
        cache.mkdir(parents=True, exist_ok=True)
        package = f"@microsoft/sarif-multitool-linux@{VERSION}"
        command = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(cache), package]
        subprocess.run(command, check=True, capture_output=True)
    (folder / "Sarif.Multitool").chmod(0o755)
    return folder


def validation(multitool: Path, log: Path) -> Iterator[tuple[str, str, str]]:
    """Level, rule and message of what Multitool says about `log`.  Its exit status says nothing."""
    report = log.with_suffix(".check.sarif")
    subprocess.run(
        [
            multitool / "Sarif.Multitool",
            "validate",
            log,
            *("--rule-kind", "Sarif;Gh"),
            *("--level", "Error;Warning;Note"),
            *("--output", report),
            *("--log", "ForceOverwrite"),
            *("--max-file-size-in-kb", "100000"),
        ],
        check=True,
        capture_output=True,
    )
    (run,) = json.loads(report.read_text(encoding="utf-8-sig"))["runs"]
    for item in run["results"]:
        yield item.get("level", "warning"), item["ruleId"], json.dumps(item["message"])
    for invocation in run["invocations"]:
        for item in invocation.get("toolConfigurationNotifications", []):
            yield item.get("level", "warning"), item["descriptor"]["id"], json.dumps(item["message"])


def written(tmp_path: Path, result: AuditResult, rulebook: dict[str, Rule]) -> Path:
    log = tmp_path / "report.sarif"
    log.write_text(sarif.render(result, rulebook), encoding="utf-8")
    return log


def complaints(multitool: Path, log: Path) -> list[tuple[str, str, str]]:
    return [item for item in validation(multitool, log) if item[0] in {"error", "warning"}]


def test_multitool_is_content(multitool: Path, result: AuditResult, rulebook: dict[str, Rule], tmp_path: Path) -> None:
    assert complaints(multitool, written(tmp_path, result, rulebook)) == []


def test_multitool_is_content_with_nothing_found(multitool: Path, rulebook: dict[str, Rule], tmp_path: Path) -> None:
    assert complaints(multitool, written(tmp_path, AuditResult(rules=tuple(rulebook)), rulebook)) == []


def test_multitool_is_content_with_every_rule_page(multitool: Path, result: AuditResult, tmp_path: Path) -> None:
    known = dict(rules())
    finding = replace(result.findings[0], rule=next(iter(known)))
    log = written(tmp_path, replace(result, findings=(finding,), rules=tuple(known)), known)
    assert complaints(multitool, log) == []


def test_multitool_is_content_with_many_findings_and_their_suppressions(
    multitool: Path, result: AuditResult, rulebook: dict[str, Rule], tmp_path: Path
) -> None:
    """GitHub shows 5,000 of a file, and takes 10 MB compressed; Multitool takes a minute for as many."""
    count = int(os.environ.get("CAPICHECK_SARIF_RESULTS", "500"))
    leak = result.findings[0]
    many = [
        replace(leak, message=f"{leak.message} ({number})", fingerprint=f"{number:016x}") for number in range(count)
    ]
    answered = [
        Suppressed(many[0], Place("src/spam.c", 12, 23, 12, 70), "owned by the cache"),
        Suppressed(many[1], Place("src/spam.c", 12, 23, 12, 70)),
        *map(Suppressed, many[2 : count // 5]),
    ]
    log = written(tmp_path, replace(result, findings=tuple(many[count // 5 :]), suppressed=tuple(answered)), rulebook)
    assert complaints(multitool, log) == []
    (run,) = json.loads(log.read_text(encoding="utf-8"))["runs"]
    assert len(run["results"]) == count
    assert [item["suppressions"][0]["kind"] for item in run["results"] if "suppressions" in item][:3] == [
        "inSource",
        "inSource",
        "external",
    ]
    assert len(gzip.compress(log.read_bytes())) < 1_000_000


def test_suppressed_findings_can_be_left_out(result: AuditResult, rulebook: dict[str, Rule]) -> None:
    answered = replace(result, findings=(), suppressed=(Suppressed(result.findings[0], reason="x"),))
    (run,) = json.loads(sarif.render(answered, rulebook, omit_suppressed=True))["runs"]
    assert run["results"] == []


def test_multitool_would_complain(
    multitool: Path, result: AuditResult, rulebook: dict[str, Rule], tmp_path: Path
) -> None:
    backwards: Finding = replace(result.findings[0], place=Place("src/spam.c", 12, 9, 11, 2))
    log = written(tmp_path, replace(result, findings=(backwards,)), rulebook)
    assert "SARIF1007" in [rule for _, rule, _ in complaints(multitool, log)]


def test_schema(multitool: Path, result: AuditResult, rulebook: dict[str, Rule]) -> None:
    schema = json.loads((multitool / "sarif-2.1.0.json").read_text(encoding="utf-8-sig"))
    jsonschema.validate(json.loads(sarif.render(result, rulebook)), schema)


def test_line_hashes_are_those_of_multitool(multitool: Path, tmp_path: Path) -> None:
    text = 'int a;\r\n\tint  a;\n\n\n"日本 \U0001f40d";\n' + "int a;\n" * 120 + "x = 1;\r\r\ny"
    source = tmp_path / "source.c"
    source.write_bytes(text.encode())
    expected = line_hashes(text.encode())
    place = {"artifactLocation": {"uri": source.as_uri()}}
    results = [
        {"message": {"text": "x"}, "locations": [{"physicalLocation": {**place, "region": {"startLine": line}}}]}
        for line in range(1, len(expected) + 1)
    ]
    log = tmp_path / "in.sarif"
    runs = [{"tool": {"driver": {"name": "x"}}, "results": results}]
    log.write_text(json.dumps({"version": "2.1.0", "runs": runs}), encoding="utf-8")
    out = tmp_path / "out.sarif"
    insert = ("--insert", "RollingHashPartialFingerprints", "--log", "ForceOverwrite")
    subprocess.run([multitool / "Sarif.Multitool", "rewrite", log, "-o", out, *insert], check=True, capture_output=True)
    (run,) = json.loads(out.read_text(encoding="utf-8-sig"))["runs"]
    assert [item["partialFingerprints"]["primaryLocationLineHash"] for item in run["results"]] == expected

"""Each format's whole output for the sample audit."""

from __future__ import annotations

import json as stdlib_json
import re
from collections.abc import Callable
from dataclasses import replace

import jsonschema

from capicheck.findings.finding import Confidence, Finding
from capicheck.findings.result import AuditResult
from capicheck.ir.source import SourceText
from capicheck.report import concise, github, gitlab, json, sarif, statistics, text
from capicheck.report.excerpt import excerpt
from capicheck.report.palette import Palette
from capicheck.rulebook.pages import Rule

Same = Callable[[str, str], None]


def test_text(result: AuditResult, same_as_snapshot: Same) -> None:
    same_as_snapshot("text.txt", text.render(result))


def test_verbose_text_lists_what_was_not_audited(result: AuditResult, same_as_snapshot: Same) -> None:
    same_as_snapshot("verbose.txt", text.render(result, verbose=True))


def test_quiet_text_has_no_counts(result: AuditResult) -> None:
    full, quiet = text.render(result), text.render(result, quiet=True)
    assert full.startswith(quiet)
    assert full.removeprefix(quiet).startswith("\n3 findings")


def test_colours_only_add_escapes(result: AuditResult) -> None:
    coloured = text.render(result, Palette(enabled=True))
    assert "\x1b[1;31m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == text.render(result)


def test_text_fits_a_narrow_terminal(result: AuditResult, same_as_snapshot: Same) -> None:
    same_as_snapshot("narrow.txt", text.render(result, width=60))
    for width in range(50, 130):
        report = text.render(result, width=width)
        assert max(len(excerpt(line).row) for line in report.splitlines()) <= width
        plain = re.sub(r"\x1b\[[0-9;]*m", "", text.render(result, Palette(enabled=True), width=width))
        assert plain.split("\n\n")[:3] == report.split("\n\n")[:3]


def test_advice_is_given_once_for_each_rule(result: AuditResult) -> None:
    twice = replace(result, findings=result.findings[:1] * 2)
    assert text.render(twice).count("release it first") == 1


def test_text_of_nothing() -> None:
    assert text.render(AuditResult()) == "Nothing to report in 0 files, 0 functions.\n"
    assert text.render(AuditResult(), quiet=True) == ""


def test_text_passes_no_escape_sequences_on(result: AuditResult) -> None:
    hostile = "a\x1b]0;owned\x07\u202e.c"
    place = replace(result.findings[0].place, path=hostile, line=1, end_line=1)
    finding: Finding = replace(result.findings[0], place=place, steps=(), message="bad \x1b[31m name", help="\x9b1m")
    sources = {hostile: SourceText(hostile, b'char *s = "\x1b[2J\xff";\n')}
    report = text.render(replace(result, findings=(finding,), sources=sources))
    assert report.isascii() is False
    assert not set(report) & {"\x1b", "\x07", "\x9b", "\u202e"}


def test_concise(result: AuditResult, same_as_snapshot: Same) -> None:
    same_as_snapshot("concise.txt", concise.render(result.findings))


def test_concise_is_what_editors_read(result: AuditResult) -> None:
    """The pattern of vim's `%f:%l:%c: %m`, Emacs' `gnu` and VS Code's `$gcc` matcher."""
    hostile = replace(result.findings[0], message="a\nb:1:2: error: no")
    pattern = re.compile(r"(.+?):(\d+):(\d+): (error|warning|note): (.+) \[([a-z-]+)\]")
    for line in concise.render((*result.findings, hostile)).splitlines():
        assert pattern.fullmatch(line)


def test_github(result: AuditResult, same_as_snapshot: Same) -> None:
    same_as_snapshot("github.txt", github.render(result))


def test_github_commands_cannot_be_broken_out_of(result: AuditResult) -> None:
    place = replace(result.findings[0].place, path="a,b:c\n::error::%.c")
    hostile = replace(result.findings[0], place=place, message="x\r\n::stop-commands::y", steps=(), help="")
    assert github.render(replace(result, findings=(hostile,))) == (
        "::error file=a%2Cb%3Ac%0A%3A%3Aerror%3A%3A%25.c,line=12,endLine=12,col=9,endColumn=21,"
        "title=capicheck%3A leaked-reference::x%0D%0A::stop-commands::y\n"
    )


def test_github_puts_the_worst_first_and_says_what_is_not_shown(result: AuditResult) -> None:
    many = [replace(result.findings[0], confidence=Confidence.MEDIUM)] * 10 + [result.findings[0], *result.findings]
    many.sort(key=lambda finding: finding.level, reverse=True)
    lines = github.render(replace(result, findings=tuple(many))).splitlines()
    kinds = [line.split()[0] for line in lines]
    assert kinds == ["::error"] * 12 + ["::warning", "::notice", "capicheck:"]
    assert "12 errors, of which GitHub shows 10" in lines[-1]


def test_paths_are_those_of_the_checkout(result: AuditResult) -> None:
    assert "::error file=sub/src/spam.c," in github.render(result, "sub")
    assert {item["location"]["path"] for item in stdlib_json.loads(gitlab.render(result, "sub"))} == {"sub/src/spam.c"}


GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^[^./][^\\\\]*$"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}, "end": {"type": "integer"}},
                    },
                },
            },
        },
    },
}
"""What GitLab's manual demands: each key, five severities, a path without `./` in front."""


def test_gitlab(result: AuditResult, same_as_snapshot: Same) -> None:
    report = gitlab.render(result)
    same_as_snapshot("gitlab.json", report)
    issues = stdlib_json.loads(report)
    jsonschema.validate(issues, GITLAB)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert stdlib_json.loads(gitlab.render(AuditResult())) == []


def test_statistics(result: AuditResult) -> None:
    doubled = replace(result, findings=result.findings + result.findings[:1])
    assert statistics.render(doubled) == (
        "2  error    leaked-reference\n1  note     static-type\n1  warning  static-type\n"
    )
    assert statistics.render(AuditResult()) == ""


def test_json(result: AuditResult, same_as_snapshot: Same) -> None:
    rendered = json.render(result)
    same_as_snapshot("report.json", rendered)
    assert ["fix" in finding for finding in stdlib_json.loads(rendered)["findings"]] == [True, False, False]


def test_sarif(result: AuditResult, rulebook: dict[str, Rule], same_as_snapshot: Same) -> None:
    same_as_snapshot("report.sarif", sarif.render(result, rulebook))


def test_sarif_lists_only_rules_that_ran_in_their_order(result: AuditResult, rulebook: dict[str, Rule]) -> None:
    ran = replace(result, findings=(), rules=("find-module-state", "leaked-reference"))
    (run,) = stdlib_json.loads(sarif.render(ran, rulebook))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["leaked-reference", "find-module-state"]
    assert run["results"] == []


def test_sarif_uris_are_relative_and_encoded(result: AuditResult, rulebook: dict[str, Rule]) -> None:
    document = sarif.render(result, rulebook)
    assert set(re.findall(r'"uri": "(.*?)"', document)) == {
        "src/spam.c",
        "src/more%20space.h",
        "src/broken.c",
        "src/fast.c",
    }

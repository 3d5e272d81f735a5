"""The report for code scanning services and editors: SARIF 2.1.0, built from sarif-om's classes.

The only place that knows sarif-om.  What GitHub reads of a SARIF file, and how much of it:
https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning
"""

from __future__ import annotations

from collections.abc import Mapping

import sarif_om as om

from capicheck import __version__
from capicheck.findings.finding import Finding
from capicheck.findings.result import AuditResult
from capicheck.findings.suppression import Suppressed
from capicheck.report.encode import encoded
from capicheck.report.sarif.lines import LineHashes
from capicheck.report.sarif.notifications import DESCRIPTORS, notifications
from capicheck.report.sarif.places import ROOT, code_flows, fixes, location, related_locations, suppression
from capicheck.report.sarif.plain import plain
from capicheck.report.sarif.rules import descriptor
from capicheck.rulebook.pages import Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(result: AuditResult, rules: Mapping[str, Rule], *, omit_suppressed: bool = False) -> str:
    """The document and a line end.  `rules` holds every rule that a finding or `result.rules` names.

    Suppressed findings are told as such, unless `omit_suppressed`: some services show them all the same.
    """
    suppressed = () if omit_suppressed else result.suppressed
    found: list[tuple[Finding, Suppressed | None]] = [(finding, None) for finding in result.findings]
    found += [(item.finding, item) for item in suppressed]
    found.sort(key=lambda item: (item[0].place.path, item[0].place.line, item[0].place.column, item[0].rule))
    ran = {rule.name for rule in rules.values()} & {*result.rules, *(finding.rule for finding, _ in found)}
    listed = [rule for rule in rules.values() if rule.name in ran]
    indices = {rule.name: index for index, rule in enumerate(listed)}
    hashes = LineHashes(result.sources)
    driver = om.ToolComponent(
        name="capicheck",
        full_name=f"capicheck {__version__}",
        semantic_version=__version__,
        version=__version__,
        information_uri="https://pypi.org/project/capicheck/",
        rules=[descriptor(rule) for rule in listed],
        notifications=DESCRIPTORS,
    )
    run = om.Run(
        tool=om.Tool(driver=driver),
        column_kind="unicodeCodePoints",
        original_uri_base_ids={
            ROOT: om.ArtifactLocation(description=om.Message(text="The folder in which capicheck was run."))
        },
        invocations=[
            om.Invocation(
                execution_successful=not result.errors,
                tool_execution_notifications=notifications(result),
            )
        ],
        results=[_result(finding, answer, indices, hashes) for finding, answer in found],
    )
    log = om.SarifLog(schema_uri=_SCHEMA, version="2.1.0", runs=[run])
    return encoded(plain(log), levels=4) + "\n"


def _result(finding: Finding, answer: Suppressed | None, indices: Mapping[str, int], hashes: LineHashes) -> om.Result:
    return om.Result(
        rule_id=finding.rule,
        rule_index=indices[finding.rule],
        level=str(finding.level),
        message=om.Message(text=finding.message),
        locations=[location(finding.place, function=finding.function, variable=finding.variable)],
        related_locations=related_locations(finding.steps),
        code_flows=code_flows(finding),
        fixes=fixes(finding.fix),
        suppressions=[suppression(answer)] if answer else None,
        partial_fingerprints={
            "primaryLocationLineHash": hashes.of(finding.place),
            "capicheckFingerprint/v1": finding.fingerprint,
        },
        properties={
            "confidence": str(finding.confidence),
            "trigger": str(finding.trigger),
            **({"python": finding.python} if finding.python else {}),
        },
    )

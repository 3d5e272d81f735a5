"""A rule's page as a SARIF rule."""

from __future__ import annotations

import re

import sarif_om as om

from capicheck.findings.finding import Level
from capicheck.rulebook.pages import Rule

_SEVERITY = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "recommendation"}
_LONGEST = 1024
"""Characters that GitHub takes of a description."""


def descriptor(rule: Rule) -> om.ReportingDescriptor:
    """`rule` with its page as help, within GitHub's limits."""
    body = rule.body()
    cwe = [f"external/cwe/cwe-{number:03}" for number in rule.cwe]
    return om.ReportingDescriptor(
        id=rule.name,
        name="".join(word.capitalize() for word in rule.name.split("-")),
        short_description=om.MultiformatMessageString(text=_sentence(rule.summary)[:_LONGEST]),
        full_description=om.MultiformatMessageString(text=_first_section(body)[:_LONGEST] or _sentence(rule.summary)),
        help=om.MultiformatMessageString(text=body, markdown=body),
        default_configuration=om.ReportingConfiguration(level=str(rule.level)),
        properties={
            "tags": list(dict.fromkeys((rule.family, *rule.tags, *cwe))),
            "precision": rule.precision,
            "problem.severity": _SEVERITY[rule.level],
            **({"security-severity": rule.security_severity} if rule.security_severity else {}),
        },
    )


def _sentence(summary: str) -> str:
    return f"{summary[:1].upper()}{summary[1:]}." if summary[-1:] != "." else summary


def _first_section(body: str) -> str:
    """What stands under the first second-level heading, its paragraphs one line each."""
    found = re.search(r"^## [^\n]*\n+(.*?)(?=^## |\Z)", body, re.MULTILINE | re.DOTALL)
    return "\n\n".join(" ".join(part.split()) for part in found[1].split("\n\n")).strip() if found else ""

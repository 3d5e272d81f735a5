"""How often each rule was broken."""

from __future__ import annotations

from collections import Counter

from capicheck.findings.result import AuditResult


def render(result: AuditResult) -> str:
    """One line for each rule with findings, the most frequent first: count, level, rule."""
    counts = Counter((finding.rule, finding.level) for finding in result.findings)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    width = len(f"{max(counts.values(), default=0):,}")
    return "".join(f"{count:{width},}  {level:<7}  {rule}\n" for (rule, level), count in ranked)

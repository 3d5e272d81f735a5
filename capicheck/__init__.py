"""capicheck: a static auditor for C extensions of CPython.

    >>> import capicheck
    >>> result = capicheck.audit(["src"], capicheck.Settings(select=("references",)))
    >>> for finding in result.findings:
    ...     print(finding.place.path, finding.place.line, finding.message)

`audit` gives the whole result; `stream`, which the command line calls, the findings of each file as soon as they are
certain.  `Settings` are the options.  Everything here is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from capicheck.auditing import Progress, audit, stream
    from capicheck.findings.coverage import Coverage, InactiveCode, Incomplete, UnreadFile
    from capicheck.findings.finding import Confidence, Edit, Finding, Fix, Level, Place, Step, Trigger
    from capicheck.findings.result import AuditResult, FileFindings, HeldBack
    from capicheck.findings.suppression import KnownFinding, Suppressed
    from capicheck.rulebook.pages import Rule, UnknownRuleError, rules
    from capicheck.settings import Color, PythonVersion, Settings, UsageError

__version__ = "0.1.0"

__all__ = [
    "AuditResult",
    "Color",
    "Confidence",
    "Coverage",
    "Edit",
    "FileFindings",
    "Finding",
    "Fix",
    "HeldBack",
    "InactiveCode",
    "Incomplete",
    "KnownFinding",
    "Level",
    "Place",
    "Progress",
    "PythonVersion",
    "Rule",
    "Settings",
    "Step",
    "Suppressed",
    "Trigger",
    "UnknownRuleError",
    "UnreadFile",
    "UsageError",
    "audit",
    "rules",
    "stream",
]

_HOMES = {
    "auditing": ("Progress", "audit", "stream"),
    "findings.coverage": ("Coverage", "InactiveCode", "Incomplete", "UnreadFile"),
    "findings.finding": ("Confidence", "Edit", "Finding", "Fix", "Level", "Place", "Step", "Trigger"),
    "findings.result": ("AuditResult", "FileFindings", "HeldBack"),
    "findings.suppression": ("KnownFinding", "Suppressed"),
    "rulebook.pages": ("Rule", "UnknownRuleError", "rules"),
    "settings": ("Color", "PythonVersion", "Settings", "UsageError"),
}
"""Where each public name is defined, so that `capicheck --version` need not import them all."""


def __getattr__(name: str) -> object:
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"capicheck.{module}"), name)
    raise AttributeError(f"module 'capicheck' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

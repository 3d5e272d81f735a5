"""Where things are, in SARIF's terms: locations, flows, edits."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

import sarif_om as om

from capicheck.findings.finding import Finding, Fix, Place, Step
from capicheck.findings.suppression import Suppressed

ROOT = "%SRCROOT%"
"""What relative URIs are relative to; GitHub's name for the root of the checkout."""


def artifact(path: str) -> om.ArtifactLocation:
    """The file at `path`, relative to the working directory."""
    return om.ArtifactLocation(uri=quote(path, errors="surrogateescape"), uri_base_id=ROOT)


def _region(place: Place) -> om.Region:
    return om.Region(
        start_line=place.line,
        start_column=place.column,
        end_line=place.end_line,
        end_column=place.end_column,
    )


def location(
    place: Place, *, function: str = "", variable: str = "", message: str = "", number: int = -1
) -> om.Location:
    """`place`, in a C function or a variable's definition where one is named.

    It has a message and a number to refer to it by where they are given.
    """
    kind = "function" if function else "variable"
    holder = function or variable
    return om.Location(
        id=number,
        physical_location=om.PhysicalLocation(artifact_location=artifact(place.path), region=_region(place)),
        logical_locations=[om.LogicalLocation(name=holder, kind=kind)] if holder else None,
        message=om.Message(text=message) if message else None,
    )


def related_locations(steps: Sequence[Step]) -> list[om.Location] | None:
    """The steps as places beside the finding's own, numbered from 1."""
    return [location(step.place, message=step.message, number=number) for number, step in enumerate(steps, 1)] or None


def code_flows(finding: Finding) -> list[om.CodeFlow] | None:
    """The steps as a path that ends at the finding, where there is more than one."""
    if len(finding.steps) < 2:
        return None
    steps = list(finding.steps)
    if steps[-1].place != finding.place:
        steps.append(Step(finding.place, finding.message))
    stations = [om.ThreadFlowLocation(location=location(step.place, message=step.message)) for step in steps]
    return [om.CodeFlow(thread_flows=[om.ThreadFlow(locations=stations)])]


def fixes(fix: Fix | None) -> list[om.Fix] | None:
    """The edits of `fix`, by file."""
    if fix is None:
        return None
    changes: dict[str, list[om.Replacement]] = {}
    for edit in fix.edits:
        changes.setdefault(edit.place.path, []).append(
            om.Replacement(
                deleted_region=_region(edit.place),
                inserted_content=om.ArtifactContent(text=edit.text),
            )
        )
    return [
        om.Fix(
            description=om.Message(text=fix.description),
            artifact_changes=[
                om.ArtifactChange(artifact_location=artifact(path), replacements=replacements)
                for path, replacements in changes.items()
            ],
        )
    ]


def suppression(answer: Suppressed) -> om.Suppression:
    """What answers a finding: a comment in the source, or the baseline, which is outside of it.

    sarif-om knows the `status` by a name that was given up; where it is left out, the suppression is accepted.
    """
    if answer.comment:
        return om.Suppression(kind="inSource", location=location(answer.comment), justification=answer.reason or None)
    return om.Suppression(kind="external", justification="known to the baseline")

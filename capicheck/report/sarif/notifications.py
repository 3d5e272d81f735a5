"""What was not audited, as SARIF notifications, so that nobody takes it for clean."""

from __future__ import annotations

from collections.abc import Iterator

import sarif_om as om

from capicheck.findings.result import AuditResult
from capicheck.report.sarif.places import artifact, location


def _descriptor(name: str, title: str, description: str, advice: str) -> om.ReportingDescriptor:
    return om.ReportingDescriptor(
        id=name,
        name="".join(word.capitalize() for word in name.split("-")),
        short_description=om.MultiformatMessageString(text=title),
        full_description=om.MultiformatMessageString(text=description),
        help=om.MultiformatMessageString(text=advice, markdown=advice),
    )


DESCRIPTORS = [
    _descriptor(
        "unread-file",
        "A file that could not be read.",
        "Nothing in this file was audited.",
        "Run `capicheck doctor FILE` to see which flags and headers were used for it.",
    ),
    _descriptor(
        "incomplete-function",
        "A function that was not audited, or not to its end.",
        "Findings in this function may be missing; the message says why.",
        "Run `capicheck doctor FILE` and give the headers or macros that are missing by `-I` and `-D`.",
    ),
    _descriptor(
        "inactive-code",
        "Code that no reading of the file activated.",
        "The preprocessor left this code out in every configuration that was read; nothing in it was audited.",
        "Define what its condition asks for by `-D`, or choose another version by `--target-python`.",
    ),
    _descriptor(
        "generated-file",
        "A generated source that was left out.",
        "Generated sources are not audited unless asked for: their mistakes are their generator's.",
        "Run with `--include-generated` to audit it.",
    ),
]
_INDEX = {item.id: index for index, item in enumerate(DESCRIPTORS)}


def notifications(result: AuditResult) -> list[om.Notification]:
    """One notification for each file, function and stretch of code that was not audited."""
    return list(_notifications(result))


def _notifications(result: AuditResult) -> Iterator[om.Notification]:
    for error in result.errors:
        yield _notification("unread-file", "error", error.message, _whole_file(error.path))
    for item in result.coverage.incomplete:
        text = f"`{item.function}` was not audited: {item.reason}" if item.function else f"Not audited: {item.reason}"
        yield _notification("incomplete-function", "warning", text, location(item.place, function=item.function))
    for code in result.coverage.inactive:
        yield _notification("inactive-code", "note", f"Inactive unless `{code.condition}`", location(code.place))
    for path in result.coverage.generated:
        yield _notification("generated-file", "note", "Generated source, left out", _whole_file(path))


def _whole_file(path: str) -> om.Location:
    return om.Location(physical_location=om.PhysicalLocation(artifact_location=artifact(path)))


def _notification(name: str, level: str, text: str, where: om.Location) -> om.Notification:
    return om.Notification(
        descriptor=om.ReportingDescriptorReference(id=name, index=_INDEX[name]),
        level=level,
        message=om.Message(text=text),
        locations=[where],
    )

"""The porting checklist as Markdown, as code hosts and editors show it."""

from __future__ import annotations

import re
import textwrap

from capicheck.findings.finding import Place
from capicheck.findings.result import AuditResult
from capicheck.report.excerpt import visible
from capicheck.report.templating import rendered

_FENCES = re.compile(r"`+")


def render(result: AuditResult) -> str:
    """The whole list.  `result` must have been asked for it."""
    assert result.checklist is not None, "the audit computes the checklist where a report needs it"
    text = rendered("checklist.md.j2", checklist=result.checklist, code=_code, at=_at, line=_line, fenced=_fenced)
    return re.sub(r"\n{3,}", "\n\n", text).rstrip("\n") + "\n"


def _line(text: str) -> str:
    """A sentence on one line; what stands between backticks stays as it is."""
    parts = " ".join(visible(text).split()).split("`")
    return "`".join(part if at % 2 else _escaped(part) for at, part in enumerate(parts))


def _escaped(text: str) -> str:
    return re.sub(r"([\\*_<>\[\]#|])", r"\\\1", text)


def _code(text: str) -> str:
    """`text` as code, whatever it consists of."""
    shown = visible(text)
    ticks = "`" * (max((len(run) for run in _FENCES.findall(shown)), default=0) + 1)
    space = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{ticks}{space}{shown}{space}{ticks}"


def _at(place: Place) -> str:
    return _code(f"{place.path}:{place.line}")


def _fenced(code: str) -> str:
    """A block of C, indented to belong to its item."""
    ticks = "`" * max(3, max((len(run) for run in _FENCES.findall(code)), default=0) + 1)
    return textwrap.indent(f"{ticks}c\n{code.rstrip()}\n{ticks}", "  ")

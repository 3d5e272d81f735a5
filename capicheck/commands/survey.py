"""`capicheck survey`: many projects in one table."""

from __future__ import annotations

from collections.abc import Sequence

from capicheck.findings.finding import Level
from capicheck.report.excerpt import visible
from capicheck.rulebook.pages import rules
from capicheck.rulebook.selection import selected
from capicheck.settings import Settings, UsageError
from capicheck.surveying import Surveyed, survey


def surveyed(projects: Sequence[str], settings: Settings) -> int:
    """Prints a line for each of `projects` as its audit ends, and their sums.  Raises UsageError.

    The status is 2 where a project could not be audited, or a file of it not read; else as an audit's.
    """
    if not projects:
        raise UsageError("name the projects to survey: folders, or source distributions such as spam-1.0.tar.gz")
    chosen = selected(settings.select, settings.ignore, settings.extend_select)
    families = list(dict.fromkeys(rule.family for rule in rules().values() if rule.name in chosen))
    widths = [max(map(len, ["total", *projects])), 5, 9, 8, *(max(len(name), 6) for name in (*Level, *families))]
    print(_line(["project", "files", "functions", "audited", *Level, *families], widths))
    found: list[Surveyed] = []
    for row in survey(projects, settings):
        print(_line(_cells(row, families), widths), flush=True)
        found.append(row)
    if len(found) > 1:
        print(_line(_cells(_total(found), families), widths))
    if any(row.failure or row.unread for row in found):
        return 2
    return 1 if any(row.levels for row in found) and not settings.exit_zero else 0


def _cells(row: Surveyed, families: Sequence[str]) -> list[str]:
    if row.failure:
        return [visible(row.project), visible(row.failure)]
    share = f"{row.audited / row.functions:.1%}" if row.functions else ""
    numbers = [*(row.levels.get(level, 0) for level in Level), *(row.families.get(name, 0) for name in families)]
    unread = [f"{row.unread} unreadable"] if row.unread else []
    return [visible(row.project), f"{row.files:,}", f"{row.functions:,}", share, *(f"{n:,}" for n in numbers), *unread]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    if len(cells) == 2:
        return f"{cells[0]:{widths[0]}}  {cells[1]}"
    padded = [
        f"{cells[0]:{widths[0]}}",
        *(f"{cell:>{width}}" for cell, width in zip(cells[1:], widths[1:], strict=False)),
    ]
    return "  ".join((*padded, *cells[len(widths) :])).rstrip()


def _total(rows: Sequence[Surveyed]) -> Surveyed:
    families = {name for row in rows for name in row.families}
    return Surveyed(
        "total",
        files=sum(row.files for row in rows),
        functions=sum(row.functions for row in rows),
        audited=sum(row.audited for row in rows),
        unread=sum(row.unread for row in rows),
        levels={level: sum(row.levels.get(level, 0) for row in rows) for level in Level},
        families={name: sum(row.families.get(name, 0) for row in rows) for name in families},
    )

"""How many of the findings are true: what the audit finds, beside the verdicts of judged.tsv, as Markdown.

`python benchmarks/precision.py [--projects NAMES] [--cpython FOLDER] [--oom]` audits and compares;
`... --update [--oom --sample 60]` also gives each finding a row of the table, for a person to fill in;
`python benchmarks/precision.py --readme` audits nothing, and writes README's figures from the table.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from auditing import report
from judgements import TABLE, Row, Scope, Tally, Verdict, gone, judged, parsed, sample, tallies, updated, written
from readme import write_section
from sdists import Project, add_choice, chosen
from table import markdown

from capicheck.findings.finding import Trigger
from capicheck.rulebook.pages import rules
from capicheck.rulebook.selection import selected
from capicheck.settings import UsageError

SECTION = "precision"
"""The name of the table in README."""
PUBLISHED = frozenset({"references", "module-init", "types", "isolation"})
"""The families whose findings are all judged."""
HEAD = ("rule", "findings", "judged", "true", "false", "unclear", "precision")


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, with what helps to find it in the source."""

    row: Row
    line: int
    message: str

    def __str__(self) -> str:
        row = self.row
        return f"{row.package} {row.file}:{self.line}: {row.rule}: {self.message} [{row.fingerprint}]"


def found_in(project: Project, document: dict[str, Any]) -> list[Found]:
    """The findings of `document`, the JSON report of `project`."""
    return [
        Found(
            Row(
                package=project.name,
                version=project.version,
                file=finding["path"],
                function=finding["function"],
                rule=finding["rule"],
                trigger=Trigger(finding["trigger"]),
                fingerprint=finding["fingerprint"],
            ),
            finding["line"],
            finding["message"],
        )
        for finding in document["findings"]
    ]


def figures(rows: Sequence[Row]) -> str:
    """The table of the counts of `rows`."""
    return markdown(HEAD, [_cells(name, tally) for name, tally in tallies(rows)])


def _cells(name: str, tally: Tally) -> tuple[object, ...]:
    return name, tally.findings, tally.judged, tally.true, tally.false, tally.unclear, tally.precision


def section(table: Iterable[Row]) -> str:
    """What README says of `table`: the default level by rule and family, and the sample of `--oom` in one row."""
    rows = [row for row in table if row.rule in rules()]
    if not any(row.verdict for row in rows):
        return "None is judged yet.\n"
    told = tallies([row for row in rows if row.default])
    if rare := [row for row in rows if not row.default]:
        told.append(("with `--oom`, a random sample", Tally.of(rare)))
    return markdown(HEAD, [_cells(name, tally) for name, tally in told])


def _rules(names: str | None) -> frozenset[str]:
    if names:
        return selected(names.split(","))
    return frozenset(name for name, rule in rules().items() if rule.family in PUBLISHED)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_choice(parser)
    families = ", ".join(sorted(PUBLISHED))
    parser.add_argument("--select", metavar="NAMES", help=f"rules or families (default: {families})")
    parser.add_argument("--oom", action="store_true", help="also what goes wrong only when memory runs out")
    parser.add_argument("--sample", type=int, metavar="N", help="have only a random N of those judged")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="which random ones (default: %(default)s)")
    parser.add_argument("--update", action="store_true", help="give what is to be judged its rows in judged.tsv")
    parser.add_argument("--prune", action="store_true", help="with --update: drop the verdicts whose finding is gone")
    parser.add_argument("--readme", action="store_true", help="only write README's figures from judged.tsv")
    return parser


def main() -> None:
    parser = _options()
    given = parser.parse_args()
    if given.prune and not given.update:
        parser.error("--prune needs --update")
    if given.sample is not None and not given.oom:
        parser.error("--sample needs --oom")
    table = parsed(TABLE.read_text(encoding="utf-8"))
    if given.readme:
        write_section(SECTION, section(table))
        return
    try:
        names = _rules(given.select)
    except UsageError as error:
        parser.error(str(error))
    _compare(given, table, names)


def _compare(given: argparse.Namespace, table: tuple[Row, ...], names: frozenset[str]) -> None:
    """Audit, print how the findings of the rules `names` and `table` agree, and bring the table up to date if asked."""
    found: list[Found] = []
    packages = []
    for project in chosen(given):
        packages.append(project.name)
        # Always with --oom: a finding that now needs memory to run out is not gone.
        found += found_in(project, report(project, "--oom", "--select", ",".join(sorted(names))))
    scope = Scope(frozenset(packages), names, oom=given.oom)
    rows = [item.row for item in found]
    seen = [row for row in rows if row in scope]
    usual, rare = [row for row in seen if row.default], [row for row in seen if not row.default]
    wanted = usual + (rare if given.sample is None else sample(rare, given.sample, given.seed))
    stale = gone(table, rows, scope)

    print("At the default level:\n")
    print(figures(judged(usual, table)))
    if given.oom:
        print("Only when memory runs out:\n")
        print(figures(judged(rare, table)))
    unjudged = {row.key for row in judged(wanted, table) if row.verdict is Verdict.OPEN}
    _list("Not judged yet", [str(item) for item in found if item.row.key in unjudged])
    _list("Judged, but no longer found", [f"{' '.join(row.key)} {row.file} {row.function}" for row in stale])
    if given.update:
        kept = [row for row in table if not given.prune or row not in stale]
        TABLE.write_text(written(updated(kept, rows, wanted, scope)), encoding="utf-8")


def _list(title: str, lines: Sequence[str]) -> None:
    print(f"{title}: {len(lines)}")
    for line in lines:
        print(f"- {line}")


if __name__ == "__main__":
    main()

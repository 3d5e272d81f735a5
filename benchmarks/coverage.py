"""How much of the projects in projects.toml is audited, and what is found there, as Markdown.

`python benchmarks/coverage.py [--sdists FOLDER]`
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import astuple, dataclass, fields

from auditing import report
from sdists import Project, add_option, projects
from table import markdown


@dataclass(frozen=True, slots=True)
class Counts:
    """What one audit says of itself."""

    files: int = 0
    functions: int = 0
    audited: int = 0
    incomplete: int = 0
    inactive: int = 0
    """Functions in code that no reading of the file activated."""
    generated: int = 0
    """Generated sources left out."""
    errors: int = 0
    findings: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(one + two for one, two in zip(astuple(self), astuple(other), strict=True)))

    @property
    def share(self) -> str:
        """Of the functions, how many were audited."""
        return f"{100 * self.audited / self.functions:.1f} %" if self.functions else ""


def audited(project: Project) -> tuple[Counts, Counter[str]]:
    """The counts of one project, audited as a new user would, and how often each rule reports there."""
    document = report(project)
    covered = document["coverage"]
    counts = Counts(
        files=covered["files"],
        functions=covered["functions"],
        audited=covered["audited"],
        incomplete=len(covered["incomplete"]),
        inactive=sum(len(code["functions"]) for code in covered["inactive"]),
        generated=len(covered["generated"]),
        errors=len(document["errors"]),
        findings=len(document["findings"]),
    )
    return counts, Counter(finding["rule"] for finding in document["findings"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_option(parser)
    totals = {"c": Counts(), "cpp": Counts()}
    rows: list[tuple[str, Counts]] = []
    found: Counter[str] = Counter()
    reporting: Counter[str] = Counter()
    for project in projects(parser.parse_args().sdists):
        counts, rules = audited(project)
        rows.append((f"{project.name} {project.version}", counts))
        totals[project.language] += counts
        found += rules
        reporting.update(rules.keys())
    rows += [("all C", totals["c"]), ("all C++", totals["cpp"]), ("all", totals["c"] + totals["cpp"])]
    head = ["project", *(item.name for item in fields(Counts)), "audited share"]
    print(markdown(head, [(name, *astuple(counts), counts.share) for name, counts in rows]))
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    print(
        markdown(["rule", "findings", "projects"], [(rule, count, reporting[rule]) for rule, count in ranked]), end=""
    )


if __name__ == "__main__":
    main()

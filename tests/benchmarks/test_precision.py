"""README's figures are those of the judged table, and a report's findings become its rows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from judgements import TABLE, Row, Verdict, parsed
from precision import SECTION, found_in, section
from readme import README, with_section
from sdists import Project

from capicheck.findings.finding import Trigger

TRUE = Row("spam", "1.0", "spam.c", "init", "add-object-misuse", Trigger.ERROR, "abc", Verdict.TRUE, "seen")
FALSE = replace(TRUE, fingerprint="def", verdict=Verdict.FALSE)
OOM = replace(TRUE, fingerprint="ghi", trigger=Trigger.OUT_OF_MEMORY)


def test_readme_tells_what_the_table_yields() -> None:
    readme = README.read_text(encoding="utf-8")
    table = parsed(TABLE.read_text(encoding="utf-8"))
    assert with_section(readme, SECTION, section(table)) == readme, "python benchmarks/precision.py --readme mends it"


def test_readme_counts_the_default_level_and_the_sample() -> None:
    assert section([TRUE, FALSE, OOM]) == (
        "| rule                          | findings | judged | true | false | unclear | precision |\n"
        "|-------------------------------|---------:|-------:|-----:|------:|--------:|----------:|\n"
        "| `add-object-misuse`           |        2 |      2 |    1 |     1 |       0 |    50.0 % |\n"
        "| all                           |        2 |      2 |    1 |     1 |       0 |    50.0 % |\n"
        "| with `--oom`, a random sample |        1 |      1 |    1 |     0 |       0 |   100.0 % |\n"
    )


def test_readme_says_when_nothing_is_judged() -> None:
    unread = replace(TRUE, verdict=Verdict.OPEN, reason="")
    assert section([unread]) == section([]) == "None is judged yet.\n"


def test_a_report_yields_rows() -> None:
    document = {
        "findings": [
            {
                "rule": "add-object-misuse",
                "trigger": "error",
                "message": "it leaks",
                "path": "spam.c",
                "line": 7,
                "function": "init",
                "fingerprint": "abc",
            }
        ]
    }
    (found,) = found_in(Project("spam", "1.0", "c", Path()), document)
    assert found.row == replace(TRUE, verdict=Verdict.OPEN, reason="")
    assert str(found) == "spam spam.c:7: add-object-misuse: it leaks [abc]"

"""What other analysers say is understood, and a bug is found where a report in its function is gone with the fix."""

from __future__ import annotations

from pathlib import Path

import pytest
from analysers import Report, reports, was_read
from cost import Cost
from peers import Answer, Bug, Reading, Side, answer, table


def test_reports_are_told_from_warnings_of_compilers() -> None:
    said = (
        "spam.c:3:5: warning: unused variable 'x' [-Wunused-variable]\n"
        "spam.c:4:9: warning: Dereference of null pointer (loaded from variable 'x') [core.NullDereference]\n"
        "a b/spam.c:5:1: warning: leak of 'x' [CWE-401] [-Wanalyzer-malloc-leak]\n"
        "spam.c:6:1: error: Null pointer dereference: x [nullPointer]\n"
        "1 warning generated.\n"
    )
    assert list(reports(said)) == [
        Report("spam.c", 4, "core.NullDereference"),
        Report("a b/spam.c", 5, "-Wanalyzer-malloc-leak"),
        Report("spam.c", 6, "nullPointer"),
    ]
    assert was_read(said)


@pytest.mark.parametrize(
    "said",
    [
        "spam.c:3:5: error: use of undeclared identifier 'x'\n",
        "spam.c:1:10: fatal error: 'libpq-fe.h' file not found\n",
        "spam.c:3:5: error: There is an unknown macro here somewhere. [unknownMacro]\n",
    ],
)
def test_a_file_with_errors_was_not_read(said: str) -> None:
    assert not was_read(said)


def side(name: str) -> Side:
    folder = Path("/", name)
    return Side("leaked reference", folder, "spam.c", (), [(str(folder / "spam.c"), range(10, 20))])


BUG = Bug("spam-01", side("before"), side("after"))


def told(before: list[Report], after: list[Report]) -> Answer:
    return answer(lambda side: Reading(before if side is BUG.before else after, was_read=True, cost=Cost(2.0)), BUG)


def test_a_bug_is_found_where_a_report_in_its_function_is_gone() -> None:
    leak = Report("spam.c", 12, "leak")
    assert told([leak], []).checks == ["leak"]
    assert told([leak, leak._replace(line=13)], [leak._replace(line=14)]).checks == ["leak"]
    assert told([leak], [leak._replace(line=19)]).checks == []
    assert told([leak._replace(line=20)], []).checks == []
    assert told([leak._replace(path="eggs.c")], []).checks == []


def test_the_table_counts_by_kind() -> None:
    found = Answer("leaked reference", ["leak"], was_read=True, cost=Cost(3.0))
    missed = Answer("unchecked NULL", [], was_read=False, cost=Cost(1.0))
    assert table({"ours": [found, found, missed]}) == (
        "| fixed bugs                   |  ours |\n"
        "|------------------------------|------:|\n"
        "| leaked reference: 2          |     2 |\n"
        "| unchecked NULL: 1            |     0 |\n"
        "| **all: 3**                   | **2** |\n"
        "| files read: 3                |     2 |\n"
        "| processor time for a file, s |   1.2 |\n"
    )

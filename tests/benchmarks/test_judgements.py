"""Findings meet the verdicts of the table, and are counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from judgements import TABLE, Row, Scope, Tally, Verdict, gone, judged, parsed, sample, tallies, updated, written

from capicheck.findings.finding import Trigger
from capicheck.rulebook.pages import rules

HEAD = "package\tversion\tfile\tfunction\trule\ttrigger\tfingerprint\tverdict\treason\n"
OPEN = "spam\t1.0\tspam.c\tinit\tadd-object-misuse\tnormal\tabc"


def row(
    fingerprint: str, verdict: Verdict = Verdict.OPEN, rule: str = "add-object-misuse", *, oom: bool = False
) -> Row:
    trigger = Trigger.OUT_OF_MEMORY if oom else Trigger.NORMAL
    return Row("spam", "1.0", "spam.c", "init", rule, trigger, fingerprint, verdict, "seen" if verdict else "")


SPAM = Scope(frozenset({"spam"}), frozenset({"add-object-misuse"}))
SPAM_OOM = replace(SPAM, oom=True)


def test_the_table_stands_as_it_would_be_written() -> None:
    text = TABLE.read_text(encoding="utf-8")
    rows = parsed(text)
    assert written(rows) == text
    assert {row.rule for row in rows} <= rules().keys()


def test_rows_survive_being_written() -> None:
    rows = (row("a"), row("b", Verdict.TRUE), row("c", Verdict.UNCLEAR, oom=True))
    text = written(reversed(rows))
    assert parsed(text) == rows
    assert text == (
        HEAD
        + "spam\t1.0\tspam.c\tinit\tadd-object-misuse\tnormal\ta\n"
        + "spam\t1.0\tspam.c\tinit\tadd-object-misuse\tnormal\tb\ttrue\tseen\n"
        + "spam\t1.0\tspam.c\tinit\tadd-object-misuse\tout-of-memory\tc\tunclear\tseen\n"
    )


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("package\tversion\n", "line 1: the columns are package, version, file"),
        (f"{HEAD}{OPEN}\ttrue\n", "line 2: 8 columns"),
        (f"{HEAD}spam\t1.0\n", "line 2: 2 columns"),
        (f"{HEAD}{OPEN}\ttrue\tseen\tagain\n", "line 2: 10 columns"),
        (f"{HEAD}{OPEN}\ttrue\t\n", "line 2: a verdict and its reason go together"),
        (f"{HEAD}{OPEN}\t\tseen\n", "line 2: a verdict and its reason go together"),
        (f"{HEAD}{OPEN}\tyes\tseen\n", "line 2: 'yes' is not a valid Verdict"),
        (f"{HEAD}{OPEN}\n{OPEN}\tfalse\tseen\n", "line 3: spam add-object-misuse abc stands there twice"),
    ],
)
def test_a_row_that_cannot_stand_is_named(text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        parsed(text)


def test_a_verdict_is_found_by_package_rule_and_fingerprint() -> None:
    table = [row("a", Verdict.FALSE)]
    moved = replace(row("a"), version="2.0", file="other.c", function="exec", trigger=Trigger.ERROR)
    assert judged([moved], table) == [replace(moved, verdict=Verdict.FALSE, reason="seen")]
    for other in (row("b"), row("a", rule="single-phase-init"), replace(row("a"), package="eggs")):
        assert judged([other], table) == [other]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (SPAM, ["a"]),
        (SPAM_OOM, ["a", "c"]),
        (replace(SPAM, packages=frozenset({"eggs"})), []),
        (replace(SPAM, rules=frozenset({"single-phase-init"})), []),
    ],
)
def test_only_what_was_looked_for_is_gone(scope: Scope, expected: list[str]) -> None:
    table = [row("a", Verdict.TRUE), row("b", Verdict.TRUE), row("c", Verdict.TRUE, oom=True)]
    assert [lost.fingerprint for lost in gone(table, [row("b")], scope)] == expected


def test_a_row_without_a_verdict_is_no_loss() -> None:
    assert gone([row("a"), row("b", Verdict.FALSE)], [], SPAM) == [row("b", Verdict.FALSE)]


def test_a_finding_that_now_needs_memory_to_run_out_is_not_gone() -> None:
    assert gone([row("a", Verdict.TRUE)], [row("a", oom=True)], SPAM) == []


def test_an_update_adds_what_is_wanted_and_keeps_verdicts() -> None:
    found = [row("a"), row("b")]
    table = [row("b", Verdict.TRUE)]
    assert parsed(written(updated(table, found, found, SPAM))) == (row("a"), row("b", Verdict.TRUE))


def test_an_update_keeps_a_verdict_whose_finding_is_gone_and_drops_a_row_without_one() -> None:
    table = [row("a"), row("b", Verdict.TRUE)]
    assert updated(table, [], [], SPAM) == [row("b", Verdict.TRUE)]


def test_an_update_leaves_alone_what_was_not_looked_for() -> None:
    table = [replace(row("a"), package="eggs"), row("b", rule="single-phase-init"), row("c", oom=True)]
    assert updated(table, [], [], SPAM) == table


def test_an_update_tells_what_the_finding_is_now() -> None:
    now = replace(row("a"), version="2.0", file="other.c", trigger=Trigger.ERROR)
    table = [row("a", Verdict.FALSE)]
    assert updated(table, [now], [now], SPAM) == [replace(now, verdict=Verdict.FALSE, reason="seen")]


def test_an_update_with_another_sample_replaces_the_rows_without_a_verdict() -> None:
    found = [row(name, oom=True) for name in "abc"]
    table = [found[0], replace(found[1], verdict=Verdict.TRUE, reason="seen")]
    assert [item.fingerprint for item in updated(table, found, found[2:], SPAM_OOM)] == ["b", "c"]


def test_a_sample_depends_on_the_seed_alone() -> None:
    found = [row(str(number)) for number in range(100)]
    once = sample(found, 10, 1)
    assert len(once) == 10
    assert sample(reversed(found), 10, 1) == once
    assert sample(found, 10, 2) != once
    assert sample(found[:3], 10, 1) == sample(reversed(found[:3]), 10, 1)
    assert set(sample(found[:3], 10, 1)) == set(found[:3])


def test_a_finding_that_goes_changes_one_of_the_sample() -> None:
    found = [row(str(number)) for number in range(100)]
    once = sample(found, 10, 1)
    without = [item for item in found if item != once[0]]
    assert sample(without, 10, 1)[:9] == once[1:]


@pytest.mark.parametrize("pick", [lambda rows: rows[:50], lambda rows: rows[50:]], ids=["first half", "second half"])
def test_every_finding_can_be_drawn(pick: Callable[[list[Row]], list[Row]]) -> None:
    found = [row(str(number)) for number in range(100)]
    assert set(sample(found, 20, 7)) & set(pick(found))


def test_findings_are_counted_by_rule_and_family() -> None:
    rows = [
        row("a", Verdict.TRUE),
        row("b", Verdict.FALSE),
        row("c"),
        row("d", Verdict.UNCLEAR),
        row("e", Verdict.TRUE, "single-phase-init"),
        row("f", Verdict.TRUE, "static-type"),
    ]
    assert tallies(rows) == [
        ("`add-object-misuse`", Tally(4, 1, 1, 1)),
        ("`single-phase-init`", Tally(1, 1, 0, 0)),
        ("all of *module-init*", Tally(5, 2, 1, 1)),
        ("`static-type`", Tally(1, 1, 0, 0)),
        ("all", Tally(6, 3, 1, 1)),
    ]


def test_precision_is_that_of_what_was_judged() -> None:
    assert Tally(10, 2, 1, 1).precision == "50.0 %"
    assert Tally(10, 0, 0, 0).precision == ""

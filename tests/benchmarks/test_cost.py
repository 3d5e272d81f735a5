"""Costs are measured, added up and shown."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from cost import OURS, PARSING, Cost, Measured, counted, spent, tables, total

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="processes are measured the Linux way")


@needs_linux
def test_a_command_is_measured(tmp_path: Path) -> None:
    program = "block = bytearray(200 << 20)\nprint(sum(range(4_000_000)) and 'done')"
    cost, printed = spent([sys.executable, "-c", program], tmp_path)
    assert printed == "done\n"
    assert 0.01 < cost.seconds < 30
    assert 200 << 20 < cost.peak < 400 << 20
    assert (cost.failed, cost.stopped) == (0, 0)


@needs_linux
def test_the_memory_of_who_measures_is_not_counted(tmp_path: Path) -> None:
    block = bytearray(200 << 20)
    cost, _ = spent([sys.executable, "-c", "pass"], tmp_path)
    assert cost.peak < len(block) // 2


@needs_linux
def test_a_command_that_fails_is_counted(tmp_path: Path) -> None:
    cost, _ = spent([sys.executable, "-c", "raise SystemExit(3)"], tmp_path, 100)
    assert (cost.failed, cost.stopped) == (1, 0)


@needs_linux
def test_a_command_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    cost, _ = spent([sys.executable, "-c", "while True: pass"], tmp_path, 1)
    assert (cost.failed, cost.stopped) == (1, 1)
    assert 0.5 < cost.seconds < 3


@needs_linux
def test_a_command_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="no-such-program"):
        spent(["no-such-program"], tmp_path)


def test_functions_over_budget_are_counted() -> None:
    reasons = ["path budget reached", "the parser lost `x` in line 3", "path budget reached"]
    document = {"coverage": {"functions": 9, "incomplete": [{"reason": reason} for reason in reasons]}}
    assert counted(document) == (9, 2)


SPAM = Measured("spam 1.0", 3, 100, 1, {PARSING: Cost(0.5, 90 << 20, 1), OURS: Cost(2.0, 70 << 20)})
EGGS = Measured("eggs 2.0", 1, 300, 0, {PARSING: Cost(1.5, 80 << 20), OURS: Cost(3.0, 60 << 20, 1, 1)})


def test_the_total_is_one_run_after_the_other() -> None:
    costs = {PARSING: Cost(2.0, 90 << 20, 1), OURS: Cost(5.0, 70 << 20, 1, 1)}
    assert total([SPAM, EGGS]) == Measured("all", 4, 400, 1, costs)
    assert total([SPAM, EGGS]).ratio(OURS) == "2.5"


def test_the_tables_tell_all() -> None:
    assert tables([SPAM, EGGS]) == (
        "| time     | files | with errors | clang -fsyntax-only, s | capicheck |\n"
        "|----------|------:|------------:|-----------------------:|----------:|\n"
        "| spam 1.0 |     3 |           1 |                    0.5 |       4.0 |\n"
        "| eggs 2.0 |     1 |           0 |                    1.5 |       2.0 |\n"
        "| all      |     4 |           1 |                    2.0 |       2.5 |\n"
        "\n"
        "| peak memory, MiB | clang -fsyntax-only | capicheck |\n"
        "|------------------|--------------------:|----------:|\n"
        "| spam 1.0         |                  90 |        70 |\n"
        "| eggs 2.0         |                  80 |        60 |\n"
        "| all              |                  90 |        70 |\n"
        "\n"
        "| functions | all | over budget |  share |\n"
        "|-----------|----:|------------:|-------:|\n"
        "| spam 1.0  | 100 |           1 | 1.00 % |\n"
        "| eggs 2.0  | 300 |           0 | 0.00 % |\n"
        "| all       | 400 |           1 | 0.25 % |\n"
        "\n"
        "Files in which capicheck was stopped: 1\n"
    )

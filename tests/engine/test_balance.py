"""The audit against functions whose mistakes are known: silent where there are none, and right where there are.

CAPICHECK_EXAMPLES=n asks for n times as many of them, chosen at random; otherwise they are always the same.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from engine.balance import balanced, changed, mistaken
from engine.language import (
    API,
    NONE,
    NULL,
    Block,
    Call,
    Change,
    Compare,
    Count,
    Function,
    If,
    Relation,
    Return,
    Try,
    function_text,
    module_text,
)
from engine.oracle import Kind, runs, verdict
from engine.reality import counted, debug_python
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from capicheck.auditing import audit
from capicheck.settings import PythonVersion, Settings

MORE = os.environ.get("CAPICHECK_EXAMPLES", "")
AUDIT = Settings(oom=True, min_python=PythonVersion(3, 10))

GIVEN_UP_TOO_OFTEN = {
    "over-released-reference",
    "use-after-release",
    "returned-borrowed-reference",
    "stolen-borrowed-reference",
}
RULES = {
    Kind.LEAKED: {"leaked-reference", "overwritten-reference"},
    Kind.OVER_RELEASED: {"over-released-reference"},
    Kind.USED_DEAD: GIVEN_UP_TOO_OFTEN,
    Kind.RETURNED_BORROWED: {"returned-borrowed-reference"},
    Kind.STOLEN_BORROWED: {"stolen-borrowed-reference"},
}
ADDED = "PyModule_AddObject"
MISUSE = "add-object-misuse"


def examples(count: int, *, shrinks: bool = True) -> settings:
    """`count` examples."""
    return settings(
        max_examples=count * int(MORE or 1),
        derandomize=not MORE,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink] if shrinks else [Phase.generate],
    )


def several(functions: st.SearchStrategy[Function]) -> st.SearchStrategy[list[Function]]:
    """So many that reading the API's declarations is not what takes the time."""
    return st.lists(functions, min_size=1, max_size=30)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def reported(functions: Sequence[Function], folder: Path) -> list[set[str]]:
    """The rules about references that report on each of `functions`."""
    (folder / "made.c").write_text(module_text(functions), encoding="utf-8")
    result = audit(["made.c"], AUDIT)
    assert not result.errors
    assert not result.coverage.incomplete
    assert result.coverage.audited == len(functions) + 2  # with ask() and PyInit_made()
    found: dict[str, set[str]] = {f"f{number}": set() for number in range(len(functions))}
    for finding in result.findings:
        if finding.family == "references" or finding.rule == MISUSE:
            found[finding.function].add(finding.rule)
    return list(found.values())


def rules_for(kinds: frozenset[Kind], function: Function) -> set[str]:
    """The rules that may report mistakes of these kinds in `function`."""
    found = set().union(*(RULES[kind] for kind in kinds))
    return found | {MISUSE} if found and ADDED + "(" in function_text(function, "f") else found


def disagreement(function: Function, rules: set[str]) -> str:
    """In what the rules that report on `function` differ from what is wrong with it; empty where they do not."""
    known = verdict(function)
    judged = rules & ({MISUSE} | set().union(*RULES.values()))
    missed = known.certain and not judged & rules_for(known.certain, function)
    excess = judged - rules_for(known.possible, function)
    if not missed and not excess:
        return ""
    kinds = ", ".join(sorted(kind.name for kind in known.certain)) or "nothing"
    return f"wrong: {kinds}; reported: {', '.join(sorted(rules)) or 'nothing'}\n{function}"


def no_disagreement(functions: Sequence[Function], folder: Path) -> None:
    found = [disagreement(*pair) for pair in zip(functions, reported(functions, folder), strict=True)]
    assert not any(found), "\n".join(filter(None, found))


@examples(40)
@given(several(balanced()))
def test_nothing_is_reported_of_balanced_functions(folder: Path, functions: list[Function]) -> None:
    pairs = zip(functions, reported(functions, folder), strict=True)
    told = [f"reported: {', '.join(sorted(rules))}\n{function}" for function, rules in pairs if rules]
    assert not told, "\n".join(told)


@examples(30)
@given(several(mistaken()))
def test_one_mistake_is_reported_as_what_it_is(folder: Path, functions: list[Function]) -> None:
    no_disagreement(functions, folder)


@examples(30)
@given(several(changed()))
def test_a_change_is_reported_where_it_is_a_mistake(folder: Path, functions: list[Function]) -> None:
    safe = [function for function in functions if not verdict(function).crashes]
    assume(safe)
    no_disagreement(safe, folder)


@examples(300)
@given(balanced())
def test_balanced_functions_are_balanced(function: Function) -> None:
    for run in runs(function):
        assert not run.mistakes, run
        assert not any((*run.left, *run.outside)), run
        assert run.well_told, run
        assert run.feasible, run
        assert not run.crashed, run


def test_all_that_can_be_made_is_made() -> None:
    """Otherwise the tests above say less than they seem to."""
    missing: set[object] = {*Kind, *(f"{name}(" for name in (*API, *Count))}
    missing |= {"goto fail;", "goto fail_", "goto done;", "while (", "for (", "break;", "if (f", "if (o", "if (rc <"}

    @examples(400)
    @given(mistaken())
    def look(function: Function) -> None:
        text = function_text(function, "f")
        missing.difference_update([word for word in missing if isinstance(word, str) and word in text])
        missing.difference_update(verdict(function).certain)

    look()
    assert not missing


NEW = Call("PyLong_FromLong", number=1001, into="v")
LIST = Call("PyList_New", into="l")
CHECK = If(Compare("v", Relation.IS_NULL), (Return(NULL),))
CHECK_LIST = If(Compare("l", Relation.IS_NULL), (Return(NULL),))
DROP = Change(Count.DECREF, "v")
DROP_LIST = Change(Count.DECREF, "l")
APPEND = Call("PyList_Append", ("l", "v"))
KEPT = (LIST, CHECK_LIST, NEW, If(Compare("v", Relation.IS_NULL), (DROP_LIST, Return(NULL))))
FAILED = (DROP, DROP_LIST, Return(NULL))

JUDGED: list[tuple[Block, set[Kind]]] = [
    ((NEW, Return("v")), set()),
    ((NEW, CHECK, Return(NONE, strong=True)), {Kind.LEAKED}),
    ((NEW, CHECK, DROP, Return(NONE, strong=True)), set()),
    ((NEW, CHECK, DROP, Return("v")), {Kind.USED_DEAD}),
    ((NEW, CHECK, DROP, DROP, Return(NONE, strong=True)), {Kind.USED_DEAD}),
    ((Return(NONE),), {Kind.RETURNED_BORROWED}),
    ((Change(Count.DECREF, "arg"), Return(NONE, strong=True)), {Kind.OVER_RELEASED}),
    ((*KEPT, Try(APPEND, FAILED), DROP, Return("l")), set()),
    ((*KEPT, Try(APPEND, FAILED), Return("l")), {Kind.LEAKED}),
    ((*KEPT, Try(APPEND, FAILED), DROP, DROP, Return("l")), {Kind.OVER_RELEASED}),
    (
        (*KEPT, Try(APPEND, FAILED), DROP, DROP_LIST, Call("PyObject_Str", ("v",), into="v"), Return("v")),
        {Kind.USED_DEAD},
    ),
    (
        (LIST, CHECK_LIST, Try(Call("PyModule_AddObject", ("self", "arg")), (DROP_LIST, Return(NULL))), Return("l")),
        {Kind.STOLEN_BORROWED},
    ),
]


@pytest.mark.parametrize(("body", "kinds"), JUDGED)
def test_the_oracle_knows_its_trade(body: Block, kinds: set[Kind]) -> None:
    function = Function(variadic=False, flags=(), counters=(), objects=("v", "l"), numbers=(), body=body)
    found = verdict(function)
    assert found.certain == kinds
    assert not found.crashes


@pytest.mark.skipif(
    debug_python() is None, reason="no gcc, or no debug build of CPython: name one in CAPICHECK_DEBUG_PYTHON"
)
@examples(5, shrinks=False)
@given(st.lists(st.one_of(balanced(), changed()), min_size=20, max_size=20))
def test_the_oracle_counts_what_a_debug_build_counts(
    tmp_path_factory: pytest.TempPathFactory, functions: list[Function]
) -> None:
    known = [[run for run in runs(function) if run.feasible and not run.crashed] for function in functions]
    scripts = [[run.choices for run in each] for each in known]
    for function, each, found in zip(
        functions, known, counted(functions, scripts, tmp_path_factory.mktemp("made")), strict=True
    ):
        for run, count in zip(each, found, strict=True):
            told = f"{run}\n{count}\n{function}"
            kinds = {mistake.kind for mistake in run.mistakes}
            assert count.dead_used == (Kind.USED_DEAD in kinds), told
            if count.dead_used:
                continue  # nothing is certain from there on
            assert count.left == (*run.outside[:2], *run.left), told
            assert count.ill_told != run.well_told, told
            if not kinds:
                assert count.grown == 0, told
            elif kinds == {Kind.LEAKED}:
                assert count.grown >= sum((*run.outside, *run.left)) > 0, told

"""What the rules say about a module, as items: an item is ticked where its rules are silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from capicheck import checks
from capicheck.checklist.plan import Plan
from capicheck.checks.problem import Problem
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.findings.checklist import Item
from capicheck.findings.finding import Confidence
from capicheck.ir.source import Span


@once_per_program
def _known(_program: Program) -> dict[str, tuple[Problem, ...]]:
    """What the rules asked for so far say, by rule."""
    return {}


def problems(program: Program, rule: str) -> tuple[Problem, ...]:
    """What `rule` says about `program` by default: what it is unsure of is left out."""
    known = _known(program)
    if rule not in known:
        found = checks.run(rule, program)
        known[rule] = tuple(
            problem for problem in found if problem.confidence is not Confidence.LOW and program.asks_for(problem.span)
        )
    return known[rule]


def concerns(plan: Plan, problem: Problem) -> bool:
    """Whether `problem` is one of the module's own."""
    definition = plan.module.definition
    spans = [function.span for _, function in plan.parts.functions]
    spans += [definition.value.span, definition.variable.span] if definition is not None else []
    spans += [item.span for item in plan.parts.heap_types]
    return any(_inside(problem.span, span) for span in spans)


def _inside(inner: Span, outer: Span) -> bool:
    return inner.file == outer.file and outer.start <= inner.start < outer.end


def items_for(plan: Plan, rules: Iterable[str], done: Mapping[str, str]) -> Iterator[Item]:
    """An item for each problem that `rules` find in the module; where one finds none, what `done` says of it."""
    for rule in rules:
        found = [problem for problem in problems(plan.program, rule) if concerns(plan, problem)]
        for problem in found:
            yield item_of(plan, rule, problem)
        if not found and rule in done:
            yield Item(done[rule], done=True)


def item_of(plan: Plan, rule: str, problem: Problem) -> Item:
    """The item that `problem` is."""
    return Item(
        f"{problem.message} (`{rule}`)",
        done=False,
        place=plan.place(problem.span),
        why=(problem.help,) if problem.help else (),
    )

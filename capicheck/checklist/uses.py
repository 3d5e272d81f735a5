"""Who uses a variable that moves into the module state, and how the state is reached there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from capicheck.checklist.plan import Plan
from capicheck.facts.initialisers import function_name
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.slots import BASETYPE
from capicheck.facts.type_definitions import definition_key
from capicheck.facts.type_functions import TypeFunction, rows, type_functions
from capicheck.ir.expressions import Name, Variable
from capicheck.ir.graph import Function
from capicheck.ir.source import Span
from capicheck.ir.unit import Unit

METH_FASTCALL_KEYWORDS = 0x82
"""`METH_FASTCALL | METH_KEYWORDS`, to which `METH_METHOD` can be added without another signature than one argument."""
BY_DEFINITION_SINCE = 11
"""The minor version that brought `PyType_GetModuleByDef()`."""


@dataclass(frozen=True, slots=True)
class Use:
    """The places of one function that use a variable."""

    unit: Unit
    function: Function
    spans: tuple[Span, ...]


def uses_of(plan: Plan, variable: Variable) -> Iterator[Use]:
    """The functions of the module that use `variable`, one in a shared header once."""
    key = definition_key(variable)
    for unit, function in plan.parts.users(frozenset({variable.name})):
        spans = {
            found.span: None
            for found in function.expressions()
            if isinstance(found, Name)
            and found.variable.name == variable.name
            and definition_key(_defined(plan.program, unit, found.variable)) == key
        }
        if spans:
            yield Use(unit, function, tuple(sorted(spans)))


def _defined(program: Program, unit: Unit, variable: Variable) -> Variable:
    definition = program.variable(variable.key, unit)
    return definition.variable if definition is not None else variable


@once_per_program
def _by_function(program: Program) -> dict[Span, list[TypeFunction]]:
    """The types and slots that functions sit in."""
    found: dict[Span, list[TypeFunction]] = {}
    for item in type_functions(program):
        found.setdefault(item.function.span, []).append(item)
    return found


def positions_of(program: Program, function: Function) -> tuple[TypeFunction, ...]:
    """The places in types where `function` sits."""
    return tuple(_by_function(program).get(function.span, ()))


def is_module_function(plan: Plan, function: Function) -> bool:
    """Whether `function` stands in the module's own table of functions."""
    definition = plan.module.definition
    table = definition.value.field("m_methods") if definition is not None else None
    unit = definition.unit if definition is not None else plan.module.unit
    return any(function_name(row.field("ml_meth")) == function.name for row in rows(plan.program, unit, table))


def way_to_state(plan: Plan, function: Function) -> str:  # noqa: PLR0911 - one for each kind of function
    """How `function` reaches the module's state, as a sentence."""
    first = function.parameters[0].name if function.parameters else "self"
    ready = any(call.name == "PyType_Ready" for call in function.calls())
    if ready or function.span in {plan.module.init.span, plan.module.creator.span} or function.name == plan.exec_name:
        return f"part of `{plan.exec_name}()`: `PyModule_GetState(module)`"
    if is_module_function(plan, function):
        return f"`PyModule_GetState({first})`: it is given the module"
    sits = positions_of(plan.program, function)
    if not sits:
        callers = sorted({caller.name for _, caller in plan.parts.users(frozenset({function.name}))} - {function.name})
        given = f" by {_listed(callers)}" if callers else ""
        return f"a helper: give it the `{plan.state_name} *` as a parameter{given}"
    item = sits[0]
    kind = f"`{first}`" if item.takes_type else f"`Py_TYPE({first})`"
    if item.slot.startswith("nb_"):
        return f"`{state_function(plan)}({kind[1:-1]})`, where either operand may be the instance"
    if item.slot == "tp_methods" and not item.takes_type and _prefers_defining_class(plan, item):
        return "`METH_METHOD`: `PyType_GetModuleState(defining_class)`"
    if any(sitting.definition.flags.has(BASETYPE) is not False for sitting in sits):
        return f"`{state_function(plan)}({kind[1:-1]})`"
    return f"`PyType_GetModuleState({kind[1:-1]})`: nothing can inherit from `{item.definition.label}`"


def _prefers_defining_class(plan: Plan, item: TypeFunction) -> bool:
    """Whether `METH_METHOD` is the better way: the signature stays, or there is no other in the oldest version."""
    if item.flags & METH_FASTCALL_KEYWORDS == METH_FASTCALL_KEYWORDS:
        return True
    return plan.program.min_python.minor < BY_DEFINITION_SINCE and item.definition.flags.has(BASETYPE) is not False


def state_function(plan: Plan) -> str:
    """The helper that finds the state through a type."""
    return plan.new(f"{plan.prefix}_state_of")


def _listed(names: list[str]) -> str:
    shown = [f"`{name}`" for name in names[:3]]
    if len(names) > len(shown):
        shown.append(f"{len(names) - len(shown)} more")
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)

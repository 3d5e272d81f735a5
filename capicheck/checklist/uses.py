"""Who uses a variable that moves into the module state, and how the state is reached there."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checklist.plan import Plan
from capicheck.facts.callbacks import is_callback
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.slots import BASETYPE
from capicheck.facts.standing import is_listed
from capicheck.facts.type_definitions import definition_key
from capicheck.facts.type_functions import TypeFunction, type_functions
from capicheck.frozen import frozen
from capicheck.ir.expressions import Name, Variable
from capicheck.ir.graph import Function
from capicheck.ir.source import Span
from capicheck.ir.unit import Unit

METH_FASTCALL_KEYWORDS = 0x82
"""`METH_FASTCALL | METH_KEYWORDS`, to which `METH_METHOD` can be added without another signature than one argument."""
BY_DEFINITION_SINCE = 11
"""The minor version that brought `PyType_GetModuleByDef()`."""


@frozen
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
    return definition is not None and is_listed(plan.program, definition, function)


@frozen
class Way:
    """How functions reach the module's state: what to write, and what to know of the one function."""

    instruction: str
    detail: str = ""
    defining_class: bool = False


def way_to_state(plan: Plan, function: Function) -> Way:
    """How `function` reaches the module's state."""
    first = function.parameters[0].name if function.parameters else "self"
    ready = any(call.name == "PyType_Ready" for call in function.calls())
    if ready or function.span in {plan.module.init.span, plan.module.creator.span} or function.name == plan.exec_name:
        return Way(f"`PyModule_GetState(module)` in what becomes part of `{plan.exec_name}()`")
    sits = positions_of(plan.program, function)
    if is_module_function(plan, function):
        if any(item.takes_instance for item in sits):
            return Way(
                "These are given the module or, as methods of a type, an instance: "
                f"`PyModule_GetState()` for the one, `{state_function(plan)}(Py_TYPE({first}))` for the other"
            )
        return Way("`PyModule_GetState()` of the module that these functions are given first")
    if not sits and is_callback(plan.program, function):
        return Way(
            f"Reach the `{plan.state_name} *` through what these callbacks are given, whose parameters are fixed"
        )
    if not sits:
        callers = sorted({caller.name for _, caller in plan.parts.users(frozenset({function.name}))} - {function.name})
        detail = f", for {_listed(callers)}" if callers else ""
        return Way(f"Give these helpers the `{plan.state_name} *` as a parameter", detail)
    return _way_of_type(plan, sits, first)


def _way_of_type(plan: Plan, sits: tuple[TypeFunction, ...], first: str) -> Way:
    """How a function in the slots and tables of types does."""
    item = sits[0]
    given = first if item.takes_type else f"Py_TYPE({first})"
    if item.slot.startswith("nb_") and not item.slot.startswith("nb_inplace_") and len(item.function.parameters) > 1:
        return Way(f"`{state_function(plan)}({given})`, where either operand may be the instance")
    if item.slot == "tp_methods" and not item.takes_type and _prefers_defining_class(plan, item):
        return Way(
            "Give these methods `METH_METHOD`, and use `PyType_GetModuleState(defining_class)`", defining_class=True
        )
    if any(sitting.definition.flags.has(BASETYPE) is not False for sitting in sits):
        return Way(f"`{state_function(plan)}({given})`")
    return Way(f"`PyType_GetModuleState({given})`: nothing can inherit from `{item.definition.label}`")


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

"""Which calls give new references, and which take over what they are handed, as far as names and bodies tell."""

from __future__ import annotations

from capicheck.facts.effects import Effect, Kind, effects
from capicheck.facts.places import place
from capicheck.facts.program import Program
from capicheck.ir.expressions import Call, Expression, String
from capicheck.ir.graph import Function
from capicheck.ir.unit import Unit

BORROWING = frozenset({
    "PyCell_GET", "PyDict_GetItem", "PyDict_GetItemString", "PyDict_GetItemWithError", "PyDict_SetDefault",
    "PyErr_Occurred", "PyEval_GetBuiltins", "PyEval_GetGlobals", "PyEval_GetLocals", "PyImport_AddModule",
    "PyImport_GetModuleDict", "PyList_GET_ITEM", "PyList_GetItem", "PyModule_GetDict", "PySequence_Fast_GET_ITEM",
    "PyState_FindModule", "PyStructSequence_GetItem", "PyStructSequence_GET_ITEM", "PySys_GetObject",
    "PyTuple_GET_ITEM", "PyTuple_GetItem", "PyType_GetModule", "PyType_GetModuleByDef", "PyWeakref_GET_OBJECT",
    "PyWeakref_GetObject",
})  # fmt: skip
"""Functions of the C API that return borrowed references.  Source: their entries in the C API manual."""

STEALING = {
    "PyCell_SET": 1, "PyErr_SetRaisedException": 0, "PyException_SetCause": 1, "PyException_SetContext": 1,
    "PyList_SET_ITEM": 2, "PyList_SetItem": 2, "PyModule_Add": 2, "PyModule_AddObject": 2,
    "PyStructSequence_SET_ITEM": 2, "PyStructSequence_SetItem": 2, "PyTuple_SET_ITEM": 2, "PyTuple_SetItem": 2,
}  # fmt: skip
"""Functions of the C API that steal a reference, and which argument it is.  Source: likewise."""

_FORMATTED = {"Py_BuildValue": 0, "PyObject_CallFunction": 1, "PyObject_CallMethod": 2}


def gives(program: Program, unit: Unit, expression: Expression) -> bool:
    """Whether `expression` is a call that yields a new reference, as functions do unless they say otherwise."""
    if not isinstance(expression, Call) or not expression.name or expression.name in BORROWING:
        return False
    return expression.name.startswith("Py") or program.function(expression.name, unit) is not None


def consumes(program: Program, unit: Unit, call: Call, argument: int) -> bool:
    """Whether `call` may release or keep the reference that its argument number `argument` hands it."""
    if call.name in STEALING:
        return STEALING[call.name] == argument
    if call.name in _FORMATTED:
        at = _FORMATTED[call.name]
        form = call.arguments[at] if len(call.arguments) > at else None
        return not isinstance(form, String) or "N" in form.value
    if call.name.startswith(("Py", "_Py")):
        return False
    function = program.function(call.name, unit) if call.name else None
    return function is None or _keeps(function, argument)


def _keeps(function: Function, argument: int) -> bool:
    """Whether `function` releases its parameter number `argument`, stores it somewhere or hands it on to be kept."""
    if argument >= len(function.parameters):
        return True
    key = function.parameters[argument].key
    return any(_kept(effect, key) for block in function.blocks for effect in effects(block))


def _kept(effect: Effect, key: str) -> bool:
    match effect.kind:
        case Kind.STORE:
            return effect.value is not None and place(effect.value) == key
        case Kind.TAKE:
            return False
        case Kind.HAND if effect.call is not None and effect.call.name.startswith("Py"):
            return effect.place == key and STEALING.get(effect.call.name) == effect.argument
    return effect.place == key

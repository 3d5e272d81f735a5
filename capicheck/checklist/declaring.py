"""The last stages: what else keeps the module to one interpreter, and the slots that say that nothing does."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checklist.plan import SLOTS, Plan
from capicheck.checklist.spelling import value_text
from capicheck.facts.bodies import bodies, root
from capicheck.facts.calls import calls_of
from capicheck.facts.initialisers import is_zero, plain
from capicheck.facts.modules import Phase
from capicheck.findings.checklist import Item, Mention, Snippet, Stage
from capicheck.ir.expressions import Call, Name
from capicheck.ir.graph import Branch, Function, walk
from capicheck.ir.source import Span
from capicheck.settings import PythonVersion

_GILSTATE = ("PyGILState_Ensure", "PyGILState_Release", "PyGILState_GetThisThreadState")
_ONE_INTERPRETER = {
    "PyInterpreterState_Main": "it is the main interpreter, not the one that the module was loaded in",
    "Py_AtExit": "the function runs once, when the process ends: use `m_free`",
    "Py_AddPendingCall": "the call runs in the main interpreter",
    "PyOS_setsig": "signal handlers belong to the process",
    "PyErr_SetInterrupt": "signals reach the main interpreter only",
}
"""Functions that know of one interpreter, and what to know of them.  Source: their entries in the C API manual."""
_CAPSULE_IMPORTS = frozenset({"PyCapsule_Import", "_PyDateTime_IMPORT"})
_DATETIME_ALONE = PythonVersion(3, 12)
"""The version whose `_datetime` is initialised in a single phase, although it knows interpreters with their own GIL."""
_EXPORT_SINCE = 15
"""The minor version that brought export hooks (PEP 793)."""


def obstacles_stage(plan: Plan) -> Stage:
    """Uses of the C API that do not work with sub-interpreters."""
    return Stage(
        "Replace what works in one interpreter only",
        "These functions are told no interpreter, and take the main one.",
        tuple(_obstacles(plan)) or (Item("Nothing takes the main interpreter for granted", done=True),),
    )


def _obstacles(plan: Plan) -> Iterator[Item]:
    callers = _sites(plan, _GILSTATE)
    if callers:
        attach, detach = plan.new(f"{plan.prefix}_attach"), plan.new(f"{plan.prefix}_detach")
        yield Item(
            "Attach threads of your own to the interpreter that their callback was registered in",
            done=False,
            where=tuple(callers),
            why=(
                "keep `PyInterpreterState_Get()` beside the callback when it is registered",
                "a thread that already has a thread state keeps it: this is for threads that Python did not make",
            ),
            snippet=Snippet(_attaching(attach, detach)),
        )
    yield from _capsules(plan)
    for name, why in _ONE_INTERPRETER.items():
        where = _sites(plan, (name,))
        if where:
            yield Item(f"Do without `{name}()`", done=False, where=tuple(where), why=(why,))


def _capsules(plan: Plan) -> Iterator[Item]:
    """Capsules of other modules whose import may fail in an interpreter that cannot load these, and is not tested."""
    known = bodies(plan.program)
    where: dict[Span, Mention] = {}
    datetime = False
    for _, function in plan.parts.functions:
        if function.mentions.isdisjoint(_CAPSULE_IMPORTS):
            continue
        tested = {name.variable.key for name in _asked(function)}
        for store in known.of(function).stores:
            value, target = plain(store.value), root(store.target)
            if isinstance(value, Call) and value.name in _CAPSULE_IMPORTS and target and target.key not in tested:
                where[store.whole.span] = plan.mention(store.whole.span, f"`{function.name}` sets `{target.name}`")
                datetime = datetime or target.name == "PyDateTimeAPI"
    if where:
        why = ["it is NULL, with an exception, where the other module cannot be imported"]
        if datetime and plan.program.min_python <= _DATETIME_ALONE <= plan.program.target_python:
            why.append("the `datetime` of CPython 3.12 cannot be loaded by an interpreter with a GIL of its own")
        yield Item(
            "Fail where another module's capsule cannot be imported",
            done=False,
            why=tuple(why),
            where=tuple(where[span] for span in sorted(where)),
        )


def _asked(function: Function) -> Iterator[Name]:
    """The variables that the function's branches look at."""
    for block in function.blocks:
        if isinstance(block.terminator, Branch):
            yield from (found for found in walk(block.terminator.condition) if isinstance(found, Name))


def _sites(plan: Plan, names: tuple[str, ...]) -> list[Mention]:
    ours = {function.span for _, function in plan.parts.functions}
    found: dict[Span, Mention] = {}
    for site in calls_of(plan.program, names):
        if site.function.span in ours:
            text = f"`{site.function.name}` calls `{site.call.name}()`"
            found.setdefault(site.call.span, plan.mention(site.call.span, text))
    return [found[span] for span in sorted(found)]


def _attaching(attach: str, detach: str) -> str:
    return f"""\
static PyThreadState *
{attach}(PyInterpreterState *interpreter)
{{
    PyThreadState *thread = PyThreadState_New(interpreter);
    if (thread != NULL) {{
        PyEval_RestoreThread(thread);
    }}
    return thread;
}}

static void
{detach}(PyThreadState *thread)
{{
    PyThreadState_Clear(thread);
    PyThreadState_DeleteCurrent();
}}
"""


def declaring_stage(plan: Plan) -> Stage:
    """The slots, and from 3.15 on the export hook."""
    return Stage(
        "Say what the module supports",
        "Only now: the interpreter takes the module at its word.",
        tuple(_slots(plan)),
    )


def _slots(plan: Plan) -> Iterator[Item]:
    target = plan.program.target_python.minor
    slots = plan.module.slots
    place = plan.place(slots.span) if slots is not None else None
    if target >= 12:
        lines = plan.guard(["    {Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED},"], 12)
        yield _slot(plan, "Py_mod_multiple_interpreters", lines, "once everything above is done (PEP 684, 3.12)")
    if target >= 13:
        lines = plan.guard(["    {Py_mod_gil, Py_MOD_GIL_NOT_USED},"], 13)
        yield _slot(
            plan,
            "Py_mod_gil",
            lines,
            "once its functions may run at the same time (PEP 703, 3.13); else say `Py_MOD_GIL_USED`",
        )
    if target >= _EXPORT_SINCE:
        exported = plan.module.phase is Phase.EXPORT
        yield Item(
            f"Export `PyModExport_{plan.module.name}()` beside the init function (PEP 793, 3.15)",
            done=exported or f"PyModExport_{plan.module.name}" in plan.names,
            place=place,
            why=("3.15 still loads modules that have an init function only",),
            snippet=None if exported else Snippet(_export(plan)),
            optional=True,
        )
    if target < 12:
        yield Item("No version before 3.12 asks what the module supports", done=True)


def _slot(plan: Plan, name: str, lines: list[str], when: str) -> Item:
    declared = plan.module.declares(name)
    place = plan.place(plan.module.slots.span) if plan.module.slots is not None else None
    return Item(
        f"Declare `{name}`" if not declared else f"`{name}` is declared",
        done=declared,
        place=place,
        why=() if declared else (when,),
        snippet=None if declared else Snippet("\n".join(lines) + "\n", within=SLOTS),
    )


_FUNCTIONS = frozenset(
    {"Py_mod_exec", "Py_mod_create", "Py_mod_state_traverse", "Py_mod_state_clear", "Py_mod_state_free"}
)
_PLAIN = frozenset({"Py_mod_multiple_interpreters", "Py_mod_gil", "Py_mod_token"})
"""Slots whose values are functions, and those whose values are no pointers to static data."""


def _kept(plan: Plan) -> Iterator[tuple[str, str]]:
    """The slots that the definition has, and those that the port gives it."""
    found = plan.module.slots.slots if plan.module.slots is not None else ()
    there = {slot.name for slot in found}
    for slot in found:
        if slot.name and slot.value is not None:
            yield slot.name, value_text(plan.program, slot.value)
    if "Py_mod_exec" not in there:
        yield "Py_mod_exec", plan.exec_name
    if "Py_mod_multiple_interpreters" not in there:
        yield "Py_mod_multiple_interpreters", "Py_MOD_PER_INTERPRETER_GIL_SUPPORTED"
    if "Py_mod_gil" not in there:
        yield "Py_mod_gil", "Py_MOD_GIL_NOT_USED"


def _described(plan: Plan) -> Iterator[tuple[str, str]]:
    """What the definition says outside its slots, as slots."""
    definition = plan.module.definition
    for field, slot in (
        ("m_name", "Py_mod_name"),
        ("m_doc", "Py_mod_doc"),
        ("m_methods", "Py_mod_methods"),
        ("m_traverse", "Py_mod_state_traverse"),
        ("m_clear", "Py_mod_state_clear"),
        ("m_free", "Py_mod_state_free"),
    ):
        value = definition.value.field(field) if definition is not None else None
        if value is not None and not is_zero(value):
            yield slot, value_text(plan.program, value)
        elif field == "m_name":
            yield slot, f'"{plan.module.name}"'
        elif field in {"m_traverse", "m_clear", "m_free"} and any(member.objects for member in plan.members):
            yield slot, plan.new(f"{plan.prefix}_{field.removeprefix('m_')}")


def _export(plan: Plan) -> str:
    """The hook and its slots (PEP 793, in the form of PEP 820)."""
    slots, abi = plan.new(f"{plan.prefix}_export_slots"), plan.new(f"{plan.prefix}_abi")
    rows = [*_described(plan), ("Py_mod_token", f"&{plan.definition_name}"), *_kept(plan)]
    return "\n".join([
        f"#if PY_VERSION_HEX >= 0x03{_EXPORT_SINCE:02X}0000",
        f"PyABIInfo_VAR({abi});",
        "",
        f"static PySlot {slots}[] = {{",
        f"    PySlot_STATIC_DATA(Py_mod_abi, &{abi}),",
        *([f"    PySlot_SIZE(Py_mod_state_size, sizeof({plan.state_name})),"] if plan.keeps_state else []),
        *(f"    {_slot_macro(name)}({name}, {_one_line(value)})," for name, value in rows),
        "    PySlot_END",
        "};",
        "",
        "PyMODEXPORT_FUNC",
        f"PyModExport_{plan.module.name}(void)",
        "{",
        f"    return {slots};",
        "}",
        "#endif",
        "",
    ])  # fmt: skip


def _one_line(text: str) -> str:
    return " ".join(text.split()) if "\n" in text else text


def _slot_macro(name: str) -> str:
    if name in _FUNCTIONS:
        return "PySlot_FUNC"
    return "PySlot_DATA" if name in _PLAIN else "PySlot_STATIC_DATA"

"""The stages that move C variables into the state, and teach their users where to find it."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checklist.belongings import Changing
from capicheck.checklist.plan import Plan, is_local
from capicheck.checklist.problems import items_for
from capicheck.checklist.spelling import source_text
from capicheck.checklist.uses import (
    BY_DEFINITION_SINCE,
    METH_FASTCALL_KEYWORDS,
    Way,
    positions_of,
    state_function,
    uses_of,
    way_to_state,
)
from capicheck.facts.bodies import bodies
from capicheck.facts.globals import ObjectGlobal
from capicheck.facts.initialisers import function_name, is_zero, plain
from capicheck.facts.module_state import is_kept
from capicheck.facts.type_functions import TypeFunction, rows
from capicheck.findings.checklist import Item, Mention, Snippet, Stage
from capicheck.ir.expressions import Initialiser, Name
from capicheck.ir.graph import Function
from capicheck.ir.source import Span

_MOST_PLACES, _MOST_NAMES = 12, 4
"""How many users of one variable are listed, and how many variables of one user."""


def objects_stage(plan: Plan) -> Stage:
    """C variables that hold objects."""
    items = tuple(_object(plan, item) for item in plan.parts.objects)
    return Stage(
        "Move objects out of C variables",
        "An object belongs to one interpreter, a C variable to all.",
        items or (Item("No C variable holds Python objects", done=True),),
    )


def _object(plan: Plan, item: ObjectGlobal) -> Item:
    variable = item.definition.variable
    name = plan.member_name(variable)
    local = f" of `{item.definition.function}`" if is_local(variable) else ""
    why = []
    if item.embedded:
        why.append("an object must be allocated by its own interpreter: make it in the exec function")
    if item.fields:
        why.append("it holds objects in " + ", ".join(f"`{field}`" for field in item.fields))
    return Item(
        f"`{variable.name}`{local} becomes `state->{name}`",
        done=False,
        place=plan.place(variable.span),
        why=tuple(why),
        where=(*_users(plan, item), *_borrowed(plan, item)),
    )


def _borrowed(plan: Plan, item: ObjectGlobal) -> Iterator[Mention]:
    """Where the variable is given an object without a reference to it, which the state would release all the same."""
    known = bodies(plan.program)
    for use in uses_of(plan, item.definition.variable):
        body = known.of(use.function)
        for store in body.stores:
            if not isinstance(store.target, Name) or store.target.variable.name != item.definition.name:
                continue
            if not is_zero(plain(store.value)) and not is_kept(plan.program, body, store):
                yield plan.mention(
                    store.whole.span, "takes no reference today: `Py_INCREF()` what the state is to hold"
                )


def _users(plan: Plan, item: ObjectGlobal) -> Iterator[Mention]:
    found = list(uses_of(plan, item.definition.variable))
    for use in found[:_MOST_PLACES]:
        count = f" ({len(use.spans)} places)" if len(use.spans) > 1 else ""
        yield plan.mention(use.spans[0], f"`{use.function.name}`{count}")
    if len(found) > _MOST_PLACES:
        yield plan.mention(found[_MOST_PLACES].spans[0], f"and {len(found) - _MOST_PLACES} functions more")


def changing_stage(plan: Plan) -> Stage:
    """C variables without objects that are written after initialisation."""
    items = tuple(_changing(plan, item) for item in plan.parts.changing)
    return Stage(
        "Move or guard C variables that change",
        "What a function writes after initialisation is written by all interpreters at once. What the process has only "
        "one of stays where it is, behind a lock or as an atomic variable.",
        items or (Item("No other C variable is written after initialisation", done=True),),
    )


def _changing(plan: Plan, item: Changing) -> Item:
    variable = item.state.variable
    where = tuple(
        plan.mention(write.span, f"`{write.function.name}` {write.manner.value}")
        for write in item.writes[:_MOST_PLACES]
    )
    if item.once:
        return Item(
            f"Fill `{variable.name}` under a lock, or before the first interpreter can use it",
            done=False,
            place=plan.place(variable.span),
            why=("it is only filled where it was empty: two interpreters may do so at once",),
            where=where,
        )
    return Item(
        f"`{variable.name}` becomes `state->{plan.member_name(variable)}`, or is guarded by a lock",
        done=False,
        place=plan.place(variable.span),
        where=where,
    )


def access_stage(plan: Plan) -> Stage:
    """How functions reach the state."""
    return Stage(
        "Reach the state from where it is used",
        "No function looks the module up by its definition any more.",
        tuple(_access(plan)),
    )


def _access(plan: Plan) -> Iterator[Item]:
    groups: dict[str, list[tuple[Function, Way, list[str]]]] = {}
    for function, members in _users_of_state(plan):
        way = way_to_state(plan, function)
        groups.setdefault(way.instruction, []).append((function, way, members))
    if any(state_function(plan) in instruction for instruction in groups):
        yield _finder(plan)
    for instruction, users in groups.items():
        shown = (_defining_class(plan, function) for function, way, _ in users if way.defining_class)
        yield Item(
            instruction,
            done=False,
            where=tuple(
                plan.mention(function.name_span, f"`{function.name}` uses {_few(members)}{way.detail}")
                for function, way, members in users
            ),
            snippet=next(filter(None, shown), None),
        )
    found = tuple(items_for(plan, ("find-module-state", "subclass-state-lookup"), {}))
    yield from found
    if not groups and not found:
        yield Item("Functions find the state through what they are given", done=True)


def _users_of_state(plan: Plan) -> Iterator[tuple[Function, list[str]]]:
    """The functions that use what moves into the state, in the order of the text, with what they use."""
    found: dict[Span, tuple[Function, list[str]]] = {}
    for member in plan.members:
        for use in uses_of(plan, member.variable):
            _, names = found.setdefault(use.function.span, (use.function, []))
            if member.name not in names:
                names.append(member.name)
    return (found[span] for span in sorted(found))


def _few(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")


def _finder(plan: Plan) -> Item:
    """The helper that looks through the bases of a type."""
    return Item(
        f"Add `{state_function(plan)}()`, which finds the state of the module that made a type or one of its bases",
        done=False,
        snippet=Snippet("\n".join(_finder_lines(plan)) + "\n"),
    )


def _finder_lines(plan: Plan) -> list[str]:
    definition = plan.definition_name
    by_definition = [
        f"    PyObject *module = PyType_GetModuleByDef(type, &{definition});",
        f"    return module == NULL ? NULL : ({plan.state_name} *)PyModule_GetState(module);",
    ]
    by_hand = [
        "    PyObject *mro = type->tp_mro;",
        "    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(mro); i++) {",
        "        PyTypeObject *base = (PyTypeObject *)PyTuple_GET_ITEM(mro, i);",
        "        if (PyType_HasFeature(base, Py_TPFLAGS_HEAPTYPE)) {",
        "            PyObject *module = ((PyHeapTypeObject *)base)->ht_module;",
        f"            if (module != NULL && PyModule_GetDef(module) == &{definition}) {{",
        f"                return ({plan.state_name} *)PyModule_GetState(module);",
        "            }",
        "        }",
        "    }",
        '    PyErr_SetString(PyExc_TypeError, "a type of another module");',
        "    return NULL;",
    ]
    lines = [
        f"static struct PyModuleDef {definition};",
        "",
        f"static {plan.state_name} *",
        f"{state_function(plan)}(PyTypeObject *type)",
        "{",
    ]
    if plan.module.unit.cplusplus:
        lines = lines[2:]
    if plan.program.min_python.minor >= BY_DEFINITION_SINCE:
        return [*lines, *by_definition, "}"]
    test = f"#if PY_VERSION_HEX >= 0x03{BY_DEFINITION_SINCE:02X}0000"
    return [*lines, test, *by_definition, "#else  /* what it does */", *by_hand, "#endif", "}"]


def _defining_class(plan: Plan, function: Function) -> Snippet | None:
    """A method with its defining class: the signature, and its row in the table."""
    item = next((sits for sits in positions_of(plan.program, function) if sits.slot == "tp_methods"), None)
    row = _row(plan, item) if item is not None else None
    if item is None or row is None:
        return None
    doc = row.field("ml_doc")
    shown = source_text(plan.program, doc.span) if doc is not None else "NULL"
    first = function.parameters[0].name if function.parameters else "self"
    lines = [
        "static PyObject *",
        f"{function.name}(PyObject *{first}, PyTypeObject *defining_class,",
        "    PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames)",
        "{",
        f"    {plan.state_name} *state = ({plan.state_name} *)PyType_GetModuleState(defining_class);",
        "    /* what it does today",
        *_arguments(item),
        "    */",
        "    (void)state;",
        "    return NULL;",
        "}",
        "",
        "/* its row in the table of methods:",
        f'    {{"{item.name}", (PyCFunction)(void (*)(void)){function.name},',
        f"     METH_METHOD | METH_FASTCALL | METH_KEYWORDS, {shown}}},",
        "*/",
        "",
    ]
    return Snippet("\n".join(lines), replaces=(function.name,))


def _arguments(item: TypeFunction) -> list[str]:
    if item.flags & METH_FASTCALL_KEYWORDS == METH_FASTCALL_KEYWORDS:
        return []
    return ["       (args is a C array of nargs objects now, followed by the values of the names in kwnames)"]


def _row(plan: Plan, item: TypeFunction) -> Initialiser | None:
    table = item.definition.slots.get("tp_methods")
    return next(
        (
            row
            for row in rows(plan.program, item.definition.unit, table)
            if function_name(row.field("ml_meth")) == item.function.name
        ),
        None,
    )

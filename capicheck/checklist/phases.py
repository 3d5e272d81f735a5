"""The stage of PEP 489: the init function returns a definition, and a function fills the module in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from capicheck.checklist.plan import Plan
from capicheck.checklist.problems import items_for
from capicheck.checklist.spelling import source_text, value_text
from capicheck.facts.bodies import bodies
from capicheck.facts.initialisers import is_zero
from capicheck.facts.modules import Phase
from capicheck.findings.checklist import Item, Mention, Snippet, Stage
from capicheck.ir.expressions import Name
from capicheck.ir.graph import Return

_RULES = ("add-object-misuse", "unchecked-module-add", "non-idempotent-exec")
_RELEASES = frozenset({"Py_DECREF", "Py_XDECREF", "Py_CLEAR"})
_MANY = 4
"""From how many places on that are to become the same only the first is told."""
_GONE = {
    "PyState_AddModule": "goes: a module in phases is not registered",
    "PyUnstable_Module_SetGIL": "becomes the slot `Py_mod_gil`",
}


def stage(plan: Plan) -> Stage:
    """Multi-phase initialisation."""
    return Stage(
        "Initialise in phases (PEP 489)",
        "The module can then be loaded more than once, and by more than one interpreter.",
        tuple(_items(plan)),
    )


def _items(plan: Plan) -> Iterator[Item]:
    module = plan.module
    place = plan.place(module.init.name_span)
    if plan.multi_phase:
        what = "exports slots (PEP 793)" if module.phase is Phase.EXPORT else "returns `PyModuleDef_Init()`"
        yield Item(f"`{module.init.name}()` {what}", done=True, place=place)
    elif module.phase is Phase.UNKNOWN:
        yield Item(
            f"Return `PyModuleDef_Init()` from `{module.init.name}()`",
            done=False,
            place=place,
            why=("what it returns could not be told; read it by hand",),
        )
    else:
        yield _moved(plan)
        yield Item(
            f"Return the definition from `{module.init.name}()`",
            done=False,
            place=place,
            why=(
                "until the last stage is done, the slots say that the module supports one interpreter only",
                "the module object must not be looked for with `PyState_FindModule()` any more",
            ),
            snippet=_definition(plan),
        )
    yield from items_for(plan, _RULES, {})


def _moved(plan: Plan) -> Item:
    """What the init function does becomes the exec function."""
    creator, creation = plan.module.creator, plan.module.creation
    where: list[Mention] = []
    if creation is not None:
        where.append(plan.mention(creation.span, "goes, with the test of its result: the module is made by then"))
    made = _module_variables(plan)
    for call in creator.calls():
        first = call.arguments[0] if call.arguments else None
        if call.name in _RELEASES and isinstance(first, Name) and first.variable.key in made:
            where.append(plan.mention(call.span, "goes: the module is released by whoever made it"))
        elif call.name in _GONE:
            where.append(plan.mention(call.span, _GONE[call.name]))
    for block in creator.blocks:
        if isinstance(block.terminator, Return) and block.terminator.value is not None:
            returned = block.terminator.value
            success = isinstance(returned, Name) and returned.variable.key in made
            becomes = "return 0;" if success else "return -1;"
            if is_zero(returned) or success:
                where.append(plan.mention(block.terminator.span, f"becomes `{becomes}`"))
    return Item(
        f"Move what `{creator.name}()` does into `int {plan.exec_name}(PyObject *module)`",
        done=False,
        place=plan.place(creator.name_span),
        why=("it returns 0, or -1 with an exception; it may run more than once",),
        where=tuple(_grouped(where)),
    )


def _grouped(where: list[Mention]) -> Iterator[Mention]:
    """`where` in the order of the text, what is said of many places once."""
    places = sorted(dict.fromkeys(where), key=lambda mention: (mention.place, mention.text))
    counts = Counter(mention.text for mention in places)
    told: set[str] = set()
    for mention in places:
        if counts[mention.text] <= _MANY:
            yield mention
        elif mention.text not in told:
            told.add(mention.text)
            yield Mention(mention.place, f"{mention.text} (and in {counts[mention.text] - 1} places more)")


def _module_variables(plan: Plan) -> frozenset[str]:
    """The keys of the variables that hold the module object in the function that makes it."""
    body = bodies(plan.program).of(plan.module.creator)
    creation = plan.module.creation
    return frozenset(key for key, values in body.values.items() if creation in values)


def _definition(plan: Plan) -> Snippet:
    module = plan.module
    slots = plan.new(f"{plan.prefix}_slots")
    collected = any(member.objects for member in plan.members)
    fields = dict(_fields(plan, collected=collected))
    fields["m_slots"] = slots
    order = ("m_name", "m_doc", "m_size", "m_methods", "m_slots", "m_traverse", "m_clear", "m_free")
    if module.unit.cplusplus:
        body = [f"    {fields.get(name, 'NULL')},  // {name}" for name in order]
    else:
        body = [f"    .{name} = {fields[name]}," for name in order if name in fields]
    head = source_text(plan.program, module.init.span).partition("{")[0].strip()
    lines = [
        "static int",
        f"{plan.exec_name}(PyObject *module)",
        "{",
        f"    /* what {module.creator.name}() did with the module */",
        "    return 0;",
        "}",
        "",
        f"static PyModuleDef_Slot {slots}[] = {{",
        f"    {{Py_mod_exec, {_pointer(plan, plan.exec_name)}}},",
        *plan.guard(["    {Py_mod_multiple_interpreters, Py_MOD_MULTIPLE_INTERPRETERS_NOT_SUPPORTED},"], 12),
        *plan.guard(["    {Py_mod_gil, Py_MOD_GIL_USED},"], 13),
        "    {0, NULL},",
        "};",
        "",
        f"static struct PyModuleDef {plan.definition_name} = {{",
        "    PyModuleDef_HEAD_INIT,",
        *body,
        "};",
        "",
        head,
        "{",
        f"    return PyModuleDef_Init(&{plan.definition_name});",
        "}",
        "",
    ]
    return Snippet("\n".join(lines), replaces=(plan.definition_name, module.init.name))


def _pointer(plan: Plan, name: str) -> str:
    return f"reinterpret_cast<void *>({name})" if plan.module.unit.cplusplus else name


def _fields(plan: Plan, *, collected: bool) -> Iterator[tuple[str, str]]:
    definition = plan.module.definition
    for name in ("m_name", "m_doc", "m_methods", "m_traverse", "m_clear", "m_free"):
        value = definition.value.field(name) if definition is not None else None
        if value is not None and not is_zero(value):
            yield name, value_text(plan.program, value)
        elif name == "m_name":
            yield name, f'"{plan.module.name}"'
        elif collected and name in {"m_traverse", "m_clear", "m_free"}:
            yield name, plan.new(f"{plan.prefix}_{name.removeprefix('m_')}")
    yield "m_size", f"sizeof({plan.state_name})" if plan.keeps_state else "0"

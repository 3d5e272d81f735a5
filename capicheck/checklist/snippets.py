"""C code for heap types: specs, and the functions that an instance of one needs."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checklist.plan import Plan
from capicheck.checklist.specs import RECENT_FLAGS_SINCE, SlotEntry, Spec
from capicheck.checklist.spelling import guarded, source_text
from capicheck.checklist.uses import uses_of
from capicheck.facts.initialisers import text, variable
from capicheck.facts.structures import holds_objects
from capicheck.facts.type_definitions import TypeDefinition
from capicheck.ir.expressions import Variable
from capicheck.ir.graph import Function
from capicheck.ir.types import Array, Pointer, RecordType

_ADDERS = {
    "PyModule_AddObject": 2,
    "PyModule_AddObjectRef": 2,
    "PyModule_Add": 2,
    "PyModule_AddType": 1,
    "PyDict_SetItemString": 2,
    "PyObject_SetAttrString": 2,
}
"""Functions that put an object into a module, and which argument it is."""


def type_snippet(plan: Plan, definition: TypeDefinition, spec: Spec) -> str:
    """The slots, the spec, and the function that makes the type and keeps it in the state."""
    stem, cplusplus = spec.stem, definition.unit.cplusplus
    slots_name, spec_name = plan.new(f"{stem}_slots"), plan.new(f"{stem}_spec")
    lines: list[str] = []
    slots = list(spec.slots)
    if spec.gains_gc:
        slots += [SlotEntry(f"tp_{name}", plan.new(f"{stem}_{name}")) for name in ("traverse", "clear")]
        lines += _prototypes(plan, stem)
    if spec.offsets:
        lines += _offsets(plan, spec)
        if not any(entry.name == "tp_members" for entry in slots):
            slots.append(SlotEntry("tp_members", plan.new(f"{stem}_offsets")))
    lines += [
        f"static PyType_Slot {slots_name}[] = {{",
        *guarded(
            (entry.conditions, (f"    {{Py_{entry.name}, {_pointer(entry.value, cplusplus=cplusplus)}}},",))
            for entry in slots
        ),
        "    {0, NULL},",
        "};",
        "",
        *_flags(plan, spec),
        *_spec(plan, spec, spec_name, slots_name, cplusplus=cplusplus),
        "",
        *_maker(plan, definition, spec, spec_name),
    ]
    return "\n".join(lines) + "\n"


def _prototypes(plan: Plan, stem: str) -> list[str]:
    return [
        f"static int {plan.new(f'{stem}_traverse')}(PyObject *self, visitproc visit, void *arg);",
        f"static int {plan.new(f'{stem}_clear')}(PyObject *self);",
        "",
    ]


def _pointer(value: str, *, cplusplus: bool) -> str:
    if "\n" in value:
        value = " ".join(value.split())
    return f"(void *){value}" if cplusplus or value.startswith('"') else value


def _offsets(plan: Plan, spec: Spec) -> list[str]:
    """Members for what a static type says in fields of its own (structmember.h; `Py_T_PYSSIZET` from 3.12 on)."""
    rows = [f'    {{"{name}", T_PYSSIZET, {offset}, READONLY, NULL}},' for name, offset in spec.offsets]
    members = next((entry.value for entry in spec.slots if entry.name == "tp_members"), "")
    if members:
        return [f"/* in {members} */", *(f"/* {row.strip()} */" for row in rows), ""]
    return [
        "#include <structmember.h>",
        "",
        f"static PyMemberDef {plan.new(f'{spec.stem}_offsets')}[] = {{",
        *rows,
        "    {NULL, 0, 0, 0, NULL},",
        "};",
        "",
    ]


def _flags(plan: Plan, spec: Spec) -> list[str]:
    """A macro for the flags that the oldest version does not have."""
    if plan.program.min_python.minor >= RECENT_FLAGS_SINCE or not spec.recent_flags:
        return []
    name = _flags_name(spec)
    return [
        f"#if PY_VERSION_HEX >= 0x03{RECENT_FLAGS_SINCE:02X}0000",
        f"#  define {name} ({' | '.join(spec.recent_flags)})",
        "#else",
        f"#  define {name} 0",
        "#endif",
        "",
    ]


def _flags_name(spec: Spec) -> str:
    return f"{spec.stem.upper()}_RECENT_FLAGS"


def _spec(plan: Plan, spec: Spec, name: str, slots: str, *, cplusplus: bool) -> list[str]:
    flags = list(spec.flags)
    if spec.recent_flags:
        flags.append(_flags_name(spec) if _flags(plan, spec) else " | ".join(spec.recent_flags))
    given = {
        "name": spec.name,
        "basicsize": spec.basicsize,
        "itemsize": spec.itemsize or ("0" if cplusplus else ""),
        "flags": " | ".join(flags),
        "slots": slots,
    }
    shown = (
        f"    {value},  // {field}" if cplusplus else f"    .{field} = {value},"
        for field, value in given.items()
        if value
    )
    return [f"static PyType_Spec {name} = {{", *shown, "};"]


def _maker(plan: Plan, definition: TypeDefinition, spec: Spec, spec_name: str) -> list[str]:
    """The function that makes the type, for the exec function to call."""
    member = plan.member_name(definition.variable)
    made, bases = f"state->{member}", "NULL"
    get = plan.cast(f"{plan.state_name} *", "PyModule_GetState(module)")
    lines = [
        f"/* for {plan.exec_name}() to call */",
        "static int",
        f"{maker_name(plan, spec)}(PyObject *module)",
        "{",
        f"    {plan.state_name} *state = {get};",
    ]
    if spec.base:
        bases = "bases"
        lines += [
            f"    PyObject *bases = PyTuple_Pack(1, (PyObject *){spec.base});",
            "    if (bases == NULL) {",
            "        return -1;",
            "    }",
        ]
    lines.append(f"    {made} = (PyTypeObject *)PyType_FromModuleAndSpec(module, &{spec_name}, {bases});")
    lines += ["    Py_DECREF(bases);"] if spec.base else []
    lines += [f"    if ({made} == NULL) {{", "        return -1;", "    }"]
    lines += [f"    {made}->{slot} = {value};" for slot, value in spec.afterwards]
    if not spec.instantiable and plan.program.min_python.minor < RECENT_FLAGS_SINCE:
        lines += [f"#if PY_VERSION_HEX < 0x03{RECENT_FLAGS_SINCE:02X}0000", f"    {made}->tp_new = NULL;", "#endif"]
    return [*lines, *_published(plan, definition, spec, made), "}"]


def maker_name(plan: Plan, spec: Spec) -> str:
    """The function that makes the type and keeps it in the state."""
    return plan.new(f"{plan.prefix}_add_{spec.stem}")


def _published(plan: Plan, definition: TypeDefinition, spec: Spec, made: str) -> Iterator[str]:
    """What puts the type into the module under the name that it has there today; nothing where it is not put there."""
    name = _public_name(plan, definition)
    if name is None:
        yield "    return 0;"
    elif spec.name.endswith(f'.{name}"'):
        yield f"    return PyModule_AddType(module, {made});"
    elif plan.program.min_python.minor >= RECENT_FLAGS_SINCE:
        yield f'    return PyModule_AddObjectRef(module, "{name}", (PyObject *){made});'
    else:
        yield f"    Py_INCREF({made});"
        yield f'    if (PyModule_AddObject(module, "{name}", (PyObject *){made}) < 0) {{'
        yield f"        Py_DECREF({made});"
        yield "        return -1;"
        yield "    }"
        yield "    return 0;"


def _public_name(plan: Plan, definition: TypeDefinition) -> str | None:
    """The name under which the module publishes the type; None where it does not."""
    for use in uses_of(plan, definition.variable):
        for call in use.function.calls():
            at = _ADDERS.get(call.name)
            named = variable(call.arguments[at]) if at is not None and at < len(call.arguments) else None
            if named is not None and named.name == definition.variable.name:
                return definition.name.rpartition(".")[2] if at == 1 else text(call.arguments[1])
    return None


def dealloc_snippet(plan: Plan, function: Function, spec: Spec) -> str:
    """The frame of a dealloc function that releases the type last."""
    head = source_text(plan.program, function.span).partition("{")[0].strip()
    first = function.parameters[0] if function.parameters else None
    name = first.name if first is not None else "self"
    instance = f"(PyObject *){name}" if first is not None and _is_project_object(first) else name
    lines = [head, "{", f"    PyTypeObject *type = Py_TYPE({name});"]
    lines += [f"    PyObject_GC_UnTrack({name});"] if spec.has_gc else []
    lines += [
        "    /* what it does today, but for giving the memory back */",
        f"    type->tp_free({instance});",
        "    Py_DECREF(type);",
        "}",
    ]
    return "\n".join(lines) + "\n"


def _is_project_object(parameter: Variable) -> bool:
    return parameter.type != Pointer(RecordType("PyObject"))


def gc_snippet(plan: Plan, definition: TypeDefinition, spec: Spec) -> str:
    """`tp_traverse` and `tp_clear` for a type that had none, from the fields that its instances own."""
    records = definition.unit.records
    record = spec.owned[0].key.record
    instance = _instance(spec)
    get = f"    {instance} *instance = ({instance} *)self;"
    paths = [item for item in spec.owned if item.key.record == record and holds_objects(item.held.field.type, records)]

    def each(call: str) -> Iterator[str]:
        for item in paths:
            field = f"instance->{item.key.name}"
            if isinstance(item.held.field.type, Array):
                yield f"    for (size_t i = 0; i < sizeof({field}) / sizeof({field}[0]); i++) {{"
                yield f"        {call}({field}[i]);"
                yield "    }"
            else:
                yield f"    {call}({field});"

    return "\n".join([
        "static int",
        f"{plan.new(f'{spec.stem}_traverse')}(PyObject *self, visitproc visit, void *arg)",
        "{",
        get,
        "    Py_VISIT(Py_TYPE(self));",
        *each("Py_VISIT"),
        "    return 0;",
        "}",
        "",
        "static int",
        f"{plan.new(f'{spec.stem}_clear')}(PyObject *self)",
        "{",
        get,
        *each("Py_CLEAR"),
        "    return 0;",
        "}",
        "",
    ])  # fmt: skip


def _instance(spec: Spec) -> str:
    """The structure of the type's instances as C text."""
    size = spec.basicsize.strip()
    if size.startswith("sizeof(") and size.endswith(")"):
        return size[len("sizeof(") : -1]
    return spec.owned[0].key.record

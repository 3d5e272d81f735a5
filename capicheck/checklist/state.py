"""The stage that gives the module a state: its structure, and the functions by which the collector reaches into it."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checklist.plan import STRUCTURE, ObjectPath, Plan, StateMember
from capicheck.checklist.problems import items_for
from capicheck.checklist.spelling import declaration, declared, guarded
from capicheck.facts.module_state import size_of
from capicheck.findings.checklist import Item, Snippet, Stage
from capicheck.ir.types import Pointer, RecordType

_RULES = ("module-state-gc", "module-state-size")


def stage(plan: Plan) -> Stage:
    """The state, and what deals with the objects in it."""
    return Stage(
        "Give the module a state",
        "Each module object gets its own copy, which starts as zeros; everything below moves into it.",
        tuple(_items(plan)),
    )


def _items(plan: Plan) -> Iterator[Item]:
    definition = plan.module.definition
    place = plan.place(definition.variable.span) if definition is not None else plan.place(plan.module.init.name_span)
    if not plan.keeps_state:
        yield Item("There is nothing to keep in a state: `m_size` is 0", done=plan.multi_phase, place=place)
        return
    state = plan.state
    exists = state is not None and bool(state.record)
    size = size_of(state) if state is not None else None
    if exists and not plan.members:
        room = size is None or size > 0
        yield Item(f"The state is a `{plan.state_name}`, and `m_size` makes room for it", done=room, place=place)
    elif plan.members:
        verb = f"Add {_count(plan)} to `{plan.state_name}`" if exists else f"Declare `{plan.state_name}`"
        yield Item(
            f"{verb}, set `.m_size = sizeof({plan.state_name})`" if not exists else verb,
            done=False,
            place=place,
            why=_shared(plan, exists=exists),
            snippet=Snippet(_structure(plan, exists=exists), within=STRUCTURE if exists else ""),
        )
        if any(member.objects for member in plan.members):
            yield _collected(plan)
    yield from items_for(plan, _RULES, {})


def _shared(plan: Plan, *, exists: bool) -> tuple[str, ...]:
    if exists or len(plan.files) == 1:
        return ()
    listed = ", ".join(f"`{path}`" for path in plan.files[:6]) + (" and others" if len(plan.files) > 6 else "")
    return (f"in a header, since {listed} use it; declare `{plan.definition_name}` there too, without `static`",)


def _count(plan: Plan) -> str:
    return f"{len(plan.members)} field{'s' * (len(plan.members) != 1)}"


def _structure(plan: Plan, *, exists: bool) -> str:
    lines = guarded((member.conditions, (f"    {_member(plan, member)};",)) for member in plan.members)
    if exists:
        return "\n".join(lines) + "\n"
    return "\n".join(["typedef struct {", *lines, f"}} {plan.state_name};"]) + "\n"


def _member(plan: Plan, member: StateMember) -> str:
    if member.is_type:
        pointer = Pointer(RecordType("PyTypeObject"))
        size = member.objects[0].size
        name = member.name if size is None else f"{member.name}[{size}]"
        return declaration(plan.program, member.unit, pointer, name)
    return declared(plan.program, member.unit, member.variable, member.name)


def _collected(plan: Plan) -> Item:
    """`m_traverse`, `m_clear` and `m_free`, for the objects that move into the state."""
    definition = plan.module.definition
    named = {
        field: (definition.function(field) if definition is not None else "") or plan.new(f"{plan.prefix}_{suffix}")
        for field, suffix in (("m_traverse", "traverse"), ("m_clear", "clear"), ("m_free", "free"))
    }
    there = [name for field, name in named.items() if definition is not None and definition.function(field)]
    where = tuple(
        plan.mention(function.name_span, f"`{name}` is there: add to it")
        for name in there
        if (function := plan.program.function(name, plan.module.unit)) is not None
    )
    return Item(
        "Let the collector see and release the objects in it: `.m_traverse`, `.m_clear`, `.m_free`",
        done=False,
        why=("from 3.9 on they are not called before the state is allocated; its fields may still be NULL",),
        where=where,
        snippet=Snippet(_functions(plan, named), replaces=tuple(there)),
    )


def _functions(plan: Plan, named: dict[str, str]) -> str:
    got = plan.cast(f"{plan.state_name} *", "PyModule_GetState(module)")
    get = f"    {plan.state_name} *state = {got};"
    kept = plan.state.fields if plan.state is not None else ()
    paths = [ObjectPath(item.key.name, None, plan.conditions(item.held.field.span)) for item in kept]
    paths += [path for member in plan.members for path in member.objects]
    return "\n".join([
        "static int",
        f"{named['m_traverse']}(PyObject *module, visitproc visit, void *arg)",
        "{",
        get,
        *_each(paths, "Py_VISIT"),
        "    return 0;",
        "}",
        "",
        "static int",
        f"{named['m_clear']}(PyObject *module)",
        "{",
        get,
        *_each(paths, "Py_CLEAR"),
        "    return 0;",
        "}",
        "",
        "static void",
        f"{named['m_free']}(void *module)",
        "{",
        f"    (void){named['m_clear']}((PyObject *)module);",
        "}",
        "",
    ])  # fmt: skip


def _each(found: list[ObjectPath], call: str) -> Iterator[str]:
    """`call` of each object, under the conditions under which it is there."""
    return guarded((item.conditions, tuple(_call(item, call))) for item in found)


def _call(item: ObjectPath, call: str) -> Iterator[str]:
    if item.path.endswith("[i]"):
        whole = f"state->{item.path.removesuffix('[i]')}"
        yield f"    for (size_t i = 0; i < {item.size or f'sizeof({whole}) / sizeof({whole}[0])'}; i++) {{"
        yield f"        {call}(state->{item.path});"
        yield "    }"
    else:
        yield f"    {call}(state->{item.path});"

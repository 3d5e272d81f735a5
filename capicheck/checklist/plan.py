"""The port of one module: its parts, and what things will be called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from capicheck.checklist.belongings import Belongings
from capicheck.checks.placing import place_of
from capicheck.facts.globals import ObjectGlobal
from capicheck.facts.module_state import ModuleState, module_states
from capicheck.facts.modules import Module, Phase
from capicheck.facts.program import Program
from capicheck.facts.structures import holds_objects
from capicheck.facts.type_definitions import TypeDefinition, definition_key
from capicheck.findings.checklist import Mention
from capicheck.findings.finding import Place
from capicheck.frozen import frozen
from capicheck.ir.branches import Branch
from capicheck.ir.expressions import Storage, Variable
from capicheck.ir.source import Span
from capicheck.ir.types import Array, RecordType
from capicheck.ir.unit import Unit

SLOTS, STRUCTURE = "among the module's slots", "in the structure of the state"
"""Where snippets belong that do not stand at file scope."""


Objects = Iterable[tuple[str, int | None, Span]]


@frozen
class ObjectPath:
    """An object in the module state: the path of its field, and the conditions of the `#if` groups it stands in.

    With `[i]` at its end it is an array of `size` objects, None where that is not known.
    """

    path: str
    size: int | None
    conditions: tuple[str, ...]


@frozen
class StateMember:
    """A variable that becomes a field of the module state: its declaration, and the objects in it."""

    name: str
    unit: Unit
    variable: Variable
    is_type: bool
    objects: tuple[ObjectPath, ...]
    conditions: tuple[str, ...]
    """Those of the `#if` groups that it is declared in, the outer before the inner."""


@frozen(slots=False)
class Plan:
    """One module's port in the making."""

    program: Program
    parts: Belongings

    @property
    def module(self) -> Module:
        """The module."""
        return self.parts.module

    @property
    def multi_phase(self) -> bool:
        """Whether it is initialised in phases already."""
        return self.module.phase in {Phase.MULTI, Phase.EXPORT}

    @cached_property
    def prefix(self) -> str:
        """What new names begin with."""
        return self.module.name.lstrip("_").lower() or "module"

    @property
    def module_path(self) -> str:
        """What the module is called in the names of its types: with its packages, where its definition says them."""
        definition = self.module.definition
        return definition.name if definition is not None and "." in definition.name else self.module.name

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name at file scope that is taken in the files of the module."""
        found: set[str] = set()
        for unit in self.program.units:
            found |= {function.name for function in unit.functions} | {item.name for item in unit.globals}
            found |= set(unit.records) | set(unit.macros) | set(unit.declarations)
        return frozenset(found)

    def new(self, name: str) -> str:
        """`name`, or one like it that is not taken."""
        while name in self.names:
            name = f"{name}_"
        return name

    @cached_property
    def state(self) -> ModuleState | None:
        """The state that the module has."""
        if self.module.definition is None:
            return None
        wanted = definition_key(self.module.definition.variable)
        return next(
            (item for item in module_states(self.program) if definition_key(item.definition.variable) == wanted), None
        )

    @cached_property
    def state_name(self) -> str:
        """The structure of the state: the one that there is, else a new one."""
        if self.state is not None and self.state.record:
            return self.state.record
        taken = self.new(f"{self.prefix}_state")
        return taken if taken == f"{self.prefix}_state" else self.new(f"{self.prefix}_module_state")

    @cached_property
    def definition_name(self) -> str:
        """The module's `PyModuleDef`."""
        found = self.module.definition
        return found.variable.name if found is not None else self.new(f"{self.prefix}_module")

    @cached_property
    def exec_name(self) -> str:
        """The function that fills the module in: the one that there is, else a new one."""
        given = self.module.slots.functions("Py_mod_exec") if self.module.slots is not None else ()
        return next(filter(None, given), "") or self.new(f"{self.prefix}_exec")

    def member_name(self, variable: Variable) -> str:
        """What a variable is called in the state."""
        return next(item.name for item in self.members if item.variable is variable)

    @cached_property
    def members(self) -> tuple[StateMember, ...]:
        """What moves into the state: types, objects, and C variables that change."""
        return tuple(self._members())

    @property
    def keeps_state(self) -> bool:
        """Whether the module has, or is to have, a state."""
        return bool(self.members) or bool(self.state is not None and self.state.record)

    def _members(self) -> Iterator[StateMember]:
        taken: dict[str, list[Variable]] = {}

        def named(variable: Variable, function: str) -> str:
            name = variable.name
            if not self._can_share(variable, taken.get(name, [])):
                *_, scope, _ = ("", *variable.qualified_name.split("::"))
                name = f"{function or scope}_{name}" if function or scope else f"{name}_"
            while not self._can_share(variable, taken.get(name, [])):
                name += "_"
            taken.setdefault(name, []).append(variable)
            return name

        def member(
            variable: Variable, unit: Unit, function: str, found: Objects, *, is_type: bool = False
        ) -> StateMember:
            name = named(variable, function)
            around = self.conditions(variable.span)
            objects = tuple(
                ObjectPath(f"{name}{path}", size, tuple(dict.fromkeys((*around, *self.conditions(span)))))
                for path, size, span in found
            )
            return StateMember(name, unit, variable, is_type, objects, around)

        for definition in self.parts.static_types:
            variable = definition.variable
            yield member(variable, definition.unit, "", [_whole(variable)], is_type=True)
        for item in self.parts.objects:
            yield member(item.definition.variable, item.unit, item.definition.function, _objects(item))
        for changing in self.parts.changing:
            if not changing.once:
                state = changing.state
                yield member(state.variable, state.unit, state.definition.function, ())

    def conditions(self, span: Span) -> tuple[str, ...]:
        """The conditions of the `#if` groups around `span`, the outer before the inner."""
        return tuple(branch.condition for branch in self._branches(span))

    def _branches(self, span: Span) -> tuple[Branch, ...]:
        source = self.program.sources.get(span.file)
        return source.branches_at(span.start) if source is not None else ()

    def _can_share(self, variable: Variable, others: list[Variable]) -> bool:
        """Whether `variable` is never there together with any of `others`: they stand in branches of one `#if`."""
        around = self._branches(variable.span)
        return all(
            other.span.file == variable.span.file
            and any(mine.excludes(branch) for mine in around for branch in self._branches(other.span))
            for other in others
        )

    def place(self, span: Span) -> Place:
        """Where `span` is, for people."""
        return place_of(span, self.program.sources)

    def mention(self, span: Span, text: str) -> Mention:
        """`text` about what stands at `span`."""
        return Mention(self.place(span), text)

    def cast(self, kind: str, expression: str) -> str:
        """`expression` of type `void *` as what it takes to initialise a `kind`."""
        return f"static_cast<{kind}>({expression})" if self.module.unit.cplusplus else expression

    @cached_property
    def files(self) -> tuple[str, ...]:
        """The files that use the state: those of the module's definition, of its members, and of who uses these."""
        names = frozenset(member.variable.name for member in self.members)
        found = {member.variable.span.file for member in self.members}
        found |= {function.span.file for _, function in self.parts.users(names)}
        found.add(self.module.init.span.file)
        return tuple(sorted(found))

    def guard(self, lines: list[str], since: int) -> list[str]:
        """`lines`, under a test for 3.`since` where the code must build for older versions."""
        if self.program.min_python.minor >= since:
            return lines
        return [f"#if PY_VERSION_HEX >= 0x03{since:02X}0000", *lines, "#endif"]

    def static_type(self, key: str) -> TypeDefinition | None:
        """The module's static type with this key."""
        return next((item for item in self.parts.static_types if item.key == key), None)


def _whole(variable: Variable) -> tuple[str, int | None, Span]:
    if isinstance(variable.type, Array):
        return "[i]", variable.type.count, variable.span
    return "", None, variable.span


def _objects(item: ObjectGlobal) -> Objects:
    """The objects in a variable: what follows its name, the size of an array, and where the field is declared."""
    variable = item.definition.variable
    kind = variable.type
    if item.embedded:
        return
    if holds_objects(kind, item.unit.records):
        yield _whole(variable)
        return
    if isinstance(kind, Array):
        return
    record = item.unit.records.get(kind.name) if isinstance(kind, RecordType) else None
    for path in item.fields:
        first, _, rest = path.partition(".")
        field = record.field(first) if record is not None else None
        span = field.span if field is not None else variable.span
        if field is not None and not rest and isinstance(field.type, Array):
            yield f".{path}[i]", field.type.count, span
        else:
            yield f".{path}", None, span


def is_local(variable: Variable) -> bool:
    """Whether the variable stands inside a function."""
    return variable.storage is Storage.STATIC_LOCAL

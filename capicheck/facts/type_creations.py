"""The calls that make heap types from specs: which bases they give, and where the types are kept."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.facts.bodies import Bodies, Body, bodies, root
from capicheck.facts.initialisers import is_zero, plain, variable
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.static_types import named_base
from capicheck.facts.structures import FieldKey
from capicheck.facts.type_definitions import Base, BaseKind, definition_key
from capicheck.frozen import frozen
from capicheck.ir.expressions import AddressOf, Call, Expression, Member, Name, Storage, Variable
from capicheck.ir.graph import Function
from capicheck.ir.types import RecordType
from capicheck.ir.unit import Unit

SPEC_RECORD = RecordType("PyType_Spec")

FROM_SPEC = {
    "PyType_FromSpec": (0, None),
    "PyType_FromSpecWithBases": (0, 1),
    "PyType_FromModuleAndSpec": (1, 2),
    "PyType_FromMetaclass": (2, 3),
}
"""Which arguments of the functions that make heap types are the spec and the bases.

Source: CPython C API manual, "Creating Heap-Allocated Types".
"""

_MAX_HELPERS = 3
"""How many helper functions a spec is followed through to the call that makes the type."""

Holder = FieldKey | str
"""Where a type object is kept: a field, or a variable by its key."""


@frozen
class Creation:
    """A call that makes a type, in the end, from the spec `key`; `bases` is None where none are given."""

    key: str
    body: Body
    call: Call
    bases: Expression | None


class Creations:
    """The calls that make types from specs, with where the types are kept."""

    def __init__(self, program: Program) -> None:
        """Look for the calls in every function that names a spec."""
        self._program = program
        self._bodies: Bodies = bodies(program)
        self._found: dict[str, list[Creation]] = {}
        self._kept: dict[Holder, set[str]] = {}
        for function in self._namers():
            body = self._bodies.of(function)
            for call in body.calls:
                for key, bases in self._made(body, call, _MAX_HELPERS):
                    self._found.setdefault(key, []).append(Creation(key, body, call, bases))
                    self._keep(body, call, key)

    def _namers(self) -> Iterator[Function]:
        """The functions that name a spec."""
        specs = {
            item.name for unit in self._program.units for item in unit.globals if item.variable.type == SPEC_RECORD
        }
        for _, function in self._program.functions():
            if not specs.isdisjoint(function.mentions) or any(item.type == SPEC_RECORD for item in function.locals):
                yield function

    def bases(self, unit: Unit, spec: Variable, slots: dict[str, Expression]) -> tuple[Base, ...]:
        """The bases of the type made from `spec`; one that is unknown where no call that makes it was found."""
        if "tp_base" in slots:
            return (named_base(self._program, unit, variable(slots["tp_base"])),)
        if "tp_bases" in slots:
            return (Base(BaseKind.UNKNOWN),)
        made = self._found.get(definition_key(spec))
        if not made:
            return (Base(BaseKind.UNKNOWN),)
        first = made[0]
        return () if first.bases is None else tuple(self._resolve(first.body, first.bases, first.call))

    def _made(self, body: Body, call: Call, depth: int) -> Iterator[tuple[str, Expression | None]]:
        """The specs among the arguments of `call` that it makes types from, with the bases that it gives."""
        at = FROM_SPEC.get(call.name)
        if at is not None:
            spec, bases = at
            named = variable(call.arguments[spec]) if spec < len(call.arguments) else None
            if named is not None and named.type == SPEC_RECORD:
                given = call.arguments[bases] if bases is not None and bases < len(call.arguments) else None
                yield self._key(body, named), given
            return
        for position, argument in enumerate(call.arguments):
            named = variable(argument)
            if named is None or named.type != SPEC_RECORD:
                continue
            found, bases_at = self._forwarded(body, call, position, depth)
            if found:
                given = call.arguments[bases_at] if bases_at is not None and bases_at < len(call.arguments) else None
                yield self._key(body, named), given

    def _forwarded(self, body: Body, call: Call, position: int, depth: int) -> tuple[bool, int | None]:
        """Whether the called helper makes a type of its parameter `position`, and which parameter gives the bases."""
        helper = self._bodies.called(call, body) if depth else None
        if helper is None:
            return False, None
        for inner in helper.calls:
            at = FROM_SPEC.get(inner.name)
            if at is not None:
                spec, bases = at
                if spec < len(inner.arguments) and position in helper.parameters(inner.arguments[spec]):
                    given = helper.parameters(inner.arguments[bases]) if bases is not None else set()
                    return True, min(given, default=None)
                continue
            for at_inner, argument in enumerate(inner.arguments):
                if position in helper.parameters(argument):
                    found, bases_at = self._forwarded(helper, inner, at_inner, depth - 1)
                    if found:
                        given = helper.parameters(inner.arguments[bases_at]) if bases_at is not None else set()
                        return True, min(given, default=None)
        return False, None

    def _key(self, body: Body, named: Variable) -> str:
        definition = self._program.variable(named.key, body.unit)
        return definition_key(definition.variable if definition is not None else named)

    def _keep(self, body: Body, call: Call, key: str) -> None:
        """Remembers the fields and variables that the type made by `call` ends up in."""
        targets = [store.target for store in body.stores if any(origin is call for origin in body.origins(store.value))]
        targets += [plain(argument.operand) for argument in call.arguments if isinstance(argument, AddressOf)]
        for target in targets:
            holder = _holder(target)
            if holder is not None:
                self._kept.setdefault(holder, set()).add(key)

    def _resolve(self, body: Body, expression: Expression, call: Call) -> Iterator[Base]:
        """The types that `expression`, given as bases to `call`, stands for: one type or a tuple of them."""
        for origin in _latest(body, expression, call):
            if isinstance(origin, Call) and origin.name == "PyTuple_Pack":
                items = [inner for item in origin.arguments[1:] for inner in _latest(body, item, call)]
            else:
                items = [origin]
            yield from (self._base(body, item) for item in items if not is_zero(item))

    def _base(self, body: Body, origin: Expression) -> Base:
        if isinstance(origin, Call):
            made = [key for key, _ in self._made(body, origin, _MAX_HELPERS)]
            return Base(BaseKind.PROJECT, made[0]) if made else Base(BaseKind.UNKNOWN)
        return self._kept_in(body, origin)

    def held(self, body: Body, expression: Expression) -> Base:
        """The type that `expression` in `body` stands for, as far as all that it may be agree."""
        found = {self._kept_in(body, origin) for origin in body.origins(expression) if not is_zero(origin)}
        return found.pop() if len(found) == 1 else Base(BaseKind.UNKNOWN)

    def _kept_in(self, body: Body, origin: Expression) -> Base:
        holder = _holder(origin)
        kept = self._kept.get(holder, set()) if holder is not None else set()
        if len(kept) == 1:
            return Base(BaseKind.PROJECT, next(iter(kept)))
        return named_base(self._program, body.unit, variable(origin))


def _holder(target: Expression) -> Holder | None:
    match target:
        case Member(record=record, field=field) if record:
            return FieldKey(record, field)
        case Name(variable=named) if named.storage not in (Storage.LOCAL, Storage.PARAMETER, Storage.TEMPORARY):
            return named.key
    return None


def _latest(body: Body, expression: Expression, call: Call) -> Iterator[Expression]:
    """What `expression` may be at `call`: of the values that a reused local gets, the last one written before it."""
    named = root(expression)
    values = body.values.get(named.key, ()) if named is not None else ()
    earlier = [value for value in values if value.span.start < call.span.start]
    if earlier:
        expression = max(earlier, key=lambda value: value.span.start)
    yield from body.origins(expression)


@once_per_program
def creations(program: Program) -> Creations:
    """The calls of `program` that make types from specs."""
    return Creations(program)

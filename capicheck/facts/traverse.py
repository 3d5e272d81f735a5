"""What a type's traverse function visits: fields, the type itself, and what it leaves to others."""

from __future__ import annotations

from dataclasses import dataclass, field

from capicheck.facts.bodies import Body, bodies
from capicheck.facts.initialisers import variable
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.static_types import named_base
from capicheck.facts.structures import FieldKey, is_object, parts, twins
from capicheck.facts.type_definitions import Base, BaseKind, TypeDefinition
from capicheck.facts.types import types
from capicheck.ir.expressions import Call, Expression, Member, Name, Variable, children
from capicheck.ir.graph import walk
from capicheck.ir.types import FunctionType, Pointer

_VISIT_PARAMETER = 1


@dataclass(slots=True)
class Visits:
    """What one traverse function visits, its helpers and the base functions that it calls included.

    `type` says that it visits the object's type.  `delegates` says that it calls the traverse function of a base that
    is not known, `opaque` that it hands `visit` to something whose body is not known.
    """

    fields: set[FieldKey] = field(default_factory=set)
    type: bool = False
    delegates: bool = False
    opaque: bool = False


def visits(program: Program, definition: TypeDefinition) -> Visits | None:
    """What the type's own `tp_traverse` visits; None where it has none or its body is not known.

    Fields that it visits under the names of a structure laid out alike count under those of the type's own.
    """
    known = types(program)
    body = known.function(definition, "tp_traverse")
    if body is None:
        return None
    reading = _Reading(program, definition)
    reading.read(body)
    found = reading.found
    instance, records = known.instance(definition), definition.unit.records
    inner = set(parts(instance, records)) if instance else set()
    for other in {key.record for key in found.fields} - inner:
        if is_object(other, records):
            same = twins(instance, other, records)
            found.fields |= {mine for mine, its in same.items() if its in found.fields}
    return found


@once_per_program
def visited_anywhere(program: Program) -> frozenset[FieldKey]:
    """The fields that some traverse function of `program` visits, be it of the type that owns them or of another."""
    found: set[FieldKey] = set()
    for definition in types(program).definitions:
        visited = visits(program, definition)
        if visited is not None:
            found |= visited.fields
    return frozenset(found)


def is_type_of_object(body: Body, expression: Expression) -> bool:
    """Whether `expression` may be the type of some object: `Py_TYPE(x)`, `x->ob_type` or a local that holds it."""
    for origin in body.origins(expression):
        match origin:
            case Call(name="Py_TYPE" | "_Py_TYPE") | Member(field="ob_type"):
                return True
    return False


class _Reading:
    """One traverse function being read, with the functions that it hands its work to."""

    def __init__(self, program: Program, definition: TypeDefinition) -> None:
        self.found = Visits()
        self._program = program
        self._types = types(program)
        self._bodies = bodies(program)
        self._definition = definition
        self._seen: set[int] = set()

    def read(self, body: Body) -> None:
        """Adds what `body` visits."""
        if id(body) in self._seen:
            return
        self._seen.add(id(body))
        visitors = {key for key, value in _visitors(body)}
        for call in body.calls:
            if call.name == "Py_VISIT" or _called_variable(call) in visitors:
                self._visit(body, call.arguments[:1])
            elif any(_mentions(argument, visitors) for argument in call.arguments):
                self._hand_over(body, call)
        kept = [*(store.value for store in body.stores), *(declared.value for declared in body.declared)]
        if any(_keeps_visitor(value, visitors) for value in kept if value is not None):
            self.found.opaque = True

    def _visit(self, body: Body, visited: tuple[Expression, ...]) -> None:
        for expression in visited:
            self.found.fields |= body.fields(expression)
            self.found.type = self.found.type or is_type_of_object(body, expression)

    def _hand_over(self, body: Body, call: Call) -> None:
        """Reads a call that is given the visitor: a helper, or the traverse function of a base."""
        self._visit(body, call.arguments)
        helper = self._bodies.called(call, body)
        if helper is not None:
            self.read(helper)
        elif isinstance(call.callee, Member):
            self._delegate(body, call.callee)
        elif not call.name.startswith(("Py", "_Py")):
            self.found.opaque = True

    def _delegate(self, body: Body, callee: Member) -> None:
        """Reads `Base_Type.tp_traverse(…)`, `Py_TYPE(self)->tp_base->tp_traverse(…)` and their kind."""
        named = variable(callee.base)
        given = named_base(self._program, body.unit, named)
        bases = (given,) if given.kind is not BaseKind.UNKNOWN else self._definition.bases
        if not bases:
            self.found.delegates = True
        for base in bases:
            self._inherit(base)

    def _inherit(self, base: Base) -> None:
        if base.kind is BaseKind.BUILTIN:
            return
        definition = self._types.named(base.name)
        inherited = self._types.function(definition, "tp_traverse") if definition is not None else None
        if inherited is None:
            self.found.delegates = True
        else:
            self.read(inherited)


def _visitors(body: Body) -> list[tuple[str, Variable]]:
    """The variables that hold the visitor: declared `visitproc`, or the second of three parameters."""
    parameters = body.function.parameters
    found = [(item.key, item) for item in (*parameters, *body.function.locals) if item.typedef == "visitproc"]
    if not found and len(parameters) == 3 and _is_function_pointer(parameters[_VISIT_PARAMETER]):
        found = [(parameters[_VISIT_PARAMETER].key, parameters[_VISIT_PARAMETER])]
    return found


def _is_function_pointer(parameter: Variable) -> bool:
    return isinstance(parameter.type, Pointer) and isinstance(parameter.type.target, FunctionType)


def _called_variable(call: Call) -> str:
    """The key of the variable that `call` calls through: `visit(…)` or `(*visit)(…)`."""
    return next((inner.variable.key for inner in walk(call.callee) if isinstance(inner, Name)), "")


def _mentions(expression: Expression, keys: set[str]) -> bool:
    return any(isinstance(inner, Name) and inner.variable.key in keys for inner in walk(expression))


def _keeps_visitor(value: Expression, visitors: set[str]) -> bool:
    """Whether `value` is or holds the visitor itself, and not only the result of calling it."""
    if isinstance(value, Call):
        return False
    if isinstance(value, Name):
        return value.variable.key in visitors
    return any(_keeps_visitor(child, visitors) for child in children(value))

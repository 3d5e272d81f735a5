"""What a type's traverse function visits: fields, the type itself, and what it leaves to others."""

from __future__ import annotations

from dataclasses import dataclass, field

from capicheck.facts.bodies import Body, bodies
from capicheck.facts.delegation import bases_meant, called_slot, is_own_type
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.structures import FieldKey
from capicheck.facts.type_definitions import Base, BaseKind, TypeDefinition
from capicheck.facts.types import types
from capicheck.ir.expressions import Call, Expression, Name, Variable, children
from capicheck.ir.graph import walk
from capicheck.ir.source import Span
from capicheck.ir.types import FunctionType, Pointer

_VISIT_PARAMETER = 1
_MANAGED = frozenset({"PyObject_VisitManagedDict", "_PyObject_VisitManagedDict"})


@dataclass(slots=True, eq=False, repr=False)
class Visits:
    """What one traverse function visits, its helpers and the base functions that it calls included.

    `type` says where it visits the object's type, `base_type` that a base's function which it calls does so as well.
    `managed` says that it visits the managed dictionary, `delegates` that it calls the traverse function of a base that
    is not known, `opaque` that it hands `visit` to something whose body is not known.
    """

    fields: set[FieldKey] = field(default_factory=set)
    type: Span | None = None
    base_type: bool = False
    managed: bool = False
    delegates: bool = False
    opaque: bool = False
    bodies: list[Body] = field(default_factory=list)
    """The function itself and the helpers that it hands the visitor to, without those of bases."""
    inherited: set[FieldKey] = field(default_factory=set)
    """Those of `fields` that a base's function visits."""


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
    found.fields.update(known.twins(definition, found.fields))
    return found


def inherited_visits(program: Program, definition: TypeDefinition) -> Visits | None:
    """What the `tp_traverse` visits that the type gets from its base; None where that is not known.

    The interpreter's types visit none of the program's fields.
    """
    known = types(program)
    for base in definition.bases:
        inherited = known.named(base.name) if base.kind is BaseKind.PROJECT else None
        if inherited is None or inherited is definition:
            return Visits() if base.kind is BaseKind.BUILTIN else None
        return visits(program, inherited) if "tp_traverse" in inherited.slots else inherited_visits(program, inherited)
    return None


@once_per_program
def visited_anywhere(program: Program) -> frozenset[FieldKey]:
    """The fields that some traverse function of `program` visits, be it of the type that owns them or of another."""
    found: set[FieldKey] = set()
    for definition in types(program).definitions:
        visited = visits(program, definition)
        if visited is not None:
            found |= visited.fields
    return frozenset(found)


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
        self.found.bodies.append(body)
        visitors = visitors_of(body)
        for call in body.calls:
            if is_visit(call, visitors):
                self._visit(body, call.arguments[:1])
            elif any(_mentions(argument, visitors) for argument in call.arguments):
                self._hand_over(body, call)
        kept = [*(store.value for store in body.stores), *(declared.value for declared in body.declared)]
        if any(_keeps_visitor(value, visitors) for value in kept if value is not None):
            self.found.opaque = True

    def _visit(self, body: Body, visited: tuple[Expression, ...]) -> None:
        for expression in visited:
            self.found.fields |= body.fields(expression)
            if self.found.type is None and is_own_type(body, expression):
                self.found.type = expression.span

    def _hand_over(self, body: Body, call: Call) -> None:
        """Reads a call that is given the visitor: a helper, or the traverse function of a base."""
        self._visit(body, call.arguments)
        helper = self._bodies.called(call, body)
        through = called_slot(body, call) if helper is None else None
        if helper is not None:
            if self._is_of_base(helper):
                self._read_base(helper)
            else:
                self.read(helper)
        elif call.name in _MANAGED:
            self.found.managed = True
        elif through is not None:
            for base in bases_meant(self._program, self._definition, body, through[1]):
                self._inherit(base)
        elif not call.name.startswith(("Py", "_Py")):
            self.found.opaque = True

    def _is_of_base(self, helper: Body) -> bool:
        return any(
            self._types.function(base, "tp_traverse") is helper for base in self._types.project_bases(self._definition)
        )

    def _inherit(self, base: Base) -> None:
        if base.kind is BaseKind.BUILTIN:
            return
        definition = self._types.named(base.name)
        inherited = self._types.function(definition, "tp_traverse") if definition is not None else None
        if inherited is None:
            self.found.delegates = True
        else:
            self._read_base(inherited)

    def _read_base(self, inherited: Body) -> None:
        """Adds what a base's function visits, told apart from what the type's own does."""
        mine = self.found
        self.found = Visits()
        self.read(inherited)
        theirs, self.found = self.found, mine
        mine.fields |= theirs.fields
        mine.inherited |= theirs.fields
        mine.base_type = mine.base_type or theirs.base_type or theirs.type is not None
        mine.managed = mine.managed or theirs.managed
        mine.delegates = mine.delegates or theirs.delegates
        mine.opaque = mine.opaque or theirs.opaque


def visitors_of(body: Body) -> set[str]:
    """The keys of the variables that hold the visitor: declared `visitproc`, or the second of three parameters."""
    parameters = body.function.parameters
    found = {item.key for item in (*parameters, *body.function.locals) if item.typedef == "visitproc"}
    if not found and len(parameters) == 3 and _is_function_pointer(parameters[_VISIT_PARAMETER]):
        found = {parameters[_VISIT_PARAMETER].key}
    return found


def is_visit(call: Call, visitors: set[str]) -> bool:
    """Whether `call` visits its first argument: by `Py_VISIT()` or through one of `visitors`."""
    return call.name == "Py_VISIT" or _called_variable(call) in visitors


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

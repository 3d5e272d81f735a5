"""What a function's body does, gathered in one walk: calls, stores, addresses taken, and the values that locals get."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from capicheck.contracts.reading import contract, returns_new
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.structures import FieldKey
from capicheck.frozen import frozen
from capicheck.ir.expressions import (
    AddressOf,
    Assignment,
    Binary,
    Call,
    Cast,
    Conditional,
    Dereference,
    Expression,
    Index,
    Member,
    Name,
    Storage,
    Unary,
    Variable,
)
from capicheck.ir.graph import Declare, Function, Return, walk
from capicheck.ir.source import Span
from capicheck.ir.types import Array
from capicheck.ir.unit import Unit

_TRANSIENT = frozenset({Storage.LOCAL, Storage.PARAMETER, Storage.TEMPORARY})


class Store(NamedTuple):
    """A value stored; `target` is a variable, a field, an element or what a pointer points to."""

    target: Expression
    value: Expression
    whole: Expression


@frozen
class Body:
    """One function's calls, stores, counts up or down, addresses taken, declarations and returned values, by block.

    `values` lists what each local variable or parameter is given, by the variable's key; `exposed` has the keys of the
    variables whose addresses are taken.
    """

    unit: Unit
    function: Function
    calls: tuple[Call, ...]
    stores: tuple[Store, ...]
    counts: tuple[Unary, ...]
    addresses: tuple[AddressOf, ...]
    declared: tuple[Declare, ...]
    returned: tuple[Expression, ...]
    values: dict[str, tuple[Expression, ...]]
    exposed: frozenset[str]

    def origins(self, expression: Expression) -> Iterator[Expression]:
        """The expressions that `expression` may have got its value from, seen through locals, casts and conditions.

        A parameter is an origin itself, and so is a local that is given no value or whose address is taken, beside
        what the body stores in it.
        """
        pending, seen = [expression], set()
        while pending:
            current = pending.pop()
            match current:
                case Cast(operand=operand):
                    pending.append(operand)
                case Conditional(then=then, otherwise=otherwise):
                    pending += [then, otherwise]
                case Assignment(value=value):
                    pending.append(value)
                case Name(variable=variable) if variable.storage in _TRANSIENT:
                    if variable.key in seen:
                        continue
                    seen.add(variable.key)
                    given = self.values.get(variable.key, ())
                    pending.extend(given)
                    if variable.storage is Storage.PARAMETER or not given or variable.key in self.exposed:
                        yield current
                case _:
                    yield current

    def holds(self, span: Span) -> bool:
        """Whether `span` lies within the function."""
        whole = self.function.span
        return whole.file == span.file and whole.start <= span.start < whole.end

    def mentions(self, key: FieldKey) -> bool:
        """Whether some expression of the function names the field."""
        return any(
            isinstance(item, Member) and (item.record, item.field) == key for item in self.function.expressions()
        )

    def fields(self, expression: Expression) -> set[FieldKey]:
        """The fields whose content `expression` may be, or be the address of; elements count as their array."""
        found = set()
        for leaf in self._leaves(expression, into_new=False):
            if isinstance(leaf, Member):
                found.add(FieldKey(leaf.record, leaf.field))
        return found

    def parameters(self, expression: Expression) -> set[int]:
        """The positions of the parameters whose value, or what they point to, `expression` may be."""
        keys = [parameter.key for parameter in self.function.parameters]
        found = set()
        for leaf in self._leaves(expression, into_new=True):
            if isinstance(leaf, Name) and leaf.variable.key in keys:
                found.add(keys.index(leaf.variable.key))
        return found

    def _leaves(self, expression: Expression, *, into_new: bool) -> Iterator[Expression]:
        """The fields and variables at the end of `expression`'s accesses, seen through locals.

        `into_new` says whether what a call was given counts, where it returns a new reference.
        """
        pending, seen = [expression], set()
        while pending:
            for origin in self.origins(pending.pop()):
                if id(origin) in seen:
                    continue
                seen.add(id(origin))
                match origin:
                    case Index(base=inner) | Dereference(operand=inner) | AddressOf(operand=inner):
                        pending.append(inner)
                    case Binary(operator="+" | "-" | "&" | "|", left=left, right=right):
                        pending += [left, right]
                    case Call(arguments=arguments):
                        pending.extend(arguments if into_new or not returns_new(origin.name) else ())
                    case _:
                        yield origin


_NOTED = frozenset({Call, Assignment, AddressOf, Unary})


class _Gathering:
    """A body in the making."""

    def __init__(self, unit: Unit, function: Function) -> None:
        self._unit = unit
        self._function = function
        self._calls: list[Call] = []
        self._stores: list[Store] = []
        self._counts: list[Unary] = []
        self._addresses: list[AddressOf] = []
        self._declared: list[Declare] = []
        self._returned: list[Expression] = []
        self._values: dict[str, list[Expression]] = {}

    def body(self) -> Body:
        """Walk the function, once."""
        for block in self._function.blocks:
            for statement in block.statements:
                if isinstance(statement, Declare):
                    self._declare(statement)
            for top in block.expressions():
                for expression in walk(top):
                    if expression.__class__ in _NOTED:
                        self._expression(expression)
            if isinstance(block.terminator, Return) and block.terminator.value is not None:
                self._returned.append(block.terminator.value)
        return Body(
            self._unit,
            self._function,
            tuple(self._calls),
            tuple(self._stores),
            tuple(self._counts),
            tuple(self._addresses),
            tuple(self._declared),
            tuple(self._returned),
            {key: tuple(given) for key, given in self._values.items()},
            frozenset(item.operand.variable.key for item in self._addresses if isinstance(item.operand, Name)),
        )

    def _declare(self, statement: Declare) -> None:
        self._declared.append(statement)
        if statement.value is not None:
            self._values.setdefault(statement.variable.key, []).append(statement.value)

    def _expression(self, expression: Expression) -> None:
        match expression:
            case Call():
                self._calls.append(expression)
            case Assignment(target=target, value=value):
                self._stores.append(Store(target, value, expression))
                if isinstance(target, Name):
                    self._values.setdefault(target.variable.key, []).append(value)
            case AddressOf():
                self._addresses.append(expression)
            case Unary(operator="++" | "--" | "post++" | "post--"):
                self._counts.append(expression)


class Bodies:
    """The bodies of a program's functions, each read when first asked for."""

    def __init__(self, program: Program) -> None:
        """Remember the functions of `program`; none is read yet."""
        self._program = program
        self._units = {id(function): unit for unit, function in program.functions()}
        self._read: dict[int, Body] = {}

    def of(self, function: Function) -> Body:
        """The body of `function`, which must be one of the program's."""
        known = self._read.get(id(function))
        if known is None:
            known = self._read[id(function)] = _Gathering(self._units[id(function)], function).body()
        return known

    def called(self, call: Call, caller: Body) -> Body | None:
        """The body of the project's function that `call` calls by name; None where it is not known.

        The C API's functions are taken at their word, also where the program defines them.
        """
        function = self._program.function(call.name, caller.unit) if call.name else None
        if function is None or contract(call.name) is not None:
            return None
        return self.of(function)

    def __iter__(self) -> Iterator[Body]:
        for _, function in self._program.functions():
            yield self.of(function)

    def mentioning(self, names: Collection[str]) -> Iterator[Body]:
        """The bodies of the functions that name any of `names`: functions, or variables with static storage."""
        wanted = frozenset(names)
        for _, function in self._program.functions():
            if not function.mentions.isdisjoint(wanted):
                yield self.of(function)


@once_per_program
def bodies(program: Program) -> Bodies:
    """The bodies of the functions of `program`."""
    return Bodies(program)


def root(expression: Expression) -> Variable | None:
    """The variable whose own storage `expression` lies in; None where it lies behind a pointer."""
    while True:
        match expression:
            case Name(variable=variable):
                return variable
            case Member(base=base, arrow=False) | Cast(operand=base):
                expression = base
            case Index(base=base) if isinstance(base.type, Array):
                expression = base
            case _:
                return None

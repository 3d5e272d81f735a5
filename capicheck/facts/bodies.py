"""What a function's body does, gathered in one walk: calls, stores, addresses taken, and where locals get their values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.structures import FieldKey
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
    Initialiser,
    Member,
    Name,
    Storage,
    Variable,
)
from capicheck.ir.graph import Declare, Function, Return, walk
from capicheck.ir.types import Array
from capicheck.ir.unit import Unit

_TRANSIENT = frozenset({Storage.LOCAL, Storage.PARAMETER, Storage.TEMPORARY})


class Store(NamedTuple):
    """A value stored; `target` is a variable, a field, an element or what a pointer points to."""

    target: Expression
    value: Expression
    whole: Expression


@dataclass(frozen=True, slots=True)
class Body:
    """One function's calls, stores and addresses taken, in the order of its blocks.

    `values` lists what each local variable or parameter is given, by the variable's key.
    """

    unit: Unit
    function: Function
    calls: tuple[Call, ...]
    stores: tuple[Store, ...]
    addresses: tuple[AddressOf, ...]
    declared: tuple[Declare, ...]
    returned: tuple[Expression, ...]
    values: dict[str, tuple[Expression, ...]]

    def origins(self, expression: Expression) -> Iterator[Expression]:
        """The expressions that `expression` may have got its value from, seen through locals, casts and conditions.

        A parameter is an origin itself, beside what the body stores in it.
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
                    pending.extend(self.values.get(variable.key, ()))
                    if variable.storage is Storage.PARAMETER:
                        yield current
                case _:
                    yield current

    def fields(self, expression: Expression) -> set[FieldKey]:
        """The fields whose content `expression` may be, or be the address of; elements count as their array."""
        found = set()
        for leaf in self._leaves(expression):
            if isinstance(leaf, Member):
                found.add(FieldKey(leaf.record, leaf.field))
        return found

    def parameters(self, expression: Expression) -> set[int]:
        """The positions of the parameters whose value, or what they point to, `expression` may be."""
        keys = [parameter.key for parameter in self.function.parameters]
        found = set()
        for leaf in self._leaves(expression):
            if isinstance(leaf, Name) and leaf.variable.key in keys:
                found.add(keys.index(leaf.variable.key))
        return found

    def _leaves(self, expression: Expression) -> Iterator[Expression]:
        """The fields and variables at the end of `expression`'s accesses, seen through locals."""
        pending, seen = [expression], set()
        while pending:
            for origin in self.origins(pending.pop()):
                if id(origin) in seen:
                    continue
                seen.add(id(origin))
                match origin:
                    case Index(base=inner) | Dereference(operand=inner) | AddressOf(operand=inner):
                        pending.append(inner)
                    case Binary(operator="+" | "-", left=left, right=right):
                        pending += [left, right]
                    case Call(arguments=arguments):
                        pending.extend(arguments)
                    case _:
                        yield origin


def _body(unit: Unit, function: Function) -> Body:
    calls: list[Call] = []
    stores: list[Store] = []
    addresses: list[AddressOf] = []
    declared: list[Declare] = []
    returned: list[Expression] = []
    values: dict[str, list[Expression]] = {}
    for block in function.blocks:
        for statement in block.statements:
            if isinstance(statement, Declare):
                declared.append(statement)
                if statement.value is not None:
                    values.setdefault(statement.variable.key, []).append(statement.value)
        if isinstance(block.terminator, Return) and block.terminator.value is not None:
            returned.append(block.terminator.value)
        for top in block.expressions():
            for expression in walk(top):
                match expression:
                    case Call():
                        calls.append(expression)
                    case Assignment(target=target, value=value):
                        stores.append(Store(target, value, expression))
                        if isinstance(target, Name):
                            values.setdefault(target.variable.key, []).append(value)
                    case AddressOf():
                        addresses.append(expression)
    return Body(
        unit,
        function,
        tuple(calls),
        tuple(stores),
        tuple(addresses),
        tuple(declared),
        tuple(returned),
        {key: tuple(given) for key, given in values.items()},
    )


class Bodies:
    """The bodies of a program's functions, each read when first asked for."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._units = {id(function): unit for unit, function in program.functions()}
        self._read: dict[int, Body] = {}

    def of(self, function: Function) -> Body:
        """The body of `function`, which must be one of the program's."""
        known = self._read.get(id(function))
        if known is None:
            known = self._read[id(function)] = _body(self._units[id(function)], function)
        return known

    def called(self, call: Call, caller: Body) -> Body | None:
        """The body of the function that `call` calls by name; None where it is not known."""
        function = self._program.function(call.name, caller.unit) if call.name else None
        return self.of(function) if function is not None else None

    def __iter__(self) -> Iterator[Body]:
        for _, function in self._program.functions():
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


def compound(expression: Expression | None) -> Initialiser | None:
    """`expression` where it is a brace initialiser or a compound literal."""
    return expression if isinstance(expression, Initialiser) else None

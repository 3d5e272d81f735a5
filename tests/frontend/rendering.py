"""Graphs, expressions and types as short text, and a reader of C strings: what the tests of the front end look at."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from capicheck.frontend.reading import read
from capicheck.frontend.request import Request
from capicheck.ir.expressions import (
    AddressOf,
    Assignment,
    Binary,
    Call,
    Cast,
    Conditional,
    Dereference,
    Expression,
    Float,
    FunctionName,
    Index,
    Initialiser,
    InitialiserItem,
    Integer,
    Member,
    Name,
    Opaque,
    String,
    Unary,
)
from capicheck.ir.graph import (
    Block,
    Branch,
    Case,
    Declare,
    Evaluate,
    Function,
    IndirectJump,
    Jump,
    Return,
    Statement,
    Stop,
    Switch,
    Terminator,
)
from capicheck.ir.types import Array, FunctionType, Number, Pointer, RecordType, Type, Unknown, Void
from capicheck.ir.unit import Unit

PYTHON = "#include <Python.h>\n"


@dataclass(frozen=True)
class Read:
    """A unit, and short ways to what is in it."""

    unit: Unit

    def function(self, name: str = "f") -> Function:
        [found] = [function for function in self.unit.functions if function.name == name]
        return found

    def graph(self, name: str = "f") -> str:
        """The graph of a function, a line for each block."""
        return graph(self.function(name))

    def value(self, name: str) -> str:
        """The initial value of a variable with static storage."""
        [found] = [item for item in self.unit.globals if item.name == name]
        return expression(found.value) if found.value else "nothing"

    def at(self, name: str = "f") -> str:
        """The text at the name of a function."""
        span = self.function(name).name_span
        return self.unit.sources[span.file].text(span)

    @property
    def damage(self) -> list[tuple[str, str]]:
        """Functions that were not read whole, with the reason."""
        return [(item.function, item.reason) for item in self.unit.damage]

    @property
    def whole(self) -> list[str]:
        """Functions that were."""
        return [item.name for item in self.unit.functions]


def readings(
    folder: Path, text: str | bytes, files: Mapping[str, str | bytes] | None = None, **options: object
) -> list[Read]:
    """Every unit of `text`, written to `folder` as a file beside `files`."""
    for name, content in {"x.c": text, **(files or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def find(header: str, _asking: str) -> str | None:
        found = sorted(path for path in folder.rglob(Path(header).name) if path.as_posix().endswith("/" + header))
        return found[0].as_posix().removesuffix("/" + header) if found else None

    request = replace(Request(str(folder / "x.c"), str(folder), str(folder)), **options)  # type: ignore[arg-type]
    return [Read(unit) for unit in read(request, find)]


def graph(function: Function) -> str:
    """A line for each block: its number, its statements, and how it ends."""
    return "\n".join(f"{number}: {block(item)}" for number, item in enumerate(function.blocks))


def block(item: Block) -> str:
    return "; ".join([*(statement(each) for each in item.statements), terminator(item.terminator)])


def statement(item: Statement) -> str:
    match item:
        case Evaluate(value):
            return expression(value)
        case Declare(variable, None):
            return f"{type_(variable.type)} {variable.name}"
        case Declare(variable, value):
            return f"{type_(variable.type)} {variable.name} = {expression(value)}"


def terminator(item: Terminator) -> str:  # noqa: PLR0911 (a table)
    match item:
        case Jump(target):
            return f"-> {target}"
        case Branch(condition, then, otherwise):
            return f"{expression(condition)} ? {then} : {otherwise}"
        case Switch(value, cases, default):
            return f"switch {expression(value)} {{{', '.join(case(each) for each in cases)}}} else {default}"
        case Return(None):
            return "return"
        case Return(value):
            return f"return {expression(value)}"
        case IndirectJump(address, targets):
            return f"goto {expression(address)} {list(targets)}"
        case Stop():
            return "stop"


def case(item: Case) -> str:
    low, high = ("?" if bound is None else str(bound) for bound in (item.low, item.high))
    return f"{low if low == high else f'{low}...{high}'}: {item.target}"


def expression(item: Expression) -> str:  # noqa: C901, PLR0911, PLR0912 (a table)
    match item:
        case Name() | FunctionName():
            return item.variable.name if isinstance(item, Name) else item.name
        case Integer(value, name=name):
            return f"{name}#{value}" if name else str(value)
        case Float():
            return "float"
        case String(value):
            return json.dumps(value, ensure_ascii=False)
        case Member(base, field, arrow):
            return f"{expression(base)}{'->' if arrow else '.'}{field}"
        case Index(base, index):
            return f"{expression(base)}[{expression(index)}]"
        case Dereference(operand):
            return f"*{expression(operand)}"
        case AddressOf(operand):
            return f"&{expression(operand)}"
        case Call(callee, arguments):
            return f"{expression(callee)}({', '.join(map(expression, arguments))})"
        case Unary(operator, operand):
            return f"{operator}{expression(operand)}"
        case Binary(operator, left, right):
            return f"({expression(left)} {operator} {expression(right)})"
        case Assignment(operator, target, value):
            return f"{expression(target)} {operator} {expression(value)}"
        case Cast(operand, type):
            return f"<{type_(type)}>{expression(operand)}"
        case Initialiser(items):
            return "{" + ", ".join(map(initialiser_item, items)) + "}"
        case Conditional(condition, then, otherwise):
            return f"({expression(condition)} ? {expression(then)} : {expression(otherwise)})"
        case Opaque(operands):
            return f"opaque({', '.join(map(expression, operands))})"


def initialiser_item(item: InitialiserItem) -> str:
    place = f".{item.field} = " if item.field else "" if item.index is None else f"[{item.index}] = "
    return place + expression(item.value)


def type_(item: Type) -> str:
    match item:
        case Void():
            return "void"
        case Unknown():
            return "unknown"
        case Number(name) | RecordType(name):
            return name
        case Pointer(target):
            return f"{type_(target)}*"
        case Array(element, count):
            return f"{type_(element)}[{'' if count is None else count}]"
        case FunctionType(result, parameters, variadic):
            shown = [*map(type_, parameters), *(["..."] if variadic else [])]
            return f"{type_(result)}({', '.join(shown)})"

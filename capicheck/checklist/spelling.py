"""C text: the project's expressions as they are written, and declarations spelled from types."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from capicheck.facts.initialisers import bare, function_name, plain
from capicheck.facts.program import Program
from capicheck.ir.expressions import (
    AddressOf,
    Expression,
    FunctionName,
    Integer,
    Member,
    Name,
    String,
    Variable,
)
from capicheck.ir.source import Span
from capicheck.ir.types import Array, FunctionType, Number, Pointer, RecordType, Type, Unknown, Void
from capicheck.ir.unit import Unit


def source_text(program: Program, span: Span) -> str:
    """What stands at `span`; empty where that is no file of the project."""
    source = program.sources.get(span.file)
    return source.text(span) if source is not None else ""


def value_text(program: Program, value: Expression) -> str:
    """`value` as the project writes it, without casts round functions and tables."""
    name = function_name(value)
    if name:
        return name
    inner = plain(value)
    if isinstance(inner, Name):
        return inner.variable.name
    if isinstance(inner, AddressOf) and isinstance(bare(inner), Name):
        return f"&{source_text(program, inner.span).lstrip('& ')}"
    written = source_text(program, inner.span)
    if isinstance(inner, String) and not written.lstrip().startswith('"'):
        return written or _quoted(inner.value)
    return written


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def rebuilt(value: Expression) -> str:
    """`value` spelled from what it means, for where a macro hides how it is written; empty where that is not plain."""
    match plain(value):
        case FunctionName(name=name) | Name(variable=Variable(name=name)):
            return name
        case Integer(name=name, value=number):
            return name if name.startswith("sizeof(") else "" if number is None else str(number)
        case String(value=characters):
            return _quoted(characters)
        case AddressOf(operand=operand):
            inner = rebuilt(operand)
            return f"&{inner}" if inner else ""
        case Member(base=base, field=field, arrow=arrow):
            inner = rebuilt(base)
            return f"{inner}{'->' if arrow else '.'}{field}" if inner else ""
    return ""


def declaration(program: Program, unit: Unit, kind: Type, name: str) -> str:
    """A declaration of `name` with the type `kind`, without the semicolon."""
    match kind:
        case Array(element=element, count=count):
            return declaration(program, unit, element, f"{name}[{'' if count is None else count}]")
        case Pointer(target=FunctionType(result=result, parameters=parameters)):
            listed = ", ".join(declaration(program, unit, item, "").strip() for item in parameters) or "void"
            return declaration(program, unit, result, f"(*{name})({listed})")
        case Pointer(target=Array() as target):
            return declaration(program, unit, target, f"(*{name})")
        case Pointer(target=target):
            return declaration(program, unit, target, f"*{name}")
    return f"{_base(program, unit, kind)} {name}"


def _base(program: Program, unit: Unit, kind: Type) -> str:
    match kind:
        case Number(name=name):
            return name
        case RecordType(name=name):
            record = unit.records.get(name)
            if record is not None and record.project and not re.fullmatch(r"\w+", name):
                return source_text(program, record.span)  # a structure without a name is written out
            tagged = record is not None and record.project and record.tag == name and not unit.cplusplus
            if tagged and record is not None and not _is_typedef(program, record.span, name):
                return f"{'union' if record.union else 'struct'} {name}"
            return name
    return "void" if isinstance(kind, Void | Unknown) else "int"


def _is_typedef(program: Program, span: Span, name: str) -> bool:
    """Whether the structure at `span` is also called `name` without its keyword."""
    source = program.sources.get(span.file)
    if source is None:
        return True
    before = source.data[max(0, span.start - 40) : span.start].decode("utf-8", "replace")
    after = source.data[span.end : span.end + 80].decode("utf-8", "replace")
    if re.search(r"\btypedef\s+(?:struct\s*|union\s*)?$", before):
        return re.match(rf"\s*{re.escape(name)}\b", after) is not None
    apart = rf"typedef\s+(?:struct|union)\s+{re.escape(name)}\s+{re.escape(name)}\s*;"
    return re.search(apart.encode(), source.data) is not None


def declared(program: Program, unit: Unit, variable: Variable, name: str) -> str:
    """A declaration of `name` as `variable` is declared, by its typedef where it has one."""
    if variable.typedef and not isinstance(variable.type, Array):
        return f"{variable.typedef} {name}"
    return declaration(program, unit, variable.type, name)


def guarded(parts: Iterable[tuple[tuple[str, ...], tuple[str, ...]]]) -> Iterator[str]:
    """The lines of `parts`, each given with the conditions that it stands under, the outer before the inner.

    Those that follow each other under the same conditions share the `#if`.
    """
    for conditions, together in groupby(parts, key=itemgetter(0)):
        yield from (f"#if {condition}" for condition in conditions)
        yield from (line for _, lines in together for line in lines)
        yield from ("#endif" for _ in conditions)

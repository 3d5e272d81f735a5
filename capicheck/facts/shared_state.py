"""C variables with static storage that hold no object, and the places that write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum

from capicheck.facts.bodies import Bodies, Body, bodies, root
from capicheck.facts.globals import object_globals
from capicheck.facts.initialisers import plain
from capicheck.facts.memo import once_per_program
from capicheck.facts.once import OUTLIVING, Guards, unset_before
from capicheck.facts.program import Program
from capicheck.facts.running import running
from capicheck.facts.structures import holds_objects, is_object, is_object_pointer
from capicheck.facts.type_definitions import definition_key
from capicheck.frozen import frozen
from capicheck.ir.expressions import (
    AddressOf,
    Binary,
    Call,
    Dereference,
    Expression,
    Index,
    Member,
    Name,
    Storage,
    Variable,
)
from capicheck.ir.graph import Function
from capicheck.ir.source import Span
from capicheck.ir.types import Array, FunctionType, Pointer, RecordType, Type
from capicheck.ir.unit import Global, Unit

_LOCK = re.compile(
    r"_?atomic\w*|_Atomic|PyMutex|PyEvent|PyThread_type_lock|_?PyOnceFlag|Py_tss_t|pthread_\w+|sem_t|mtx_t|cnd_t|tss_t"
    r"|once_flag|CRITICAL_SECTION|SRWLOCK|CONDITION_VARIABLE|INIT_ONCE|\w*[Mm]utex\w*|\w*[sS]pin_?[lL]ock\w*|\w+_lock_t",
)
"""What makes a variable one that is made to be shared: locks, atomic variables, flags of calls made once."""
_CONST = re.compile(r"\bconst\b|\bconstexpr\b")
_DEPTH = 3
"""How many calls deep a store through a pointer that was handed on is looked for."""
_FILLS = {
    "memset": (0,), "memcpy": (0,), "memmove": (0,), "strcpy": (0,), "strncpy": (0,), "strcat": (0,), "strncat": (0,),
    "sprintf": (0,), "snprintf": (0,), "vsprintf": (0,), "vsnprintf": (0,), "PyOS_snprintf": (0,), "fgets": (0,),
    "fread": (0,), "read": (1,), "recv": (1,), "gethostname": (0,), "getcwd": (0,), "strlcpy": (0,), "bzero": (0,),
}  # fmt: skip
"""Functions of the C library that write where an argument points, and which argument it is."""
_PARSERS = {"PyArg_Parse": 2, "PyArg_ParseTuple": 2, "PyArg_ParseTupleAndKeywords": 4, "PyArg_UnpackTuple": 4}
"""Functions that store what they were given in their later arguments (the manual's "Parsing arguments")."""


class Manner(Enum):
    """What a write does to the variable."""

    ALWAYS = "writes it"
    ONCE = "fills it where it was empty"


@frozen(eq=False)
class SharedWrite:
    """A place that writes a variable, or what it points to; `function` holds it."""

    span: Span
    function: Function
    manner: Manner
    behind: bool = False
    """Whether it is what the variable points to that is written."""
    flags: frozenset[str] = frozenset()
    """The variables one of which was found unset before, by `definition_key`."""


@frozen(eq=False)
class SharedState:
    """A variable that every interpreter of the process uses, with its writes in the order of the text."""

    unit: Unit
    definition: Global
    writes: tuple[SharedWrite, ...]

    @property
    def variable(self) -> Variable:
        """The variable."""
        return self.definition.variable


@once_per_program
def shared_state(program: Program) -> tuple[SharedState, ...]:
    """The variables of `program`'s own files that hold no object, are no locks, and that its functions write."""
    objects = {definition_key(item.definition.variable) for item in object_globals(program)}
    known: dict[str, tuple[Unit, Global]] = {}
    for unit in program.units:
        for item in unit.globals:
            variable = item.variable
            if variable.storage is Storage.EXTERN or variable.span.file not in unit.sources:
                continue
            key = definition_key(variable)
            if key not in objects and _is_shared(program, unit, variable):
                known.setdefault(key, (unit, item))
    writes = _lasting(program, _Writes(program, {item.name for _, item in known.values()}).found)
    return tuple(
        SharedState(unit, item, tuple(sorted(writes[key], key=lambda write: write.span)))
        for key, (unit, item) in known.items()
        if key in writes
    )


def _lasting(program: Program, writes: dict[str, list[SharedWrite]]) -> dict[str, list[SharedWrite]]:
    """`writes`, where one is made once if a flag that guards it, or every call that leads to it, is not unset again."""
    later = running(program).later
    guards = Guards(program)
    reset = {
        key
        for key, found in writes.items()
        if any(
            write.manner is Manner.ALWAYS and later(write.function) and not guards.once(write.function, frozenset())
            for write in found
        )
    }

    def lasting(write: SharedWrite) -> SharedWrite:
        once = bool(write.flags - reset) or guards.once(write.function, frozenset(reset))
        return replace(write, manner=Manner.ONCE if once else Manner.ALWAYS)

    return {key: [lasting(write) for write in found] for key, found in writes.items()}


def _is_shared(program: Program, unit: Unit, variable: Variable) -> bool:
    """Whether `variable` is one for all threads, may change, and is neither a lock nor the C API's own."""
    if variable.thread_local or variable.constant or holds_objects(variable.type, unit.records):
        return False
    kind: Type = variable.type
    while isinstance(kind, Array):
        kind = kind.element
    if isinstance(kind, RecordType):
        record = unit.records.get(kind.name)
        if is_object(kind.name, unit.records) or (record is not None and not record.project):
            return False
    written = _declared(program, variable)
    return not _LOCK.search(written) and (isinstance(kind, Pointer) or not _CONST.search(written))


def _declared(program: Program, variable: Variable) -> str:
    """The words before the variable's name in its declaration."""
    source = program.sources[variable.span.file].data
    start = max(source.rfind(mark, 0, variable.span.start) for mark in (b";", b"}", b"{", b"#", b"*/"))
    return source[start + 1 : variable.span.start].decode("utf-8", "replace")


class _Writes:
    """Where variables with static storage are written, by `definition_key`."""

    def __init__(self, program: Program, names: set[str]) -> None:
        self.found: dict[str, list[SharedWrite]] = {}
        self._program = program
        self._bodies: Bodies = bodies(program)
        self._names = names
        self._stored: dict[int, frozenset[int]] = {}
        seen: set[Span] = set()
        for body in self._bodies.mentioning(names):
            for expression, span, behind in self._written(body):
                if expression.name in names and expression.storage in OUTLIVING and span not in seen:
                    self._note(body, expression, span, behind=behind)

    def _note(self, body: Body, variable: Variable, span: Span, *, behind: bool) -> None:
        key = definition_key(self._defined(body, variable))
        writes = self.found.setdefault(key, [])
        if all(write.span != span for write in writes):
            flags = frozenset(definition_key(self._defined(body, flag)) for flag in unset_before(body, variable, span))
            manner = Manner.ONCE if flags else Manner.ALWAYS
            writes.append(SharedWrite(span, body.function, manner, behind, flags))

    def _defined(self, body: Body, variable: Variable) -> Variable:
        definition = self._program.variable(variable.key, body.unit)
        return definition.variable if definition is not None else variable

    def _written(self, body: Body) -> Iterator[tuple[Variable, Span, bool]]:
        """The variables that `body` writes, itself or through what it calls."""
        for store in body.stores:
            if not is_object_pointer(store.target.type, body.unit.records) or root(store.target) is not None:
                yield from _target(store.target, store.whole.span)
        for count in body.counts:
            yield from _target(count.operand, count.span)
        for call in body.calls:
            for at in self._filled(body, call):
                if at < len(call.arguments):
                    yield from _pointed(call.arguments[at], call.span)

    def _filled(self, body: Body, call: Call) -> Iterator[int]:
        """The arguments of `call` that point to what it writes."""
        yield from _FILLS.get(call.name, ())
        if call.name in _PARSERS:
            yield from range(_PARSERS[call.name], len(call.arguments))
        called = self._bodies.called(call, body)
        if called is not None:
            yield from self._through(called, _DEPTH)

    def _through(self, body: Body, depth: int) -> frozenset[int]:
        """The parameters of `body` through which it, or what it calls, stores something."""
        known = self._stored.get(id(body))
        if known is not None:
            return known
        if not body.function.blocks:
            return self._stored.setdefault(id(body), frozenset(_not_const(self._program, body.function)))
        self._stored[id(body)] = frozenset()
        found: set[int] = set()
        for store in body.stores:
            found |= _behind(body, store.target)
        for call in body.calls:
            filled = set(_FILLS.get(call.name, ()))
            called = self._bodies.called(call, body) if depth else None
            if called is not None:
                filled |= self._through(called, depth - 1)
            for at in filled:
                if at < len(call.arguments):
                    found |= _same_pointer(body, call.arguments[at])
        self._stored[id(body)] = frozenset(found)
        return self._stored[id(body)]


def _not_const(program: Program, function: Function) -> Iterator[int]:
    """The pointers that a function whose body was passed over is given without the promise to write nothing there."""
    source = program.sources[function.span.file].data[function.name_span.end : function.span.end]
    written = source.partition(b"{")[0].strip().removeprefix(b"(").split(b",")
    for at, parameter in enumerate(function.signature):
        if isinstance(parameter.type, Pointer | Array) and at < len(written) and b"const" not in written[at]:
            yield at


def _target(target: Expression, span: Span) -> Iterator[tuple[Variable, Span, bool]]:
    """The variable that a store to `target` changes: its own storage, or what it points to."""
    variable = root(target)
    if variable is not None:
        yield variable, span, False
        return
    match target:
        case Member(base=base, arrow=True) | Dereference(operand=base) | Index(base=base):
            pointer = plain(base)
            named = root(pointer) if isinstance(pointer, Name | Member) else None
            if named is not None and _points_to_data(pointer.type):
                yield named, span, True


def _points_to_data(kind: Type) -> bool:
    return isinstance(kind, Pointer) and not isinstance(kind.target, FunctionType)


def _pointed(argument: Expression, span: Span) -> Iterator[tuple[Variable, Span, bool]]:
    """The variable whose storage the pointer `argument` leads to: `&variable`, or an array's name."""
    value = plain(argument)
    if isinstance(value, AddressOf):
        yield from _target(value.operand, span)
    elif isinstance(value, Binary) and value.operator in {"+", "-"}:
        yield from _pointed(value.left, span)
    elif isinstance(value, Name | Member | Index) and isinstance(value.type, Array):
        yield from _target(value, span)


def _behind(body: Body, target: Expression) -> set[int]:
    """The parameters that `target` lies behind."""
    while True:
        match target:
            case Member(base=base, arrow=False):
                target = base
            case Member(base=base, arrow=True) | Dereference(operand=base) | Index(base=base):
                return _same_pointer(body, base)
            case _:
                return set()


def _same_pointer(body: Body, expression: Expression) -> set[int]:
    """The parameters that `expression` may be, or point into."""
    keys = [parameter.key for parameter in body.function.parameters]
    found: set[int] = set()
    pending, seen = [expression], set()
    while pending:
        for origin in body.origins(pending.pop()):
            if id(origin) in seen:  # `p = p + 1` leads back to itself
                continue
            seen.add(id(origin))
            match origin:
                case Name(variable=variable) if variable.key in keys:
                    found.add(keys.index(variable.key))
                case AddressOf(operand=Member(base=base, arrow=True)) | Binary(operator="+" | "-", left=base):
                    pending.append(base)
    return found

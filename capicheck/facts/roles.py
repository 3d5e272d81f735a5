"""Which functions sit in tables and slots, and what they owe those who call them from there."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.contracts.outcomes import Contract
from capicheck.contracts.reading import contract, member_contract
from capicheck.facts.initialisers import bare, integer
from capicheck.facts.memo import once_per_program
from capicheck.facts.program import Program
from capicheck.facts.slots import type_slot
from capicheck.frozen import frozen
from capicheck.ir.expressions import Expression, FunctionName, Initialiser
from capicheck.ir.graph import Function
from capicheck.ir.source import Span
from capicheck.ir.types import RecordType
from capicheck.settings import PythonVersion

_SUITES = {
    "tp": "PyTypeObject",
    "nb": "PyNumberMethods",
    "sq": "PySequenceMethods",
    "mp": "PyMappingMethods",
    "am": "PyAsyncMethods",
    "bf": "PyBufferProcs",
}
"""The structure that has the member that a slot of a spec fills, by the slot's prefix (typeslots.h)."""
_FINALISERS = frozenset(("tp_dealloc", "tp_finalize", "tp_del", "tp_free", "tp_clear", "m_free", "m_clear"))
"""Slots whose functions give up what an object or a module's state holds."""

_EXEC = frozenset((2, 85))
"""The number of `Py_mod_exec`, up to 3.14 and from 3.15 on (PEP 793); its functions are called like an `inquiry`."""
_KEYWORDS, _NOARGS, _FASTCALL, _METHOD = 0x2, 0x4, 0x80, 0x200
"""Flags of a method definition (methodobject.h)."""
_NAMED_KEYWORDS = ("PyCFunction", "PyCFunctionWithKeywords")
_FAST = ("PyCFunctionFast", "PyCFunctionFastWithKeywords")


@frozen
class Position:
    """Where a function sits: what it owes there, and whether it gives up what an object holds."""

    slot: str
    contract: Contract
    finaliser: bool
    lone: bool = False
    """Whether what it is handed after its object is always NULL."""


class Positions:
    """The functions of a program that sit in tables and slots."""

    def __init__(self, program: Program) -> None:
        """Look through every table of `program`."""
        self._found: dict[Span, Position] = {}
        for unit in program.units:
            for item in unit.globals:
                if isinstance(item.value, Initialiser):
                    for name, position in _positions(item.value, program.target_python):
                        function = program.function(name, unit)
                        if function is not None:
                            self._found.setdefault(function.span, position)

    def of(self, function: Function) -> Position | None:
        """Where `function` sits; None where it is in no table."""
        return self._found.get(function.span)


def _positions(initialiser: Initialiser, version: PythonVersion) -> Iterator[tuple[str, Position]]:
    """The names of the functions that `initialiser` puts into slots, with the slots."""
    record = initialiser.type.name if isinstance(initialiser.type, RecordType) else ""
    if record == "PyType_Slot":
        name = type_slot(integer(initialiser.field("slot")))
        yield from _position(_SUITES.get(name.partition("_")[0], ""), name, initialiser.field("pfunc"), version)
        return
    if record == "PyModuleDef_Slot":
        value = initialiser.field("value")
        function = bare(value) if value is not None else None
        found = contract("inquiry", version)
        if isinstance(function, FunctionName) and integer(initialiser.field("slot")) in _EXEC and found is not None:
            yield function.name, Position("Py_mod_exec", found, finaliser=False)
        return
    if record == "PyMethodDef":
        yield from _method(initialiser, version)
        return
    for item in initialiser.items:
        if isinstance(item.value, Initialiser):
            yield from _positions(item.value, version)
        elif item.field and record:
            yield from _position(record, item.field, item.value, version)


def _position(
    record: str, slot: str, value: Expression | None, version: PythonVersion
) -> Iterator[tuple[str, Position]]:
    function = bare(value) if value is not None else None
    if isinstance(function, FunctionName) and record:
        found = member_contract(record, slot, version)
        if found is not None:
            yield function.name, Position(slot, found, slot in _FINALISERS)


def _method(definition: Initialiser, version: PythonVersion) -> Iterator[tuple[str, Position]]:
    """A row of a method table: its flags say how the function is called (the manual's "Implementing functions")."""
    value = definition.field("ml_meth")
    function = bare(value) if value is not None else None
    if not isinstance(function, FunctionName):
        return
    flags = integer(definition.field("ml_flags")) or 0
    if flags & _METHOD:
        kind = "PyCMethod"
    else:
        kind = (_FAST if flags & _FASTCALL else _NAMED_KEYWORDS)[bool(flags & _KEYWORDS)]
    found = contract(kind, version)
    if found is not None:
        yield function.name, Position("ml_meth", found, finaliser=False, lone=bool(flags & _NOARGS))


@once_per_program
def positions(program: Program) -> Positions:
    """Where the functions of `program` sit."""
    return Positions(program)

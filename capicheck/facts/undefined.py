"""The project's functions that the audited code leads to and whose bodies were not read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from capicheck.contracts.reading import contract
from capicheck.facts.program import Program
from capicheck.ir.expressions import FunctionName, Initialiser, children
from capicheck.ir.graph import Function
from capicheck.ir.types import RecordType, Unknown
from capicheck.ir.unit import Declaration, Unit


def undefined(program: Program) -> Mapping[str, str]:
    """The functions that no unit of `program` defines, each with the path of a unit that mentions it, by name.

    They are those that the units that were asked for mention, and those that the functions that these lead to mention.
    What the C API's declarations or the configuration tell about need not be read, nor what only the interpreter calls.
    """
    search = _Search(program)
    return {
        name: path
        for name, path in sorted(search.run())
        if name not in program.contracts and contract(name, program.target_python) is None
    }


_CALLED_BY_NAME = frozenset({RecordType("PyMethodDef"), RecordType("PyGetSetDef")})
"""The rows of tables from which Python code calls: what their functions do tells nothing about those who list them."""


class _Search:
    def __init__(self, program: Program) -> None:
        self._program = program
        self._own = {id(unit): {function.name: function for function in unit.functions} for unit in program.units}
        self._exported: dict[str, list[tuple[Unit, Function]]] = {}
        for unit, function in program.functions():
            if not function.static:
                self._exported.setdefault(function.name, []).append((unit, function))

    def run(self) -> Iterator[tuple[str, str]]:
        """Each undefined function once, with the unit's path."""
        pending = [(unit, name) for unit in self._program.audited for name in sorted(_mentioned(unit))]
        met: set[str] = set()
        followed: set[int] = set()
        for unit, name in pending:
            own = self._own[id(unit)].get(name)
            bodies = [(unit, own)] if own is not None else self._exported.get(name, [])
            for home, function in bodies:
                if id(function) not in followed:
                    followed.add(id(function))
                    pending += [(home, mentioned) for mentioned in sorted(function.mentions)]
            if not bodies and name not in met and _may_be_ours(unit.declarations.get(name)):
                met.add(name)
                yield name, unit.path


def _mentioned(unit: Unit) -> set[str]:
    """What the bodies of `unit` mention, and the functions in its tables of slots."""
    found = {name for function in unit.functions for name in function.mentions}
    pending = [item.value for item in unit.globals if item.value is not None]
    while pending:
        expression = pending.pop()
        if isinstance(expression, FunctionName):
            found.add(expression.name)
        elif not (isinstance(expression, Initialiser) and expression.type in _CALLED_BY_NAME):
            pending += children(expression)
    return found


def _may_be_ours(declaration: Declaration | None) -> bool:
    """Whether the project declares the function, or nobody does: then its type is not known."""
    return declaration is not None and (declaration.project or isinstance(declaration.type.result, Unknown))

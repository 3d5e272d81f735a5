"""The units of one run together, and how names are resolved across them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cached_property

from capicheck.contracts.outcomes import Contract
from capicheck.frozen import frozen
from capicheck.ir.graph import Function
from capicheck.ir.source import SourceText, Span
from capicheck.ir.types import Record
from capicheck.ir.unit import Global, Inactive, Unit
from capicheck.settings import NEWEST, OLDEST, PythonVersion


@frozen(slots=False)
class Program:
    """Every unit of one run.  A file read under two configurations is two units here, with equal paths."""

    units: tuple[Unit, ...]
    min_python: PythonVersion = OLDEST
    target_python: PythonVersion = NEWEST
    cpython: bool = False
    """Whether these are CPython's own sources."""
    contracts: Mapping[str, Contract] = field(default_factory=dict)
    """Those that the configuration gives, by the name of the function or of the type of pointers to functions."""
    consulted: frozenset[str] = frozenset()
    """The paths of units that were not asked for: they are read for what their functions do, and not audited."""

    @cached_property
    def sources(self) -> dict[str, SourceText]:
        """Every file that was read, by path."""
        return {path: source for unit in self.units for path, source in unit.sources.items()}

    @cached_property
    def audited(self) -> tuple[Unit, ...]:
        """The units that were asked for."""
        return tuple(unit for unit in self.units if unit.path not in self.consulted)

    @cached_property
    def files(self) -> tuple[str, ...]:
        """The files of the units that were asked for, sorted."""
        return tuple(sorted({path for unit in self.audited for path in unit.sources}))

    def asks_for(self, span: Span) -> bool:
        """Whether what stands at `span` is part of a unit that was asked for, and was not left out of all of them."""
        return not self.consulted or any(
            not any(span.file == item.span.file and item.span.start <= span.start < item.span.end for item in left_out)
            for left_out in self._left_out.get(span.file, ())
        )

    @cached_property
    def _left_out(self) -> dict[str, list[tuple[Inactive, ...]]]:
        """What each unit that was asked for leaves out, by the paths of its files."""
        found: dict[str, list[tuple[Inactive, ...]]] = {}
        for unit in self.audited:
            for path in unit.sources:
                found.setdefault(path, []).append(unit.inactive)
        return found

    def _exporting(self) -> Iterator[Unit]:
        """The units in the order in which what they export counts, the one that decides last."""
        yield from (unit for unit in self.units if unit.path in self.consulted)
        yield from self.audited

    @cached_property
    def _exported(self) -> dict[str, Function]:
        return {
            function.name: function for unit in self._exporting() for function in unit.functions if not function.static
        }

    @cached_property
    def _local(self) -> dict[int, dict[str, Function]]:
        return {id(unit): {function.name: function for function in unit.functions} for unit in self.units}

    def function(self, name: str, unit: Unit) -> Function | None:
        """The body that `name` has when `unit` mentions it: the unit's own, else another unit's exported one."""
        return self._local[id(unit)].get(name) or self._exported.get(name)

    def record(self, name: str, unit: Unit) -> Record | None:
        """The layout of the structure that `unit` calls `name`."""
        return unit.records.get(name)

    @cached_property
    def _globals(self) -> dict[int, dict[str, Global]]:
        return {id(unit): {item.variable.key: item for item in unit.globals} for unit in self.units}

    @cached_property
    def _exported_globals(self) -> dict[str, Global]:
        return {
            item.variable.key: item
            for unit in self._exporting()
            for item in unit.globals
            if not item.function and item.variable.storage.value == "global"
        }

    def variable(self, key: str, unit: Unit) -> Global | None:
        """The definition of the global whose `Variable.key` is `key` in `unit`, there or exported by another unit."""
        return self._globals[id(unit)].get(key) or self._exported_globals.get(key)

    def functions(self) -> Iterator[tuple[Unit, Function]]:
        """Every function with its unit; one in a header comes once per unit that includes it."""
        for unit in self.units:
            for function in unit.functions:
                yield unit, function

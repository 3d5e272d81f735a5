"""The contracts of the program's own functions, bottom-up over its call graph, and what goes wrong in them."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from capicheck.contracts.annotations import annotated
from capicheck.contracts.outcomes import Contract
from capicheck.contracts.reading import contract, member_contract
from capicheck.domain.values import GLOBALS
from capicheck.engine.assembly import assemble
from capicheck.engine.exploration import explore
from capicheck.engine.frame import Role
from capicheck.engine.instructions import Code, Holds, Invoke, Leave, Locate, Write
from capicheck.engine.mishaps import Mishap
from capicheck.engine.summary import opaque, plain, summary
from capicheck.engine.ways import LIBRARY_CALL, OBJECTS, UNKNOWN_CALL, Ways, joined, ways_of
from capicheck.facts.bodies import bodies
from capicheck.facts.memo import once_per_program
from capicheck.facts.ownership import RELEASES, released_fields
from capicheck.facts.program import Program
from capicheck.facts.roles import positions
from capicheck.facts.structures import FieldKey
from capicheck.ir import expressions as ir
from capicheck.ir.graph import Declare, Function, Return
from capicheck.ir.source import Span
from capicheck.ir.types import Number
from capicheck.ir.unit import Unit
from capicheck.rulebook.libc import library_functions
from capicheck.settings import PythonVersion

_RUNS_AGAIN = frozenset(("ml_meth", "set", "tp_init", "tp_setattro", "tp_setattr", "tp_call", "tp_descr_set"))
"""Slots whose functions run any number of times for an object that stays in use."""
_ROUNDS = 4
"""How often functions that call each other are summarised anew before their contracts are given up."""


class References:
    """What the engine finds out about a program: a function is explored when its file is asked about, not before."""

    def __init__(self, program: Program) -> None:
        """Look over the functions of `program`; none is explored yet."""
        self._program = program
        self.incomplete: list[tuple[Function, str]] = []
        """The functions that were not explored to the end so far, and why."""
        self._contracts: dict[Span, Contract] = {}
        """By the place of the definition."""
        self._mishaps: dict[Span, tuple[Mishap, ...]] = {}
        """By the place of the definition."""
        self._ways: dict[Span, Ways] = {}
        self._names: dict[str, Ways | None] = {}
        self._positions = positions(program)
        self._owned_fields = frozenset(
            key
            for body in bodies(program).mentioning(RELEASES)
            for key in released_fields(body)
            if _is_own(body.unit, key)
        )
        self._functions: dict[Span, tuple[Unit, Function]] = {}
        self._exported: dict[str, list[Function]] = {}
        for unit, function in program.functions():
            other = self._functions.get(function.span)
            if other is None or len(other[1].blocks) < len(function.blocks):
                self._functions[function.span] = (unit, function)
        for _, function in self._functions.values():
            if not function.static:
                self._exported.setdefault(function.name, []).append(function)
        self._handing_on = self._inherited()
        self._called = frozenset(call.name for _, function in self._functions.values() for call in function.calls())
        """The names of the functions that are called, and not from a table or a slot alone."""
        self._graph = self._calls()
        self._groups = {span: group for group in _bottom_up(self._graph) for span in group}
        """By each of its functions, the group that must be explored with it."""
        self._explored: set[tuple[Span, ...]] = set()
        self._written: dict[str, list[Span]] = {}
        """By file, the functions that have text there."""
        for span in sorted(self._graph):
            for file in _files_of(self._functions[span][1]):
                self._written.setdefault(file, []).append(span)

    def in_file(self, path: str) -> list[Mishap]:
        """What goes wrong in the functions that have text in the file `path`, also where they have it in others.

        They are explored for that, and before them what they call.
        """
        found: list[Mishap] = []
        for span in self._written.get(path, ()):
            self._explore(self._groups[span])
            found += self._mishaps.get(span, ())
        return found

    def _explore(self, wanted: tuple[Span, ...]) -> None:
        pending = [wanted]
        while pending:
            group = pending[-1]
            if group in self._explored:
                pending.pop()
                continue
            called = {self._groups[callee] for span in group for callee in self._graph[span]}
            if missing := called - self._explored - {group}:
                pending += sorted(missing)
            else:
                self._explored.add(group)
                self._group(group)

    def _calls(self) -> dict[Span, set[Span]]:
        """The functions that were asked for and all that they lead to, each with those that it mentions."""
        pending = list(dict.fromkeys(function.span for unit in self._program.audited for function in unit.functions))
        graph: dict[Span, set[Span]] = {}
        for span in pending:
            if span not in graph:
                callees = list(self._callees(*self._functions[span]))
                graph[span] = set(callees)
                pending += callees
        return graph

    def _callees(self, unit: Unit, function: Function) -> Iterator[Span]:
        if function.blocks:
            for name in function.mentions:
                for callee in self._candidates(unit, name):
                    yield callee.span

    def _group(self, group: tuple[Span, ...]) -> None:
        """Summarise functions that call each other, until nothing changes any longer."""
        recursive = len(group) > 1 or self._calls_itself(group[0])
        if recursive:
            for span in group:
                self._ways[span] = Ways((), None, project=True)
        for round_ in range(_ROUNDS if recursive else 1):
            before = {span: self._contracts.get(span) for span in group}
            mishaps = {span: self._summarise(span) for span in group}
            if all(before[span] == self._contracts.get(span) for span in group) or not recursive:
                break
            if round_ == _ROUNDS - 1:
                for span in group:
                    self._give_up(span)
        self._mishaps |= mishaps

    def _calls_itself(self, span: Span) -> bool:
        _, function = self._functions[span]
        return function.name in function.mentions

    def _summarise(self, span: Span) -> tuple[Mishap, ...]:
        unit, function = self._functions[span]
        if not function.blocks:
            self._publish(span, plain(function), frozenset())
            return ()
        code = assemble(
            function,
            unit.records,
            lambda call: self._resolve(unit, call),
            immortal_instances=_immortal_instances(self._program),
        )
        if not concerns_references(code):
            self._publish(span, plain(function), _changes(code))
            return ()
        position = self._positions.of(function)
        role = (
            Role(position.contract, position.finaliser, lone=position.lone, keeps=position.slot in _RUNS_AGAIN)
            if position is not None
            else self._said(function)
        )
        try:
            exploration = explore(code, role, self._owned_fields)
            mishaps = exploration.mishaps
            if position is not None and function.name in self._called and exploration.complete:
                exploration = explore(code, self._said(function), self._owned_fields)
        except Exception as mistake:  # noqa: BLE001 - one function that trips the engine must not hide the others
            self.incomplete.append((function, f"internal error: {mistake!r}"))
            self._give_up(span, _changes(code))
            return ()
        found = summary(function, exploration.endings, runs_code=_runs_code(code)) if exploration.complete else None
        if found is not None and position is None and role.contract is not None:
            self._publish(span, role.contract, _changes(code))
        elif found is not None:
            described = annotated(function)
            if described is not None and not described.tells_owners:
                found = described.over(found, self._program.target_python)
            self._publish(span, found, _changes(code))
        else:
            if not exploration.complete:
                self.incomplete.append((function, "path budget reached"))
            self._give_up(span, _changes(code))
        return mishaps

    def _said(self, function: Function) -> Role:
        """What a function owes that sits in no table, where its annotations say whose its objects are."""
        described = annotated(function)
        if described is None or not described.tells_owners:
            return Role(hands_on=function.static and function.name in self._handing_on)
        return Role(described.over(None, self._program.target_python))

    def _inherited(self) -> frozenset[str]:
        """The names of the helpers whose results are only ever returned by functions that owe a new reference."""
        owing = {
            function.name
            for _, function in self._functions.values()
            if (position := self._positions.of(function)) is not None and Role(position.contract).owes_new
        }
        returning: dict[str, set[str]] = {}
        used: set[str] = set()
        for _, function in self._functions.values():
            tails = {
                id(block.terminator.value)
                for block in function.blocks
                if isinstance(block.terminator, Return) and isinstance(block.terminator.value, ir.Call)
            }
            for call in function.calls():
                if id(call) in tails:
                    returning.setdefault(call.name, set()).add(function.name)
                else:
                    used.add(call.name)
        found = set(owing)
        changed = True
        while changed:
            grown = {name for name, callers in returning.items() if name not in used and callers <= found}
            changed = not grown <= found
            found |= grown
        return frozenset(found - owing)

    def _give_up(self, span: Span, changes: frozenset[str] = frozenset()) -> None:
        """Take a function for what is said of it, for it could not be explored."""
        function = self._functions[span][1]
        described = annotated(function)
        found = opaque(function)
        if described is not None:
            found = described.over(found, self._program.target_python)
        self._publish(span, found, changes)

    def _publish(self, span: Span, found: Contract, changes: frozenset[str]) -> None:
        self._contracts[span] = found
        self._ways[span] = ways_of(found, changes, project=True)

    def _resolve(self, unit: Unit, call: ir.Call) -> Ways:
        """What `call`, which stands in `unit`, does."""
        name = call.name
        if not name:
            return self._through_pointer(call.callee)
        if name not in self._names:
            found = contract(name, self._program.target_python)
            self._names[name] = ways_of(found) if found is not None else None
        known = self._names[name]
        if known is not None and not (_contradicts(call, known) and self._program.function(name, unit)):
            return known
        return self._own(unit, name, len(call.arguments))

    def _own(self, unit: Unit, name: str, arguments: int) -> Ways:
        """What the project's function `name` does: what its header says, its annotations, its body.

        Of several bodies those count that take so many `arguments`: a name that is not declared may be anybody's.
        """
        said = self._program.contracts.get(name)
        if said is not None:
            return ways_of(said, project=True)
        bodies_ = [function for function in self._candidates(unit, name) if function.span in self._ways]
        if len(bodies_) > 1:
            bodies_ = [function for function in bodies_ if len(function.type.parameters) == arguments] or bodies_
        if len(bodies_) == 1:
            return self._ways[bodies_[0].span]
        if bodies_:
            return joined([self._ways[function.span] for function in bodies_])
        declaration = unit.declarations.get(name)
        described = annotated(declaration) if declaration is not None else None
        if described is not None:
            return ways_of(described.over(None, self._program.target_python), project=True)
        return LIBRARY_CALL if name in library_functions() else UNKNOWN_CALL

    def _candidates(self, unit: Unit, name: str) -> list[Function]:
        """The functions that `name` may be in `unit`: its own, or those of the declared type that others export.

        Extensions have a function of one name for each platform.
        """
        own = self._program.function(name, unit)
        if own is None or own.static or own in unit.functions:
            return [own] if own is not None else []
        declared = unit.declarations.get(name)
        exported = self._exported.get(name, ())
        fitting = [function for function in exported if declared is None or function.type == declared.type]
        return fitting or list(exported)

    def _through_pointer(self, callee: ir.Expression) -> Ways:
        """A call of what a member or a variable of a known kind points to."""
        found: Contract | None = None
        version = self._program.target_python
        while isinstance(callee, ir.Dereference | ir.Cast):
            callee = callee.operand
        if isinstance(callee, ir.Member) and callee.record:
            found = member_contract(callee.record, callee.field, version)
        elif isinstance(callee, ir.Name) and callee.variable.typedef:
            found = contract(callee.variable.typedef, version)
        return ways_of(found) if found is not None else UNKNOWN_CALL


def _is_own(unit: Unit, key: FieldKey) -> bool:
    """Whether the structure of a field may be the project's: what the C API keeps in its own is the C API's concern."""
    record = unit.records.get(key.record)
    return record is not None and record.project


def _immortal_instances(program: Program) -> bool:
    """Whether `PyObject_HEAD_INIT` makes objects immortal: in CPython itself from 3.12 on (Include/object.h)."""
    return program.min_python >= (PythonVersion(3, 12) if program.cpython else PythonVersion(3, 13))


def _contradicts(call: ir.Call, ways: Ways) -> bool:
    """Whether the function that is called returns no object, where the C API's of its name does."""
    return isinstance(call.type, Number) and any(way.result.kind in OBJECTS for way in ways.ways)


def _changes(code: Code) -> frozenset[str]:
    """The fields and variables with static storage that a function, or what it calls, may write to."""
    found: set[str] = set()
    for node in code.nodes:
        for instruction in node.instructions:
            match instruction:
                case Write(access=access) | Locate(access=access) if access.behind or access.base <= GLOBALS:
                    name = next((step for step in reversed(access.path) if isinstance(step, str)), "")
                    found.add(name if name and not name.startswith("[") else code.names.get(access.base, ""))
                case Invoke(ways=ways):
                    found |= ways.changes
    return frozenset(found - {""})


def concerns_references(code: Code) -> bool:
    """Whether anything in a function has to do with an object, or it may never return."""
    if Holds.OBJECT in code.holds or not any(isinstance(node.exit, Leave) for node in code.nodes):
        return True
    for node in code.nodes:
        for instruction in node.instructions:
            match instruction:
                case Invoke(holds=Holds.OBJECT):
                    return True
                case Invoke(ways=ways) if any(way.effects for way in ways.ways) or (ways.known and not ways.ways):
                    return True
                case Write(access=access) if access.holds == Holds.OBJECT:
                    return True
    return False


def _runs_code(code: Code) -> bool:
    """Whether anything that a function calls may run Python code."""
    called = (item.ways for node in code.nodes for item in node.instructions if isinstance(item, Invoke))
    return any(
        (not ways.known and not ways.foreign) or (ways.contract is not None and ways.contract.runs_code)
        for ways in called
    )


def _bottom_up(graph: dict[Span, set[Span]]) -> Iterator[tuple[Span, ...]]:
    """The functions, callees first; those that call each other together."""
    try:
        order = list(TopologicalSorter({span: callees - {span} for span, callees in graph.items()}).static_order())
    except CycleError:
        import networkx as nx  # noqa: PLC0415 - slow to import, and only needed where functions call each other

        whole = nx.DiGraph()
        whole.add_nodes_from(graph)
        whole.add_edges_from((span, callee) for span, callees in graph.items() for callee in callees)
        for group in nx.strongly_connected_components(whole):
            yield tuple(sorted(group))
    else:
        for span in order:
            yield (span,)


def _files_of(function: Function) -> set[str]:
    """The files that hold text of `function`: any part of it may be included."""
    files = {function.span.file, function.name_span.file, *(item.span.file for item in function.expressions())}
    for block in function.blocks:
        files.update(statement.span.file for statement in block.statements if isinstance(statement, Declare))
        if isinstance(block.terminator, Return):
            files.add(block.terminator.span.file)
    return files


@once_per_program
def references(program: Program) -> References:
    """What goes wrong with references in `program`."""
    return References(program)

"""When a deallocation function stops the garbage collector from looking at the object."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.facts.bodies import Bodies, Body, bodies
from capicheck.facts.delegation import called_slot, is_own_type
from capicheck.facts.finalisation import RUN_FINALISERS, is_object
from capicheck.facts.ownership import RELEASES, protected
from capicheck.facts.program import Program
from capicheck.facts.structures import FieldKey
from capicheck.facts.type_model import TypeModel
from capicheck.facts.types import Types, types
from capicheck.frozen import frozen
from capicheck.ir.expressions import Call, Expression, children
from capicheck.ir.graph import Block, Branch
from capicheck.ir.source import Span

_UNTRACKS = frozenset({"PyObject_GC_UnTrack", "_PyObject_GC_UNTRACK", "PyObject_GC_Del", "Py_TRASHCAN_BEGIN"})
_ASKS = frozenset({"PyObject_GC_IsTracked", "_PyObject_GC_IS_TRACKED"})
_DEPTH = 4
"""How many calls deep the untracking is looked for."""


@frozen
class TrackedRelease:
    """A release while the collector still sees the object: of which field, and where in the deallocation function."""

    key: FieldKey
    span: Span


def tracked_release(program: Program, model: TypeModel, keys: frozenset[FieldKey]) -> TrackedRelease | None:
    """The first release of one of the fields `keys` that the type's `tp_dealloc` reaches without untracking."""
    if model.dealloc is None:
        return None
    walk = _Walk(program, model, keys)
    walk.leaves_tracked(model.dealloc, frozenset({0}), _DEPTH)
    return walk.found


class _Walk:
    """The ways through one deallocation function, followed as long as the object is tracked."""

    def __init__(self, program: Program, model: TypeModel, keys: frozenset[FieldKey]) -> None:
        self.found: TrackedRelease | None = None
        self._types: Types = types(program)
        self._bodies: Bodies = bodies(program)
        self._model = model
        self._keys = keys

    def leaves_tracked(self, body: Body, objects: frozenset[int], depth: int) -> bool:
        """Whether some way through `body`, entered with the object tracked, leaves it so; notes releases on the way."""
        pending, seen, leaves = [0], set(), False
        while pending:
            at = pending.pop()
            if at in seen or at >= len(body.function.blocks):
                continue
            seen.add(at)
            block = body.function.blocks[at]
            if self._passes(body, block, objects, depth):
                pending.extend(reversed(_tracked_successors(block)))
                leaves = leaves or not block.successors
        return leaves

    def _passes(self, body: Body, block: Block, objects: frozenset[int], depth: int) -> bool:
        """Whether the object is still tracked at the end of `block`."""
        return all(
            self._call(body, call, objects, depth) for expression in block.expressions() for call in _calls(expression)
        )

    def _call(self, body: Body, call: Call, objects: frozenset[int], depth: int) -> bool:
        """Whether the object is still tracked after `call`; notes what the call releases."""
        given = frozenset(at for at, argument in enumerate(call.arguments) if is_object(body, argument, objects))
        if call.name in RELEASES and call.arguments:
            keys = (body.fields(call.arguments[0]) & self._keys) - protected(body)
            if keys and self.found is None:
                self.found = TrackedRelease(min(keys), call.span)
            return True
        if not given:
            return True
        if call.name in _UNTRACKS:
            return False
        if call.name in RUN_FINALISERS:
            return True
        through = called_slot(body, call)
        if through is not None:
            slot, owner = through
            own = slot != "tp_dealloc" and is_own_type(body, owner)
            inner = self._types.function(self._model.definition, slot) if own else None
        else:
            inner = self._bodies.called(call, body)
        if inner is not None and depth:
            before = self.found
            tracked = self.leaves_tracked(inner, given, depth - 1)
            if before is None and self.found is not None:
                self.found = TrackedRelease(self.found.key, call.span)
            return tracked
        return through is None


def _tracked_successors(block: Block) -> tuple[int, ...]:
    """Where the object may still be tracked: not where it was asked for and found not to be."""
    match block.terminator:
        case Branch(condition=Call() as asked, then=then) if asked.name in _ASKS:
            return (then,)
    return block.successors


def _calls(expression: Expression) -> Iterator[Call]:
    """The calls in `expression`, inner ones first, as they are made."""
    for child in children(expression):
        yield from _calls(child)
    if isinstance(expression, Call):
        yield expression

"""Which calls take and give up references, and which fields a function gives up for good."""

from __future__ import annotations

from capicheck.facts.bodies import Body
from capicheck.facts.contents import REPLACES, stored_field
from capicheck.facts.structures import FieldKey

RELEASES = frozenset({"Py_DECREF", "Py_XDECREF", "Py_DecRef", "_Py_DECREF", "_Py_XDECREF", "Py_CLEAR", *REPLACES})
"""Calls that release their first argument, or what it points to."""
TAKES = frozenset({"Py_INCREF", "Py_XINCREF", "Py_IncRef"})
"""Calls that do nothing but take a reference to their argument."""
ACQUIRES = TAKES | {"Py_NewRef", "Py_XNewRef"}
"""Calls that take a reference to their argument."""


def protected(body: Body) -> set[FieldKey]:
    """The fields that `body` takes a reference to for a while: it stores nothing there."""
    taken = {key for call in body.calls if call.name in ACQUIRES for key in body.fields(call.arguments[0])}
    return taken - {stored_field(store.target) for store in body.stores}


def released_fields(body: Body) -> set[FieldKey]:
    """The fields that `body` itself releases, without those that it only protects for a while."""
    released = (call for call in body.calls if call.name in RELEASES and call.arguments)
    return {key for call in released for key in body.fields(call.arguments[0])} - protected(body)

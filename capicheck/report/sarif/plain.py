"""From sarif-om's objects to JSON data."""

from __future__ import annotations

from functools import cache
from typing import Any

import attr
import sarif_om as om


@cache
def _properties(kind: type[Any]) -> tuple[tuple[str, str, object], ...]:
    """Name, JSON name and default of each attribute of a sarif-om class.

    A level is always told: one left out means the rule's own level, which need not be sarif-om's default.
    """
    found = []
    for item in attr.fields(kind):
        factory = getattr(item.default, "factory", None)
        default = factory() if factory else item.default
        found.append((item.name, item.metadata["schema_property_name"], None if item.name == "level" else default))
    return tuple(found)


@cache
def _is_node(kind: type[Any]) -> bool:
    return attr.has(kind) and kind.__module__.startswith(om.__name__)


def plain(node: Any) -> Any:  # noqa: ANN401 - a JSON value either way
    """`node` as dictionaries, lists and scalars, without what is absent or at its default."""
    kind: Any = type(node)
    if _is_node(kind):
        return {
            json_name: plain(value)
            for name, json_name, default in _properties(kind)
            if (value := getattr(node, name)) is not None and value != default
        }
    if isinstance(node, dict):
        return {key: plain(value) for key, value in node.items()}
    if isinstance(node, (list, tuple)):
        return [plain(value) for value in node]
    return node

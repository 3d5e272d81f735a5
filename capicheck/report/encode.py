"""JSON text that people can compare and programs can write fast."""

from __future__ import annotations

import json
from typing import Any


def encoded(value: Any, levels: int, indent: str = "") -> str:  # noqa: ANN401 - any JSON value
    """`value` as JSON, its outermost `levels` with one member a line and each deeper value whole on its line.

    json's own indentation costs ten times as much, for it leaves the encoder written in C.
    """
    if levels and value and isinstance(value, (dict, list)):
        inner = indent + " "
        if isinstance(value, dict):
            members = [f"{json.dumps(key)}: {encoded(item, levels - 1, inner)}" for key, item in value.items()]
        else:
            members = [encoded(item, levels - 1, inner) for item in value]
        start, end = "{}" if isinstance(value, dict) else "[]"
        return f"{start}\n{inner}" + f",\n{inner}".join(members) + f"\n{indent}{end}"
    return json.dumps(value, ensure_ascii=False)

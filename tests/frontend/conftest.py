"""C strings, read through the whole front end against the stand-in headers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from frontend.rendering import Read, readings


@pytest.fixture
def c(tmp_path: Path) -> Callable[..., Read]:
    """`c(text, files={}, arguments=(), cplusplus=False)`: the first reading."""

    def reading(text: str | bytes, files: dict[str, str | bytes] | None = None, **options: object) -> Read:
        return readings(tmp_path, text, files, **options)[0]

    return reading

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from capicheck.auditing import audit
from capicheck.findings.checklist import Port
from capicheck.settings import PythonVersion, Settings

PortOf = Callable[..., Port]


@pytest.fixture
def port_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PortOf:
    """The port of the one module that the source text describes."""
    monkeypatch.chdir(tmp_path)

    def port(code: str, minimum: str = "3.9", target: str = "3.15", name: str = "shapes.c") -> Port:
        Path(name).write_text(code, encoding="utf-8")
        settings = Settings(
            output=("checklist",),
            min_python=PythonVersion.parse(minimum),
            target_python=PythonVersion.parse(target),
        )
        result = audit([name], settings)
        assert not result.errors
        assert result.checklist is not None
        (found,) = result.checklist.ports
        return found

    return port

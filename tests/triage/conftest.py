"""Little projects, audited where they stand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from capicheck.auditing import audit
from capicheck.findings.result import AuditResult
from capicheck.settings import Settings

Audited = Callable[..., AuditResult]


@pytest.fixture
def audited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Audited:
    """Audits `files` (texts by name) with the settings given; the paths are all of them, or those of `paths`."""
    monkeypatch.chdir(tmp_path)

    def run(files: dict[str, str], paths: tuple[str, ...] = (), **settings: object) -> AuditResult:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return audit(paths or sorted(files), Settings(**settings))

    return run

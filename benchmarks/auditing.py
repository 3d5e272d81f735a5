"""One audit of one project, as a new user would run it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from sdists import Project


def command(project: Project, *options: str) -> list[str]:
    """What audits `project`, run in its folder: a process that prints the JSON report and does not use the cache."""
    always = ["--output", "json", "--exit-zero", "--no-cache"]
    return [sys.executable, "-P", "-m", "capicheck", *always, *options, *project.paths]


def report(project: Project, *options: str) -> dict[str, Any]:
    """The JSON report of `project`.  Raises RuntimeError where there is none."""
    done = subprocess.run(
        command(project, *options), cwd=project.folder, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode not in {0, 2} or not done.stdout:
        raise RuntimeError(f"{project.name}: {done.stderr}")
    document: dict[str, Any] = json.loads(done.stdout)
    return document

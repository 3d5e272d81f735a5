"""Where things are in a report: a folder of pages, or all on one."""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePosixPath

from capicheck.findings.checklist import Port
from capicheck.findings.finding import Finding
from capicheck.frozen import frozen

_UNSAFE = re.compile(r"[^A-Za-z0-9._+-]")
_LONGEST_NAME = 80
PORTING_PAGE = "port.html"
"""The page of the porting checklist."""


@frozen
class Addresses:
    """The addresses of what a report shows, as links on the page `at` write them.

    `at` is a path relative to the report's folder; empty where everything is on one page.
    """

    at: str = ""

    def _on(self, page: str, anchor: str = "") -> str:
        fragment = f"#{anchor}" if anchor else ""
        if not self.at:
            return fragment or f"#{page}"
        if page == self.at:
            return fragment or PurePosixPath(page).name
        return "../" * self.at.count("/") + page + fragment

    @property
    def summary(self) -> str:
        """The summary."""
        return self._on("index.html", "" if self.at else "summary")

    def filtered(self, level: str) -> str:
        """The summary, with findings of one level only."""
        return f"{self._on('index.html') if self.at else ''}#level={level}"

    def file(self, path: str) -> str:
        """What is told about the file `path`."""
        return self._on(file_page(path), "" if self.at else file_anchor(path))

    def rule(self, name: str) -> str:
        """What is told about a rule."""
        return self._on(rule_page(name), "" if self.at else rule_anchor(name))

    def line(self, path: str, number: int) -> str:
        """A line of the file `path`, in a folder of pages: a single page shows no file whole."""
        return self._on(file_page(path), f"L{number}")

    @property
    def porting(self) -> str:
        """The porting checklist."""
        return self._on(PORTING_PAGE, "" if self.at else "port")

    def finding(self, finding: Finding) -> str:
        """One finding, drawn on its source."""
        return self._on(file_page(finding.place.path), finding_anchor(finding))


def finding_anchor(finding: Finding) -> str:
    """The name that a finding's address ends with: it stays when lines move."""
    return f"f-{finding.fingerprint}"


def rule_anchor(name: str) -> str:
    """The name of what is told about a rule, where it shares its page."""
    return f"rule-{name}"


def file_anchor(path: str) -> str:
    """The name of what is told about a file, where it shares its page."""
    return f"file-{_hash(path)}"


def port_anchor(port: Port) -> str:
    """The name of what is told about the port of a module: it stays when lines move."""
    return f"port-{_hash(f'{port.place.path}:{port.name}')}"


def rule_page(name: str) -> str:
    """The page of a rule."""
    return f"rules/{name}.html"


def file_page(path: str) -> str:
    """The page of a source: where the source is in its tree, with nothing in its name but what is safe in any."""
    return f"files/{'/'.join(map(_component, path.split('/')))}.html"


def _component(name: str) -> str:
    safe = _UNSAFE.sub("_", name)[:_LONGEST_NAME]
    if safe == name and name.strip("."):
        return name
    return f"{safe}-{_hash(name)}"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]

"""The pages of a report, made from the templates in `report/templates/html`."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from capicheck import __version__
from capicheck.findings.finding import Finding, Level, Place
from capicheck.findings.result import AuditResult
from capicheck.report.excerpt import visible
from capicheck.report.html.addresses import (
    PORTING_PAGE,
    Addresses,
    file_anchor,
    file_page,
    finding_anchor,
    rule_anchor,
    rule_page,
)
from capicheck.report.html.difference import difference
from capicheck.report.html.drawing import Canvas, Drawing, draw
from capicheck.report.html.functions import functions
from capicheck.report.html.highlight import Code, coloured
from capicheck.report.html.listing import is_listed, listing
from capicheck.report.html.porting import mentioned, port_anchors, runs
from capicheck.report.html.prose import sections, sentence
from capicheck.report.summary import counted
from capicheck.report.templating import asset, rendered
from capicheck.rulebook.pages import Rule

_HUES = {"NULL": "null", "over-released": "null", "set": "raised", "borrowed": "", "released": "", "given away": ""}
"""The classes of states; those that are not named here are of something owned."""

By = Mapping[str, Sequence[Finding]]
_Item = TypeVar("_Item")


class Report:
    """One report: what its pages have in common, and each source read once."""

    def __init__(self, result: AuditResult, rules: Mapping[str, Rule], project: str) -> None:
        """On `result`; `rules` holds what is known of the rules it names, `project` says what was audited."""
        self._result = result
        self._rules = rules
        by_file = _grouped(result.findings, lambda finding: finding.place.path)
        self._by_file = dict(sorted(by_file.items(), key=lambda item: _worst(item[1])))
        self._by_rule = self._sorted(_grouped(result.findings, lambda finding: finding.rule))
        self._answered = _grouped(result.suppressed, lambda item: item.finding.place.path)
        self._answered_by_rule = _grouped(result.suppressed, lambda item: item.finding.rule)
        self._around = _around([finding for findings in self._by_file.values() for finding in findings])
        self._ports = result.checklist.ports if result.checklist is not None else ()
        self._to_change = [path for path in mentioned(self._ports) if path in result.sources]
        self._canvases: dict[str, Canvas] = {}
        self._common = self._in_common(project)

    def _in_common(self, project: str) -> dict[str, Any]:
        """What every template is handed."""
        coverage = self._result.coverage
        script = asset("html/page.js")
        unread = (self._result.errors, coverage.incomplete, coverage.inactive, coverage.generated)
        return {
            "project": project,
            "version": __version__,
            "style": asset("html/style.css"),
            "script": script,
            "script_hash": _source_hash(script),
            "result": self._result,
            "rules": self._rules,
            "quiet_rules": [name for name in self._result.rules if name not in self._by_rule],
            "unread": sum(map(len, unread)),
            "by_file": self._by_file,
            "by_rule": self._by_rule,
            "neighbours": self._around,
            "anchor": finding_anchor,
            "answered_by_file": self._answered,
            "coloured": coloured,
            "counted": counted,
            "difference": self._difference,
            "drawing_of": self._drawing,
            "every": (*self._result.findings, *(item.finding for item in self._result.suppressed)),
            "file_anchor": file_anchor,
            "hue": lambda state: _HUES.get(state, "owned"),
            "levels": _levels,
            "matrix": {path: _grouped(found, lambda one: one.rule) for path, found in self._by_file.items()},
            "place_address": self._place_address,
            "plain_sentence": lambda text: sentence(text, linked=False),
            "port_anchors": port_anchors(self._ports),
            "ports": self._ports,
            "rule_anchor": rule_anchor,
            "runs": runs,
            "sections": sections,
            "sentence": sentence,
            "told_rules": list(dict.fromkeys((*self._by_rule, *self._answered_by_rule))),
            "unread_paths": _unread_paths(self._result),
            "visible": visible,
            "waiting": _grouped(coverage.inactive, lambda code: code.condition),
        }

    def _sorted(self, by_rule: By) -> By:
        """The worst first, then in the order of the rulebook."""
        order = {name: at for at, name in enumerate(self._rules)}

        def rank(name: str) -> tuple[int, int, str]:
            return _worst(by_rule[name]), order.get(name, len(order)), name

        return {name: by_rule[name] for name in sorted(by_rule, key=rank)}

    def single(self) -> str:
        """Everything on one page."""
        return self._page("single", Addresses(), listing=())

    def folder(self) -> Iterator[tuple[str, str]]:
        """Every page with its path in the folder: the summary, the porting checklist, the files, the rules."""
        yield "index.html", self._page("summary", Addresses("index.html"))
        if self._ports:
            yield PORTING_PAGE, self._page("port", Addresses(PORTING_PAGE))
        for path in dict.fromkeys((*self._by_file, *self._answered, *self._to_change)):
            page, findings = file_page(path), self._by_file.get(path, ())
            answered = self._answered.get(path, ())
            around = {
                "before": self._around[finding_anchor(findings[0])][0] if findings else None,
                "after": self._around[finding_anchor(findings[-1])][1] if findings else None,
            }
            listed = listing(path, self._source(path).code, findings, self._result.coverage)
            yield (
                page,
                self._page(
                    "file", Addresses(page), path=path, findings=findings, answered=answered, listing=listed, **around
                ),
            )
        for name in dict.fromkeys((*self._by_rule, *self._answered_by_rule)):
            if name in self._rules:
                page, findings = rule_page(name), self._by_rule.get(name, ())
                told = {
                    "rule": self._rules[name],
                    "files": _grouped(findings, lambda finding: finding.place.path),
                    "answered": self._answered_by_rule.get(name, ()),
                }
                yield page, self._page("rule", Addresses(page), **told)

    def _page(self, name: str, addresses: Addresses, **values: object) -> str:
        return rendered(f"html/{name}.html.j2", **self._common, addresses=addresses, **values)

    def _source(self, path: str) -> Canvas:
        if path not in self._canvases:
            source = self._result.sources[path]
            self._canvases[path] = Canvas(Code(source), functions(source))
        return self._canvases[path]

    def _place_address(self, place: Place, addresses: Addresses) -> str:
        """Where the report shows a place of the checklist; empty where it does not."""
        path = place.path
        if not addresses.at:
            return addresses.file(path) if path in self._by_file else ""
        if path not in self._result.sources:
            return ""
        code = self._source(path).code
        shown = is_listed(code) and place.line <= code.count
        return addresses.line(path, place.line) if shown else addresses.file(path)

    def _drawing(self, finding: Finding) -> Drawing:
        paths = {finding.place.path, *(step.place.path for step in finding.steps)}
        return draw(finding, {path: self._source(path) for path in paths})

    def _difference(self, finding: Finding) -> Sequence[tuple[str, str]]:
        assert finding.fix is not None
        return list(difference(finding.fix, self._result.sources))


def _grouped(items: Iterable[_Item], key: Callable[[_Item], str]) -> Mapping[str, Sequence[_Item]]:
    found: dict[str, list[_Item]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return found


def _worst(findings: Iterable[Finding]) -> int:
    """Where the worst of their levels stands among the levels."""
    return min(list(Level).index(finding.level) for finding in findings)


def _around(findings: Sequence[Finding]) -> Mapping[str, tuple[Finding | None, Finding | None]]:
    """The findings before and after each one, by its anchor."""
    before, after = [None, *findings], [*findings[1:], None]
    return {finding_anchor(one): (left, right) for one, left, right in zip(findings, before, after, strict=False)}


def _unread_paths(result: AuditResult) -> set[str]:
    """The files that were not, or not wholly, audited."""
    coverage = result.coverage
    incomplete = {item.place.path for item in coverage.incomplete}
    return incomplete.union((item.place.path for item in coverage.inactive), result.consulted)


def _levels(findings: Iterable[Finding]) -> Mapping[str, int]:
    """How many there are of each level that there are any of, the worst first."""
    counts = Counter(finding.level for finding in findings)
    return {str(level): counts[level] for level in Level if counts[level]}


def _source_hash(script: str) -> str:
    """`script` as a content security policy names it, between single quotes: no other script runs."""
    return f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}"

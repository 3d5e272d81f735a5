"""A module's source with the snippets of its checklist, as a compiler can check them."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checklist.plan import SLOTS, STRUCTURE
from capicheck.findings.checklist import Port, Snippet


def snippets(port: Port) -> Iterator[Snippet]:
    """The snippets in the order of the port."""
    for stage in port.stages:
        for item in stage.items:
            if item.snippet is not None:
                yield item.snippet


def pasted(source: str, port: Port) -> str:
    """`source`, the only file of the module, with every snippet after it: what they replace has another name there."""
    parts = [source]
    renamed: set[str] = set()
    for at, snippet in enumerate(snippets(port)):
        parts += [f"#define {name} ported_{name}" for name in snippet.replaces if name not in renamed]
        renamed.update(snippet.replaces)
        parts.append(_wrapped(snippet, at))
    return "\n".join(parts)


def _wrapped(snippet: Snippet, at: int) -> str:
    match snippet.within:
        case "":
            return snippet.code
        case where if where == SLOTS:
            return f"PyModuleDef_Slot added_{at}[] = {{\n{snippet.code}    {{0, NULL}},\n}};"
        case where if where == STRUCTURE:
            return f"struct added_{at} {{\n{snippet.code}}};"
    raise ValueError(snippet.within)

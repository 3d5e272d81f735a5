"""The corpus of readings: after each function stands its graph, after each variable its value, in comments."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from frontend.rendering import expression, graph

from capicheck.frontend.reading import read
from capicheck.frontend.request import Request
from capicheck.ir.unit import Unit

CORPUS = Path(__file__).parent.parent.parent / "fixtures" / "reading"
FILES = sorted([*CORPUS.glob("*.c"), *CORPUS.glob("*.cpp")])

_COMMENTS = re.compile(rb"(?:\n// .*)+")


def comments_after(code: bytes, offset: int) -> str:
    found = _COMMENTS.match(code, offset)
    return found[0].decode().replace("\n// ", "\n").strip() if found else ""


def unit(path: Path) -> Unit:
    request = Request(str(path), str(CORPUS), str(CORPUS), cplusplus=path.suffix == ".cpp")
    [only] = read(request, lambda _name, _asking: None)
    return only


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_graphs_and_values_are_those_of_the_comments(path: Path) -> None:
    found, code = unit(path), path.read_bytes()
    values = {item: item.value for item in found.globals if item.value and not item.function}

    assert found.damage == ()
    for function in found.functions:
        assert graph(function) == comments_after(code, function.span.end), function.name
    for item, value in values.items():
        end = code.index(b";\n", item.variable.span.end) + 1
        assert f"= {expression(value)}" == comments_after(code, end), item.name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_comment_is_read(path: Path) -> None:
    lines = re.findall(r"^// (?:\d+:|=) ", path.read_text(encoding="utf-8"), re.MULTILINE)
    found = unit(path)
    blocks = sum(len(function.blocks) for function in found.functions)
    values = [item for item in found.globals if item.value and not item.function]
    assert len(lines) == blocks + len(values) > 0

from __future__ import annotations

import re

from capicheck.facts.slots import TYPE_SLOTS, builtin_has_gc, is_builtin_type, type_slot
from capicheck.rulebook.locate import rules_root


def test_numbers_are_those_of_the_declared_api() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in (rules_root() / "api").rglob("*.h"))
    declared = re.findall(r"#\s*define Py_((?:bf|mp|nb|sq|tp|am)_\w+) (\d+)\b", text)
    known = [(name, int(number)) for name, number in declared if name in TYPE_SLOTS]

    assert {name for name, _ in known} == set(TYPE_SLOTS)
    assert [(type_slot(number), number) for _, number in known] == known


def test_numbers_outside_the_table_have_no_name() -> None:
    assert [type_slot(number) for number in (None, 0, -1, 1000)] == [""] * 4


def test_builtin_types() -> None:
    assert is_builtin_type("PyDict_Type")
    assert is_builtin_type("PyExc_ValueError")
    assert not is_builtin_type("Spam_Type")
    assert builtin_has_gc("PyExc_ValueError")
    assert not builtin_has_gc("PyUnicode_Type")

from __future__ import annotations

from pathlib import Path

import pytest

from capicheck.auditing import read_units
from capicheck.facts.owned_fields import Evidence
from capicheck.facts.program import Program
from capicheck.facts.type_model import TypeModel, type_models
from capicheck.project.job import plan
from capicheck.settings import Settings

TYPES = Path(__file__).parents[2] / "fixtures" / "types"


def models(name: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, TypeModel]:
    monkeypatch.chdir(TYPES)
    units, errors = read_units(plan([name], Settings()).tasks, 1, None)
    assert not errors
    return {model.definition.name.removeprefix("corpus."): model for model in type_models(Program(tuple(units)))}


def test_what_shows_that_a_field_is_owned(monkeypatch: pytest.MonkeyPatch) -> None:
    known = models("released_fields.c", monkeypatch)

    def evidence(name: str) -> dict[str, Evidence]:
        return {item.name: item.evidence for item in known[name].owned}

    assert evidence("Timer") == {
        "callback": Evidence.RELEASED,
        "context": Evidence.RELEASED,
        "name": Evidence.STORED,
        "extra": Evidence.RELEASED,
    }
    assert evidence("Offsets") == {"assigned": Evidence.ASSIGNED, "dict": Evidence.DICTIONARY}
    assert evidence("Setter") == {"handler": Evidence.REPLACED}
    assert "lent" not in evidence("Thorough")
    assert "weakreflist" not in evidence("Thorough")


def test_what_is_linked_belongs_to_the_one_type_that_points_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    known = models("released_fields.c", monkeypatch)

    assert [item.name for item in known["Chain"].owned if item.linked] == ["value"]
    assert not known["Cursor"].owned
    assert not known["Connection"].owned


def test_a_subtype_has_what_its_base_brings(monkeypatch: pytest.MonkeyPatch) -> None:
    known = models("traverse_base.c", monkeypatch)

    slot = known["Slot"]
    assert slot.inherited == {"BaseObject"}
    assert slot.visited is not None
    assert slot.visited.base_type
    assert {key.name for key in slot.visited.inherited} == {"first", "second"}
    assert slot.ended is not None
    assert {key.name for key in slot.ended.fields} == {"own", "first", "second"}

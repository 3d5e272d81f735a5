from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capicheck.rulebook.pages import UnknownRuleError, rules
from capicheck.rulebook.selection import selected

RULES = frozenset(rules())
FAMILIES = frozenset(rule.family for rule in rules().values())
NAMES = st.lists(st.sampled_from(sorted(RULES | FAMILIES)), max_size=4)


def family(name: str) -> frozenset[str]:
    return frozenset(rule.name for rule in rules().values() if rule.family == name)


def test_all_by_default() -> None:
    assert selected() == RULES


def test_by_rule_and_by_family() -> None:
    assert selected(select=["types"]) == family("types")
    assert selected(select=["global-object"]) == {"global-object"}
    assert selected(select=["global-object"], extend_select=["types"]) == {"global-object"} | family("types")
    assert selected(ignore=["types", "global-object"]) == RULES - family("types") - {"global-object"}


def test_a_rule_outweighs_a_family() -> None:
    assert selected(select=["static-type"], ignore=["types"]) == {"static-type"}
    assert selected(select=["types"], ignore=["static-type"]) == family("types") - {"static-type"}
    assert selected(select=["static-type"], ignore=["static-type"]) == frozenset()


def test_unknown_names() -> None:
    with pytest.raises(UnknownRuleError, match="'static-typ'; did you mean 'static-type'"):
        selected(select=["static-typ"])
    with pytest.raises(UnknownRuleError, match="'tipes'; did you mean 'types'"):
        selected(ignore=["tipes"])


@given(NAMES, NAMES, NAMES)
def test_selection_laws(select: list[str], ignore: list[str], extend: list[str]) -> None:
    chosen = selected(select, ignore, extend)
    assert chosen <= RULES
    assert chosen <= selected(select, (), extend)
    assert selected(select, (), extend) >= selected(select)
    assert not chosen & set(ignore)

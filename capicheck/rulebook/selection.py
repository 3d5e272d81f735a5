"""Which rules a run applies."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from capicheck.rulebook.nearest import nearest
from capicheck.rulebook.pages import UnknownRuleError, rules


@cache
def named(name: str) -> frozenset[str]:
    """The rules that `name` names: the rule itself, or a family's.  Raises UnknownRuleError for any other name."""
    known = rules()
    if name in known:
        return frozenset((name,))
    families = dict.fromkeys(rule.family for rule in known.values())
    if name not in families:
        raise UnknownRuleError(f"no rule or family is called {name!r}{nearest(name, (*known, *families))}")
    return frozenset(rule.name for rule in known.values() if rule.family == name)


def _expanded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(rule for name in names for rule in named(name))


def selected(
    select: Iterable[str] = (), ignore: Iterable[str] = (), extend_select: Iterable[str] = ()
) -> frozenset[str]:
    """The names of the rules to apply: those of `select`, or all, with `extend_select`, without `ignore`.

    A rule named by itself outweighs a family: selecting `static-type` and ignoring `types` leaves `static-type`.
    Raises UnknownRuleError for a name that is neither a rule nor a family.
    """
    chosen, added, ignored = tuple(select), tuple(extend_select), tuple(ignore)
    wanted = (_expanded(chosen) if chosen else frozenset(rules())) | _expanded(added)
    by_name = frozenset((*chosen, *added)) & rules().keys()
    ignored_by_name = _expanded(name for name in ignored if name in rules())
    return wanted - ignored_by_name - (_expanded(ignored) - by_name)

"""Which of negative, zero and positive a number may be.  Pointers are zero or positive."""

from __future__ import annotations

NEGATIVE = 1
ZERO = 2
POSITIVE = 4
ANY = NEGATIVE | ZERO | POSITIVE
POINTER = ZERO | POSITIVE


def sign(number: int) -> int:
    """The sign of a known number."""
    return ZERO if number == 0 else POSITIVE if number > 0 else NEGATIVE


_SIGNS = (NEGATIVE, ZERO, POSITIVE)
_ORDER = {NEGATIVE: -1, ZERO: 0, POSITIVE: 1}
_HOLDS = {
    "==": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
}
NEGATED = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
MIRRORED = {"==": "==", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}


def holds(operator: str, left: int, right: int) -> bool:
    """Whether `left operator right` for two known numbers."""
    return bool(_HOLDS[operator](left, right))


_LOWEST_ADDRESS = 4096
"""No object lies below: smaller numbers in a pointer are marks."""


def satisfying(signs: int, operator: str, number: int, *, exact: bool, address: bool = False) -> int:
    """The signs among `signs` that a value may have for which `value operator number` holds.

    `exact` says that a negative value is -1 and that nothing is known of the size of a positive one, `address` that a
    positive one is where an object lies.
    """
    found = 0
    for one in _SIGNS:
        if signs & one and _may_hold(one, operator, number, exact=exact, address=address):
            found |= one
    return found


def _may_hold(one: int, operator: str, number: int, *, exact: bool, address: bool) -> bool:
    if one == ZERO:
        return holds(operator, 0, number)
    if one == POSITIVE and address and number < _LOWEST_ADDRESS:
        return holds(operator, _LOWEST_ADDRESS, number)
    if one == NEGATIVE and exact:
        return holds(operator, -1, number)
    lowest, highest = (1, None) if one == POSITIVE else (None, -1)
    match operator:
        case "==":
            return (lowest is None or number >= lowest) and (highest is None or number <= highest)
        case "!=":
            return True
        case "<":
            return lowest is None or lowest < number
        case "<=":
            return lowest is None or lowest <= number
        case ">":
            return highest is None or highest > number
        case _:
            return highest is None or highest >= number

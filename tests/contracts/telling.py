"""Contracts in words: a line for each outcome."""

from __future__ import annotations

from capicheck.contracts.outcomes import Contract, Effect, EffectKind, Numbers, Outcome, Raised, Result, ResultKind


def numbers(found: Numbers) -> str:
    if found.but is not None:
        return f"any number but {found.but}"
    match found:
        case (None, None, _):
            return "any number"
        case (None, highest, _):
            return f"..{highest}"
        case (lowest, None, _):
            return f"{lowest}.."
        case (lowest, highest, _):
            return str(lowest) if lowest == highest else f"{lowest}..{highest}"


def place(found: Contract, position: int | None) -> str:
    match position:
        case None:
            return ""
        case -1:
            return "..."
        case -2:
            return "result"
    return found.parameters[position].name or str(position)


def result(found: Contract, told: Result) -> str:
    if told.kind is ResultKind.NUMBER:
        return numbers(told.numbers)
    words = [told.kind.value, told.family, place(found, told.of)]
    return " ".join(word for word in words if word) + ("?" if told.nullable else "")


def effect(found: Contract, told: Effect) -> str:
    words = [told.kind.value, place(found, told.parameter), told.family]
    if told.value:
        words.append(f"= {result(found, told.value)}")
    if told.kind is EffectKind.REPLACED or (told.kind is EffectKind.KEPT and told.by is not None):
        words.append(f"by {place(found, told.by)}")
    return " ".join(word for word in words if word)


def outcome(found: Contract, told: Outcome) -> str:
    words = [result(found, told.result)]
    if told.exception is not Raised.UNCHANGED:
        words[0] += f" and exception {told.exception.value}"
    words += [effect(found, item) for item in told.effects]
    if told.needs_memory_failure:
        words.append("no memory")
    if told.null_argument is not None:
        words.append(f"{place(found, told.null_argument)} is NULL")
    return ", ".join(words)


def story(found: Contract) -> list[str]:
    """What each outcome of a contract is."""
    return [outcome(found, item) for item in found.outcomes]

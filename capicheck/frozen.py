"""The decorator of value classes: dataclasses with slots that nobody may change.

The type checker holds that; nothing checks it at run time, which would cost twice.  `dataclass(frozen=True)` sets each
field through a call, so that making an object of six fields takes five times as long, and trees have a hundred thousand
of them; and it compiles two methods more for each class, which for the classes of this package was a fifth of the
time to start.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

Made = TypeVar("Made")


@overload
def frozen(cls: type[Made], /) -> type[Made]: ...


@overload
def frozen(
    *, eq: bool = True, order: bool = False, kw_only: bool = False, slots: bool = True
) -> Callable[[type[Made]], type[Made]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(
    cls: type[Made] | None = None,
    /,
    *,
    eq: bool = True,
    order: bool = False,
    kw_only: bool = False,
    slots: bool = True,
) -> type[Made] | Callable[[type[Made]], type[Made]]:
    """`cls` as a value class.  Without `eq` two objects are equal where they are the same one.

    Cached properties need a class without `slots`.
    """

    def decorated(plain: type[Made]) -> type[Made]:
        plain.__repr__ = _shown  # type: ignore[method-assign]
        made = dataclass(slots=slots, repr=False, eq=order, order=order, unsafe_hash=order, kw_only=kw_only)(plain)
        return _with_equality(made) if eq and not order else made

    return decorated if cls is None else decorated(cls)


def _with_equality(made: type[Made]) -> type[Made]:
    """`made`, whose objects are equal where they are of one class and all fields are that take part in comparisons.

    `dataclass` would compile both methods for each class anew, a seventh of the time to start.
    """
    names = [item.name for item in fields(made) if item.compare]  # type: ignore[arg-type]
    content: Callable[[object], object] = attrgetter(*names) if names else type

    def equal(one: object, other: object) -> bool:
        return content(one) == content(other) if one.__class__ is other.__class__ else NotImplemented

    def hashed(value: object) -> int:
        return hash(content(value))

    made.__eq__ = equal  # type: ignore[method-assign]
    made.__hash__ = hashed  # type: ignore[method-assign,assignment]
    return made


def _shown(value: Any) -> str:  # noqa: ANN401 - any of the classes
    """What dataclasses show, compiled once for all of them."""
    shown = ", ".join(f"{item.name}={getattr(value, item.name)!r}" for item in fields(value) if item.repr)
    return f"{type(value).__qualname__}({shown})"

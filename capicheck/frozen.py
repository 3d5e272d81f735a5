"""The decorator of value classes: dataclasses with slots that nobody may change.

The type checker holds that; nothing checks it at run time, which would cost twice.  `dataclass(frozen=True)` sets each
field through a call, so that making an object of six fields takes five times as long, and trees have a hundred thousand
of them; and it compiles two methods more for each class, which for the classes of this package was a fifth of the
time to start.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar, dataclass_transform, overload

Made = TypeVar("Made")


@overload
def frozen(cls: type[Made], /) -> type[Made]: ...


@overload
def frozen(*, eq: bool = True, order: bool = False, kw_only: bool = False) -> Callable[[type[Made]], type[Made]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(
    cls: type[Made] | None = None, /, *, eq: bool = True, order: bool = False, kw_only: bool = False
) -> type[Made] | Callable[[type[Made]], type[Made]]:
    """`cls` as a value class.  Without `eq` two objects are equal where they are the same one."""

    def decorated(plain: type[Made]) -> type[Made]:
        plain.__repr__ = _shown  # type: ignore[method-assign]
        return dataclass(slots=True, repr=False, eq=eq, order=order, unsafe_hash=eq, kw_only=kw_only)(plain)

    return decorated if cls is None else decorated(cls)


def _shown(value: Any) -> str:  # noqa: ANN401 - any of the classes
    """What dataclasses show, compiled once for all of them."""
    shown = ", ".join(f"{item.name}={getattr(value, item.name)!r}" for item in fields(value) if item.repr)
    return f"{type(value).__qualname__}({shown})"

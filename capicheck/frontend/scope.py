"""What reading one translation unit shares: places, types and symbols."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field

from capicheck.frontend.libclang import TranslationUnit
from capicheck.frontend.places import Places
from capicheck.frontend.symbols import Symbols
from capicheck.frontend.typemap import TypeMap
from capicheck.frozen import frozen
from capicheck.ir.unit import Damage, Global


@frozen(eq=False)
class Scope:
    """The tables of one translation unit."""

    unit: TranslationUnit
    places: Places
    types: TypeMap
    symbols: Symbols
    cplusplus: bool = False
    repaired: bool = False
    """Whether the unit has errors or invented declarations."""
    statics: list[Global] = field(default_factory=list)
    """Function-local static variables met so far."""
    mentioned: set[str] = field(default_factory=set)
    """Functions and variables with static storage that the function being read has named so far."""
    damage: list[Damage] = field(default_factory=list)
    """What outside functions could not be read so far."""

    @classmethod
    def of(
        cls, unit: TranslationUnit, display: Callable[[str], str], *, cplusplus: bool, repaired: bool = False
    ) -> Scope:
        """The tables for `unit`; `display` gives a file's path for users, empty outside the project."""
        places = Places(unit, display)
        types = TypeMap(unit, places)
        return cls(unit, places, types, Symbols(unit, places, types), cplusplus, repaired)

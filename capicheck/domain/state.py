"""The state of a function at one point: what its variables and the memory it reaches hold, and what is known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from capicheck.domain import signs as s
from capicheck.domain.knowledge import NORMAL, UNKNOWN, Knowledge, Trait
from capicheck.domain.values import GLOBALS, NULL, REGISTERS, Address, Constant, Place, Symbol, Value, Variable
from capicheck.ir.source import Span

Term = tuple[str, Value, Value]
"""An operator with its operands."""
IS = "is"
"""The operator of a term that says of a singleton which new reference turned out to be one to it."""


CLEAR, SET, UNSURE = 0, -1, -2
"""The exception: none, one, or one or none.  A symbol stands for: set if the call that it came from failed."""


class Event(NamedTuple):
    """Something that happened on the way here; `previous` leads back to the function's entry."""

    previous: Event | None
    span: Span
    symbol: Symbol
    """What it happened to; 0 where it only decided the way."""
    sentence: str
    failed: str = ""
    """The call that failed."""
    first: bool = False
    """Whether the symbol came to be here."""
    known: Knowledge = UNKNOWN
    """What was known of the symbol then."""
    exception: int = CLEAR
    """The exception then."""
    null: str = ""
    """What the code calls the pointer that turned out to be NULL."""


class State:
    """A state.  Changed in place while a block is executed; `copy` where the way splits."""

    __slots__ = ("doubt", "exception", "known", "memory", "severity", "story", "terms")

    def __init__(self) -> None:
        """The state in which nothing is known."""
        self.memory: dict[Place, Value] = {}
        self.known: dict[Symbol, Knowledge] = {}
        self.terms: dict[Term, Value] = {}
        """What operators were found to yield, so that the same question gets the same answer."""
        self.exception: int = CLEAR
        self.severity: int = NORMAL
        self.doubt: int = 0
        """How often information was given up to come to an end."""
        self.story: Event | None = None

    def copy(self) -> State:
        """A state that says the same and can be changed alone."""
        other = State.__new__(State)
        other.memory = self.memory.copy()
        other.known = self.known.copy()
        other.terms = self.terms.copy()
        other.exception = self.exception
        other.severity = self.severity
        other.doubt = self.doubt
        other.story = self.story
        return other

    def knowledge(self, value: Value) -> Knowledge:
        """What is known of `value`."""
        if type(value) is int:
            return self.known.get(value, UNKNOWN)
        if type(value) is Constant:
            return Knowledge(s.sign(value.number), traits=Trait.ESCAPED | Trait.EXACT)
        return Knowledge(s.POSITIVE, traits=Trait.ESCAPED)

    def learn(self, symbol: Symbol, knowledge: Knowledge) -> None:
        """Replace what is known of `symbol`."""
        self.known[symbol] = knowledge

    def tell(
        self,
        span: Span,
        sentence: str,
        symbol: Symbol = 0,
        failed: str = "",
        *,
        first: bool = False,
        null: str = "",
    ) -> None:
        """Add to the story of this way."""
        known = self.known.get(symbol, UNKNOWN)
        self.story = Event(self.story, span, symbol, sentence, failed, first, known, self.exception, null)

    def holders(self, symbol: Symbol) -> Iterator[Place]:
        """The places that hold `symbol`."""
        return (place for place, value in self.memory.items() if value == symbol and type(value) is int)

    def escape(self, value: Value, changed: Collection[str] | None = None) -> None:
        """Forget whose the references of `value` are, and of what lies where it points to.

        Where `changed` is given, what fields of other names hold stays there.
        """
        pending, seen = [value], set()
        while pending:
            current = pending.pop()
            if type(current) is Constant or current in seen:
                continue
            seen.add(current)
            if type(current) is Address:
                base, path = current.place
            else:
                assert type(current) is int
                base, path = current, ""
                self.known[current] = self.known.get(current, UNKNOWN).escaped().with_traits(Trait.OPENED)
            for place in [place for place in self.memory if place.base == base and place.path.startswith(path)]:
                pending.append(self.memory[place])
                if changed is None or not place.path or place.name in changed:
                    del self.memory[place]

    def forget(self, place: Place) -> list[Value]:
        """Drop what lies at `place` and within it; what that was."""
        inner = f"{place.path}." if place.path else ""
        element = f"{place.path}["
        return [
            self.memory.pop(found)
            for found in [
                found
                for found in self.memory
                if found.base == place.base
                and (found.path == place.path or found.path.startswith((inner, element)) or not place.path)
            ]
        ]

    def narrow(self, symbol: Symbol, allowed: int) -> bool:
        """Keep of the signs of `symbol` those that are `allowed`; false where none is left."""
        known = self.known.get(symbol, UNKNOWN)
        left = known.signs & allowed
        if left == 0:
            return False
        if left == known.signs:
            return True
        if known.fails:
            if known.fails & left == 0:
                if self.exception == symbol:
                    self.exception = CLEAR
            elif left & ~known.fails == 0:
                self._fail(symbol, known)
        if left == s.ZERO:
            self.substitute(symbol, NULL)
        elif left == s.NEGATIVE and known.has(Trait.EXACT):
            self.substitute(symbol, Constant(-1))
        else:
            self.known[symbol] = known.with_signs(left)
        return True

    def _fail(self, symbol: Symbol, known: Knowledge) -> None:
        """Take note that the call that `symbol` came from failed."""
        if known.has(Trait.AMBIGUOUS):
            if self.exception == symbol:
                self.exception = UNSURE
            return
        self.exception = SET if self.exception in {symbol, UNSURE} else self.exception
        self.severity = max(self.severity, known.severity)

    def substitute(self, symbol: Symbol, value: Value) -> None:
        """Put `value`, which `symbol` turned out to be, wherever it occurs.  NULL owes nothing."""
        for place in [place for place, held in self.memory.items() if type(held) is int and held == symbol]:
            self.memory[place] = value
        for place in [place for place in self.memory if place.base == symbol]:
            del self.memory[place]
        if self.terms:
            self.terms = {
                (operator, value if left == symbol else left, value if right == symbol else right): (
                    value if result == symbol else result
                )
                for (operator, left, right), result in self.terms.items()
            }
        known = self.known.pop(symbol, UNKNOWN)
        if lasting := known.traits & _LASTING:
            self.known[symbol] = Knowledge(
                s.sign(value.number) if type(value) is Constant else known.signs, traits=lasting | Trait.ESCAPED
            )
        if self.exception == symbol:
            self.exception = UNSURE

    def normalise(
        self,
        live: Collection[Variable],
        touched: Collection[str],
        settle: Callable[[Symbol, Place], None],
        origin: Callable[[Symbol], int],
        *,
        strict: bool,
    ) -> tuple[object, ...]:
        """Drop what no longer matters; what is left, under names that do not depend on the way here.

        `live` are the variables that are still read, with every one whose address was taken, `touched` the fields that
        are still named.  Parameters, which the function's summary speaks of, stay, and so does a variable as long as
        it leads to something owed.  `settle` is told of a symbol whose place in memory that outlives the function was
        dropped; `origin` says where a symbol comes from: of several that nothing leads to, one of each origin is kept.
        Where the caller is `strict`, it does not matter which arguments lead where.
        """
        self._drop_elements(live, settle)
        self._drop_untouched(touched, settle)
        self._hand_to_globals()
        by_base: dict[int, list[tuple[str, Value]]] = {}
        for (base, path), value in self.memory.items():
            by_base.setdefault(base, []).append((path, value))
        addressed = {value.place.base for value in self.memory.values() if type(value) is Address}
        names: dict[Symbol, int] = {}
        pending: list[Symbol] = []

        def named(value: Value) -> object:
            if type(value) is Constant:
                return value
            if type(value) is Address:
                return ("&", *named_place(value.place))
            assert type(value) is int
            found = names.get(value)
            if found is None:
                found = names[value] = len(names) + 1
                pending.append(value)
            return found

        def named_place(place: Place) -> tuple[object, str]:
            if "#" in place.path:
                for index in indices(place.path):
                    named(index)
            return (named(place.base) if place.base > 0 else place.base, _renamed(place.path, names))

        entries: list[object] = []
        for base in sorted((base for base in by_base if base < 0), reverse=True):
            content = by_base[base]
            if base not in live and base not in addressed:
                if base <= GLOBALS:
                    continue
                content = by_base[base] = self._retained(base, content)
            entries.extend((base, _renamed(path, names), named(value)) for path, value in sorted(content, key=_path))
        reached: set[Symbol] = set()
        for _ in range(_DEPTH):
            level, pending = pending, []
            for symbol in level:
                reached.add(symbol)
                for path, value in sorted(by_base.get(symbol, ()), key=_path):
                    entries.append((names[symbol], _renamed(path, names), named(value)))
        for symbol, known in self.known.items():
            if known.traits & _LASTING or known.traits & _SPOKEN_FOR == _SPOKEN_FOR:
                named(symbol)
        self._name_keepers(names)
        for base, content in by_base.items():
            if base not in reached if base > 0 else base <= GLOBALS and base not in live:
                for path, value in content:
                    if self._matters(base, path, value, names):
                        entries.append((named(base) if base > 0 else base, path, named(value)))
                    else:
                        self._drop(Place(base, path), value, settle)
        self._name_keepers(names)
        self._name_terms(names)
        lost = self._lost(names, origin)
        self.known = {symbol: known for symbol, known in self.known.items() if symbol in names or symbol in lost}
        facts = []
        for symbol in names:
            known = self.known.get(symbol, UNKNOWN)
            keeper = names[known.keeper] if known.keeper > 0 else known.keeper
            traits = known.traits
            if traits & Trait.NEW:
                traits &= ~Trait.IMMORTAL
                keeper = max(keeper, 0)
            signs = known.signs if not strict or symbol in reached or not traits & Trait.PARAMETER else 0
            facts.append((signs, known.owed, traits, keeper, known.fails, known.severity))
        debts = tuple(sorted((origin(symbol), self.known[symbol].owed) for symbol in lost))
        exception = self.exception
        if exception > 0:
            exception = names.get(exception, UNSURE)
            if exception == UNSURE:
                self.exception = UNSURE
        return (tuple(entries), tuple(facts), self._questions(names), exception, self.severity, debts)

    def _name_terms(self, names: dict[Symbol, int]) -> None:
        """Name what is computed of named symbols, the static ones it is computed of, and what keeps these alive."""
        before = len(names)
        for (_, left, right), value in self.terms.items():
            for operand in (left, right):
                if type(operand) is int and operand not in names and self.known.get(operand, UNKNOWN).has(Trait.STATIC):
                    names[operand] = len(names) + 1
            if type(value) is int and value not in names and not _is_lost(left, names) and not _is_lost(right, names):
                names[value] = len(names) + 1
        if len(names) > before:
            self._name_keepers(names)

    def _name_keepers(self, names: dict[Symbol, int]) -> None:
        """Name what keeps a named symbol alive, and what keeps that."""
        pending = list(names)
        while pending:
            keeper = self.known.get(pending.pop(), UNKNOWN).keeper
            if keeper > 0 and keeper not in names:
                names[keeper] = len(names) + 1
                pending.append(keeper)

    def _drop_elements(self, live: Collection[Variable], settle: Callable[[Symbol, Place], None]) -> None:
        """Take no note of elements of arrays whose index no variable holds any longer."""
        elements = [place for place in self.memory if "#" in place.path]
        if not elements:
            return
        held = {value for place, value in self.memory.items() if place.base in live and not place.path}
        for place in elements:
            if not held.issuperset(indices(place.path)):
                value = self.memory[place]
                self._drop(place, value, settle)
                if GLOBALS < place.base < 0:
                    self.escape(value)

    def _drop_untouched(self, touched: Collection[str], settle: Callable[[Symbol, Place], None]) -> None:
        """Take no note of fields that are not named any longer and that alone lead to what they hold."""
        idle = [
            place for place in self.memory if place.path and place.name not in touched and not GLOBALS < place.base < 0
        ]
        if not idle:
            return
        uses = Counter(value for value in self.memory.values() if type(value) is int)
        for place in idle:
            value = self.memory[place]
            if type(value) is not int or uses[value] == 1:
                self._drop(place, value, settle)

    def _hand_to_globals(self) -> None:
        """What a global variable alone leads to is as if it had been there before."""
        filled = [place for place in self.memory if place.base <= GLOBALS]
        if not filled:
            return
        uses = Counter(value for value in self.memory.values() if type(value) is int)
        for place in filled:
            value = self.memory[place]
            if type(value) is not int or uses[value] != 1:
                continue
            known = self.known.get(value, UNKNOWN)
            if known.traits & (Trait.NEW | Trait.HELD) and not known.traits & Trait.ESCAPED and known.owed == 1:
                self.known[value] = Knowledge(s.POINTER, 1, Trait.HELD)

    def _questions(self, names: dict[Symbol, int]) -> tuple[object, ...]:
        """Drop the terms of symbols that nothing leads to; the others, in an order that is always the same."""
        if not self.terms:
            return ()
        self.terms = {
            term: value
            for term, value in self.terms.items()
            if all(type(part) is not int or part in names for part in term[1:])
            and not (type(term[1]) is Constant and type(term[2]) is Constant)
        }

        def named(value: Value) -> tuple[int, int]:
            if type(value) is int:
                return (1, names[value])
            return (0, value.number) if type(value) is Constant else (2, hash(value))

        return tuple(
            sorted(
                (operator, named(left), named(right), named(value))
                for (operator, left, right), value in self.terms.items()
            )
        )

    def _matters(self, base: int, path: str, value: Value, names: dict[Symbol, int]) -> bool:
        """Whether to keep in mind a place that nothing leads to: what a parameter points to, and what is held still."""
        if base > 0 and not path and self.known.get(base, UNKNOWN).traits & Trait.PARAMETER:
            return True
        if type(value) is not int or value not in names:
            return False
        traits = self.known.get(value, UNKNOWN).traits
        return bool(traits & (_OURS | Trait.HELD)) and not traits & Trait.ESCAPED

    def _retained(self, base: Variable, content: list[tuple[str, Value]]) -> list[tuple[str, Value]]:
        """What a variable that is no longer read holds and is still owed."""
        kept = []
        for path, value in content:
            known = self.known.get(value) if type(value) is int else None
            if (
                base > REGISTERS
                and known is not None
                and known.owed > 0
                and known.traits & _OURS
                and not known.traits & Trait.HELD
            ):
                kept.append((path, value))
            else:
                del self.memory[Place(base, path)]
        return kept

    def _drop(self, place: Place, value: Value, settle: Callable[[Symbol, Place], None]) -> None:
        """Take no note of `place` any longer; the reference that it holds, if it outlives the function, is its own."""
        self.memory.pop(place, None)
        if type(value) is int and not GLOBALS < place.base < 0 and value in self.known:
            settle(value, place)

    def _lost(self, names: dict[Symbol, int], origin: Callable[[Symbol], int]) -> set[Symbol]:
        """The symbols that nothing leads to and that are owed, one for each origin."""
        found: dict[int, Symbol] = {}
        for symbol, known in self.known.items():
            if symbol in names or not known.owed or known.traits & Trait.ESCAPED:
                continue
            if not known.traits & Trait.UNHOMED:
                found[origin(symbol)] = symbol
        return set(found.values())


def _is_lost(value: Value, names: dict[Symbol, int]) -> bool:
    return type(value) is int and value not in names


_INDEX = re.compile(r"#(\d+)")


def _renamed(path: str, names: dict[Symbol, int]) -> str:
    """`path` with the symbols that it is indexed with under their new names."""
    if "#" not in path:
        return path
    return _INDEX.sub(lambda found: f"#{names.get(int(found[1]), 0)}", path)


def indices(path: str) -> Iterator[Symbol]:
    """The symbols that `path` is indexed with."""
    return map(int, _INDEX.findall(path)) if "#" in path else iter(())


_DEPTH = 4
"""How many pointers deep memory is followed from the variables: lists that are walked would grow without an end."""
_OURS = Trait.NEW | Trait.LENT | Trait.PARAMETER
_LASTING = Trait.PARAMETER | Trait.POINTED
_SPOKEN_FOR = Trait.STATIC | Trait.ESCAPED
"""A singleton that something else turned out to be: whose the references to it are is not told apart any longer."""


def _path(item: tuple[str, Value]) -> str:
    return item[0]

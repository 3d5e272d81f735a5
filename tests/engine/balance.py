"""Functions whose balance is known: written by the rules of a careful programmer, or with one thing changed in them.

`balanced()` keeps a record of what each variable holds while it writes, and gives up what is owned before it leaves.
`changed()` alters one statement of such a function; what comes of it is the oracle's to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TypeVar

from engine.language import (
    API,
    NONE,
    NULL,
    Ask,
    Block,
    Break,
    Call,
    Change,
    Compare,
    Count,
    Forgive,
    Function,
    Goto,
    If,
    Loop,
    Move,
    Raise,
    Relation,
    Return,
    Role,
    Statement,
    Try,
)
from engine.oracle import verdict
from hypothesis import assume, reject
from hypothesis import strategies as st

_STEPS = 7
_DEPTH = 2
_FLAGS = 2
_SPLITS = 4
"""How often a function may double the number of its paths, beside its flags."""
_LOOP_SPLITS = 2

T = TypeVar("T")


class Exit(Enum):
    """How a function leaves when something fails."""

    RETURN = auto()
    """It releases what it owns and returns."""
    FAIL = auto()
    """It jumps to a label that releases all that is not NULL."""
    DONE = auto()
    """It jumps there in any case, to return `result`."""
    STAGED = auto()
    """It jumps to the label for what it owns so far."""


class Has(Enum):
    """What a variable has."""

    NOTHING = auto()
    """NULL."""
    OWNED = auto()
    MAYBE = auto()
    """An object that is owned, or NULL."""
    FLAGGED = auto()
    """An object that is owned where a flag is set."""
    BORROWED = auto()
    STALE = auto()
    """An object that may be gone."""


@dataclass(frozen=True, slots=True)
class _Hold:
    """What is known of a variable."""

    has: Has
    box: str = ""
    """`list`, `dict` or `tuple` where it is one that the function made and that nothing holds yet."""
    size: int = 0
    """Of a list; -1 where that is not known."""
    item: int = -1
    """Where the box has an object that nothing else keeps alive."""
    fresh: bool = False
    """Whether nothing else keeps the object alive."""
    holder: str = ""
    """What keeps a BORROWED one alive."""
    flag: str = ""
    """What is true where a FLAGGED or MAYBE one is owned."""


_NOTHING, _STALE, _MAYBE = _Hold(Has.NOTHING), _Hold(Has.STALE), _Hold(Has.MAYBE)
_OWNING = frozenset({Has.OWNED, Has.MAYBE, Has.FLAGGED})
_SAFE = frozenset({"args", NONE})
"""What lends for as long as the function runs: a tuple of the caller's, and the interpreter."""

_State = dict[str, _Hold]


@dataclass(slots=True)
class _Draft:
    """A function in the making."""

    draw: st.DrawFn
    exit: Exit
    variadic: bool
    flags: tuple[str, ...]
    counters: tuple[str, ...]
    argument: str
    """What `arg` is: `list`, `dict` or `object`."""
    state: _State = field(default_factory=dict)
    owners: list[str] = field(default_factory=list)
    """The variables for what is owned; at the common label of FAIL and DONE, all that is not NULL in them is."""
    others: list[str] = field(default_factory=list)
    """The variables for what is borrowed, or owned by a flag."""
    flagged: list[tuple[str, str]] = field(default_factory=list)
    """Each variable that is owned by a flag, with it."""
    staged: list[str] = field(default_factory=list)
    outer: frozenset[str] = frozenset()
    """Variables that own something where the block begins: NULL goes into them when that is given up."""
    locked: frozenset[str] = frozenset()
    """Variables that a loop's body must leave as they are."""
    depth: int = 0
    looping: bool = False
    counted: int = 0
    """How many of the counters have their loop."""
    splits: int = 0
    number: int = 1000

    def function(self) -> Function:
        """The whole of it."""
        body = (*self._steps(), *self._leave(last=True))
        return Function(
            variadic=self.variadic,
            flags=self.flags,
            counters=self.counters,
            objects=(*self.owners, *self.others, *(("result",) if self.exit is Exit.DONE else ())),
            numbers=(*(flag for _, flag in self.flagged), *(("rc",) if _has_status(body) else ())),
            body=body,
            tails=self._tails(_labels(body)),
        )

    def _tails(self, used: frozenset[str]) -> tuple[tuple[str, Block], ...]:
        """The labels that are used, and those that these fall through to."""
        owned = tuple(Change(Count.XDECREF, name) for name in reversed(self.owners))
        flagged = tuple(_if(flag, Change(Count.DECREF, name)) for name, flag in self.flagged)
        if self.exit is Exit.DONE:
            return (("done", (*owned, *flagged, Return("result"))),)
        if self.exit is Exit.FAIL:
            return (("fail", (*owned, *flagged, Return(NULL))),) if used else ()
        stages = [(f"fail_{number}", self._dropped(name)) for number, name in enumerate(self.staged, 1)]
        while stages and stages[-1][0] not in used:
            stages.pop()
        if not stages:
            return ()
        label, last = stages[0]
        return (*reversed(stages[1:]), (label, (*last, Return(NULL))))

    def _pick(self, options: Sequence[T]) -> T:
        return options[self.draw(st.integers(0, len(options) - 1)) if len(options) > 1 else 0]

    def _chance(self) -> bool:
        return self.draw(st.booleans())

    def _unique(self) -> int:
        self.number += 1
        return self.number

    def _owner(self) -> str:
        """A variable that may be given something to own."""
        reusable = {Has.NOTHING, Has.STALE} if self.exit is Exit.RETURN else {Has.NOTHING}
        free = [name for name in self.owners if self.state[name].has in reusable]
        if free and self._chance():
            return self._pick(free)
        name = f"v{len(self.owners)}"
        self.owners.append(name)
        self.state[name] = _NOTHING
        return name

    def _other(self) -> str:
        """A variable that may be given something to borrow."""
        taken = self.outer | self.locked
        free = [name for name in self.others if self.state[name].has not in _OWNING and name not in taken]
        if free and self._chance():
            return self._pick(free)
        name = f"b{len(self.others)}"
        self.others.append(name)
        self.state[name] = _NOTHING
        return name

    def _with(self, *kinds: Has) -> list[str]:
        return [name for name, hold in self.state.items() if hold.has in kinds]

    def _usable(self) -> list[str]:
        return [
            "arg",
            *(("other",) if self.variadic else ()),
            *self._with(Has.OWNED, Has.BORROWED, Has.FLAGGED),
        ]

    def _spendable(self, *kinds: Has) -> list[str]:
        """The variables that may be given up."""
        return [name for name in self._with(*kinds) if name not in self.locked and name not in self.staged]

    def _disposable(self) -> list[str]:
        """Those that may be released, a flag's only in the block that it belongs to."""
        own = [name for name in self._spendable(Has.FLAGGED) if name not in self.outer]
        return [*self._spendable(Has.OWNED, Has.MAYBE), *own]

    def _boxes(self, *kinds: str) -> list[str]:
        return [name for name in self._with(Has.OWNED) if self.state[name].box in kinds]

    def _own(self, name: str, hold: _Hold) -> None:
        """From here on `name` is owned."""
        self.state[name] = hold
        if self.exit is Exit.STAGED and not self.depth and hold.has is not Has.FLAGGED:
            self.staged.append(name)

    def _code_ran(self) -> None:
        """Arbitrary code may have taken away what is only borrowed."""
        for name in self._with(Has.BORROWED):
            if self.state[name].holder not in _SAFE:
                self.state[name] = _STALE

    def _shared(self, name: str) -> None:
        """What is borrowed gets a reference beside its holder's."""
        holder = self.state[name].holder
        if holder in self.state:
            self.state[holder] = replace(self.state[holder], item=-1)

    def _unheld(self, holder: str) -> None:
        """What is borrowed from `holder` may be gone."""
        for name in self._with(Has.BORROWED):
            if self.state[name].holder == holder:
                self.state[name] = _STALE

    def _must_clear(self, name: str) -> bool:
        return self.exit in {Exit.FAIL, Exit.DONE} or name in self.outer

    def _dropped(self, name: str) -> Block:
        """The release of what `name` owns, before the function is left."""
        hold = self.state[name]
        if hold.has is Has.FLAGGED:
            return (_if(hold.flag, Change(Count.DECREF, name)),)
        return (Change(Count.XDECREF if hold.has is Has.MAYBE else Count.DECREF, name),)

    def _dropped_all(self, *kept: str) -> Block:
        names = [name for name in self._with(*_OWNING) if name not in kept]
        return tuple(statement for name in reversed(names) for statement in self._dropped(name))

    def _release(self, name: str, *, last: bool = True) -> Block:
        """`last`: whether the object may end."""
        hold = self.state[name]
        clear = self._must_clear(name)
        self.state[name] = _NOTHING if clear else _STALE
        self._unheld(name)
        if last:
            self._code_ran()
        if hold.has is Has.FLAGGED:
            self.state[name] = _STALE
            after = (Move(hold.flag, "0"),) if clear else ()
            return (If(Compare(hold.flag, Relation.TRUE), (Change(Count.DECREF, name), *after)),)
        if hold.flag and self._chance():
            return (_if(hold.flag, Change(Count.DECREF, name)), *((Move(name, NULL),) if clear else ()))
        if clear and self._chance():
            return (Change(Count.CLEAR, name),)
        release = Change(Count.XDECREF if hold.has is Has.MAYBE else Count.DECREF, name)
        return (release, Move(name, NULL)) if clear else (release,)

    def _spent(self, name: str, holder: str = "") -> Block:
        """What follows a call that took over what `name` owned, and gave it to `holder`."""
        self._unheld(name)
        if self._must_clear(name):
            self.state[name] = _NOTHING
            return (Move(name, NULL),)
        self.state[name] = _Hold(Has.BORROWED, holder=holder) if holder else _STALE
        return ()

    def _fail(self) -> Block:
        """The way out, with an exception set."""
        if self.exit is Exit.RETURN:
            return (*self._dropped_all(), Return(NULL))
        if self.exit is Exit.STAGED:
            goal: Statement = Goto(f"fail_{len(self.staged)}") if self.staged else Return(NULL)
            return (*self._dropped_all(*self.staged), goal)
        return (Goto("fail" if self.exit is Exit.FAIL else "done"),)

    def _leave(self, *, last: bool) -> Block:
        """The way out, with a result; `last`: as the last thing of the function."""
        value = self._pick([NONE, *self._with(Has.OWNED), *self._usable(), *self._with(Has.FLAGGED)])
        hold = self.state.get(value)
        taken: Block = ()
        if hold is None or hold.has is Has.BORROWED:
            taken = (Change(Count.INCREF, value),)
        elif hold.has is Has.FLAGGED:
            taken = (If(Compare(hold.flag, Relation.FALSE), (Change(Count.INCREF, value),)),)
        if self.exit is Exit.DONE:
            if hold and hold.has is Has.FLAGGED:
                cleared: Block = (Move(hold.flag, "0"),)
            else:
                cleared = (Move(value, NULL),) if hold and hold.has is Has.OWNED else ()
            return (*taken, Move("result", value), *cleared, *(() if last else (Goto("done"),)))
        if hold is None and self._chance():
            return (*self._dropped_all(), Return(value, strong=True))
        return (*taken, *self._dropped_all(value), Return(value))

    def _steps(self) -> Block:
        """A few steps, one after the other."""
        found: list[Statement] = []
        for _ in range(self.draw(st.integers(1, 3) if self.depth else st.integers(2, _STEPS))):
            found += self._pick(self._possible())()
        return tuple(found)

    def _possible(self) -> list[Callable[[], Block]]:
        """The steps that can be written here."""
        steps: list[Callable[[], Block]] = [self._birth, self._borrow, self._use, self._tuple]
        spendable = self._spendable(Has.OWNED)
        if spendable:
            steps += [self._set_item, self._set_item, self._add_to_module, self._add_to_module, self._swap]
        if self._boxes("list", "dict"):
            steps += [self._keep] * 4
        if self._with(Has.BORROWED):
            steps.append(self._take)
        if self._disposable():
            steps.append(self._give_up)
        if self.splits < _SPLITS and not self.looping:
            steps.append(self._tolerant)
        if self.depth < _DEPTH:
            if self.flags:
                steps += [self._branch, self._branch, self._flagged]
            if self._spendable(Has.MAYBE):
                steps.append(self._guarded)
            if self.splits + _LOOP_SPLITS <= _SPLITS and not self.looping:
                steps.append(self._loop)
        return steps

    def _born(self, name: str, call: Call, **known: object) -> Block:
        """`call` gives `name`, or NULL."""
        check = If(Compare(name, self._pick([Relation.IS_NULL, Relation.FALSE])), self._fail())
        if API[call.api].runs_code:
            self._code_ran()
        self._own(name, replace(_Hold(Has.OWNED, fresh=True), **known))
        return (replace(call, into=name), check)

    def _leaf(self) -> Call:
        """A call that gives a new object."""
        number = self._unique()
        return self._pick(
            [
                Call("PyLong_FromLong", number=number),
                Call("PyObject_GetAttrString", ("arg",), number),
                Call("PyObject_Str", ("arg",)),
                Call("PyObject_Repr", (self._pick(self._usable()),)),
            ]
        )

    def _birth(self) -> Block:
        call = self._leaf()
        if self._chance():
            return self._born(self._owner(), call)
        box = self._pick(["list", "dict"])
        return self._born(self._owner(), Call("PyList_New" if box == "list" else "PyDict_New"), box=box)

    def _tolerant(self) -> Block:
        """An attribute that need not be there."""
        self.splits += 1
        name = self._owner()
        call = Call("PyObject_GetAttrString", ("arg",), self._unique(), name)
        found = (call, If(Compare(name, Relation.IS_NULL), (If(Ask(unmatched=True), self._fail()), Forgive())))
        self._code_ran()
        self._own(name, _MAYBE)
        return found

    def _borrow(self) -> Block:
        """An item of a container: the caller's, or one of our own."""
        sources = [("args", 0), ("args", 1)] if self.variadic else []
        if self.argument != "object":
            sources.append(("arg", self._unique()))
        sources += [(name, self.state[name].item) for name in self._with(Has.OWNED) if self.state[name].item >= 0]
        if not sources:
            return self._use()
        source, number = self._pick(sources)
        kinds = {"args": "tuple", "arg": self.argument}
        kind = kinds[source] if source in kinds else self.state[source].box
        if not kind:
            return self._use()
        name = self._other()
        hold = _Hold(Has.BORROWED, holder=source)
        missing = Compare(name, Relation.IS_NULL)
        found: Block
        if kind == "tuple":
            found = (Call("PyTuple_GET_ITEM", (source,), number, name),)
        elif kind == "list":
            found = (Call("PyList_GetItem", (source,), number % 1000, name), If(missing, self._fail()))
        else:
            self._code_ran()
            call = Call("PyDict_GetItemString", (source,), number, name)
            if self.splits < _SPLITS and not self.looping and self._chance():
                self.splits += 1
                found = (call, If(missing, (Move(name, NONE),)))
            else:
                found = (call, If(missing, (Raise(), *self._fail())))
        self.state[name] = hold
        return found

    def _take(self) -> Block:
        """A reference of our own to what is borrowed."""
        name = self._pick(self._with(Has.BORROWED))
        self._shared(name)
        if self.exit is Exit.RETURN and name not in self.owners and self._chance():
            self.state[name] = _Hold(Has.OWNED)
            return (Change(Count.INCREF, name),)
        owner = self._owner()
        self._own(owner, _Hold(Has.OWNED))
        if self._chance():
            return (Change(Count.INCREF, name), Move(owner, name))
        return (Call("Py_NewRef", (name,), into=owner),)

    def _use(self) -> Block:
        name = self._pick(self._usable())
        found = Try(Call("PyObject_IsTrue", (name,)), self._fail())
        self._code_ran()
        return (found,)

    def _give_up(self) -> Block:
        return self._release(self._pick(self._disposable()))

    def _swap(self) -> Block:
        """Another variable for the same reference."""
        name = self._pick(self._spendable(Has.OWNED))
        owner = self._owner()
        hold = self.state[name]
        self._own(owner, hold)
        return (Move(owner, name), *self._spent(name))

    def _keep(self) -> Block:
        """An object is put into a container that takes a reference of its own."""
        box = self._pick(self._boxes("list", "dict"))
        hold = self.state[box]
        name = self._pick([NONE, *(each for each in self._usable() if each != box)])
        spendable = name in self._spendable(Has.OWNED)
        fresh = spendable and self.state[name].fresh
        if hold.box == "list":
            call, item = Call("PyList_Append", (box, name)), hold.size
        else:
            item = self._unique()
            call = Call("PyDict_SetItemString", (box, name), item)
            self._code_ran()
        if name in self.state and self.state[name].has is Has.OWNED:
            self.state[name] = replace(self.state[name], box="", item=-1, fresh=False)
        given = spendable and self._chance()
        found: Block
        if self._chance():
            found = (Try(call, self._fail()), *(self._kept(name, box) if given else ()))
        else:
            kept = self._kept(name, box) if given else ()
            found = (replace(call, into="rc"), *kept, If(Compare("rc", Relation.FAILED), self._fail()))
        size = hold.size + 1 if hold.box == "list" and hold.size >= 0 else hold.size
        item = item if given and fresh and item >= 0 else hold.item
        self.state[box] = replace(hold, size=size, item=item)
        return found

    def _kept(self, name: str, box: str) -> Block:
        """The release of what `box` holds as well."""
        found = self._release(name, last=False)
        if self.state[name].has is Has.STALE:
            self.state[name] = _Hold(Has.BORROWED, holder=box)
        return found

    def _handed(self, box: str) -> tuple[str, Block]:
        """An object with a reference to give to `box`, and what comes before."""
        name = self._pick([*self._spendable(Has.OWNED), *self._with(Has.BORROWED), ""])
        if not name or name == box:
            name = self._owner()
            return name, self._born(name, Call("PyLong_FromLong", number=self._unique()))
        if self.state[name].has is Has.OWNED:
            return name, ()
        self._shared(name)
        return name, (Change(Count.INCREF, name),)

    def _tuple(self) -> Block:
        """A tuple, filled with a macro that steals."""
        if self.exit is Exit.STAGED and not self.depth:
            return self._birth()
        box, size = self._owner(), self._pick([1, 2])
        found = [*self._born(box, Call("PyTuple_New", number=size))]
        item = -1
        for position in range(size):
            name, before = self._handed(box)
            owned = self.state[name].has is Has.OWNED
            if owned and self.state[name].fresh:
                item = position
            found += [*before, Call("PyTuple_SET_ITEM", (box, name), position)]
            if owned:
                found += self._spent(name, box)
        self.state[box] = replace(self.state[box], box="tuple", item=item)
        return tuple(found)

    def _set_item(self) -> Block:
        """A list or a tuple of one, filled with a function that steals even where it fails."""
        name = self._pick(self._spendable(Has.OWNED))
        kind = self._pick(["list", "tuple"])
        box = self._owner()
        found = self._born(box, Call("PyList_New" if kind == "list" else "PyTuple_New", number=1))
        fresh = self.state[name].fresh
        after = self._spent(name, box)
        call = Call("PyList_SetItem" if kind == "list" else "PyTuple_SetItem", (box, name), 0)
        hold = self.state[name]
        if hold.has is Has.BORROWED:
            self.state[name] = _STALE
        failed = (*after, *self._fail())
        self._code_ran()
        self.state[name] = hold
        self.state[box] = replace(self.state[box], box=kind, size=1, item=0 if fresh else -1)
        return (*found, Try(call, failed), *after)

    def _add_to_module(self) -> Block:
        """The old function, which steals where it succeeds, or the new one, which does not."""
        name = self._pick(self._spendable(Has.OWNED))
        api = self._pick(["PyModule_AddObject", "PyModule_AddObjectRef"])
        call = Call(api, ("self", name), self._unique())
        self.state[name] = replace(self.state[name], box="", item=-1, fresh=False)
        failed = self._fail()
        self._code_ran()
        after = self._spent(name, "self") if api == "PyModule_AddObject" else ()
        if self._chance():
            return (Try(call, failed), *after)
        return (replace(call, into="rc"), If(Compare("rc", Relation.FAILED), failed), *after)

    def _branch(self) -> Block:
        condition = Compare(self._pick(self.flags), self._pick([Relation.TRUE, Relation.FALSE]))
        before = dict(self.state)
        then, after = self._inner(before)
        other: Block = ()
        otherwise: _State | None = before
        if self._chance():
            other, otherwise = self._inner(before, after)
        if after is None and otherwise is None:
            otherwise = before
        self._enter(_joined(after, otherwise, condition.name if condition.relation is Relation.TRUE else ""))
        return (If(condition, then, other),)

    def _guarded(self) -> Block:
        """What happens only where there is an object."""
        name = self._pick(self._spendable(Has.MAYBE))
        without = self.state | {name: _NOTHING}
        then, after = self._inner(self.state | {name: _Hold(Has.OWNED)})
        self._enter(_joined(after, without, ""))
        return (If(Compare(name, self._pick([Relation.IS_SET, Relation.TRUE])), then),)

    def _enter(self, state: _State) -> None:
        """From here on `state` holds, and what it does not know is NULL."""
        self.state = dict.fromkeys((*self.owners, *self.others), _NOTHING) | state

    def _inner(self, before: _State, beside: _State | None = None) -> tuple[Block, _State | None]:
        """A branch that begins with `before`, and what holds at its end, if that is reached.

        `beside` holds at the end of the other branch: what is owned after one is owned or NULL after the other.
        """
        beside = beside or {}
        outer, self.outer = self.outer, self.outer | _owning(before) | _owning(beside)
        self._enter(before)
        self.depth += 1
        block = self._steps()
        after: _State | None
        if self.draw(st.integers(0, 5)) == 1:
            block, after = (*block, *self._leave(last=False)), None
        else:
            others = {name for name in self.owners if beside.get(name, _NOTHING).has in {*_OWNING, Has.NOTHING}}
            block = (*block, *self._settled(before, frozenset() if self.looping else frozenset(others)))
            after = self.state
        self.depth -= 1
        self.outer = outer
        return block, after

    def _settled(self, before: _State, keepable: frozenset[str] = frozenset()) -> Block:
        """The release of what the block came to own, some of `keepable` excepted."""
        found: list[Statement] = []
        for name in self._with(*_OWNING):
            then = before.get(name, _NOTHING)
            if then.has in _OWNING:
                continue
            possible = then.has is Has.NOTHING and self.state[name].has is not Has.FLAGGED and name in keepable
            if possible and self._chance():
                continue
            found += self._release(name)
        return tuple(found)

    def _flagged(self) -> Block:
        """An object that is ours only where a flag says so."""
        name = self._other()
        flag = f"o{len(self.flagged)}"
        self.flagged.append((name, flag))
        self.state[name] = _STALE
        call = replace(self._leaf(), into=name)
        then = (call, If(Compare(name, Relation.IS_NULL), self._fail()), Move(flag, "1"))
        borrowed = Call("PyTuple_GET_ITEM", ("args",), 1, name) if self.variadic else Move(name, "arg")
        self._code_ran()
        self.state[name] = _Hold(Has.FLAGGED, flag=flag)
        return (If(Compare(self._pick(self.flags), Relation.TRUE), then, (borrowed, Move(flag, "0"))),)

    def _loop(self) -> Block:
        self.splits += _LOOP_SPLITS
        self._code_ran()
        for name in self._boxes("list"):
            self.state[name] = replace(self.state[name], size=-1)
        first: list[Statement] = []
        kept = ""
        if self._chance() and not (self.exit is Exit.STAGED and not self.depth):
            kept = self._owner()
            first.append(Move(kept, NULL))
            self.state[kept] = _MAYBE
        before = dict(self.state)
        owning = _owning(before)
        outer, locked = self.outer, self.locked
        self.outer, self.locked = outer | owning, locked | owning | set(self._with(Has.BORROWED))
        self.depth, self.looping = self.depth + 1, True
        count = ""
        if self.counted < len(self.counters):
            count = self.counters[self.counted]
            self.counted += 1
        body = [*(self._latest(kept) if kept else ()), *self._steps()]
        if self._chance():
            here = dict(self.state)
            condition = Compare(self._pick(self.flags), Relation.TRUE) if self.flags else Ask()
            body.append(If(condition, (*self._settled(before), Break())))
            self.state = here
        body += self._settled(before)
        self.depth, self.looping = self.depth - 1, False
        self.outer, self.locked = outer, locked
        self._enter(_joined(self.state, before, ""))
        self._code_ran()
        return (*first, Loop(tuple(body), count))

    def _latest(self, kept: str) -> Block:
        """The newest object takes the place of the one before."""
        name = self._owner()
        found = self._born(name, Call("PyLong_FromLong", number=self._unique()))
        if self._chance():
            change: Block = (Change(Count.XDECREF, kept), Move(kept, name))
        else:
            change = (Change(Count.XSETREF, kept, name),)
        self._code_ran()
        return (*found, *change, *self._spent(name))


def _if(flag: str, statement: Statement) -> Statement:
    return If(Compare(flag, Relation.TRUE), (statement,))


def _owning(state: _State) -> frozenset[str]:
    return frozenset(name for name, hold in state.items() if hold.has in _OWNING)


def _joined(first: _State | None, second: _State | None, flag: str) -> _State:
    """What holds after either of two branches; `flag` is true after the first only, if there is one."""
    if first is None or second is None:
        return dict(first or second or {})
    return {name: _either(first.get(name, _NOTHING), second.get(name, _NOTHING), flag) for name in {**first, **second}}


def _either(first: _Hold, second: _Hold, flag: str) -> _Hold:
    """What a variable has that has the one or the other."""
    if first == second:
        return first
    has = {first.has, second.has}
    if has == {Has.OWNED}:
        return _Hold(Has.OWNED)
    if has <= {Has.OWNED, Has.MAYBE, Has.NOTHING}:
        sure = first.has is Has.OWNED and second.has is Has.NOTHING
        return replace(_MAYBE, flag=flag if sure else "")
    assert not has & _OWNING, (first, second)
    return _STALE


def _labels(block: Block) -> frozenset[str]:
    """The labels that `block` jumps to."""
    return frozenset(statement.label for statement in _all(block) if isinstance(statement, Goto))


def _has_status(block: Block) -> bool:
    return any(isinstance(statement, Call) and statement.into == "rc" for statement in _all(block))


def _all(block: Block) -> Iterator[Statement]:
    """Every statement, outer ones first."""
    for statement in block:
        yield statement
        for inner in _blocks(statement):
            yield from _all(inner)


def _blocks(statement: Statement) -> tuple[Block, ...]:
    match statement:
        case Try(_, failed):
            return (failed,)
        case If(_, then, other):
            return (then, other)
        case Loop(body):
            return (body,)
    return ()


def _variants(block: Block) -> Iterator[Block]:
    """`block` with one thing changed in it."""
    for position, statement in enumerate(block):
        before, after = block[:position], block[position + 1 :]
        for found in _altered(statement):
            yield (*before, *found, *after)
        if isinstance(statement, Change) and statement.count is not Count.INCREF and before:
            yield (*before[:-1], statement, before[-1], *after)
        for number, inner in enumerate(_blocks(statement)):
            for variant in _variants(inner):
                yield (*before, _with_block(statement, number, variant), *after)


def _with_block(statement: Statement, number: int, block: Block) -> Statement:
    """`statement` with another block for the one at `number`."""
    match statement:
        case Try():
            return replace(statement, failed=block)
        case If():
            return replace(statement, other=block) if number else replace(statement, then=block)
        case Loop():
            return replace(statement, body=block)
    raise AssertionError(statement)


def _altered(statement: Statement) -> Iterator[Block]:  # noqa: C901 - a case for each kind of statement
    """What could stand in place of `statement`: a release dropped, doubled or given to the wrong one ..."""
    match statement:
        case Change(Count.CLEAR, name):
            yield ()
            yield (Change(Count.DECREF, name),)
        case Change(Count.XSETREF, name, other):
            yield (Move(name, other),)
            yield (Change(Count.XDECREF, name), statement)
        case Change():
            yield ()
            yield (statement, statement)
        case Move(_, "0" | "NULL"):
            yield ()
        case Move(flag, "1"):
            yield (Move(flag, "0"),)
        case Goto(label) if label.startswith("fail_"):
            stage = int(label.removeprefix("fail_"))
            yield (Goto(f"fail_{stage - 1}"),)
            yield (Goto(f"fail_{stage + 1}"),)
        case Return(value, strong=True):
            yield (Return(value),)
        case Call("Py_NewRef", (name,), into=into):
            yield (Move(into, name),)
        case Try(Call() as call, failed):
            yield from ((replace(statement, call=each),) for each in _other_calls(call))
            if Role.STOLEN in API[call.api].roles:
                yield (Try(call, (Change(Count.DECREF, call.operands[1]), *failed)),)
        case Call():
            yield from ((each,) for each in _other_calls(statement))
            if Role.STOLEN in API[statement.api].roles:
                yield (statement, Change(Count.DECREF, statement.operands[1]))


def _other_calls(call: Call) -> Iterator[Call]:
    """Calls of a function that is taken for the other."""
    for one, other in _MISTAKEN:
        if call.api == one:
            yield replace(call, api=other)


_MISTAKEN = [
    ("PyModule_AddObject", "PyModule_AddObjectRef"),
    ("PyModule_AddObjectRef", "PyModule_AddObject"),
]


def variants(function: Function) -> list[Function]:
    """`function` with one thing changed in it, in every way."""
    labels = {label for label, _ in function.tails}
    found = [replace(function, body=body) for body in _variants(function.body)]
    for number, (label, block) in enumerate(function.tails):
        before, after = function.tails[:number], function.tails[number + 1 :]
        found += [replace(function, tails=(*before, (label, tail), *after)) for tail in _variants(block)]
    return [each for each in found if _labels(each.body) <= labels]


@st.composite
def balanced(draw: st.DrawFn) -> Function:
    """A function that gives up what it owns, and nothing else, on every path."""
    flags = tuple(f"f{number}" for number in range(draw(st.integers(0, _FLAGS))))
    draft = _Draft(
        draw,
        exit=draw(st.sampled_from(Exit)),
        variadic=draw(st.booleans()),
        flags=flags,
        counters=("n0",) if draw(st.booleans()) else (),
        argument=draw(st.sampled_from(["object", "list", "dict"])),
    )
    return draft.function()


@st.composite
def changed(draw: st.DrawFn) -> Function:
    """A balanced function with one thing changed in it, which need not be a mistake."""
    others = variants(draw(balanced()))
    assume(others)
    return others[draw(st.integers(0, len(others) - 1))]


@st.composite
def mistaken(draw: st.DrawFn) -> Function:
    """A balanced function with one mistake put into it, which shows before anything crashes."""
    others = variants(draw(balanced()))
    assume(others)
    first = draw(st.integers(0, len(others) - 1))
    for function in (*others[first:], *others[:first]):
        found = verdict(function)
        if found.certain and not found.crashes:
            return function
    return reject()

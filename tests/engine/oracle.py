"""What really happens to the references of a function: it is run on every path, over objects that are counted.

The facts are those of the C API's manual, as `language.API` has them; nothing is taken from the rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from engine.language import (
    API,
    NONE,
    NULL,
    Api,
    Ask,
    Block,
    Break,
    Call,
    Change,
    Compare,
    Condition,
    Count,
    Forgive,
    Function,
    Goto,
    If,
    Loop,
    Move,
    Raise,
    Relation,
    Result,
    Return,
    Role,
    Statement,
    Try,
    call_text,
)

ROUNDS = 3
"""How often a loop is run at most."""
MOST_PATHS = 20_000


class Kind(Enum):
    LEAKED = auto()
    """The function ends with a reference that it owes."""
    OVER_RELEASED = auto()
    """A reference is released that the function does not have; the object is still alive."""
    USED_DEAD = auto()
    """An object is used, released or returned that nothing keeps alive."""
    RETURNED_BORROWED = auto()
    STOLEN_BORROWED = auto()


@dataclass(frozen=True, slots=True)
class Mistake:
    kind: Kind
    birth: str
    """What gave the object."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run: `choices` made, `mistakes` in their order, and what is left of the references.

    `left` counts the references to each object that came into being, in their order, once the caller has released the
    result; `outside` likewise those to `arg`, the other argument and None, beyond what there were before.
    """

    choices: tuple[int, ...]
    mistakes: tuple[Mistake, ...]
    left: tuple[int, ...]
    outside: tuple[int, ...]
    crashed: bool
    """Whether NULL was used: what comes after that is not known."""
    feasible: bool
    """False where an item was found in a container that has none."""
    well_told: bool
    """Whether NULL is returned with an exception, and an object without one."""


@dataclass(eq=False, slots=True)
class _Thing:
    """An object.  `owned` are the references that the function has taken and not given up: below 0, it gave up more.

    `held` are those that containers have.
    """

    birth: str
    owned: int = 0
    held: int = 0
    items: dict[int, _Thing] = field(default_factory=dict)
    size: int = 0
    outside: bool = False
    """Whether the caller keeps it alive."""

    @property
    def count(self) -> int:
        return self.owned + self.held

    @property
    def alive(self) -> bool:
        return self.outside or self.count > 0

    def settle(self) -> None:
        """A dead object gives up what it holds."""
        while self.items and not self.alive:
            _, item = self.items.popitem()
            item.held -= 1
            item.settle()


class _CrashError(Exception):
    """NULL is used as an object."""


class _Left(Enum):
    """How a block is left before its end."""

    BREAK = auto()
    GOTO = auto()
    RETURN = auto()


def runs(function: Function) -> Iterator[Run]:
    """Every path of `function`, loops being run up to ROUNDS times."""
    choices: tuple[int, ...] = ()
    for _ in range(MOST_PATHS):
        machine = _Machine(function, choices)
        yield machine.run()
        taken = machine.taken
        while taken and taken[-1][0] + 1 == taken[-1][1]:
            taken.pop()
        if not taken:
            return
        choices = (*(choice for choice, _ in taken[:-1]), taken[-1][0] + 1)
    raise AssertionError("the function has too many paths")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with a function.  `certain` are the mistakes that come first on a path that can be taken."""

    certain: frozenset[Kind]
    possible: frozenset[Kind]
    crashes: bool
    """Whether NULL is used on some path."""


def verdict(function: Function) -> Verdict:
    """What all paths of `function` amount to."""
    known = list(runs(function))
    return Verdict(
        frozenset(run.mistakes[0].kind for run in known if run.mistakes and run.feasible),
        frozenset(mistake.kind for run in known for mistake in run.mistakes),
        any(run.crashed for run in known),
    )


class _Machine:
    """One run along `choices`, and the first alternative wherever there are none left."""

    def __init__(self, function: Function, choices: tuple[int, ...]) -> None:
        self._function = function
        self._choices = choices
        self.taken: list[tuple[int, int]] = []
        """Each choice with the number of its alternatives."""
        self._module, self._arguments = _Thing("self", outside=True), _Thing("args", outside=True)
        self._argument, self._other = _Thing("arg", outside=True), _Thing("other", outside=True)
        none = _Thing(NONE, outside=True)
        self._objects: dict[str, _Thing | None] = {
            "self": self._module,
            "args": self._arguments,
            "arg": self._argument,
            "other": self._other,
            NONE: none,
            NULL: None,
        } | dict.fromkeys(function.objects)
        self._outside = [self._argument, self._other, none]
        self._born: list[_Thing] = []
        self._known = [*self._outside]
        """What the function could owe a reference to."""
        self._numbers = dict.fromkeys(function.numbers, 0)
        self._mistakes: list[Mistake] = []
        self._raised = False
        self._feasible = True
        self._label = ""
        self._result: _Thing | None = None

    def run(self) -> Run:
        """The run from the first statement to the last."""
        crashed = False
        try:
            self._all()
        except _CrashError:
            crashed = True
        else:
            self._return()
        return Run(
            tuple(choice for choice, _ in self.taken),
            tuple(self._mistakes),
            tuple(thing.count for thing in self._born),
            tuple(thing.count for thing in self._outside),
            crashed,
            self._feasible,
            (self._result is None) == self._raised,
        )

    def _all(self) -> None:
        """The parameters, the body, then the labels that are jumped to or reached."""
        function = self._function
        if function.variadic and self._choose():
            self._raised = True
            return
        for name in function.flags:
            self._numbers[name] = self._choose()
        for name in function.counters:
            self._numbers[name] = self._choose(ROUNDS + 1)
        left = self._block(function.body)
        labels = [label for label, _ in function.tails]
        position = 0
        while left is not _Left.RETURN:
            if left is _Left.GOTO:
                position = labels.index(self._label)
            left = self._block(function.tails[position][1])
            position += 1

    def _return(self) -> None:
        """The end of the function, and what is done with the result and with what the module got."""
        if self._result:
            self._result.owned -= 1
        for thing in self._known:
            if thing.owned > 0:
                self._mistake(Kind.LEAKED, thing)
        if self._result:
            self._result.settle()
        self._module.outside = False
        self._module.settle()

    def _choose(self, ways: int = 2) -> int:
        position = len(self.taken)
        choice = self._choices[position] if position < len(self._choices) else 0
        self.taken.append((choice, ways))
        return choice

    def _mistake(self, kind: Kind, thing: _Thing) -> None:
        self._mistakes.append(Mistake(kind, thing.birth))

    def _needed(self, name: str) -> _Thing:
        """The object in `name`, which is used."""
        thing = self._objects[name]
        if thing is None:
            raise _CrashError
        if not thing.alive:
            self._mistake(Kind.USED_DEAD, thing)
        return thing

    def _given_up(self, thing: _Thing, kind: Kind) -> None:
        """A reference of the function's goes; `kind` is what it is called where it has none."""
        if thing.alive and thing.owned <= 0:
            self._mistake(kind, thing)
        thing.owned -= 1

    def _handed_back(self, thing: _Thing, *, strong: bool) -> None:
        """The caller gets `thing`, with a reference of the function's, or with another one where `strong`."""
        if not thing.alive:
            self._mistake(Kind.USED_DEAD, thing)
        thing.owned += strong
        if thing.alive and thing.owned <= 0:
            self._mistake(Kind.RETURNED_BORROWED, thing)

    def _block(self, block: Block) -> _Left | None:
        for statement in block:
            left = self._statement(statement)
            if left:
                return left
        return None

    def _statement(  # noqa: C901, PLR0911, PLR0912 - a case for each kind of statement
        self, statement: Statement
    ) -> _Left | None:
        match statement:
            case Call():
                self._call(statement)
            case Change():
                self._change(statement)
            case Move(name, ("0" | "1") as value):
                self._numbers[name] = int(value)
            case Move(name, value):
                self._objects[name] = self._objects[value]
            case Raise():
                self._raised = True
            case Forgive():
                self._raised = False
            case Try(call, failed):
                return self._block(failed) if self._call(call) < 0 else None
            case If(condition, then, other):
                return self._block(then if self._holds(condition) else other)
            case Loop():
                return self._loop(statement)
            case Break():
                return _Left.BREAK
            case Goto(label):
                self._label = label
                return _Left.GOTO
            case Return(value, strong):
                self._result = self._objects[value]
                if self._result:
                    self._handed_back(self._result, strong=strong)
                return _Left.RETURN
        return None

    def _holds(self, condition: Condition) -> bool:
        match condition:
            case Ask():
                return bool(self._choose())
            case Compare(name, Relation.IS_NULL):
                return self._objects[name] is None
            case Compare(name, Relation.IS_SET):
                return self._objects[name] is not None
            case Compare(name, Relation.TRUE):
                return self._true(name)
            case Compare(name, Relation.FALSE):
                return not self._true(name)
            case Compare(name):
                return self._numbers[name] < 0

    def _true(self, name: str) -> bool:
        return self._objects[name] is not None if name in self._objects else self._numbers[name] != 0

    def _loop(self, loop: Loop) -> _Left | None:
        for done in range(ROUNDS + 1):
            again = done < self._numbers[loop.count] if loop.count else self._choose(2 if done < ROUNDS else 1)
            left = self._block(loop.body) if again else _Left.BREAK
            if left:
                return None if left is _Left.BREAK else left
        return None

    def _change(self, change: Change) -> None:
        count = change.count
        if self._objects[change.name] is None and count in {Count.XDECREF, Count.CLEAR, Count.XSETREF}:
            if count is Count.XSETREF:
                self._objects[change.name] = self._objects[change.other]
            return
        thing = self._needed(change.name)
        if count is Count.INCREF:
            thing.owned += 1
            return
        self._given_up(thing, Kind.OVER_RELEASED)
        thing.settle()
        if count is Count.CLEAR:
            self._objects[change.name] = None
        elif count is Count.XSETREF:
            self._objects[change.name] = self._objects[change.other]

    def _call(self, call: Call) -> int:
        """Does what `call` does; 0, or -1 where it returns that."""
        api = API[call.api]
        things = [self._needed(name) for name in call.operands]
        failed = api.can_fail and bool(self._choose())
        if failed and api.raises:
            self._raised = True
        for thing, role in zip(things[1:], api.roles[1:], strict=True):
            self._handed(things[0], thing, role, self._place(call, things[0]), failed=failed)
        if api.result is Result.STATUS and call.into:
            self._numbers[call.into] = -failed
        elif api.result is not Result.STATUS and call.into:
            self._objects[call.into] = None if failed else self._given(call, api, things)
        return -failed

    def _place(self, call: Call, container: _Thing) -> int:
        """Where in `container` the object goes."""
        return container.size if call.api == "PyList_Append" else call.number

    def _handed(self, container: _Thing, thing: _Thing, role: Role, place: int, *, failed: bool) -> None:
        """`thing` is put into `container`, or not."""
        if role is Role.STOLEN or (role is Role.STOLEN_ON_SUCCESS and not failed):
            self._given_up(thing, Kind.STOLEN_BORROWED)
        if not failed:
            thing.held += 1
            replaced = container.items.get(place)
            container.items[place] = thing
            container.size = max(container.size, place + 1)
            if replaced:
                replaced.held -= 1
                replaced.settle()
        thing.settle()

    def _given(self, call: Call, api: Api, things: list[_Thing]) -> _Thing:
        """The object that a call that succeeds returns."""
        if call.api == "Py_NewRef":
            things[0].owned += 1
            return things[0]
        if api.result is Result.NEW:
            thing = _Thing(f"{call.into} = {call_text(call)}", owned=1)
            self._known.append(thing)
            self._born.append(thing)
            return thing
        if things[0] is self._arguments:
            return (self._argument, self._other)[call.number]
        if things[0] is self._argument:
            return self._other
        if call.number not in things[0].items:
            self._feasible = False
            things[0].items[call.number] = _Thing(f"{call.into} = {call_text(call)}", held=1)
        return things[0].items[call.number]

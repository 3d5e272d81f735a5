"""What is left of the port of each extension module: plain data that every report can be made from.

Texts are sentences in which C code stands between backticks, as in the messages of findings.
"""

from __future__ import annotations

from capicheck.findings.finding import Place
from capicheck.frozen import frozen
from capicheck.settings import PythonVersion


@frozen
class Snippet:
    """C code to paste, made from the project's own names.

    `within` says where it belongs; at file scope where it is empty.  `replaces` are the functions and variables that it
    defines anew; what it needs beside them is in the project's code, or in the snippets of earlier items.
    """

    code: str
    within: str = ""
    replaces: tuple[str, ...] = ()


@frozen
class Mention:
    """A place that an item is about, with a few words on what stands there."""

    place: Place
    text: str


@frozen
class Item:
    """One thing to do, or one that is done.

    `why` is what to know of it; `where` the places to change; a module whose `optional` items are left is done.
    """

    text: str
    done: bool
    place: Place | None = None
    why: tuple[str, ...] = ()
    where: tuple[Mention, ...] = ()
    snippet: Snippet | None = None
    optional: bool = False

    @property
    def left(self) -> bool:
        """Whether it has to be done yet."""
        return not (self.done or self.optional)


@frozen
class Stage:
    """Items that belong together; the module works before and after them."""

    title: str
    about: str
    items: tuple[Item, ...]

    @property
    def done(self) -> bool:
        """Whether nothing is left to do."""
        return not any(item.left for item in self.items)


@frozen
class Port:
    """One extension module: what it is today, and what is left, in the order in which to do it."""

    name: str
    place: Place
    today: tuple[str, ...]
    stages: tuple[Stage, ...]

    @property
    def left(self) -> int:
        """How many items have to be done yet."""
        return sum(item.left for stage in self.stages for item in stage.items)

    @property
    def done(self) -> int:
        """How many items are done."""
        return sum(item.done for stage in self.stages for item in stage.items)

    @property
    def count(self) -> int:
        """How many items there are, without those that are left and optional."""
        return self.done + self.left


@frozen
class Checklist:
    """The ports of the modules that were audited, for the versions that the code must build for."""

    ports: tuple[Port, ...]
    min_python: PythonVersion
    target_python: PythonVersion

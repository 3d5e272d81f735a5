"""What one source file says under one configuration."""

from __future__ import annotations

from dataclasses import field

from capicheck.frozen import frozen
from capicheck.ir.expressions import Expression, Variable
from capicheck.ir.graph import Function, Parameter
from capicheck.ir.source import SourceText, Span
from capicheck.ir.types import FunctionType, Record


@frozen(eq=False)
class Global:
    """A variable with static storage that the unit defines: file scope, or static inside `function`."""

    variable: Variable
    value: Expression | None
    function: str = ""

    @property
    def name(self) -> str:
        """The variable's name."""
        return self.variable.name


@frozen(eq=False)
class Declaration:
    """A function that the unit declares; `project` tells the project's own from the C API's and libraries'."""

    name: str
    type: FunctionType
    span: Span
    project: bool
    annotations: tuple[str, ...] = ()
    """What `__attribute__((annotate("…")))` says, here and in earlier declarations."""
    signature: tuple[Parameter, ...] = ()
    """Its parameters; empty for a function outside the project of which nothing is said."""
    returns: bool = True
    """Whether it may return: false for `noreturn` functions and those annotated so."""


@frozen
class Inactive:
    """Lines that the preprocessor left out, and the condition that did it."""

    span: Span
    condition: str


@frozen(eq=False)
class Damage:
    """A function (or, with an empty name, a stretch of file) that could not be read whole, and why."""

    function: str
    span: Span
    reason: str


@frozen(eq=False)
class Unit:
    """One source file read under one configuration, with the project's headers and fragments that it includes."""

    path: str
    defines: tuple[str, ...]
    """Feature macros that this reading defined beside the configured flags."""
    functions: tuple[Function, ...]
    """Every function whose body was read whole, in the order of the text, the project's headers included."""
    globals: tuple[Global, ...]
    records: dict[str, Record]
    """By name; what the unit defines and what its expressions mention."""
    declarations: dict[str, Declaration]
    """Functions that the unit mentions, by name."""
    sources: dict[str, SourceText]
    """The project's files that were read, by path."""
    inactive: tuple[Inactive, ...] = ()
    damage: tuple[Damage, ...] = ()
    macros: dict[str, Span] = field(default_factory=dict)
    """Macros that the project's own files define (where they are defined)."""
    cplusplus: bool = False

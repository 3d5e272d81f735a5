"""The branches of a text's conditional groups (`#if` … `#endif`), and the condition under which each is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from capicheck.frozen import frozen

_DIRECTIVE = re.compile(
    rb"^[ \t]*#[ \t]*(?P<name>ifdef|ifndef|if|elifdef|elifndef|elif|else|endif|define)\b"
    rb"(?P<rest>(?:[^\\\n]|\\\r?\n|\\.)*)",
    re.MULTILINE | re.DOTALL,
)
_DEFINED = re.compile(r"(!?)\s*defined\s*(?:\(\s*(\w+)\s*\)|\s(\w+))")
_NAMED = {"ifdef": "", "ifndef": "!", "elifdef": "", "elifndef": "!"}
"""The directives that ask for one macro, and what stands before `defined()` in their place."""


@frozen
class Branch:
    """A branch of a group: its byte offsets, and `condition`, what an `#if` in its place would have to ask.

    `group` and `number` say which branch of which group it is; `condition` is empty for a guard against a second
    inclusion, which the text itself turns false.
    """

    start: int
    end: int
    group: int
    number: int
    condition: str

    def excludes(self, other: Branch) -> bool:
        """Whether no configuration reads both."""
        return self.group == other.group and self.number != other.number


@dataclass(eq=False, repr=False)
class _Group:
    """A group that is being read: where it begins and its present branch does, and what its branches ask for."""

    start: int
    branch: int
    asked: list[str] = field(default_factory=list)
    guard: bool = False
    """Whether the present branch defines at once the macro that it asks to be undefined."""

    def ended(self, end: int) -> Branch:
        *before, own = self.asked
        terms = [*map(negated, before), *([own] if own else [])]
        condition = terms[0] if len(terms) == 1 else " && ".join(map(_enclosed, terms))
        return Branch(self.branch, end, self.start, len(before), "" if self.guard else condition)


def branches(code: bytes) -> tuple[Branch, ...]:
    """The branches in `code`, a text without comments, the outer before the inner.  What is not ended is left out."""
    return tuple(sorted(_branches(code), key=lambda branch: (branch.start, -branch.end)))


def _branches(code: bytes) -> Iterator[Branch]:
    pending: list[_Group] = []
    first = None
    """The group whose branch begins with the directive that is read next."""
    for found in _DIRECTIVE.finditer(code):
        name = found["name"].decode()
        rest = " ".join(re.sub(rb"\\\r?\n", b" ", found["rest"]).decode("utf-8", "replace").split())
        if name == "define":
            if first is not None:
                first.guard = first.asked == [f"!defined({re.split(r'[^0-9A-Za-z_]', rest)[0]})"]
            first = None
            continue
        first = None
        if name.startswith("if"):
            first = _Group(found.start(), found.end(), [_asked(name, rest)])
            pending.append(first)
        elif pending:
            group = pending[-1]
            yield group.ended(found.start())
            if name == "endif":
                pending.pop()
            else:
                group.branch, group.guard = found.end(), False
                group.asked.append("" if name == "else" else _asked(name, rest))


def _asked(directive: str, rest: str) -> str:
    if directive in _NAMED:
        return f"{_NAMED[directive]}defined({rest})"
    whole = _DEFINED.fullmatch(rest)
    return f"{whole[1]}defined({whole[2] or whole[3]})" if whole else rest


def negated(condition: str) -> str:
    """The opposite of `condition`."""
    if _DEFINED.fullmatch(condition):
        return condition.removeprefix("!") if condition.startswith("!") else f"!{condition}"
    return f"!({condition})"


def _enclosed(condition: str) -> str:
    return condition if re.fullmatch(r"!?defined\(\w+\)|!?\w+|!\([^()]*\)", condition) else f"({condition})"

"""How the command line spells the settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, fields, make_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_type_hints

from cyclopts import Group, Parameter, Token
from cyclopts.validators import Number

from capicheck.report.output import FORMATS
from capicheck.rulebook.pages import rules
from capicheck.settings import PythonVersion, Settings

_RULES = Group("Rules", sort_key=1)
_SOURCES = Group("Sources", sort_key=2)
_COMPILER = Group("What the compiler would be told", sort_key=3)
_REPORT = Group("Report", sort_key=4)
_FIXES = Group("Fixes", sort_key=5)
_RUN = Group("Run", sort_key=6)


def _names(_: object, tokens: Sequence[Token]) -> tuple[str, ...]:
    """Comma-separated names, of one option or of several."""
    return tuple(name.strip() for token in tokens for name in token.value.split(",") if name.strip())


def _version(_: object, tokens: Sequence[Token]) -> PythonVersion:
    text = tokens[0].value
    try:
        return PythonVersion.parse(text)
    except ValueError as error:
        raise ValueError(f"{text!r} is no Python version such as 3.13") from error


def _one(_: object, tokens: Sequence[Token]) -> str:
    return tokens[0].value


def _each(_: object, tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.value for token in tokens)


def _list(*aliases: str, group: Group, metavar: str, converter: Any = _each) -> Parameter:  # noqa: ANN401 - cyclopts' own
    """An option that may be given several times, with one value each."""
    return Parameter(
        alias=aliases,
        group=group,
        negative=(),
        converter=converter,
        consume_multiple=False,
        show_choices=False,
        metavar=metavar,
    )


def _file(*aliases: str, group: Group, metavar: str = "FILE") -> Parameter:
    return Parameter(alias=aliases, group=group, converter=_one, metavar=metavar)


def _python() -> Parameter:
    return Parameter(group=_COMPILER, converter=_version, n_tokens=1, accepts_keys=False, metavar="X.Y")


_SPELLING = {
    "select": _list(group=_RULES, converter=_names, metavar="NAMES"),
    "ignore": _list(group=_RULES, converter=_names, metavar="NAMES"),
    "extend_select": _list(group=_RULES, converter=_names, metavar="NAMES"),
    "per_file_ignores": _list(group=_RULES, metavar="PATTERN:NAMES"),
    "min_confidence": Parameter(group=_RULES, show_default=True, metavar="LEVEL"),
    "oom": Parameter(group=_RULES, negative=()),
    "include_generated": Parameter(group=_SOURCES, negative=()),
    "exclude": _list(group=_SOURCES, metavar="PATTERN"),
    "force_exclude": Parameter(group=_SOURCES, negative=()),
    "include": _list("-I", group=_COMPILER, metavar="DIR"),
    "define": _list("-D", group=_COMPILER, metavar="NAME[=VALUE]"),
    "undefine": _list("-U", group=_COMPILER, metavar="NAME"),
    "contracts": _list(group=_SOURCES, metavar="HEADER"),
    "build_dir": _file("-p", group=_COMPILER, metavar="DIR"),
    "python_headers": _file(group=_COMPILER, metavar="DIR"),
    "target_python": _python(),
    "min_python": _python(),
    "baseline": _file(group=_REPORT),
    "write_baseline": _file(group=_REPORT),
    "fix": Parameter(group=_FIXES, negative=()),
    "unsafe_fixes": Parameter(group=_FIXES, negative=()),
    "diff": Parameter(group=_FIXES, negative=()),
    "output": _list(group=_REPORT, metavar="FORMAT[:FILE]"),
    "omit_suppressed": Parameter(group=_REPORT, negative=()),
    "statistics": Parameter(group=_REPORT, negative=()),
    "exit_zero": Parameter(group=_RUN, negative=()),
    "quiet": Parameter(alias="-q", group=_REPORT, negative=()),
    "verbose": Parameter(alias="-v", group=_REPORT, negative=()),
    "color": Parameter(group=_REPORT, show_default=True, metavar="WHEN"),
    "jobs": Parameter(alias="-j", group=_RUN, validator=Number(gte=0), metavar="N"),
    "cache": Parameter(group=_RUN),
}

RULE_NAMES = tuple(rules())
_NAMES = (*dict.fromkeys(rule.family for rule in rules().values()), *RULE_NAMES)
_OFFERED: dict[str, Any] = {
    **dict.fromkeys(("select", "ignore", "extend_select"), tuple[Literal[_NAMES], ...]),  # type: ignore[valid-type]
    **dict.fromkeys(("include", "contracts"), tuple[Path, ...]),
    **dict.fromkeys(("build_dir", "python_headers", "baseline", "write_baseline"), Path),
    "output": tuple[Literal[FORMATS], ...],  # type: ignore[valid-type]
}
"""What shells offer as values.  The converters take any text: what is wrong with it is said with more sense later."""


def _spelled() -> type[Settings]:
    """`Settings` with each field annotated by how it is spelled."""
    hints = {**get_type_hints(Settings), **_OFFERED}
    annotated = [
        (
            item.name,
            Annotated[hints[item.name], _SPELLING[item.name]],
            field(default=item.default, metadata=item.metadata),
        )
        for item in fields(Settings)
    ]
    return make_dataclass("Options", annotated, bases=(Settings,), namespace={"__module__": __name__}, kw_only=True)


if TYPE_CHECKING:
    Options = Settings
else:
    Options = _spelled()

"""How the command line spells the settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, fields, make_dataclass
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

from cyclopts import Group, Parameter, Token
from cyclopts.validators import Number

from capicheck.settings import PythonVersion, Settings

_RULES = Group("Rules", sort_key=1)
_SOURCES = Group("Sources", sort_key=2)
_COMPILER = Group("What the compiler would be told", sort_key=3)
_REPORT = Group("Report", sort_key=4)
_RUN = Group("Run", sort_key=5)


def _names(_: object, tokens: Sequence[Token]) -> tuple[str, ...]:
    """Comma-separated names, of one option or of several."""
    return tuple(name.strip() for token in tokens for name in token.value.split(",") if name.strip())


def _version(_: object, tokens: Sequence[Token]) -> PythonVersion:
    text = tokens[0].value
    try:
        return PythonVersion.parse(text)
    except ValueError as error:
        raise ValueError(f"{text!r} is no Python version such as 3.13") from error


def _list(*aliases: str, group: Group, converter: Any = None) -> Parameter:  # noqa: ANN401 - cyclopts' own type
    """An option that may be given several times, with one value each."""
    return Parameter(alias=aliases, group=group, negative=(), converter=converter, consume_multiple=False)


_SPELLING = {
    "select": _list(group=_RULES, converter=_names),
    "ignore": _list(group=_RULES, converter=_names),
    "extend_select": _list(group=_RULES, converter=_names),
    "per_file_ignores": _list(group=_RULES),
    "min_confidence": Parameter(group=_RULES, show_default=True),
    "oom": Parameter(group=_RULES, negative=()),
    "include_generated": Parameter(group=_SOURCES, negative=()),
    "exclude": _list(group=_SOURCES),
    "force_exclude": Parameter(group=_SOURCES, negative=()),
    "include": _list("-I", group=_COMPILER),
    "define": _list("-D", group=_COMPILER),
    "undefine": _list("-U", group=_COMPILER),
    "contracts": _list(group=_SOURCES),
    "build_dir": Parameter(alias="-p", group=_COMPILER),
    "python_headers": Parameter(group=_COMPILER),
    "target_python": Parameter(group=_COMPILER, converter=_version, n_tokens=1, accepts_keys=False),
    "min_python": Parameter(group=_COMPILER, converter=_version, n_tokens=1, accepts_keys=False),
    "baseline": Parameter(group=_REPORT),
    "write_baseline": Parameter(group=_REPORT),
    "output": _list(group=_REPORT),
    "omit_suppressed": Parameter(group=_REPORT, negative=()),
    "statistics": Parameter(group=_REPORT, negative=()),
    "exit_zero": Parameter(group=_RUN, negative=()),
    "quiet": Parameter(alias="-q", group=_REPORT, negative=()),
    "verbose": Parameter(alias="-v", group=_REPORT, negative=()),
    "color": Parameter(group=_REPORT, show_default=True),
    "jobs": Parameter(alias="-j", group=_RUN, validator=Number(gte=0)),
    "cache": Parameter(group=_RUN),
}


def _spelled() -> type[Settings]:
    """`Settings` with each field annotated by how it is spelled."""
    hints = get_type_hints(Settings)
    annotated = [
        (
            item.name,
            Annotated[hints[item.name], _SPELLING[item.name]],
            field(default=item.default, metadata=item.metadata),
        )
        for item in fields(Settings)
    ]
    return make_dataclass(
        "Options", annotated, bases=(Settings,), namespace={"__module__": __name__}, frozen=True, kw_only=True
    )


if TYPE_CHECKING:
    Options = Settings
else:
    Options = _spelled()

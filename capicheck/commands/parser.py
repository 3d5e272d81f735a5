"""The command line as cyclopts reads it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from cyclopts import App, ArgumentCollection, CycloptsError, Parameter
from cyclopts.config import Dict

from capicheck import __version__
from capicheck.commands.configuration import configuration
from capicheck.commands.options import Options
from capicheck.settings import UsageError

_NO_OPTIONS = Options()
_CONFIGURED = [(), ("doctor",)]
"""The commands that take options: the audit, and `doctor`."""


def _configured(app: App, commands: tuple[str, ...], arguments: ArgumentCollection) -> None:
    """Lets `[tool.capicheck]` give the options that the command line does not."""
    if commands in _CONFIGURED:
        found = configuration()
        Dict(dict(found.table), source=found.file, use_commands_as_keys=False)(app, commands, arguments)


app = App(
    name="capicheck",
    help="Audit the C sources of CPython extensions for reference-count, module, type and isolation mistakes.",
    version=f"capicheck {__version__}",
    config=_configured,
    default_parameter=Parameter(show_default=False),
    result_action="return_value",
)


Paths = Annotated[
    str, Parameter(help="C sources, headers and folders.  Default: the project found from the current folder.")
]


@app.default
def _audit(*paths: Paths, options: Annotated[Options, Parameter(name="*")] = _NO_OPTIONS) -> int:
    """Audit files and folders."""
    from capicheck.commands.run import audited  # noqa: PLC0415 - not for the other commands

    return audited(paths, options)


@app.command
def explain(rule: Annotated[str, Parameter(help="The rule's name, such as leaked-reference.")], /) -> int:
    """Show a rule's page."""
    from capicheck.commands.pages import explained  # noqa: PLC0415

    return explained(rule)


@app.command
def rules() -> int:
    """List every rule: name, family, level, one line."""
    from capicheck.commands.pages import listed  # noqa: PLC0415

    return listed()


@app.command
def doctor(
    file: Annotated[str, Parameter(help="The source to tell it for.")] = "",
    /,
    *,
    options: Annotated[Options, Parameter(name="*")] = _NO_OPTIONS,
) -> int:
    """Tell which libclang, headers and flags would be used, and where each comes from."""
    from capicheck.commands.doctor import diagnosed  # noqa: PLC0415

    return diagnosed(file, options)


def parsed(words: Sequence[str]) -> int:
    """Does what `words` ask for and returns the exit status.  Raises UsageError for words that cannot be understood."""
    try:
        status: Any = app(words, exit_on_error=False, print_error=False)
    except CycloptsError as error:
        error.verbose = False
        raise UsageError(str(error).removesuffix(".")) from error
    # Help and version give no status.
    return status if isinstance(status, int) else 0

"""The command line as cyclopts reads it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from cyclopts import App, ArgumentCollection, CycloptsError, Parameter, Token
from cyclopts.config import Dict

from capicheck import __version__
from capicheck.commands.configuration import configuration
from capicheck.commands.options import RULE_NAMES, Options
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


def _text(_: object, tokens: Sequence[Token]) -> str:
    return tokens[0].value


Paths = Annotated[
    Path,  # so that shells offer files; what is told of them is what was written
    Parameter(
        help="C sources, headers and folders.  Default: the project found from the current folder.", converter=_text
    ),
]


@app.default
def _audit(*paths: Paths, options: Annotated[Options, Parameter(name="*")] = _NO_OPTIONS) -> int:
    """Audit files and folders."""
    from capicheck.commands.run import audited  # noqa: PLC0415 - not for the other commands

    return audited([str(path) for path in paths], options)


@app.command
def explain(
    rule: Annotated[
        Literal[RULE_NAMES],  # type: ignore[valid-type]
        Parameter(
            help="The rule's name, such as leaked-reference, or a family's.", show_choices=False, converter=_text
        ),
    ],
    /,
) -> int:
    """Show a rule's page, or list the rules of a family."""
    from capicheck.commands.pages import explained  # noqa: PLC0415

    return explained(rule)


@app.command
def rules() -> int:
    """List every rule: name, family, level, one line."""
    from capicheck.commands.pages import listed  # noqa: PLC0415

    return listed()


@app.command(name="survey")
def _survey(
    *projects: Annotated[Path, Parameter(help="Folders, and source distributions.", converter=_text)],
    options: Annotated[Options, Parameter(name="*")] = _NO_OPTIONS,
) -> int:
    """Audit many projects, and tell in one table what each comes to."""
    from capicheck.commands.survey import surveyed  # noqa: PLC0415

    return surveyed([str(project) for project in projects], options)


@app.command
def completion(shell: Annotated[Literal["bash", "zsh", "fish"], Parameter(help="The shell.")], /) -> int:
    """Print the script that lets a shell complete what is typed after `capicheck`."""
    script = app.generate_completion(shell=shell)
    # Files are offered wherever nothing else is.
    print(script.replace("complete -F _capicheck capicheck", "complete -o default -F _capicheck capicheck"), end="")
    return 0


@app.command
def doctor(
    file: Annotated[Path | str, Parameter(help="The source to tell it for.", converter=_text)] = "",
    /,
    *,
    options: Annotated[Options, Parameter(name="*")] = _NO_OPTIONS,
) -> int:
    """Tell which libclang, headers and flags would be used, and where each comes from."""
    from capicheck.commands.doctor import diagnosed  # noqa: PLC0415

    return diagnosed(str(file), options)


def parsed(words: Sequence[str]) -> int:
    """Does what `words` ask for and returns the exit status.  Raises UsageError for words that cannot be understood."""
    try:
        status: Any = app(words, exit_on_error=False, print_error=False)
    except CycloptsError as error:
        error.verbose = False
        raise UsageError(str(error).removesuffix(".")) from error
    # Help and version give no status.
    return status if isinstance(status, int) else 0

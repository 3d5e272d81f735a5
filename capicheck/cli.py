"""The command line, from its words to the exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from capicheck import __version__
from capicheck.settings import Settings, UsageError

FAILED = 2
"""The exit status of a job that could not be done; 0: nothing to report; 1: findings."""

_COMMANDS = ("explain", "rules", "doctor", "completion", "survey")
_INTERRUPTED = 130
"""What shells give for a program that SIGINT ended."""


def run(words: Sequence[str]) -> int:
    """Does what `words` ask for and returns the exit status; what was wrong with them goes to standard error."""
    try:
        status = _run(words)
        sys.stdout.flush()
    except UsageError as error:
        print(f"capicheck: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read the report has seen enough; the interpreter must not try to write the rest as it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        print(
            f"capicheck: {error.filename}: {error.strerror}" if error.filename else f"capicheck: {error}",
            file=sys.stderr,
        )
        return FAILED
    return status


def _run(words: Sequence[str]) -> int:
    """Dispatches, without the option parser where there is nothing to parse: importing it is half of the start-up."""
    if list(words) == ["--version"]:
        print(f"capicheck {__version__}")
        return 0
    from capicheck.commands.configuration import configuration  # noqa: PLC0415 - not for `--version`

    if _only_paths(words):
        found = configuration()
        if not found.table:
            from capicheck.commands.run import audited  # noqa: PLC0415 - likewise

            return audited(words, Settings())
    from capicheck.commands.parser import parsed  # noqa: PLC0415 - imports cyclopts

    return parsed(words)


def _only_paths(words: Sequence[str]) -> bool:
    return not any(word.startswith("-") for word in words) and words[:1] not in [[command] for command in _COMMANDS]

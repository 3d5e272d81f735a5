"""Headers that the configuration names: contracts of functions, in the words of `rules/api`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from capicheck.contracts.declarations import ApiDeclaration, Kind, read_header
from capicheck.contracts.meaning import OBJECT, OWNERSHIP, by_name
from capicheck.contracts.outcomes import Contract
from capicheck.contracts.plain_c import DeclarationError
from capicheck.contracts.reading import read_contract
from capicheck.contracts.vocabulary import checked
from capicheck.settings import NEWEST, PythonVersion, UsageError


def described(paths: Iterable[str], version: PythonVersion = NEWEST) -> Mapping[str, Contract]:
    """The contracts of the functions, and of the types of pointers to functions, that headers declare, by name.

    Raises UsageError, which names file and line, for a header that cannot be read, a mistake in it, and a function that
    is declared twice.
    """
    found: dict[str, Contract] = {}
    places: dict[str, str] = {}
    for path in paths:
        try:
            for line, declared in _declared(path):
                place = f"{path}:{line}"
                if declared.name in found:
                    raise UsageError(f"{place}: `{declared.name}` is declared in {places[declared.name]} as well")
                found[declared.name], places[declared.name] = read_contract(declared, version), place
        except DeclarationError as error:
            raise UsageError(f"{path}:{error.line}: {error}") from error
    return found


def _declared(path: str) -> Iterator[tuple[int, ApiDeclaration]]:
    try:
        text = Path(path).read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: it is no text in UTF-8") from error
    for line, declared in read_header(text, path):
        if declared.kind in {Kind.FUNCTION, Kind.HOOK}:
            yield line, _correct(declared, line)
        elif declared.attributes:
            raise DeclarationError(line, f"`{declared.name}` is no function: there is nothing to say of it")


def _correct(declared: ApiDeclaration, line: int) -> ApiDeclaration:
    correct, mistakes = checked(declared)
    for mistake in mistakes:
        raise DeclarationError(line, mistake)
    said = by_name(correct.attributes).keys()
    if OBJECT.fullmatch(correct.type) and not said & {*OWNERSHIP, "sets_exception", "noreturn"}:
        raise DeclarationError(
            line, f"whose the object is that `{correct.name}` returns must be said: new, borrowed ..."
        )
    return correct
